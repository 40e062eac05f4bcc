import type { CslName } from '../../../shared/citations/csl-item.ts';
import { type Head, signedLines } from './article-head.ts';
import { type Found, found } from './findings.ts';
import { eachOnce } from './people.ts';
import type { Line } from './text-lines.ts';
import { isKnownGiven, readAuthorNote, readByline, readReporting } from './text-names.ts';

/** Authors of whom each has a line, one below the other. */
const withNeighbours = (
  byline: Head['bylines'][number],
  lines: readonly Line[],
  head: Head,
): Found<CslName[]> => {
  const all = [byline];
  const ofLine = (line: Line | undefined) =>
    head.bylines.find((one) => one.line === line && one.by.names.length > 0 && isKnownGiven(one.by.names));
  const at = lines.indexOf(byline.line);
  for (let up = ofLine(lines[at - 1]); up; up = ofLine(lines[lines.indexOf(up.line) - 1])) all.unshift(up);
  for (let down = ofLine(lines[at + 1]); down; down = ofLine(lines[lines.indexOf(down.line) + 1]))
    all.push(down);
  const said = all.map(({ line }) => line.text).join('; ');
  return found(eachOnce(all.flatMap(({ by }) => by.names)), byline.certainty, 'byline', said);
};

/** Who wrote an article: its bylines, a name beside a date, who reported, or the note on its author. */
export const findAuthors = (lines: readonly Line[], head: Head): Found<CslName[]> | null => {
  const order = [...head.bylines].sort(
    (a, b) => Number(b.certainty === 'stated') - Number(a.certainty === 'stated'),
  );
  const byline = order.find(({ by }) => by.names.length > 0);
  if (byline) return withNeighbours(byline, lines, head);
  // "Jane Roe | 3 January 2026" is a line of a date and a name.
  for (const { line, read } of head.dates) {
    const by = read.rest === '' ? null : readByline(read.rest);
    // "Harbour City, 11 April 2025" is a place with a date.
    if (by && by.names.length > 0 && (by.isMarked || isKnownGiven(by.names)))
      return found(by.names, 'stated', 'byline', line.text);
  }
  for (const line of lines.slice(-12)) {
    const by = readReporting(line.text);
    if (by) return found(by.names, 'stated', 'credit-line', line.text);
  }
  for (const line of lines.slice(-signedLines)) {
    const by = readAuthorNote(line.text);
    if (by) return found(by.names, 'guessed', 'credit-line', line.text);
  }
  return null;
};
