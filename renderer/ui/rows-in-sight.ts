import { type RefObject, useLayoutEffect, useState } from 'react';

/** Rows drawn above and below those in sight. */
const spare = 8;

/**
 * Which rows of a long list are in sight, for rows of one height; only those need to be drawn.
 * @param rowHeight CSS pixels
 */
export const useRowsInSight = (
  scroller: RefObject<HTMLElement | null>,
  count: number,
  rowHeight: number,
): {
  first: number;
  last: number;
  /** Scrolls until this row is in sight. */
  reveal: (index: number) => void;
} => {
  const [view, setView] = useState({ top: 0, height: 600 });
  useLayoutEffect(() => {
    const element = scroller.current;
    if (!element) return;
    const measure = (): void =>
      setView((old) =>
        old.top === element.scrollTop && old.height === element.clientHeight
          ? old
          : { top: element.scrollTop, height: element.clientHeight },
      );
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    element.addEventListener('scroll', measure, { passive: true });
    return () => {
      observer.disconnect();
      element.removeEventListener('scroll', measure);
    };
  }, [scroller]);
  return {
    first: Math.max(0, Math.floor(view.top / rowHeight) - spare),
    last: Math.min(count - 1, Math.ceil((view.top + view.height) / rowHeight) + spare),
    reveal: (index) => {
      const element = scroller.current;
      if (!element || index < 0) return;
      const top = index * rowHeight;
      if (top < element.scrollTop) element.scrollTop = top;
      else if (top + rowHeight > element.scrollTop + element.clientHeight)
        element.scrollTop = top + rowHeight - element.clientHeight;
    },
  };
};
