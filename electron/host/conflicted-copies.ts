import { readdirSync } from 'node:fs';
import { basename, dirname, extname, join } from 'node:path';
import type { SharedPlace } from '#shared/contract/shared-place.ts';
import { looksLikeLibrary } from '../library/library-head.ts';

/**
 * What services add to the name of a copy that they keep because two computers wrote: "library (Anna's conflicted
 * copy 2026-11-22)" of Dropbox, "library (conflicted copy 2026-11-22 101500)" of Nextcloud,
 * "library.sync-conflict-20261122-101500-ABCDEFG" of Syncthing, "library [conflicted]" of pCloud, and the same in
 * other languages.
 */
const saysConflict = /confli[ck]t|conflit|in conflitto|en conflicto|konflikt|çakış/i;

/** OneDrive adds the name of the computer, Google Drive and iCloud a number. */
const couldBeOne = /^(?:-[\w-]+| \(\d+\)| \d+)$/;

/** What Ibid itself puts beside a library. */
const isOwn = /^(?:\.damaged-|-wal$|-shm$)/;

/**
 * The names of the copies that a cloud service has put beside a library because two computers wrote to it at a time.
 * What was written on one of them is only in such a copy.
 */
export const conflictedCopies = (libraryPath: string, place: SharedPlace | null): string[] => {
  const folder = dirname(libraryPath);
  const end = extname(libraryPath);
  const stem = basename(libraryPath, end);
  let names: string[];
  try {
    names = readdirSync(folder);
  } catch {
    return [];
  }
  return names
    .filter((name) => {
      if (name === basename(libraryPath) || !name.startsWith(stem) || extname(name) !== end) return false;
      const added = name.slice(stem.length, name.length - end.length);
      if (isOwn.test(added)) return false;
      return saysConflict.test(added) || (place?.kind === 'cloud' && couldBeOne.test(added));
    })
    .filter((name) => looksLikeLibrary(join(folder, name)))
    .sort();
};
