import { closeHistory } from 'prosemirror-history';
import type { EditorState, Transaction } from 'prosemirror-state';
import { schema } from '#shared/document/schema.ts';
import { coveredPieces } from './block-hits.ts';
import { blockText } from './block-text.ts';
import type { PlacedHit } from './paper-search.ts';
import { expandReplacement } from './replacement.ts';

const isLow = (unit: number): boolean => unit >= 0xdc00 && unit <= 0xdfff;

/** How many units both texts begin with; never half a character. */
const commonStart = (a: string, b: string): number => {
  let count = 0;
  while (count < a.length && count < b.length && a[count] === b[count]) count++;
  while (count > 0 && (isLow(a.charCodeAt(count)) || isLow(b.charCodeAt(count)))) count--;
  return count;
};

/** How many units both texts end with, of at most `most`; never half a character. */
const commonEnd = (a: string, b: string, most: number): number => {
  let count = 0;
  while (count < most && a[a.length - 1 - count] === b[b.length - 1 - count]) count++;
  while (count > 0 && (isLow(a.charCodeAt(a.length - count)) || isLow(b.charCodeAt(b.length - count))))
    count--;
  return count;
};

/**
 * Puts a text in the place of one hit: only what differs changes, so that marks stay on what stays. New
 * letters look like the first of those they replace. Marks of notes within the hit stay; they come to stand
 * behind the new letters.
 */
const replaceOne = (tr: Transaction, { block, hit }: PlacedHit, replacement: string): void => {
  if (hit.kind !== 'text') return;
  const { start, end } = hit.text;
  const before = blockText(block.node).text.slice(start, end);
  const after = expandReplacement(replacement, hit.text).replace(/[\n\r\u2028\u2029]+/g, ' ');
  if (before === after) return;
  const same = commonStart(before, after);
  const sameEnd = commonEnd(before, after, Math.min(before.length, after.length) - same);
  const text = after.slice(same, after.length - sameEnd);
  const from = start + same;
  const to = end - sameEnd;
  const inside = block.pos + 1;
  if (from === to) {
    // Nothing goes: the new letters join those before them or, at the start of the hit, those after.
    const [beside] =
      same > 0 ? coveredPieces(block.node, from - 1, from) : coveredPieces(block.node, from, from + 1);
    if (!beside) return;
    tr.insert(inside + (same > 0 ? beside.to : beside.from), schema.text(text, beside.node.marks));
    return;
  }
  const pieces = coveredPieces(block.node, from, to);
  for (let i = pieces.length - 1; i >= 0; i--) {
    const piece = pieces[i]!;
    if (i === 0 && text !== '')
      tr.replaceWith(inside + piece.from, inside + piece.to, schema.text(text, piece.node.marks));
    else tr.delete(inside + piece.from, inside + piece.to);
  }
};

/**
 * Replaces hits of this very state in one step of the history. Hits in citations are left out: what they
 * print is derived.
 */
export const replaceHits = (
  state: EditorState,
  hits: readonly PlacedHit[],
  replacement: string,
): Transaction => {
  const tr = closeHistory(state.tr);
  // From the last to the first, so that the places of the others hold.
  for (let i = hits.length - 1; i >= 0; i--) replaceOne(tr, hits[i]!, replacement);
  return tr;
};
