import type { EditorView } from 'prosemirror-view';
import { partAt } from './places.ts';

/*
 * Blocks out of sight are not laid out (`content-visibility` in page.css): until they come near the window
 * their height is the last one they had, or a guess. So a place in the text is kept as a block and not as a
 * number of pixels, and a jump to a place is looked at again in the frames after it.
 */

/** Frames in which a jump is put right at most. */
const longestSettling = 8;

/**
 * Calls `adjust` now and, if it moved, in the next frames, until it moved nothing in two frames: the browser
 * lays out what has come into sight only a frame after it has drawn the guess.
 * @param adjust scrolls to where the target is now; answers whether it had to move
 */
export const scrollUntilSettled = (view: EditorView, adjust: () => boolean): void => {
  let frames = longestSettling;
  let still = 0;
  const again = (): void => {
    if (view.isDestroyed) return;
    still = adjust() ? 0 : still + 1;
    frames--;
    if (still < 2 && frames > 0) requestAnimationFrame(again);
  };
  if (adjust()) requestAnimationFrame(again);
};

/** What stands at the upper edge of the page: a block of the text and how far the edge cuts into it. */
export type UpperEdge = {
  /** Index of the block in the body; -1 is the front page. */
  block: number;
  /** CSS pixels from the top of the block down to the edge. */
  offset: number;
};

const blockAt = (view: EditorView, index: number): Element | null =>
  index < 0
    ? view.dom.querySelector(':scope > [data-type=front]')
    : (view.dom.querySelector(':scope > [data-type=body]')?.children[index] ?? null);

/** Reads what stands at the upper edge. */
export const upperEdge = (view: EditorView): UpperEdge => {
  const { top } = view.dom.getBoundingClientRect();
  const blocks = view.dom.querySelector(':scope > [data-type=body]')?.children;
  const front = blockAt(view, -1)?.getBoundingClientRect();
  if (!blocks || !front || front.bottom > top)
    return { block: -1, offset: Math.round(top - (front?.top ?? top)) };
  let low = 0;
  let high = blocks.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (blocks[middle]!.getBoundingClientRect().bottom <= top) low = middle + 1;
    else high = middle;
  }
  return { block: low, offset: Math.round(top - (blocks[low]?.getBoundingClientRect().top ?? top)) };
};

/** Scrolls the text so that the same stands at the upper edge again. */
export const scrollToUpperEdge = (view: EditorView, { block, offset }: UpperEdge): void =>
  scrollUntilSettled(view, () => {
    const element = blockAt(view, block);
    if (!element) return false;
    const distance = element.getBoundingClientRect().top + offset - view.dom.getBoundingClientRect().top;
    return scrollBy(view.dom, distance);
  });

/**
 * Changes how the page is laid out, with the reader staying where they are: the line of the caret keeps its
 * height in the window if it is in sight, else what stands at the upper edge stays there; the beginning stays
 * the beginning.
 */
export const keepPlace = (view: EditorView, change: () => void): void => {
  const caretTop = (): number => {
    try {
      return view.coordsAtPos(view.state.selection.head).top - view.dom.getBoundingClientRect().top;
    } catch {
      return Number.NaN;
    }
  };
  const { $head } = view.state.selection;
  const before = caretTop();
  const edge = upperEdge(view);
  const inSight = partAt($head) !== 'notes' && before > 0 && before < view.dom.clientHeight;
  const atTop = view.dom.scrollTop === 0;
  change();
  if (atTop) view.dom.scrollTop = 0;
  else if (inSight) scrollUntilSettled(view, () => scrollBy(view.dom, caretTop() - before));
  else scrollToUpperEdge(view, edge);
};

/** Scrolls an element down by some CSS pixels; answers whether it moved. */
export const scrollBy = (element: Element, distance: number): boolean => {
  if (Math.abs(distance) < 1) return false;
  const before = element.scrollTop;
  element.scrollTop += distance;
  return element.scrollTop !== before;
};
