import type { CslDate, CslName } from '../../../shared/citations/csl-item.ts';
import { isInstitution, isMagazine } from '../../../shared/citations/parse/vocabulary.ts';
import { type Found, found, itemOf, type ReadItem } from './findings.ts';
import { plainAddress } from './page-address.ts';
import { eachOnce } from './people.ts';
import { type DateLine, type LineDate, leadingDate, readDateLine } from './text-date-lines.ts';
import { readDateline, signature } from './text-dateline.ts';
import { datesIn, isPast, type TextDate } from './text-dates.ts';
import { findHeadline, guessTitle, sentenceAsHeadline } from './text-headline.ts';
import { takeLabels } from './text-labels.ts';
import { textLanguage } from './text-language.ts';
import { isCaption, type Line, linesOf } from './text-lines.ts';
import {
  type Byline,
  isKnownGiven,
  isOffice,
  readAuthorNote,
  readByline,
  readReporting,
} from './text-names.ts';
import { findOutlet, isOriginLine } from './text-outlet.ts';

/** What an article in plain text says of itself, and its paragraphs without what stood around them. */
export type ReadArticle = ReadItem & { paragraphs: string[] };

/** How many lines the head of an article may have. */
const headLines = 24;

/** So many lines at its end may sign it. */
const signedLines = 6;

