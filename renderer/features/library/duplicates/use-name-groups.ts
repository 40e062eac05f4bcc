import { useEffect, useState } from 'react';
import type { NameVariants } from '#shared/contract/names.ts';
import type { Failure } from '#shared/result.ts';
import { useHost, useHostEvent } from '../../../api/host-context.tsx';
import { useInTurn } from './use-in-turn.ts';

const page = 100;

/** What a group is known by while its names are those. */
export const nameGroupKey = ({ variants }: NameVariants): string =>
  variants.map(({ name }) => JSON.stringify(name)).join('\n');

/** Names that may be one person's, as they stand in the library now. */
export const useNameGroups = () => {
  const host = useHost();
  const [found, setFound] = useState<{ total: number; groups: readonly NameVariants[] } | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const load = useInTurn(async () => {
    const result = await host.call('names.variants', { offset: 0, limit: page });
    if (result.ok) setFound(result.value);
    setFailure(result.ok ? null : result.error);
  });
  useEffect(() => {
    void load();
  }, [load]);
  useHostEvent('sources.changed', () => void load());
  return { found, failure, retry: load };
};
