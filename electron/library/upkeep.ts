import { copyFileSync, mkdirSync, renameSync } from 'node:fs';
import { basename } from 'node:path';
import type { Backup, LibraryCheck } from '../../shared/contract/library.ts';
import type { SourceId } from '../../shared/ids.ts';
import { say } from '../../shared/reports/said.ts';
import { IbidError } from '../../shared/result.ts';
import { checkApart, putInPlace } from './apart.ts';
import type { Attachments } from './attachments/attachments.ts';
import {
  backupPath,
  copyLibrary,
  dropUnfinished,
  isSoundApart,
  keepIf,
  withoutFile,
} from './backups/backup.ts';
import { backupNamed, listBackups, timeInName } from './backups/backup-list.ts';
import { asIbidError, connect, type WriteDb } from './db.ts';
import { currentVersion, migrate } from './migrations/index.ts';

/** The setting by which every process learns that a library was restored, and when. */
export const restoredSetting = 'restored';

/** What keeps a library safe, asked for by a person. */
export type Upkeep = {
  /** Where they lie. */
  readonly folder: string;
  /** Its backups, the newest first. */
  backups(): Backup[];
  /** Makes a backup now, which is never dropped by itself; its name. @throws IbidError 'library-broken' */
  backUpNow(): Promise<string>;
  /**
   * Puts a backup in place of the library, brought up to date, after a copy of what is there now; the name of that
   * copy, which is a backup like others. Other processes that have the library open see it change as a whole.
   * @throws IbidError 'not-found', 'bad-file' (damaged, or of a newer version), 'read-only'
   */
  restore(name: string): Promise<string>;
  /** Looks through all of it. */
  check(): Promise<LibraryCheck>;
};

type Surroundings = {
  path: string;
  backupFolder: string;
  /** False where it can only be read. */
  canWrite: () => boolean;
  attachments: Attachments;
  now: () => Date;
  /** Opens another library and closes it again, which brings what is derived in it up to date. */
  openAndClose: (path: string) => void;
  /** Called where damage was found. */
  onDamage: () => void;
};

export const upkeep = (db: WriteDb, surroundings: Surroundings): Upkeep => {
  const { path, backupFolder, canWrite, attachments, now, openAndClose, onDamage } = surroundings;
  const requireWriting = (): void => {
    if (!canWrite()) throw new IbidError('read-only', say('upkeep-read-only'));
    mkdirSync(backupFolder, { recursive: true });
    dropUnfinished(backupFolder, path, now());
  };
  /** A whole copy of the library as it is, under a name of its own. */
  const copyTo = async (what: string): Promise<string> => {
    const copy = `${backupPath(backupFolder, path, what)}.${process.pid}.tmp`;
    await copyLibrary(db, copy);
    return copy;
  };

  const backUpNow = async (): Promise<string> => {
    requireWriting();
    const what = timeInName(now());
    const target = backupPath(backupFolder, path, what);
    const copy = await copyTo(what);
    if (!keepIf(await isSoundApart(copy), copy, target)) {
      onDamage();
      throw new IbidError('library-broken', say('upkeep-damaged'));
    }
    return basename(target);
  };

  /** Brings the copy of a backup into the form that this version of Ibid knows. */
  const bringUpToDate = (copy: string): void => {
    const older = connect(copy);
    try {
      if ((older.pragma('user_version', { simple: true }) as number) > currentVersion)
        throw new IbidError('bad-file', say('backup-newer'));
      migrate(older);
    } finally {
      older.close();
    }
    openAndClose(copy);
    const restored = connect(copy);
    try {
      restored
        .prepare(
          'INSERT INTO settings (name, value) VALUES (?, ?) ON CONFLICT DO UPDATE SET value = excluded.value',
        )
        .run(restoredSetting, JSON.stringify(now().toISOString()));
      // One file, without a log beside it.
      restored.pragma('journal_mode = DELETE');
    } finally {
      restored.close();
    }
  };

  const restore = async (name: string): Promise<string> => {
    requireWriting();
    const from = backupNamed(backupFolder, path, name);
    if (from === null) throw new IbidError('not-found', say('backup-gone'));
    const copy = `${from}.${process.pid}.restoring`;
    withoutFile(copy);
    try {
      copyFileSync(from, copy);
      if (!(await isSoundApart(copy))) throw new IbidError('bad-file', say('backup-damaged'));
      bringUpToDate(copy);
      const what = `before-restore-${timeInName(now())}`;
      const aside = backupPath(backupFolder, path, what);
      // Kept even if it should be damaged: it is what there was.
      renameSync(await copyTo(what), aside);
      await putInPlace(copy, path);
      return basename(aside);
    } finally {
      withoutFile(copy);
    }
  };

  const sourcesWithFiles = db
    .prepare('SELECT DISTINCT source_id FROM attachments WHERE removed_at IS NULL AND left_at IS NULL')
    .pluck();
  const check = async (): Promise<LibraryCheck> => {
    const { faults, orphans } = await checkApart(db.name);
    if (faults.length > 0) {
      onDamage();
      return { sound: false, faults, missing: [], sources: 0, papers: 0 };
    }
    const count = (table: string): number =>
      db.prepare(`SELECT count(*) FROM ${table}`).pluck().get() as number;
    const missing = attachments
      .list(sourcesWithFiles.all() as SourceId[])
      .filter(({ isMissing }) => isMissing)
      .map(({ sourceId, name }) => ({ sourceId, name }));
    return {
      sound: orphans === 0,
      faults: orphans === 0 ? [] : [`foreign keys: ${orphans}`],
      missing: missing.slice(0, 100),
      sources: count('sources'),
      papers: count('papers'),
    };
  };

  /** Errors of the disk and of SQLite in words for people. */
  const said =
    <Given extends unknown[], Answer>(work: (...given: Given) => Promise<Answer>) =>
    async (...given: Given): Promise<Answer> => {
      try {
        return await work(...given);
      } catch (error) {
        throw asIbidError(error, path);
      }
    };
  return {
    folder: backupFolder,
    backups: () => listBackups(backupFolder, path),
    backUpNow: said(backUpNow),
    restore: said(restore),
    check: said(check),
  };
};
