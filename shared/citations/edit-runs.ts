import type { RichText, Run } from './citation.ts';
import { joinRuns } from './markers.ts';

export const textOf = (runs: RichText): string => runs.map((run) => run.text).join('');

/** The runs between two places of their text. */
export const sliceRuns = (runs: RichText, from: number, to = Number.POSITIVE_INFINITY): Run[] => {
  const cut: Run[] = [];
  let at = 0;
  for (const run of runs) {
    const text = run.text.slice(Math.max(0, from - at), Math.max(0, to - at));
    if (text !== '') cut.push({ ...run, text });
    at += run.text.length;
  }
  return cut;
};

/** Puts other runs in place of a stretch of the text. */
export const replaceRuns = (runs: RichText, from: number, to: number, by: RichText): Run[] =>
  joinRuns([...sliceRuns(runs, 0, from), ...by, ...sliceRuns(runs, to)]);

/** How many characters two texts share at their beginnings. */
export const sharedStart = (a: string, b: string): number => {
  let same = 0;
  while (same < a.length && same < b.length && a[same] === b[same]) same++;
  return same;
};
