import { useCallback, useEffect, useRef, useState } from 'react';
import type { Shelves } from '#shared/contract/organising.ts';
import { useHost, useHostEvent } from '../../../api/host-context.tsx';
import { useFailure } from '../../../ui/use-failure.ts';

/** While sources change one after the other, their numbers are counted when it is quiet (ms). */
const quiet = 1000;

/** Collections, tags and saved searches with how many sources each has; null until they are here. */
export const useShelves = (): Shelves | null => {
  const host = useHost();
  const fail = useFailure();
  const [shelves, setShelves] = useState<Shelves | null>(null);
  const asking = useRef({ busy: false, again: false });

  const load = useCallback(async (): Promise<void> => {
    const { current } = asking;
    current.again = true;
    if (current.busy) return;
    current.busy = true;
    while (current.again) {
      current.again = false;
      const result = await host.call('organising.list', {});
      if (result.ok) setShelves(result.value);
      else fail(result.error);
    }
    current.busy = false;
  }, [host, fail]);
  useEffect(() => {
    void load();
  }, [load]);

  useHostEvent('organising.changed', ({ what }) => {
    if (what !== 'notes' && what !== 'judgements') void load();
  });
  const later = useRef<ReturnType<typeof setTimeout>>(undefined);
  useHostEvent('sources.changed', () => {
    clearTimeout(later.current);
    later.current = setTimeout(() => void load(), quiet);
  });
  useEffect(() => () => clearTimeout(later.current), []);
  return shelves;
};
