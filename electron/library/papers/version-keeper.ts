import { createHash } from 'node:crypto';
import { deflateSync, inflateSync } from 'node:zlib';
import type { VersionKind } from '../../../shared/contract/history.ts';
import { newVersionId, type PaperId, type VersionId } from '../../../shared/ids.ts';
import type { WriteDb } from '../db.ts';
import type { PaperSources } from './paper-sources.ts';
import type { PictureStore } from './picture-store.ts';
import { type Thinnable, versionsToDrop } from './thin-versions.ts';

/** After so long without a change, what was there before the next change is kept (ms). */
export const quietTime = 3 * 60_000;
/** While writing goes on without a pause, a version is kept so often (ms). */
export const longestTime = 15 * 60_000;
/** A version that was taken off the list can be brought back for so long (ms). */
const bin = 30 * 86_400_000;
/** The most that is unpacked of one part (bytes). */
const largest = 1 << 29;

export type Keeping = {
  kind: VersionKind;
  name?: string;
  /** When the paper was as it is kept. */
  time: Date;
  /** By which sources it printed: the paper's own copies of its last save, or the library's rows as of now. */
  sources: 'copies' | 'live';
};

/** Keeps versions of papers. Every method runs inside the transaction of its caller. */
export type VersionKeeper = {
  /** The version that now holds what the paper holds; null if it is an empty paper without history. */
  keep(paper: PaperId, keeping: Keeping): { id: VersionId; made: boolean } | null;
  /** Looks, before a paper is written over, whether what is there is due to be kept. */
  beforeSave(paper: PaperId, now: Date): void;
  /** The text of a part of a version. */
  read(paper: PaperId, hash: string): string;
  /** Moves the pictures that stand in the documents of a paper's versions to the library's own. */
  movePictures(paper: PaperId): void;
};

type Stored = {
  doc: string;
  schema_version: number;
  revision: number;
  modified: string;
  words: number;
  notes: number;
};
type Last = { id: VersionId; kind: VersionKind; name: string; doc_hash: string; sources_hash: string };

const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex');

