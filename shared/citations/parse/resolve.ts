import { foldedWords } from '../../sources/fold.ts';
import { normalDoi, sameWork } from '../../sources/identity.ts';
import { freeKey, keyFor } from '../../sources/key.ts';
import { plainTitle } from '../../sources/labels.ts';
import { leadingNames, listedName } from '../../sources/names.ts';
import type { CslItem } from '../csl-item.ts';
import { readNames } from './read-names.ts';
import type { ReadItem } from './read-notes.ts';
import type { Reading, Repeat } from './reading.ts';

/** The sources that are known already: a library, or none. */
export type Known = {
  /** Records that may be the same work: of the same DOI, or with a title that begins alike. */
  alike(item: CslItem): CslItem[];
  /** Records by those names, for "Author, *Title*, cit." */
  named(word: string): CslItem[];
  has(id: string): boolean;
};

type Cited = { item: CslItem; confidence: Record<string, number>; match?: string };

/** The first words of a title, by which records that may be the same are found. */
export const titleKey = (item: CslItem): string => foldedWords(plainTitle(item)).slice(0, 3).join(' ');
/** The first word of the first name, folded. */
export const nameKey = (item: CslItem): string => {
  const leading = leadingNames(item);
  return leading ? (foldedWords(listedName(leading.names[0]!))[0] ?? '') : '';
};

/** A library held in memory. */
export const knownSources = (items: readonly CslItem[]): Known => {
  const byDoi = new Map<string, CslItem[]>();
  const byTitle = new Map<string, CslItem[]>();
  const byName = new Map<string, CslItem[]>();
  const ids = new Set<string>();
  const put = (index: Map<string, CslItem[]>, key: string, item: CslItem): void => {
    if (key === '') return;
    const list = index.get(key);
    if (list === undefined) index.set(key, [item]);
    else if (list.length < 50) list.push(item);
  };
  for (const item of items) {
    ids.add(item.id);
    put(byDoi, normalDoi(item.DOI), item);
    put(byTitle, titleKey(item), item);
    put(byName, nameKey(item), item);
  }
  return {
    alike: (item) => [
      ...(byDoi.get(normalDoi(item.DOI)) ?? []),
      ...(byTitle.get(titleKey(item)) ?? []),
      ...(byName.get(nameKey(item)) ?? []),
    ],
    named: (word) => byName.get(word) ?? byTitle.get(word) ?? [],
    has: (id) => ids.has(id),
  };
};

/** Holds what was cited so far, gives readings their source, and finds which of them a short form means. */
export class Resolver {
  readonly #library: Known;
  /** By id, in the order in which they were first cited. */
  readonly #cited = new Map<string, Cited>();
  #last: Cited | undefined;
  readonly #byKey = new Map<string, Cited[]>();
  readonly #ofNotes = new Map<number, Cited[]>();
  /** What this note and the one before it cite. */
  #own: Cited[] = [];
  #before: Cited[] = [];

  constructor(library: Known) {
    this.#library = library;
  }

  /** @param number the note's own, by which "(n 12)" means it */
  startNote(number: number): void {
    this.#before = this.#own;
    this.#own = [];
    this.#ofNotes.set(number, this.#own);
  }

  /** A source that is cited already, as the paper knows it. */
  cite(item: CslItem): void {
    const known = this.#cited.get(item.id);
    const all = Object.keys(item).filter((key) => key !== 'id');
    const confidence = known?.confidence ?? Object.fromEntries(all.map((key) => [key, 1]));
    this.#own.push(known ?? this.#remember({ item, confidence, match: item.id }));
  }

  /** The source of a reading; null if "Ibid." has nothing before it, so that its words stay. */
  resolve(reading: Reading): ReadItem | null {
    const { repeat } = reading;
    let cited = repeat ? this.#repeated(repeat) : this.#whole(reading);
    // A short form that nothing before it explains is a source of its own, not one that was cited before.
    const isRepeat = repeat !== undefined && cited !== null && cited.certainty < 1;
    if (!cited && repeat?.kind === 'short' && repeat.alone) cited = this.#whole(reading);
    if (!cited) return null;
    this.#own.push(cited.cited);
    this.#last = cited.cited;
    const item: ReadItem = { source: cited.cited.item, confidence: cited.cited.confidence };
    if (isRepeat) {
      item.repeats = true;
      item.confidence = scaled(cited.cited.confidence, cited.certainty);
    }
    if (reading.locator) {
      item.locator = reading.locator.locator;
      if (reading.locator.label !== 'page') item.label = reading.locator.label;
    }
    if (reading.suffix !== undefined) item.suffix = reading.suffix;
    if (cited.cited.match !== undefined) item.match = cited.cited.match;
    return item;
  }

