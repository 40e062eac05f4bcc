import { Fragment, type Node, Slice } from 'prosemirror-model';
import type { CitationItem } from '#shared/citations/citation.ts';
import type { CslItem } from '#shared/citations/csl-item.ts';
import { referenceListOf, withListedIds } from '#shared/document/reference-list-node.ts';
import { schema } from '#shared/document/schema.ts';
import type { SourceId } from '#shared/ids.ts';

/** How sources leave with copied words and come in with pasted ones. */
export type SourceTraffic = {
  /** Those of these sources that the paper has. */
  held: (ids: readonly SourceId[]) => CslItem[];
  /** Whether the paper already prints this work under its id. */
  knows: (item: CslItem) => boolean;
  /**
   * Takes sources into the library.
   * @returns the ids that some of them have there, by the ones they came with; null if they could not be taken
   */
  takeIn: (items: readonly CslItem[]) => Promise<ReadonlyMap<string, SourceId> | null>;
};

export const noTraffic: SourceTraffic = {
  held: () => [],
  knows: () => true,
  takeIn: async () => new Map(),
};

const withIds = (value: unknown, ids: ReadonlyMap<string, SourceId>): unknown => {
  // What a mark carries is JSON of nodes.
  if (Array.isArray(value)) return value.map((one) => withIds(one, ids));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, one]) =>
      name === 'sourceId' && typeof one === 'string'
        ? [name, ids.get(one) ?? one]
        : [name, withIds(one, ids)],
    ),
  );
};

/** A slice whose citations and lists name their sources by the ids these have here. */
export const withSourceIds = (slice: Slice, ids: ReadonlyMap<string, SourceId>): Slice => {
  if (ids.size === 0) return slice;
  const renew = (node: Node): Node => {
    if (node.type === schema.nodes.citation) {
      const items = (node.attrs.items as CitationItem[]).map((item) => ({
        ...item,
        sourceId: ids.get(item.sourceId) ?? item.sourceId,
      }));
      return node.type.create({ ...node.attrs, items }, null, node.marks);
    }
    if (node.type === schema.nodes.reference_list)
      return node.type.create(withListedIds(referenceListOf(node), ids));
    if (node.type === schema.nodes.footnote && node.attrs.carried)
      return node.type.create({ ...node.attrs, carried: withIds(node.attrs.carried, ids) }, null, node.marks);
    return node.isLeaf ? node : node.copy(Fragment.fromArray(node.content.content.map(renew)));
  };
  return new Slice(Fragment.fromArray(slice.content.content.map(renew)), slice.openStart, slice.openEnd);
};
