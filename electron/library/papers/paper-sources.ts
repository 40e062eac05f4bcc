import type { Node } from 'prosemirror-model';
import type { CitationItem } from '../../../shared/citations/citation.ts';
import type { CslItem } from '../../../shared/citations/csl-item.ts';
import { plainList, type ReferenceListSettings } from '../../../shared/citations/reference-groups.ts';
import type { DifferingCopy } from '../../../shared/contract/paper-copies.ts';
import { placeCitations } from '../../../shared/document/reading-order.ts';
import { addedSources, withListedIds } from '../../../shared/document/reference-list-node.ts';
import type { PaperId, SourceId } from '../../../shared/ids.ts';
import { sourceDifferences } from '../../../shared/sources/source-differences.ts';
import type { WriteDb } from '../db.ts';

/** What links papers and sources: which paper cites what, and the papers' own copies of their sources. */
export type PaperSources = {
  /** Papers outside the bin that cite a source. */
  citing(id: SourceId): { id: PaperId; title: string }[];
  /** Those of them whose own copy of it says something else than the library's row. */
  differing(id: SourceId): DifferingCopy[];
  /** Whether the paper cites the source of a copy, which it then holds. */
  putCopy(paper: PaperId, item: CslItem): boolean;
  /** Writes the library's present row into the copies that papers hold of it. */
  keepCopies(id: SourceId): void;
  /** Papers that name one of those sources, in the bin or not. */
  naming(ids: readonly string[]): PaperId[];
  /**
   * Writes a paper anew in which only the sources of citations and lists are changed, and takes its new copies.
   * `change` gets the stored form and answers with another one.
   * @returns false if the paper is gone, or `change` answers with an equal document
   */
  rewrite(paper: PaperId, time: string, change: (doc: unknown) => unknown): boolean;
  /** Brings the table up to date with a document that is being saved. */
  refresh(paper: PaperId, doc: Node): void;
  /** Copies that come with a paper, for sources whose row the library does not have. */
  putCopies(paper: PaperId, sources: readonly CslItem[]): void;
  /** The sources a paper cites, in the order of their first cite: its own copies, or the live rows where there are any. */
  snapshot(paper: PaperId, which: 'copies' | 'live'): CslItem[];
};

type Row = { source_id: string; position: number; count: number };

const citedCounts = (doc: Node): Map<string, number> => {
  const counts = new Map<string, number>();
  for (const citation of placeCitations(doc))
    for (const { sourceId } of citation.items) counts.set(sourceId, (counts.get(sourceId) ?? 0) + 1);
  // A list that names a source holds on to it as a citation does.
  for (const id of addedSources(doc)) counts.set(id, (counts.get(id) ?? 0) + 1);
  return counts;
};

/** The settings of a stored list; one of another version may lack some. */
const listIn = ({ attrs }: { attrs?: object }): ReferenceListSettings => ({ ...plainList, ...attrs });

/**
 * The JSON of a document with other source ids in its citations and lists of references. Two items of a citation that become equal in
 * every respect become one. The document given is not changed.
 */
export const withSourceIds = (doc: unknown, ids: ReadonlyMap<string, string>): unknown => {
  if (Array.isArray(doc)) return doc.map((part) => withSourceIds(part, ids));
  if (typeof doc !== 'object' || doc === null) return doc;
  const node = doc as { type?: unknown; attrs?: { items?: CitationItem[] }; content?: unknown };
  if (node.type === 'citation' && Array.isArray(node.attrs?.items)) {
    const seen = new Set<string>();
    const items = node.attrs.items
      .map((item) => ({ ...item, sourceId: (ids.get(item.sourceId) ?? item.sourceId) as SourceId }))
      .filter((item) => {
        const text = JSON.stringify(item);
        return seen.has(text) ? false : seen.add(text);
      });
    return { ...node, attrs: { ...node.attrs, items } };
  }
  if (node.type === 'reference_list') return { ...node, attrs: withListedIds(listIn(node), ids) };
  return node.content === undefined ? doc : { ...node, content: withSourceIds(node.content, ids) };
};

/** As `citedCounts`, of a stored document of any version; in the order of the file, which the next save mends. */
const countsInJson = (doc: unknown, counts = new Map<string, number>()): Map<string, number> => {
  const node = doc as { type?: unknown; attrs?: { items?: CitationItem[] }; content?: unknown[] };
  if (node?.type === 'citation')
    for (const { sourceId } of node.attrs?.items ?? []) counts.set(sourceId, (counts.get(sourceId) ?? 0) + 1);
  if (node?.type === 'reference_list')
    for (const id of listIn(node).added) counts.set(id, (counts.get(id) ?? 0) + 1);
  if (Array.isArray(node?.content)) for (const part of node.content) countsInJson(part, counts);
  return counts;
};

/** Whether two stored records of a source differ in what they say. */
export const differs = (copy: string, row: string): boolean =>
  copy !== row && sourceDifferences(JSON.parse(copy) as CslItem, JSON.parse(row) as CslItem).length > 0;

