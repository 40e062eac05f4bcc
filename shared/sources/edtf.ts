import type { CslDate } from '../citations/csl-item.ts';

/*
 * Dates as BibLaTeX writes them, a part of the Extended Date/Time Format (ISO 8601-2): 2008, 2008-05,
 * 2008-05-13, ranges with a slash, seasons as months 21 to 24, `~`, `?` or `%` for a date that is not sure,
 * negative years.
 */
const single = /^(-?\d{1,6})(?:-(\d\d?)(?:-(\d\d?))?)?(?:T[\d:.Z+-]*)?([~?%]?)$/;

const parse = (text: string): { parts: number[]; circa: boolean } | null => {
  const found = single.exec(text.trim());
  if (!found) return null;
  const [, year, month, day, mark] = found;
  const parts = [Number(year)];
  if (month !== undefined) {
    const number = Number(month);
    if (number >= 21 && number <= 24) return { parts: [...parts, number - 8], circa: mark !== '' };
    if (number < 1 || number > 12) return null;
    parts.push(number);
  }
  if (day !== undefined) {
    const number = Number(day);
    if (number < 1 || number > 31) return null;
    parts.push(number);
  }
  return { parts, circa: mark !== '' };
};

/** A date of EDTF as CSL has it; words that are none become a literal date, '' nothing. */
export const dateFromEdtf = (text: string): CslDate | undefined => {
  if (text.trim() === '') return undefined;
  const ends = text.trim().split('/');
  const dates = ends.map(parse);
  if (ends.length > 2 || dates.some((date) => date === null)) return { literal: text.trim() };
  const [first] = dates;
  const season = (first!.parts[1] ?? 0) - 12;
  // One season has a property of its own; in a range CSL has only the months 13 to 16 for it.
  const date: CslDate =
    ends.length === 1 && season > 0
      ? { 'date-parts': [[first!.parts[0]!]], season }
      : { 'date-parts': dates.map((end) => end!.parts) };
  return dates.some((end) => end!.circa) ? { ...date, circa: true } : date;
};

const whole = (value: unknown): number | null => {
  const number = typeof value === 'string' && value.trim() === '' ? Number.NaN : Number(value);
  return Number.isSafeInteger(number) ? number : null;
};

const write = (parts: readonly unknown[], season: unknown, circa: unknown): string | null => {
  const numbers = parts.map(whole);
  const [year, month = null, day = null] = numbers;
  if (year === undefined || year === null || Math.abs(year) > 999_999) return null;
  if (numbers.includes(null)) return null;
  const two = (number: number): string => String(number).padStart(2, '0');
  let text = year < 0 ? `-${String(-year).padStart(4, '0')}` : String(year).padStart(4, '0');
  const inSeason = whole(season);
  if (month !== null) {
    if (month >= 13 && month <= 16) text += `-${month + 8}`;
    else if (month < 1 || month > 12) return null;
    else text += `-${two(month)}${day === null ? '' : `-${two(day)}`}`;
  } else if (inSeason !== null && inSeason >= 1 && inSeason <= 4) text += `-${inSeason + 20}`;
  return circa ? `${text}~` : text;
};

/** A date of CSL in EDTF; null where that can't say it. */
export const dateToEdtf = (date: CslDate): string | null => {
  const parts = date['date-parts'];
  if (!Array.isArray(parts) || parts.length === 0 || !parts.every(Array.isArray)) return null;
  const ends = parts.map((end) => write(end, date.season, date.circa));
  return ends.includes(null) ? null : ends.join('/');
};
