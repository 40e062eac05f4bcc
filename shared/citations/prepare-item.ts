import { type CslItem, type CslName, dateVariables, nameVariables, numberVariables } from './csl-item.ts';
import { hideAll, hideMarkup, hideOdd, mark, withoutMarkers } from './markers.ts';
import { prepareDate } from './prepare-date.ts';
import { runsRightToLeft } from './text-direction.ts';

/*
 * Makes of a stored source the copy that goes to the engine: every value in the form the engine expects, with
 * all it would misread hidden (see markers.ts). What is not text, number, name or date stays behind, so that
 * odd data can't break the engine.
 */

const names = new Set<string>(nameVariables);
const dates = new Set<string>(dateVariables);
const numbers = new Set<string>(numberVariables);
/** Not printed by any style, or read by the engine as commands in Zotero's "extra" manner. */
const unprinted = new Set(['id', 'type', 'note', 'custom', 'annote', 'keyword', 'categories', 'multi']);

/**
 * A copy of the source for the engine, under the id the engine shall know it by.
 * @param asRecorded quotes, apostrophes and numbers are printed as they are; else the engine turns and reads them
 */
export const prepareItem = (
  item: CslItem,
  id: string,
  asRecorded: boolean,
): { id: string; type: string; [name: string]: unknown } => {
  const prepared: { id: string; type: string; [name: string]: unknown } = { id, type: String(item.type) };
  for (const [variable, value] of Object.entries(item)) {
    if (unprinted.has(variable) || value === null || value === undefined) continue;
    if (names.has(variable)) {
      const list = prepareNames(value, asRecorded);
      if (list.length > 0) prepared[variable] = list;
    } else if (dates.has(variable)) {
      const date = prepareDate(value);
      if (date) prepared[variable] = date;
    } else if (typeof value === 'string' || typeof value === 'number') {
      const text = clean(String(value));
      if (text !== '') prepared[variable] = prepareText(variable, text, asRecorded);
    }
  }
  // CSL 1.0.2 renamed the variable; older libraries still write the old name.
  if (prepared.event !== undefined && prepared['event-title'] === undefined)
    prepared['event-title'] = prepared.event;
  return prepared;
};

/** One line without what nobody sees; spaces that must not break stay. */
const clean = (text: string): string =>
  withoutMarkers(text)
    .replace(/\uFEFF/g, '')
    .replace(/[^\S\u00A0\u2000-\u200A\u202F\u205F\u3000]+/g, ' ')
    .replace(/^\s+|\s+$/g, '');

const prepareText = (variable: string, text: string, asRecorded: boolean): string => {
  if (variable === 'language') return text;
  if (variable === 'URL') return prepareUrl(text);
  if (variable === 'DOI') return hideAll(bareDoi(text));
  const isPage = variable === 'page' || variable === 'page-first';
  if (!asRecorded) {
    if (isPage) return hideOdd(withoutPageLabel(text));
    if (numbers.has(variable)) return readable.test(text) ? hideOtherTags(text) : prepareNumber(text);
  } else {
    if (isPage) return preparePages(text);
    if (numbers.has(variable)) return prepareNumber(text);
  }
  const prepared = asRecorded ? prepareRichText(text) : hideOtherTags(text);
  return runsRightToLeft(text) ? mark.rtlOn + prepared + mark.rtlOff : prepared;
};

/** Numbers that the engine reads rightly: one or several, with letters about them, and words. */
const readable = /^(\p{L}?\d+\p{L}{0,3}|\p{L}+)([\s,&–—-]+(\p{L}?\d+\p{L}{0,3}|\p{L}+))*$/u;

/** A DOI without the address, the label and the full stop that records carry with it. */
export const bareDoi = (text: string): string =>
  text
    .replace(/^(doi(?!\.)[\s:]*)?((https?:\/\/)?([\w-]+\.)*doi\.org\/)?(doi[\s:]*)?/i, '')
    .replace(/\.$/, '');

