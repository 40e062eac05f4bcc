import { createHash } from 'node:crypto';
import {
  createReadStream,
  createWriteStream,
  existsSync,
  mkdirSync,
  readdirSync,
  rmSync,
  statSync,
} from 'node:fs';
import { rename } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { MissingFile } from '../../../shared/contract/library.ts';
import { say } from '../../../shared/reports/said.ts';
import { IbidError } from '../../../shared/result.ts';
import { filesFolder, placeInFolder } from '../attachments/attachment-files.ts';
import { asIbidError, type ReadDb } from '../db.ts';
import { looksLikeLibrary } from '../library-head.ts';
import { isHalfCopy } from './leftovers.ts';

/** Says how far something is, from 0 to 1, and lets other work through; throws where a person has ended it. */
export type Step = (done: number) => Promise<void>;

/** A file that rows of a library name. */
type NamedFile = { sha256: string; size: number };

/** Every file that a library names, those too that were removed and can still be put back. */
export const filesNamedIn = (db: ReadDb): NamedFile[] =>
  db.prepare('SELECT sha256, max(size) AS size FROM attachments GROUP BY sha256').all() as NamedFile[];

/** Which of its sources lack a file, of those whose files are not there. */
export const sourcesLacking = (db: ReadDb, hashes: readonly string[]): MissingFile[] => {
  const named = db.prepare(
    `SELECT source_id AS sourceId, name FROM attachments
     WHERE sha256 = ? AND removed_at IS NULL AND left_at IS NULL`,
  );
  return hashes.flatMap((hash) => named.all(hash) as MissingFile[]);
};

/** Copies a file under the hash of what it holds; false where it is missing or holds something else. */
const copyFile = async (hash: string, from: string, to: string): Promise<boolean> => {
  const target = placeInFolder(to, hash);
  const half = `${target}.${process.pid}.tmp`;
  mkdirSync(dirname(target), { recursive: true });
  const sum = createHash('sha256');
  try {
    await pipeline(
      createReadStream(placeInFolder(from, hash)),
      async function* (parts: AsyncIterable<Buffer>) {
        for await (const part of parts) {
          sum.update(part);
          yield part;
        }
      },
      createWriteStream(half, { flush: true }),
    );
    if (sum.digest('hex') !== hash) return false;
    await rename(half, target);
    return true;
  } finally {
    rmSync(half, { force: true });
  }
};

/**
 * Copies files from one folder of a library to another's; those that are there in their size are left.
 * @returns how many are there now, and the hashes of those that could not be had
 */
export const copyFiles = async (
  files: readonly NamedFile[],
  from: string,
  to: string,
  step: Step,
): Promise<{ copied: number; missing: string[] }> => {
  const missing: string[] = [];
  const all = files.reduce((sum, { size }) => sum + size, 1);
  let done = 0;
  for (const { sha256, size } of files) {
    await step(done / all);
    const target = placeInFolder(to, sha256);
    const isThere = existsSync(target) && statSync(target).size === size;
    const isGone = !isThere && !existsSync(placeInFolder(from, sha256));
    if (isGone || !(isThere || (await copyFile(sha256, from, to)))) missing.push(sha256);
    done += size;
  }
  return { copied: files.length - missing.length, missing };
};

/** A folder that a person has named. @throws IbidError 'not-found' */
export const requireFolder = (folder: string): void => {
  if (!existsSync(folder) || !statSync(folder).isDirectory())
    throw new IbidError('not-found', say('copy-no-folder', { folder }));
};

/** The name itself, or the first with a number behind it that nothing has: two copies may be made in a second. */
export const freeFolder = (name: string): string => {
  let free = name;
  for (let count = 2; existsSync(free); count++) free = `${name}-${count}`;
  return free;
};

/**
 * Fills a new folder, which gets its name only when it is whole, so that half a copy is never taken for one.
 * @throws IbidError 'read-only', 'disk-full'
 */
export const makeFolder = async <Answer>(
  folder: string,
  fill: (half: string) => Promise<Answer>,
): Promise<Answer> => {
  const half = `${folder}.${process.pid}.tmp`;
  try {
    mkdirSync(half);
    const answer = await fill(half);
    await rename(half, folder);
    return answer;
  } catch (error) {
    rmSync(half, { recursive: true, force: true });
    const told = asIbidError(error, folder);
    if (told === error || !(told instanceof IbidError) || told.code !== 'read-only') throw told;
    throw new IbidError('read-only', say('copy-not-written', { folder: dirname(folder) }));
  }
};

/**
 * The library in a folder that was made by a backup of everything, or that a person has copied; or the file itself.
 * @throws IbidError 'not-found', 'bad-file'
 */
export const libraryIn = (path: string): { file: string; files: string } => {
  if (!existsSync(path)) throw new IbidError('not-found', say('copy-no-folder', { folder: path }));
  if (isHalfCopy(path)) throw new IbidError('bad-file', say('copy-half', { folder: path }));
  const named = statSync(path).isDirectory() ? readdirSync(path).map((name) => join(path, name)) : [path];
  const [file, ...others] = named.filter((one) => /\.(?:ibidlib|db)$/.test(one) && looksLikeLibrary(one));
  if (file === undefined) throw new IbidError('bad-file', say('copy-without-library', { folder: path }));
  if (others.length > 0) throw new IbidError('bad-file', say('copy-with-several', { folder: path }));
  return { file, files: filesFolder(file) };
};
