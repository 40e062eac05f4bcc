import type { PageText } from '#shared/texts/page-text.ts';
import { offsetOf, wordsBetween } from '#shared/texts/page-text.ts';
import type { Run } from '../page/text-lines.ts';
import type { PdfDocument } from './load-pdf.ts';
import { type ReadPage, runsOf } from './text-of-page.ts';

/** A passage that was marked in a PDF by another program, with what was noted at it. */
export type Highlight = {
  page: number;
  from: number;
  to: number;
  text: string;
  note: string;
  isStruckOut: boolean;
};

/** What was noted on a page, at no words of it. */
export type Remark = { page: number; text: string };

/** What was left in a PDF by other programs. */
export type Marks = { highlights: Highlight[]; remarks: Remark[] };

/** Four corners each, as x and y after one another. */
type Quads = readonly number[];
type Annotation = {
  id: string;
  subtype: string;
  quadPoints?: ArrayLike<number> | null;
  contentsObj?: { str: string };
  inReplyTo?: string | null;
  /** Of a reply that is no words, but a tick such as "Accepted". */
  stateModel?: string;
};

const marking = new Set(['Highlight', 'Underline', 'Squiggly', 'StrikeOut']);
/** What is no remark of a reader, whatever words it has. */
const working = new Set(['Link', 'Popup', 'Widget']);

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

/** What was marked and noted on the pages of a PDF, page by page as it stands there. */
export const marksOf = async (
  document: PdfDocument,
  read: (page: number) => Promise<ReadPage>,
): Promise<Marks> => {
  const all: Marks = { highlights: [], remarks: [] };
  for (let page = 1; page <= document.numPages; page++) {
    const annotations = await document
      .getPage(page)
      .then((one) => one.getAnnotations() as Promise<Annotation[]>)
      .catch((): Annotation[] => []);
    const threads = threadsIn(annotations);
    if (threads.length === 0) continue;
    const { highlights, remarks } = marksOnPage(page, threads, await read(page));
    all.highlights.push(...highlights);
    all.remarks.push(...remarks);
  }
  return all;
};

/** An annotation with what was said at it, and in answer to it. */
type Thread = { annotation: Annotation; note: string };

/** What readers left on a page. */
export const threadsIn = (annotations: readonly Annotation[]): Thread[] => {
  const own = annotations.filter(({ subtype, stateModel }) => !working.has(subtype) && !stateModel);
  const ids = new Set(own.map(({ id }) => id));
  const isAnswer = ({ inReplyTo }: Annotation): boolean => ids.has(inReplyTo ?? '');
  const said = (annotation: Annotation, depth: number): string[] =>
    depth > 50
      ? []
      : [
          annotation.contentsObj?.str.trim() ?? '',
          ...own
            .filter(({ inReplyTo }) => inReplyTo === annotation.id)
            .flatMap((answer) => said(answer, depth + 1)),
        ];
  return own
    .filter((annotation) => !isAnswer(annotation))
    .map((annotation) => ({
      annotation,
      note: said(annotation, 0)
        .filter((words) => words !== '')
        .join('\n'),
    }))
    .filter(({ annotation, note }) => note !== '' || marking.has(annotation.subtype));
};

const marksOnPage = (page: number, threads: readonly Thread[], { text, content }: ReadPage): Marks => {
  const runs = runsOf(content);
  const marks: Marks = { highlights: [], remarks: [] };
  for (const { annotation, note } of threads) {
    const { subtype, quadPoints } = annotation;
    const range = marking.has(subtype) && quadPoints ? rangeUnder(text, runs, Array.from(quadPoints)) : null;
    const words = range ? wordsBetween(text, range.from, range.to).replaceAll('\n', '\n\n') : '';
    if (range && words !== '')
      marks.highlights.push({ page, ...range, text: words, note, isStruckOut: subtype === 'StrikeOut' });
    // Of a scan the words are not known, but what was said of them is.
    else if (note !== '') marks.remarks.push({ page, text: note });
  }
  marks.highlights.sort((a, b) => a.from - b.from);
  return marks;
};
