import { chmodSync, copyFileSync, existsSync, mkdirSync, renameSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Backup, LibraryCheck, MissingFile } from '../../shared/contract/library.ts';
import type { SourceId } from '../../shared/ids.ts';
import { say } from '../../shared/reports/said.ts';
import { IbidError } from '../../shared/result.ts';
import { checkApart, putInPlace } from './apart.ts';
import { filesFolder } from './attachments/attachment-files.ts';
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
import { dropHalfCopies } from './backups/leftovers.ts';
import {
  copyFiles,
  filesNamedIn,
  freeFolder,
  libraryIn,
  makeFolder,
  requireFolder,
  type Step,
  sourcesLacking,
} from './backups/whole-copy.ts';
import { asIbidError, connect, type WriteDb } from './db.ts';

/** The setting by which every process learns that a library was restored. */
export const restoredSetting = 'restored';

/** What that setting holds: when the restoration began, and the name of the backup of what there was before. */
export type Restored = { since: string; aside: string };

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
  restore(name: string, how?: Restoring): Promise<string>;
  /**
   * Copies everything, the library and its files, into a new folder of that folder: its path, and what could not be had.
   * @throws IbidError 'not-found', 'read-only', 'disk-full', 'library-broken'
   */
  copyWhole(into: string, step?: Step): Promise<{ path: string; files: number; missing: MissingFile[] }>;
  /**
   * As `restore`, from such a folder, or from one that a person has copied; its files come too, and none that is
   * here goes.
   * @throws IbidError as `restore`
   */
  restoreWhole(
    from: string,
    how?: Restoring,
  ): Promise<{ aside: string; files: number; missing: MissingFile[] }>;
  /** Looks through all of it. */
  check(): Promise<LibraryCheck>;
};

/** Brings the copy of a backup into the form that this version of Ibid knows. */
export type Renew = (copy: string, step: Step) => Promise<void>;
/** How a restoration is done: without a word, and up to date in this thread, where nothing else is said. */
export type Restoring = { step?: Step; renew?: Renew };

type Surroundings = {
  path: string;
  backupFolder: string;
  /** False where it can only be read. */
  canWrite: () => boolean;
  attachments: Attachments;
  now: () => Date;
  renew: Renew;
  /** Called where damage was found. */
  onDamage: () => void;
};

const anyStep: Step = async () => {};

/** Does something with a database that nobody else has open. */
const withDb = async <Answer>(
  path: string,
  work: (db: WriteDb) => Answer | Promise<Answer>,
): Promise<Answer> => {
  const db = connect(path);
  try {
    return await work(db);
  } finally {
    db.close();
  }
};

export const upkeep = (db: WriteDb, surroundings: Surroundings): Upkeep => {
  const { path, backupFolder, canWrite, attachments, now, renew: renewHere, onDamage } = surroundings;
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

  /** Makes a copy that is up to date one that can be put in place. */
  const markRestored = (copy: string, news: Restored): Promise<void> =>
    withDb(copy, (restored) => {
      restored
        .prepare(
          'INSERT INTO settings (name, value) VALUES (?, ?) ON CONFLICT DO UPDATE SET value = excluded.value',
        )
        .run(restoredSetting, JSON.stringify(news));
      // One file, without a log beside it.
      restored.pragma('journal_mode = DELETE');
    });

  /** @param bring takes what else there is to the copy that is about to be put in place */
  const restoreFrom = async <Brought>(
    from: string,
    { step = anyStep, renew = renewHere }: Restoring,
    bring: (copy: string) => Promise<Brought>,
  ): Promise<{ aside: string; brought: Brought }> => {
    const copy = `${backupPath(backupFolder, path, timeInName(now()))}.${process.pid}.restoring`;
    withoutFile(copy);
    try {
      for (const part of ['', '-wal'])
        if (existsSync(`${from}${part}`)) copyFileSync(`${from}${part}`, `${copy}${part}`);
      // What is write-protected where it comes from must not be so here.
      chmodSync(copy, 0o600);
      if (!(await isSoundApart(copy))) throw new IbidError('bad-file', say('backup-damaged'));
      const began = now();
      const what = `before-restore-${timeInName(began)}`;
      const aside = backupPath(backupFolder, path, what);
      await renew(copy, step);
      await markRestored(copy, { since: began.toISOString(), aside: basename(aside) });
      const brought = await bring(copy);
      // Kept even if it should be damaged: it is what there was.
      renameSync(await copyTo(what), aside);
      await putInPlace(copy, path);
      return { aside: basename(aside), brought };
    } finally {
      withoutFile(copy);
    }
  };
  const restore: Upkeep['restore'] = async (name, how = {}) => {
    requireWriting();
    const from = backupNamed(backupFolder, path, name);
    if (from === null) throw new IbidError('not-found', say('backup-gone'));
    return (await restoreFrom(from, how, async () => null)).aside;
  };

  const copyWhole: Upkeep['copyWhole'] = async (into, step = anyStep) => {
    requireFolder(into);
    dropHalfCopies(into, now());
    const folder = freeFolder(join(into, `ibid-${timeInName(now()).slice(0, 19)}`));
    return await makeFolder(folder, async (half) => {
      const copy = join(half, basename(path));
      await copyLibrary(db, copy);
      if (!(await isSoundApart(copy))) {
        onDamage();
        throw new IbidError('library-broken', say('upkeep-damaged'));
      }
      const { copied, missing } = await withDb(copy, (whole) => {
        // One file, which can be read from a disk that is write-protected.
        whole.pragma('journal_mode = DELETE');
        return copyFiles(filesNamedIn(whole), filesFolder(path), filesFolder(copy), step);
      });
      return { path: folder, files: copied, missing: sourcesLacking(db, missing) };
    });
  };
  const restoreWhole: Upkeep['restoreWhole'] = async (from, how = {}) => {
    requireWriting();
    const { file, files } = libraryIn(from);
    const { aside, brought } = await restoreFrom(file, how, (copy) =>
      withDb(copy, async (restored) => {
        const { copied, missing } = await copyFiles(
          filesNamedIn(restored),
          files,
          filesFolder(path),
          how.step ?? anyStep,
        );
        return { files: copied, missing: sourcesLacking(restored, missing) };
      }),
    );
    return { aside, ...brought };
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
    copyWhole: said(copyWhole),
    restoreWhole: said(restoreWhole),
    check: said(check),
  };
};
