import type { RichText, Run } from '#shared/citations/citation.ts';
import { align } from '#shared/document/compare/align.ts';
import { textPieces } from '#shared/document/compare/keys.ts';

/** A stretch of a printed citation: in both versions, or in one of them. */
export type PrintedPiece = { state: 'same' | 'gone' | 'come'; runs: Run[] };

const piecesOf = (text: RichText): Run[] =>
  text.flatMap((run) => [...run.text.matchAll(textPieces)].map(([piece]) => ({ ...run, text: piece })));

const sameLook = (a: Run, b: Run): boolean =>
  JSON.stringify({ ...a, text: '' }) === JSON.stringify({ ...b, text: '' });

/** What a citation printed and prints, word by word, what is gone before what is new. */
export const printedChanges = (old: RichText, now: RichText): PrintedPiece[] => {
  const [was, is] = [piecesOf(old), piecesOf(now)];
  const pieces: PrintedPiece[] = [];
  const put = (state: PrintedPiece['state'], run: Run): void => {
    let last = pieces.at(-1);
    if (last?.state !== state) {
      last = { state, runs: [] };
      pieces.push(last);
    }
    const before = last.runs.at(-1);
    if (before && sameLook(before, run))
      last.runs[last.runs.length - 1] = { ...run, text: before.text + run.text };
    else last.runs.push(run);
  };
  let [a, b] = [0, 0];
  const upTo = (i: number, j: number): void => {
    for (; a < i; a++) put('gone', was[a]!);
    for (; b < j; b++) put('come', is[b]!);
  };
  const keyOf = (run: Run): string => JSON.stringify(run);
  for (const [i, j] of align(was.map(keyOf), is.map(keyOf))) {
    upTo(i, j);
    put('same', is[j]!);
    [a, b] = [i + 1, j + 1];
  }
  upTo(was.length, is.length);
  return pieces;
};