type Head = {
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

const readHead = (lines: readonly Line[], now: Date): Head => {
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

const findDate = (lines: readonly Line[], head: Head, paragraphs: readonly string[], now: Date): Dated => {
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

const doiForm = /\b10\.\d{4,9}\/[^\s"'<>]{2,200}[^\s"'<>.,;)\]]/u;

/** An address or a DOI that a line around the article is there for. */
const findLinks = (lines: readonly Line[]): { url: Found<string> | null; doi: Found<string> | null } => {
  const own = lines.filter(({ text, body }) => !body && text.length <= 500);
  const address = own.find(({ text }) =>
    /^(?:(?:url|link|source|fonte|quelle|permalink|web)\s*:\s*)?https?:\/\/[^\s/]+\.\S+$/iu.test(text),
  );
  const doiLine = own.find(({ text }) =>
    /^(?:doi\s*:?\s*)?(?:https?:\/\/(?:dx\.)?doi\.org\/)?10\.\d{4,9}\//iu.test(text),
  );
  const url = plainAddress(address?.text.slice(address.text.search(/https?:/i))) ?? undefined;
  const doi = doiLine ? doiForm.exec(doiLine.text)?.[0] : undefined;
  return {
    url:
      url !== undefined && address && address !== doiLine ? found(url, 'stated', 'text', address.text) : null,
    doi: doi !== undefined && doiLine ? found(doi, 'stated', 'text', doiLine.text) : null,
  };
};

/** What only letters to many readers say. */
const letterLine =
  /^(?:view (?:this|it|the|in) .{0,40}browser|unsubscribe\b|visualizza .{0,30}browser|im browser (?:ansehen|öffnen))/iu;

/** What an institution gives out is called so, alone or behind its name. */
const issuedBy =
  /^(.{3,80}?)\s+[-–—|:]\s+(?:press release|comunicato stampa|pressemitteilung|communiqué de presse)$/iu;
const release =
  /^(?:for immediate release|press release|comunicato stampa|nota stampa|pressemitteilung|communiqué de presse|basın (?:açıklaması|bülteni))\b/iu;

const isRelease = (text: string): boolean => release.test(text) || issuedBy.test(text);

/** "European Commission - Press release": who issued it, in the line that says what it is. */
const issuer = (lines: readonly Line[]): Found<CslName[]> | null => {
  for (const { text } of lines.slice(0, 6)) {
    const name = issuedBy.exec(text)?.[1];
    if (name !== undefined && isInstitution(name))
      return found([{ literal: name }], 'stated', 'section-line', text);
  }
  return null;
};

const findType = (lines: readonly Line[], outlet: Found<string> | null): Found<string> => {
  const line = lines.slice(0, 6).find(({ text }) => text.length < 120 && isRelease(text));
  if (line) return found('document', 'stated', 'headline', line.text);
  if (!outlet) return found('article-newspaper', 'guessed', 'text', '');
  const type = isMagazine(outlet.value) ? 'article-magazine' : 'article-newspaper';
  return found(type, outlet.certainty, outlet.from, outlet.words);
};

/** The lines of the article itself, from its first paragraph to its last, headings among them. */
const textOf = (lines: readonly Line[], head: ReadonlySet<Line>): string[] => {
  const bodies = lines.flatMap((line, index) => (line.body && !head.has(line) ? [index] : []));
  const [from, to] = [bodies[0], bodies.at(-1)];
  // A few short lines are all that there is.
  if (from === undefined) return lines.filter(({ junk }) => !junk).map(({ text }) => text);
  const isKept = (line: Line): boolean => !line.junk && !head.has(line) && !isCaption(line.text);
  return lines
    .slice(from, to! + 1)
    .filter(isKept)
    .map(({ text }) => text);
};

/**
 * Reads an article in plain text, as it was copied from a page or a database. What no line says is not there: nothing
 * is taken from a file's name, and a guess says that it is one.
 */
export const readArticle = (given: string, now: Date): ReadArticle => {
  const { text, title: labelled, outlet: database } = takeLabels(given);
  const lines = linesOf(text);
  const head = readHead(lines, now);
  const leading = lines[0] ? leadingDate(lines[0].text, now) : null;
  const taken = new Set<Line>([...head.dates, ...head.bylines].map(({ line }) => line));
  const before = head.lines.slice(
    0,
    Math.max(
      0,
      head.lines.findIndex((line) => line.body),
    ),
  );
  const open = (
    before.length > 0 || !head.lines[0]?.body ? (head.lines.some((l) => l.body) ? before : head.lines) : []
  ).filter((line) => !line.junk && !taken.has(line) && !(leading && line === lines[0]));
  const around = lines.filter((line) => !line.body);
  const { outlet: named, line: outletLine } = findOutlet(
    open,
    around,
    (but) => findHeadline(open.filter((line) => line !== but)) !== null,
  );
  const titled = open.filter((line) => line !== outletLine && !isRelease(line.text));
  // Over the headline of a letter stand its name and what it is.
  const isLetter = lines.some(({ text }) => letterLine.test(text));
  const headline = findHeadline(isLetter ? titled.slice(-1) : titled);
  const bodyFollows = lines.some((line) => line.body);
  const title =
    (labelled === null ? null : found(labelled, 'stated', 'headline', labelled)) ??
    // Among a few short lines the headline is any of them.
    (headline && (!bodyFollows || isLetter)
      ? { ...headline.title, certainty: 'guessed' as const }
      : headline?.title) ??
    sentenceAsHeadline(titled, bodyFollows) ??
    guessTitle(lines.filter((l) => !taken.has(l) && !(leading && l === lines[0])));

  const used = new Set<Line>([...taken, ...open]);
  if (leading && lines[0]) used.add(lines[0]);
  const paragraphs = textOf(lines, used);
  const { issued, dateline } = findDate(lines, head, paragraphs, now);

  const authors = findAuthors(lines, head) ?? issuer(lines);
  const byOutlet = [...head.bylines]
    .map(({ by, line }) => ({ name: by.outlet, line }))
    .find(({ name }) => name !== null);
  const agency = dateline?.agency ?? null;
  const signed = paragraphs.length > 0 ? signature(paragraphs.at(-1)!) : null;
  const outlet: Found<string> | null =
    (database === null ? null : found(database, 'stated', 'outlet-line', database)) ??
    (named?.certainty === 'stated' ? named : null) ??
    (headline?.outlet ? found(headline.outlet, 'stated', 'headline', headline.line.text) : null) ??
    (byOutlet ? found(byOutlet.name!, 'stated', 'byline', byOutlet.line.text) : null) ??
    (agency !== null && dateline ? found(agency, 'stated', 'dateline', dateline.text) : null) ??
    (signed !== null ? found(signed, 'stated', 'credit-line', `(${signed})`) : null) ??
    named;
  const { url, doi } = findLinks(lines);
  return {
    ...itemOf({
      type: doi && !outlet ? found('article-journal', 'guessed', 'text', doi.words) : findType(lines, outlet),
      title,
      author: authors,
      'container-title': outlet,
      issued,
      language: textLanguage(paragraphs.join('\n') || text),
      URL: url,
      DOI: doi,
    }),
    paragraphs,
  };
};

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

const findAuthors = (lines: readonly Line[], head: Head): Found<CslName[]> | null => {
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
