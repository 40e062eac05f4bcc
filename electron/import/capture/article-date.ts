import type { CslDate } from '../../../shared/citations/csl-item.ts';
import type { Head } from './article-head.ts';
import { type Found, found } from './findings.ts';
import { type LineDate, leadingDate, readDateLine } from './text-date-lines.ts';
import { readDateline } from './text-dateline.ts';
import { datesIn, isPast, type TextDate } from './text-dates.ts';
import type { Line } from './text-lines.ts';
import { isOriginLine } from './text-outlet.ts';

const asDate = (parts: number[]): CslDate => ({ 'date-parts': [parts] });

const certaintyOf = (date: TextDate): 'stated' | 'guessed' => (date.ambiguous ? 'guessed' : 'stated');

/** The words around a place. */
const around = (text: string, start: number, end: number): string => {
  const from = Math.max(0, text.lastIndexOf(' ', Math.max(0, start - 60)));
  return `${from > 0 ? '…' : ''}${text.slice(from, end + 20).trim()}${end + 20 < text.length ? '…' : ''}`;
};

/** The latest day or month that the first paragraphs name, where the whole text names none later: when it happened. */
const dateOfEvents = (paragraphs: readonly string[], now: Date): Found<CslDate> | null => {
  const value = ([y = 0, m = 0]: number[]): number => y * 12 + m;
  const latest = (texts: readonly string[]): { text: string; parts: number[] } | null => {
    let best: { text: string; parts: number[] } | null = null;
    for (const text of texts)
      for (const { parts, ambiguous, start, end } of datesIn(text.slice(0, 5000), true))
        if (!ambiguous && isPast(parts, now) && value(parts) > (best ? value(best.parts) : 0))
          best = { text: around(text, start, end), parts };
    return best;
  };
  const inLead = latest(paragraphs.slice(0, 3));
  if (!inLead || (inLead.parts[0] ?? 0) < 1990) return null;
  const inAll = latest(paragraphs.slice(0, 200));
  if (inAll && value(inAll.parts) > value(inLead.parts)) return null;
  const years = paragraphs
    .slice(0, 200)
    .flatMap((text) => text.slice(0, 5000).match(/\b(?:19|20)\d\d\b/g) ?? []);
  if (years.some((year) => Number(year) > inLead.parts[0]! && Number(year) <= now.getUTCFullYear()))
    return null;
  // The day on which something happened is not the day on which it was written about; the month mostly is.
  return found(asDate(inLead.parts.slice(0, 2)), 'guessed', 'text', inLead.text);
};

type Dated = { issued: Found<CslDate> | null; dateline: ReturnType<typeof readDateline> };

/** When an article came out, by what a line says of it, and the dateline of its first words. */
export const findDate = (
  lines: readonly Line[],
  head: Head,
  paragraphs: readonly string[],
  now: Date,
): Dated => {
  const inHead = head.dates.flatMap(({ line, read }) => read.dates.map((date) => ({ line, date })));
  const tail = lines.slice(-12).flatMap((line) => {
    const read = head.lines.includes(line) || line.body ? null : readDateLine(line.text, now);
    return (read?.dates ?? []).map((date) => ({ line, date }));
  });
  const dateline =
    paragraphs
      .slice(0, 2)
      .map(readDateline)
      .find((one) => one !== null) ?? null;
  const of = (label: LineDate['label'], among: typeof inHead) =>
    among.find(({ date }) => date.label === label);

  const leading = lines.slice(0, 3).flatMap((line) => leadingDate(line.text, now) ?? [])[0];
  const first =
    of('published', inHead) ?? of('none', inHead) ?? of('published', tail) ?? dateOfOrigin(lines, now);
  if (first)
    return {
      issued: found(asDate(first.date.parts), certaintyOf(first.date), 'date-line', first.line.text),
      dateline,
    };
  if (leading)
    return {
      issued: found(asDate(leading.date.parts), certaintyOf(leading.date), 'date-line', leading.words),
      dateline,
    };
  if (dateline?.date && isPast(dateline.date.parts, now))
    return {
      issued: found(asDate(dateline.date.parts), certaintyOf(dateline.date), 'dateline', dateline.text),
      dateline,
    };
  const other = of('updated', inHead) ?? of('updated', tail) ?? of('none', tail);
  if (dateline?.dayOnly) {
    const { month, day } = dateline.dayOnly;
    const copyright = lines
      .slice(-12)
      .map(({ text }) => /(?:©|copyright)\D{0,12}((?:19|20)\d\d)/iu.exec(text)?.[1])
      .find(Boolean);
    const year = other?.date.parts[0] ?? (copyright === undefined ? undefined : Number(copyright));
    if (year !== undefined && isPast([year, month, day], now))
      return { issued: found(asDate([year, month, day]), 'guessed', 'dateline', dateline.text), dateline };
  }
  if (other) {
    const from = other.date.label === 'updated' ? 'updated-line' : 'date-line';
    return { issued: found(asDate(other.date.parts), 'guessed', from, other.line.text), dateline };
  }
  return { issued: dateOfEvents(paragraphs, now), dateline };
};

/** The day on which an article says that it came out first. */
const dateOfOrigin = (lines: readonly Line[], now: Date): { line: Line; date: TextDate } | undefined => {
  for (const line of lines.slice(-12)) {
    const [date] = isOriginLine(line.text) ? datesIn(line.text, true) : [];
    if (date && isPast(date.parts, now)) return { line, date };
  }
  return undefined;
};
