import { table } from '../../table.ts';
import { type StyleId, styles } from './catalogue.ts';

export { type StyleId, styles } from './catalogue.ts';

export const defaultStyle: StyleId = 'iai';

/** Short names by which people call styles. */
const shortNames: Readonly<Record<string, StyleId>> = table({
  aglc: 'australian-guide-to-legal-citation',
  ama: 'american-medical-association',
  apsa: 'american-political-science-association',
  asa: 'american-sociological-association',
  bluebook: 'bluebook-law-review',
  chicago: 'chicago-fullnote',
  harvard: 'harvard-cite-them-right',
  'iso-690': 'iso690-author-date-en',
  iso690: 'iso690-author-date-en',
  jcms: 'journal-of-common-market-studies',
  mcgill: 'mcgill-en',
  mhra: 'modern-humanities-research-association',
  mla: 'modern-language-association',
  turabian: 'turabian-fullnote-bibliography',
});

const byName = new Map<string, StyleId>([
  ...Object.entries(shortNames),
  ...styles.flatMap((style) => ('file' in style ? [[style.file, style.id] as const] : [])),
  ...styles.map(({ id }) => [id, id] as const),
]);

/** Addresses by which CSL files name each other, of the style repository and its copies. */
const repository = /^https?:\/\/(?:www\.)?zotero\.org\/styles\//;

export const isStyleId = (id: string): id is StyleId => styles.some((style) => style.id === id);

/**
 * The bundled style of that id, short name ("mla"), file name ("apa.csl") or address in the style repository;
 * null if Ibid comes without it.
 */
export const findStyle = (name: string): StyleId | null =>
  byName.get(
    name
      .trim()
      .replace(repository, '')
      .replace(/\.csl$/i, '')
      .toLowerCase(),
  ) ?? null;

/** The bundled style of a name, else the default: a paper from elsewhere may name one we don't have. */
export const resolveStyle = (id: string): StyleId => findStyle(id) ?? defaultStyle;