export const versionKeeper = (
  db: WriteDb,
  links: Pick<PaperSources, 'snapshot'>,
  pictures: Pick<PictureStore, 'noteVersion' | 'takeIn'>,
): VersionKeeper => {
  const stored = db.prepare(
    `SELECT doc, schema_version, revision, modified, words, notes
     FROM papers JOIN paper_docs ON paper_id = id WHERE id = ?`,
  );
  const state = db.prepare('SELECT revision, modified, words, notes FROM papers WHERE id = ?');
  const citations = db
    .prepare('SELECT coalesce(sum(count), 0) FROM paper_citations WHERE paper_id = ?')
    .pluck();
  const last = db.prepare(
    `SELECT id, kind, name, doc_hash, sources_hash FROM checkpoints
     WHERE paper_id = ? AND deleted_at IS NULL ORDER BY created DESC, num DESC LIMIT 1`,
  );
  const any = db.prepare('SELECT 1 FROM checkpoints WHERE paper_id = ? LIMIT 1');
  const putPart = db.prepare(
    'INSERT OR IGNORE INTO checkpoint_parts (paper_id, hash, bytes) VALUES (?, ?, ?)',
  );
  const hasPart = db.prepare('SELECT 1 FROM checkpoint_parts WHERE paper_id = ? AND hash = ?');
  const part = db.prepare('SELECT bytes FROM checkpoint_parts WHERE paper_id = ? AND hash = ?').pluck();
  const insert = db.prepare(
    `INSERT INTO checkpoints
       (id, paper_id, kind, name, created, words, notes, citations, schema_version, doc_hash, sources_hash)
     VALUES (@id, @paper, @kind, @name, @created, @words, @notes, @citations, @version, @docHash, @sourcesHash)`,
  );
  const promote = db.prepare(
    'UPDATE checkpoints SET kind = @kind, name = @name, created = @created WHERE id = @id',
  );
  const all = db.prepare(
    `SELECT id, kind, created, words, notes FROM checkpoints
     WHERE paper_id = ? AND deleted_at IS NULL ORDER BY created, num`,
  );
  const drop = db.prepare('DELETE FROM checkpoints WHERE id IN (SELECT value FROM json_each(?))');
  const dropBinned = db.prepare('DELETE FROM checkpoints WHERE paper_id = ? AND deleted_at < ?');
  const dropParts = db.prepare(
    `DELETE FROM checkpoint_parts WHERE paper_id = @paper AND hash NOT IN (
       SELECT doc_hash FROM checkpoints WHERE paper_id = @paper
       UNION SELECT sources_hash FROM checkpoints WHERE paper_id = @paper)`,
  );
  const docs = db.prepare('SELECT DISTINCT doc_hash FROM checkpoints WHERE paper_id = ?').pluck();
  const redirect = db.prepare(
    'UPDATE checkpoints SET doc_hash = @to WHERE paper_id = @paper AND doc_hash = @from',
  );
  const dropPart = db.prepare('DELETE FROM checkpoint_parts WHERE paper_id = ? AND hash = ?');
  /** Since when each paper has been written on without a pause, as far as this process has seen. */
  const writing = new Map<PaperId, number>();

  const write = (paper: PaperId, text: string): string => {
    const hash = hashOf(text);
    if (!hasPart.get(paper, hash)) putPart.run(paper, hash, deflateSync(text));
    return hash;
  };
  const writeDoc = (paper: PaperId, text: string): string => {
    const hash = write(paper, text);
    pictures.noteVersion(paper, hash, text);
    return hash;
  };
  const read = (paper: PaperId, hash: string): string => {
    const bytes = part.get(paper, hash) as Buffer | undefined;
    if (!bytes) throw new Error(`a part of a version of ${paper} is not there`);
    return inflateSync(bytes, { maxOutputLength: largest }).toString('utf8');
  };

  const thin = (paper: PaperId, now: Date): void => {
    const ids = versionsToDrop(all.all(paper) as Thinnable[], now);
    if (ids.length > 0) drop.run(JSON.stringify(ids));
    const binned = dropBinned.run(paper, new Date(now.getTime() - bin).toISOString()).changes;
    if (ids.length + binned > 0) dropParts.run({ paper });
  };

  const keep = (paper: PaperId, { kind, name = '', time, sources }: Keeping, now: Date) => {
    const found = stored.get(paper) as Stored | undefined;
    if (!found) return null;
    const before = last.get(paper) as Last | undefined;
    const unasked = kind === 'auto' || kind === 'before';
    if (!before && unasked && found.words === 0 && found.notes === 0) return null;
    const docHash = hashOf(found.doc);
    const same = before?.doc_hash === docHash ? before : null;
    if (same && unasked) return { id: same.id, made: false };
    if (same?.kind === kind && same.name === name) return { id: same.id, made: false };
    if (same?.kind === 'auto') {
      promote.run({ id: same.id, kind, name, created: time.toISOString() });
      return { id: same.id, made: true };
    }
    const id = newVersionId();
    writeDoc(paper, found.doc);
    insert.run({
      id,
      paper,
      kind,
      name,
      created: time.toISOString(),
      words: found.words,
      notes: found.notes,
      citations: citations.get(paper),
      version: found.schema_version,
      docHash,
      sourcesHash: write(paper, JSON.stringify(links.snapshot(paper, sources))),
    });
    thin(paper, now);
    return { id, made: true };
  };

  return {
    keep: (paper, keeping) => keep(paper, keeping, keeping.time),
    beforeSave: (paper, now) => {
      const found = state.get(paper) as Stored | undefined;
      if (!found) return;
      const since = writing.get(paper);
      const modified = new Date(found.modified);
      const paused = now.getTime() - modified.getTime() >= quietTime;
      // A paper that came from a file, or from before there were versions, has its first one at once.
      const first = since === undefined && !any.get(paper);
      const long = since !== undefined && now.getTime() - since >= longestTime;
      if (since === undefined || paused || long) writing.set(paper, now.getTime());
      if (paused || first || long) keep(paper, { kind: 'auto', time: modified, sources: 'copies' }, now);
    },
    read,
    movePictures: (paper) => {
      for (const from of docs.all(paper) as string[]) {
        const text = read(paper, from);
        if (!text.includes('"src":"data:')) continue;
        const doc: unknown = JSON.parse(text);
        const moved = pictures.takeIn(doc);
        if (moved === doc) continue;
        redirect.run({ paper, from, to: writeDoc(paper, JSON.stringify(moved)) });
        dropPart.run(paper, from);
      }
    },
  };
};
