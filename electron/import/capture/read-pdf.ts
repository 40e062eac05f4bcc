import type { CslDate, CslName } from '../../../shared/citations/csl-item.ts';
import { say, sayOf } from '../../../shared/reports/said.ts';
import { IbidError } from '../../../shared/result.ts';
import { fold } from '../../../shared/sources/fold.ts';
import { normalDoi } from '../../../shared/sources/identity.ts';
import { pageText } from '../../../shared/texts/page-text.ts';
import { pageItems } from '../texts/page-items.ts';
import { openPdf, type PdfDocument } from '../texts/pdfjs.ts';
import { type Found, found, itemOf, type ReadItem } from './findings.ts';
import { findPdfDate } from './pdf-dates.ts';
import { findJournal, findPublisher } from './pdf-journal.ts';
import { goesOn, median, type PrintedLine, printedLines } from './pdf-lines.ts';
import { type PdfProperties, pdfProperties } from './pdf-properties.ts';
import { eachOnce, peopleIn } from './people.ts';
import { textLanguage } from './text-language.ts';
import { countWords } from './text-lines.ts';
import { isKnownGiven, readByline } from './text-names.ts';

export type ReadPdf = ReadItem & { paragraphs: string[] };

/** So many pages say what a work is, and so many are read to show them. */
const headPages = 2;
const shownPages = 20;

const plain = (text: string): string =>
  fold(text)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

type Pdf = { lines: readonly PrintedLine[]; text: string; properties: PdfProperties; now: Date };

/** The lines in the largest print of the first pages, in which titles are set. */
const largestPrint = (
  lines: readonly PrintedLine[],
  fewest = 3,
): { text: string; lines: PrintedLine[] } | null => {
  for (const page of [1, 2]) {
    const own = lines.filter((line) => line.page === page);
    const usual = median(own.map(({ size }) => size));
    const large = own
      .filter(({ size, text }) => size > usual * 1.15 && /\p{L}{2}/u.test(text) && !/^arXiv:/i.test(text))
      .toSorted((a, b) => b.size - a.size);
    for (const size of new Set(large.map((line) => Math.round(line.size * 2) / 2))) {
      const run: PrintedLine[] = [];
      for (const line of own) {
        const isSame = Math.abs(line.size - size) <= 0.6 && !/^arXiv:/i.test(line.text);
        if (isSame) run.push(line);
        else if (run.length > 0) break;
      }
      const text = run
        .map((line) => line.text)
        .join(' ')
        .replace(/(\p{L})- (\p{Ll})/gu, '$1$2');
      const words = countWords(text);
      if (words >= fewest && words <= 40) return { text, lines: run };
    }
  }
  return null;
};

const findTitle = ({
  lines,
  text,
  properties,
}: Pdf): { title: Found<string> | null; lines: PrintedLine[] } => {
  const printed = largestPrint(lines) ?? largestPrint(lines, 1);
  const told = properties.title;
  if (told !== null && countWords(told) >= 2) {
    const stands = plain(text).includes(plain(told));
    const isPrinted = printed !== null && plain(printed.text).includes(plain(told));
    if (stands || printed === null)
      return {
        title: found(told, stands ? 'stated' : 'guessed', 'pdf-properties', told),
        lines: isPrinted ? printed.lines : [],
      };
  }
  if (printed === null) return { title: null, lines: [] };
  const isToldSo = told !== null && plain(printed.text) === plain(told);
  return {
    title: found(printed.text, isToldSo ? 'stated' : 'guessed', 'largest-print', printed.text),
    lines: printed.lines,
  };
};

