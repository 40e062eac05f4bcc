import { type CslItem, dateVariables, nameVariables } from '../citations/csl-item.ts';
import { alphabetKey } from './alphabets.ts';
import { fold } from './fold.ts';
import { dateNumbers, issuerLabel, plainTitle, yearLabel } from './labels.ts';
import { leadingNames, namesOf, wholeName } from './names.ts';

/** Chinese and Japanese are written without spaces: each character is made a word of its own. */
const unspaced = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/gu;
/** Text as the indexes of a search hold it: folded, such characters as words. */
export const searchable = (text: string): string => fold(text).replace(unspaced, ' $& ');

const joints = /[\p{L}\p{N}]['-][\p{L}\p{N}]/u;
/** Signs of transcriptions that some write as an apostrophe and others not at all. */
const apostrophes = /[ʿʾʻ`´]/g;
export const plainApostrophes = (text: string): string => text.replace(apostrophes, "'");
/** Runs of letters that hyphens and apostrophes join; looked for where a word begins, and not again at each letter. */
const joinedWords = /(?<![\p{L}\p{N}])[\p{L}\p{N}]+(?:['-][\p{L}\p{N}]+)+/gu;
const mostParts = 5;
const longestWord = 40;

/**
 * Text as the index of sources holds it: folded, and behind it each word with a hyphen or an apostrophe written
 * as one, so that "Aydın-Düzgit" and "d'Alema" are found as "aydinduzgit" and "dalema" too.
 */
export const indexedText = (text: string): string => {
  const folded = searchable(plainApostrophes(text));
  if (!joints.test(folded)) return folded;
  const joined = new Set<string>();
  for (const [run] of folded.matchAll(joinedWords)) {
    const parts = run.split(/['-]/).slice(0, mostParts);
    const numbers = parts.every((part) => /^\p{N}+$/u.test(part));
    for (let from = 0; from < parts.length - 1; from++)
      for (let to = from + 2; to <= parts.length; to++) {
        const word = parts.slice(from, to).join('');
        // Pages and years are no words; the numbers of books and journals are typed without hyphens.
        if (word.length <= longestWord && (!numbers || word.length >= 8)) joined.add(word);
      }
  }
  return `${folded} ${[...joined].join(' ')}`;
};

/** What is searched of a source, folded, by the weight its hits have. */
export type SearchText = { key: string; names: string; title: string; place: string; rest: string };

const places = [
  'container-title',
  'collection-title',
  'event-title',
  'publisher',
  'publisher-place',
  'container-title-short',
];
const elsewhere = new Set<string>(['id', 'type', 'title', ...places, ...nameVariables, ...dateVariables]);
/** Abstracts and the like are searched up to here; beyond it an item would crowd the index. */
const longest = 20_000;

const textsIn = (value: unknown, depth = 0): string[] => {
  if (typeof value === 'string') return [value];
  if (typeof value === 'number') return [String(value)];
  if (typeof value !== 'object' || value === null || depth > 2) return [];
  return Object.values(value).flatMap((part) => textsIn(part, depth + 1));
};

/** The folded text of every part of an item that a search looks into. */
export const searchTextOf = (item: CslItem): SearchText => {
  const names = nameVariables.flatMap((variable) => namesOf(item, variable).map(wholeName));
  const rest = Object.entries(item)
    .filter(([variable]) => !elsewhere.has(variable))
    .flatMap(([, value]) => textsIn(value));
  return {
    key: indexedText(item.id),
    names: indexedText(names.join(' ')),
    title: indexedText(plainTitle(item)),
    place: indexedText([yearLabel(item), ...places.flatMap((name) => textsIn(item[name]))].join(' ')),
    rest: indexedText(rest.join(' ').slice(0, longest)),
  };
};

/** The words of a query, folded like what they are looked for in. Punctuation has no meaning in a query. */
export const queryWords = (query: string): string[] =>
  [...new Set(searchable(query.slice(0, 500)).match(/[\p{L}\p{N}]+/gu) ?? [])].slice(0, 20);

/**
 * Keys that sort as a reader expects when compared byte by byte: folded, without leading punctuation.
 * A source without names or title sorts after the others.
 */
export const sortKeys = (item: CslItem): { authors: string; title: string; issued: number | null } => {
  const sortable = (text: string): string => alphabetKey(text, 'latin');
  const date = dateNumbers(item.issued);
  const [year = 0, month = 0, day = 0] = date?.from ?? [];
  const number = Math.trunc(year) * 10_000 + (Math.trunc(month) || 0) * 100 + (Math.trunc(day) || 0);
  return {
    authors: sortable(leadingNames(item)?.names.map(wholeName).join(' ') ?? issuerLabel(item)),
    title: sortable(plainTitle(item)),
    issued: date && Number.isSafeInteger(number) ? number : null,
  };
};
