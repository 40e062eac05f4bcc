import { fold } from '../sources/fold.ts';
import { plainApostrophes, searchable } from '../sources/search-text.ts';

/*
 * One word in several spellings: hyphens and apostrophes that another writes otherwise or not at all, and
 * German letters that another writes as two.
 */

/** Words that stand next to each other in a text; the last may be the beginning of one. */
export type Phrase = { words: readonly string[]; begins: boolean };
/** Ways to find what was typed: one of them is enough, and it needs all of its phrases. */
export type Ways = readonly (readonly Phrase[])[];

const inWord = /[\p{L}\p{N}]+/gu;
const joints = /[\p{L}\p{N}]['-][\p{L}\p{N}]/u;
const longest = 40;

const germanLetters: Readonly<Record<string, string>> = { ä: 'ae', ö: 'oe', ü: 'ue', ø: 'oe', å: 'aa' };
/** The second of the two letters is followed by a consonant, as it is in German words. */
const digraphs = /(?<![aeiouq])(?:ae|oe|ue|aa)(?=[bcdfghjklmnpqrstvwxz])/g;
/** A shorter word without its second vowel would begin too many others. */
const shortest = 5;

/** The other ways to write a word: with two letters for one, and the reverse. */
const spellings = (typed: string, begins: boolean): Phrase[] => {
  const folded = fold(typed);
  const apart = fold(typed.toLowerCase().replace(/[äöüøå]/g, (letter) => germanLetters[letter] ?? letter));
  const together = folded.replace(digraphs, (two) => two[0]!);
  return [
    ...(apart !== folded ? [{ words: [apart], begins }] : []),
    ...(together !== folded ? [{ words: [together], begins: begins && together.length >= shortest }] : []),
  ];
};

/** The ways to find what was typed without a space in it; null where it has no letter or digit. */
const waysOf = (typed: string, begins: boolean): Ways | null => {
  const plain = plainApostrophes(typed.normalize('NFC'));
  const all = searchable(plain).match(inWord) ?? [];
  if (all.length === 0) return null;
  // "l'Europa" asks for no word that begins with an l.
  const elided = all.length > 1 && /^\p{L}['’]/u.test(plain);
  const words = elided ? all.slice(1) : all;
  const ways: Phrase[][] = [words.map((word) => ({ words: [word], begins }))];
  if (words.length === 1) ways.push(...spellings(plain.replace(/^.['’]/u, ''), begins).map((way) => [way]));
  if (all.length > 1 && joints.test(fold(plain))) {
    const joined = fold(plain).match(inWord)!.join('');
    if (joined.length <= longest) ways.push([{ words: [joined], begins }]);
  }
  return ways;
};

/** The ways to find each of the words that were typed. */
export const wordWays = (typed: string): Ways[] =>
  typed.split(/\s+/u).flatMap((word) => {
    const ways = waysOf(word, true);
    return ways ? [ways] : [];
  });

/** The ways to find words that must stand as they were typed; null where there is none. */
export const phraseWays = (typed: string, isOpen: boolean): Ways | null => {
  const words = searchable(plainApostrophes(typed)).match(inWord) ?? [];
  return words.length === 0 ? null : [[{ words, begins: isOpen }]];
};
