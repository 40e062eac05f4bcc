import type { CslDate, CslItem } from '../citations/csl-item.ts';
import { leadingNames, listedName } from './names.ts';

/** What stands between and behind the names of a list, in the reader's language. */
export type NameWords = { and: string; editor: string; editors: string };

export const nameWords: Readonly<Record<'en' | 'it', NameWords>> = {
  en: { and: 'and', editor: '(ed.)', editors: '(eds)' },
  it: { and: 'e', editor: '(a cura di)', editors: '(a cura di)' },
};

const ofAuthorities = new Set(['bill', 'hearing', 'legal_case', 'legislation', 'regulation', 'standard']);

/** Whose a law, a judgment or a hearing is that names nobody: a court's, a country's; '' for other sources. */
export const issuerLabel = (item: CslItem): string =>
  ofAuthorities.has(item.type) ? textOf(item.authority) || textOf(item.jurisdiction) : '';

/**
 * Names of an item as a list shows them: "Marrone", "Marrone and Ravazzolo", "Bruno et al."; editors in
 * place of authors are marked "(ed.)" or "(eds)". A law or a judgment is its country's or court's. '' if nobody
 * is named.
 */
export const authorsLabel = (item: CslItem, words: NameWords): string => {
  const leading = leadingNames(item);
  if (!leading) return issuerLabel(item);
  const names = leading.names.map(listedName);
  const text =
    names.length === 1
      ? names[0]!
      : names.length === 2
        ? `${names[0]} ${words.and} ${names[1]}`
        : `${names[0]} et al.`;
  if (leading.variable !== 'editor') return text;
  return `${text} ${names.length === 1 ? words.editor : words.editors}`;
};

/** First and, for a range, last [year, month, day] of a date, as numbers; null if it has none. */
export const dateNumbers = (date: unknown): { from: number[]; to: number[] | null } | null => {
  if (typeof date !== 'object' || date === null) return null;
  const { 'date-parts': parts, raw, literal } = date as CslDate;
  if (Array.isArray(parts)) {
    const [from, to] = parts.map((part) => (Array.isArray(part) ? part.map(Number) : []));
    if (from && Number.isFinite(from[0])) return { from, to: to && Number.isFinite(to[0]) ? to : null };
  }
  for (const text of [raw, literal]) {
    const found = typeof text === 'string' && /(?<!\d)(\d{4})(?:-(\d\d)(?:-(\d\d))?)?(?!\d)/.exec(text);
    if (found)
      return {
        from: found
          .slice(1)
          .filter((part) => part !== undefined)
          .map(Number),
        to: null,
      };
  }
  return null;
};

/** The year as a list shows it: "2008", "2004-2005" for a range, the words of a date that is none, or ''. */
export const yearLabel = (item: CslItem): string => {
  const numbers = dateNumbers(item.issued);
  if (numbers) {
    const from = year(numbers.from[0]!);
    const to = numbers.to ? year(numbers.to[0]!) : from;
    return from === to ? from : `${from}-${to}`;
  }
  const { literal, raw } = (item.issued ?? {}) as CslDate;
  if (typeof literal === 'string') return literal;
  return typeof raw === 'string' ? raw : '';
};

const year = (number: number): string => (number < 0 ? `${-number} BC` : String(number));

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');

/** Title without the markup CSL allows in it (`<i>`, `<sup>`, `<span …>`). */
export const plainTitle = (item: CslItem): string =>
  textOf(item.title).replace(/<\/?(i|b|sc|sup|sub|span)\b[^<>]*>/gi, '');

/** The item's own short title, else its title up to the colon, question mark or full stop before a subtitle. */
export const shortTitle = (item: CslItem): string => {
  const own = textOf(item['title-short']) || textOf(item.shortTitle);
  if (own) return own;
  const title = plainTitle(item);
  const end = /[:?!.]\s+\p{Lu}/u.exec(title);
  if (!end || end.index < 3) return title;
  return title.slice(0, end.index + (title[end.index] === '?' || title[end.index] === '!' ? 1 : 0));
};

/** Where the item appeared, as a list shows it: its container, else its series, publisher or website. */
export const containerLabel = (item: CslItem): string =>
  textOf(item['container-title']) ||
  textOf(item['collection-title']) ||
  textOf(item['event-title']) ||
  textOf(item.publisher);
