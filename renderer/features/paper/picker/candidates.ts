import type { CslItem } from '#shared/citations/csl-item.ts';
import type { SourceRow } from '#shared/contract/methods.ts';
import type { Judgement } from '#shared/contract/organising.ts';
import { asSourceId, type SourceId } from '#shared/ids.ts';
import { normalDoi } from '#shared/sources/identity.ts';
import { kindOf } from '#shared/sources/kinds.ts';
import {
  authorsLabel,
  containerLabel,
  type NameWords,
  nameWords,
  plainTitle,
  yearLabel,
} from '#shared/sources/labels.ts';
import { queryWords, searchTextOf } from '#shared/sources/search-text.ts';

/** Why a source stands where it does in the picker. */
export type Standing = 'recent' | 'paper' | 'library' | 'similar';
export type Candidate = { row: SourceRow; standing: Standing };

/** Sources that are close at hand, each list with the closest first. */
export type NearSources = {
  recent: readonly CslItem[];
  cited: readonly CslItem[];
  /** What is thought of them. */
  judged: ReadonlyMap<SourceId, Judgement>;
};

/** Most of each kind that are listed before anything is typed. */
const unasked = { recent: 6, paper: 20 };
const asked = 8;

const rows = new WeakMap<CslItem, { row: SourceRow; words: NameWords }>();
/** A source as a list shows it, from its item. */
export const rowOfItem = (item: CslItem, words: NameWords = nameWords.en): SourceRow => {
  let known = rows.get(item);
  if (known?.words !== words) {
    const row = {
      id: asSourceId(item.id),
      type: item.type,
      kind: kindOf(item) ?? item.type,
      authors: authorsLabel(item, words),
      title: plainTitle(item),
      container: containerLabel(item),
      year: yearLabel(item),
      language: item.language ?? '',
      doi: normalDoi(item.DOI),
      created: '',
      modified: '',
      citedIn: 0,
      files: 0,
      tags: [],
    };
    known = { row, words };
    rows.set(item, known);
  }
  return known.row;
};

type Words = { first: string; rest: string };
const wordsOfItem = new WeakMap<CslItem, Words>();
const wordsIn = (item: CslItem): Words => {
  let words = wordsOfItem.get(item);
  if (!words) {
    const { key, names, title, place } = searchTextOf(item);
    const spaced = (text: string): string => ` ${text.replace(/[^\p{L}\p{N}]+/gu, ' ')}`;
    words = { first: spaced(`${key} ${names}`), rest: spaced(`${title} ${place}`) };
    wordsOfItem.set(item, words);
  }
  return words;
};

/** How well an item answers: names count more than titles; 0 if a word begins none of its words. */
const score = (item: CslItem, query: readonly string[]): number => {
  const { first, rest } = wordsIn(item);
  let sum = 0;
  for (const word of query) {
    if (first.includes(` ${word}`)) sum += 2;
    else if (rest.includes(` ${word}`)) sum += 1;
    else return 0;
  }
  return sum;
};

const best = (items: readonly CslItem[], query: readonly string[], most: number): CslItem[] =>
  items
    .map((item) => ({ item, score: score(item, query) }))
    .filter((found) => found.score > 0)
    .sort((a, b) => b.score - a.score)
    .slice(0, most)
    .map(({ item }) => item);

/**
 * What the picker lists for a query: sources that were used lately, then those that the paper cites, both
 * from memory and so at once, then what the library answers. Each source stands in the list once.
 */
export const candidates = (
  query: string,
  { recent, cited, judged }: NearSources,
  library: readonly SourceRow[],
  names: NameWords = nameWords.en,
): Candidate[] => {
  const words = queryWords(query);
  const isAsked = query.trim() !== '';
  if (isAsked && words.length === 0) return [];
  const found: Candidate[] = [];
  const seen = new Set<string>();
  const add = (row: SourceRow, standing: Standing): void => {
    if (seen.has(row.id)) return;
    seen.add(row.id);
    found.push({ row, standing });
  };
  const near = isAsked
    ? { recent: best(recent, words, asked), paper: best(cited, words, asked) }
    : { recent: recent.slice(0, unasked.recent), paper: cited.slice(0, unasked.paper) };
  const rowOf = (item: CslItem): SourceRow => {
    const row = rowOfItem(item, names);
    const judgement = judged.get(row.id);
    return judgement ? { ...row, judged: judgement } : row;
  };
  for (const item of near.recent) add(rowOf(item), 'recent');
  for (const item of near.paper) add(rowOf(item), 'paper');
  // A name with a slip is no answer to what was asked, and says so.
  for (const row of library) add(row, row.similar === undefined ? 'library' : 'similar');
  return found;
};
