import { type RefObject, useCallback, useRef, useState } from 'react';

/**
 * Which of the groups is shown. Where the one that was chosen is settled and gone, the next takes its place, and the
 * focus goes to its line.
 */
export const useSettling = (keys: readonly string[], within: RefObject<HTMLElement | null>) => {
  const [chosen, setChosen] = useState<string | null>(null);
  const place = useRef(0);
  const at = chosen === null ? -1 : keys.indexOf(chosen);
  if (at >= 0) place.current = at;
  const shown = at >= 0 ? chosen : (keys[Math.min(place.current, keys.length - 1)] ?? null);
  const focusList = useCallback((): void => {
    // The line that is chosen next stands only after the next drawing.
    setTimeout(() => {
      const line = within.current?.querySelector<HTMLElement>('.like-group[data-selected], .like-group');
      line?.focus();
    }, 60);
  }, [within]);
  return { shown, choose: setChosen, focusList };
};
