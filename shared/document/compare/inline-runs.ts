import type { CitationItem } from '../../citations/citation.ts';
import { align } from './align.ts';
import type { Token } from './inline-tokens.ts';

/** Tokens of both blocks, by index, from the first to behind the last: the same ones, or one in place of the other. */
export type Run = { same: boolean; old: [number, number]; now: [number, number] };

const lengthOf = (tokens: readonly Token[], [from, to]: readonly [number, number]): number =>
  from === to ? 0 : tokens[to - 1]!.to - tokens[from]!.from;

/**
 * Whether what stayed between two changes is so little that a reader sees one change: no word at all, or few
 * letters between long changes.
 */
const isCrumb = (
  old: readonly Token[],
  now: readonly Token[],
  before: Run,
  same: Run,
  after: Run,
): boolean => {
  let words = false;
  for (let i = same.old[0]; i < same.old[1]; i++) {
    const token = old[i]!;
    if (token.leaf) return false;
    words ||= /[\p{L}\p{N}]/u.test(token.key);
  }
  // A change on one side only reads well beside a space or a comma.
  const isReplaced = ({ old: was, now: is }: Run): boolean => was[0] < was[1] && is[0] < is[1];
  if (!words) return isReplaced(before) && isReplaced(after);
  const longest = (run: Run): number => Math.max(lengthOf(old, run.old), lengthOf(now, run.now));
  return lengthOf(old, same.old) * 3 <= Math.min(longest(before), longest(after));
};

/** The runs of two lists of tokens, the same and the changed ones by turns. */
export const inlineRuns = (old: readonly Token[], now: readonly Token[]): Run[] => {
  const runs: Run[] = [];
  let [a, b] = [0, 0];
  const changedTo = (i: number, j: number): void => {
    if (a < i || b < j) runs.push({ same: false, old: [a, i], now: [b, j] });
  };
  for (const [i, j] of align(
    old.map(({ key }) => key),
    now.map(({ key }) => key),
  )) {
    changedTo(i, j);
    const last = runs.at(-1);
    if (last?.same) [last.old[1], last.now[1]] = [i + 1, j + 1];
    else runs.push({ same: true, old: [i, i + 1], now: [j, j + 1] });
    [a, b] = [i + 1, j + 1];
  }
  changedTo(old.length, now.length);

  const tidy: Run[] = [];
  for (const run of runs) {
    const [before, same] = [tidy.at(-2), tidy.at(-1)];
    if (!run.same && before && same?.same && isCrumb(old, now, before, same, run)) {
      [before.old[1], before.now[1]] = [run.old[1], run.now[1]];
      tidy.pop();
    } else tidy.push({ same: run.same, old: [...run.old], now: [...run.now] });
  }
  return tidy;
};

const itemsOf = (token: Token): readonly CitationItem[] => token.leaf!.attrs.items as CitationItem[];

const shareSource = (a: Token, b: Token): boolean =>
  itemsOf(a).some(({ sourceId }) => itemsOf(b).some((item) => item.sourceId === sourceId));

/** Which citation of the older tokens has become which of the newer: by id, else by a source; in order. */
export const citationPairs = (
  old: readonly Token[],
  now: readonly Token[],
  run: Run,
): [old: number, now: number][] => {
  const citations = (tokens: readonly Token[], [from, to]: [number, number]): number[] => {
    const found: number[] = [];
    for (let i = from; i < to; i++) if (tokens[i]!.leaf?.type.name === 'citation') found.push(i);
    return found;
  };
  const pairs: [number, number][] = [];
  let rest = citations(now, run.now);
  for (const i of citations(old, run.old)) {
    const [a, id] = [old[i]!, old[i]!.leaf!.attrs.id];
    const j =
      rest.find((index) => now[index]!.leaf!.attrs.id === id) ??
      rest.find((index) => shareSource(a, now[index]!));
    if (j === undefined) continue;
    pairs.push([i, j]);
    rest = rest.filter((index) => index > j);
  }
  return pairs;
};
