import { caretMoveOf } from '../page/caret-moves.ts';

/** What a browser calls the ways of a caret. */
const granularities = {
  character: 'character',
  word: 'word',
  line: 'line',
  'line-edge': 'lineboundary',
  page: 'paragraph',
  'page-edge': 'documentboundary',
} as const;

/** The caret that keys move through a page that is only read. */
export type FrameCaret = {
  /** Whether the key was the caret's. */
  press(event: KeyboardEvent): boolean;
  toggle(): void;
  remove(): void;
};

/** The first words that are in sight. */
const firstInSight = (page: Document): Text | null => {
  const words = page.createTreeWalker(page.body, NodeFilter.SHOW_TEXT);
  const range = page.createRange();
  let last: Text | null = null;
  for (let node = words.nextNode(); node; node = words.nextNode()) {
    if ((node.textContent ?? '').trim() === '') continue;
    range.selectNodeContents(node);
    last = node as Text;
    if (range.getBoundingClientRect().bottom > 0) return last;
  }
  return last;
};

/**
 * Moves a caret through the words of a page by keys. The browser itself knows how; it only shows no caret where
 * nothing can be written.
 */
export const frameCaret = (page: Document): FrameCaret => {
  const caret = page.createElement('div');
  caret.setAttribute('style', 'position:absolute;width:2px;background:#1d4289;pointer-events:none');
  let isOn = false;
  const draw = (): void => {
    caret.remove();
    const selection = page.getSelection();
    const view = page.defaultView;
    if (!isOn || !view || !selection?.focusNode) return;
    const range = page.createRange();
    range.setStart(selection.focusNode, selection.focusOffset);
    const at = range.getClientRects()[0] ?? selection.focusNode.parentElement?.getBoundingClientRect();
    if (!at) return;
    if (at.top < 0 || at.bottom > view.innerHeight) view.scrollBy(0, at.top - 0.4 * view.innerHeight);
    const { left, top } = range.getClientRects()[0] ?? at;
    // The page may be shown larger than it is.
    const zoom = Number(page.documentElement.style.zoom) || 1;
    caret.style.left = `${(left + view.scrollX) / zoom}px`;
    caret.style.top = `${(top + view.scrollY) / zoom}px`;
    caret.style.height = `${at.height / zoom}px`;
    // Beside the words, so that they stay as they are.
    page.documentElement.append(caret);
  };
  const start = (): void => {
    isOn = true;
    const selection = page.getSelection();
    const first = firstInSight(page);
    if (first && (!selection?.focusNode || selection.focusNode === page.body)) selection?.collapse(first, 0);
    draw();
  };
  const end = (): void => {
    isOn = false;
    draw();
  };
  const toggle = (): void => (isOn ? end() : start());
  return {
    toggle,
    remove: end,
    press: (event) => {
      const isSelecting = event.shiftKey && event.key.startsWith('Arrow');
      if (event.key === 'F7') toggle();
      else if (event.key === 'Escape' && isOn) end();
      else {
        const wanted = isOn || isSelecting ? caretMoveOf(event) : null;
        if (!wanted) return false;
        if (!isOn) start();
        const way = wanted.direction > 0 ? 'forward' : 'backward';
        page.getSelection()?.modify(event.shiftKey ? 'extend' : 'move', way, granularities[wanted.unit]);
        draw();
      }
      return true;
    },
  };
};
