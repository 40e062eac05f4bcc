import { type Locator, readPlace, splitPlace } from '../citations/locators.ts';

/** What is copied from a page with columns or from a PDF ends its lines where the page did. */
const isBroken = (lines: readonly string[]): boolean =>
  lines.length > 1 &&
  lines.every(({ length }) => length <= 120) &&
  lines.slice(0, -1).every(({ length }) => length >= 25) &&
  // Lines of a poem or a list begin with capitals or signs; those of a broken paragraph mostly don't.
  lines.slice(1).some((line) => /^\p{Ll}/u.test(line));

const joinLines = (lines: readonly string[]): string =>
  lines.reduce((text, line) => {
    if (!/\p{L}[-\u2010\u00ad]$/u.test(text)) return `${text} ${line}`;
    // A hyphen at the end of a line mostly divides a word; before a capital it belongs to a name.
    return (/^\p{Ll}/u.test(line) ? text.slice(0, -1) : text) + line;
  });

/** A paragraph with its lines joined where a page had broken them. */
const paragraph = (text: string): string => {
  const lines = text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  return isBroken(lines) ? joinLines(lines) : lines.join('\n');
};

const placeBehind = /^(.*\S)[ \t\n]*[([]\s*([^()[\]]{1,40})\s*[)\]]\s*$/su;

/** The place that a passage names at its end, "(p. 12)" or in a line of its own, and the words before it. */
const splitEnd = (text: string): { text: string; place: Locator | null } => {
  const lines = text.split('\n');
  const alone = lines.length > 1 ? splitPlace(lines.at(-1)!) : { words: 'none', place: null };
  if (alone.place && alone.words === '')
    return { text: lines.slice(0, -1).join('\n').trim(), place: alone.place };
  const match = placeBehind.exec(text);
  const inside = match && splitPlace(match[2]!);
  if (match && inside?.place && inside.words === '') return { text: match[1]!, place: inside.place };
  return { text, place: null };
};

/**
 * A passage that was copied out of a source: lines that a page had broken are joined, words that were divided at
 * their ends too, a blank line divides paragraphs, and a place that is named at its end is taken off.
 */
export const readPassage = (copied: string): { text: string; place: Locator | null } => {
  const text = copied
    .replace(/\r\n?|\u2028|\u2029/g, '\n')
    .replace(/\u00ad(?!\n)/g, '')
    .split(/\n\s*\n/)
    .map(paragraph)
    .filter((part) => part !== '')
    .join('\n\n');
  return splitEnd(text);
};

/** What is typed into the field of a place: "ch. 3" is chapter 3, a number alone a page. */
export const readTypedPlace = (typed: string): Locator => {
  const { label, locator } = readPlace(typed);
  return { label: label ?? 'page', locator };
};
