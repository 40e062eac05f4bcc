import {
  accessSync,
  closeSync,
  constants,
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readSync,
  rmSync,
  statSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import type { Preparing } from '../../shared/contract/preparing.ts';
import { type Said, say } from '../../shared/reports/said.ts';
import { IbidError } from '../../shared/result.ts';
import { backupBeforeMigration, lastGoodBackup } from './backups/backup.ts';
import { applicationId, asIbidError, connect, isDamage, isWithoutRoom, type WriteDb } from './db.ts';
import { replaceDamaged, replaceMissing, suspicion } from './mending/replace.ts';
import { currentVersion, migrate } from './migrations/index.ts';

export type Opened = {
  db: WriteDb;
  readOnly: boolean;
  notices: Said[];
  /** To be called when the connection is closed. */
  release: () => void;
};

/**
 * A library up to this size is checked page by page at every opening (0.1 s for 32 MiB); a larger one when
 * it was not closed properly or has shown damage, and with each daily backup.
 */
const alwaysChecked = 32 * 1024 * 1024;

const isWritable = (path: string): boolean => {
  try {
    accessSync(path, constants.W_OK);
    return true;
  } catch {
    return false;
  }
};

/** Thrown where the file is found to be damaged without SQLite saying so itself. */
class DamagedFile extends Error {}

/**
 * A file that was named by mistake, such as a paper, must not be put aside as if it were a broken library: it has
 * neither the ending of a database nor the head of one.
 */
const isSomethingElse = (path: string): boolean => {
  if (/\.(?:ibidlib|db|sqlite3?)$/i.test(path) || existsSync(`${path}-wal`)) return false;
  const head = Buffer.alloc(16);
  const file = openSync(path, 'r');
  try {
    readSync(file, head);
  } finally {
    closeSync(file);
  }
  return head.toString('latin1') !== 'SQLite format 3\0';
};

/**
 * Looks for damage through a connection that can only read: one that can write would, at its end, play the
 * log into the file and delete it, and both must stay as they are if the file is put aside.
 */
const inspect = (path: string): void => {
  if (!existsSync(path)) return;
  if (statSync(path).isDirectory()) throw new IbidError('read-only', say('library-is-folder', { path }));
  if (statSync(path).size === 0) return;
  if (isSomethingElse(path)) throw new IbidError('bad-file', say('not-a-library', { path }));
  const unclean = existsSync(`${path}-wal`) && statSync(`${path}-wal`).size > 0;
  const db = connect(path, { readOnly: true });
  try {
    const tables = db.prepare('SELECT count(*) FROM sqlite_schema').pluck().get() as number;
    const id = db.pragma('application_id', { simple: true });
    if (id !== applicationId && (id !== 0 || tables > 0))
      throw new IbidError('bad-file', say('other-database', { path }));
    // Only the longer look sees that an index lacks rows, which in use shows as damage.
    const isSuspect = existsSync(suspicion(path));
    if (statSync(path).size <= alwaysChecked || unclean || isSuspect)
      if (db.pragma(isSuspect ? 'integrity_check(1)' : 'quick_check(1)', { simple: true }) !== 'ok')
        throw new DamagedFile();
  } finally {
    db.close();
  }
};

/**
 * Where a library can be read that can't be written. SQLite needs to make a file beside one with a log; where it
 * can't, as on a disk that is write-protected, a copy elsewhere is read.
 */
const readablePlace = (path: string): { at: string; release: () => void } => {
  const asItIs = { at: path, release: (): void => {} };
  try {
    const db = connect(path, { readOnly: true });
    try {
      db.prepare('SELECT count(*) FROM sqlite_schema').get();
    } finally {
      db.close();
    }
    return asItIs;
  } catch (error) {
    if (!/^SQLITE_(CANTOPEN|READONLY|IOERR_SHM)/.test((error as { code?: string }).code ?? '')) return asItIs;
  }
  const folder = mkdtempSync(join(tmpdir(), 'ibid-reading-'));
  const release = (): void => rmSync(folder, { recursive: true, force: true });
  try {
    const at = join(folder, basename(path));
    for (const part of ['', '-wal'])
      if (existsSync(`${path}${part}`)) copyFileSync(`${path}${part}`, `${at}${part}`);
    return { at, release };
  } catch (error) {
    release();
    throw error;
  }
};

/** Hears how far an older library is. */
export type OnPreparing = (preparing: Preparing) => void;

const prepare = (db: WriteDb, backupFolder: string, tell: OnPreparing): void => {
  db.pragma('journal_mode = WAL');
  const version = db.pragma('user_version', { simple: true }) as number;
  if (version === 0) {
    db.pragma(`application_id = ${applicationId}`);
    migrate(db);
  } else if (version < currentVersion) {
    tell({ step: 'backup' });
    backupBeforeMigration(db, backupFolder, currentVersion);
    migrate(db, currentVersion, (done, total) => tell({ step: 'sources', done, total }));
  }
};

/**
 * Whether a library is of an older version, so that opening it takes the time that its sources take. What can't be
 * read is none; opening it says why.
 */
export const isOlder = (path: string): boolean => {
  try {
    if (!existsSync(path)) return false;
    const db = connect(path, { readOnly: true });
    try {
      const version = db.pragma('user_version', { simple: true }) as number;
      return version > 0 && version < currentVersion;
    } finally {
      db.close();
    }
  } catch {
    return false;
  }
};

/** Opens, checks, mends and migrates the file of a library; see `openLibrary` for what is thrown. */
export const openFile = (
  path: string,
  options: {
    readOnly: boolean;
    now: () => Date;
    backupFolder: string;
    leaveDamaged: boolean;
    onPreparing: OnPreparing;
  },
): Opened => {
  const notices: Said[] = [];
  const { now, backupFolder, leaveDamaged, onPreparing } = options;
  let { readOnly } = options;
  try {
    if (readOnly && !existsSync(path))
      throw new IbidError('not-found', `There is no library at ${path}. Check the path.`);
    if (!readOnly) mkdirSync(dirname(path), { recursive: true });
    if (!readOnly && existsSync(path) && !(isWritable(path) && isWritable(dirname(path)))) {
      readOnly = true;
      notices.push(say('opened-read-only', { path }));
    }
    if (!readOnly && !existsSync(path)) {
      const backup = lastGoodBackup(backupFolder, path, currentVersion, now());
      if (backup) notices.push(replaceMissing(path, backup, now()));
    }
    // Where there is a backup, an empty file is what a full disk or a failed copy left of a library.
    const emptied =
      !readOnly &&
      existsSync(path) &&
      statSync(path).size === 0 &&
      lastGoodBackup(backupFolder, path, currentVersion, now()) !== null;
    const { at, release } = readOnly ? readablePlace(path) : { at: path, release: () => {} };
    const finishing = (db: WriteDb): Opened => ({
      ...finish(db, at, { readOnly, notices, backupFolder, onPreparing }),
      release,
    });
    try {
      if (emptied) throw new DamagedFile();
      inspect(at);
    } catch (error) {
      if (!readOnly && isWithoutRoom(error)) {
        notices.push(say('opened-on-full-disk'));
        return finishing(connect(at, { alone: true }));
      }
      const isDamaged = isDamage(error) || error instanceof DamagedFile;
      if (readOnly || leaveDamaged || !isDamaged) {
        release();
        if (isDamaged)
          throw new IbidError('library-broken', `The library ${path} is damaged. It was left as it was.`);
        throw error;
      }
      notices.push(
        replaceDamaged(path, backupFolder, now(), (done, total) =>
          onPreparing({ step: 'mending', done, total }),
        ),
      );
    }
    try {
      return finishing(connect(at, { readOnly }));
    } catch (error) {
      release();
      throw error;
    }
  } catch (error) {
    throw asIbidError(error, path);
  }
};

const finish = (
  db: WriteDb,
  path: string,
  state: { readOnly: boolean; notices: Said[]; backupFolder: string; onPreparing: OnPreparing },
): Omit<Opened, 'release'> => {
  const { readOnly, notices, backupFolder, onPreparing } = state;
  try {
    const version = db.pragma('user_version', { simple: true }) as number;
    if (version > currentVersion) {
      db.close();
      notices.push(say('library-newer', { format: version, known: currentVersion }));
      return { db: connect(path, { readOnly: true }), readOnly: true, notices };
    }
    if (readOnly && version < currentVersion)
      throw new IbidError(
        'read-only',
        `The library ${path} is of an older version of Ibid and must be brought up to date first, which needs writing. Open it once where it can be written; nothing was changed.`,
      );
    if (!readOnly) {
      prepare(db, backupFolder, onPreparing);
      rmSync(suspicion(path), { force: true });
    }
    return { db, readOnly, notices };
  } catch (error) {
    if (db.open) db.close();
    throw error;
  }
};
