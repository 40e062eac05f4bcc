import { copyFileSync, existsSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { extname } from 'node:path';
import { type Said, say } from '../../../shared/reports/said.ts';
import { IbidError } from '../../../shared/result.ts';
import { lastGoodBackup } from '../backups/backup.ts';
import { currentVersion, type Told } from '../migrations/index.ts';
import { type Mended, mend } from './mend.ts';

/** Left beside a library in which damage showed while it was in use, so that the next opening looks closely. */
export const suspicion = (path: string): string => `${path}-check`;
export const suspectDamage = (path: string): void => {
  try {
    writeFileSync(suspicion(path), '');
  } catch {
    // The error that brought us here is told to the reader anyway.
  }
};

/**
 * Moves a damaged library aside, its log files first: a log left behind would be played into whatever file
 * takes the library's place.
 * @returns where the file is now
 */
const moveAside = (path: string, now: Date): string => {
  const end = extname(path);
  const time = now.toISOString().slice(0, 19).replaceAll(':', '-');
  const named = `${path.slice(0, path.length - end.length)}.damaged-${time}`;
  let aside = `${named}${end}`;
  for (let n = 2; existsSync(aside); n++) aside = `${named}-${n}${end}`;
  for (const part of ['-wal', '-shm', '-journal', ''])
    if (existsSync(`${path}${part}`)) renameSync(`${path}${part}`, `${aside}${part}`);
  rmSync(suspicion(path), { force: true });
  return aside;
};

type GoodBackup = NonNullable<ReturnType<typeof lastGoodBackup>>;

/** Puts a backup where there is no library; when it was taken, for people. */
const putBackup = (backup: GoodBackup, path: string): string => {
  const copy = `${path}.restoring`;
  copyFileSync(backup.path, copy);
  renameSync(copy, path);
  return backup.taken.toISOString().slice(0, 16).replace('T', ', ');
};

/** What can be saved of a damaged library; null where it is nothing, or no room for it. @throws IbidError */
const mended = (path: string, surroundings: Parameters<typeof mend>[1]): Mended | null => {
  try {
    return mend(path, surroundings);
  } catch (error) {
    if ((error as { code?: unknown }).code !== 'SQLITE_FULL') throw error;
    const size = `${Math.ceil(statSync(path).size / 1_000_000)} MB`;
    throw new IbidError('disk-full', say('no-room-to-mend', { path, size }));
  }
};

/**
 * Puts in place of a damaged library what can be saved of it, else the last good backup, else nothing: then it is made
 * anew. The damaged file is kept. Nothing has moved where this fails.
 */
export const replaceDamaged = (path: string, backupFolder: string, now: Date, tell: Told): Said => {
  const backup = (): GoodBackup | null => lastGoodBackup(backupFolder, path, currentVersion, now);
  const saved = mended(path, { backup, now, tell });
  const good = saved ? null : backup();
  const aside = moveAside(path, now);
  if (saved) {
    renameSync(saved.file, path);
    return saved.said(aside);
  }
  if (!good) return say('library-started-anew', { aside });
  return say('library-from-backup', { aside, taken: putBackup(good, path) });
};

/** A library that is gone while its backups are there was moved or deleted by mistake, or by a cloud service. */
export const replaceMissing = (path: string, backup: GoodBackup, now: Date): Said => {
  // A log that was left behind would be played into the backup.
  moveAside(path, now);
  return say('library-was-gone', { path, taken: putBackup(backup, path) });
};
