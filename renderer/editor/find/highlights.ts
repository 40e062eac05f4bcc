import type { EditorView } from 'prosemirror-view';
import { notesPane, scroller } from '../commands/edges.ts';
import { partAt, type Range as Span } from '../places.ts';
import { scrollBy, scrollUntilSettled } from '../scrolling.ts';
import type { BlockFound, Found, PlacedHit } from './paper-search.ts';

/*
 * Hits are coloured with the browser's own highlights: they change nothing on the page, so typing costs the
 * same, and they reach into printed citations. Only hits near the window are given to the browser.
 */

/** As many as a screen full of single letters; more would only be slow. */
const mostOnScreen = 1500;
/** CSS pixels above and below the window in which hits are coloured beforehand. */
const ahead = 400;

const registered = (name: string): Highlight | null => {
  if (typeof Highlight === 'undefined' || !CSS.highlights) return null;
  let highlight = CSS.highlights.get(name);
  if (!highlight) {
    highlight = new Highlight();
    CSS.highlights.set(name, highlight);
  }
  return highlight;
};

const rectOf = (view: EditorView, block: BlockFound): DOMRect | null => {
  const element = view.nodeDOM(block.pos);
  return element instanceof Element ? element.getBoundingClientRect() : null;
};

/** Blocks with hits that stand within a strip of the window; they stand in order, so halving finds the first. */
const blocksIn = (
  view: EditorView,
  blocks: readonly BlockFound[],
  top: number,
  bottom: number,
): BlockFound[] => {
  let low = 0;
  let high = blocks.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((rectOf(view, blocks[middle]!)?.bottom ?? 0) < top) low = middle + 1;
    else high = middle;
  }
  const seen: BlockFound[] = [];
  for (let i = low; i < blocks.length; i++) {
    const rect = rectOf(view, blocks[i]!);
    if (!rect || rect.top > bottom) break;
    seen.push(blocks[i]!);
  }
  return seen;
};

const inElement = (element: Element, start: number, end: number): Range | null => {
  const range = document.createRange();
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  let at = 0;
  let begun = false;
  for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
    if (!begun && start < at + node.length) {
      range.setStart(node, start - at);
      begun = true;
    }
    if (begun && end <= at + node.length) {
      range.setEnd(node, end - at);
      return range;
    }
    at += node.length;
  }
  return null;
};

const rangeOf = (view: EditorView, { block, hit }: Pick<PlacedHit, 'block' | 'hit'>): Range | null => {
  const from = block.pos + 1 + hit.from;
  if (hit.kind === 'citation') {
    const element = view.nodeDOM(from);
    return element instanceof Element ? inElement(element, hit.text.start, hit.text.end) : null;
  }
  const start = view.domAtPos(from, 1);
  const end = view.domAtPos(block.pos + 1 + hit.to, -1);
  const range = document.createRange();
  range.setStart(start.node, start.offset);
  range.setEnd(end.node, end.offset);
  return range;
};

/** Colours the hits of one paper; several papers may be open. */
export class HitHighlights {
  #ranges: Range[] = [];
  #current: Range | null = null;

  clear(): void {
    const all = registered('find-hit');
    for (const range of this.#ranges) all?.delete(range);
    this.#ranges = [];
    if (this.#current) registered('find-current')?.delete(this.#current);
    this.#current = null;
  }

  /** Colours what is near the window. `found` must be of the very document that is shown. */
  paint(view: EditorView, found: Found | null, current: PlacedHit | null): void {
    this.clear();
    const all = registered('find-hit');
    const one = registered('find-current');
    if (!all || !one || !found || found.doc !== view.state.doc) return;
    one.priority = 1;
    const page = view.dom.getBoundingClientRect();
    const notes = scroller(view, true)?.getBoundingClientRect();
    const notesStart = found.doc.content.size - found.doc.child(found.doc.childCount - 1).nodeSize;
    const split = found.blocks.findIndex((block) => block.pos > notesStart);
    const text = split < 0 ? found.blocks : found.blocks.slice(0, split);
    const shown = [
      ...blocksIn(view, text, page.top - ahead, page.bottom + ahead),
      ...(split >= 0 && notes
        ? blocksIn(view, found.blocks.slice(split), notes.top - ahead, notes.bottom + ahead)
        : []),
    ];
    for (const block of shown)
      for (const [i, hit] of block.hits.entries()) {
        if (this.#ranges.length >= mostOnScreen) return;
        const range = rangeOf(view, { block, hit });
        if (!range) continue;
        if (current?.index === block.before + i) {
          this.#current = range;
          one.add(range);
        } else {
          this.#ranges.push(range);
          all.add(range);
        }
      }
  }
}

/** Room kept over a hit, where the bar of find lies, and under it (CSS pixels). */
const over = 130;
const under = 40;

/** Brings a place into sight with some text around it, by scrolling only the pane it is in. */
export const revealPlace = (view: EditorView, { from }: Span): void => {
  const notes = partAt(view.state.doc.resolve(from)) === 'notes';
  scrollUntilSettled(view, () => {
    const pane = scroller(view, notes);
    if (!pane) return false;
    const box = pane.getBoundingClientRect();
    const bottom = notes ? box.bottom : (notesPane(view)?.getBoundingClientRect().top ?? box.bottom);
    const seen = notes || bottom <= box.top ? box.bottom : bottom;
    const caret = view.coordsAtPos(from, 1);
    const head = notes ? under / 2 : Math.min(over, (seen - box.top) / 3);
    const foot = notes ? under / 2 : under;
    if (caret.top >= box.top + head && caret.bottom <= seen - foot) return false;
    return scrollBy(pane, caret.top - (box.top + Math.max(head, (seen - box.top) * 0.4)));
  });
};
