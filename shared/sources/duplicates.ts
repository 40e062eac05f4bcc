import type { CslItem } from '../citations/csl-item.ts';
import { canonicalUrl, isbnsIn } from './canonical.ts';
import { fold } from './fold.ts';
import { normalDoi } from './identity.ts';
import { dateNumbers, plainTitle } from './labels.ts';
import { leadingNames, listedName } from './names.ts';
import { plainWords } from './plain-words.ts';

/** By what two sources look like the same work. */
export const likenesses = ['doi', 'isbn', 'url', 'title'] as const;
export type Likeness = (typeof likenesses)[number];

/** Sources that are a part of something that has a number or an address of its own. */
const partTypes = new Set([
  'chapter',
  'entry',
  'entry-dictionary',
  'entry-encyclopedia',
  'paper-conference',
  'review',
  'review-book',
]);
/** Sources of which one author may bring out two of a title in one year, on different days. */
const datedTypes = new Set([
  'article-newspaper',
  'article-magazine',
  'post',
  'post-weblog',
  'webpage',
  'broadcast',
  'speech',
  'interview',
  'personal_communication',
  'hearing',
]);

/** So many sources with a key in common are compared with each other; more would be no duplicates. */
const largestBucket = 300;

/** So many words of a title tell a work without its author. */
const tellingWords = 5;

type Compared = {
  item: CslItem;
  doi: string;
  isbns: readonly string[];
  url: string;
  /** The title in plain words, and its part before a subtitle. */
  title: string;
  main: string;
  mainLength: number;
  /** The last word of the name that stands first; '' for none. */
  who: string;
  date: readonly number[];
};

const mainTitle = (title: string): string => /^(.{3,}?)[:?!.–—]\s/u.exec(title)?.[1] ?? title;

const known = new WeakMap<CslItem, Compared>();
const compared = (item: CslItem): Compared => {
  const found = known.get(item);
  if (found) return found;
  const made = madeComparable(item);
  known.set(item, made);
  return made;
};

const madeComparable = (item: CslItem): Compared => {
  const title = plainTitle(item);
  const main = plainWords(mainTitle(title));
  const leading = leadingNames(item);
  const url = canonicalUrl(item.URL);
  return {
    item,
    doi: normalDoi(item.DOI) || normalDoi(/^(?:dx\.)?doi\.org\//.test(url) ? item.URL : ''),
    isbns: isbnsIn(item.ISBN),
    url,
    title: plainWords(title).join(' '),
    main: main.join(' '),
    mainLength: main.length,
    who: leading ? (plainWords(listedName(leading.names[0]!)).at(-1) ?? '') : '',
    date: dateNumbers(item.issued)?.from ?? [],
  };
};

/**
 * Keys of an item: two sources that may be the same work have one in common. Not the other way round; `likeness`
 * tells.
 */
export const duplicateKeys = (item: CslItem): string[] => {
  const { doi, isbns, url, main, mainLength, who } = compared(item);
  const keys = isbns.map((isbn) => `isbn ${isbn}`);
  if (doi !== '') keys.push(`doi ${doi}`);
  if (url !== '') keys.push(`url ${url}`);
  if (mainLength >= tellingWords) keys.push(`title ${main}`);
  else if (main !== '' && who !== '') keys.push(`title ${main} / ${who}`);
  return keys;
};

const differ = (a: unknown, b: unknown): boolean =>
  a !== undefined && b !== undefined && a !== '' && b !== '' && fold(String(a)) !== fold(String(b));

/** Equal, or one lacks the other's subtitle. */
const titlesAlike = (a: Compared, b: Compared): boolean =>
  a.title === b.title || (a.main === b.main && (a.title === a.main || b.title === b.main));

const alikeByTitle = (a: Compared, b: Compared): boolean => {
  if (a.main === '' || !titlesAlike(a, b)) return false;
  if (a.who !== b.who && !((a.who === '' || b.who === '') && a.mainLength >= tellingWords)) return false;
  const dated = datedTypes.has(a.item.type) && datedTypes.has(b.item.type);
  if (a.date.slice(0, dated ? 3 : 1).some((part, at) => b.date[at] !== undefined && b.date[at] !== part))
    return false;
  return !['volume', 'issue', 'number', 'edition', 'number-of-volumes', 'chapter-number'].some((variable) =>
    differ(a.item[variable], b.item[variable]),
  );
};

/** What makes two sources look like the same work; none if nothing does. */
export const likeness = (one: CslItem, other: CslItem): Likeness[] => {
  const [a, b] = [compared(one), compared(other)];
  const found: Likeness[] = [];
  const unlike = a.title !== '' && b.title !== '' && !titlesAlike(a, b);
  const isPart = partTypes.has(a.item.type) || partTypes.has(b.item.type);
  const otherYear = a.date[0] !== undefined && b.date[0] !== undefined && a.date[0] !== b.date[0];
  if (a.doi !== '' && a.doi === b.doi && !(isPart && unlike)) found.push('doi');
  if (
    a.isbns.some((isbn) => b.isbns.includes(isbn)) &&
    !(isPart && unlike) &&
    !differ(a.item.volume, b.item.volume)
  )
    found.push('isbn');
  if (a.url !== '' && a.url === b.url && !(unlike && (otherYear || isPart))) found.push('url');
  // Two different numbers tell two works apart, whatever their titles say.
  const otherDoi = a.doi !== '' && b.doi !== '' && a.doi !== b.doi;
  if (!otherDoi && alikeByTitle(a, b)) found.push('title');
  return found;
};

/** Sources that look like the same work, and by what. */
export type LikeGroup = { ids: string[]; by: Likeness[] };

/** Finds groups of sources that look like the same work, bucket by bucket. */
export type LikeGrouping = {
  /** Takes sources that have a key in common. */
  add(bucket: readonly CslItem[]): void;
  groups(): LikeGroup[];
};

/** @param apart whether a person said that two are different */
export const likeGrouping = (apart: (one: string, other: string) => boolean): LikeGrouping => {
  const leaders = new Map<string, string>();
  const by = new Map<string, Set<Likeness>>();
  const leaderOf = (id: string): string => {
    let at = id;
    while (leaders.get(at) !== at) at = leaders.get(at)!;
    leaders.set(id, at);
    return at;
  };
  return {
    add: (bucket) => {
      const few = bucket.slice(0, largestBucket);
      for (const [index, one] of few.entries())
        for (const other of few.slice(index + 1)) {
          const found = likeness(one, other);
          if (found.length === 0 || apart(one.id, other.id)) continue;
          for (const { id } of [one, other]) {
            if (!leaders.has(id)) leaders.set(id, id);
            if (!by.has(id)) by.set(id, new Set());
            for (const reason of found) by.get(id)!.add(reason);
          }
          leaders.set(leaderOf(other.id), leaderOf(one.id));
        }
    },
    groups: () =>
      [...Map.groupBy(leaders.keys(), leaderOf).values()]
        .map((ids) => ({
          ids: ids.sort(),
          by: likenesses.filter((reason) => ids.some((id) => by.get(id)?.has(reason))),
        }))
        // Keys mostly begin with a name, so that the works of one author stand together.
        .sort((a, b) => (a.ids[0]! < b.ids[0]! ? -1 : 1)),
  };
};
