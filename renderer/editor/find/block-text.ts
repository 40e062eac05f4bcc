import type { Node } from 'prosemirror-model';
import { closedLeaf } from './match-text.ts';

/** A stretch of a block that is searched: `length` units of text from `start`, at `offset` in the block. */
export type Piece = { start: number; offset: number; length: number; node: Node };

/**
 * The text of a block as it is searched. Marks of notes are not in it, so that one inside a phrase does not
 * hide the phrase; a hard break is a line break; every other leaf is closed to hits.
 */
export type BlockText = {
  text: string;
  pieces: readonly Piece[];
  citations: readonly { node: Node; offset: number }[];
};

const known = new WeakMap<Node, BlockText>();

export const blockText = (block: Node): BlockText => {
  const before = known.get(block);
  if (before) return before;
  let text = '';
  const pieces: Piece[] = [];
  const citations: { node: Node; offset: number }[] = [];
  block.forEach((node, offset) => {
    if (node.type.name === 'footnote') return;
    if (node.type.name === 'citation') citations.push({ node, offset });
    const part = node.isText ? (node.text ?? '') : node.type.name === 'hard_break' ? '\n' : closedLeaf;
    pieces.push({ start: text.length, offset, length: part.length, node });
    // A separator that was typed or pasted must not look like a leaf.
    text += node.isText ? part.replaceAll(closedLeaf, ' ') : part;
  });
  const now = { text, pieces, citations };
  known.set(block, now);
  return now;
};

/** The index of the piece that holds the unit of text at `at`. */
export const pieceAt = ({ pieces }: BlockText, at: number): number => {
  let low = 0;
  let high = pieces.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (pieces[middle]!.start <= at) low = middle;
    else high = middle - 1;
  }
  return low;
};

/** Where in the block the unit of text at `at` begins. */
export const offsetOf = (block: BlockText, at: number): number => {
  const piece = block.pieces[pieceAt(block, at)];
  return piece ? piece.offset + at - piece.start : 0;
};
