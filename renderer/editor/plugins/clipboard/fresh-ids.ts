import { Fragment, type Node } from 'prosemirror-model';
import type { CrossReference } from '#shared/document/cross-reference-node.ts';
import { targetNodes } from '#shared/document/problems.ts';
import { schema } from '#shared/document/schema.ts';
import { newId } from '#shared/ids.ts';
import type { Range } from '../../places.ts';

const { footnote, cross_reference } = schema.nodes;

/** What a cross-reference can name: blocks with an id, and marks for their notes. They share no names. */
const nameOf = (node: Node): string | null => {
  const { id } = node.attrs;
  if (typeof id !== 'string' || id === '') return null;
  if (node.type === footnote) return `note ${id}`;
  return targetNodes.has(node.type.name) ? `block ${id}` : null;
};

const namedBy = ({ kind, target }: CrossReference): string =>
  `${kind === 'note' ? 'note' : 'block'} ${target}`;

/**
 * Headings, tables, figures and notes of a slice with ids of their own where the paper has theirs already,
 * outside of what the slice replaces: references within the slice go with them, those in the paper stay with
 * what they name. Notes that nothing in the slice refers to are left to the repair.
 */
export const withFreshIds = (fragment: Fragment, doc: Node, replaced: Range): Fragment => {
  const referred = new Set<string>();
  const coming = new Set<string>();
  fragment.descendants((node) => {
    if (node.type === cross_reference) referred.add(namedBy(node.attrs as CrossReference));
    const name = nameOf(node);
    if (name !== null) coming.add(name);
  });
  const wanted = new Set([...coming].filter((name) => name.startsWith('block') || referred.has(name)));
  if (wanted.size === 0) return fragment;
  const fresh = new Map<string, string>();
  doc.descendants((node, pos) => {
    const name = nameOf(node);
    const stays = pos < replaced.from || pos + node.nodeSize > replaced.to;
    if (name !== null && stays && wanted.has(name)) fresh.set(name, newId());
  });
  if (fresh.size === 0) return fragment;
  const renewed = (node: Node): Node => {
    if (node.isText) return node;
    const name = nameOf(node);
    const id = name === null ? undefined : fresh.get(name);
    const target =
      node.type === cross_reference ? fresh.get(namedBy(node.attrs as CrossReference)) : undefined;
    const inside = Fragment.fromArray(node.content.content.map(renewed));
    if (id !== undefined) return node.type.create({ ...node.attrs, id }, inside, node.marks);
    if (target !== undefined) return node.type.create({ ...node.attrs, target }, null, node.marks);
    return node.copy(inside);
  };
  return Fragment.fromArray(fragment.content.map(renewed));
};
