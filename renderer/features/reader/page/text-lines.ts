import { type PageText, pieceAt } from '#shared/texts/page-text.ts';

/** A run of text as it stands on a page: its left end, its foot, its size, and how many characters it has. */
export type Run = { x: number; y: number; width: number; height: number; length: number };
/** Its range in the text of the page. */
export type TextLine = { from: number; to: number };
/** A page as a caret goes through it. */
export type LinedText = { text: string; lines: readonly TextLine[]; xAt: (at: number) => number };

/** The lines of a page's text as they stand on it, and how far to the right each place is. */
export const linesOf = (page: PageText, runs: readonly Run[]): LinedText => {
  const lines: TextLine[] = [];
  let last: Run | null = null;
  for (const { start, length, item } of page.pieces) {
    const run = runs[item];
    if (!run) continue;
    const isSame =
      last !== null &&
      Math.abs(run.y - last.y) < 0.6 * Math.max(run.height, last.height, 1) &&
      run.x >= last.x - 1;
    const line = isSame ? lines.at(-1) : undefined;
    if (line) line.to = start + length;
    else lines.push({ from: start, to: start + length });
    last = run;
  }
  const xAt = (at: number): number => {
    const piece = pieceAt(page, at) ?? page.pieces.at(-1);
    const run = piece && runs[piece.item];
    if (!run) return 0;
    const within = piece.from + Math.min(Math.max(0, at - piece.start), piece.length);
    return run.x + (run.width * within) / Math.max(1, run.length);
  };
  return { text: page.text, lines, xAt };
};

/** The line that a place is in, as its index; -1 on a page without words. */
export const lineAt = ({ lines }: Pick<LinedText, 'lines'>, at: number): number =>
  Math.max(
    lines.length > 0 ? 0 : -1,
    lines.findLastIndex(({ from }) => from <= at),
  );

/** The place in a line that is nearest to a distance from the left. */
export const nearest = ({ xAt }: Pick<LinedText, 'xAt'>, { from, to }: TextLine, x: number): number => {
  let best = from;
  for (let at = from; at <= to; at++) if (Math.abs(xAt(at) - x) < Math.abs(xAt(best) - x)) best = at;
  return best;
};