/** A link if it is an address; one without protocol gets https. */
const prepareUrl = (text: string): string => {
  const bare = text.replace(/^<(.*)>$/, '$1');
  const address = /^[a-z][a-z0-9+.-]*:/i.test(bare) ? bare : `https://${bare}`;
  return mark.linkOn + hideAll(encodeSpaces(address)) + mark.linkOff;
};
const encodeSpaces = (text: string): string => text.replace(/ /g, '%20');

/**
 * A number goes through as it is if it is plain; "24|79", "A/RES/70/1", "COM(2020) 123" or "INR IN-109" are
 * hidden, because the engine would read joiners, ranges and labels into them. A dash between digits is a range.
 */
const prepareNumber = (text: string): string =>
  /^\d+$/.test(text)
    ? text
    : hideAll(text.replace(/\s*\|\s*/g, '|').replace(/(?<=\d)(\s*[–—]+\s*|\s+-\s+)(?=\d)/g, mark.range));

/** "169-81" among other pages; ranges that stand alone are left to the style. */
const fullNumbers = (pages: string): string =>
  pages.replace(
    /(?<![\p{L}\d])(\d+)(\s*[-–—]+\s*)(\d+)(?![\p{L}\d])/gu,
    (range, from: string, dash: string, to: string) =>
      to.length < from.length ? from + dash + from.slice(0, from.length - to.length) + to : range,
  );

const plainPages = /^\d+(\s*[-–—]+\s*\d+)?$/;

/** Pages without the "p." that the style sets itself. */
export const withoutPageLabel = (text: string): string => clean(text).replace(/^pp?\.?\s+(?=\S)/i, '');

/** Pages, without a "p." the source may carry; ranges get the style's delimiter. */
export const preparePages = (text: string): string => {
  const pages = clean(text).replace(/^pp?\.?\s+/i, '');
  if (plainPages.test(pages)) return pages.replace(/\s*[-–—]+\s*/, '-');
  return hideAll(fullNumbers(pages).replace(/\s*[-–—]+\s*/g, mark.range));
};

/** A locator other than pages: plain numbers and ranges, so that "chaps" gets its plural, else plain text. */
export const prepareLocator = (text: string): string => {
  const locator = clean(text);
  return plainPages.test(locator)
    ? locator.replace(/\s*[-–—]+\s*/, '-')
    : hideAll(locator.replace(/(?<=\d)\s*[-–—]\s*(?=\d)/g, mark.range));
};

const prepareNames = (value: unknown, asRecorded: boolean): CslName[] => {
  if (!Array.isArray(value)) return [];
  const list: CslName[] = [];
  for (const entry of value as unknown[]) {
    if (typeof entry !== 'object' || entry === null) continue;
    const name: CslName = {};
    for (const part of [
      'family',
      'given',
      'literal',
      'suffix',
      'dropping-particle',
      'non-dropping-particle',
    ] as const) {
      const text = (entry as CslName)[part];
      if (typeof text === 'string' && clean(text) !== '')
        name[part] = asRecorded ? hideMarkup(clean(text)) : hideOtherTags(clean(text));
    }
    // Only a bare apostrophe at its end tells the engine that no space follows: "D'Alema".
    for (const part of ['dropping-particle', 'non-dropping-particle'] as const)
      if (name[part]) name[part] = name[part].replace(/[\uE727\uE781]$/, '’');
    const { 'comma-suffix': comma } = entry as CslName;
    if (comma !== undefined) name['comma-suffix'] = comma;
    // A name of one part is printed whole: the engine would set a comma before an absent given name.
    if (name.family === undefined && name.literal === undefined && name.given !== undefined) {
      name.literal = name.given;
      delete name.given;
    }
    if (name.family !== undefined || name.literal !== undefined) list.push(name);
  }
  return list;
};

const tags =
  /<(\/?)(i|em|b|strong|sup|sub|sc)>|<span style="font-variant:\s*small-caps;?">|<span class="no(?:case|decor)">|<\/span>/gi;

