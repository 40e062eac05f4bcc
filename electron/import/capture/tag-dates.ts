import type { CslDate } from '../../../shared/citations/csl-item.ts';
import { datesIn, isPast } from './text-dates.ts';

export type TagDate = { date: CslDate; ambiguous: boolean };

/** The date in a tag: a day, a month or a year, as the page writes it, in its own time zone. Null for none, or one to come. */
export const tagDate = (text: string, now: Date): TagDate | null => {
  const plain = text.trim().slice(0, 100);
  const make = (parts: number[], ambiguous = false): TagDate | null =>
    isPast(parts, now) && (parts[0] ?? 0) >= 1400 ? { date: { 'date-parts': [parts] }, ambiguous } : null;
  const short = /^(\d{4})(?:[-/](\d{1,2}))?$/.exec(plain);
  if (short) {
    const [year, month] = [Number(short[1]), short[2] === undefined ? null : Number(short[2])];
    return month === null ? make([year]) : month >= 1 && month <= 12 ? make([year, month]) : null;
  }
  const compact = /^(\d{4})(\d{2})(\d{2})(?:T?\d{4,6}Z?)?$/.exec(plain);
  const [first] = datesIn(compact ? `${compact[1]}-${compact[2]}-${compact[3]}` : plain, true);
  return first ? make(first.parts, first.ambiguous) : null;
};
