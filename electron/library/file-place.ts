import { mkdirSync, renameSync, statSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { backupPath, withoutFile } from './backups/backup.ts';
import { timeInName } from './backups/backup-list.ts';
import type { WriteDb } from './db.ts';

/** Whether the file of an open library is still where it was opened. */
export type FilePlace = {
  /**
   * Null as long as it is. Where it was moved, deleted or replaced, everything it holds, up to the last word, is put
   * among the backups, and from then on the library can only be read: what is written into a file that has no
   * name any more would be gone with it. `copy` is the name of that backup; null where none could be made.
   */
  left(): { copy: string | null } | null;
};

/**
 * Which file is at a path, '' for none; null where that can't be told, as while a network disk does not answer. Windows
 * lets nobody move a file that is open, and not all its disks number their files for good.
 */
const identityOf = (path: string): string | null => {
  try {
    const { dev, ino } = statSync(path, { bigint: true });
    return process.platform === 'win32' ? 'there' : `${dev} ${ino}`;
  } catch (error) {
    return /^(?:ENOENT|ENOTDIR)$/.test((error as NodeJS.ErrnoException).code ?? '') ? '' : null;
  }
};

export const filePlace = (db: WriteDb, backupFolder: string, now: () => Date): FilePlace => {
  const path = db.name;
  const opened = identityOf(path);
  let answer: { copy: string | null } | null = null;

  const rescue = (): string | null => {
    const target = backupPath(backupFolder, path, timeInName(now()));
    const half = `${target}.${process.pid}.tmp`;
    try {
      // Into the file, wherever it is now: its log stays behind under the old name.
      db.pragma('wal_checkpoint(TRUNCATE)');
      mkdirSync(dirname(target), { recursive: true });
      withoutFile(half);
      db.prepare('VACUUM INTO ?').run(half);
      renameSync(half, target);
      return basename(target);
    } catch {
      withoutFile(half);
      return null;
    }
  };
  return {
    left: () => {
      if (answer !== null || opened === null || !db.open || db.readonly) return answer;
      const found = identityOf(path);
      if (found === null || found === opened) return null;
      answer = { copy: rescue() };
      db.pragma('query_only = ON');
      return answer;
    },
  };
};
