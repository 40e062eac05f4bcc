import type { CslItem } from '../citations/csl-item.ts';
import { canonicalUrl, isbnsIn } from './canonical.ts';
import { fold } from './fold.ts';
import { normalDoi } from './identity.ts';
import { dateNumbers, plainTitle } from './labels.ts';
import { oneLetterApart } from './name-variants.ts';
import { leadingNames, listedName } from './names.ts';
import { plainWords } from './plain-words.ts';

/** By what two sources look like the same work; `near` is a title or a name that is the same but for a slip. */
export const likenesses = ['doi', 'isbn', 'url', 'title', 'near'] as const;
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
  /** The last word of the name that stands first, '' for none; and all of its words, in the order of letters. */
  who: string;
  names: string;
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
  const first = leading?.names[0];
  const nameWords = [first?.family, first?.given, first?.literal].flatMap((part) =>
    plainWords(String(part ?? '')),
  );
  return {
    item,
    doi: normalDoi(item.DOI) || normalDoi(/^(?:dx\.)?doi\.org\//.test(url) ? item.URL : ''),
    isbns: isbnsIn(item.ISBN),
    url,
    title: plainWords(title).join(' '),
    main: main.join(' '),
    mainLength: main.length,
    who: first ? (plainWords(listedName(first)).at(-1) ?? '') : '',
    names: nameWords.sort().join(' '),
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

const isReview = ({ item }: Compared): boolean => item.type.startsWith('review');

/** Variables in which two works differ that share all else. */
const tellingVariables = ['volume', 'issue', 'number', 'edition', 'number-of-volumes', 'chapter-number'];

/** Whether nothing but their titles and names could tell two works apart. */
const mayBeOne = (a: Compared, b: Compared): boolean => {
  // Two different numbers tell two works apart, whatever their titles say.
  if (a.doi !== '' && b.doi !== '' && a.doi !== b.doi) return false;
  if (isReview(a) !== isReview(b) || differ(languageOf(a), languageOf(b))) return false;
  const dated = datedTypes.has(a.item.type) && datedTypes.has(b.item.type);
  if (a.date.slice(0, dated ? 3 : 1).some((part, at) => b.date[at] !== undefined && b.date[at] !== part))
    return false;
  const inTwoBooks =
    partTypes.has(a.item.type) && partTypes.has(b.item.type) && !containersAlike(a.item, b.item);
  return !inTwoBooks && !tellingVariables.some((variable) => differ(a.item[variable], b.item[variable]));
};

const languageOf = ({ item }: Compared): string => String(item.language ?? '').slice(0, 2);

/** Whether two names of what holds a work may be one: equal, one of them lacking, or one the other cut short. */
const containersAlike = (one: CslItem, other: CslItem): boolean => {
  const [a, b] = [one, other].map((item) =>
    plainWords(String(item['container-title'] ?? '')).filter((word) => !smallWords.has(word)),
  ) as [string[], string[]];
  if (a.length === 0 || b.length === 0 || a.join('') === b.join('')) return true;
  const [short, whole] = a.join('').length < b.join('').length ? [a, b] : [b, a];
  return short.length === whole.length
    ? short.every((word, at) => whole[at]!.startsWith(word))
    : whole.join(' ').startsWith(short.join(' '));
};
const smallWords = new Set([
  'the',
  'of',
  'and',
  'in',
  'for',
  'a',
  'il',
  'la',
  'di',
  'del',
  'della',
  'e',
  'der',
  'die',
  'und',
]);

const alikeByTitle = (a: Compared, b: Compared): boolean =>
  a.main !== '' &&
  titlesAlike(a, b) &&
  (a.who === '' || b.who === '' ? a.mainLength >= tellingWords : a.who === b.who) &&
  mayBeOne(a, b);

/**
 * What makes two sources look like the same work; none if nothing does. It is sure where numbers and titles agree, or
 * a title and all that tells works apart; where a number is shared by two titles, or a title stands in two places, a
 * person has to look.
 */
export const likeness = (one: CslItem, other: CslItem): { by: Likeness[]; isSure: boolean } => {
  const [a, b] = [compared(one), compared(other)];
  const by: Likeness[] = [];
  const unlike = a.title !== '' && b.title !== '' && !titlesAlike(a, b) && !titlesNear(a.title, b.title);
  const isPart = partTypes.has(a.item.type) || partTypes.has(b.item.type);
  const otherYear = a.date[0] !== undefined && b.date[0] !== undefined && a.date[0] !== b.date[0];
  if (a.doi !== '' && a.doi === b.doi && !(isPart && unlike)) by.push('doi');
  if (
    a.isbns.some((isbn) => b.isbns.includes(isbn)) &&
    !(isPart && unlike) &&
    !differ(a.item.volume, b.item.volume)
  )
    by.push('isbn');
  if (a.url !== '' && a.url === b.url && !(unlike && (otherYear || isPart))) by.push('url');
  if (alikeByTitle(a, b)) by.push('title');
  const byNumber = by.includes('doi') || by.includes('isbn');
  const isSure =
    by.length > 0 &&
    !(byNumber && unlike) &&
    !(by.includes('isbn') && differ(a.item.edition, b.item.edition)) &&
    (by[0] !== 'title' || containersAlike(one, other));
  return { by, isSure };
};

/** Words in which a slip can't be told from another word. */
const isTelling = (word: string): boolean => word.length < 4 || /\d/.test(word) || /^[ivxlcm]+$/.test(word);

/** Whether two titles in plain words are the same but for a letter in one word or two. */
export const titlesNear = (one: string, other: string): boolean => {
  const [mine, theirs] = [one.split(' '), other.split(' ')];
  if (mine.length !== theirs.length || mine.length < nearWords) return false;
  const apart = mine.flatMap((word, at) => (word === theirs[at] ? [] : [[word, theirs[at]!] as const]));
  return (
    apart.length <= 2 &&
    apart.every(([word, slip]) => !isTelling(word) && !isTelling(slip) && oneLetterApart(word, slip))
  );
};

/** Titles of fewer words say too little to be told from one with a slip. */
const nearWords = 4;

/** Whether two leading names may be one: a letter apart, in the other order, or one of them lacking. */
const namesNear = (a: Compared, b: Compared): boolean =>
  a.who === b.who ||
  a.who === '' ||
  b.who === '' ||
  a.names === b.names ||
  (Math.min(a.who.length, b.who.length) >= 5 && oneLetterApart(a.who, b.who));

/** Whether two sources may be the same work with a slip in the title or in the name; a person has to look. */
export const isNearlyAlike = (one: CslItem, other: CslItem): boolean => {
  const [a, b] = [compared(one), compared(other)];
  return (
    titlesNear(a.title, b.title) && namesNear(a, b) && mayBeOne(a, b) && likeness(one, other).by.length === 0
  );
};

/** Keys of a title in plain words: two that are the same but for slips in one half of it have one in common. */
export const nearKeys = (title: string): string[] => {
  const words = title.split(' ');
  if (words.length < nearWords) return [];
  const middle = Math.ceil(words.length / 2);
  return [
    `${words.length} < ${words.slice(0, middle).join(' ')}`,
    `${words.length} > ${words.slice(middle).join(' ')}`,
  ];
};

/** Sources that look like the same work, and by what; `isSure` where nobody doubts it of any two. */
export type LikeGroup = { ids: string[]; by: Likeness[]; isSure: boolean };

/** Finds groups of sources that look like the same work, bucket by bucket. */
export type LikeGrouping = {
  /** Takes sources that have a key in common. */
  add(bucket: readonly CslItem[]): void;
  /** Takes sources whose titles have a half in common. */
  addNear(bucket: readonly CslItem[]): void;
  groups(): LikeGroup[];
};

/** @param apart whether a person said that two are different */
export const likeGrouping = (apart: (one: string, other: string) => boolean): LikeGrouping => {
  const leaders = new Map<string, string>();
  const by = new Map<string, Set<Likeness>>();
  const doubtful = new Set<string>();
  const leaderOf = (id: string): string => {
    let at = id;
    while (leaders.get(at) !== at) at = leaders.get(at)!;
    leaders.set(id, at);
    return at;
  };
  const join = (ids: readonly [string, string], reasons: readonly Likeness[], isSure: boolean): void => {
    for (const id of ids) {
      if (!leaders.has(id)) leaders.set(id, id);
      if (!by.has(id)) by.set(id, new Set());
      for (const reason of reasons) by.get(id)!.add(reason);
      if (!isSure) doubtful.add(id);
    }
    leaders.set(leaderOf(ids[1]), leaderOf(ids[0]));
  };
  const eachPair = (bucket: readonly CslItem[], look: (one: CslItem, other: CslItem) => void): void => {
    const few = bucket.slice(0, largestBucket);
    for (const [index, one] of few.entries())
      for (const other of few.slice(index + 1)) if (!apart(one.id, other.id)) look(one, other);
  };
  return {
    add: (bucket) =>
      eachPair(bucket, (one, other) => {
        const found = likeness(one, other);
        if (found.by.length > 0) join([one.id, other.id], found.by, found.isSure);
      }),
    addNear: (bucket) =>
      eachPair(bucket, (one, other) => {
        if (isNearlyAlike(one, other)) join([one.id, other.id], ['near'], false);
      }),
    groups: () =>
      [...Map.groupBy(leaders.keys(), leaderOf).values()]
        .map((ids) => ({
          ids: ids.sort(),
          by: likenesses.filter((reason) => ids.some((id) => by.get(id)?.has(reason))),
          isSure: !ids.some((id) => doubtful.has(id)),
        }))
        // What is sure first. Keys mostly begin with a name, so that the works of one author stand together.
        .sort((a, b) => Number(b.isSure) - Number(a.isSure) || (a.ids[0]! < b.ids[0]! ? -1 : 1)),
  };
};
