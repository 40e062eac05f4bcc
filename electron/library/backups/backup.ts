import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { basename, extname, join } from 'node:path';
import { applicationId, connect, type WriteDb } from '../db.ts';
import { isWholeApart } from '../whole-apart.ts';

/** How many daily backups are kept. Those taken before a migration are kept for good. */
const dailyBackups = 7;

const stem = (libraryPath: string): string => basename(libraryPath, extname(libraryPath));

/**
 * Name of a backup: `library-2026-11-21.db` of a day, `library-2026-11-21T10-15-00-000.db` of a moment,
 * `library-before-v4.db` of a migration, `library-before-restore-2026-11-21T10-15-00-000.db` of a restoration.
 */
export const backupPath = (folder: string, libraryPath: string, what: string): string =>
  join(folder, `${stem(libraryPath)}-${what}.db`);

/** Takes a database file away, with the files SQLite may have left beside it. */
export const withoutFile = (path: string): void => {
  for (const end of ['', '-wal', '-shm', '-journal']) rmSync(`${path}${end}`, { force: true });
};

/** Whether a file is a sound library of Ibid of at most this version. */
export const isSound = (path: string, newest: number): boolean => {
  let db: WriteDb | undefined;
  try {
    db = connect(path, { readOnly: true });
    return (
      db.pragma('application_id', { simple: true }) === applicationId &&
      (db.pragma('user_version', { simple: true }) as number) <= newest &&
      db.pragma('quick_check(1)', { simple: true }) === 'ok'
    );
  } catch {
    return false;
  } finally {
    db?.close();
  }
};

/**
 * The same of any version, without holding up what is asked of the library meanwhile: to look through 100,000
 * sources takes half a second, in which every search would wait.
 */
export const isSoundApart = async (path: string): Promise<boolean> => {
  const whole = await isWholeApart(path, applicationId);
  return whole ?? isSound(path, Number.MAX_SAFE_INTEGER);
};

/** A copy becomes a backup only when it is whole and sound, so a bad one never takes a good one's place. */
export const keepIf = (sound: boolean, copy: string, path: string): boolean => {
  if (!sound) {
    withoutFile(copy);
    return false;
  }
  withoutFile(path);
  renameSync(copy, path);
  withoutFile(copy);
  return true;
};

/** Copies the library before its schema changes to `target`, once. */
export const backupBeforeMigration = (db: WriteDb, folder: string, target: number): void => {
  const path = backupPath(folder, db.name, `before-v${target}`);
  if (existsSync(path)) return;
  mkdirSync(folder, { recursive: true });
  const copy = `${path}.${process.pid}.tmp`;
  withoutFile(copy);
  try {
    db.prepare('VACUUM INTO ?').run(copy);
  } catch (error) {
    withoutFile(copy);
    throw error;
  }
  keepIf(isSound(copy, Number.MAX_SAFE_INTEGER), copy, path);
};

/** The paths of the files in a folder that are named as backups of a library, by what follows its own name. */
export const backupsIn = (folder: string, libraryPath: string, what: RegExp): string[] => {
  const start = `${stem(libraryPath)}-`;
  return readdirSync(folder)
    .filter((file) => file.startsWith(start) && what.test(file.slice(start.length)))
    .map((file) => join(folder, file));
};

/** How old what is left of a copy must be until it is clear that nobody is making it any more (ms). */
const abandoned = 3_600_000;

/** Takes away copies that a process which was ended did not finish. */
export const dropUnfinished = (folder: string, libraryPath: string, now: Date): void => {
  for (const path of backupsIn(folder, libraryPath, /\.\d+\.(?:tmp|restoring)(?:-wal|-shm|-journal)?$/))
    if (now.getTime() - statSync(path).mtime.getTime() > abandoned) rmSync(path, { force: true });
};

/**
 * The backups of days, the oldest first. Those of days to come were made while the clock was wrong: nobody knows how
 * old they are, and they must not push out what is made now.
 */
const daily = (folder: string, libraryPath: string, today: string): string[] => {
  const isToCome = (path: string): boolean => path > backupPath(folder, libraryPath, today);
  const paths = backupsIn(folder, libraryPath, /^\d{4}-\d\d-\d\d\.db$/).sort();
  return [...paths.filter(isToCome), ...paths.filter((path) => !isToCome(path))];
};

/** Copies an open library as it is, in small steps between other work; half a copy, as on a full disk, is not left. */
export const copyLibrary = async (db: WriteDb, copy: string): Promise<void> => {
  withoutFile(copy);
  try {
    await db.backup(copy);
  } catch (error) {
    withoutFile(copy);
    throw error;
  }
};

/**
 * Makes the backup of the day if there is none yet, and drops those over the number kept. The copy is made in
 * small steps between other work, and looked through in another thread.
 * @returns path of the backup, or null if none was due
 */
export const backupOfTheDay = async (db: WriteDb, folder: string, now: Date): Promise<string | null> => {
  const today = now.toISOString().slice(0, 10);
  const path = backupPath(folder, db.name, today);
  if (existsSync(path)) return null;
  mkdirSync(folder, { recursive: true });
  dropUnfinished(folder, db.name, now);
  const copy = `${path}.${process.pid}.tmp`;
  await copyLibrary(db, copy);
  if (!keepIf(await isSoundApart(copy), copy, path)) return null;
  for (const old of daily(folder, db.name, today).slice(0, -dailyBackups)) withoutFile(old);
  return path;
};

/** The newest sound backup of a library, of a day or from before a migration; the last to be taken are those of times to come. */
export const lastGoodBackup = (
  folder: string,
  libraryPath: string,
  newest: number,
  now: Date,
): { path: string; taken: Date } | null => {
  if (!existsSync(folder)) return null;
  const backups = backupsIn(folder, libraryPath, /^(\d{4}-\d\d-\d\d(T[\d-]+)?|before-v\d+)\.db$/)
    .map((path) => ({ path, taken: statSync(path).mtime }))
    .sort((a, b) => Number(a.taken > now) - Number(b.taken > now) || b.taken.getTime() - a.taken.getTime());
  return backups.find(({ path }) => isSound(path, newest)) ?? null;
};
