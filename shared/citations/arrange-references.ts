import { dateNumbers, plainTitle } from '../sources/labels.ts';
import { leadingNames, wholeName } from '../sources/names.ts';
import type { CslItem } from './csl-item.ts';
import { groupOf, otherSources, type ReferenceListSettings, type ReferenceSort } from './reference-groups.ts';

/** Sources that are printed together; `name` stands over them, null in a list in one piece. */
export type ArrangedGroup = { name: string | null; sources: readonly string[] };

/** What the settings of a list are held against. */
export type ListedPaper = {
  /** Ids of the sources there are, in the order in which the style lists them. */
  inStyleOrder: readonly string[];
  /** Ids of those that the paper cites. */
  cited: ReadonlySet<string>;
  itemOf: (id: string) => CslItem | undefined;
  /** BCP 47 tag of the paper: by its alphabet names are sorted, in it the groups are named. */
  lang: string;
};

const collators = new Map<string, Intl.Collator>();

const alphabetOf = (lang: string): Intl.Collator => {
  const known = collators.get(lang);
  if (known) return known;
  const options = { ignorePunctuation: true, numeric: true } as const;
  let collator: Intl.Collator;
  try {
    collator = new Intl.Collator(lang, options);
  } catch {
    // A paper may say anything of its language.
    collator = new Intl.Collator('en-GB', options);
  }
  collators.set(lang, collator);
  return collator;
};

type Keys = { names: string; title: string; date: readonly number[] | null };

const keysOf = (item: CslItem | undefined): Keys => ({
  names: item ? (leadingNames(item)?.names ?? []).map(wholeName).join(' ') : '',
  title: item ? plainTitle(item) : '',
  date: item ? (dateNumbers(item.issued)?.from ?? null) : null,
});

/** Dates part by part; a year alone stands before its months. */
const compareDates = (a: readonly number[], b: readonly number[]): number => {
  for (let i = 0; i < Math.max(a.length, b.length); i++) {
    const difference = (a[i] ?? 0) - (b[i] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
};

/** Orders ids; what stands alike stays in the order of the style. Sources without a date come last. */
const sorted = (ids: readonly string[], sort: ReferenceSort, { itemOf, lang }: ListedPaper): string[] => {
  if (sort === 'style') return [...ids];
  const alphabet = alphabetOf(lang);
  const keys = new Map(ids.map((id) => [id, keysOf(itemOf(id))]));
  const none: Keys = { names: '', title: '', date: null };
  const byNames = (a: Keys, b: Keys): number =>
    // Without a name a source stands under its title.
    alphabet.compare(a.names || a.title, b.names || b.title) ||
    compareDates(a.date ?? [], b.date ?? []) ||
    alphabet.compare(a.title, b.title);
  const byDate = (a: Keys, b: Keys): number => {
    if (!a.date || !b.date) return (a.date ? 0 : 1) - (b.date ? 0 : 1);
    return sort === 'newest' ? compareDates(b.date, a.date) : compareDates(a.date, b.date);
  };
  return [...ids].sort((one, other) => {
    const [a, b] = [keys.get(one) ?? none, keys.get(other) ?? none];
    return sort === 'names' ? byNames(a, b) : byDate(a, b) || byNames(a, b);
  });
};

/**
 * Which sources a list prints, each once, in which groups and in which order. Groups without a source are left
 * out; what belongs to none stands at the end under a name of its own.
 */
export const arrangeReferences = (settings: ReferenceListSettings, paper: ListedPaper): ArrangedGroup[] => {
  const added = new Set<string>(settings.added);
  const isListed = (id: string): boolean =>
    added.has(id) || (settings.scope === 'cited' && paper.cited.has(id));
  const listed = sorted(paper.inStyleOrder.filter(isListed), settings.sort, paper);
  if (listed.length === 0) return [];
  if (settings.groups.length === 0) return [{ name: null, sources: listed }];
  const groups = new Map<string | null, string[]>();
  for (const id of listed) {
    const item = paper.itemOf(id);
    const group = item ? groupOf(item, settings) : null;
    const known = groups.get(group?.id ?? null);
    if (known) known.push(id);
    else groups.set(group?.id ?? null, [id]);
  }
  const named = settings.groups.flatMap(({ id, name }): ArrangedGroup[] => {
    const sources = groups.get(id);
    return sources ? [{ name, sources }] : [];
  });
  const rest = groups.get(null);
  return rest ? [...named, { name: otherSources(paper.lang), sources: rest }] : named;
};
