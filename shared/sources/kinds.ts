import { type CslItem, type CslType, cslTypes } from '../citations/csl-item.ts';
import { type Genre, genreOf, genreWord } from './genre-words.ts';

/*
 * The kinds of source as an analyst names them. Most are a type of CSL; the others are a type with something
 * that sets them apart (a genre, a number, who issued it), so that the library stays plain CSL-JSON and a kind
 * is recognised again in whatever a record of another program says.
 */

/** Kinds that are more than their type. */
export type SpecialKind =
  | 'edited-book'
  | 'translated-book'
  | 'series-paper'
  | 'standing-page'
  | 'press-release'
  | 'eu-document'
  | 'un-document'
  | 'eu-legislation'
  | 'parliament-debate'
  | 'parliament-question'
  | 'parliament-document'
  | 'own-interview'
  | 'podcast'
  | 'online-video';
export type SourceKind = CslType | SpecialKind;

/** The kinds in the order and groups in which one chooses among them. */
export const kindGroups = [
  [
    'books',
    [
      'book',
      'edited-book',
      'translated-book',
      'chapter',
      'classic',
      'thesis',
      'entry-encyclopedia',
      'entry-dictionary',
    ],
  ],
  [
    'articles',
    [
      'article-journal',
      'article-newspaper',
      'article-magazine',
      'post-weblog',
      'review-book',
      'review',
      'interview',
    ],
  ],
  ['papers', ['series-paper', 'report', 'paper-conference', 'article']],
  ['institutions', ['document', 'press-release', 'standing-page', 'webpage', 'eu-document', 'un-document']],
  ['law', ['legislation', 'eu-legislation', 'treaty', 'legal_case', 'bill', 'regulation']],
  ['parliaments', ['hearing', 'parliament-debate', 'parliament-question', 'parliament-document']],
  ['spoken', ['speech', 'own-interview', 'personal_communication', 'event']],
  ['media', ['post', 'podcast', 'broadcast', 'online-video', 'motion_picture', 'song', 'performance']],
  ['data', ['dataset', 'map', 'figure', 'graphic', 'software']],
  ['archives', ['manuscript', 'collection', 'pamphlet', 'periodical']],
  ['others', ['standard', 'patent', 'entry', 'musical_score']],
] as const satisfies readonly (readonly [string, readonly SourceKind[]])[];
export type KindGroup = (typeof kindGroups)[number][0];

type Special = {
  /** The types it may have; a new one gets the first. */
  types: readonly [CslType, ...CslType[]];
  recognise: (item: CslItem) => boolean;
  /** What a new one says from the start. */
  genre?: Genre;
  preset?: Partial<CslItem>;
};

const text = (value: unknown): string => (typeof value === 'string' ? value.trim() : '');
const has = (item: CslItem, variable: string): boolean =>
  Array.isArray(item[variable]) ? (item[variable] as unknown[]).length > 0 : text(item[variable]) !== '';
const isGenre = (item: CslItem, ...genres: Genre[]): boolean => {
  const found = genreOf(item.genre) ?? genreOf(item.medium);
  return found !== undefined && genres.includes(found);
};
const hasAuthor = (item: CslItem, pattern: RegExp): boolean =>
  Array.isArray(item.author) &&
  item.author.some((name) => pattern.test(text(name?.literal) || (name?.given ? '' : text(name?.family))));

const europeanUnion =
  /^(EU|UE|EC|CE|EEC|CEE|European (Union|Communit(y|ies))|Unione [Ee]uropea|Comunità europee)$/;
