import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { readPdf } from '../../../electron/import/capture/read-pdf.ts';
import { type PdfPage, pdfOf } from '../../builders/pdf.ts';
import { now, told } from './told.ts';

/** Lines from the top of a page, each in its size. */
const page = (...lines: (readonly [string, number])[]): PdfPage => ({
  texts: lines.map(([text, size], index) => ({ x: 70, y: 780 - index * 30, text, size })),
});
const body = [
  'The two ministers met in the harbour town and left with a plan for joint patrols and',
  'a fund for lighthouses that nobody had wanted to pay for before, as those who were',
  'there have told the author in March 2019, and it is not known who will keep the lights.',
].map((text) => [text, 10] as const);
const read = (...pages: PdfPage[]) => readPdf(pdfOf(pages), 'x.pdf', now);

describe('a PDF', () => {
  test('of a series: title by its print, names below it, series and number, ISSN and date', async () => {
    const paper = await read(
      page(
        ['Harbour Papers 24 | 12 - June 2024', 9],
        ['ISSN 1234-5679', 9],
        ['Lights and Law on a', 24],
        ['Northern Shore', 24],
        ['by Helena Marsh and Tom Ashdown', 12],
        ...body,
      ),
      page(...body),
    );
    expect(told(paper)).toEqual({
      type: 'report',
      title: '? Lights and Law on a Northern Shore',
      author: 'Helena Marsh, Tom Ashdown',
      'collection-title': 'Harbour Papers',
      number: '24|12',
      issued: '2024-6',
      language: 'en',
      ISSN: '1234-5679',
    });
    expect(paper.paragraphs.join(' ')).toContain('a fund for lighthouses');
  });

  test('of a journal: its DOI; a date in the text is none of the work', async () => {
    const article = await read(
      page(['A short history of lights', 20], ['https://doi.org/10.5555/lights.7', 9], ...body),
    );
    expect(told(article)).toEqual({
      type: '? article-journal',
      title: '? A short history of lights',
      language: 'en',
      DOI: '10.5555/lights.7',
    });
  });

  test('a preprint has its address, and a line about rights gives a year as a guess', async () => {
    const preprint = await read(
      page(['arXiv:2401.01234v2', 9], ['Counting lights at night', 20], ['© 2024 the author', 8], ...body),
    );
    expect(told(preprint)).toMatchObject({
      type: 'article',
      issued: '? 2024',
      URL: 'https://arxiv.org/abs/2401.01234',
    });
  });

  test('without words, locked or damaged: nothing is made up', async () => {
    const scanned = await read({ texts: [], picture: true });
    expect(told(scanned)).toEqual({ type: '? report' });
    const locked = readFileSync(fileURLToPath(new URL('../../fixtures/texts/locked.pdf', import.meta.url)));
    await expect(readPdf(locked, 'x.pdf', now)).rejects.toMatchObject({ code: 'bad-file' });
    await expect(readPdf(Buffer.from('%PDF-1.7\nnothing'), 'x.pdf', now)).rejects.toMatchObject({
      code: 'bad-file',
    });
  });
});
