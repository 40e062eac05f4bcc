import { createHash } from 'node:crypto';
import {
  closeSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, extname, join } from 'node:path';

/** The folder of a library's files; no other library has the same. */
export const filesFolder = (library: string): string =>
  extname(library) === '.ibidlib' ? `${library.slice(0, -'.ibidlib'.length)}.files` : `${library}-files`;

/** Where a file of such a folder is. */
export const placeInFolder = (folder: string, hash: string): string => join(folder, hash.slice(0, 2), hash);

/** Bytes that `whole` reads in a row before it takes a file of the right size for what it should be. */
const readAtOnce = 32 * 1024 * 1024;

/** Files by the SHA-256 of what they hold, in a folder. A name in it is never one that a person gave. */
export type AttachmentFiles = {
  /** Keeps bytes, so that they outlive a power cut; where they are already, nothing is written. */
  put(hash: string, bytes: Uint8Array): void;
  /** What a file holds; null where it is missing or holds something else. */
  read(hash: string): Buffer | null;
  /**
   * Which files are there and hold what they should. Every file's size is asked for; what it holds is read once,
   * and again when it was changed, as far as that does not keep anybody waiting.
   */
  whole(wanted: readonly { hash: string; size: number }[]): Set<string>;
  remove(hash: string): void;
  /** Where a file is, for a thread of its own that reads it. */
  pathOf(hash: string): string;
};

export const hashOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

const statOf = (path: string): { size: number; mtimeMs: number } | null => {
  try {
    const info = statSync(path);
    return info.isFile() ? info : null;
  } catch {
    return null;
  }
};

/** A folder's own entries reach the disk; not every system lets a folder be opened for that. */
const syncFolder = (folder: string): void => {
  try {
    const opened = openSync(folder, 'r');
    try {
      fsyncSync(opened);
    } finally {
      closeSync(opened);
    }
  } catch {
    // The file itself is on the disk.
  }
};

export const attachmentFiles = (folder: string): AttachmentFiles => {
  /** What was found out of a file, as long as it was not changed since. */
  const known = new Map<string, { size: number; mtimeMs: number; whole: boolean }>();
  const pathOf = (hash: string): string => placeInFolder(folder, hash);

  const note = (hash: string, whole: boolean): void => {
    const info = statOf(pathOf(hash));
    if (info) known.set(hash, { size: info.size, mtimeMs: info.mtimeMs, whole });
  };
  const read = (hash: string): Buffer | null => {
    if (statOf(pathOf(hash)) === null) return null;
    let bytes: Buffer;
    try {
      bytes = readFileSync(pathOf(hash));
    } catch {
      return null;
    }
    const whole = hashOf(bytes) === hash;
    note(hash, whole);
    return whole ? bytes : null;
  };

  return {
    read,
    pathOf,
    put: (hash, bytes) => {
      if (read(hash) !== null) return;
      const path = pathOf(hash);
      mkdirSync(dirname(path), { recursive: true });
      // A name no other has, so that two processes never write into the same file.
      const unique = `${process.pid.toString(36)}${process.hrtime.bigint().toString(36)}`;
      const temporary = join(dirname(path), `.${basename(path)}.${unique}.tmp`);
      try {
        const file = openSync(temporary, 'wx');
        try {
          writeFileSync(file, bytes);
          fsyncSync(file);
        } finally {
          closeSync(file);
        }
        renameSync(temporary, path);
      } catch (error) {
        rmSync(temporary, { force: true });
        throw error;
      }
      syncFolder(dirname(path));
      note(hash, true);
    },
    whole: (wanted) => {
      const found = new Set<string>();
      let left = readAtOnce;
      for (const { hash, size } of wanted) {
        const info = statOf(pathOf(hash));
        if (info === null || info.size !== size) continue;
        const before = known.get(hash);
        const isKnown = before?.size === info.size && before.mtimeMs === info.mtimeMs;
        if (isKnown ? before.whole : size > left || read(hash) !== null) found.add(hash);
        if (!isKnown && size <= left) left -= size;
      }
      return found;
    },
    remove: (hash) => {
      known.delete(hash);
      rmSync(pathOf(hash), { force: true });
    },
  };
};
