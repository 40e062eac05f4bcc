import { isDeepStrictEqual } from 'node:util';
import type { CitationItem } from '../../../shared/citations/citation.ts';
import type { ReferenceListSettings } from '../../../shared/citations/reference-groups.ts';
import type { PaperId, SourceId } from '../../../shared/ids.ts';

type Listed = Pick<ReferenceListSettings, 'added' | 'placed'>;

/** What an act changed in a stored paper: its citations by their ids, its lists of references in their order. */
export type ChangedPlaces = {
  paper: PaperId;
  citations: { id: string; before: CitationItem[]; after: CitationItem[] }[];
  lists: { at: number; before: Listed; after: Listed }[];
};

type JsonNode = { type?: unknown; attrs?: Record<string, unknown>; content?: unknown };

const listedIn = (node: JsonNode): Listed => {
  const { added = [], placed = {} } = (node.attrs ?? {}) as Partial<Listed>;
  return { added, placed };
};

/** A document with other citations and lists; what is not changed is the same object. */
const mapPlaces = (
  doc: unknown,
  citation: (node: JsonNode) => JsonNode,
  list: (node: JsonNode) => JsonNode,
): unknown => {
  if (Array.isArray(doc)) return doc.map((part) => mapPlaces(part, citation, list));
  if (typeof doc !== 'object' || doc === null) return doc;
  const node = doc as JsonNode;
  if (node.type === 'citation') return citation(node);
  if (node.type === 'reference_list') return list(node);
  return node.content === undefined ? node : { ...node, content: mapPlaces(node.content, citation, list) };
};

const placesOf = (doc: unknown): { citations: Map<string, CitationItem[]>; lists: Listed[] } => {
  const citations = new Map<string, CitationItem[]>();
  const lists: Listed[] = [];
  mapPlaces(
    doc,
    (node) => {
      const { id, items } = node.attrs ?? {};
      if (typeof id === 'string' && Array.isArray(items)) citations.set(id, items as CitationItem[]);
      return node;
    },
    (node) => {
      lists.push(listedIn(node));
      return node;
    },
  );
  return { citations, lists };
};

/** What is different between two forms of a document in which nothing but ids of sources was changed. */
export const changedPlaces = (paper: PaperId, before: unknown, after: unknown): ChangedPlaces => {
  const [old, now] = [placesOf(before), placesOf(after)];
  return {
    paper,
    citations: [...now.citations].flatMap(([id, items]) => {
      const was = old.citations.get(id);
      return was === undefined || isDeepStrictEqual(was, items) ? [] : [{ id, before: was, after: items }];
    }),
    lists: now.lists.flatMap((list, at) => {
      const was = old.lists[at];
      return was === undefined || isDeepStrictEqual(was, list) ? [] : [{ at, before: was, after: list }];
    }),
  };
};

/** The items of a citation with their old sources; null where too much was changed since to tell. */
const itemsPutBack = (
  now: readonly CitationItem[],
  { before, after }: { before: readonly CitationItem[]; after: readonly CitationItem[] },
): CitationItem[] | null => {
  if (isDeepStrictEqual(now, after)) return [...before];
  if (isDeepStrictEqual(now, before)) return [...before];
  if (now.length !== after.length || before.length !== after.length) return null;
  const items = now.map((item, at) =>
    item.sourceId === after[at]!.sourceId ? { ...item, sourceId: before[at]!.sourceId } : null,
  );
  return items.some((item) => item === null) ? null : (items as CitationItem[]);
};

/**
 * Takes a change of places back in the stored form of a paper as it is now. What was written at a citation since
 * stays; one whose sources were changed since stays as it is, and is counted.
 * @param ids ids that sources have now in place of the ones they had
 */
export const placesPutBack = (
  doc: unknown,
  change: ChangedPlaces,
  ids: ReadonlyMap<string, string>,
): { doc: unknown; kept: number } => {
  const byId = new Map(change.citations.map((one) => [one.id, one]));
  const byPlace = new Map(change.lists.map((one) => [one.at, one]));
  const idNow = (id: string): SourceId => (ids.get(id) ?? id) as SourceId;
  let kept = 0;
  let at = 0;
  const changed = mapPlaces(
    doc,
    (node) => {
      const { id, items } = node.attrs ?? {};
      const one = typeof id === 'string' ? byId.get(id) : undefined;
      if (!one || !Array.isArray(items)) return node;
      const back = itemsPutBack(items as CitationItem[], one);
      if (back === null) {
        kept++;
        return node;
      }
      const renamed = back.map((item) => ({ ...item, sourceId: idNow(item.sourceId) }));
      return { ...node, attrs: { ...node.attrs, items: renamed } };
    },
    (node) => {
      const one = byPlace.get(at++);
      if (!one) return node;
      const now = listedIn(node);
      if (!isDeepStrictEqual(now, one.after) && !isDeepStrictEqual(now, one.before)) {
        kept++;
        return node;
      }
      const placed = Object.fromEntries(
        Object.entries(one.before.placed).map(([id, group]) => [idNow(id), group]),
      );
      return { ...node, attrs: { ...node.attrs, added: one.before.added.map(idNow), placed } };
    },
  );
  return { doc: changed, kept };
};
