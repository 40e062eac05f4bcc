/**
 * The positions of an increasing subsequence of distinct numbers below `values.length` with the greatest sum of
 * weights: what stays where it is when a list was put in another order, so that little counts as moved.
 */
export const heaviestIncreasing = (values: readonly number[], weights: readonly number[]): Set<number> => {
  const ranks = new Map([...values].sort((a, b) => a - b).map((value, rank) => [value, rank + 1]));
  const best: number[] = [];
  const previous: number[] = [];
  /** A binary indexed tree: by rank, the position of the heaviest sequence that ends at or below it. */
  const tree: number[] = Array(values.length + 1).fill(-1);
  let last = -1;
  for (const [i, value] of values.entries()) {
    const rank = ranks.get(value)!;
    let before = -1;
    for (let n = rank - 1; n > 0; n -= n & -n) {
      const found = tree[n]!;
      if (found >= 0 && (before < 0 || best[found]! > best[before]!)) before = found;
    }
    previous[i] = before;
    best[i] = weights[i]! + (before < 0 ? 0 : best[before]!);
    for (let n = rank; n < tree.length; n += n & -n) {
      const found = tree[n]!;
      if (found < 0 || best[i]! > best[found]!) tree[n] = i;
    }
    if (last < 0 || best[i]! > best[last]!) last = i;
  }
  const kept = new Set<number>();
  for (let i = last; i >= 0; i = previous[i]!) kept.add(i);
  return kept;
};
