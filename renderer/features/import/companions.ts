import type { EntryProblem, ImportReport } from '#shared/contract/methods.ts';
import { say } from '#shared/reports/said.ts';
import { formatOfName } from '#shared/sources/source-formats.ts';
import type { Host } from '../../api/host.ts';
import { pathOf, toMessage } from '../../ui/files.ts';

/* Files that come with a file of sources, because its sources name them: PDF files beside a list, a folder of them. */

type Named = NonNullable<ImportReport['named']>[number];

const naming = new Set(['bibtex', 'ris', 'endnote-xml', 'enw', 'zotero-rdf']);
const namesFiles = (file: File): boolean => naming.has(formatOfName(file.name) ?? '');

/**
 * Files that were chosen or dropped together: lists of sources, and what may lie beside them. Without a list that can
 * name files, each stands for itself.
 */
export const withCompanions = (files: readonly File[]): { lists: File[]; companions: File[] } => {
  if (!files.some(namesFiles)) return { lists: [], companions: [] };
  const depth = Math.min(...files.filter(namesFiles).map((file) => pathOf(file).split('/').length));
  const isList = (file: File): boolean =>
    formatOfName(file.name) !== null && pathOf(file).split('/').length <= depth;
  return { lists: files.filter(isList), companions: files.filter((file) => !isList(file)) };
};

const plainPath = (path: string): string =>
  path
    .replaceAll('\\', '/')
    .replace(/^(file:)?\/+/i, '')
    .normalize('NFC')
    .toLowerCase();

/** The companion that a source names: by its way, or by its name where only one has it. */
export const companionOf = (named: Pick<Named, 'path'>, companions: readonly File[]): File | undefined => {
  const path = plainPath(named.path);
  const name = path.split('/').at(-1)!;
  const byName = companions.filter((file) => plainPath(file.name) === name);
  const ends = (long: string, short: string): boolean => long === short || long.endsWith(`/${short}`);
  const byPath = byName.filter((file) => {
    const own = plainPath(pathOf(file));
    return ends(own, path) || ends(path, own);
  });
  return byPath[0] ?? (byName.length === 1 ? byName[0] : undefined);
};

/** Puts the companions at the sources that name them. `missing` are those that did not come, `unused` what nobody names. */
export const attachCompanions = async (
  host: Host,
  named: readonly Named[],
  companions: readonly File[],
): Promise<{ missing: EntryProblem[]; unused: File[] }> => {
  const [first] = named;
  if (companions.length === 0)
    return {
      missing: first
        ? [{ entry: first.source, reason: say('files-not-given', { count: named.length }) }]
        : [],
      unused: [],
    };
  const missing: EntryProblem[] = [];
  const used = new Set<File>();
  for (const one of named) {
    const { source, name } = one;
    const file = companionOf(one, companions);
    if (file === undefined) {
      missing.push({ entry: source, reason: say('file-not-there', { name }) });
      continue;
    }
    used.add(file);
    const added = await host.call('attachments.add', { sourceId: source, ...(await toMessage(file)) });
    if (!added.ok) missing.push({ entry: source, reason: say('file-not-taken', { name }) });
  }
  const unused = companions.filter((file) => !used.has(file));
  // What was chosen one by one is meant; of a folder only what belongs to its lists.
  const ofFolder = unused.filter((file) => pathOf(file).includes('/'));
  const [other] = ofFolder;
  if (other)
    missing.push({
      entry: pathOf(other).split('/', 1)[0]!,
      reason: say('files-unused', { count: ofFolder.length }),
    });
  return { missing, unused: unused.filter((file) => !ofFolder.includes(file)) };
};
