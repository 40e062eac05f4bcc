import { type DateDay, readDate } from './date-edit.ts';

/** A date as a reader wants it: "25 October 2022", "Summer 1994", "2004 – 2005". */
export const dateText = (date: unknown, locale: string, seasons: readonly string[]): string => {
  const form = readDate(date);
  switch (form.kind) {
    case 'none':
      return '';
    case 'literal':
      return form.literal;
    case 'season':
      return [seasons[Number(form.season) - 1] ?? form.season, form.from.year].filter(Boolean).join(' ');
    case 'single':
      return dayText(form.from, locale);
    case 'range':
      return `${dayText(form.from, locale)} – ${dayText(form.to, locale)}`;
  }
};

const dayText = (day: DateDay, locale: string): string => {
  const [year, month, date] = [Number(day.year), Number(day.month), Number(day.day)];
  if (day.month === '' || !(month >= 1 && month <= 12)) return day.year;
  const time = new Date(Date.UTC(2000, month - 1, day.day === '' ? 1 : date));
  time.setUTCFullYear(year);
  return new Intl.DateTimeFormat(locale, {
    timeZone: 'UTC',
    year: 'numeric',
    month: 'long',
    ...(day.day === '' ? {} : { day: 'numeric' }),
  }).format(time);
};
