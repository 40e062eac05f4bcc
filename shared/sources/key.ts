import type { CslItem } from '../citations/csl-item.ts';
import { foldedWords } from './fold.ts';
import { dateNumbers, plainTitle } from './labels.ts';
import { leadingNames, listedName } from './names.ts';

/** Words that start a title without saying anything, in the languages the sources are mostly in. */
const empty = new Set(
  (
    'a an the of on in to for and or from with at by towards what how why is are do does when ' +
    'il lo la i gli le l un uno una dell della del dei delle degli di da in con su per tra fra e o ' +
    'le les de des du et la un une der die das ein eine und von zu el los las y'
  ).split(' '),
);

/**
 * A citation key made from an item: name, year and first telling word of the title, "kirisci2009transformation".
 * Letters a-z and digits only, so it works in Pandoc Markdown and in BibTeX alike. Never empty.
 */
export const keyFor = (item: CslItem): string => {
  const plain = (words: string[]): string[] =>
    words.map((word) => word.replace(/[^a-z0-9]/g, '')).filter((word) => word !== '');
  const leading = leadingNames(item);
  const names = leading ? plain(foldedWords(listedName(leading.names[0]!))) : [];
  const name = leading?.names[0]?.literal ? (names.find((word) => !empty.has(word)) ?? '') : names.join('');
  const words = plain(foldedWords(plainTitle(item)));
  const word = words.find((candidate) => !empty.has(candidate)) ?? words[0] ?? '';
  const year = dateNumbers(item.issued)?.from[0];
  const key = `${name.slice(0, 40)}${year !== undefined && year > 0 ? year : ''}${word.slice(0, 40)}`;
  return key === '' ? 'source' : key;
};

/** `key` if it is free, else the first free one of `key-2`, `key-3` … */
export const freeKey = (key: string, taken: (candidate: string) => boolean): string => {
  if (!taken(key)) return key;
  for (let n = 2; ; n++) if (!taken(`${key}-${n}`)) return `${key}-${n}`;
};
