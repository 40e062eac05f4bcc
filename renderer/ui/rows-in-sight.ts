import { useLayoutEffect, useState } from 'react';

/** Rows drawn above and below those in sight. */
const spare = 8;

/**
 * Which rows of a long list are in sight, for rows of one height; only those need to be drawn.
 * @param rowHeight CSS pixels
 */
export const useRowsInSight = (
  count: number,
  rowHeight: number,
): {
  /** The element that scrolls, and the function that makes an element it. */
  scroller: HTMLElement | null;
  ref: (element: HTMLElement | null) => void;
  first: number;
  last: number;
  /** Scrolls until this row is in sight. */
  reveal: (index: number) => void;
} => {
  const [scroller, ref] = useState<HTMLElement | null>(null);
  const [view, setView] = useState({ top: 0, height: 600 });
  useLayoutEffect(() => {
    if (!scroller) return;
    const measure = (): void =>
      setView((old) =>
        old.top === scroller.scrollTop && old.height === scroller.clientHeight
          ? old
          : { top: scroller.scrollTop, height: scroller.clientHeight },
      );
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(scroller);
    scroller.addEventListener('scroll', measure, { passive: true });
    return () => {
      observer.disconnect();
      scroller.removeEventListener('scroll', measure);
    };
  }, [scroller]);
  return {
    scroller,
    ref,
    first: Math.max(0, Math.floor(view.top / rowHeight) - spare),
    last: Math.min(count - 1, Math.ceil((view.top + view.height) / rowHeight) + spare),
    reveal: (index) => {
      if (!scroller || index < 0) return;
      const top = index * rowHeight;
      if (top < scroller.scrollTop) scroller.scrollTop = top;
      else if (top + rowHeight > scroller.scrollTop + scroller.clientHeight)
        scroller.scrollTop = top + rowHeight - scroller.clientHeight;
    },
  };
};
