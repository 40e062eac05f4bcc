import { align } from '../document/compare/align.ts';

/* The words of passages, as they are held against each other. */

/** A word of a text, in the form in which words are compared, and where it stands. */
export type Token = { word: string; at: number; end: number };

/** Marks, case and ways of dividing words are a matter of typography, not of the words. */
export const tokensOf = (text: string): Token[] =>
  [...text.matchAll(/[\p{L}\p{N}](?:[\p{L}\p{M}\p{N}]|[-\u00ad\u2010\u2011]\n?(?=\p{L}))*/gu)].map(
    (match) => ({
      word: match[0]
        .replace(/[-\u00ad\u2010\u2011\n]/g, '')
        .normalize('NFKC')
        .toLowerCase(),
      at: match.index,
      end: match.index + match[0].length,
    }),
  );

/** The pieces of a passage between omissions and additions: "[…]", "...", "[the minister]". */
export const piecesOf = (passage: string): Token[][] =>
  passage
    // A letter in brackets is another form of the same word.
    .replace(/\[(\p{L})\](?=\p{L})/gu, '$1')
    .split(/\[[^\]]*\]|\((?:\.{3}|…)\)|\.{3}|…/u)
    .map(tokensOf)
    .filter(({ length }) => length > 0);

/** A stretch of the text of a file on one line, with words that lines divide put together. */
export const plainStretch = (text: string): string =>
  text
    .replace(/(?<=\p{L})[-\u00ad\u2010]\n(?=\p{Ll})/gu, '')
    .replaceAll('\u00ad', '')
    .replace(/\s+/gu, ' ');

/** A text in stretches, those marked whose words another text does not have at their place. */
export const differingWords = (text: string, other: string): { text: string; differs: boolean }[] => {
  const tokens = tokensOf(text);
  const pairs = align(
    tokens.map(({ word }) => word),
    tokensOf(other).map(({ word }) => word),
  );
  const same = new Set(pairs.map(([index]) => index));
  const runs: { text: string; differs: boolean }[] = [];
  const say = (words: string, differs: boolean): void => {
    const last = runs.at(-1);
    if (words === '') return;
    if (last?.differs === differs) last.text += words;
    else runs.push({ text: words, differs });
  };
  let done = 0;
  for (const [index, { at, end }] of tokens.entries()) {
    say(text.slice(done, at), false);
    say(text.slice(at, end), !same.has(index));
    done = end;
  }
  say(text.slice(done), false);
  return runs;
};

/**
 * A passage with the words of its source in place of its own: what stands around its words stays, and so does the
 * case of its first letter. Null where something was left out of it or put into it, which is for a person to mend.
 */
export const withSourceWords = (passage: string, words: string): string | null => {
  const tokens = tokensOf(passage);
  const [first, last] = [tokens[0], tokens.at(-1)];
  if (!first || !last || words === '' || /[[\]…\n]|\.{3}/u.test(passage)) return null;
  const letter = passage.charAt(first.at);
  const isCapital = letter !== letter.toLowerCase();
  const start = words.charAt(0);
  const begin =
    tokensOf(words)[0]?.word === first.word ? (isCapital ? start.toUpperCase() : start.toLowerCase()) : start;
  return passage.slice(0, first.at) + begin + words.slice(1) + passage.slice(last.end);
};
