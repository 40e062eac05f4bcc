/** One measured pair: ours against a named baseline, both measured in the same run. */
export type BenchRow = {
  name: string;
  baseline: string;
  ours: number;
  theirs: number;
  /** ours / theirs: below 1 is faster than the baseline. */
  ratio: number;
  unit: 'ms' | 'MB' | 'bytes' | 'frames';
};

export const row = (
  name: string,
  baseline: string,
  ours: number,
  theirs: number,
  unit: BenchRow['unit'] = 'ms',
): BenchRow => ({
  name,
  baseline,
  ours,
  theirs,
  ratio: ours / theirs,
  unit,
});

/** The value below which `share` (0 to 1) of the samples lie. */
export const quantile = (samples: readonly number[], share: number): number => {
  const sorted = [...samples].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
};
export const median = (samples: readonly number[]): number => quantile(samples, 0.5);

export const printRows = (rows: readonly BenchRow[]): void => {
  for (const { name, baseline, ours, theirs, ratio, unit } of rows)
    console.log(
      `${name}: ${ours.toFixed(1)} ${unit}; ${baseline}: ${theirs.toFixed(1)} ${unit}; ratio ${ratio.toFixed(2)}`,
    );
};