  #whole(reading: Reading): { cited: Cited; certainty: number } {
    const draft: CslItem = { id: '', type: reading.type };
    const confidence: Record<string, number> = { type: reading.typeConfidence };
    for (const [variable, field] of Object.entries(reading.fields)) {
      draft[variable] = field.value;
      confidence[variable] = Math.round(field.confidence * 100) / 100;
    }
    const before = this.#alike(draft).find(({ item }) => isSame(item, draft));
    if (before) return { cited: before, certainty: 1 };
    const match = this.#library.alike(draft).find((item) => isSame(item, draft));
    const id = match?.id ?? freeKey(keyFor(draft), (key) => this.#cited.has(key) || this.#library.has(key));
    return {
      cited: this.#remember({ item: { ...draft, id }, confidence, ...(match ? { match: match.id } : {}) }),
      certainty: 1,
    };
  }

  #remember(cited: Cited): Cited {
    this.#cited.set(cited.item.id, cited);
    for (const key of keysOf(cited.item)) {
      const list = this.#byKey.get(key);
      if (list === undefined) this.#byKey.set(key, [cited]);
      else list.push(cited);
    }
    return cited;
  }

  #alike(item: CslItem): Cited[] {
    return keysOf(item).flatMap((key) => this.#byKey.get(key)?.slice(-50) ?? []);
  }

  #repeated(repeat: Repeat): { cited: Cited; certainty: number } | null {
    if (repeat.kind === 'ibid') {
      const own = this.#own;
      const before = own.length > 0 ? own : this.#before;
      const cited = before[before.length - 1] ?? this.#last;
      if (!cited) return null;
      return {
        cited,
        certainty: before.length === 1 || own.length > 0 ? 0.97 : before.length > 1 ? 0.7 : 0.5,
      };
    }
    if (repeat.kind === 'note') {
      const there = this.#ofNotes.get(repeat.note) ?? [];
      const named = there.find(({ item }) => fits(item, repeat.names, repeat.title) > 0);
      const cited = named ?? there[there.length - 1];
      if (cited) return { cited, certainty: named ? 0.95 : 0.6 };
    }
    return this.#cites(repeat.names, repeat.title, repeat.kind === 'short' ? 'known' : 'any');
  }

  /** "Author, *Title*, cit.": the last source cited before that fits, else the library's, else a new one. */
  #cites(names: string, title: string, which: 'known' | 'any'): { cited: Cited; certainty: number } | null {
    const words = [...new Set(foldedWords(`${names} ${title}`))].slice(0, 12);
    const earlier = words.flatMap((word) => this.#byKey.get(`n:${word}`)?.slice(-50) ?? []);
    let best: { cited: Cited; certainty: number } | null = null;
    for (const cited of earlier) {
      const certainty = fits(cited.item, names, title);
      if (certainty > 0 && (!best || certainty >= best.certainty)) best = { cited, certainty };
    }
    if (best) return best;
    let record: { item: CslItem; certainty: number } | null = null;
    for (const item of words.slice(0, 4).flatMap((word) => this.#library.named(word))) {
      const certainty = fits(item, names, title);
      if (certainty > (record?.certainty ?? 0.55)) record = { item, certainty };
    }
    if (record) {
      const { item, certainty } = record;
      const confidence = Object.fromEntries(
        Object.keys(item)
          .filter((key) => key !== 'id')
          .map((key) => [key, 0.9]),
      );
      return { cited: this.#remember({ item, confidence, match: item.id }), certainty };
    }
    return which === 'known' ? null : { cited: this.#remember(this.#unknown(names, title)), certainty: 1 };
  }

  /** What a short form says by itself, where nothing before it fits. */
  #unknown(names: string, title: string): Cited {
    const [plainNames = '', ...rest] = title === '' ? dividedNames(names) : [names];
    const read = plainNames === '' ? null : readNames(plainNames);
    const words = title || rest.join(', ') || (read ? '' : names);
    const item: CslItem = { id: '', type: read?.kind === 'institution' ? 'report' : 'book' };
    const confidence: Record<string, number> = { type: 0.2 };
    if (read) {
      item[read.role] = read.names;
      confidence[read.role] = Math.min(0.5, read.confidence);
    }
    if (words !== '') {
      item.title = words;
      confidence.title = 0.4;
    }
    item.id = freeKey(keyFor(item), (key) => this.#cited.has(key) || this.#library.has(key));
    return { item, confidence };
  }
}

/** "Family, Given, Title of the book" and "Institution, Title" at the comma behind the names. */
const dividedNames = (text: string): string[] => {
  const tokens = text.split(/,\s*/);
  for (const count of [2, 1])
    if (tokens.length > count) {
      const names = readNames(tokens.slice(0, count).join(', '), false);
      if (names && (count === 1 || names.kind === 'people'))
        return [tokens.slice(0, count).join(', '), tokens.slice(count).join(', ')];
    }
  return tokens.length > 1 ? [tokens[0]!, tokens.slice(1).join(', ')] : [text];
};

const keysOf = (item: CslItem): string[] => {
  const keys = new Set<string>();
  const doi = normalDoi(item.DOI);
  if (doi) keys.add(`d:${doi}`);
  if (typeof item.URL === 'string') keys.add(`u:${item.URL}`);
  const title = foldedWords(plainTitle(item));
  if (title.length > 0) keys.add(`t:${title.slice(0, 3).join(' ')}`);
  const leading = leadingNames(item);
  if (leading)
    for (const name of leading.names.slice(0, 3))
      for (const word of foldedWords(listedName(name))) keys.add(`n:${word}`);
  else
    for (const word of [title[0], ...foldedWords(String(item['container-title'] ?? '')).slice(0, 3)])
      if (word !== undefined) keys.add(`n:${word}`);
  return [...keys];
};

/** What tells parts of one series apart that share author, title and year. */
const counters = ['number', 'volume', 'issue'] as const;
/** Whether two say another; "41" and "2023/41" may be the same. */
const countsOther = (a: unknown, b: unknown): boolean => {
  const [one, other] = [a, b].map((value) => foldedWords(String(value ?? ''))) as [string[], string[]];
  return (
    one.length > 0 &&
    other.length > 0 &&
    !one.every((word) => other.includes(word)) &&
    !other.every((word) => one.includes(word))
  );
};

/**
 * Two records of one work. Without a title, an address or DOI in common must say so; another number, volume or
 * issue is another work, because a wrong Ibid. is worse than a source too many.
 */
const isSame = (a: CslItem, b: CslItem): boolean => {
  if (counters.some((name) => countsOther(a[name], b[name]))) return false;
  if (a.title === undefined || b.title === undefined)
    return (
      (typeof a.URL === 'string' && a.URL === b.URL) ||
      (normalDoi(a.DOI) !== '' && normalDoi(a.DOI) === normalDoi(b.DOI))
    );
  return sameWork(a, b);
};

/** How well names and title of a short form fit a source, 0 to 1. */
const fits = (item: CslItem, names: string, title: string): number => {
  const leading = leadingNames(item);
  const itemNames = foldedWords(
    [...(leading?.names.map(listedName) ?? []), String(item['container-title'] ?? '')].join(' '),
  );
  const first = leading ? foldedWords(listedName(leading.names[0]!)) : [];
  const itemTitle = foldedWords(plainTitle(item));
  const given = foldedWords(names);
  const words = foldedWords(title);
  if (title === '') {
    // Without marks, what follows the names may be the title.
    if (first.length > 0 && !first.every((word) => given.includes(word))) return 0;
    const own = new Set([
      ...itemNames,
      ...(leading?.names.flatMap((name) => foldedWords(String(name.given ?? ''))) ?? []),
      'and',
      'e',
      'et',
      'al',
      'ed',
      'eds',
      'a',
      'cura',
      'di',
      'website',
    ]);
    const rest = given.slice(given.findIndex((word) => !own.has(word)));
    if (given.every((word) => own.has(word))) return 0.75;
    return share(rest, itemTitle) >= 0.8 ? 0.93 : 0;
  }
  if (share(words, itemTitle) < 0.75) return 0;
  if (given.length === 0) return 0.85;
  return first.length === 0 || first.some((word) => given.includes(word))
    ? 0.95
    : share(words, itemTitle) === 1 && words.length > 3
      ? 0.6
      : 0;
};

/** The share of words that a title has, in this order from its start. */
const share = (words: readonly string[], title: readonly string[]): number => {
  if (words.length === 0) return 0;
  let at = 0;
  let found = 0;
  for (const word of words) {
    const next = title.indexOf(word, at);
    if (next < 0) continue;
    found++;
    at = next + 1;
  }
  return found / words.length;
};

const scaled = (confidence: Record<string, number>, certainty: number): Record<string, number> =>
  Object.fromEntries(
    Object.entries(confidence).map(([key, value]) => [key, Math.round(value * certainty * 100) / 100]),
  );
