import type { Node } from 'prosemirror-model';
import type { CslItem } from '#shared/citations/csl-item.ts';
import type { ImportReport, Loss, Output } from '#shared/contract/methods.ts';
import { citedSources } from '#shared/document/facts.ts';
import { pictureAddresses } from '#shared/document/picture-addresses.ts';
import { writeStoredPaper } from '#shared/document/stored-paper.ts';
import { type ActId, asPaperId, type PaperId } from '#shared/ids.ts';
import { type PictureLookup, pictureHash } from '#shared/pictures/picture-address.ts';
import { say } from '#shared/reports/said.ts';
import type { PackageOrigin } from '../export/package.ts';
import type { ImportedItems, Library } from '../library/index.ts';
import { takeAttachments } from './carried-attachments.ts';
import { carriedStyle } from './carried-style.ts';
import { isRelative, type ReadPaper } from './paper-files.ts';

/** What a person should know of an import: what was skipped, not understood, and left because it was cancelled. */
export const importReport = (
  { imported, updated, unchanged, skipped, act }: ImportedItems & { act?: ActId | null },
  problems: ImportReport['skipped'] = [],
  notUnderstood: NonNullable<ImportReport['notUnderstood']> = [],
  left = 0,
): ImportReport => ({
  imported,
  updated,
  unchanged,
  skipped: [...problems, ...skipped],
  ...(notUnderstood.length > 0 ? { notUnderstood } : {}),
  ...(act === undefined ? {} : { act }),
  ...(left > 0 ? { left } : {}),
});

/**
 * Takes a paper that was read from a file into the library, with its sources, as a new one; nothing is replaced.
 * @throws IbidError as `library.papers.add`
 */
export const addPaper = (library: Library, paper: ReadPaper): Output<'papers.import'> => {
  const { doc, style, losses: ofStyle } = carriedStyle(library, paper.doc, paper.style);
  const losses = [...importLosses(library, paper), ...ofStyle];
  if (style) library.styles.put(style);
  const id = paper.origin === null ? null : asPaperId(paper.origin.id);
  const added = library.papers.add(writeStoredPaper(doc, paper.sources), paper.pictures, {
    id,
    status: paper.origin?.status ?? 'draft',
  });
  losses.push(...takeAttachments(library, paper, added.sources));
  const { kept } = added.sources;
  if (kept.length > 0)
    losses.push({
      what: say('other-versions', { count: kept.length }),
      where: kept.join(', '),
    });
  return { id: added.id, losses, sources: importReport(added.sources, paper.problems) };
};

/** What of a paper did not come along in its file. */
export const importLosses = (library: Library, paper: ReadPaper): Loss[] => {
  const { doc, sources, missing } = paper;
  const losses: Loss[] = [...paper.losses];
  if (missing.length > 0) {
    const known = new Set(sources.map((item) => item.id));
    const cited = citedSources(doc);
    for (const item of library.sources.items(cited)) known.add(item.id);
    const unknown = cited.filter((id) => !known.has(id)).length;
    if (unknown > 0)
      losses.push({
        what: say('sources-not-given', { count: unknown }),
        where: missing.join(', '),
      });
  }
  for (const src of pictureAddresses(doc.toJSON())) {
    const hash = pictureHash(src);
    const lacks = hash === null ? isRelative(src) : library.pictures.get(hash) === null;
    if (lacks && !paper.pictures.has(src))
      losses.push({
        what: say('picture-not-given'),
        where: hash === null ? src : say('figures'),
      });
  }
  return losses;
};

/** A paper of the library as it is to be printed: its sources from the library where it has them. */
export const paperToPrint = (
  library: Library,
  id: PaperId,
): {
  doc: Node;
  sourceOf: (id: string) => CslItem | undefined;
  sources: CslItem[];
  picture: PictureLookup;
  origin: PackageOrigin;
} => {
  const { doc, sources, modified, status } = library.papers.read(id);
  const byId = new Map(sources.map((item) => [item.id, item]));
  return {
    doc,
    sources,
    sourceOf: (source) => byId.get(source),
    picture: picturesOf(library),
    origin: { id, modified, status },
  };
};

/** The pictures of a library by the addresses that documents give them. */
export const picturesOf =
  (library: Library): PictureLookup =>
  (address) => {
    const hash = pictureHash(address);
    return hash === null ? null : (library.pictures.get(hash)?.bytes ?? null);
  };
