import { type CslItem, dateVariables, nameVariables } from '../citations/csl-item.ts';
import { fold } from './fold.ts';
import { dateNumbers, issuerLabel, plainTitle, yearLabel } from './labels.ts';
import { leadingNames, namesOf, wholeName } from './names.ts';

/** Chinese and Japanese are written without spaces: each character is made a word of its own. */
const unspaced = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/gu;
/** Text as the indexes of a search hold it: folded, such characters as words. */
export const searchable = (text: string): string => fold(text).replace(unspaced, ' $& ');

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
    key: searchable(item.id),
    names: searchable(names.join(' ')),
    title: searchable(plainTitle(item)),
    place: searchable([yearLabel(item), ...places.flatMap((name) => textsIn(item[name]))].join(' ')),
    rest: searchable(rest.join(' ').slice(0, longest)),
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
  const sortable = (text: string): string =>
    fold(text)
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
      .trim()
      .slice(0, 200) || '\u{10ffff}';
  const date = dateNumbers(item.issued);
  const [year = 0, month = 0, day = 0] = date?.from ?? [];
  const number = Math.trunc(year) * 10_000 + (Math.trunc(month) || 0) * 100 + (Math.trunc(day) || 0);
  return {
    authors: sortable(leadingNames(item)?.names.map(wholeName).join(' ') ?? issuerLabel(item)),
    title: sortable(plainTitle(item)),
    issued: date && Number.isSafeInteger(number) ? number : null,
  };
};
