import type { CslItem } from '../csl-item.ts';
import type { LocaleId } from '../locales/index.ts';

/** Rule 10: books set a full stop between title and subtitle, whatever the library has. */
const bookTypes = new Set(['book', 'classic', 'thesis']);
const inBooks = new Set(['chapter', 'entry', 'entry-dictionary', 'entry-encyclopedia', 'paper-conference']);
/** A full stop that already divides the title; one after a short word or an initial is an abbreviation. */
const dividedTitle = /\p{Ll}{4,}\. \p{Lu}/u;

const bookTitle = (title: string): string => (dividedTitle.test(title) ? title : title.replace(/: /, '. '));

/** Rule 17: chapters of yearbooks print no place and no publisher. */
const yearbook = /\byear ?book\b|\bannuario\b|\bannuaire\b|\bjahrbuch\b/i;

/** Words an item holds as text, in the language of the paper. */
const italianStatus: Record<string, string> = {
  forthcoming: 'in corso di pubblicazione',
  'in press': 'in corso di stampa',
};

/** What the house's rules ask for and CSL can't express: rules 10 and 17, and no institution twice. */
export const adaptForIai = (item: CslItem, locale: LocaleId): CslItem => {
  const adapted: CslItem = { ...item };
  if (bookTypes.has(item.type)) {
    if (typeof item.title === 'string') adapted.title = bookTitle(item.title);
  } else if (inBooks.has(item.type) && typeof item['container-title'] === 'string') {
    const inSeries = item['collection-title'] !== undefined && item.publisher === undefined;
    if (!inSeries) adapted['container-title'] = bookTitle(item['container-title']);
    if (yearbook.test(item['container-title'])) {
      delete adapted.publisher;
      delete adapted['publisher-place'];
    }
  }
  // "Special issue" and "Suppl. 1" are printed without "No.".
  if (
    typeof item.issue === 'string' &&
    /^\p{L}{2}/u.test(item.issue) &&
    item['supplement-number'] === undefined
  ) {
    adapted['supplement-number'] = item.issue;
    delete adapted.issue;
  }
  if (item.type !== 'book' && isAuthor(item, item.publisher)) {
    delete adapted.publisher;
    delete adapted['publisher-place'];
  }
  // A page whose author is the website itself has no host (rule 21, not rule 15).
  if (item.type === 'webpage' && isAuthor(item, item['container-title'])) delete adapted['container-title'];
  if (locale === 'it-IT' && typeof item.status === 'string')
    adapted.status = italianStatus[item.status.toLowerCase()] ?? item.status;
  return adapted;
};

const isAuthor = (item: CslItem, institution: unknown): boolean =>
  typeof institution === 'string' &&
  Array.isArray(item.author) &&
  item.author.some((name) => name?.literal === institution || name?.family === institution);

/** Italian elides before 8 and 11: "Legge n. 40 dell'8 ottobre 2024". */
export const polishForIai = (text: string, locale: LocaleId): string =>
  locale === 'it-IT' ? text.replace(/\bdel (8|11) (?=[a-z]+ \d{4})/, "dell'$1 ") : text;
