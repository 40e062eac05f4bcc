/** Languages of the interface. Each has a complete catalogue in its own folder. */
export const languages = ['en', 'it'] as const;
export type Language = (typeof languages)[number];

/** The locale in which a language writes its numbers and dates. */
export const localeOf: Record<Language, string> = { en: 'en-GB', it: 'it-IT' };

/** Forms of a word by plural category; both languages need `one` and `other`. */
export type PluralForms = { one: string; other: string };

/**
 * A function that picks the form for a number and puts the number, written as the language writes it, in
 * place of `#`.
 */
export const pluralIn = (language: Language) => {
  const rules = new Intl.PluralRules(localeOf[language]);
  const numbers = new Intl.NumberFormat(localeOf[language]);
  return (count: number, forms: PluralForms): string =>
    (rules.select(count) === 'one' ? forms.one : forms.other).replace('#', numbers.format(count));
};

/** How a language writes numbers, dates, distances in time and lists. */
export type Format = {
  number: (value: number) => string;
  percent: (value: number) => string;
  /** "340 kB", "5.2 MB". */
  bytes: (count: number) => string;
  dateTime: (iso: string) => string;
  /** "5 May 2026"; '' for what is no time. */
  date: (iso: string) => string;
  time: (iso: string) => string;
  /** "Today", "Yesterday", or the date, as seen from `now`. */
  day: (iso: string, now?: Date) => string;
  /** "3 hours ago", as seen from `now`. */
  since: (iso: string, now?: Date) => string;
  list: (items: readonly string[]) => string;
  /** Name of a language by its BCP 47 tag; the tag itself where it has none. */
  language: (tag: string) => string;
};

const steps: readonly [Intl.RelativeTimeFormatUnit, number][] = [
  ['year', 31_557_600],
  ['month', 2_629_800],
  ['week', 604_800],
  ['day', 86_400],
  ['hour', 3600],
  ['minute', 60],
];

export const formatIn = (language: Language): Format => {
  const locale = localeOf[language];
  const number = new Intl.NumberFormat(locale);
  const percent = new Intl.NumberFormat(locale, { style: 'percent' });
  const unit = (name: 'kilobyte' | 'megabyte', maximumFractionDigits: number) =>
    new Intl.NumberFormat(locale, { style: 'unit', unit: name, maximumFractionDigits });
  const kilobytes = unit('kilobyte', 0);
  const megabytes = unit('megabyte', 1);
  const dateTime = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' });
  const time = new Intl.DateTimeFormat(locale, { timeStyle: 'short' });
  const date = new Intl.DateTimeFormat(locale, {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
  });
  const day = new Intl.DateTimeFormat(locale, { dateStyle: 'long' });
  const relative = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' });
  const languages = new Intl.DisplayNames(locale, { type: 'language' });
  const list = new Intl.ListFormat(locale, { type: 'conjunction' });
  return {
    number: (value) => number.format(value),
    percent: (value) => percent.format(value),
    bytes: (count) =>
      count < 999_500 ? kilobytes.format(Math.ceil(count / 1000)) : megabytes.format(count / 1_000_000),
    dateTime: (iso) => {
      const date = new Date(iso);
      return Number.isNaN(date.getTime()) ? '' : dateTime.format(date);
    },
    time: (iso) => time.format(new Date(iso)),
    day: (iso, now = new Date()) => {
      const then = new Date(iso);
      const midnight = (of: Date): number => Date.UTC(of.getFullYear(), of.getMonth(), of.getDate());
      const days = (midnight(then) - midnight(now)) / 86_400_000;
      const words = days === 0 || days === -1 ? relative.format(days, 'day') : date.format(then);
      return words.charAt(0).toLocaleUpperCase(locale) + words.slice(1);
    },
    since: (iso, now = new Date()) => {
      const seconds = (new Date(iso).getTime() - now.getTime()) / 1000;
      if (Number.isNaN(seconds)) return '';
      for (const [unit, length] of steps)
        if (Math.abs(seconds) >= length) return relative.format(Math.round(seconds / length), unit);
      // Below a minute the count would change under the reader's eyes.
      return relative.format(0, 'second');
    },
    date: (iso) => {
      const date = new Date(iso);
      return Number.isNaN(date.getTime()) ? '' : day.format(date);
    },
    list: (items) => list.format(items),
    language: (tag) => {
      try {
        const name = languages.of(tag) ?? tag;
        return name.charAt(0).toLocaleUpperCase(locale) + name.slice(1);
      } catch {
        return tag;
      }
    },
  };
};
