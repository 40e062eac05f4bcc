import { align } from '#shared/document/compare/align.ts';

/** A stretch of a text, and whether the other text has it, too. */
export type Stretch = { text: string; differs: boolean };

/** Words whole, every other character by itself, so that a comma more is seen as one. */
const tokens = (text: string): string[] => text.match(/[\p{L}\p{M}\p{N}]+|[\s\S]/gu) ?? [];

const stretches = (words: readonly string[], same: ReadonlySet<number>): Stretch[] => {
  const found: Stretch[] = [];
  for (const [index, word] of words.entries()) {
    const differs = !same.has(index);
    const last = found[found.length - 1];
    if (last && last.differs === differs) last.text += word;
    else found.push({ text: word, differs });
  }
  return found;
};

/** Apostrophes and quotes are compared by what they are, not by how they bend. */
const plain = (word: string): string =>
  /['‘’]/.test(word) ? "'" : /["“”]/.test(word) ? '"' : /\s/.test(word) ? ' ' : word;

/** Two texts, each with what the other lacks. */
export const textDifference = (
  was: string,
  now: string,
): { was: Stretch[]; now: Stretch[]; isSame: boolean } => {
  const [old, next] = [tokens(was), tokens(now)];
  const pairs = align(old.map(plain), next.map(plain));
  const isSame = pairs.length === old.length && pairs.length === next.length;
  return {
    was: stretches(old, new Set(pairs.map(([at]) => at))),
    now: stretches(next, new Set(pairs.map(([, at]) => at))),
    isSame,
  };
};
