import type { LocatorLabel } from '../citation.ts';
import type { CslDate } from '../csl-item.ts';
import { readLocator, splitLabel } from '../locators.ts';
import { type ReadDate, readDate } from './read-date.ts';

/*
 * What the small elements of a reference say by themselves: numbers, pages, dates, editions.
 */

export type Part =
  | { kind: 'volume'; value: string; date?: ReadDate; issue?: string }
  | { kind: 'issue'; value: string; date?: ReadDate }
  | { kind: 'date'; value: ReadDate }
  | { kind: 'pages'; value: string; marked: boolean }
  | { kind: 'locator'; label: LocatorLabel; value: string }
  | { kind: 'edition'; value: string }
  | { kind: 'status'; value: string }
  | { kind: 'thesis'; value: string }
  | { kind: 'first-edition'; value: CslDate }
  | { kind: 'version'; value: string }
  | { kind: 'article-number'; value: string }
  | { kind: 'noise' };

// Case matters: "a. XXX" is a volume, "amici" is none.
const number = '(?:\\d+[\\d\\p{L}|/–-]*|[IVXLCDM]+(?:[-–/][IVXLCDM]+)?)';
const volumeForm = new RegExp(
  `^(?:(?:[Vv]ol(?:ume)?s?|VOL|[Vv]oll|[Tt]omo|[Tt]ome|[Bb]and|[Bb]d|[Jj]g|[Aa]nno|[Aa]nnata)\\.?\\s*|[Tt]\\.?\\s|[Aa]\\.\\s*)(${number})$`,
  'u',
);
const issueWord = '(?:n[o°º]?s?|nr|num|nums|numero|number|issue|iss|fasc|fascicolo|heft|h|№)\\.?';
const issueForm = new RegExp(`^${issueWord}\\s*(\\d[\\d\\p{L}|/.–-]*)$`, 'iu');
const volumeIssue = new RegExp(
  `^(?:vol(?:ume)?\\.?\\s*)?(\\d+|[IVXLC]+)[,\\s]*${issueWord}\\s*(\\d[\\d\\p{L}/–-]*)$`,
  'iu',
);
const issueYear = new RegExp(`^${issueWord}\\s*(\\d[\\d–-]*)\\s*/\\s*((?:19|20)\\d\\d)$`, 'iu');
const page = '(?:[a-z]{0,2}\\d[\\d.:]*|[ivxlc]+)(?:\\s*[-–—]{1,2}\\s*(?:[a-z]{0,2}\\d[\\d.:]*|[ivxlc]+))?';
const pageWord = '(?:pp?|pagg?|pgs?|pages?|pagine?|ss)\\.?';
const markedPages = new RegExp(
  `^(?:at\\s|a\\s)?${pageWord}\\s*(${page}(?:(?:,\\s*|\\s*(?:and|e|&)\\s+)${page})*)(?:\\s?(?:ff?|ss|sgg?|et seq|e ss|e segg)\\.?)?$`,
  'iu',
);
const barePages = /^(\d{1,5}\s*[-–—]\s*\d{1,5}|[A-Z]?\d+\s*[-–—]\s*[A-Z]?\d+)$/;
const editionForm =
  /^(?:(?:(\d{1,2})(?:st|nd|rd|th|a|ª|e|\.)?|(first|second|third|fourth|fifth|sixth|seventh|prima|seconda|terza|quarta|quinta)|(rev(?:ised|\.)?(?: and (?:enlarged|updated))?|updated|new|nuova|enlarged|expanded))\s(?:rev(?:ised|\.)\s)?(?:edn?|edition|ediz(?:ione)?|ed)\.?)$/iu;
const statusForm =
  /^(?:forthcoming|in press|in corso di (?:pubblicazione|stampa)|in uscita|accepted)(?:,? \d{4})?$/iu;
