import { afterAll, expect, test } from 'vitest';
import { openPdf, type PdfDocument } from '../../../electron/import/texts/pdfjs.ts';
import { type Marks, marksOf } from '../../../renderer/features/reader/pdf/highlights.ts';
import { pageReader } from '../../../renderer/features/reader/pdf/text-of-page.ts';
import { column, pdfOf } from '../../builders/pdf.ts';

const open: PdfDocument[] = [];
afterAll(() => Promise.all(open.map((document) => document.loadingTask.destroy())));

const lines = ['Ships wait at the quay.', 'Bells ring in the fog.', 'The harbour is far.'];

/** What is taken of annotations on the second of two pages; the first of them is the object 8. */
const marksWith = async (...annotations: string[]): Promise<Marks> => {
  const pages = [{ texts: [] }, { texts: column(60, 760, lines), annotations }];
  const document = await openPdf(new Uint8Array(pdfOf(pages)));
  open.push(document);
  return marksOf(document, pageReader(document));
};

/** Over a whole line, from 0. */
const over = (subtype: string, line: number, more = ''): string => {
  const [bottom, top] = [757 - line * 12.5, 769 - line * 12.5];
  return `/Subtype /${subtype} /Rect [50 ${bottom} 400 ${top}] /QuadPoints [50 ${top} 400 ${top} 50 ${bottom} 400 ${bottom}] ${more}`;
};
const noted = (text: string): string => `/Contents (${text})`;

test('what is marked in whatever way comes with its comment, in the order of the words', async () => {
  const { highlights, remarks } = await marksWith(
    over('StrikeOut', 2, noted('Not so')),
    over('Underline', 0),
    over('Squiggly', 1),
  );
  expect(highlights.map(({ page, text, note, isStruckOut }) => [page, text, note, isStruckOut])).toEqual([
    [2, lines[0], '', false],
    [2, lines[1], '', false],
    [2, lines[2], 'Not so', true],
  ]);
  expect(remarks).toEqual([]);
});

test('notes that stand by themselves, typed words and remarks at drawings are remarks of their page', async () => {
  const { highlights, remarks } = await marksWith(
    `/Subtype /Text /Rect [300 500 320 520] ${noted(' Ask Ada. ')}`,
    `/Subtype /FreeText /Rect [300 400 400 420] /DA (/F1 10 Tf) ${noted('See ch. 3')}`,
    `/Subtype /Square /Rect [300 300 400 320] ${noted('This map')}`,
    '/Subtype /Ink /Rect [300 200 400 220] /InkList [[300 200 400 220]]',
    `/Subtype /Link /Rect [60 500 160 520] /Border [0 0 0] /Dest [0 /XYZ 0 700 0] ${noted('no remark')}`,
    `/Subtype /Text /Rect [300 500 320 520] ${noted('')}`,
  );
  expect(highlights).toEqual([]);
  expect(remarks).toEqual([
    { page: 2, text: 'Ask Ada.' },
    { page: 2, text: 'See ch. 3' },
    { page: 2, text: 'This map' },
  ]);
});

test('answers stand with what they answer; ticks of a review, and comments of a scan, lose nothing', async () => {
  const { highlights, remarks } = await marksWith(
    over('Highlight', 0, noted('Really?')),
    `/Subtype /Text /Rect [0 0 1 1] /IRT 8 0 R ${noted('Yes, p. 3.')}`,
    `/Subtype /Text /Rect [0 0 1 1] /IRT 9 0 R ${noted('Good.')}`,
    `/Subtype /Text /Rect [0 0 1 1] /IRT 8 0 R /StateModel (Review) /State (Accepted) ${noted('Accepted set by Ada')}`,
    // Over no words that could be read.
    over('Highlight', 20, noted('A stamp')),
    over('Highlight', 30),
  );
  expect(highlights.map(({ text, note }) => [text, note])).toEqual([
    [lines[0], 'Really?\nYes, p. 3.\nGood.'],
  ]);
  expect(remarks).toEqual([{ page: 2, text: 'A stamp' }]);
});
