import { globSync, readdirSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { IbidError } from '#shared/result.ts';
import { formatOfName } from '#shared/sources/source-formats.ts';
import { readBytes } from '../read-file.ts';
import { isZoteroPath } from '../zotero-import.ts';
import { type Io, pathFrom, UsageError } from './command.ts';

/** A file that is named on the command line. */
export type MeantFile = { name: string; folder: string; bytes: () => Promise<Uint8Array> };

const isFolder = (path: string): boolean => statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
const isThere = (path: string): boolean => statSync(path, { throwIfNoEntry: false }) !== undefined;

/**
 * The files that are named: "-" is standard input, a folder stands for the files of sources in it, and "*" and "?" for
 * names where no shell has filled them in.
 * @throws IbidError 'not-found' where nothing is of that name
 */
export const filesMeant = (io: Io, names: readonly string[]): MeantFile[] =>
  names.flatMap((name): MeantFile[] => {
    if (name === '-') return [standardInput(io)];
    const path = pathFrom(io, name);
    if (isFolder(path)) return filesIn(path).map(fileAt);
    return isThere(path) || !/[*?]/.test(name) ? [fileAt(path)] : filesLike(io, name).map(fileAt);
  });

const fileAt = (path: string): MeantFile => ({
  name: basename(path),
  folder: dirname(path),
  bytes: () => readBytes(path),
});

const standardInput = (io: Io): MeantFile => ({
  name: 'Standard input',
  folder: io.folder,
  bytes: () => {
    if (io.input) return io.input();
    throw new UsageError('There is no standard input to read. Name a file.');
  },
});

/** The files of sources in a folder; a library of Zotero is imported as a whole, not by its parts. */
const filesIn = (folder: string): string[] => {
  const found = readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isFile() && formatOfName(entry.name) !== null)
    .map((entry) => join(folder, entry.name))
    .toSorted();
  if (found.length > 0) return found;
  throw new IbidError(
    'not-found',
    `There is no file of sources in "${folder}", nor a library of Zotero ("zotero.sqlite"). Choose another folder, or name the files.`,
  );
};

const filesLike = (io: Io, pattern: string): string[] => {
  const found = globSync(pattern, { cwd: io.folder })
    .map((name) => pathFrom(io, name))
    .filter((path) => !isFolder(path))
    .toSorted();
  if (found.length > 0) return found;
  throw new IbidError('not-found', `No file is named like "${pattern}". Check the name and the folder.`);
};

/** The one library of Zotero among what is named, if there is one. @throws UsageError for one beside other files */
export const zoteroMeant = (io: Io, names: readonly string[]): string | undefined => {
  const found = names.map((name) => pathFrom(io, name)).find(isZoteroPath);
  if (found !== undefined && names.length > 1)
    throw new UsageError('A data folder of Zotero is imported by itself.');
  return found;
};
