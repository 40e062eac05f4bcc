import type { CitationItem } from '#shared/citations/citation.ts';
import { readLocator, splitLabel } from '#shared/citations/locators.ts';
import { tidyItem } from '#shared/document/citation-attrs.ts';
import { asSourceId } from '#shared/ids.ts';
import { matchBrackets } from './brackets.ts';

/*
 * Pandoc's citations: `[see @key, p. 3, and more; -@{odd key}]`. A prefix keeps the white space before the
 * key, a suffix everything after the locator, so that nothing has to be guessed when they are printed.
 */

/** Turns a piece of Markdown into plain text. */
export type PlainText = (markdown: string) => string;

export const bareKey = /[\p{L}\p{N}_]+(?:[:.#$%&+?<>~/-]+[\p{L}\p{N}_]+)*/uy;

/** The key at a position (after the `@`), and where it ends. */
export const readKey = (text: string, at: number): { key: string; end: number } | null => {
  if (text[at] === '{') {
    const end = closingBrace(text, at);
    if (end < 0 || end === at + 1) return null;
    return { key: text.slice(at + 1, end).replace(/\\([!-/:-@[-`{-~])/g, '$1'), end: end + 1 };
  }
  bareKey.lastIndex = at;
  const match = bareKey.exec(text);
  return match ? { key: match[0], end: at + match[0].length } : null;
};

/** The position of the `}` for the `{` at `at`, or -1. */
const closingBrace = (text: string, at: number): number => {
  let depth = 0;
  const limit = Math.min(text.length, at + 2000);
  for (let i = at; i < limit; i++) {
    const character = text[i];
    if (character === '\\') i++;
    else if (character === '{') depth++;
    else if (character === '}' && --depth === 0) return i;
  }
  return -1;
};

/** Splits at the `;` that stand in no bracket, brace or escape. */
const splitItems = (text: string): string[] => {
  const matches = matchBrackets(text);
  const parts: string[] = [];
  let start = 0;
  for (let i = 0; i < text.length; i++) {
    const character = text[i];
    if (character === '\\') i++;
    else if (character === '[') i = matches.get(i) ?? i;
    else if (character === '{') {
      const end = closingBrace(text, i);
      if (end > i) i = end;
    } else if (character === '&') {
      const reference = /&(?:#\w+|\w+);/y;
      reference.lastIndex = i;
      i += (reference.exec(text)?.[0].length ?? 1) - 1;
    } else if (character === ';') {
      parts.push(text.slice(start, i));
      start = i + 1;
    }
  }
  parts.push(text.slice(start));
  return parts;
};

/** The first `@` in `text` that starts a key. */
const findKey = (text: string): { at: number; key: string; end: number } | null => {
  const matches = matchBrackets(text);
  for (let i = 0; i < text.length; i++) {
    const character = text[i];
    if (character === '\\') i++;
    else if (character === '[') i = matches.get(i) ?? i;
    else if (character === '@' && !/[\p{L}\p{N}]/u.test(text[i - 1] ?? '')) {
      const key = readKey(text, i + 1);
      if (key) return { at: i, ...key };
    }
  }
  return null;
};

/** What follows a key: a locator in braces or as Pandoc finds it, and the rest. */
export const readAfterKey = (
  text: string,
  plain: PlainText,
): Pick<CitationItem, 'locator' | 'label' | 'suffix'> => {
  const braces = /^(?:,\s*)?\{/u.exec(text);
  const end = braces ? closingBrace(text, braces[0].length - 1) : -1;
  if (braces && end > 0) {
    const inner = text.slice(braces[0].length, end);
    const suffix = plain(text.slice(end + 1).trimEnd());
    if (inner.trim() === '') return { suffix };
    const { label, locator } = splitLabel(inner);
    return { label, locator: plain(locator), suffix };
  }
  const found = readLocator(text);
  if (!found) return { suffix: plain(text.trimEnd()) };
  return { ...found.found, suffix: plain(found.rest.trimEnd()) };
};

/**
 * The items of a citation whose brackets hold `text`, or null if it is no citation: each part must name a
 * key.
 */
export const readCitationItems = (text: string, plain: PlainText): CitationItem[] | null => {
  if (!text.includes('@')) return null;
  const items: CitationItem[] = [];
  for (const part of splitItems(text)) {
    const found = findKey(part);
    if (!found) return null;
    let prefix = part.slice(0, found.at).replace(/^\s+/u, '');
    const suppressAuthor = /(?:^|[^\p{L}\p{N}\\]|(?:^|[^\\])(?:\\\\)+)-$/u.test(prefix);
    if (suppressAuthor) prefix = prefix.slice(0, -1);
    const after = readAfterKey(part.slice(found.end), plain);
    items.push(
      tidyItem({
        sourceId: asSourceId(found.key),
        ...after,
        prefix: plain(prefix),
        ...(suppressAuthor ? { suppressAuthor } : {}),
      }),
    );
  }
  return items;
};
