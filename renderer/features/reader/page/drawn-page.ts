import { offsetOf, type PageText, pieceAt, wordsBetween } from '#shared/texts/page-text.ts';
import type { Passage } from './passage.ts';

/** A page that is drawn, or a text without pages (page 0): the items of its text are these text nodes. */
export type DrawnPage = {
  page: number;
  text: PageText;
  runs: readonly (Text | null)[];
  layer: Node;
};

/** Where words of a page's text are on it. */
export const rangesOf = ({ text, runs }: DrawnPage, start: number, end: number): Range[] => {
  const ranges: Range[] = [];
  const first = pieceAt(text, start);
  for (let at = first ? text.pieces.indexOf(first) : text.pieces.length; at < text.pieces.length; at++) {
    const piece = text.pieces[at]!;
    if (piece.start >= end) break;
    const node = runs[piece.item];
    if (!node) continue;
    const from = piece.from + Math.max(0, start - piece.start);
    const to = piece.from + Math.min(piece.length, end - piece.start);
    if (to > node.length || to <= from) continue;
    const range = node.ownerDocument.createRange();
    range.setStart(node, from);
    range.setEnd(node, to);
    ranges.push(range);
  }
  return ranges;
};

/** Selects words of a page's text. */
export const selectWords = (page: DrawnPage, { start, end }: { start: number; end: number }): void => {
  const ranges = rangesOf(page, start, end);
  const [first, last] = [ranges[0], ranges.at(-1)];
  if (!first || !last) return;
  const selection = first.startContainer.ownerDocument?.getSelection();
  selection?.setBaseAndExtent(first.startContainer, first.startOffset, last.endContainer, last.endOffset);
};

/** Where a place of a page's text is on it; null where nothing of its text is drawn. */
export const drawnPlaceOf = (
  { text, runs }: DrawnPage,
  at: number,
): { node: Text; offset: number } | null => {
  const piece = text.pieces.findLast(({ start, item }) => start <= at && runs[item]) ?? text.pieces[0];
  const node = piece && runs[piece.item];
  if (!node) return null;
  return {
    node,
    offset: Math.min(node.length, piece.from + Math.min(Math.max(0, at - piece.start), piece.length)),
  };
};

/** The place in the text of one of these pages where a node of it is; null for one of no page. */
export const textPlaceOf = (
  pages: Iterable<DrawnPage>,
  node: Node | null,
  offset: number,
): { page: number; at: number } | null => {
  for (const { page, text, runs, layer } of pages) {
    if (!node || !layer.contains(node)) continue;
    const item = runs.indexOf(node as Text);
    const at = item < 0 ? null : offsetOf(text, item, offset);
    if (at !== null) return { page, at };
  }
  return null;
};

/** The part of a page's text that a range covers; null where it covers none. */
const coveredOf = (drawn: DrawnPage, range: Range): { from: number; to: number } | null => {
  if (!range.intersectsNode(drawn.layer)) return null;
  let from = Number.POSITIVE_INFINITY;
  let to = -1;
  for (const [item, node] of drawn.runs.entries()) {
    if (!node || !range.intersectsNode(node)) continue;
    const start = range.startContainer === node ? range.startOffset : 0;
    const end = range.endContainer === node ? range.endOffset : node.length;
    if (end <= start) continue;
    const first = offsetOf(drawn.text, item, start);
    const last = offsetOf(drawn.text, item, end);
    if (first !== null) from = Math.min(from, first);
    if (last !== null) to = Math.max(to, last);
  }
  return to > from ? { from, to } : null;
};

/** The words that are selected on drawn pages, as a reader reads them; null where none are. */
export const selectedPassage = (
  pages: Iterable<DrawnPage>,
  selection: Pick<Selection, 'rangeCount' | 'isCollapsed' | 'getRangeAt'>,
): Passage | null => {
  if (selection.rangeCount === 0 || selection.isCollapsed) return null;
  const range = selection.getRangeAt(0);
  const parts = [...pages]
    .sort((a, b) => a.page - b.page)
    .flatMap((drawn) => {
      const covered = coveredOf(drawn, range);
      const text = covered ? wordsBetween(drawn.text, covered.from, covered.to) : '';
      return covered && text !== '' ? [{ page: drawn.page, text, ...covered }] : [];
    });
  const [first] = parts;
  const last = parts.at(-1);
  if (!first || !last) return null;
  return {
    // Paragraphs of a quotation are divided by a blank line.
    text: parts
      .map(({ text }) => text.replaceAll('\n', '\n\n'))
      .join(' ')
      .trim(),
    page: first.page || null,
    lastPage: last.page || null,
    from: first.from,
    to: first.to,
    end: last === first ? null : { page: last.page, to: last.to },
  };
};
