import type { Node } from 'prosemirror-model';
import type { CslItem } from '../../../shared/citations/csl-item.ts';
import type { ChangeCounts, VersionRow } from '../../../shared/contract/history.ts';
import { readStoredPaper } from '../../../shared/document/stored-paper.ts';
import type { PaperId, VersionId } from '../../../shared/ids.ts';
import { IbidError } from '../../../shared/result.ts';
import type { WriteDb } from '../db.ts';
import { paperSources } from './paper-sources.ts';
import { pictureStore } from './picture-store.ts';
import { versionKeeper } from './version-keeper.ts';

export type Version = { row: VersionRow; doc: Node; sources: CslItem[] };

/** The versions of papers, as the `history.*` methods of the contract want them. */
export type Versions = {
  /** Newest first. A version's changes are there if they were remembered for the version now before it. */
  list(paper: PaperId): VersionRow[];
  /** Remembers what a version changed since the one before it. */
  remember(paper: PaperId, version: VersionId, before: VersionId, changes: ChangeCounts): void;
  /** @throws IbidError 'not-found' */
  open(paper: PaperId, version: VersionId): Version;
  /**
   * Keeps the paper as it is saved now.
   * @returns the new version, or null where the last one says the same
   * @throws IbidError 'not-found'
   */
  keep(paper: PaperId, kind: 'auto' | 'before' | 'exported', name?: string): VersionId | null;
  name(paper: PaperId, name: string): VersionId;
  rename(paper: PaperId, version: VersionId, name: string): void;
  remove(paper: PaperId, version: VersionId): void;
  bringBack(paper: PaperId, version: VersionId): void;
  /** Puts a version's sources into the paper's own copies where neither paper nor library has them. */
  lend(paper: PaperId, version: VersionId): CslItem[];
};

type Row = Omit<VersionRow, 'changes'> & {
  changes: string | null;
  changes_from: string | null;
  schema_version: number;
  doc_hash: string;
  sources_hash: string;
};

const noVersion = (): IbidError =>
  new IbidError(
    'not-found',
    'This version is no longer there. The paper itself is as it was; choose another version.',
  );

export const versionsRepo = (db: WriteDb, now: () => Date): Versions => {
  const links = paperSources(db);
  const keeper = versionKeeper(db, links, pictureStore(db, now));
  const columns = `id, kind, name, created, words, notes, citations, changes, changes_from, schema_version,
    doc_hash, sources_hash`;
  const list = db.prepare(
    `SELECT ${columns} FROM checkpoints WHERE paper_id = ? AND deleted_at IS NULL ORDER BY created DESC, num DESC`,
  );
  const get = db.prepare(`SELECT ${columns} FROM checkpoints WHERE paper_id = ? AND id = ?`);
  const hasPaper = db.prepare('SELECT 1 FROM papers WHERE id = ?');
  const remember = db.prepare(
    'UPDATE checkpoints SET changes = @changes, changes_from = @before WHERE paper_id = @paper AND id = @version',
  );
  const rename = db.prepare(
    `UPDATE checkpoints SET name = @name, kind = 'named' WHERE paper_id = @paper AND id = @version`,
  );
  const setDeleted = db.prepare('UPDATE checkpoints SET deleted_at = ? WHERE paper_id = ? AND id = ?');
  const owned = db.prepare(
    `SELECT source_id FROM paper_citations WHERE paper_id = ? AND csl IS NOT NULL
     UNION SELECT id FROM sources WHERE id IN (SELECT value FROM json_each(?))`,
  );

  const rowOf = (row: Row, before: Row | undefined): VersionRow => ({
    id: row.id,
    kind: row.kind,
    name: row.name,
    created: row.created,
    words: row.words,
    notes: row.notes,
    citations: row.citations,
    changes:
      before && row.changes !== null && row.changes_from === before.id
        ? (JSON.parse(row.changes) as ChangeCounts)
        : null,
  });
  const find = (paper: PaperId, version: VersionId): Row => {
    const row = get.get(paper, version) as Row | undefined;
    if (!row) throw noVersion();
    return row;
  };
  const sourcesOf = (paper: PaperId, row: Row): CslItem[] =>
    JSON.parse(keeper.read(paper, row.sources_hash)) as CslItem[];
  const changed = (changes: number): void => {
    if (changes === 0) throw noVersion();
  };
  const keep = db.transaction((paper: PaperId, kind: VersionRow['kind'], name: string) => {
    if (!hasPaper.get(paper)) throw new IbidError('not-found', 'This paper is not in the library.');
    return keeper.keep(paper, { kind, name, time: now(), sources: 'live' });
  });
  const lend = db.transaction((paper: PaperId, version: VersionId): CslItem[] => {
    const items = sourcesOf(paper, find(paper, version));
    const known = new Set(owned.pluck().all(paper, JSON.stringify(items.map(({ id }) => id))));
    links.putCopies(
      paper,
      items.filter(({ id }) => !known.has(id)),
    );
    return items;
  });

  return {
    list: (paper) => {
      const rows = list.all(paper) as Row[];
      return rows.map((row, i) => rowOf(row, rows[i + 1]));
    },
    remember: (paper, version, before, changes) =>
      void remember.run({ paper, version, before, changes: JSON.stringify(changes) }),
    open: (paper, version) => {
      const row = find(paper, version);
      const { doc, sources } = readStoredPaper({
        format: 'ibid-paper',
        schemaVersion: row.schema_version,
        doc: JSON.parse(keeper.read(paper, row.doc_hash)),
        sources: sourcesOf(paper, row),
      });
      return { row: rowOf(row, undefined), doc, sources };
    },
    keep: (paper, kind, name = '') => {
      const kept = keep.immediate(paper, kind, name);
      return kept?.made ? kept.id : null;
    },
    name: (paper, name) => keep.immediate(paper, 'named', name)!.id,
    rename: (paper, version, name) => changed(rename.run({ paper, version, name }).changes),
    remove: (paper, version) => changed(setDeleted.run(now().toISOString(), paper, version).changes),
    bringBack: (paper, version) => changed(setDeleted.run(null, paper, version).changes),
    lend: (paper, version) => lend.immediate(paper, version),
  };
};
