import type { RichText, Run } from './citation.ts';
import type { CslItem } from './csl-item.ts';
import { replaceRuns, textOf } from './edit-runs.ts';
import { prepareDate } from './prepare-date.ts';
import { bareDoi } from './prepare-item.ts';
import type { SettledRules } from './settled-rules.ts';

/*
 * DOI, address and date of access as the house's rules have them. What is to be left out is taken from the copy
 * of the source that is printed; what the style doesn't print, or prints in another form, is set right in the
 * printed text beside the link that is there. A form without any link gets none.
 */

export type LinkRules = Pick<SettledRules, 'link' | 'doi' | 'accessed'>;

/** The words of a style in a language that links need. */
export type LinkWords = {
  /** The tag of the locale in which dates are printed. */
  locale: string;
  /** The locale's word for "accessed". */
  accessed: string;
  /** The style prints addresses in angle brackets. */
  angles: boolean;
};

const webTypes = new Set(['webpage', 'post', 'post-weblog']);

const textIn = (item: CslItem, variable: 'DOI' | 'URL'): string => {
  const value = item[variable];
  return typeof value === 'string' ? value.trim() : '';
};

export const asksOfLinks = ({ link, doi, accessed }: LinkRules): boolean =>
  link !== 'style' || doi !== 'style' || accessed !== 'style';

export const linkRulesKey = ({ link, doi, accessed }: LinkRules): string => `${link} ${doi} ${accessed}`;

const printsAccess = ({ type }: CslItem, { accessed }: LinkRules): boolean =>
  accessed === 'always' || (accessed === 'web' && webTypes.has(type));

/** A copy of the source without what the rules leave out. */
export const adaptLinks = (item: CslItem, rules: LinkRules): CslItem => {
  if (!asksOfLinks(rules)) return item;
  const copy = { ...item };
  if (textIn(item, 'DOI') !== '' && textIn(item, 'URL') !== '') {
    if (rules.link === 'doi') delete copy.URL;
    if (rules.link === 'url') delete copy.DOI;
  }
  if (rules.accessed !== 'style' && !printsAccess(item, rules)) delete copy.accessed;
  return copy;
};

type Stretch = { from: number; to: number };

/** A DOI in a printed text, with the label or the resolver before it. */
const doiIn = (text: string, doi: string): Stretch | null => {
  const at = text.toLowerCase().indexOf(doi.toLowerCase());
  if (doi === '' || at < 0) return null;
  const label = /(?:https?:\/\/(?:dx\.)?doi\.org\/|\bdoi(?::|\s)\s*)$/i.exec(text.slice(0, at));
  return { from: at - (label?.[0].length ?? 0), to: at + doi.length };
};

const urlIn = (text: string, url: string): Stretch | null => {
  const at = url === '' ? -1 : text.indexOf(url);
  return at < 0 ? null : { from: at, to: at + url.length };
};

/** After the bracket that closes an address. */
const afterBracket = (text: string, { to }: Stretch): number => (text[to] === '>' ? to + 1 : to);

/** The address of a DOI. */
const addressOf = (doi: string): string => `https://doi.org/${doi}`;

const asAddress = (address: string, angles: boolean): Run[] => [
  ...(angles ? [{ text: '<' }] : []),
  { text: address, ...(/^https?:\/\/\S+$/i.test(address) ? { href: address } : {}) },
  ...(angles ? [{ text: '>' }] : []),
];

/** The printed text of a source (or of several, one after the other) with its links as the rules have them. */
export const finishLinks = (runs: RichText, item: CslItem, rules: LinkRules, words: LinkWords): RichText => {
  if (!asksOfLinks(rules)) return runs;
  let done: RichText = runs;
  const doi = bareDoi(textIn(item, 'DOI'));
  const url = textIn(item, 'URL');
  if (rules.link === 'both') done = withBoth(done, doi, url, words);
  if (rules.doi !== 'style') done = withDoiAs(done, doi, rules.doi, words);
  return printsAccess(item, rules) ? withAccess(done, item.accessed, [doi, url], words) : done;
};

const withBoth = (runs: RichText, doi: string, url: string, { angles }: LinkWords): RichText => {
  const text = textOf(runs);
  const [ofDoi, ofUrl] = [doiIn(text, doi), urlIn(text, url)];
  // An address that is nothing but the DOI's says nothing more.
  if (doi === '' || url === '' || url.toLowerCase().endsWith(doi.toLowerCase())) return runs;
  if (ofDoi && !ofUrl) {
    const at = afterBracket(text, ofDoi);
    return replaceRuns(runs, at, at, [{ text: ', ' }, ...asAddress(url, angles || at > ofDoi.to)]);
  }
  if (ofUrl && !ofDoi) {
    const at = text[ofUrl.from - 1] === '<' ? ofUrl.from - 1 : ofUrl.from;
    return replaceRuns(runs, at, at, [{ text: `DOI ${doi}, ` }]);
  }
  return runs;
};

const withDoiAs = (
  runs: RichText,
  doi: string,
  form: 'text' | 'address',
  { angles }: LinkWords,
): RichText => {
  const text = textOf(runs);
  const found = doiIn(text, doi);
  if (!found) return runs;
  const { from, to } = found;
  const address = addressOf(doi);
  const inAngles = text[from - 1] === '<' && text[to] === '>';
  if (form === 'address') return replaceRuns(runs, from, to, asAddress(address, angles && !inAngles));
  return replaceRuns(runs, inAngles ? from - 1 : from, inAngles ? to + 1 : to, [{ text: `DOI ${doi}` }]);
};

/** The date of access after the last link, where the style prints none. */
const withAccess = (
  runs: RichText,
  accessed: unknown,
  [doi, url]: readonly [string, string],
  words: LinkWords,
): RichText => {
  const date = accessText(accessed, words);
  const text = textOf(runs);
  const links = [doiIn(text, doi), urlIn(text, url)].filter((found) => found !== null);
  const isPrinted = words.accessed !== '' && text.toLowerCase().includes(words.accessed.toLowerCase());
  if (date === '' || links.length === 0 || isPrinted) return runs;
  const at = Math.max(...links.map((found) => afterBracket(text, found)));
  return replaceRuns(runs, at, at, [{ text: `, ${date}` }]);
};

/** "accessed 3 May 2024", "consultato il 3 maggio 2024". */
const accessText = (accessed: unknown, { locale, accessed: word }: LinkWords): string => {
  const date = prepareDate(accessed);
  const [year, month, day] = date?.['date-parts']?.[0]?.map(Number) ?? [];
  if (year === undefined) return '';
  const isItalian = locale.startsWith('it');
  const printed = new Intl.DateTimeFormat(locale, {
    year: 'numeric',
    ...(month === undefined ? {} : { month: 'long' }),
    ...(day === undefined ? {} : { day: 'numeric' }),
    timeZone: 'UTC',
  }).format(new Date(Date.UTC(year, (month ?? 1) - 1, day ?? 1)));
  if (!isItalian) return `${word || 'accessed'} ${printed}`;
  if (day === undefined) return `consultato ${month === undefined ? 'nel' : 'a'} ${printed}`;
  return day === 8 || day === 11 ? `consultato l’${printed}` : `consultato il ${printed}`;
};
