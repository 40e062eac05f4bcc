import type { CslItem } from '#shared/citations/csl-item.ts';
import type { Output } from '#shared/contract/methods.ts';
import { asSourceId, type PaperId, type SourceId } from '#shared/ids.ts';
import type { Belongings } from '#shared/sources/imported-source.ts';
import type { SourceFormat } from '#shared/sources/source-formats.ts';
import type { Library } from '../library/index.ts';

type Exported = Output<'sources.export'>;

/** Which sources go out: those, those a paper cites, or all where nothing is said. */
export type WhichSources = {
  ids?: readonly SourceId[] | undefined;
  paper?: PaperId | undefined;
};

/**
 * The records of those sources, each once: in the order they were named, that of their first citation, or by id.
 * @throws IbidError 'not-found' for no such paper
 */
export const chosenSources = (library: Library, { ids, paper }: WhichSources): CslItem[] => {
  if (paper !== undefined) return library.papers.read(paper).sources;
  if (ids === undefined) return library.sources.all();
  const found = new Map(library.sources.items(ids).map((item) => [item.id, item]));
  return [...new Set<string>(ids)].flatMap((id) => found.get(id) ?? []);
};

const files: Readonly<Record<SourceFormat, { name: string; mime: string }>> = {
  'csl-json': { name: 'sources.json', mime: 'application/vnd.citationstyles.csl+json' },
  bibtex: { name: 'sources.bib', mime: 'application/x-bibtex' },
  biblatex: { name: 'sources.bib', mime: 'application/x-bibtex' },
  ris: { name: 'sources.ris', mime: 'application/x-research-info-systems' },
  csv: { name: 'sources.csv', mime: 'text/csv' },
};

/** How a table is written; a comma parts its columns where nothing is said. */
type Options = { separator?: ',' | ';' | undefined };

const write = async (
  format: SourceFormat,
  items: readonly CslItem[],
  belongings: ReadonlyMap<string, Belongings>,
  { separator }: Options,
): Promise<Pick<Exported, 'text' | 'losses'>> => {
  switch (format) {
    case 'csl-json':
      return (await import('../export/csl-json.ts')).exportCslJson(items, belongings);
    case 'bibtex':
    case 'biblatex':
      return (await import('../export/bibtex.ts')).exportBibtex(items, belongings, format);
    case 'ris':
      return (await import('../export/ris.ts')).exportRis(items, belongings);
    case 'csv':
      return (await import('../export/csv.ts')).exportCsv(items, belongings, separator);
  }
};

/** Sources as a file of a format. @throws IbidError as `chosenSources` */
export const exportSources = async (
  library: Library,
  format: SourceFormat,
  which: WhichSources,
  options: Options = {},
): Promise<Exported> => {
  const items = chosenSources(library, which);
  const isAll = which.ids === undefined && which.paper === undefined;
  const belongings = library.sources.belongings(isAll ? null : items.map(({ id }) => asSourceId(id)));
  return { ...files[format], ...(await write(format, items, belongings, options)) };
};
