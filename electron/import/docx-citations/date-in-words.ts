import type { CslDate } from '../../../shared/citations/csl-item.ts';
import { dateFromEdtf } from '../edtf.ts';

const months: readonly (readonly string[])[] = [
  ['jan', 'gen', 'jän'],
  ['feb'],
  ['mar', 'mär'],
  ['apr', 'avr'],
  ['may', 'mag', 'mai'],
  ['jun', 'giu', 'juin'],
  ['jul', 'lug', 'juil'],
  ['aug', 'ago', 'aoû'],
  ['sep', 'set'],
  ['oct', 'ott', 'okt'],
  ['nov'],
  ['dec', 'dic', 'déc', 'dez'],
];

/** The number of a month that is named in English, Italian, French, German or Spanish, or given as a number. */
export const monthOf = (word: string): number | null => {
  if (/^0?[1-9]$|^1[0-2]$/.test(word.trim())) return Number(word);
  const start = word.trim().toLowerCase();
  // "juin" and "juil" tell June from July, which three letters do not.
  const at = months.findIndex((names) => names.some((name) => start.startsWith(name)));
  return at < 0 || /\d/.test(start) ? null : at + 1;
};

const two = (number: number): string => String(number).padStart(2, '0');

/**
 * A date as people type it into the date field of a program: "2020", "2020-05-13", "13.05.2020", "13 May 2020",
 * "May 13, 2020", "maggio 2020". What is not understood stays in its words; '' is no date.
 */
export const dateInWords = (typed: string): CslDate | undefined => {
  const text = typed.trim().slice(0, 200);
  if (text === '') return undefined;
  const numbers = /^(\d{1,2})\.\s*(\d{1,2})\.\s*(\d{4})$/.exec(text);
  if (numbers && Number(numbers[2]) <= 12)
    return dateFromEdtf(`${numbers[3]}-${two(Number(numbers[2]))}-${two(Number(numbers[1]))}`);
  const slashes = /^(\d{4})[/.](\d{1,2})(?:[/.](\d{1,2}))?\/?$/.exec(text);
  if (slashes) return dateFromEdtf([slashes[1], slashes[2], slashes[3]].filter(Boolean).join('-'));
  const dayFirst = /^(?:(\d{1,2})(?:st|nd|rd|th|º|\.)?\s+)?(\p{L}+)\.?,?\s+(\d{4})$/u.exec(text);
  const monthFirst = /^(\p{L}+)\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})$/u.exec(text);
  const [day, word, year] = dayFirst?.slice(1) ?? [monthFirst?.[2], monthFirst?.[1], monthFirst?.[3]];
  const month = word === undefined ? null : monthOf(word);
  if (month !== null && year !== undefined)
    return dateFromEdtf(`${year}-${two(month)}${day === undefined ? '' : `-${two(Number(day))}`}`);
  return dateFromEdtf(text);
};
