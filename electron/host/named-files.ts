import { lstat, readFile, realpath } from 'node:fs/promises';
import { isAbsolute, join, relative } from 'node:path';
import { attachmentLimits } from '#shared/attachments/limits.ts';
import type { EntryProblem } from '#shared/contract/methods.ts';
import type { ActId } from '#shared/ids.ts';
import { type Said, say } from '#shared/reports/said.ts';
import { IbidError } from '#shared/result.ts';
import type { Library } from '../library/index.ts';
import type { ImportedWhole } from '../library/sources/source-import.ts';
import type { Work } from './works.ts';

type Named = ImportedWhole['files'];
type Importing = { library: Library; act: ActId | null };

/**
 * Linked files may lie anywhere, and where they lie is said by a file from somewhere else: only documents are taken,
 * so that a forged one can't have a secret of the system attached.
 */
const documents =
  /\.(pdf|epub|djvu?|html?|mhtml?|xhtml|txt|md|rtf|docx?|odt|pptx?|odp|xlsx?|ods|csv|png|jpe?g|gif|tiff?|webp|svg)$/i;

/**
 * Puts files that an import names at their sources, as a part of that. A path that is not absolute is one within `folder` and may not
 * lead out of it.
 * @returns what did not come along, under the id of its source
 */
export const takeNamedFiles = async (
  library: Library,
  { files: named, act }: { files: Named; act: ActId | null },
  folder: string,
  work: Pick<Work, 'step'>,
): Promise<EntryProblem[]> => {
  const problems: EntryProblem[] = [];
  const inside = await realpath(folder).catch(() => folder);
  for (const [index, { source, file }] of named.entries()) {
    const reason =
      'bytes' in file
        ? attach({ library, act }, source, file.name, file.bytes)
        : await takeOne({ library, act }, source, file, inside);
    if (reason !== null) problems.push({ entry: source, reason });
    try {
      await work.step(index / named.length);
    } catch (error) {
      if (!(error instanceof IbidError) || error.code !== 'cancelled') throw error;
      problems.push({
        entry: source,
        reason: say('files-not-finished', { count: named.length - index - 1 }),
      });
      break;
    }
  }
  return problems;
};

/** Where a file really lies; null for a place that none is taken from. */
const placeOf = async (path: string, folder: string): Promise<string | null> => {
  if (path.includes('\0')) return null;
  if (isAbsolute(path)) return documents.test(path) ? path : null;
  const leadsOut = (to: string): boolean => {
    const way = relative(folder, to);
    return way === '' || way.startsWith('..') || isAbsolute(way);
  };
  const place = join(folder, path);
  if (leadsOut(place)) return null;
  // A link within the folder may lead out of it.
  const real = await realpath(place).catch(() => place);
  return leadsOut(real) ? null : real;
};

/** Takes a file from where it is said to lie, or, after the list was moved, from beside it. */
const takeOne = async (
  importing: Importing,
  source: Named[number]['source'],
  { name, path }: { name: string; path: string },
  folder: string,
): Promise<Said | null> => {
  const beside = path.split(/[\\/]/).at(-1)!;
  let reason = say('file-not-taken', { name });
  for (const way of path === beside ? [path] : [path, beside]) {
    const place = await placeOf(way, folder);
    if (place === null) continue;
    try {
      const info = await lstat(await realpath(place));
      if (!info.isFile()) return say('file-not-taken', { name });
      if (info.size > attachmentLimits.bytes) return tooLarge(name);
      return attach(importing, source, name, await readFile(place));
    } catch (error) {
      if (error instanceof IbidError) throw error;
      const code = (error as { code?: unknown }).code;
      if (code !== 'ENOENT' && code !== 'ENOTDIR') return say('file-not-taken', { name });
      if (way === path) reason = say('file-not-there', { name });
    }
  }
  return reason;
};

const tooLarge = (name: string): Said =>
  say('file-over-limit', { name, megabytes: attachmentLimits.bytes / 1024 / 1024 });

/** @returns why it was not taken; null where it was */
const attach = (
  { library, act }: Importing,
  source: Named[number]['source'],
  name: string,
  bytes: Uint8Array,
): Said | null => {
  try {
    library.attachments.add(source, name, bytes, act);
    return null;
  } catch (error) {
    if (error instanceof IbidError && error.code === 'too-large' && typeof error.words !== 'string')
      return error.words;
    throw error;
  }
};
