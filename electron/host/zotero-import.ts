import { existsSync, statSync } from 'node:fs';
import { basename, dirname, join, relative } from 'node:path';
import type { ImportReport } from '#shared/contract/methods.ts';
import { say } from '#shared/reports/said.ts';
import { IbidError } from '#shared/result.ts';
import type { ZoteroLibraryFacts, ZoteroPart } from '#shared/sources/zotero-library.ts';
import type { Library } from '../library/index.ts';
import type { ImportedWhole } from '../library/sources/source-import.ts';
import { lookIntoZotero } from '../library/zotero-folder/look.ts';
import { readZotero } from '../library/zotero-folder/read-items.ts';
import { alikeSince } from './api/api-duplicates.ts';
import { doSlices } from './bulk.ts';
import { takeNamedFiles } from './named-files.ts';
import { importReport } from './paper-imports.ts';
import type { Work } from './works.ts';
import { baseOfZotero, zoteroDatabase } from './zotero-folders.ts';
import { takeTagColours } from './zotero-tag-colours.ts';

/** Zotero's database, of its data folder or of the file itself. */
const databaseAt = (path: string): string =>
  statSync(path, { throwIfNoEntry: false })?.isDirectory() === false ? path : join(path, zoteroDatabase);

/** Whether a path leads to a database of Zotero: its data folder, or the file. */
export const isZoteroPath = (path: string): boolean =>
  existsSync(join(path, zoteroDatabase)) || (/\.sqlite$/i.test(path) && existsSync(path));

/**
 * What is in the library of Zotero at a path.
 * @throws IbidError 'not-found', 'bad-file', 'too-large', 'disk-full'
 */
export const lookAtZotero = (path: string): Promise<ZoteroLibraryFacts[]> => lookIntoZotero(databaseAt(path));

/**
 * Takes parts of the library of Zotero at a path into the library: the sources with what belongs to them in one
 * transaction, then their files. Sources that came from there before are brought up to date.
 * @throws IbidError as `lookAtZotero`, and 'cancelled' before anything was written; later what was taken stays
 */
export const importZotero = async (
  library: Library,
  path: string,
  { parts, files: withFiles }: { parts: readonly ZoteroPart[]; files: boolean },
  work: Work,
): Promise<ImportReport> => {
  const database = databaseAt(path);
  if (basename(database) !== zoteroDatabase && !existsSync(database))
    throw new IbidError('not-found', say('zotero-not-there', { path }));
  await work.step(null);
  const contents = await readZotero(database, parts, () => work.step(null));
  const { sourcesOfZotero } = await import('../import/zotero/index.ts');
  const { sources, problems, notUnderstood, searches } = sourcesOfZotero(contents);
  await work.step(0);
  const mark = library.duplicates.mark();
  const importing = library.sources.importingWhole(sources, searches);
  const isWhole = await doSlices(work, importing);
  const report = importing.result();
  takeTagColours(library, contents);
  const folder = dirname(database);
  const files = withFiles && isWhole ? underBase(report.files, baseOfZotero(folder)) : [];
  const missing = await takeNamedFiles(library, { ...report, files }, folder, work);
  return {
    ...importReport(report, [...problems, ...missing], notUnderstood, sources.length - report.taken),
    ...(await alikeSince(library, mark)),
  };
};

const underTheBase = 'attachments:';

/** Files with their places, where those are said from a folder that is named in Zotero's settings only. */
const underBase = (files: ImportedWhole['files'], base: string | null): ImportedWhole['files'] =>
  files.map(({ source, file }) => {
    if (base === null || !('path' in file) || !file.path.startsWith(underTheBase)) return { source, file };
    const path = join(base, file.path.slice(underTheBase.length));
    const leadsOut = relative(base, path).startsWith('..');
    return { source, file: leadsOut ? file : { ...file, path } };
  });
