import { useCallback, useEffect, useState } from 'react';
import type { DuplicateGroup } from '#shared/contract/duplicates.ts';
import type { SourceId } from '#shared/ids.ts';
import type { Failure } from '#shared/result.ts';
import { useHost, useHostEvent } from '../../../api/host-context.tsx';
import { useInTurn } from './use-in-turn.ts';

/** So many groups are listed at once; there is no end to what may come in with a large import. */
const page = 100;

export type Groups = { total: number; sources: number; groups: readonly DuplicateGroup[] };

/** What a group is known by while its sources are those. */
export const groupKey = ({ items }: DuplicateGroup): string => items.map(({ id }) => id).join('\n');

/** Sources that look like the same work, as they are; with `among` only those like one of these. */
export const useGroups = (among: readonly SourceId[] | null) => {
  const host = useHost();
  const [found, setFound] = useState<Groups | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [limit, setLimit] = useState(page);

  const load = useInTurn(async () => {
    const result = await host.call('duplicates.list', {
      ...(among === null ? {} : { among: [...among] }),
      offset: 0,
      limit,
    });
    if (result.ok) setFound(result.value);
    setFailure(result.ok ? null : result.error);
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: another question has another answer.
  useEffect(() => {
    void load();
  }, [load, among, limit]);
  useHostEvent('sources.changed', () => void load());

  const more = useCallback(() => setLimit((now) => Math.min(200, now + page)), []);
  return { found, failure, retry: load, more: limit < 200 ? more : null };
};