const thesisForm =
  /^(?:unpublished )?((?:ph\.?\s?d\.?|doctoral|master(?:[’']s|s)?|m\.?a\.?|m\.?sc\.?|tesi)\b.*?(?:thesis|dissertation|dottorato|laurea|magistrale))$/iu;
const seriesOrdinals: Record<string, string> = {
  first: '1',
  second: '2',
  third: '3',
  fourth: '4',
  fifth: '5',
  sixth: '6',
  seventh: '7',
  prima: '1',
  seconda: '2',
  terza: '3',
  quarta: '4',
  quinta: '5',
};
const accessForm =
  /^(?:last )?(?:accessed|visited|consulted|retrieved|viewed|ultimo accesso|ultima consultazione|consultat[oa]|visitat[oa])\b/iu;
const noiseForm =
  /^(?:online|on ?line|n\.d\.|s\.d\.|s\.l\.|n\.p\.|print|pdf|web|available at|disponibile (?:su|a)|url|at|in|here|e-?book)[:.]?$/iu;

/** Spaces as one, "169–81" as "169-181", hyphens between pages. */
export const fullPages = (text: string): string =>
  text
    .replace(/\s*[-–—]{1,2}\s*/g, '-')
    .replace(/\b(\d+)-(\d+)\b/g, (range, from: string, to: string) =>
      to.length < from.length ? `${from}-${from.slice(0, from.length - to.length)}${to}` : range,
    )
    .trim();

/** What a short element says; null if it is none of the kinds that are known by their form. */
export const readPart = (source: string): Part | null => {
  const text = source
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[.,;:]+$/, (end) => (/\b\p{L}\.$/u.test(source) ? end : ''));
  if (text === '' || noiseForm.test(text) || accessForm.test(text)) return { kind: 'noise' };
  if (text.length > 90) return null;
  const date = readDate(text);
  if (date) return { kind: 'date', value: date };
  let match = issueYear.exec(text);
  if (match) return { kind: 'issue', value: match[1]!, date: readDate(match[2]!)! };
  match = volumeForm.exec(text);
  if (match) return { kind: 'volume', value: match[1]! };
  match = issueForm.exec(text);
  if (match) return { kind: 'issue', value: match[1]!.replace('–', '-') };
  match = volumeIssue.exec(text);
  if (match) return { kind: 'volume', value: match[1]!, issue: match[2]!.replace('–', '-') };
  match = markedPages.exec(text);
  if (match) return { kind: 'pages', value: fullPages(match[1]!), marked: true };
  match = barePages.exec(text);
  if (match) return { kind: 'pages', value: fullPages(match[1]!), marked: false };
  match = editionForm.exec(text);
  if (match)
    return { kind: 'edition', value: match[1] ?? seriesOrdinals[match[2]?.toLowerCase() ?? ''] ?? text };
  if (statusForm.test(text)) return { kind: 'status', value: text };
  match = thesisForm.exec(text);
  if (match) return { kind: 'thesis', value: match[1]! };
  match = /^(?:1st|first|1a|1ª|prima) ed(?:\.|ition|izione)?,? (\d{4})$/iu.exec(text);
  if (match) return { kind: 'first-edition', value: { 'date-parts': [[Number(match[1])]] } };
  match = /^(?:article|art\. no\.|article no\.)\s([\dA-Za-z]*\d{3,}[\dA-Za-z]*)$/iu.exec(text);
  if (match) return { kind: 'article-number', value: match[1]! };
  match = /^(?:version|versione|v\.)\s(\d[\w.]*)$/iu.exec(text);
  if (match) return { kind: 'version', value: match[1]! };
  if (
    /^(?:arts?|para?s?|parr|chaps?|chs?|capp?|§+|secs?|sez|figs?|tabs?|tables?|cols?|nn?|ff?|note|annex|fols?)[.\s§]/iu.test(
      text,
    )
  ) {
    const { label, locator } = splitLabel(text);
    const read = readLocator(` ${text}`);
    if (label !== 'page' && read && read.rest.trim() === '')
      return { kind: 'locator', label, value: locator };
  }
  if (/^passim$|^(?:spec|esp)\.?\s/iu.test(text)) return { kind: 'locator', label: 'page', value: text };
  return null;
};
