import type { CslDate } from '../../../shared/citations/csl-item.ts';
import { type Found, found } from './findings.ts';
import type { PrintedLine } from './pdf-lines.ts';
import { tagDate } from './tag-dates.ts';
import { datesIn, isPast } from './text-dates.ts';

/** Days on which something else happened to a paper than that it came out. */
const otherDay =
  /\b(?:accessed|consultat[oa]|retrieved|received|accepted|visited|abgerufen|downloaded|scaricato)\b|\b\d{1,3}(?:\.\d{1,3}){3}\b/iu;
const cameOut =
  /\b(?:(?:first |published )?online|published|pubblicat[oa](?: online)?|veröffentlicht|erschienen|publiée?)(?: on| il| am| le)?:?\s(.{4,40})/iu;

/** A number in its series is no day: "No. 15 April 2023". */
const withoutNumbers = (text: string): string =>
  text.replace(/\b(?:no|nr|num|issue|number)\b\.?\s?[°º]?\s?\d{1,4}\b/giu, (words) =>
    ' '.repeat(words.length),
  );

const make = (
  parts: number[],
  certainty: 'stated' | 'guessed',
  from: Found<CslDate>['from'],
  words: string,
): Found<CslDate> => found({ 'date-parts': [parts] }, certainty, from, words);

/** The day that a line names as the one on which the paper came out. */
const publishedIn = (lines: readonly PrintedLine[], now: Date): Found<CslDate> | null => {
  for (const { text } of lines) {
    const said = text.length <= 250 ? cameOut.exec(text)?.[1] : undefined;
    const [date] = said === undefined ? [] : datesIn(said, true);
    if (date && date.start <= 3 && isPast(date.parts, now))
      return make(date.parts, date.ambiguous ? 'guessed' : 'stated', 'first-pages', text);
  }
  return null;
};

/**
 * When a PDF came out: the day that it names as such, a short line that is there for its date, a year of rights, else
 * the day on which the file was made, if that was not just now.
 */
export const findPdfDate = (
  lines: readonly PrintedLine[],
  created: string | null,
  now: Date,
): Found<CslDate> | null => {
  const published = publishedIn(lines, now);
  if (published) return published;
  for (const line of lines) {
    if (line.text.length > 90 || otherDay.test(line.text)) continue;
    const text = withoutNumbers(line.text);
    const [date] = datesIn(text, true).filter(({ parts }) => isPast(parts, now));
    if (!date) continue;
    const besideIt = `${text.slice(0, date.start)} ${text.slice(date.end)}`;
    const others = besideIt.match(/\p{L}{2,}/gu)?.length ?? 0;
    if (others > 4) continue;
    return make(date.parts, date.ambiguous || others > 2 ? 'guessed' : 'stated', 'first-pages', line.text);
  }
  for (const { text } of lines) {
    const year = /(?:©|\(c\)|copyright)\D{0,40}?((?:19|20)\d\d)\b/iu.exec(text)?.[1];
    if (year !== undefined && isPast([Number(year)], now))
      return make([Number(year)], 'guessed', 'first-pages', text);
  }
  const made = created === null ? null : tagDate(created, now);
  // A page that was printed into a file a moment ago says nothing of when it came out.
  const age = now.getTime() - Date.parse(created ?? '');
  return made && !(age < 3 * 86_400_000) ? found(made.date, 'guessed', 'pdf-properties', created!) : null;
};
