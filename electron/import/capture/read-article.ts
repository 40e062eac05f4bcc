import type { CslName } from '../../../shared/citations/csl-item.ts';
import { isInstitution, isMagazine } from '../../../shared/citations/parse/vocabulary.ts';
import { findAuthors } from './article-authors.ts';
import { findDate } from './article-date.ts';
import { readHead } from './article-head.ts';
import { type Found, found, itemOf, type ReadItem } from './findings.ts';
import { plainAddress } from './page-address.ts';
import { leadingDate } from './text-date-lines.ts';
import { signature } from './text-dateline.ts';
import { findHeadline, guessTitle, sentenceAsHeadline } from './text-headline.ts';
import { takeLabels } from './text-labels.ts';
import { textLanguage } from './text-language.ts';
import { isCaption, type Line, linesOf } from './text-lines.ts';
import { findOutlet } from './text-outlet.ts';

/** What an article in plain text says of itself, and its paragraphs without what stood around them. */
export type ReadArticle = ReadItem & { paragraphs: string[] };

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
