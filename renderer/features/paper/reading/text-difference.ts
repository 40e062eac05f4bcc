import type { MarkedText } from '#shared/citations/parse/marked-text.ts';
import { align } from '#shared/document/compare/align.ts';

/** A stretch of a text in one form, and whether the other text has it, too. */
export type Stretch = { text: string; em: boolean; differs: boolean };

type Token = { text: string; em: boolean };

/** Words whole, every other character by itself, so that a comma more is seen as one. */
const tokensOf = ({ text, italic }: MarkedText): Token[] => {
  const tokens: Token[] = [];
  for (const { 0: word, index } of text.matchAll(/[\p{L}\p{M}\p{N}]+|[\s\S]/gu))
    tokens.push({ text: word, em: italic[index] === 1 });
  return tokens;
};

const stretches = (tokens: readonly Token[], same: ReadonlySet<number>): Stretch[] => {
  const found: Stretch[] = [];
  for (const [index, { text, em }] of tokens.entries()) {
    const differs = !same.has(index);
    const last = found[found.length - 1];
    if (last && last.differs === differs && last.em === em) last.text += text;
    else found.push({ text, em, differs });
  }
  return found;
};

/** Apostrophes and quotes are compared by what they are, not by how they bend. */
const plain = (word: string): string =>
  /['‘’]/.test(word) ? "'" : /["“”]/.test(word) ? '"' : /\s/.test(word) ? ' ' : word;

/** Two texts, each with what the other lacks; italics are shown and not compared. */
export const textDifference = (
  was: MarkedText,
  now: MarkedText,
): { was: Stretch[]; now: Stretch[]; isSame: boolean } => {
  const [old, next] = [tokensOf(was), tokensOf(now)];
  const pairs = align(
    old.map(({ text }) => plain(text)),
    next.map(({ text }) => plain(text)),
  );
  return {
    was: stretches(old, new Set(pairs.map(([at]) => at))),
    now: stretches(next, new Set(pairs.map(([, at]) => at))),
    isSame: pairs.length === old.length && pairs.length === next.length,
  };
};
