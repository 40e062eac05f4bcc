import { useCallback, useEffect, useRef, useState } from 'react';
import type { RecentAct } from '#shared/contract/acts.ts';
import { useHost, useHostEvent } from '../../../api/host-context.tsx';
import { useFailure } from '../../../ui/use-failure.ts';

/** So many are asked for at once. */
const page = 50;

/** What was done in the library, the last first; older acts are asked for when they are wanted. */
export const useRecentActs = (): {
  /** Null until they are here. */
  acts: readonly RecentAct[] | null;
  hasOlder: boolean;
  showOlder: () => void;
} => {
  const host = useHost();
  const fail = useFailure();
  const [shown, setShown] = useState<{ acts: readonly RecentAct[]; hasOlder: boolean } | null>(null);
  const wanted = useRef(page);
  const turn = useRef(0);
  const load = useCallback(async (): Promise<void> => {
    turn.current += 1;
    const own = turn.current;
    const acts: RecentAct[] = [];
    let hasOlder = true;
    while (hasOlder && acts.length < wanted.current) {
      const before = acts.at(-1)?.id;
      const result = await host.call('acts.recent', { limit: page, ...(before ? { before } : {}) });
      // What was asked for later is answered later.
      if (own !== turn.current) return;
      if (!result.ok) return fail(result.error);
      acts.push(...result.value.acts);
      hasOlder = result.value.acts.length === page;
    }
    setShown({ acts, hasOlder });
  }, [host, fail]);
  useEffect(() => {
    void load();
  }, [load]);
  useHostEvent('sources.changed', () => void load());
  useHostEvent('organising.changed', () => void load());
  const showOlder = useCallback((): void => {
    wanted.current += page;
    void load();
  }, [load]);
  return { acts: shown?.acts ?? null, hasOlder: shown?.hasOlder ?? false, showOlder };
};
