import type { Node } from 'prosemirror-model';
import { paperTexts } from '../document/paper-texts.ts';
import { searchable } from '../sources/search-text.ts';

/** So many words at the beginning or the end tell a passage whose middle was left out. */
const telling = 8;

const wordsIn = (text: string): string[] => searchable(text).match(/[\p{L}\p{N}]+/gu) ?? [];

/** The words of a paper in their order, in the form in which passages are looked for. */
export const usedWords = (doc: Node): string =>
  ` ${paperTexts(doc)
    .flatMap(({ text }) => wordsIn(text))
    .join(' ')} `;

/**
 * Whether a passage stands in a paper: as a whole, or with its first or last words where something was left out.
 * @param words what `usedWords` says of the paper
 */
export const isUsed = (words: string, passage: string): boolean => {
  const own = wordsIn(passage);
  if (own.length === 0) return false;
  const parts = own.length > telling ? [own, own.slice(0, telling), own.slice(-telling)] : [own];
  return parts.some((part) => words.includes(` ${part.join(' ')} `));
};
