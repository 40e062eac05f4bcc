import type { JudgedKind } from '../../sources/judged-names.ts';
import { type Place, placesOf, type WeighedPaper, type WeighedSource } from './paper.ts';
import { languageOf, type Share, sharesBy, yearOf } from './shares.ts';

/*
 * What stands out in the sources of a paper. Each finding is a count that anyone can count again, and none says
 * what is good: a paper on a ministry may well cite it in every note. docs/adr/0029 says where the rules come from.
 */

export const balanceRules = {
  /** Below so many places that cite, a share says nothing. */
  fewestPlaces: 10,
  /** One outlet, author or source at this share of all places, and at so many of them. */
  leaning: { share: 1 / 5, places: 4 },
  /** A section that cites at least at so many places is looked at by itself. */
  fewestInSection: 3,
  /** Languages and years are looked at where so many sources say theirs. */
  fewestSources: 10,
  oneLanguage: 0.9,
  /** Half of the sources are so many years older than the newest, or more. */
  yearsOld: 10,
} as const;

/** Kinds whose reports are of the day and mostly unsigned. */
const agencies = ['wire', 'state-agency'] as const;

type Facts =
  | { rule: 'one-outlet'; name: string; kind: JudgedKind | ''; of: number }
  | { rule: 'one-author'; name: string; of: number }
  | { rule: 'one-source'; of: number }
  | { rule: 'one-kind'; kind: JudgedKind; section: number }
  | { rule: 'no-primary'; section: number }
  | { rule: 'agency-alone'; kind: (typeof agencies)[number] }
  | { rule: 'one-language'; language: string; count: number; of: number }
  | { rule: 'old'; until: number; newest: number; of: number }
  | { rule: 'not-judged'; of: number };

export type Finding = Facts & {
  /** The same as long as it is about the same thing. */
  key: string;
  places: readonly Place[];
  sources: readonly WeighedSource[];
};

/** Their publisher is a house that prints all kinds of opinions, and no voice. */
const books = new Set(['book', 'chapter', 'thesis']);

const leans = (count: number, of: number): boolean =>
  of >= balanceRules.fewestPlaces &&
  count >= balanceRules.leaning.places &&
  count / of >= balanceRules.leaning.share;

const finding = (facts: Facts, about: string, sources: readonly WeighedSource[]): Finding => ({
  ...facts,
  key: [facts.rule, about].join(':'),
  sources,
  places: placesOf(sources),
});

const known = ({ key }: Share): boolean => key !== '';

const leaning = (paper: WeighedPaper, of: number): Finding[] => {
  // What rests on one source alone is said of the source.
  const several = (share: Share): boolean =>
    known(share) && share.sources.length > 1 && leans(share.places.length, of);
  return [
    ...sharesBy(paper, 'outlet')
      .filter((share) => several(share) && !share.sources.every(({ item }) => books.has(item?.type ?? '')))
      .map(({ key, name, sources }) => {
        const kinds = new Set(sources.map(({ kind }) => kind));
        const [kind = ''] = kinds.size === 1 ? kinds : [];
        return finding({ rule: 'one-outlet', name, kind, of }, key, sources);
      }),
    ...sharesBy(paper, 'author')
      .filter(several)
      .map(({ key, name, sources }) => finding({ rule: 'one-author', name, of }, key, sources)),
    ...paper.sources
      .filter((source) => leans(placesOf([source]).length, of))
      .map((source) => finding({ rule: 'one-source', of }, source.id, [source])),
  ];
};

/** What each section cites, in their order; a source with its places in that section alone. */
const bySection = (paper: WeighedPaper): [number, WeighedSource[]][] => {
  const sections = new Map<number, WeighedSource[]>();
  for (const source of paper.sources)
    for (const section of new Set(source.places.map((place) => place.section))) {
      const there = { ...source, places: source.places.filter((place) => place.section === section) };
      sections.set(section, [...(sections.get(section) ?? []), there]);
    }
  return [...sections].sort(([a], [b]) => a - b);
};

const inSections = (paper: WeighedPaper): Finding[] => {
  const sections = bySection(paper);
  if (sections.length < 2) return [];
  return sections.flatMap(([section, sources]) => {
    const kinds = new Set(sources.map(({ kind }) => kind));
    if (kinds.has('') || placesOf(sources).length < balanceRules.fewestInSection) return [];
    const title = paper.sections[section - 1] ?? '';
    const [kind] = kinds as Set<JudgedKind>;
    if (kind && kinds.size === 1 && sources.length > 1)
      return [finding({ rule: 'one-kind', kind, section }, title, sources)];
    return kinds.has('primary') ? [] : [finding({ rule: 'no-primary', section }, title, sources)];
  });
};

/** Places that cite one source and nothing else, where that is a report of an agency. */
const alone = (paper: WeighedPaper): Finding[] => {
  const citedAt = new Map<string, number>();
  const keyOf = ({ id, note }: Place): string => (note > 0 ? String(note) : id);
  for (const source of paper.sources)
    for (const key of new Set(source.places.map(keyOf))) citedAt.set(key, (citedAt.get(key) ?? 0) + 1);
  return agencies.flatMap((kind) => {
    const sources = paper.sources
      .filter((source) => source.kind === kind)
      .map((source) => ({ ...source, places: source.places.filter((one) => citedAt.get(keyOf(one)) === 1) }))
      .filter(({ places }) => places.length > 0);
    return sources.length > 0 ? [finding({ rule: 'agency-alone', kind }, kind, sources)] : [];
  });
};

const ofLanguage = (paper: WeighedPaper): Finding[] => {
  const told = paper.sources.filter((source) => languageOf(source) !== '');
  const [most] = sharesBy({ ...paper, sources: told }, 'language').sort(
    (a, b) => b.sources.length - a.sources.length,
  );
  if (!most || told.length < balanceRules.fewestSources || most.ofSources < balanceRules.oneLanguage)
    return [];
  const facts = { language: most.key, count: most.sources.length, of: told.length };
  return [finding({ rule: 'one-language', ...facts }, most.key, most.sources)];
};

const ofYears = (paper: WeighedPaper): Finding[] => {
  const dated = paper.sources
    .flatMap((source) => {
      const year = yearOf(source);
      return year === null ? [] : [{ source, year }];
    })
    .sort((a, b) => a.year - b.year);
  const newest = dated.at(-1)?.year ?? 0;
  const until = dated[Math.ceil(dated.length / 2) - 1]?.year ?? newest;
  if (dated.length < balanceRules.fewestSources || newest - until < balanceRules.yearsOld) return [];
  const old = dated.filter(({ year }) => year <= until).map(({ source }) => source);
  return [finding({ rule: 'old', until, newest, of: dated.length }, '', old)];
};

const notJudged = ({ sources }: WeighedPaper): Finding[] => {
  const open = sources.filter(({ kind }) => kind === '');
  return open.length > 0 ? [finding({ rule: 'not-judged', of: sources.length }, '', open)] : [];
};

/** What stands out in the sources of a paper, what is not judged last. */
export const balanceFindings = (paper: WeighedPaper): Finding[] => {
  const of = placesOf(paper.sources).length;
  return [
    ...leaning(paper, of),
    ...inSections(paper),
    ...alone(paper),
    ...ofLanguage(paper),
    ...ofYears(paper),
    ...notJudged(paper),
  ];
};
