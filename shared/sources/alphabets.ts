import { fold } from './fold.ts';

/** The order of letters in a list: accents make no letters in English and Italian, and six in Turkish. */
export const alphabets = ['latin', 'turkish'] as const;
export type Alphabet = (typeof alphabets)[number];

/** A letter that stands behind all of the Latin, Greek and Cyrillic alphabets. */
const behind = '\ua7ff';
/** The letters of Turkish that follow another one: ç comes after all that begin with c, ı before i. */
const turkish: Readonly<Record<string, string>> = {
  ç: `c${behind}`,
  ğ: `g${behind}`,
  ı: `h${behind}`,
  ö: `o${behind}`,
  ş: `s${behind}`,
  ü: `u${behind}`,
};

/** What sorts after every text. */
const last = '\u{10ffff}';

/**
 * A key that sorts as a reader of the alphabet expects when compared character by character: without leading
 * punctuation; an empty text comes last.
 */
export const alphabetKey = (text: string, alphabet: Alphabet): string => {
  const letters =
    alphabet === 'turkish'
      ? text
          .normalize('NFC')
          .toLocaleLowerCase('tr')
          .replace(/[çğıöşü]/g, (letter) => turkish[letter] ?? letter)
      : text;
  return (
    fold(letters)
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
      .trim()
      .slice(0, 200) || last
  );
};
