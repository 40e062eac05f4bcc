import type { CslDate } from '../citations/csl-item.ts';
import { dateFromEdtf } from './edtf.ts';

/** How months begin in English, Italian, French, German, Spanish and Turkish. */
const months: readonly (readonly string[])[] = [
  ['jan', 'gen', 'jän', 'ene', 'oca'],
  ['feb', 'fév', 'fev', 'şub', 'sub'],
  ['mar', 'mär'],
  ['apr', 'avr', 'abr', 'nis'],
  ['may', 'mag', 'mai'],
  ['jun', 'giu', 'juin', 'haz'],
  ['jul', 'lug', 'juil', 'tem'],
  ['aug', 'ago', 'aoû', 'aou', 'ağu', 'agu'],
  ['sep', 'set', 'eyl'],
  ['oct', 'ott', 'okt', 'eki'],
  ['nov', 'kas'],
  ['dec', 'dic', 'déc', 'dez', 'ara'],
];

const seasons: readonly RegExp[] = [
  /^(spring|primavera|printemps|frühling|frühjahr)$/i,
  /^(summer|estate|été|sommer|verano)$/i,
  /^(autumn|fall|autunno|automne|herbst|otoño)$/i,
  /^(winter|inverno|hiver|invierno)$/i,
];

/** The number of a month that is named, or given as a number. */
export const monthOf = (word: string): number | null => {
  const text = word.trim().toLowerCase();
  if (/^(0?[1-9]|1[0-2])$/.test(text)) return Number(text);
  if (/[\d\s]/.test(text)) return null;
  const at = months.findIndex((names) => names.some((name) => text.startsWith(name)));
  return at < 0 ? null : at + 1;
};

const two = (number: number): string => String(number).padStart(2, '0');
const joined = (year: string, month: number, day?: string): string =>
  `${year}-${two(month)}${day === undefined ? '' : `-${two(Number(day))}`}`;

/** One date as EDTF; null where the words say none. */
const edtfOf = (text: string): string | null => {
  if (/^\d{4}(-\d\d(-\d\d)?)?$/.test(text)) return text;
  // A time goes: citations have none.
  const timed = /^(\d{4}-\d\d-\d\d)[T ]\d\d:\d\d/.exec(text);
  if (timed) return timed[1]!;
  const numbers = /^(\d{4})[/.](\d{1,2})(?:[/.](\d{1,2}))?$/.exec(text);
  if (numbers && Number(numbers[2]) <= 12) return joined(numbers[1]!, Number(numbers[2]), numbers[3]);
  const dayFirst = /^(\d{1,2})[./-]\s*(\d{1,2})[./-]\s*(\d{4})$/.exec(text);
  // "3/4/2020" is a day in March or in April; only what can be read one way is read.
  if (dayFirst) {
    const [a, b] = [Number(dayFirst[1]), Number(dayFirst[2])];
    if (text.includes('.') || (a > 12 && b <= 12) || a === b)
      return b <= 12 && a <= 31 ? joined(dayFirst[3]!, b, dayFirst[1]) : null;
    return b > 12 && b <= 31 && a <= 12 ? joined(dayFirst[3]!, a, dayFirst[2]) : null;
  }
  const monthNumber = /^(\d{1,2})\/(\d{4})$/.exec(text);
  if (monthNumber && Number(monthNumber[1]) >= 1 && Number(monthNumber[1]) <= 12)
    return joined(monthNumber[2]!, Number(monthNumber[1]));
  const word =
    /^(?:\p{L}+,\s+)?(?:(\d{1,2})(?:st|nd|rd|th|er|º|°|\.)?\s+)?(?:de\s+)?(\p{L}+)\.?,?\s+(?:de\s+|del\s+)?(\d{4})$/u.exec(
      text,
    ) ?? null;
  const american = /^(?:\p{L}+,\s+)?(\p{L}+)\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})$/u.exec(text);
  const yearFirst = /^(\d{4}),?\s+(\p{L}+)\.?(?:\s+(\d{1,2}))?$/u.exec(text);
  const [day, name, year] = word
    ? [word[1], word[2], word[3]]
    : american
      ? [american[2], american[1], american[3]]
      : [yearFirst?.[3], yearFirst?.[2], yearFirst?.[1]];
  if (name === undefined || year === undefined) return null;
  const month = monthOf(name);
  if (month !== null) return joined(year, month, day);
  const season = seasons.findIndex((pattern) => pattern.test(name));
  return season < 0 || day !== undefined ? null : `${year}-${21 + season}`;
};

const circa = /^(?:c\.|ca\.?|circa|about|around|verso il|intorno al)\s*/i;
const notSure = /^\[(.+?)\??\]$/;

/**
 * A date as people type it into a field: "2020", "13 May 2020", "May 13, 2020", "13.05.2020", "maggio 2020",
 * "Spring 2004", "2004-2005", "May-June 2008", "ca. 1850", "[1934?]". What is not understood stays in its words.
 */
export const dateInWords = (typed: string): CslDate | undefined => {
  const text = typed.replace(/\s+/g, ' ').trim().slice(0, 200);
  if (text === '') return undefined;
  const isCirca = circa.test(text) || /^\[?\d{4}\?\]?$/.test(text);
  const bare = text.replace(circa, '').replace(notSure, '$1').replace(/\?$/, '').trim();
  const found = edtfOf(bare) ?? rangeOf(bare);
  if (found === null) return /^-?\d{1,3}$/.test(text) ? dateFromEdtf(text) : { literal: text };
  const date = dateFromEdtf(found);
  return date === undefined || date.literal !== undefined
    ? { literal: text }
    : isCirca
      ? { ...date, circa: true }
      : date;
};

/** "2004-2005", "2004-05", "May-June 2008", "3-5 May 2008", "13 May 2008 - 2 June 2008". */
const rangeOf = (text: string): string | null => {
  const years = /^(\d{4})\s*[-–—/]\s*(\d{4}|\d{1,2})$/.exec(text);
  if (years) {
    const end = `${years[1]!.slice(0, 4 - years[2]!.length)}${years[2]}`;
    return Number(end) > Number(years[1]) ? `${years[1]}/${end}` : null;
  }
  const days = /^(\d{1,2})\s*[-–—]\s*(\d{1,2})\s+(\p{L}+\.?,?\s+\d{4})$/u.exec(text);
  const ends = days
    ? [`${days[1]} ${days[3]}`, `${days[2]} ${days[3]}`]
    : text.split(/\s*[–—]\s*|\s+-\s+|(?<=\p{L}\.?)-(?=\p{L})|(?<=\p{L}\.?)\/(?=\p{L})/u);
  if (ends.length !== 2) return null;
  const year = /\d{4}/.exec(ends[1]!)?.[0];
  const first = /\d{4}/.test(ends[0]!) ? ends[0]! : `${ends[0]} ${year}`;
  const [from, to] = [edtfOf(first), edtfOf(ends[1]!)];
  return from === null || to === null ? null : `${from}/${to}`;
};
