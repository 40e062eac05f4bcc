import { Fragment, type Node } from 'prosemirror-model';
import type { CrossReference } from '#shared/document/cross-reference-node.ts';
import { schema } from '#shared/document/schema.ts';
import { newId } from '#shared/ids.ts';

/** What a copied reference tells of itself: the page it comes from, and the words of what it names there. */
export type Origin = { page: string; title: string };

/** Whether two references name the same thing. */
export const referenceKey = ({ kind, target }: Pick<CrossReference, 'kind' | 'target'>): string =>
  `${kind} ${target}`;

const blockKinds: Readonly<Record<string, CrossReference['kind']>> = {
  heading: 'section',
  table_block: 'table',
  figure: 'figure',
  footnote: 'note',
};

/** What comes along in a slice, by the keys of references. */
const comingAlong = (content: Fragment): Set<string> => {
  const found = new Set<string>();
  content.descendants((node) => {
    const kind = blockKinds[node.type.name];
    if (kind) found.add(referenceKey({ kind, target: String(node.attrs.id) }));
  });
  return found;
};

/**
 * The references of a slice from another page, as they may stand in this paper. An id says nothing across
 * papers ("introduction" is in many): a reference stays with what comes along in the slice, or with what has
 * both the id and the words here, as in a copy of the paper. Any other names nothing from now on, so that it
 * says so on the page instead of printing the number of something else.
 * @param origins what the references told of themselves, by their keys; those that told nothing stay
 * @param titleOf the words of what a reference names in this paper; null if it is not there
 */
export const settled = (
  content: Fragment,
  page: string,
  origins: ReadonlyMap<string, Origin>,
  titleOf: (reference: CrossReference) => string | null,
): Fragment => {
  if (origins.size === 0) return content;
  const along = comingAlong(content);
  const settle = (node: Node): Node => {
    if (node.isText) return node;
    if (node.type !== schema.nodes.cross_reference)
      return node.isLeaf ? node : node.copy(Fragment.fromArray(node.content.content.map(settle)));
    const reference = node.attrs as CrossReference;
    const origin = origins.get(referenceKey(reference));
    const stays =
      !origin ||
      origin.page === page ||
      along.has(referenceKey(reference)) ||
      titleOf(reference) === origin.title;
    return stays ? node : node.type.create({ ...reference, target: newId() }, null, node.marks);
  };
  return Fragment.fromArray(content.content.map(settle));
};
