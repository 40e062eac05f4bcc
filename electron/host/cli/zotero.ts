import type { ImportReport } from '#shared/contract/methods.ts';
import { inEnglish, say } from '#shared/reports/said.ts';
import { IbidError } from '#shared/result.ts';
import type { ZoteroLibraryFacts } from '#shared/sources/zotero-library.ts';
import { importZotero, lookAtZotero } from '../zotero-import.ts';
import { count, type Io } from './command.ts';
import { withLibrary } from './library.ts';
import { readTexts } from './texts.ts';

export const zoteroHelp = `A folder is one of Zotero's data, with its collections, tags, notes, files and marked
passages; Zotero may be running, and nothing of it is changed. It is imported by itself.

  --group NAME   the library of that group in place of one's own; "all" for one's own
                 and those of all groups
  --no-files     leave the attached files where they are
`;

/** Takes a data folder of Zotero into the library. */
export const importZoteroFolder = async (
  io: Io,
  path: string,
  options: { library: string | undefined; group: string | undefined; files: boolean },
): Promise<ImportReport> => {
  const libraries = await lookAtZotero(path);
  const chosen = chosenLibraries(libraries, options.group);
  const report = await withLibrary(io, options.library, true, async (library) => {
    const taken = await importZotero(
      library,
      path,
      { parts: chosen.map(({ id }) => ({ library: id, collections: null })), files: options.files },
      { step: async () => undefined, signal: new AbortController().signal },
    );
    await readTexts(io, library);
    return taken;
  });
  for (const one of libraries)
    if (!chosen.includes(one) && one.name !== '')
      io.note(`${one.name}: ${inEnglish(say('zotero-group-left', { count: one.items }))} (--group)`);
  const taken = (what: keyof ZoteroLibraryFacts & ('notes' | 'attachments' | 'annotations')): number =>
    chosen.reduce((sum, one) => sum + one[what], 0);
  io.note(
    `Zotero has there: ${count(taken('notes'), 'note')}, ${count(taken('attachments'), 'file')}, ${count(taken('annotations'), 'annotation')}.`,
  );
  return report;
};

const chosenLibraries = (
  libraries: readonly ZoteroLibraryFacts[],
  group: string | undefined,
): readonly ZoteroLibraryFacts[] => {
  if (group === undefined) return libraries.filter(({ name }) => name === '');
  if (group === 'all') return libraries;
  const found = libraries.filter(({ name }) => name !== '' && name.toLowerCase() === group.toLowerCase());
  if (found.length > 0) return found;
  const groups = libraries
    .map(({ name }) => name)
    .filter(Boolean)
    .join(', ');
  throw new IbidError('not-found', say('zotero-no-group', { name: group, groups }));
};
