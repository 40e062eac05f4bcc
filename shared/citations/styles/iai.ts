import { genreIn } from '../../sources/genre-words.ts';
import type { CslDate, CslItem, CslName } from '../csl-item.ts';
import { prepareDate } from '../prepare-date.ts';
import { readCelex, stateIn, statusIn } from './iai-words.ts';

/*
 * What the house's rules ask for and CSL can't express, done to the copy of an item that is printed. The
 * numbers are those of the rules in docs/styles/iai.md's order of parts.
 */

/** A full stop divides title and subtitle of books, whatever the library has. */
const bookTypes = new Set(['book', 'classic', 'thesis']);
const inBooks = new Set(['chapter', 'entry', 'entry-dictionary', 'entry-encyclopedia', 'paper-conference']);
/** A full stop that already divides the title; one after a short word or an initial is an abbreviation. */
const dividedTitle = /\p{Ll}{4,}\. \p{Lu}/u;

const bookTitle = (title: string, language: string): string => {
  if (dividedTitle.test(title)) return title;
  let divided = false;
  // The colon of a tag's own style is none of the title.
  return title.replace(
    /<[^>]*>|([?!…])?: (\p{Ll})?/gu,
    (found, end: string | undefined, letter: string | undefined) => {
      if (divided || found.startsWith('<')) return found;
      divided = true;
      return `${end ?? '.'} ${letter?.toLocaleUpperCase(language) ?? ''}`;
    },
  );
};

/** Letters become capitals as the language of the source has them. */
const languageOf = (item: CslItem): string =>
  typeof item.language === 'string' && /^[a-z]{2,3}\b/i.test(item.language.trim())
    ? item.language.trim().slice(0, 2)
    : 'en';

/** Catalogues end titles with a full stop; one after a short word may belong to an abbreviation. */
const withoutStop = (title: string): string => title.replace(/(?<=\p{L}{3}\p{Ll})\.$/u, '');
const titles = ['title', 'title-short', 'container-title', 'collection-title', 'volume-title'] as const;

/** Chapters of yearbooks print no place and no publisher. */
const yearbook = /\byear ?book\b|\bannuario\b|\bannuaire\b|\bjahrbuch\b/i;

/** Only the house's own books carry the month. */
const houseNames = new Set(['iai', 'istituto affari internazionali', 'istituto affari internazionali (iai)']);
const isHouse = (publisher: unknown): boolean =>
  typeof publisher === 'string' &&
  publisher.split('/').some((name) => houseNames.has(name.trim().toLowerCase()));

/** Documents that an institution issues itself print no imprint. */
const documentTypes = new Set(['dataset', 'document', 'hearing', 'report', 'standard', 'webpage']);

const ownTypes = new Set([...documentTypes, 'speech']);

const isText = (value: unknown): value is string => typeof value === 'string' && value.trim() !== '';

const authorsOf = (item: CslItem): CslName[] =>
  Array.isArray(item.author) ? item.author.filter((name) => typeof name === 'object' && name !== null) : [];

/** Names of one part are those of institutions, also where a library keeps them as family names. */
const isInstitution = (item: CslItem): boolean => {
  const authors = authorsOf(item);
  return authors.length > 0 && authors.every((name) => !isText(name.given));
};

const isAuthor = (item: CslItem, institution: unknown): boolean =>
  isText(institution) &&
  authorsOf(item).some((name) => name.literal === institution || name.family === institution);

export const adaptForIai = (item: CslItem, locale: string): CslItem => {
  const adapted: CslItem = { ...item };
  adaptTitles(adapted);
  adaptWords(adapted, locale === 'it-IT' ? 'it' : 'en');
  adaptNumbers(adapted, locale);
  adaptImprint(adapted);
  adaptPage(adapted);
  adaptLink(adapted);
  return adapted;
};

const adaptTitles = (item: CslItem): void => {
  for (const variable of titles) {
    const title = item[variable];
    if (typeof title === 'string') item[variable] = withoutStop(title.trim());
  }
  if (bookTypes.has(item.type)) {
    for (const variable of ['title', 'title-short'] as const)
      if (typeof item[variable] === 'string') item[variable] = bookTitle(item[variable], languageOf(item));
  } else if (inBooks.has(item.type) && typeof item['container-title'] === 'string' && !isInSeries(item))
    item['container-title'] = bookTitle(item['container-title'], languageOf(item));
};

/** A chapter of a paper in a series, not of a book in one: only papers have numbers and no publisher. */
const isInSeries = (item: CslItem): boolean =>
  isText(item['collection-title']) && (!isText(item.publisher) || item.number !== undefined);

const volumeWord = /^(volumes?|vols?\.?|v\.)\s*(?=\d|[IVXLC]+\b)/i;
const numberWord = /^(numbers?|numeros?|numéros?|numeri|issues?|nos?\.?|nn?\.|nr\.?|n[°º]|№)\s*(?=\d)/i;
/** Acts of the EU are known by year and number, without "No.". */
const europeanAct = /\b(EU|UE|EC|CE|EEC|CEE|Euratom|CFSP|PESC|European Union|Unione europea)\b/i;