const europeanAct = /\b(EU|UE|EC|CE|EEC|CEE|Euratom|CFSP|PESC)\b/;
const europeanInstitution =
  /^(European (Commission|Council|Parliament|External Action Service|Court of Auditors|Defence Agency|Central Bank)|EEAS|Council of the (EU|European Union)|High Representative|Commissione europea|Consiglio (europeo|dell'(UE|Unione europea))|Parlamento europeo)\b/i;
const europeanNumber = /^(COM|JOIN|SWD|SEC|C)\s?\(\d{4}\)\s?\d+|^ST[\s-]\d+[/-]\d+|^5\d{4}[A-Z]{2}\d{4}$/;
/** CELEX numbers of acts: "32021R1119". */
const celexAct = /^3\d{4}[A-Z]\d{4}/;
const unNumber = /^(A|S|E|ST|T|CCPR|CERD|DP|TD)\/\S*\d/;
const parliament =
  /\b(parliament|parlamento|senate|senato|sénat|chamber of deputies|camera dei deputati|house of (commons|lords|representatives)|congress|bundestag|bundesrat|assemblée nationale|cortes|sejm|knesset|grand national assembly)\b/i;
const unionParliament = /\beurop(ean|eo)\b/i;

const papersOfInstitutions = ['document', 'report'] as const;

/** In the order in which they are asked. */
const specials: Record<SpecialKind, Special> = {
  'edited-book': {
    types: ['book'],
    recognise: (item) => has(item, 'editor') && !has(item, 'author'),
  },
  'translated-book': {
    types: ['book'],
    recognise: (item) => has(item, 'translator') || has(item, 'original-title'),
  },
  'press-release': {
    types: ['document', 'report', 'webpage', 'article'],
    recognise: (item) => isGenre(item, 'press-release'),
    genre: 'press-release',
  },
  'parliament-question': {
    types: ['document', 'report', 'hearing'],
    recognise: (item) => isGenre(item, 'parliamentary-question'),
    genre: 'parliamentary-question',
  },
  'parliament-debate': {
    types: ['hearing', 'document', 'report'],
    recognise: (item) => isGenre(item, 'debate'),
    genre: 'debate',
  },
  'un-document': {
    types: papersOfInstitutions,
    recognise: (item) => unNumber.test(text(item.number)),
  },
  'eu-document': {
    types: papersOfInstitutions,
    recognise: (item) =>
      europeanNumber.test(text(item.number)) ||
      (!has(item, 'collection-title') &&
        !has(item, 'container-title') &&
        hasAuthor(item, europeanInstitution)),
    preset: { author: [{ literal: 'European Commission' }] },
  },
  'parliament-document': {
    types: papersOfInstitutions,
    recognise: (item) =>
      isGenre(item, 'parliamentary-paper') ||
      (!has(item, 'collection-title') &&
        !has(item, 'container-title') &&
        hasAuthor(item, parliament) &&
        !hasAuthor(item, unionParliament)),
    genre: 'parliamentary-paper',
  },
  'series-paper': {
    types: ['report'],
    recognise: (item) => has(item, 'collection-title') || has(item, 'container-title'),
  },
  'standing-page': {
    types: ['webpage'],
    recognise: (item) => !has(item, 'author') && has(item, 'container-title'),
  },
  'eu-legislation': {
    types: ['legislation', 'regulation'],
    recognise: (item) =>
      europeanUnion.test(text(item.jurisdiction)) ||
      europeanAct.test(`${text(item.genre)} ${text(item.number)}`) ||
      celexAct.test(text(item.number)),
    preset: { jurisdiction: 'EU' },
  },
  'own-interview': {
    types: ['interview'],
    recognise: (item) => !has(item, 'container-title') && !has(item, 'author'),
  },
  podcast: {
    types: ['broadcast', 'song'],
    recognise: (item) => isGenre(item, 'podcast'),
    genre: 'podcast',
  },
  'online-video': {
    types: ['motion_picture', 'broadcast'],
    recognise: (item) => isGenre(item, 'video'),
    genre: 'video',
  },
};
const specialKinds = Object.keys(specials) as SpecialKind[];

/** All kinds, in the order of their groups. */
export const sourceKinds: readonly SourceKind[] = kindGroups.flatMap(([, kinds]) => kinds);

const knownTypes = new Set<string>(cslTypes);
export const isCslType = (type: string): type is CslType => knownTypes.has(type);
const isSpecial = (kind: SourceKind): kind is SpecialKind => Object.hasOwn(specials, kind);

const record = (value: unknown): Record<string, unknown> =>
  typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};

/** The kind that was chosen for a source which does not say it itself; null for all others. */
const keptKind = (item: CslItem): SourceKind | null => {
  const { kind } = record(record(item.custom).ibid);
  return sourceKinds.find((one) => one === kind && mayBeOfKind(one, item.type)) ?? null;
};

/** The source with a kind to keep, or with none. It stands under `custom`, where CSL has what belongs to a program. */
const withKeptKind = (item: CslItem, kind: SourceKind | null): CslItem => {
  const { custom: _, ...rest } = item;
  const { ibid, ...others } = record(item.custom);
  const { kind: _old, ...own } = record(ibid);
  const kept = kind === null ? own : { ...own, kind };
  const custom = Object.keys(kept).length === 0 ? others : { ...others, ibid: kept };
  return (Object.keys(custom).length === 0 ? rest : { ...rest, custom }) as CslItem;
};

/** Whether what a source keeps for programs is more than its kind. */
export const hasOwnCustom = (item: CslItem): boolean =>
  item.custom !== undefined && withKeptKind(item, null).custom !== undefined;

/** The kind of a source; null for a type that CSL does not know. */
export const kindOf = (item: CslItem): SourceKind | null => {
  const { type } = item;
  if (!isCslType(type)) return null;
  const kept = keptKind(item);
  if (kept !== null) return kept;
  const special = specialKinds.find(
    (kind) => specials[kind].types.includes(type) && specials[kind].recognise(item),
  );
  return special ?? type;
};

/** The type of CSL that a new source of the kind has. */
export const typeOfKind = (kind: SourceKind): CslType => (isSpecial(kind) ? specials[kind].types[0] : kind);

/** Whether a source of this type can be of the kind, if perhaps nothing says so yet. */
export const mayBeOfKind = (kind: SourceKind, type: string): boolean =>
  isSpecial(kind) ? (specials[kind].types as readonly string[]).includes(type) : kind === type;

/** What a kind says of itself in a new source, in the language of who writes it. */
export const presetOf = (kind: SourceKind, language: 'en' | 'it'): Partial<CslItem> => {
  if (!isSpecial(kind)) return {};
  const { genre, preset } = specials[kind];
  return { ...(genre === undefined ? {} : { genre: genreWord(genre, language) }), ...preset };
};

const isSame = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);
const isEmpty = (value: unknown): boolean =>
  value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0);

/**
 * The source as one of another kind. Everything that was entered stays, also what the new kind has no field for;
 * only the word that says the old kind goes, and what the old kind said of itself (`given`, as an earlier call
 * returned it). The new kind says its own where nothing is said, and is kept where the source still does not say it.
 */
export const withKind = (
  item: CslItem,
  from: SourceKind | null,
  to: SourceKind,
  language: 'en' | 'it',
  given: Partial<CslItem> = {},
): { item: CslItem; given: Partial<CslItem> } => {
  const changed: CslItem = { ...item, type: mayBeOfKind(to, item.type) ? item.type : typeOfKind(to) };
  if (from !== null && isSpecial(from)) {
    const { genre } = specials[from];
    if (genre !== undefined && genreOf(item.genre) === genre) delete changed.genre;
  }
  for (const [variable, value] of Object.entries(given))
    if (isSame(changed[variable], value)) delete changed[variable];
  const added = Object.entries(presetOf(to, language)).filter(([variable]) => isEmpty(changed[variable]));
  const plain = withKeptKind({ ...changed, ...Object.fromEntries(added) }, null);
  return {
    item: kindOf(plain) === to ? plain : withKeptKind(plain, to),
    given: Object.fromEntries(added),
  };
};
