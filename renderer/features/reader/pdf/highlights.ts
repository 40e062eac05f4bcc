import type { PageText } from '#shared/texts/page-text.ts';
import { offsetOf, wordsBetween } from '#shared/texts/page-text.ts';
import type { Run } from '../page/text-lines.ts';
import type { PdfDocument } from './load-pdf.ts';
import { type ReadPage, runsOf } from './text-of-page.ts';

/** A passage that was marked in a PDF by another program, with what was noted at it. */
export type Highlight = { page: number; from: number; to: number; text: string; note: string };

/** Four corners each, as x and y after one another. */
type Quads = readonly number[];
type Marked = { subtype: string; quadPoints?: ArrayLike<number> | null; contentsObj?: { str: string } };

const kinds = new Set(['Highlight', 'Underline', 'Squiggly']);

/** Whether a character of a run lies under one of the quads: its middle does. */
const isUnder = (quads: Quads, run: Run, at: number): boolean => {
  const x = run.x + (run.width * (at + 0.5)) / Math.max(1, run.length);
  const y = run.y + 0.35 * run.height;
  for (let corner = 0; corner + 7 < quads.length; corner += 8) {
    const xs = [0, 2, 4, 6].map((add) => quads[corner + add]!);
    const ys = [1, 3, 5, 7].map((add) => quads[corner + add]!);
    if (x >= Math.min(...xs) && x <= Math.max(...xs) && y >= Math.min(...ys) && y <= Math.max(...ys))
      return true;
  }
  return false;
};

const isLetter = (text: string, at: number): boolean => /[\p{L}\p{M}\p{N}]/u.test(text.charAt(at));

/** The words of a page's text that lie under marked quads, as their range; null where none does. */
export const rangeUnder = (
  text: PageText,
  runs: readonly Run[],
  quads: Quads,
): { from: number; to: number } | null => {
  let from = Number.POSITIVE_INFINITY;
  let to = -1;
  for (const [item, run] of runs.entries())
    for (let at = 0; at < run.length; at++) {
      if (!isUnder(quads, run, at)) continue;
      from = Math.min(from, offsetOf(text, item, at) ?? from);
      to = Math.max(to, offsetOf(text, item, at + 1) ?? to);
    }
  if (to <= from) return null;
  // A marker that stops within a word meant all of it.
  while (isLetter(text.text, from - 1) && isLetter(text.text, from)) from--;
  while (isLetter(text.text, to - 1) && isLetter(text.text, to)) to++;
  return { from, to };
};

/** The passages that are marked on the pages of a PDF, page by page as they stand there. */
export const highlightsOf = async (
  document: PdfDocument,
  read: (page: number) => Promise<ReadPage>,
): Promise<Highlight[]> => {
  const found: Highlight[] = [];
  for (let page = 1; page <= document.numPages; page++) {
    const annotations = await document
      .getPage(page)
      .then((one) => one.getAnnotations() as Promise<Marked[]>)
      .catch((): Marked[] => []);
    const marked = annotations.filter(({ subtype, quadPoints }) => kinds.has(subtype) && quadPoints);
    if (marked.length === 0) continue;
    const { text, content } = await read(page);
    const runs = runsOf(content);
    const here = marked.flatMap(({ quadPoints, contentsObj }) => {
      const range = rangeUnder(text, runs, Array.from(quadPoints!));
      const words = range ? wordsBetween(text, range.from, range.to).replaceAll('\n', '\n\n') : '';
      return range && words !== ''
        ? [{ page, ...range, text: words, note: contentsObj?.str.trim() ?? '' }]
        : [];
    });
    found.push(...here.sort((a, b) => a.from - b.from));
  }
  return found;
};
