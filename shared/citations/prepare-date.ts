import type { CslDate } from './csl-item.ts';
import { hideMarkup, mark, withoutMarkers } from './markers.ts';

/*
 * Makes of a stored date the parts the engine prints in the language of the paper. Libraries write dates in
 * many ways: as parts, as EDTF, as the words of a page. Words that are a date are read as one; all others are
 * printed as they stand.
 */

const clean = (text: string): string => withoutMarkers(text).replace(/\s+/g, ' ').trim();

/** A date for the engine; undefined if the value says nothing. */
export const prepareDate = (value: unknown): CslDate | undefined => {
  if (typeof value === 'string' || typeof value === 'number') return textDate(clean(String(value)));
  if (typeof value !== 'object' || value === null) return undefined;
  const date = value as CslDate;
  const prepared: CslDate = {};
  const given: unknown[] = Array.isArray(date['date-parts']) ? date['date-parts'] : [];
  // [2008, 3] for [[2008, 3]] is a common slip.
  const parts = (given.some(Array.isArray) ? given : [given]).map(dateParts);
  const [from, to] = parts;
  // "1987–": an end that is not yet known is written as the year 0.
  const isOpen = given.length === 2 && Array.isArray(given[1]) && Number(given[1][0]) === 0;
  if (from && from.length > 0) {
    if (to && to.length > 0) {
      // The engine wants both ends of a range to be equally exact.
      const length = Math.min(from.length, to.length);
      prepared['date-parts'] = [from.slice(0, length), to.slice(0, length)];
    } else prepared['date-parts'] = isOpen ? [from.slice(0, 1), [0]] : [from];
  }
  const season = seasonOf(date.season);
  if (typeof season === 'number') prepared.season = season;
  if (date.circa) prepared.circa = true;
  if (prepared['date-parts']) {
    // "Christmas 1994": a season the engine has no word for.
    const year = from?.length === 1 && !to ? from[0] : undefined;
    if (typeof season === 'string' && year !== undefined)
      return { literal: hideMarkup(season.includes(String(year)) ? season : `${season} ${year}`) };
    return prepared;
  }
  for (const text of [date.edtf, date.raw, date.literal])
    if (typeof text === 'string' && clean(text) !== '') return textDate(clean(text));
  return undefined;
};

/** The engine's numbers of spring to winter, 1 to 4; any other words as they stand. */
const seasonOf = (value: unknown): number | string | undefined => {
  if (typeof value !== 'string' && typeof value !== 'number') return undefined;
  const number = Number(value);
  if (Number.isInteger(number)) {
    if (number >= 1 && number <= 4) return number;
    if (number >= 21 && number <= 24) return number - 20;
    return undefined;
  }
  const text = clean(String(value));
  return seasons.get(text.toLowerCase()) ?? (text === '' ? undefined : text);
};

/** Year, month and day as far as they are given; seasons as months 13 to 16, as EDTF's 21 to 24 are too. */
const dateParts = (parts: unknown): number[] => {
  const numbers: number[] = [];
  for (const part of Array.isArray(parts) ? parts : []) {
    const number = Number.parseInt(String(part), 10);
    if (!Number.isInteger(number) || number === 0) break;
    const limit = numbers.length === 1 ? 24 : 31;
    if (numbers.length > 0 && (number < 0 || number > limit)) break;
    numbers.push(numbers.length === 1 && number > 20 ? number - 8 : number);
  }
  return numbers;
};

const numbered = (...languages: string[]): Map<string, number> =>
  new Map(languages.flatMap((words) => words.split(' ').map((word, index) => [word, index + 1] as const)));

const months = numbered(
  'january february march april may june july august september october november december',
  'gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre',
  'jan feb mar apr may jun jul aug sep oct nov dec',
  'gen feb mar apr mag giu lug ago set ott nov dic',
);
months.set('sept', 9);
const seasons = numbered(
  'spring summer autumn winter',
  'primavera estate autunno inverno',
  'spring summer fall winter',
);

/** One end of a date in ISO 8601 or EDTF, with or without its time, uncertain or not. */
const isoEnd = /^(-?\d{4})(?:-(\d{1,2})(?:-(\d{1,2})(?:T[\d:.]+(?:Z|[+-][\d:]+)?)?)?)?([?~%])?$/;

const isoDate = (text: string): CslDate | undefined => {
  const ends = text.split('/').map((end) => isoEnd.exec(end.trim()));
  if (ends.length > 2 || ends.some((end) => end === null)) return undefined;
  const parts = ends.map((end) => dateParts(end?.slice(1, 4).filter((part) => part !== undefined)));
  const date: CslDate = { 'date-parts': parts };
  if (ends.some((end) => end?.[4] !== undefined)) date.circa = true;
  return prepareDate(date);
};

/** "10 January 2025", "January 10, 2025", "Jan. 2025", "May-June 2004", "Summer 1994"; Italian too. */
const wordDate = (text: string): CslDate | undefined => {
  const dayFirst = /^(?:(\d{1,2})º? )?(\p{L}+)\.?(?: ?[-–/] ?(\p{L}+)\.?)?,? (\d{4})$/u.exec(text);
  const monthFirst = /^(\p{L}+)\.? (\d{1,2}), ?(\d{4})$/u.exec(text);
  const [day, first, last, year] = monthFirst
    ? [monthFirst[2], monthFirst[1], undefined, monthFirst[3]]
    : (dayFirst?.slice(1) ?? []);
  const month = monthOf(first);
  if (month === undefined || year === undefined) return undefined;
  const from = [Number(year), month, ...(day === undefined ? [] : [Number(day)])];
  if (last === undefined) return prepareDate({ 'date-parts': [from] });
  const end = monthOf(last);
  if (end === undefined || day !== undefined) return undefined;
  return prepareDate({ 'date-parts': [from, [Number(year), end]] });
};

const monthOf = (word: string | undefined): number | undefined => {
  const name = word?.toLowerCase() ?? '';
  const season = seasons.get(name);
  return months.get(name) ?? (season === undefined ? undefined : season + 12);
};

/** "2004/..": years that go on. */
const openRange = (text: string): CslDate | undefined => {
  const year = /^(\d{4})\/(?:\.\.)?$/.exec(text)?.[1];
  return year === undefined ? undefined : { literal: year + mark.range };
};

const textDate = (text: string): CslDate | undefined =>
  text === ''
    ? undefined
    : (openRange(text) ?? isoDate(text) ?? wordDate(text) ?? { literal: hideMarkup(text) });
