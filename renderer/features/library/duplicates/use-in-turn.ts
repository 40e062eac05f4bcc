import { useCallback, useRef } from 'react';

/** Runs something that takes long once at a time: what is asked for meanwhile is done once, when it is through. */
export const useInTurn = (run: () => Promise<void>): (() => Promise<void>) => {
  const latest = useRef(run);
  latest.current = run;
  const state = useRef({ isBusy: false, isAsked: false });
  return useCallback(async () => {
    state.current.isAsked = true;
    if (state.current.isBusy) return;
    state.current.isBusy = true;
    while (state.current.isAsked) {
      state.current.isAsked = false;
      await latest.current();
    }
    state.current.isBusy = false;
  }, []);
};
