import { type DateDay, type DateForm, readDate } from './date-edit.ts';

/** What stands in a date beside its numbers, in the language of the window. */
export type DateWords = {
  seasons: readonly string[];
  /** A date that is not sure: "c. 1850". */
  about: (date: string) => string;
  /** A year before Christ: "44 BC". */
  before: (year: string) => string;
};

/** A date as a reader wants it: "25 October 2022", "Summer 1994", "2004 – 2005", "c. 1850", "44 BC". */
export const dateText = (date: unknown, locale: string, words: DateWords): string => {
  const form = readDate(date);
  const text = plainText(form, locale, words);
  return form.circa && text !== '' ? words.about(text) : text;
};

const plainText = (form: DateForm, locale: string, words: DateWords): string => {
  switch (form.kind) {
    case 'none':
      return '';
    case 'literal':
      return form.literal;
    case 'season':
      return [words.seasons[Number(form.season) - 1] ?? form.season, yearText(form.from.year, words)]
        .filter(Boolean)
        .join(' ');
    case 'single':
      return dayText(form.from, locale, words);
    case 'range':
      return `${dayText(form.from, locale, words)} – ${dayText(form.to, locale, words)}`;
  }
};

const yearText = (year: string, words: DateWords): string =>
  year.startsWith('-') ? words.before(year.slice(1)) : year;

const dayText = (day: DateDay, locale: string, words: DateWords): string => {
  const [year, month, date] = [Number(day.year), Number(day.month), Number(day.day)];
  if (day.month === '' || !(month >= 1 && month <= 12)) return yearText(day.year, words);
  // Intl would say the era its own way: the year is put behind day and month.
  const time = new Date(Date.UTC(2000, month - 1, day.day === '' ? 1 : date));
  const start = new Intl.DateTimeFormat(locale, {
    timeZone: 'UTC',
    month: 'long',
    ...(day.day === '' ? {} : { day: 'numeric' }),
  }).format(time);
  return `${start} ${yearText(String(year), words)}`;
};
