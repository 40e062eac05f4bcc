import { existsSync } from 'node:fs';
import Database from 'better-sqlite3';
import { say } from '../../shared/reports/said.ts';
import { IbidError } from '../../shared/result.ts';

declare const capability: unique symbol;

/** A library that can be asked. */
export type ReadDb = Pick<Database.Database, 'prepare' | 'pragma' | 'name' | 'open'> & {
  readonly [capability]: 'read' | 'write';
};
/** A library that can be changed; what takes one of these writes. */
export type WriteDb = Database.Database & { readonly [capability]: 'write' };

/** Marks the file as a library of Ibid: "Ibid" in ASCII, in SQLite's `application_id`. */
export const applicationId = 0x49626964;

/** How long a statement waits for another process that is writing, in milliseconds. */
const busyTimeout = 10_000;

/**
 * better-sqlite3 ends the process without a word on an older Node, so this is asked before its native part
 * is loaded, which happens with the first database.
 */
const requireNode = (): void => {
  const major = Number(process.versions.node.split('.')[0]);
  if (major < 22)
    throw new IbidError(
      'internal',
      `The library needs Node 22 or newer, and this is ${process.version}. Run Ibid with "npm start" or "npm run ibid", which bring the right one; nothing was changed.`,
    );
};

/**
 * Opens a file as it is. SQLite's own errors come out unchanged.
 * @param options.alone needs no file beside the library, which a full disk would not take; keeps other processes out
 * @param options.damaged reads as much as there is, also of a file that was cut off
 */
export const connect = (path: string, { readOnly = false, alone = false, damaged = false } = {}): WriteDb => {
  requireNode();
  const db = new Database(path, { readonly: readOnly, timeout: busyTimeout }) as WriteDb;
  try {
    if (alone) db.pragma('locking_mode = EXCLUSIVE');
    if (damaged) {
      db.unsafeMode();
      db.pragma('writable_schema = ON');
      db.pragma('cell_size_check = ON');
    }
    db.pragma('foreign_keys = ON');
    db.pragma('trusted_schema = OFF');
    // 32 MiB, in which the index of 100,000 sources finds room.
    db.pragma('cache_size = -32768');
    if (!readOnly) {
      // A saved word must survive a power cut, not only the end of the process.
      db.pragma('synchronous = FULL');
    }
    return db;
  } catch (error) {
    db.close();
    throw error;
  }
};

const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';

/** Whether there was no room for the small file through which processes share a library. */
export const isWithoutRoom = (error: unknown): boolean => codeOf(error).startsWith('SQLITE_IOERR_SHM');

/** Whether SQLite says that the file is not, or is no longer, a sound database. */
export const isDamage = (error: unknown): boolean =>
  /^SQLITE_(CORRUPT(?!_VTAB)|NOTADB)/.test(codeOf(error)) ||
  (codeOf(error) === 'SQLITE_ERROR' &&
    /malformed database schema|unsupported file format|invalid fts5 file format|vtable constructor failed/.test(
      (error as Error).message,
    ));

/** An error of SQLite or the file system as one with a kind and a sentence for people. */
export const asIbidError = (error: unknown, path: string): unknown => {
  if (error instanceof IbidError) return error;
  const code = codeOf(error);
  if (isDamage(error) || code.startsWith('SQLITE_CORRUPT'))
    return new IbidError(
      'library-broken',
      `The library file ${path} is damaged. Nothing was written to it. Close Ibid and open it again: it will keep the damaged file, save what can be read of it, and take the rest from the last good backup.`,
    );
  if (code === 'SQLITE_FULL' || isWithoutRoom(error) || code === 'ENOSPC' || code === 'EDQUOT')
    return new IbidError(
      'disk-full',
      'The disk is full, so this was not saved. What was saved before is safe. Free some space and try again.',
    );
  if (code === 'SQLITE_READONLY' && !existsSync(path))
    return new IbidError('read-only', say('library-gone', { path }));
  if (
    /^SQLITE_(READONLY|CANTOPEN|PERM|AUTH)/.test(code) ||
    /^(EACCES|EPERM|EROFS|ENOTDIR|ENOENT|EISDIR|EEXIST)$/.test(code)
  )
    return new IbidError(
      'read-only',
      `The library ${path} can't be written. Check that its folder exists and that you may write there, or choose another place; nothing was changed.`,
    );
  if (/^SQLITE_(BUSY|LOCKED)/.test(code))
    return new IbidError(
      'read-only',
      'Another program is writing to the library and has not finished. Nothing was changed; try again in a moment.',
    );
  if (code.startsWith('SQLITE_IOERR'))
    return new IbidError(
      'read-only',
      `The disk did not take or give what was asked of it (${code}). What was saved before is safe; check the disk and try again.`,
    );
  return error;
};

/** The same methods, with SQLite's errors turned into Ibid's. */
export const guarded = <Repo extends object>(
  repo: Repo,
  path: string,
  onError?: (error: unknown) => void,
): Repo =>
  Object.fromEntries(
    Object.entries(repo).map(([name, method]) => [
      name,
      (...args: unknown[]): unknown => {
        try {
          return (method as (...args: unknown[]) => unknown)(...args);
        } catch (error) {
          onError?.(error);
          throw asIbidError(error, path);
        }
      },
    ]),
  ) as Repo;
