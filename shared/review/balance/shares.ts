import { outletKey } from '../../sources/known-outlets.ts';
import { dateNumbers } from '../../sources/labels.ts';
import { leadingNames, listedName } from '../../sources/names.ts';
import { judgedKinds } from '../../sources/organising.ts';
import { countryOf, outletOf } from '../../sources/outlet.ts';
import { type Place, placesOf, type WeighedPaper, type WeighedSource } from './paper.ts';

/** By what the sources of a paper are counted. */
export const facets = ['kind', 'outlet', 'author', 'language', 'year', 'country'] as const;
export type Facet = (typeof facets)[number];

/** Sources of a paper that have something in common. */
export type Share = {
  /** A kind, a key of an outlet or a name, a language tag, a year, a country; '' is what is not known. */
  key: string;
  /** How it is named where it has a name of its own: outlets and authors. */
  name: string;
  sources: readonly WeighedSource[];
  places: readonly Place[];
  citations: number;
  /** Of all citations, and of all sources, of the paper; 0 to 1. */
  ofCitations: number;
  ofSources: number;
};

type Value = { key: string; name: string };
const unknown: readonly Value[] = [{ key: '', name: '' }];
const plain = (key: string): Value[] => [{ key, name: key }];

/** The first year of a date; null where it has none. */
export const yearOf = ({ item }: WeighedSource): number | null =>
  (item && dateNumbers(item.issued)?.from[0]) ?? null;

/** "en" of "en-GB"; '' for what is no tag. */
export const languageOf = ({ item }: Pick<WeighedSource, 'item'>): string =>
  /^([a-z]{2,3})(?:[-_]|$)/i.exec(String(item?.language ?? '').trim())?.[1]?.toLowerCase() ?? '';

/** "Rossi, Maria", or the name of an institution; under one key for all spellings that differ in marks alone. */
const authorsOf = ({ item }: WeighedSource): Value[] =>
  ((item && leadingNames(item)?.names) ?? []).map((name) => {
    const listed = listedName(name);
    const whole = name.given && name.given !== listed ? `${listed}, ${name.given}` : listed;
    return { key: outletKey(whole), name: whole };
  });

const valuesOf = (source: WeighedSource, facet: Facet, { names }: WeighedPaper): readonly Value[] => {
  switch (facet) {
    case 'kind':
      return plain(source.kind);
    case 'outlet': {
      const outlet = source.item && outletOf(source.item, names);
      return outlet ? [outlet] : unknown;
    }
    case 'author': {
      const authors = authorsOf(source);
      return authors.length > 0 ? authors : unknown;
    }
    case 'language':
      return plain(languageOf(source));
    case 'year':
      return plain(String(yearOf(source) ?? ''));
    case 'country':
      return plain(source.item ? countryOf(source.item, names) : '');
  }
};

const kindOrder: readonly string[] = ['', ...judgedKinds];

/** Kinds in the order in which they are named, those to be judged first; years from the newest; else by weight. */
const inOrder = (shares: Share[], facet: Facet): Share[] => {
  if (facet === 'kind') return shares.sort((a, b) => kindOrder.indexOf(a.key) - kindOrder.indexOf(b.key));
  const last = (a: Share, b: Share): number => Number(a.key === '') - Number(b.key === '');
  if (facet === 'year') return shares.sort((a, b) => last(a, b) || Number(b.key) - Number(a.key));
  return shares.sort(
    (a, b) =>
      last(a, b) ||
      b.citations - a.citations ||
      b.sources.length - a.sources.length ||
      a.name.localeCompare(b.name),
  );
};

const citationsOf = (sources: readonly WeighedSource[]): number =>
  sources.reduce((sum, { places }) => sum + places.length, 0);

/**
 * The sources of a paper, counted by something. A work of two authors counts for both, so shares of authors may add
 * up to more than the whole.
 */
export const sharesBy = (paper: WeighedPaper, facet: Facet): Share[] => {
  const all = citationsOf(paper.sources);
  const groups = new Map<string, { name: string; sources: WeighedSource[] }>();
  for (const source of paper.sources)
    for (const { key, name } of valuesOf(source, facet, paper)) {
      const group = groups.get(key);
      if (!group) groups.set(key, { name, sources: [source] });
      else if (group.sources.at(-1) !== source) group.sources.push(source);
    }
  const shares = [...groups].map(([key, { name, sources }]): Share => {
    const citations = citationsOf(sources);
    return {
      key,
      name,
      sources,
      citations,
      places: placesOf(sources),
      ofCitations: all === 0 ? 0 : citations / all,
      ofSources: sources.length / paper.sources.length,
    };
  });
  return inOrder(shares, facet);
};
