import type { CslDate } from '#shared/citations/csl-item.ts';
import { dateInWords } from '#shared/sources/date-in-words.ts';

export type DateKind = 'none' | 'single' | 'range' | 'season' | 'literal';
export type DateDay = { year: string; month: string; day: string };

/** A CSL date as the form holds it: every part as typed, so that switching the kind loses nothing. */
export type DateForm = {
  kind: DateKind;
  from: DateDay;
  to: DateDay;
  /** '1' spring to '4' winter, or ''. */
  season: string;
  literal: string;
  circa: boolean;
  /** Fields of the date that the form does not know. */
  rest: Record<string, unknown>;
};

const emptyDay: DateDay = { year: '', month: '', day: '' };
export const emptyDate: DateForm = {
  kind: 'none',
  from: emptyDay,
  to: emptyDay,
  season: '',
  literal: '',
  circa: false,
  rest: {},
};

const part = (value: unknown): string =>
  typeof value === 'number' || (typeof value === 'string' && value !== '') ? String(value) : '';

/** Reads a date of an item. A month of 13-16 (or 21-24) is a season, as CSL-JSON writes it. */
export const readDate = (date: unknown): DateForm => {
  if (typeof date !== 'object' || date === null) return emptyDate;
  const { 'date-parts': parts, season, circa, literal, raw, ...rest } = date as CslDate;
  const form: DateForm = { ...emptyDate, circa: Boolean(circa), rest };
  const words = typeof literal === 'string' ? literal : typeof raw === 'string' ? raw : '';
  if (!Array.isArray(parts) || parts.length === 0)
    return words === '' ? form : { ...form, kind: 'literal', literal: words };

  const [from, to] = parts.map((list): DateDay => {
    const [year, month, day] = Array.isArray(list) ? list : [];
    return { year: part(year), month: part(month), day: part(day) };
  });
  const first = from ?? emptyDay;
  const month = Number(first.month);
  const named = part(season);
  if (!to && (month > 12 || named !== ''))
    return {
      ...form,
      kind: 'season',
      from: { year: first.year, month: '', day: '' },
      season: month > 12 ? String(((month - 13) % 4) + 1) : named,
      literal: words,
    };
  return { ...form, kind: to ? 'range' : 'single', from: first, to: to ?? emptyDay, literal: words };
};

/**
 * Writes the date back; undefined if nothing is said. Words that stood beside the numbers are left out: the
 * engine would print them in place of the numbers that were just edited.
 */
export const writeDate = (form: DateForm): CslDate | undefined => {
  const extra = { ...form.rest, ...(form.circa ? { circa: true } : {}) };
  switch (form.kind) {
    case 'none':
      return undefined;
    case 'literal':
      return form.literal.trim() === '' ? undefined : { ...extra, literal: form.literal.trim() };
    case 'single': {
      const from = day(form.from);
      return from ? { ...extra, 'date-parts': [from] } : undefined;
    }
    case 'range': {
      const from = day(form.from);
      const to = day(form.to);
      if (!from) return undefined;
      return { ...extra, 'date-parts': to ? [from, to] : [from] };
    }
    case 'season': {
      const year = number(form.from.year);
      if (year === null) return undefined;
      const season = number(form.season);
      // A season that is no number ("Hilary term") stands where CSL-JSON keeps free seasons.
      if (season === null)
        return { ...extra, 'date-parts': [[year]], ...(form.season === '' ? {} : { season: form.season }) };
      return { ...extra, 'date-parts': [[year, 12 + season]] };
    }
  }
};

const beforeChrist = /^(\d+)\s*(?:b\.?\s?c\.?(?:\s?e\.?)?|a\.?\s?c\.?)$/i;

const number = (text: string): number | null => {
  const value = Number(text.trim().replace(beforeChrist, '-$1'));
  return text.trim() !== '' && Number.isSafeInteger(value) ? value : null;
};

const day = (parts: DateDay): number[] | null => {
  const year = number(parts.year);
  if (year === null) return null;
  const month = number(parts.month);
  if (month === null) return [year];
  const date = number(parts.day);
  return date === null ? [year, month] : [year, month, date];
};

/** A date that is typed or pasted in words, such as "12 March 2021"; null where they say none. */
export const formOfWords = (typed: string): DateForm | null => {
  const date = dateInWords(typed);
  return date === undefined || date.literal !== undefined ? null : readDate(date);
};

/** Words that were typed where a year stands: the date that they say, or else the words themselves. */
export const settledForm = (form: DateForm): DateForm => {
  const odd = [form.from.year, form.to.year].find((year) => year.trim() !== '' && number(year) === null);
  if (odd === undefined || form.kind === 'literal' || form.kind === 'none') return form;
  const read = form.kind === 'season' ? null : formOfWords(odd);
  if (read) return { ...read, rest: form.rest };
  const day = form.from.day === '' ? '' : `${form.from.day} `;
  return { ...form, kind: 'literal', literal: form.literal || `${day}${odd.trim()}` };
};

/** Whether a day is none of its month. */
export const isNoDay = ({ year, month, day }: DateDay): boolean => {
  const [y, m, d] = [number(year), number(month), number(day)];
  if (y === null || m === null || d === null || m > 12) return day.trim() !== '' && d === null && y !== null;
  const last = new Date(Date.UTC(2000, m, 0));
  last.setUTCFullYear(y, m, 0);
  return d < 1 || d > last.getUTCDate();
};
