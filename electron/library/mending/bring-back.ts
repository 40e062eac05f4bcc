import { inflateSync } from 'node:zlib';
import type { CslItem } from '../../../shared/citations/csl-item.ts';
import { readStoredPaper } from '../../../shared/document/stored-paper.ts';
import type { WriteDb } from '../db.ts';
import { paperFacts } from '../papers/paper-shelf.ts';
import { sourceWriter, whyNotKept } from '../sources/source-rows.ts';
import { quoted } from './readable-rows.ts';

/** The most that is unpacked of one version (bytes). */
const largest = 1 << 29;

/**
 * Gives papers that have lost their document that of their newest version, where it is newer than what a backup had.
 * @param backup when that backup was taken; '' for none
 */
export const textsFromVersions = (db: WriteDb, papers: readonly string[], backup: string): void => {
  const versions = db.prepare(
    `SELECT checkpoints.schema_version AS version, created, bytes
     FROM checkpoints JOIN checkpoint_parts AS part ON part.paper_id = checkpoints.paper_id AND hash = doc_hash
     WHERE checkpoints.paper_id = ? ORDER BY created DESC, num DESC`,
  );
  const put = db.prepare(
    `INSERT INTO paper_docs (paper_id, schema_version, doc) VALUES (?, ?, ?)
     ON CONFLICT (paper_id) DO UPDATE SET schema_version = excluded.schema_version, doc = excluded.doc`,
  );
  const has = db.prepare('SELECT 1 FROM paper_docs WHERE paper_id = ?');
  type Version = { version: number; created: string; bytes: Buffer };
  for (const paper of papers)
    for (const { version, created, bytes } of versions.all(paper) as Version[]) {
      if (has.get(paper) && created <= backup) break;
      try {
        const doc = inflateSync(bytes, { maxOutputLength: largest }).toString('utf8');
        JSON.parse(doc);
        put.run(paper, version, doc);
        break;
      } catch {
        // The one before it may be whole.
      }
    }
};

/** Makes the row of each paper anew that has nothing left but its document. */
export const papersFromTexts = (db: WriteDb, time: string): void => {
  const orphans = db.prepare(
    'SELECT paper_id AS id, schema_version AS schemaVersion, doc FROM paper_docs WHERE paper_id NOT IN (SELECT id FROM papers)',
  );
  const insert = db.prepare(
    `INSERT INTO papers (id, title, authors, series, style, words, notes, revision, created, modified)
     VALUES (@id, @title, @authors, @series, @style, @words, @notes, 1, @time, @time)`,
  );
  const nothing = { title: '', authors: '', series: '', style: '', words: 0, notes: 0 };
  for (const { id, schemaVersion, doc } of orphans.all() as {
    id: string;
    schemaVersion: number;
    doc: string;
  }[]) {
    let facts = nothing;
    try {
      const stored = { format: 'ibid-paper', schemaVersion, doc: JSON.parse(doc), sources: [] };
      facts = paperFacts(readStoredPaper(stored).doc);
    } catch {
      // A document that can't be read says so when it is opened.
    }
    insert.run({ id, ...facts, time });
  }
};

/** Takes sources that are gone from the copies that papers keep of what they cite. */
export const sourcesFromPapers = (db: WriteDb, ids: Iterable<string>, time: string): void => {
  const has = db.prepare('SELECT 1 FROM sources WHERE id = ?');
  const copy = db
    .prepare('SELECT csl FROM paper_citations WHERE source_id = ? AND json_valid(csl) LIMIT 1')
    .pluck();
  const writer = sourceWriter(db);
  for (const id of ids) {
    const csl = has.get(id) ? undefined : (copy.get(id) as string | undefined);
    if (csl === undefined) continue;
    const item = JSON.parse(csl) as CslItem;
    if (whyNotKept(item) === null) writer.insert(item, time);
  }
};

/** Takes away what hangs on rows that are not there; what may hang on nothing is left without. */
export const dropOrphans = (db: WriteDb): void => {
  type Link = { id: number; table: string; from: string; to: string | null };
  for (;;) {
    const broken = db.pragma('foreign_key_check') as { table: string; fkid: number }[];
    if (broken.length === 0) return;
    const { table, fkid } = broken[0]!;
    const links = (db.pragma(`foreign_key_list(${quoted(table)})`) as Link[]).filter(({ id }) => id === fkid);
    const own = links.map(({ from }) => quoted(from)).join(', ');
    const their = links.map(({ from, to }) => quoted(to ?? from)).join(', ');
    const isOrphan = `(${own}) NOT IN (SELECT ${their} FROM ${quoted(links[0]!.table)})`;
    const needed = (db.pragma(`table_info(${quoted(table)})`) as { name: string; notnull: 0 | 1 }[]).some(
      ({ name, notnull }) => notnull === 1 && links.some(({ from }) => from === name),
    );
    const dropped = db.prepare(
      needed
        ? `DELETE FROM ${quoted(table)} WHERE ${isOrphan}`
        : `UPDATE ${quoted(table)} SET ${links.map(({ from }) => `${quoted(from)} = NULL`).join(', ')} WHERE ${isOrphan}`,
    );
    if (dropped.run().changes === 0) throw new Error(`rows of ${table} hang on nothing`);
  }
};
