import type { CitationItem } from '#shared/citations/citation.ts';
import { wordOfLabel } from '#shared/citations/locators.ts';
import { tidyItem } from '#shared/document/citation-attrs.ts';
import { schema } from '#shared/document/schema.ts';
import { bareKey } from '../../import/markdown/citation-syntax.ts';
import { bareContext } from '../../import/markdown/inline-context.ts';
import { parseInlineNodes } from '../../import/markdown/inline-parser.ts';

/*
 * Citations in Pandoc's syntax. Each item is written in the plainest form that reads back as the same item:
 * a locator is put in braces, and signs are escaped, only where they must be.
 */

const isBareKey = (key: string): boolean => {
  bareKey.lastIndex = 0;
  return bareKey.exec(key)?.[0].length === key.length;
};

/** White space at the ends would be trimmed, a line break would end the line. */
const keptSpaces = (text: string): string =>
  text.replace(/^\s+|\s+$|[\n\r\t]/gu, (spaces) =>
    [...spaces].map((space) => `&#${space.codePointAt(0)};`).join(''),
  );
const escapedAll = (text: string): string => text.replace(/[!-/:-@[-`{-~]/g, '\\$&');

const sameItem = (one: CitationItem, other: CitationItem): boolean =>
  one.sourceId === other.sourceId &&
  one.locator === other.locator &&
  one.label === other.label &&
  one.prefix === other.prefix &&
  one.suffix === other.suffix &&
  one.suppressAuthor === other.suppressAuthor;

/** Is the text, in its brackets, a citation of this item and nothing else? */
const readsBack = (text: string, item: CitationItem): boolean => {
  const read = parseInlineNodes(`[${text}]`, {
    ...bareContext,
    citation: (items) => schema.nodes.citation.create({ id: '', items }),
  });
  const items: CitationItem[] = read.childCount === 1 ? (read.firstChild!.attrs.items ?? []) : [];
  return items.length === 1 && sameItem(items[0]!, item);
};

type Way = { braceKey: boolean; braceLocator: boolean; escapes: boolean };
const ways: readonly Way[] = [false, true].flatMap((escapes) => [
  { escapes, braceKey: false, braceLocator: false },
  { escapes, braceKey: false, braceLocator: true },
  { escapes, braceKey: true, braceLocator: true },
]);

const writeItem = (item: CitationItem, careful: boolean): string => {
  const { sourceId, locator, label = 'page', prefix = '', suffix = '', suppressAuthor } = item;
  let text = '';
  for (const { braceKey, braceLocator, escapes } of ways) {
    if (careful && !escapes) continue;
    const words = (part: string): string =>
      escapes ? escapedAll(part) : part.replace(/[`\\|]|&(?=[#\w])/g, '\\$&');
    const key =
      braceKey || !isBareKey(sourceId) ? `{${sourceId.replace(/[\\{}[\]<`&;|]/g, '\\$&')}}` : sourceId;
    // The space before the key and the one after the locator stand as they are.
    const before = keptSpaces(words(prefix.replace(/ $/, ''))) + (prefix.endsWith(' ') ? ' ' : '');
    const after = (suffix.startsWith(' ') ? ' ' : '') + keptSpaces(words(suffix.replace(/^ /, '')));
    let where = braceLocator ? '{}' : '';
    if (locator) {
      const named = `${wordOfLabel(label)} ${escapes ? keptSpaces(escapedAll(locator)) : words(locator)}`;
      where = braceLocator ? `, {${named}}` : `, ${named}`;
    }
    text = `${before}${suppressAuthor ? '-' : ''}@${key}${where}${after}`;
    if (readsBack(text, item)) return text;
  }
  return text;
};

/** Writes a citation with its brackets; `careful` escapes every sign, for places where brackets are rare. */
export const writeCitation = (items: readonly CitationItem[], careful = false): string =>
  `[${items.map((item) => writeItem(tidyItem(item), careful)).join('; ')}]`;
