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

  test('of a journal: how it wants to be cited, when it came out, marks at names', async () => {
    const article = await read(
      page(
        ['Coastal Studies Quarterly, 12(3), 211-240 (2023)', 9],
        ['https://doi.org/10.5555/csq.2023.12.3', 9],
        ['Lights and law: a history of coastal funds', 20],
        ['Helena Marsh1,2, Tom P. Ashdown*+, Jan van der Berg#', 12],
        ['Received 3 March 2022; accepted 4 May 2023; published online 7 July 2023', 8],
        ...body,
      ),
    );
    expect(told(article)).toEqual({
      type: 'article-journal',
      title: '? Lights and law: a history of coastal funds',
      author: '? Helena Marsh, Tom P. Ashdown, Jan van der Berg',
      'container-title': 'Coastal Studies Quarterly',
      volume: '12',
      issue: '3',
      page: '211–240',
      issued: '2023-7-7',
      language: 'en',
      DOI: '10.5555/csq.2023.12.3',
    });
  });

  test.each<[string, string, object]>([
    [
      'a publisher’s line for those who cite',
      'To cite this article: Helena Marsh (2020) The Limits of Light, Survival, 62:3, 115-138, DOI: 10.5555/1',
      { 'container-title': 'Survival', volume: '62', issue: '3', page: '115–138', issued: '2020' },
    ],
    [
      'an archive’s cover',
      'Source: Coastal Research , August 2021, Vol. 41, No. 3 (August 2021), pp. P1-P3',
      { 'container-title': 'Coastal Research', volume: '41', issue: '3', page: 'P1–P3', issued: '2021' },
    ],
    [
      'volume and number in words',
      'Coastal Research, Vol. 12, No. 3 (March 2023), pp. 211-240',
      { 'container-title': 'Coastal Research', volume: '12', issue: '3', page: '211–240', issued: '2023' },
    ],
  ])('%s', async (_, line, expected) => {
    const article = await read(page([line, 7], ['The Limits of Light at Sea', 20], ...body));
    expect(told(article)).toMatchObject({ type: 'article-journal', ...expected });
  });

  test('what its notes cite is not where it is itself', async () => {
    const note = (...lines: string[]): PdfPage['texts'] =>
      lines.map((text, index) => ({ x: 70, y: 120 - index * 10, text, size: 8 }));
    const brief = await readPdf(
      pdfOf([
        page(['Agreed by Lamplight', 24], ['by Helena Marsh', 12], ...body),
        {
          texts: [
            ...page(...body).texts,
            ...note(
              '3 Tom Ashdown, “The Limits of Light: Funds that Nobody Keeps and Their Lamps”, in',
              'Coastal Research, Vol. 12, No. 3 (March 2023), p. 211-240, DOI 10.5555/other.1; see also',
              'Jan van der Berg, “Lamps”, in Harbour Quarterly Review of Seas and of the Coast of the',
              'Northern Lights, Vol. 2, No. 1 (May 2021), p. 1-40.',
            ),
          ],
        },
      ]),
      'x.pdf',
      now,
    );
    expect(told(brief)).toEqual({
      type: '? report',
      title: '? Agreed by Lamplight',
      author: 'Helena Marsh',
      language: 'en',
    });
  });

  test('a number below the name of its series is no day; a subtitle is nobody', async () => {
    const comment = await read(
      page(
        ['SWP Comment', 12],
        ['No. 15 April 2023', 9],
        ['Light Duties in the North', 24],
        ['Why Coastal Funds Fail', 14],
        ['Katrin Ahlers and Oliver Renn', 11],
        ...body,
      ),
    );
    expect(told(comment)).toMatchObject({
      author: '? Katrin Ahlers, Oliver Renn',
      'collection-title': 'SWP Comment',
      number: '15',
      issued: '2023-4',
    });
  });

  test('who has the rights brought it out, as a guess; who says so, as stated; a year in a title is no number', async () => {
    const rights = await read(
      page(
        ['World Harbour Report 2022', 26],
        ['© 2022 Institute of Lights. All rights reserved.', 8],
        ...body,
      ),
    );
    expect(told(rights)).toMatchObject({
      title: '? World Harbour Report 2022',
      publisher: '? Institute of Lights',
    });
    expect(rights.csl).not.toHaveProperty('number');
    const said = await read(page(['A report on light', 26], ['Published by: Harbour Press', 8], ...body));
    expect(told(said).publisher).toBe('Harbour Press');
  });

  test('institutes below the names of authors are none; a paper of a conference has an ISBN and a DOI', async () => {
    const paper = await read(
      page(
        ['Counting Lights at Night', 24],
        ['Helena Marsh', 12],
        ['Embedded Systems', 12],
        ['Harbour Lab', 12],
        ['Tom Ashdown', 12],
        ...body,
        [
          'In Proceedings of the 3rd Coastal Conference. ISBN 979-8-4007-0593-9. https://doi.org/10.5555/3.7',
          7,
        ],
      ),
    );
    expect(told(paper)).toMatchObject({ type: '? paper-conference', author: '? Helena Marsh' });
  });

  test('the day of a download and the stamp of a preprint are not its date and its title', async () => {
    const stamped = await read(
      page(
        ['arXiv:2401.01234v2 [econ] 3 Jan 2024', 30],
        ['Counting lights at night', 20],
        ['54.39.48.111 on Fri, 04 Feb 2022 18:52:33 UTC', 8],
        ...body,
      ),
    );
    expect(told(stamped)).toMatchObject({ title: '? Counting lights at night', issued: '2024-1-3' });
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
