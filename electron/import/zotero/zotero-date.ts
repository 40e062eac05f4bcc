import type { CslDate } from '../../../shared/citations/csl-item.ts';
import { dateInWords } from '../../../shared/sources/date-in-words.ts';

/**
 * A date as Zotero's database has it: what it understood, "2009-05-00", and behind a blank what was typed. Where the
 * typed words say more than one day (a range, a season, about), they are read; else what Zotero understood stands.
 */
export const zoteroDate = (text: string): CslDate | undefined => {
  const found = /^(\d{4})-(\d\d)-(\d\d)(?: (.*))?$/s.exec(text);
  if (!found) return dateInWords(text);
  const [, year, month, day, typed = ''] = found;
  // An access date has a time in place of words.
  const words = /^\d\d:\d\d/.test(typed) ? '' : typed.trim();
  const read = words === '' ? undefined : dateInWords(words);
  const saysMore =
    read?.circa !== undefined || read?.season !== undefined || read?.['date-parts']?.length === 2;
  if (read && saysMore) return read;
  if (Number(year) === 0) return read;
  const parts = [Number(year)];
  if (Number(month) >= 1 && Number(month) <= 12) {
    parts.push(Number(month));
    if (Number(day) >= 1 && Number(day) <= 31) parts.push(Number(day));
  }
  return { 'date-parts': [parts] };
};
