import { type CitationItem, type LocatorLabel, locatorLabels } from '../citations/citation.ts';
import { checkFieldsByHand } from './by-hand-attrs.ts';

const texts = ['locator', 'prefix', 'suffix'] as const;
const known = new Set<string>(['sourceId', 'label', 'suppressAuthor', 'fields', ...texts]);

/**
 * Checks the `items` of a citation as they come from a file or the clipboard.
 * @throws RangeError that says what is wrong with them
 */
export const checkCitationItems = (value: unknown): CitationItem[] => {
  if (!Array.isArray(value) || value.length === 0) throw new RangeError('a citation has at least one source');
  for (const item of value as Record<string, unknown>[]) {
    if (typeof item !== 'object' || item === null) throw new RangeError('an item of a citation is an object');
    if (typeof item.sourceId !== 'string' || item.sourceId === '')
      throw new RangeError('an item of a citation names its source');
    for (const name of texts)
      if (item[name] !== undefined && typeof item[name] !== 'string')
        throw new RangeError(`${name} of a citation is text`);
    if (item.label !== undefined && !locatorLabels.includes(item.label as LocatorLabel))
      throw new RangeError(`"${String(item.label)}" is not a label of a locator`);
    if (item.suppressAuthor !== undefined && typeof item.suppressAuthor !== 'boolean')
      throw new RangeError('suppressAuthor is true or false');
    if (item.fields !== undefined) checkFieldsByHand(item.fields);
    for (const name of Object.keys(item))
      if (!known.has(name)) throw new RangeError(`"${name}" is not a field of a citation`);
  }
  return value as CitationItem[];
};

/** A prefix that ends in a word or its punctuation is set off from the source; one that ends in ( or “ is not. */
const spacedPrefix = (prefix: string): string =>
  /[\p{L}\p{N}.,:;!?)”»…]$/u.test(prefix) ? `${prefix} ` : prefix;
const spacedSuffix = (suffix: string): string =>
  /^[\p{L}\p{N}(“«[–—]/u.test(suffix) ? ` ${suffix}` : suffix;

/**
 * An item as it is stored: empty fields left out, a label only where it is not a page, and the space between
 * prefix, source and suffix in the prefix and suffix themselves ("see ", " and more", ", passim").
 */
export const tidyItem = (item: CitationItem): CitationItem => {
  const tidy: CitationItem = { sourceId: item.sourceId };
  const locator = onOneLine(item.locator).trim();
  const prefix = onOneLine(item.prefix).trimStart();
  const suffix = onOneLine(item.suffix).trimEnd();
  if (locator) tidy.locator = locator;
  if (locator && item.label && item.label !== 'page') tidy.label = item.label;
  if (prefix) tidy.prefix = spacedPrefix(prefix);
  if (suffix) tidy.suffix = spacedSuffix(suffix);
  if (item.suppressAuthor) tidy.suppressAuthor = true;
  if (item.fields && Object.keys(item.fields).length > 0) tidy.fields = item.fields;
  return tidy;
};

const onOneLine = (text = ''): string => text.replace(/[\t\n\r]+/g, ' ');