export const paperSources = (db: WriteDb): PaperSources => {
  const citing = db.prepare(
    `SELECT papers.id, title FROM paper_citations JOIN papers ON papers.id = paper_id
     WHERE source_id = ? AND count > 0 AND deleted_at IS NULL ORDER BY papers.modified DESC`,
  );
  const differing = db.prepare(
    `SELECT papers.id, papers.title, paper_citations.csl AS copy, sources.csl AS row FROM paper_citations
     JOIN papers ON papers.id = paper_id JOIN sources ON sources.id = source_id
     WHERE source_id = ? AND count > 0 AND deleted_at IS NULL AND paper_citations.csl IS NOT NULL
       AND paper_citations.csl IS NOT sources.csl ORDER BY papers.modified DESC`,
  );
  const setCopy = db.prepare(
    'UPDATE paper_citations SET csl = @csl WHERE paper_id = @paper AND source_id = @id AND count > 0',
  );
  const rows = db.prepare('SELECT source_id, position, count FROM paper_citations WHERE paper_id = ?');
  const put = db.prepare(
    `INSERT INTO paper_citations (paper_id, source_id, position, count) VALUES (?, ?, ?, ?)
     ON CONFLICT DO UPDATE SET position = excluded.position, count = excluded.count`,
  );
  const putCopy = db.prepare(
    `INSERT INTO paper_citations (paper_id, source_id, position, count, csl) VALUES (@paper, @id, 0, 0, @csl)
     ON CONFLICT DO UPDATE SET csl = excluded.csl`,
  );
  const takeRows = db.prepare(
    `UPDATE paper_citations SET csl = sources.csl FROM sources
     WHERE paper_id = ? AND sources.id = source_id AND sources.csl IS NOT paper_citations.csl`,
  );
  // A citation pasted from a paper that has its own copy of a source the library lacks finds that copy.
  const takeCopies = db.prepare(
    `UPDATE paper_citations SET csl = (
       SELECT csl FROM paper_citations AS other
       WHERE other.source_id = paper_citations.source_id AND other.csl IS NOT NULL LIMIT 1)
     WHERE paper_id = ? AND csl IS NULL AND count > 0`,
  );
  const drop = db.prepare(
    `DELETE FROM paper_citations WHERE paper_id = ? AND count = 0
       AND (csl IS NULL OR source_id IN (SELECT id FROM sources))`,
  );
  const copies = db.prepare(
    'SELECT csl FROM paper_citations WHERE paper_id = ? AND count > 0 AND csl IS NOT NULL ORDER BY position',
  );
  const live = db.prepare(
    `SELECT coalesce(sources.csl, paper_citations.csl) FROM paper_citations LEFT JOIN sources ON sources.id = source_id
     WHERE paper_id = ? AND count > 0 AND coalesce(sources.csl, paper_citations.csl) IS NOT NULL ORDER BY position`,
  );
  const keep = db.prepare(
    `UPDATE paper_citations SET csl = (SELECT csl FROM sources WHERE id = @id)
     WHERE source_id = @id AND EXISTS (SELECT 1 FROM sources WHERE id = @id)`,
  );
  const naming = db
    .prepare(
      `SELECT DISTINCT paper_id FROM paper_citations JOIN paper_docs USING (paper_id)
       WHERE source_id IN (SELECT value FROM json_each(?)) AND count > 0 ORDER BY paper_id`,
    )
    .pluck();
  const docOf = db.prepare('SELECT doc FROM paper_docs WHERE paper_id = ?').pluck();
  const putDoc = db.prepare('UPDATE paper_docs SET doc = ? WHERE paper_id = ?');
  const touch = db.prepare('UPDATE papers SET revision = revision + 1, modified = ? WHERE id = ?');

  const update = (paper: PaperId, counts: ReadonlyMap<string, number>): void => {
    const stored = new Map((rows.all(paper) as Row[]).map((row) => [row.source_id, row]));
    let position = 0;
    for (const [id, count] of counts) {
      const row = stored.get(id);
      if (row?.position !== position || row.count !== count) put.run(paper, id, position, count);
      position++;
    }
    for (const [id, row] of stored) if (row.count > 0 && !counts.has(id)) put.run(paper, id, 0, 0);
    takeRows.run(paper);
    takeCopies.run(paper);
    drop.run(paper);
  };

  return {
    citing: (id) => citing.all(id) as { id: PaperId; title: string }[],
    differing: (id) =>
      (differing.all(id) as { id: PaperId; title: string; copy: string; row: string }[]).flatMap(
        ({ copy, row, ...paper }) => (differs(copy, row) ? [{ ...paper, csl: JSON.parse(copy) }] : []),
      ),
    putCopy: (paper, item) => setCopy.run({ paper, id: item.id, csl: JSON.stringify(item) }).changes > 0,
    keepCopies: (id) => void keep.run({ id }),
    naming: (ids) => naming.all(JSON.stringify(ids)) as PaperId[],
    rewrite: (paper, time, change) => {
      const doc = docOf.get(paper) as string | undefined;
      if (doc === undefined) return false;
      const changed = change(JSON.parse(doc));
      const text = JSON.stringify(changed);
      if (text === doc) return false;
      putDoc.run(text, paper);
      update(paper, countsInJson(changed));
      touch.run(time, paper);
      return true;
    },
    refresh: (paper, doc) => update(paper, citedCounts(doc)),
    putCopies: (paper, sources) => {
      for (const item of sources) putCopy.run({ paper, id: item.id, csl: JSON.stringify(item) });
    },
    snapshot: (paper, which) =>
      (which === 'copies' ? copies : live)
        .pluck()
        .all(paper)
        .map((csl) => JSON.parse(csl as string) as CslItem),
  };
};
