import { useCallback, useEffect, useState } from 'react';
import type { Organised } from '#shared/contract/organising.ts';
import type { SourceId } from '#shared/ids.ts';
import { useHost, useHostEvent } from '../../../api/host-context.tsx';

/** What was made of a source: tags, collections, notes, judgement; null until it is here, or if the source is gone. */
export const useOrganised = (id: SourceId): Organised | null => {
  const host = useHost();
  const [organised, setOrganised] = useState<{ id: SourceId; value: Organised } | null>(null);
  const load = useCallback(async (): Promise<void> => {
    const result = await host.call('organising.ofSource', { id });
    // That a source is gone is told where its form is.
    if (result.ok) setOrganised({ id, value: result.value });
  }, [host, id]);
  useEffect(() => {
    void load();
  }, [load]);
  useHostEvent('organising.changed', ({ ids }) => {
    if (ids === null || ids.includes(id)) void load();
  });
  useHostEvent('sources.changed', ({ ids }) => {
    if (ids === null || ids.includes(id)) void load();
  });
  return organised?.id === id ? organised.value : null;
};
