import { existsSync, readdirSync, rmSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { filesFolder } from '../attachments/attachment-files.ts';

/** How old what is left of a copy must be until it is clear that nobody is making it any more (ms). */
const abandoned = 3_600_000;

const isRunning = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
};

/**
 * Takes away what a process that was ended has left half made in a folder: only names that Ibid gives, and nothing that
 * may still be made. The first group of a name is the number of the process, where it has one.
 */
const dropOf = (folder: string, name: RegExp, now: Date): void => {
  if (!existsSync(folder)) return;
  for (const file of readdirSync(folder)) {
    const found = name.exec(file);
    if (!found || (found[1] !== undefined && isRunning(Number(found[1])))) continue;
    const path = join(folder, file);
    if (now.getTime() - statSync(path).mtime.getTime() > abandoned)
      rmSync(path, { recursive: true, force: true });
  }
};

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** Half copies of attached files in the library's folder, and of the library itself beside it. */
export const dropLeftovers = (libraryPath: string, now: Date): void => {
  const own = escaped(basename(libraryPath));
  dropOf(dirname(libraryPath), new RegExp(`^${own}\\.(\\d+)\\.mending(?:-wal|-shm|-journal)?$`), now);
  const files = filesFolder(libraryPath);
  if (!existsSync(files)) return;
  for (const part of readdirSync(files).filter((name) => /^[0-9a-f]{2}$/.test(name)))
    dropOf(join(files, part), /^(?:[0-9a-f]{64}\.(\d+)|\.[0-9a-f]{64}\.[0-9a-z]+)\.tmp$/, now);
};

/** The name of the folder of a whole copy that is not finished. */
const halfCopy = /^ibid-\d{4}-\d\d-\d\dT[\d-]+\.(\d+)\.tmp$/;

/** Whether a folder is a copy of everything that was never finished. */
export const isHalfCopy = (folder: string): boolean => halfCopy.test(basename(folder));

/** Whole copies in a folder, such as one of another disk, that a process which was ended did not finish. */
export const dropHalfCopies = (folder: string, now: Date): void => dropOf(folder, halfCopy, now);
