import { longestIncreasing } from '../longest-increasing.ts';

/** Two indexes that belong together. */
export type Pair = readonly [old: number, now: number];

/** So many differences are looked through for the shortest way; beyond, the rest counts as replaced. */
const mostDifferences = 400;

/**
 * Which entries of two lists are the same, in order: a common subsequence, near the longest. Common ends and
 * entries that are in each list once come first, what is between them is compared by Myers' method; so the
 * work grows with the lists and their differences, not with the product of the lists.
 */
export const align = (old: readonly string[], now: readonly string[]): Pair[] => {
  const pairs: Pair[] = [];
  alignRange(old, now, 0, old.length, 0, now.length, pairs);
  return pairs;
};

const alignRange = (
  old: readonly string[],
  now: readonly string[],
  oldFrom: number,
  oldTo: number,
  nowFrom: number,
  nowTo: number,
  pairs: Pair[],
): void => {
  let [a, b, aEnd, bEnd] = [oldFrom, nowFrom, oldTo, nowTo];
  while (a < aEnd && b < bEnd && old[a] === now[b]) pairs.push([a++, b++]);
  const tail: Pair[] = [];
  while (a < aEnd && b < bEnd && old[aEnd - 1] === now[bEnd - 1]) tail.push([--aEnd, --bEnd]);
  if (a < aEnd && b < bEnd) {
    const anchors = uniqueInBoth(old, now, a, aEnd, b, bEnd);
    if (anchors.length === 0) myers(old, now, a, aEnd, b, bEnd, pairs);
    else {
      for (const [i, j] of anchors) {
        alignRange(old, now, a, i, b, j, pairs);
        pairs.push([i, j]);
        [a, b] = [i + 1, j + 1];
      }
      alignRange(old, now, a, aEnd, b, bEnd, pairs);
    }
  }
  for (let i = tail.length - 1; i >= 0; i--) pairs.push(tail[i]!);
};

/** Entries that are in each range once, those of them that are in the same order. */
const uniqueInBoth = (
  old: readonly string[],
  now: readonly string[],
  oldFrom: number,
  oldTo: number,
  nowFrom: number,
  nowTo: number,
): Pair[] => {
  const places = (list: readonly string[], from: number, to: number): Map<string, number> => {
    const found = new Map<string, number>();
    for (let i = from; i < to; i++) found.set(list[i]!, found.has(list[i]!) ? -1 : i);
    return found;
  };
  const inOld = places(old, oldFrom, oldTo);
  const pairs: Pair[] = [];
  for (const [key, j] of places(now, nowFrom, nowTo)) {
    const i = inOld.get(key);
    if (j >= 0 && i !== undefined && i >= 0) pairs.push([i, j]);
  }
  pairs.sort(([i], [k]) => i - k);
  const kept = longestIncreasing(pairs.map(([, j]) => j));
  return pairs.filter((_, n) => kept.has(n));
};

/** Myers' greedy method: the furthest that each diagonal gets with d differences. */
const myers = (
  old: readonly string[],
  now: readonly string[],
  oldFrom: number,
  oldTo: number,
  nowFrom: number,
  nowTo: number,
  pairs: Pair[],
): void => {
  const n = oldTo - oldFrom;
  const m = nowTo - nowFrom;
  const most = Math.min(n + m, mostDifferences);
  const furthest = new Int32Array(2 * most + 3);
  const centre = most + 1;
  const trace: Int32Array[] = [];
  for (let d = 0; d <= most; d++) {
    trace.push(furthest.slice(centre - d - 1, centre + d + 2));
    for (let k = -d; k <= d; k += 2) {
      const down = k === -d || (k !== d && furthest[centre + k - 1]! < furthest[centre + k + 1]!);
      let x = down ? furthest[centre + k + 1]! : furthest[centre + k - 1]! + 1;
      while (x < n && x - k < m && old[oldFrom + x] === now[nowFrom + x - k]) x++;
      furthest[centre + k] = x;
      if (x >= n && x - k >= m) {
        walkBack(trace, d, n, m, (x2, y2) => void pairs.push([oldFrom + x2, nowFrom + y2]));
        return;
      }
    }
  }
};

const walkBack = (
  trace: readonly Int32Array[],
  differences: number,
  n: number,
  m: number,
  same: (x: number, y: number) => void,
): void => {
  const found: Pair[] = [];
  let [x, y] = [n, m];
  for (let d = differences; d >= 0; d--) {
    // The list of d starts at the diagonal -d - 1.
    const at = (k: number): number => trace[d]![k + d + 1]!;
    const k = x - y;
    const down = k === -d || (k !== d && at(k - 1) < at(k + 1));
    const before = down ? k + 1 : k - 1;
    const startX = d === 0 ? 0 : at(before);
    const startY = d === 0 ? 0 : startX - before;
    const [endX, endY] = d === 0 ? [0, 0] : down ? [startX, startY + 1] : [startX + 1, startY];
    while (x > endX && y > endY) found.push([--x, --y]);
    [x, y] = [startX, startY];
  }
  for (let i = found.length - 1; i >= 0; i--) same(...found[i]!);
};
