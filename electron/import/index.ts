import { say, sayOf } from '../../shared/reports/said.ts';
import { IbidError } from '../../shared/result.ts';
import type { ImportedSource } from '../../shared/sources/imported-source.ts';
import { keyFor } from '../../shared/sources/key.ts';
import { detectBytes, detectText, type ImportOptions } from './formats.ts';
import type { ImportedSources } from './imported.ts';
import { largestFile, readText } from './read-text.ts';

export type SourceFile = { name: string; bytes: Uint8Array };

/**
 * The sources in a file, whatever its format.
 * @throws IbidError 'bad-file' where it is no file of sources, or can't be read at all; 'too-large'
 */
export const importFile = async (
  { name, bytes }: SourceFile,
  options: ImportOptions = {},
): Promise<ImportedSources> => {
  if (bytes.byteLength > largestFile) throw new IbidError('too-large', sayOf(name, say('file-too-large')));
  if (isOldPaper(bytes)) throw new IbidError('bad-file', say('old-paper', { name }));
  const binary = detectBytes(bytes, name);
  if (binary) return found(await (await binary.load())(bytes, name));
  const text = readText(bytes, name);
  const format = detectText(text, name);
  if (format === null)
    throw new IbidError('bad-file', say(text.trim() === '' ? 'empty-file' : 'no-source-file', { name }));
  const read = (await format.load())(text, options);
  return isEmptyList(text) ? read : found(read);
};

/** Papers of Word before 2007 (.doc) and rich text (.rtf), whose citations are not read. */
const isOldPaper = (bytes: Uint8Array): boolean => {
  const start = Buffer.from(bytes.subarray(0, 8));
  return start.toString('hex') === 'd0cf11e0a1b11ae1' || /^\{\\rtf/.test(start.toString('latin1'));
};

const found = (read: ImportedSources): ImportedSources => {
  if (read.sources.length === 0 && read.problems.length === 0)
    throw new IbidError('bad-file', say('no-source-in-file'));
  const isLong = ({ item }: ImportedSource): boolean => item.id.length > longestId;
  if (!read.sources.some(isLong)) return read;
  const withKey = (source: ImportedSource): ImportedSource =>
    isLong(source) ? { ...source, item: { ...source.item, id: keyFor(source.item) } } : source;
  return { ...read, sources: read.sources.map(withKey) };
};

/** What calls itself by more than that is no key, but what a damaged file has run into it. */
const longestId = 500;

/** An export of no sources is not wrong: it is empty. */
const isEmptyList = (text: string): boolean => /^[\s\ufeff]*(\[\s*\]\s*)?$/.test(text);

/**
 * The sources in several files. One that can't be read at all is a problem under its name and does not stop the
 * others, unless it is the only one.
 * @throws IbidError of the file where there is only one: 'bad-file', 'too-large'
 */
export const importSources = async (
  files: readonly SourceFile[],
  options: ImportOptions = {},
): Promise<ImportedSources> => {
  const all: ImportedSources = { sources: [], problems: [], notUnderstood: [] };
  for (const file of files) {
    try {
      const read = await importFile(file, options);
      // Not push(...): a large file has more entries than a call takes arguments.
      for (const source of read.sources) all.sources.push(source);
      for (const { entry, reason } of read.problems)
        all.problems.push({ entry: files.length > 1 ? sayOf(file.name, entry) : entry, reason });
      if (read.searches) all.searches = [...(all.searches ?? []), ...read.searches];
      all.notUnderstood = bothCounts(all.notUnderstood, read.notUnderstood);
    } catch (error) {
      if (!(error instanceof IbidError)) throw error;
      if (files.length === 1) throw error.message.includes(file.name) ? error : ofFile(error, file.name);
      // All that a reader throws has a code.
      if (typeof error.words === 'string') throw error;
      all.problems.push({ entry: file.name, reason: error.words });
    }
  }
  return all;
};

/** What was not understood in two files, by field. */
export const bothCounts = (
  a: ImportedSources['notUnderstood'],
  b: ImportedSources['notUnderstood'],
): ImportedSources['notUnderstood'] => {
  const counts = new Map(a.map(({ field, entries }) => [field, entries]));
  for (const { field, entries } of b) counts.set(field, (counts.get(field) ?? 0) + entries);
  return [...counts].map(([field, entries]) => ({ field, entries }));
};

/** The same failure, with the name of its file. */
export const ofFile = (error: IbidError, name: string): IbidError =>
  new IbidError(error.code, sayOf(name, error.words), error.details);