const tagMarks: Record<string, readonly [string, string]> = {
  i: [mark.emphasisOn, mark.emphasisOff],
  em: [mark.emphasisOn, mark.emphasisOff],
  b: [mark.boldOn, mark.boldOff],
  strong: [mark.boldOn, mark.boldOff],
  sup: [mark.superscriptOn, mark.superscriptOff],
  sub: [mark.subscriptOn, mark.subscriptOff],
  sc: [mark.smallCapsOn, mark.smallCapsOff],
  'small-caps': [mark.smallCapsOn, mark.smallCapsOff],
  // Only the engine knows what case it changes, so it must see these tags themselves.
  nocase: ['<span class="nocase">', '</span>'],
};

/**
 * Text with the formatting CSL-JSON allows (i, b, sup, sub, sc and two kinds of span). A tag without its
 * partner, and every other tag, is text.
 */
const prepareRichText = (source: string): string => {
  const text = markQuotes(source);
  const pieces: string[] = [];
  const open: { name: string; at: number; raw: string }[] = [];
  let last = 0;
  for (const match of text.matchAll(tags)) {
    pieces.push(hideMarkup(text.slice(last, match.index)));
    last = match.index + match[0].length;
    const raw = match[0];
    const closing = raw.startsWith('</');
    const name = tagName(raw, match[2]);
    pieces.push(hideMarkup(raw));
    if (!closing) {
      open.push({ name, at: pieces.length - 1, raw });
      continue;
    }
    const partner = open[open.length - 1];
    if (!partner || (name === 'span' ? !spans.has(partner.name) : partner.name !== name)) continue;
    open.pop();
    const marks = tagMarks[partner.name];
    if (!marks) continue;
    pieces[partner.at] = marks[0];
    pieces[pieces.length - 1] = marks[1];
  }
  pieces.push(hideMarkup(text.slice(last)));
  return pieces.join('');
};

/** Leaves the tags that come in pairs to the engine, and hides all others. */
const hideOtherTags = (source: string): string => {
  const text = withoutMarkers(source);
  const kept = new Set<number>();
  const open: { name: string; at: number }[] = [];
  for (const match of text.matchAll(tags)) {
    const name = match[2]?.toLowerCase() ?? 'span';
    if (!match[0].startsWith('</')) open.push({ name, at: match.index });
    else if (open.at(-1)?.name === name) kept.add(open.pop()?.at ?? 0).add(match.index);
  }
  let hidden = '';
  let last = 0;
  for (const match of text.matchAll(tags)) {
    hidden += hideOdd(text.slice(last, match.index));
    hidden += kept.has(match.index) ? engineTag(match[0]) : hideOdd(match[0]);
    last = match.index + match[0].length;
  }
  return hidden + hideOdd(text.slice(last));
};

/** The engine knows only the tags of CSL-JSON, written in one way. */
const engineTag = (tag: string): string =>
  tag
    .toLowerCase()
    .replace(/^<(\/?)em>$/, '<$1i>')
    .replace(/^<(\/?)strong>$/, '<$1b>')
    .replace(/^<span style=.*$/, '<span style="font-variant: small-caps;">');

const spans = new Set(['small-caps', 'nocase']);
const tagName = (raw: string, element: string | undefined): string => {
  if (element !== undefined) return element.toLowerCase();
  if (raw.startsWith('</')) return 'span';
  return raw.includes('small-caps') ? 'small-caps' : 'nocase';
};

/** Marks the double quotes that come in pairs, so that they can become single inside other quotes. */
const markQuotes = (text: string): string => {
  const quotes = text.replace(/<[^>]*>/g, '').replace(/[^"“”]/g, '');
  const curly = /^(“”)+$/.test(quotes.replaceAll('"', ''));
  const straight = quotes.replace(/[“”]/g, '').length % 2 === 0;
  let opening = false;
  return text.replace(/<[^>]*>|["“”]/g, (found) => {
    if (found === '“' && curly) return mark.innerOn;
    if (found === '”' && curly) return mark.innerOff;
    if (found !== '"' || !straight) return found;
    opening = !opening;
    return opening ? mark.innerOn : mark.innerOff;
  });
};
