import { fold } from '../../../shared/sources/fold.ts';
import { isOutletName } from './outlet-names.ts';
import { countWords } from './text-lines.ts';

const squash = (text: string): string =>
  fold(text)
    .replace(/^the\s/u, '')
    .replace(/[^\p{L}\p{N}]+/gu, '');

/** Parts of a host's name that are not the site's. */
const common = /^(?:www\d?|m|mobile|amp|web|news|blog|en|it|de|fr|es|tr|com|org|net|co|gov|edu|ac|info|eu)$/;
/** A host's name says a name where it has this many letters; shorter ones stand in other words. */
const fewestLetters = 5;

/** Whether a text is the name of the site that a page is of, and not of what stands on it. */
export type IsSite = (text: string) => boolean;

/**
 * @param outlet what the page calls its site
 * @param address where the page is from
 */
export const siteOf = (outlet: string | null, address: string | null): IsSite => {
  const named = outlet === null ? '' : squash(outlet);
  const labels = address === null ? [] : new URL(address).hostname.toLowerCase().split('.');
  const own = labels
    .slice(0, -1)
    .filter((label) => !common.test(label))
    .map(squash);
  const host = squash(labels.filter((label) => label !== 'www').join(''));
  return (text) => {
    const plain = squash(text);
    if (plain === '') return false;
    if (plain === named || plain === host || own.includes(plain)) return true;
    return (
      countWords(text) <= 6 &&
      own.some((label) => label.length >= fewestLetters && (plain.startsWith(label) || plain.endsWith(label)))
    );
  };
};

const separator = /\s+(?:[|–—·»«:•]|-)\s+|\s*[|»]\s*/u;

/** "Headline | Politics | Outlet", "Outlet - Headline": the headline. */
export const withoutSite = (title: string, isSite: IsSite): string => {
  const isEnd = (side: string | undefined): boolean =>
    side !== undefined && (isSite(side) || isOutletName(side));
  const sides = title.split(separator);
  let [from, to] = [0, sides.length];
  while (to - from > 1 && isEnd(sides[to - 1])) to--;
  while (to - from > 1 && isEnd(sides[from])) from++;
  if (to - from === sides.length) return title;
  const start = title.indexOf(sides[from]!);
  const last = sides[to - 1]!;
  return title.slice(start, title.indexOf(last, start) + last.length).trim();
};
