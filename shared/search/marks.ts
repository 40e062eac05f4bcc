import { type TextRange, type TextToken, tokensOf } from '../document/text-search.ts';
import type { Phrase, Ways } from './query-words.ts';

const joint = /^['’‘ʼ\-‐‑]$/u;
const mostParts = 5;
const signs = /[ʿʾʻ]/g;

/** Where a phrase that begins at a token ends; -1 where it does not stand there. */
const endOf = (text: string, tokens: readonly TextToken[], at: number, phrase: Phrase): number => {
  const { words, begins } = phrase;
  const fits = (token: string, n: number): boolean =>
    n === words.length - 1 && begins ? token.startsWith(words[n]!) : token === words[n];
  if (words.every((_, n) => tokens[at + n] !== undefined && fits(tokens[at + n]!.word, n)))
    return tokens[at + words.length - 1]!.to;
  if (words.length > 1) return -1;
  // One word may be written as several that hyphens and apostrophes join.
  let joined = tokens[at]!.word.replace(signs, '');
  for (let to = at; ; to++) {
    if (to > at || joined !== tokens[at]!.word) if (fits(joined, 0)) return tokens[to]!.to;
    const next = tokens[to + 1];
    if (!next || to + 1 - at >= mostParts || !joint.test(text.slice(tokens[to]!.to, next.from))) return -1;
    joined += next.word;
  }
};

/** The places in a text where something of what is sought stands, in order and none within another. */
export const marksIn = (text: string, sought: readonly Ways[]): TextRange[] => {
  if (sought.length === 0 || text === '') return [];
  const tokens = tokensOf(text);
  const phrases = sought.flatMap((ways) => ways.flat());
  const found: TextRange[] = [];
  let behind = 0;
  tokens.forEach((token, at) => {
    if (token.from < behind) return;
    const end = Math.max(...phrases.map((phrase) => endOf(text, tokens, at, phrase)));
    if (end < 0) return;
    found.push({ from: token.from, to: end });
    behind = end;
  });
  return found;
};

/** Whether a text has what is sought, in one of the ways to write it. */
export const hasWays = (text: string, ways: Ways): boolean => {
  const tokens = tokensOf(text);
  return ways.some((all) =>
    all.every((phrase) => tokens.some((_, at) => endOf(text, tokens, at, phrase) >= 0)),
  );
};
