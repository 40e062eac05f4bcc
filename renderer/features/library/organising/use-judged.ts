import { useCallback, useEffect, useMemo, useState } from 'react';
import type { Judgement } from '#shared/contract/organising.ts';
import type { SourceId } from '#shared/ids.ts';
import { useHost, useHostEvent } from '../../../api/host-context.tsx';

/** What was judged of these sources; null until it is here. */
export const useJudged = (ids: readonly SourceId[]): ReadonlyMap<SourceId, Judgement> | null => {
  const host = useHost();
  const [judged, setJudged] = useState<ReadonlyMap<SourceId, Judgement> | null>(null);
  const asked = useMemo(() => JSON.stringify(ids), [ids]);
  const load = useCallback(async (): Promise<void> => {
    const result = await host.call('judgements.of', { sources: JSON.parse(asked) as string[] });
    if (result.ok) setJudged(new Map(result.value.map((judgement) => [judgement.source, judgement])));
  }, [host, asked]);
  useEffect(() => {
    void load();
  }, [load]);
  useHostEvent('organising.changed', ({ what }) => {
    if (what === 'judgements' || what === 'all') void load();
  });
  useHostEvent('sources.changed', () => void load());
  return judged;
};
