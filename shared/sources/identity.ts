import type { CslItem } from '../citations/csl-item.ts';
import { foldedWords } from './fold.ts';
import { dateNumbers, plainTitle } from './labels.ts';
import { leadingNames, listedName } from './names.ts';

const decoded = (text: string): string => {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
};

/** Without a bracket that closes what was opened before it. */
const withoutOpenEnd = (text: string): string =>
  /[)\]]$/.test(text) && text.split(/[([]/).length < text.split(/[)\]]/).length ? text.slice(0, -1) : text;

/**
 * A DOI as it is compared: lower case, without `https://doi.org/` or `doi:`, what an address hangs on it, and the
 * marks of the sentence it stood in. '' if there is none.
 */
export const normalDoi = (value: unknown): string => {
  if (typeof value !== 'string') return '';
  const text = value.trim().toLowerCase();
  const plain = /^(?:https?:)?\/\//.test(text) ? text.replace(/[?#].*$/s, '') : text;
  const found = /10\.\d{4,9}\/\S+/.exec(plain.includes('%') ? decoded(plain) : plain);
  return found ? withoutOpenEnd(found[0].replace(/[.,;:"'”’>]+$/, '')) : '';
};

const yearOf = (item: CslItem): number | undefined => dateNumbers(item.issued)?.from[0];

const leadingName = (item: CslItem): string => {
  const leading = leadingNames(item);
  return leading ? foldedWords(listedName(leading.names[0]!)).join(' ') : '';
};

/** Share of words two titles have in common, 0 to 1; a title that only lacks the other's subtitle counts 1. */
const likeness = (a: string[], b: string[]): number => {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (short.length >= 3 && short.every((word, index) => word === long[index])) return 1;
  const rest = [...long];
  let common = 0;
  for (const word of short) {
    const at = rest.indexOf(word);
    if (at === -1) continue;
    common++;
    rest.splice(at, 1);
  }
  return (2 * common) / (a.length + b.length);
};

/**
 * Whether two items that carry the same id may be taken for the same work, so that one updates the other.
 *
 * - The same DOI: yes, whatever else differs.
 * - One lacks a title: yes, there is nothing to tell them apart by.
 * - The years differ: no. Editions and yearly reports often share a title.
 * - The same title (folded, punctuation aside): yes.
 * - A title mostly the same (a corrected slip, a subtitle added) under the same first name: yes.
 * - Otherwise they are clearly different works that happen to share an id: no.
 */
export const sameWork = (a: CslItem, b: CslItem): boolean => {
  const doi = normalDoi(a.DOI);
  if (doi && doi === normalDoi(b.DOI)) return true;
  const titles = [foldedWords(plainTitle(a)), foldedWords(plainTitle(b))] as const;
  if (titles[0].length === 0 || titles[1].length === 0) return true;
  const years = [yearOf(a), yearOf(b)] as const;
  if (years[0] !== undefined && years[1] !== undefined && years[0] !== years[1]) return false;
  if (titles[0].join(' ') === titles[1].join(' ')) return true;
  return leadingName(a) === leadingName(b) && likeness(titles[0], titles[1]) >= 0.6;
};
