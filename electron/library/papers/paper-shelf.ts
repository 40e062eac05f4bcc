import type { Node } from 'prosemirror-model';
import type { PaperRow, PaperStatus } from '../../../shared/contract/methods.ts';
import { paperAuthors, paperTitle, wordCount } from '../../../shared/document/facts.ts';
import { metaOf } from '../../../shared/document/schema.ts';
import type { PaperId } from '../../../shared/ids.ts';
import type { WriteDb } from '../db.ts';
import { paperWords } from './paper-words.ts';

/** What lists say of a paper, as far as it is derived from its document. */
export const paperFacts = (doc: Node) => ({
  title: paperTitle(doc),
  authors: paperAuthors(doc),
  series: metaOf(doc).series ?? '',
  style: metaOf(doc).style ?? '',
  words: wordCount(doc).body,
  notes: doc.lastChild?.childCount ?? 0,
});

/** The form of what is derived from documents in this version; papers of an older one are read again. */
export const derivedForm = 1;

/** How long papers that were taken out of the bin can still be brought back (ms). */
const purgedKept = 24 * 3_600_000;

/** Where papers stand: on the shelf, in the archive, in the bin. Each change of several papers is one transaction. */
export type PaperShelf = {
  /** Papers outside the bin, archived ones too, last changed first. */
  list(): PaperRow[];
  /** Papers in the bin, last deleted first. */
  bin(): PaperRow[];
  /** Papers taken out of the bin within the last day. */
  purged(): PaperRow[];
  setStatus(ids: readonly PaperId[], status: PaperStatus): void;
  archive(ids: readonly PaperId[], archived: boolean): void;
  /** Puts papers into the bin. Their documents stay, and so do their copies of sources. */
  remove(ids: readonly PaperId[]): void;
  /** Brings papers back from the bin, to where they were. */
  restore(ids: readonly PaperId[]): void;
  /** Takes papers out of the bin. They are deleted for good when a day has passed; until then `unpurge` helps. */
  purge(ids: readonly PaperId[]): void;
  /** Puts papers back into the bin they were taken out of. */
  unpurge(ids: readonly PaperId[]): void;
  /** Deletes for good what was taken out of the bin more than a day ago. */
  sweep(): void;
  /** Derives what lists and search need of papers that an older version wrote; nothing where there are none. */
  derive(): void;
};

const columns = `id, title, authors, series, status, words, notes, created, modified,
  archived_at AS archived, deleted_at AS deleted`;

export const paperShelf = (
  db: WriteDb,
  now: () => Date,
  readDoc: (id: PaperId) => Node,
  noPaper: (id: string) => Error,
): PaperShelf => {
  const words = paperWords(db);
  const list = db.prepare(
    `SELECT ${columns} FROM papers WHERE deleted_at IS NULL ORDER BY modified DESC, id`,
  );
  const bin = db.prepare(
    `SELECT ${columns} FROM papers WHERE deleted_at IS NOT NULL AND purged_at IS NULL ORDER BY deleted_at DESC, id`,
  );
  const purged = db.prepare(`SELECT ${columns} FROM papers WHERE purged_at > ? ORDER BY purged_at DESC, id`);
  const setStatus = db.prepare('UPDATE papers SET status = ? WHERE id = ?');
  const setArchived = db.prepare('UPDATE papers SET archived_at = ? WHERE id = ?');
  const setDeleted = db.prepare('UPDATE papers SET deleted_at = ?, purged_at = NULL WHERE id = ?');
  const setPurged = db.prepare('UPDATE papers SET purged_at = ? WHERE id = ? AND deleted_at IS NOT NULL');
  const old = db.prepare('SELECT id FROM papers WHERE purged_at <= ?').pluck();
  const drop = db.prepare('DELETE FROM papers WHERE id = ?');
  const underived = db.prepare('SELECT id FROM papers WHERE derived < ?').pluck();
  const setDerived = db.prepare('UPDATE papers SET authors = ?, derived = ? WHERE id = ?');

  const change = (ids: readonly PaperId[], set: (id: PaperId) => { changes: number }): void =>
    db
      .transaction(() => {
        for (const id of ids) if (set(id).changes === 0) throw noPaper(id);
      })
      .immediate();
  const dayAgo = (): string => new Date(now().getTime() - purgedKept).toISOString();

  const deriveOne = db.transaction((id: PaperId) => {
    let authors = '';
    try {
      const doc = readDoc(id);
      ({ authors } = paperFacts(doc));
      words.refresh(id, doc);
    } catch {
      // A document that can't be read says so when it is opened; it has nothing to find.
    }
    setDerived.run(authors, derivedForm, id);
  });

  return {
    list: () => list.all() as PaperRow[],
    bin: () => bin.all() as PaperRow[],
    purged: () => purged.all(dayAgo()) as PaperRow[],
    setStatus: (ids, status) => change(ids, (id) => setStatus.run(status, id)),
    archive: (ids, archived) => {
      const time = archived ? now().toISOString() : null;
      change(ids, (id) => setArchived.run(time, id));
    },
    remove: (ids) => {
      const time = now().toISOString();
      change(ids, (id) => setDeleted.run(time, id));
    },
    restore: (ids) => change(ids, (id) => setDeleted.run(null, id)),
    purge: (ids) => {
      const time = now().toISOString();
      change(ids, (id) => setPurged.run(time, id));
    },
    unpurge: (ids) => change(ids, (id) => setPurged.run(null, id)),
    sweep: () => {
      if (db.readonly || !db.prepare('SELECT 1 FROM papers WHERE purged_at <= ?').get(dayAgo())) return;
      db.transaction(() => {
        for (const id of old.all(dayAgo()) as PaperId[]) {
          words.forget(id);
          drop.run(id);
        }
      }).immediate();
    },
    derive: () => {
      if (db.readonly) return;
      for (const id of underived.all(derivedForm) as PaperId[]) deriveOne.immediate(id);
    },
  };
};
