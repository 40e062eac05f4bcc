import type { SourceId } from '../ids.ts';
import { fold } from '../sources/fold.ts';
import type { CslItem, CslType } from './csl-item.ts';

/*
 * How a list of references in a paper is set: what it lists beside what is cited, in which groups, in which
 * order. All of it is plain data; what the entries print is the engine's to know.
 */

/** Kinds of sources by which a list is divided, coarser than the types of CSL. */
export const sourceKinds = [
  'law',
  'institution',
  'spoken',
  'book',
  'chapter',
  'article',
  'news',
  'report',
  'web',
  'academic',
  'data',
  'other',
] as const;
export type SourceKind = (typeof sourceKinds)[number];

/** Groups are named by their place; `id` is by what a source is put into one by hand. */
export type ReferenceGroup = {
  id: string;
  /** As it is printed over its sources, in the language of the paper. */
  name: string;
  kinds: readonly SourceKind[];
  /** Keywords of sources that belong here whatever their kind. */
  tags: readonly string[];
};

/** As the style has it, or by hand-made rules that hold in every style. */
export const referenceSorts = ['style', 'names', 'oldest', 'newest'] as const;
export type ReferenceSort = (typeof referenceSorts)[number];

export const referenceScopes = ['cited', 'chosen'] as const;

/** The settings of a list of references, as its block in the paper keeps them. */
export type ReferenceListSettings = {
  /** What the paper cites and what is added here, or only the latter ("Further reading"). */
  scope: (typeof referenceScopes)[number];
  /** Sources that are listed whether they are cited or not. */
  added: readonly SourceId[];
  /** In the order in which they are printed; none for a list in one piece. */
  groups: readonly ReferenceGroup[];
  /** Ids of groups by those of the sources that are put there by hand. */
  placed: Readonly<Record<string, string>>;
  sort: ReferenceSort;
};

export const plainList: ReferenceListSettings = {
  scope: 'cited',
  added: [],
  groups: [],
  placed: {},
  sort: 'style',
};

/** By what a list is found again; lists that are set alike print alike. */
export const listKey = ({ scope, added, groups, placed, sort }: ReferenceListSettings): string =>
  JSON.stringify([scope, added, groups, Object.entries(placed).sort(), sort]);

const kindOfType: Readonly<Record<CslType, SourceKind>> = {
  article: 'article',
  'article-journal': 'article',
  'article-magazine': 'news',
  'article-newspaper': 'news',
  bill: 'law',
  book: 'book',
  broadcast: 'spoken',
  chapter: 'chapter',
  classic: 'book',
  collection: 'institution',
  dataset: 'data',
  document: 'other',
  entry: 'chapter',
  'entry-dictionary': 'chapter',
  'entry-encyclopedia': 'chapter',
  event: 'spoken',
  figure: 'data',
  graphic: 'data',
  hearing: 'law',
  interview: 'spoken',
  legal_case: 'law',
  legislation: 'law',
  manuscript: 'other',
  map: 'data',
  motion_picture: 'spoken',
  musical_score: 'other',
  pamphlet: 'report',
  'paper-conference': 'academic',
  patent: 'law',
  performance: 'spoken',
  periodical: 'article',
  personal_communication: 'spoken',
  post: 'web',
  'post-weblog': 'web',
  regulation: 'law',
  report: 'report',
  review: 'article',
  'review-book': 'article',
  software: 'data',
  song: 'spoken',
  speech: 'spoken',
  standard: 'law',
  thesis: 'academic',
  treaty: 'law',
  webpage: 'web',
};

/** Types that are an institution's own word where no person has signed them. */
const ofInstitutions = new Set<string>(['report', 'document', 'pamphlet', 'collection']);

const hasPerson = (item: CslItem): boolean =>
  [item.author, item.editor].some((names) => Array.isArray(names) && names.some(({ family }) => family));

/** The kind of a source; a report that no person has signed is an institution's. */
export const sourceKindOf = (item: CslItem): SourceKind => {
  if (ofInstitutions.has(item.type) && !hasPerson(item)) return 'institution';
  return kindOfType[item.type as CslType] ?? 'other';
};

const tagsOf = (item: CslItem): Set<string> =>
  new Set(
    String(item.keyword ?? '')
      .split(/[,;]/u)
      .map((tag) => fold(tag).trim())
      .filter((tag) => tag !== ''),
  );

/** The group of a source: where it was put by hand, else the first with one of its keywords, else by its kind. */
export const groupOf = (
  item: CslItem,
  { groups, placed }: Pick<ReferenceListSettings, 'groups' | 'placed'>,
): ReferenceGroup | null => {
  const byHand = groups.find(({ id }) => id === placed[item.id]);
  if (byHand) return byHand;
  const own = tagsOf(item);
  const byTag =
    own.size === 0 ? undefined : groups.find(({ tags }) => tags.some((tag) => own.has(fold(tag).trim())));
  if (byTag) return byTag;
  const kind = sourceKindOf(item);
  return groups.find(({ kinds }) => kinds.includes(kind)) ?? null;
};

type Preset = { id: string; kinds: readonly SourceKind[]; en: string; it: string };

/** Groups as most papers have them: what was said and decreed, and what was written about it. */
const presets: readonly Preset[] = [
  { id: 'primary', kinds: ['law', 'institution', 'spoken'], en: 'Primary sources', it: 'Fonti primarie' },
  { id: 'books', kinds: ['book', 'chapter', 'academic'], en: 'Books', it: 'Volumi' },
  { id: 'articles', kinds: ['article', 'report'], en: 'Articles and papers', it: 'Articoli e studi' },
  { id: 'news', kinds: ['news'], en: 'Newspapers', it: 'Giornali e agenzie' },
  { id: 'web', kinds: ['web'], en: 'Websites', it: 'Siti web' },
];

const isItalian = (lang: string): boolean => /^it\b/i.test(lang);

/** The usual groups, with their names in the language of the paper. */
export const usualGroups = (lang: string): ReferenceGroup[] =>
  presets.map(({ id, kinds, en, it }) => ({ id, name: isItalian(lang) ? it : en, kinds, tags: [] }));

/** What stands over the sources that belong to no group. */
export const otherSources = (lang: string): string => (isItalian(lang) ? 'Altre fonti' : 'Other sources');
