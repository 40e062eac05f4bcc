import type { Node } from 'prosemirror-model';
import { type BlockText, blockText, offsetOf, pieceAt } from './block-text.ts';
import type { TextHit } from './match-text.ts';
import type { Matcher } from './matcher.ts';

/** A hit in a block, by offsets in its content. What a citation prints is derived, so it can't be replaced. */
export type BlockHit =
  | { kind: 'text'; from: number; to: number; text: TextHit }
  | { kind: 'citation'; from: number; to: number; text: TextHit };

/** What a citation prints; '' for one that is not printed yet. */
export type Printed = (citation: Node) => string;

type Known = { printed: readonly string[]; hits: readonly BlockHit[] };

const textHit = (block: BlockText, text: TextHit): BlockHit => ({
  kind: 'text',
  from: offsetOf(block, text.start),
  to: offsetOf(block, text.end - 1) + 1,
  text,
});

/**
 * Finds hits block by block. Nodes never change, so a block is searched once, and again only if one of its
 * citations prints something else.
 */
export class BlockHits {
  readonly #matcher: Matcher;
  readonly #print: Printed;
  readonly #known = new WeakMap<Node, Known>();

  constructor(matcher: Matcher, print: Printed) {
    this.#matcher = matcher;
    this.#print = print;
  }

  /** Hits in the order they stand; null if `learn` must look at some of the block's text first. */
  of(node: Node): readonly BlockHit[] | null {
    const block = blockText(node);
    const printed = block.citations.map((citation) => this.#print(citation.node));
    const before = this.#known.get(node);
    if (before?.printed.every((text, i) => text === printed[i])) return before.hits;
    const found = this.#matcher.find(block.text);
    if (!found) return null;
    const hits: BlockHit[] = found.map((hit) => textHit(block, hit));
    for (const [i, { offset }] of block.citations.entries()) {
      const inside = this.#matcher.find(printed[i]!);
      if (!inside) return null;
      for (const text of inside) hits.push({ kind: 'citation', from: offset, to: offset + 1, text });
    }
    if (block.citations.length > 0) hits.sort((a, b) => a.from - b.from || a.text.start - b.text.start);
    this.#known.set(node, { printed, hits });
    return hits;
  }

  /** The texts of a block that the matcher may not know. */
  textsOf(node: Node): string[] {
    const block = blockText(node);
    return [block.text, ...block.citations.map((citation) => this.#print(citation.node))];
  }
}

/** The stretches of a block's content that a hit covers, without the marks of notes between them. */
export const coveredPieces = (
  block: Node,
  start: number,
  end: number,
): { from: number; to: number; node: Node }[] => {
  const text = blockText(block);
  const covered: { from: number; to: number; node: Node }[] = [];
  for (let i = pieceAt(text, start); i < text.pieces.length; i++) {
    const piece = text.pieces[i]!;
    if (piece.start >= end) break;
    const from = Math.max(start, piece.start) - piece.start + piece.offset;
    const to = Math.min(end, piece.start + piece.length) - piece.start + piece.offset;
    if (to > from) covered.push({ from, to, node: piece.node });
  }
  return covered;
};
