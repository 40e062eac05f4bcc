import type { Node } from 'prosemirror-model';
import type { CitationItem } from '../../citations/citation.ts';
import type { CslItem } from '../../citations/csl-item.ts';
import { valueKey } from '../../value-key.ts';
import type { Change } from './change.ts';

const contentOf = ({ id: _, ...content }: CslItem): string => valueKey(content);

/** Where a source is cited first: what the change of the source is shown by. */
type FirstPlace = { note: string | null; at: number };

const firstPlaces = (doc: Node, wanted: ReadonlySet<string>): Map<string, FirstPlace> => {
  const places = new Map<string, FirstPlace>();
  const marks = new Map<string, number>();
  let note: string | null = null;
  doc.descendants((node, pos) => {
    if (node.type.name === 'note') note = String(node.attrs.id);
    else if (node.type.name === 'footnote') {
      if (!marks.has(node.attrs.id as string)) marks.set(node.attrs.id as string, pos);
    } else if (node.type.name === 'citation')
      for (const { sourceId } of node.attrs.items as readonly CitationItem[]) {
        if (!wanted.has(sourceId)) continue;
        const at = note === null ? pos : (marks.get(note) ?? pos);
        const before = places.get(sourceId);
        if (!before || at < before.at) places.set(sourceId, { note, at });
      }
  });
  return places;
};

/**
 * The sources that say something else in the newer version, though nobody touched the text: each is one change
 * without edits, where the newer document cites it first.
 */
export const sourceChanges = (now: Node, older: readonly CslItem[], newer: readonly CslItem[]): Change[] => {
  const before = new Map(older.map((item) => [item.id, item]));
  const changed = newer.filter((item) => {
    const was = before.get(item.id);
    return was !== undefined && contentOf(was) !== contentOf(item);
  });
  const places = firstPlaces(now, new Set(changed.map(({ id }) => id)));
  return [...places]
    .map(([source, place]): Change => ({ kind: 'source', source, edits: [], ...place }))
    .sort((a, b) => a.at - b.at);
};