/** Acts of the EU, whose number says the kind if nothing else does. */
const adaptAct = (item: CslItem, language: 'en' | 'it'): void => {
  const number = String(item.number ?? '').trim();
  const act = readCelex(number);
  if (!act) {
    if (language === 'it' && number.startsWith('(EU)')) item.number = number.replace('(EU)', '(UE)');
    return;
  }
  item.number = act.number;
  if (!isText(item.genre)) item.genre = genreIn(act.genre, language);
  if (!isText(item.jurisdiction)) item.jurisdiction = language === 'it' ? 'UE' : 'EU';
};

const adaptNumbers = (item: CslItem, locale: string): void => {
  if (typeof item.volume === 'string') item.volume = item.volume.trim().replace(volumeWord, '');
  if (typeof item.issue === 'string') item.issue = item.issue.trim().replace(numberWord, '');
  const isLaw = item.type === 'legislation' || item.type === 'bill' || item.type === 'regulation';
  if (isLaw) adaptAct(item, locale === 'it-IT' ? 'it' : 'en');
  if (isLaw || isText(item['collection-title'])) {
    for (const variable of ['number', 'collection-number']) {
      const number = item[variable];
      if (typeof number === 'string') item[variable] = number.trim().replace(numberWord, '');
    }
  }
  const european = europeanAct.test(`${String(item.genre ?? '')} ${String(item.jurisdiction ?? '')}`);
  // The style itself sets "No." only before plain numbers.
  if (isLaw && !european && typeof item.number === 'string' && /^\d+\D/.test(item.number))
    item.number = `${locale === 'it-IT' ? 'n.' : 'No.'} ${item.number}`;
  // "Special issue" and "Suppl. 1" are printed without "No.".
  if (
    typeof item.issue === 'string' &&
    /^\p{L}{2}/u.test(item.issue) &&
    item['supplement-number'] === undefined
  ) {
    item['supplement-number'] = item.issue;
    delete item.issue;
  }
};

/** What an item holds as text and the house prints in the language of the paper. */
const adaptWords = (item: CslItem, language: 'en' | 'it'): void => {
  for (const variable of ['genre', 'medium'] as const)
    if (typeof item[variable] === 'string') item[variable] = genreIn(item[variable], language);
  if (typeof item.jurisdiction === 'string') item.jurisdiction = stateIn(item.jurisdiction, language);
  if (typeof item.status === 'string') {
    // Of all that catalogues say of a work only that it is not out yet is printed.
    const status = statusIn(item.status, language);
    if (status === undefined) delete item.status;
    else item.status = status;
  }
};

const adaptImprint = (item: CslItem): void => {
  const inSeries = inBooks.has(item.type) && isInSeries(item);
  const { publisher } = item;
  const isBook = item.type === 'book' || item.type === 'classic' || (inBooks.has(item.type) && !inSeries);
  if (isBook && isText(publisher) && item.issued !== undefined)
    item.issued = dateOfBook(item.issued, publisher);
  if (
    inSeries ||
    (inBooks.has(item.type) && yearbook.test(String(item['container-title'] ?? ''))) ||
    (item.type !== 'book' && isAuthor(item, publisher)) ||
    (documentTypes.has(item.type) && (isInstitution(item) || isText(item['collection-title'])))
  ) {
    delete item.publisher;
    delete item['publisher-place'];
  }
  for (const variable of ['publisher', 'publisher-place']) {
    const names = item[variable];
    if (typeof names === 'string') item[variable] = names.replace(/\s*;\s*|\s+\/\s+/g, '/');
  }
};

/** The year, and the month of the house's own books. */
const dateOfBook = (issued: CslDate, publisher: string): CslDate => {
  const { 'date-parts': parts, ...date } = prepareDate(issued) ?? {};
  if (!parts) return issued;
  const house = isHouse(publisher);
  if (!house) delete date.season;
  const [from, to] = parts.map((part) => part.slice(0, house ? 2 : 1));
  if (!from) return issued;
  return { ...date, 'date-parts': to && String(to) !== String(from) ? [from, to] : [from] };
};

/** An institution's own site is no host, and a page without author is named after its website only once. */
const adaptPage = (item: CslItem): void => {
  const host = item['container-title'];
  if (typeof host !== 'string') return;
  const isPage = item.type === 'webpage';
  if ((isPage && isInstitution(item)) || (ownTypes.has(item.type) && isAuthor(item, host)))
    delete item['container-title'];
  else if (isPage && authorsOf(item).length === 0)
    item['container-title'] = host.replace(/,? (web ?site|sito web)$/i, '');
};

const doiAddress = /^https?:\/\/(?:dx\.|www\.)?doi\.org\/(10\..+)$/i;

/** An address that is a DOI is printed as one. */
const adaptLink = (item: CslItem): void => {
  const doi = typeof item.URL === 'string' ? doiAddress.exec(item.URL.trim())?.[1] : undefined;
  if (doi === undefined || isText(item.DOI)) return;
  try {
    item.DOI = decodeURIComponent(doi);
  } catch {
    item.DOI = doi;
  }
};

/** Italian elides before 8 and 11: "Legge n. 40 dell'8 ottobre 2024"; an era stands apart from its year. */
export const polishForIai = (text: string, locale: string): string => {
  const apart = text.replace(/(?<=\d)(BC|AD|a\.C\.|d\.C\.)(?=$|[,;)-])/g, '\u00A0$1');
  return locale === 'it-IT' ? apart.replace(/\bdel (8|11) (?=[a-z]+ \d{4})/, "dell'$1 ") : apart;
};
