import { type DateLine, readDateLine } from './text-date-lines.ts';
import { isCaption, type Line } from './text-lines.ts';
import { type Byline, isKnownGiven, isOffice, readByline } from './text-names.ts';

/** How many lines the head of an article may have. */
const headLines = 24;

/** So many lines at its end may sign it. */
export const signedLines = 6;

/** The lines above an article, and what of them are dates and bylines. */
export type Head = {
  lines: Line[];
  dates: { line: Line; read: DateLine }[];
  bylines: { line: Line; by: Byline; certainty: 'stated' | 'guessed' }[];
};

/** A name alone is an author's where a date is beside it, or it stands once more at the end, or a given name says so. */
const bylineOf = (lines: readonly Line[], at: number, now: Date): Head['bylines'][number] | null => {
  const line = lines[at]!;
  if (line.junk || line.body || isCaption(line.text) || line.words > 24) return null;
  const by = readByline(line.text);
  if (!by || (by.names.length === 0 && by.outlet === null && !by.isMarked)) return null;
  if (by.isMarked) return { line, by, certainty: 'stated' };
  const beside = [
    lines.slice(0, at).findLast(({ junk }) => !junk),
    lines.slice(at + 1).find(({ junk }) => !junk),
  ];
  const isBesideDate = beside.some((other) => other && readDateLine(other.text, now) !== null);
  const name = line.text.replace(/[.,;|].*$/u, '').trim();
  const signsEnd = lines.some(
    (other, index) =>
      index > at + 1 &&
      index >= lines.length - signedLines &&
      (other.text === line.text || (other.body && other.text.endsWith(` ${name}`))),
  );
  const next = lines[at + 1];
  const hasOffice = by.names.length === 1 && next !== undefined && !next.body && isOffice(next.text);
  if (signsEnd || ((isBesideDate || hasOffice) && isKnownGiven(by.names)))
    return { line, by, certainty: 'stated' };
  return isBesideDate || (at > 0 && isKnownGiven(by.names)) ? { line, by, certainty: 'guessed' } : null;
};

/** What stands above the third paragraph of a text. */
export const readHead = (lines: readonly Line[], now: Date): Head => {
  let bodies = 0;
  const head: Line[] = [];
  for (const line of lines.slice(0, headLines)) {
    if (line.body) bodies++;
    if (bodies === 3) break;
    head.push(line);
  }
  return {
    lines: head,
    dates: head.flatMap((line) => {
      const read = line.body || isCaption(line.text) ? null : readDateLine(line.text, now);
      return read ? [{ line, read }] : [];
    }),
    bylines: head.flatMap((_, index) => bylineOf(lines, index, now) ?? []),
  };
};
