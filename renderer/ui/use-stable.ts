import { useCallback, useRef } from 'react';

/**
 * One function for as long as a part is there, which does what it would do as it was drawn last. What is given it is
 * not drawn anew because its owner is. Only for what is called by events, never while something is drawn.
 */
export const useStable = <Given extends unknown[], Answer>(
  act: (...given: Given) => Answer,
): ((...given: Given) => Answer) => {
  const last = useRef(act);
  last.current = act;
  return useCallback((...given) => last.current(...given), []);
};
