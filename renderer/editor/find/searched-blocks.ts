import type { Node } from 'prosemirror-model';
import type { Part, Range } from '../places.ts';
import type { Scope } from './query.ts';

/** A block of text with the position before it. */
export type PlacedBlock = { node: Node; pos: number };

const listOf = new WeakMap<Node, readonly PlacedBlock[]>();

/** The blocks of text under a node, by offsets from its start; kept for containers of the text. */
const blocksUnder = (node: Node): readonly PlacedBlock[] => {
  const known = listOf.get(node);
  if (known) return known;
  const blocks: PlacedBlock[] = [];
  node.forEach((child, offset) => {
    if (child.inlineContent) blocks.push({ node: child, pos: offset });
    else if (!child.isLeaf)
      for (const inner of blocksUnder(child)) blocks.push({ node: inner.node, pos: offset + 1 + inner.pos });
  });
  listOf.set(node, blocks);
  return blocks;
};

/** The blocks of the parts in `scope`, in the order of the document; of a selection those that it touches. */
export const searchedBlocks = (doc: Node, scope: Scope, within: Range | null): PlacedBlock[] => {
  const found: PlacedBlock[] = [];
  doc.forEach((part, offset) => {
    if (!scope.has(part.type.name as Part)) return;
    for (const { node, pos } of blocksUnder(part)) {
      const start = offset + 1 + pos;
      if (within && (start + node.nodeSize <= within.from || start >= within.to)) continue;
      found.push({ node, pos: start });
    }
  });
  return found;
};