/** Marks at names that lead to notes on them. */
const marks = /[*∗†‡§¹²³⁴⁵#$]+\+*|\+(?=[,;\s]|$)|(?<=\p{L})\d{1,2}(?:,\d{1,2})*(?![\p{L}\d])/gu;

/** "Why Coastal Funds Fail" is no name, though each word has a capital. */
const isLikelyName = (name: CslName): boolean =>
  isKnownGiven([name]) || (name.given ?? '').split(/[\s-]+/).length < 3;

/** Names below a title, or above it, in lines of their own. */
const findAuthors = (
  { lines, text, properties }: Pdf,
  title: readonly PrintedLine[],
): Found<CslName[]> | null => {
  const last = title.at(-1);
  const at = last ? lines.indexOf(last) : -1;
  const near = [
    ...lines.slice(at + 1, at + 9),
    ...(title[0] ? lines.slice(Math.max(0, lines.indexOf(title[0]) - 3), lines.indexOf(title[0])) : []),
  ];
  const names: CslName[] = [];
  const said: string[] = [];
  let isMarked = false;
  for (const line of near) {
    const by = line.text.length > 200 ? null : readByline(line.text.replace(marks, ''));
    // Below the first names stand those of institutes too.
    const isAuthor =
      by?.isMarked || by?.names.every(names.length > 0 ? (name) => isKnownGiven([name]) : isLikelyName);
    if (by && by.names.length > 0 && isAuthor) {
      names.push(...by.names);
      said.push(line.text);
      isMarked ||= by.isMarked;
    } else if (names.length > 0) break;
  }
  const told = eachOnce(
    properties.authors.flatMap((one) => one.split(/\s*;\s*/)).flatMap((one) => peopleIn(one)),
  );
  const page = ` ${plain(text)} `;
  const stands =
    told.length > 0 &&
    told.every(({ family, literal }) => page.includes(` ${plain(literal ?? family ?? '')} `));
  if (stands) return found(told, 'stated', 'pdf-properties', properties.authors.join('; '));
  if (names.length > 0)
    return found(eachOnce(names), isMarked ? 'stated' : 'guessed', 'first-pages', said.join(' '));
  return told.length > 0 ? found(told, 'guessed', 'pdf-properties', properties.authors.join('; ')) : null;
};

const seriesForm =
  /^(?<name>(?:\p{L}[\p{L}’'&.-]*\s){0,6}?(?:Papers?|Commentar(?:y|ies)|Briefs?|Briefings?|Insights?|Reports?|Documenti|Quaderni|Analys[ei]s|Comments?|Notes?|Paper Series|Studies|Approfondiment[oi]|Dossier|Policy Notes?|Discussion Papers?)(?:\s\p{Lu}{2,8})?)\s*[|,:–-]?\s*(?:(?:No|Nr|N|Nos|num|Issue|Number)\b\.?\s?[°º]?|n[°º]|#)?\s*(?<number>\d{1,5}(?:\s?[|/.-]\s?\d{1,4})?)\b/iu;

/** "IAI Papers 24 | 12": the series of a paper and its number in it. */
const findSeries = (
  { lines }: Pdf,
  title: readonly PrintedLine[],
): { name: Found<string>; number: Found<string> } | null => {
  for (const [index, line] of lines.entries()) {
    // The number may have a line of its own below the name.
    const next = lines[index + 1]?.text ?? '';
    const isBelow = /^(?:no|nr|n|num|issue|number)\b[.°º]?\s?\d/iu.test(next) && !/\d/.test(line.text);
    const text = isBelow ? `${line.text} ${next}` : line.text;
    if (text.length > 120) continue;
    const groups = seriesForm.exec(text)?.groups;
    if (!groups?.name || !groups.number || !/\p{Lu}/u.test(groups.name)) continue;
    // "World Report 2022" is a title.
    if (title.includes(line) && /^(?:19|20)\d\d$/.test(groups.number)) continue;
    const number = groups.number.replace(/\s/g, '');
    return {
      name: found(groups.name.trim(), 'stated', 'first-pages', text),
      number: found(number, 'stated', 'first-pages', text),
    };
  }
  return null;
};

const findDoi = (lines: readonly PrintedLine[], properties: PdfProperties): Found<string> | null => {
  const told = normalDoi(properties.doi);
  if (told !== '') return found(told, 'stated', 'pdf-properties', properties.doi!);
  for (const { text, page } of lines) {
    const match = /(?:doi(?:\.org\/|\s?[:=]\s?|\s))?\s?(10\.\d{4,9}\/[^\s"<>]+[^\s"<>.,;)\]])/iu.exec(text);
    if (!match) continue;
    const isMarked = /doi/i.test(text);
    // Behind the first page it stands by itself, or it is that of a work that a note names.
    if (page === 1 || (isMarked && countWords(text.replace(match[0], '')) <= 3))
      return found(normalDoi(match[1]), isMarked && page === 1 ? 'stated' : 'guessed', 'first-pages', text);
  }
  return null;
};

const findNumber = ({ text }: Pdf, name: string, form: RegExp): Found<string> | null => {
  const match = form.exec(text);
  return match
    ? found(match[1]!.replace(/[–‑]/g, '-').trim(), 'stated', 'first-pages', `${name} ${match[1]}`)
    : null;
};

const findArxiv = ({ text }: Pdf): Found<string> | null => {
  const id = /\barXiv:(\d{4}\.\d{4,5})(?:v\d+)?/i.exec(text);
  return id ? found(`https://arxiv.org/abs/${id[1]}`, 'stated', 'first-pages', id[0]) : null;
};

/** What a first page has that tells what it is of. */
type Signs = Record<'series' | 'arxiv' | 'journal' | 'issn' | 'isbn' | 'doi' | 'conference', boolean>;

const findType = ({ series, arxiv, journal, issn, isbn, doi, conference }: Signs): Found<string> => {
  if (journal) return found('article-journal', 'stated', 'first-pages', '');
  if (series) return found('report', 'stated', 'first-pages', '');
  if (arxiv) return found('article', 'stated', 'first-pages', '');
  if (isbn && doi && conference) return found('paper-conference', 'guessed', 'first-pages', '');
  if (isbn && !doi) return found('book', 'guessed', 'first-pages', 'ISBN');
  return found((doi || issn) && !isbn ? 'article-journal' : 'report', 'guessed', 'first-pages', '');
};

const yearFound = ({ value, ...rest }: Found<number>): Found<CslDate> => ({
  ...rest,
  value: { 'date-parts': [[value]] },
});

const paragraphsOf = async (pdf: PdfDocument): Promise<string[]> => {
  const paragraphs: string[] = [];
  for (let number = 1; number <= Math.min(pdf.numPages, shownPages); number++) {
    try {
      const page = await pdf.getPage(number);
      const items = pageItems(await page.getTextContent());
      paragraphs.push(
        ...pageText(items)
          .text.split('\n')
          .filter((text) => text.trim() !== ''),
      );
      page.cleanup();
    } catch {
      // One damaged page must not cost the others.
    }
  }
  return paragraphs;
};

/**
 * Reads what a PDF says of itself: its properties, and its first pages by their print.
 * @throws IbidError 'bad-file' where it is locked or can't be read
 */
export const readPdf = async (bytes: Uint8Array, name: string, now: Date): Promise<ReadPdf> => {
  let pdf: PdfDocument;
  try {
    // A copy: pdf.js takes the memory of what it is given.
    pdf = await openPdf(new Uint8Array(bytes));
  } catch (error) {
    const isLocked = error instanceof Error && error.name === 'PasswordException';
    throw new IbidError('bad-file', sayOf(name, say(isLocked ? 'capture-locked' : 'capture-broken-pdf')));
  }
  try {
    const lines: PrintedLine[] = [];
    for (let page = 1; page <= Math.min(pdf.numPages, headPages); page++)
      lines.push(...(await printedLines(pdf, page).catch(() => [])));
    const properties = await pdfProperties(pdf);
    const paragraphs = await paragraphsOf(pdf);
    const read: Pdf = { lines, text: lines.map(({ text }) => text).join('\n'), properties, now };
    const { title, lines: titleLines } = findTitle(read);
    const series = findSeries(read, titleLines);
    // In the middle of a sentence behind the first page stands what notes cite.
    const apart = lines.filter((line, index) => line.page === 1 || !goesOn(lines[index - 1], line));
    const doi = findDoi(apart, properties);
    const arxiv = findArxiv(read);
    const issn = findNumber(read, 'ISSN', /\b(?:e-?)?ISSN(?:\s*\([^)]*\))?:?\s*(\d{4}[-–‑]\d{3}[\dXx])/);
    const isbn = findNumber(
      read,
      'ISBN',
      /\bISBN(?:-1[03])?:?\s*((?:97[89][-–‑ ]?)?(?:\d[-–‑ ]?){9}[\dXx])\b/,
    );
    const { year, ...journal } = findJournal(lines);
    const isJournal = journal['container-title'] !== undefined;
    const issued = findPdfDate(apart, properties.created, now);
    const language = textLanguage(paragraphs.join('\n'));
    return {
      ...itemOf({
        type: findType({
          series: series !== null,
          arxiv: arxiv !== null,
          journal: isJournal,
          issn: issn !== null,
          isbn: isbn !== null,
          doi: doi !== null,
          conference: /\b(?:proceedings|conference|symposium|workshop)\b/iu.test(read.text),
        }),
        title,
        author: findAuthors(read, titleLines),
        'container-title':
          properties.publication === null
            ? null
            : found(properties.publication, 'stated', 'pdf-properties', properties.publication),
        ...journal,
        'collection-title': series?.name,
        number: series?.number,
        publisher: isJournal ? null : findPublisher(read.text),
        issued: issued?.certainty === 'stated' || !year ? issued : yearFound(year),
        language:
          language ??
          (properties.language === null
            ? null
            : found(properties.language, 'stated', 'pdf-properties', properties.language)),
        DOI: doi,
        ISSN: issn,
        ISBN: isbn,
        URL: arxiv,
      }),
      paragraphs,
    };
  } finally {
    await pdf.loadingTask.destroy();
  }
};
