import { describe, expect, test } from 'vitest';
import { detectText } from '../../../electron/import/formats.ts';
import { importRefworks } from '../../../electron/import/tagged/refworks.ts';
import { importWebOfScience } from '../../../electron/import/tagged/web-of-science.ts';
import { recordsOf } from './read.ts';

const records = (text: string) => recordsOf(importWebOfScience(text)).items;
const one = (lines: string) =>
  records(`FN Clarivate Analytics Web of Science\nVR 1.0\n${lines}\nER\n\nEF`)[0];

describe('plain text of Web of Science', () => {
  test('is known by what stands in it', () => {
    expect(detectText('PT J\nAU Rossi, A\nTI Ports\nER\n', 'savedrecs.txt')?.id).toBe('wos');
    // A letter that begins with two capitals is none.
    expect(detectText('PT boats are small.\nThe AU met.\n', 'a.txt')).toBeNull();
  });

  test('an article: whole names, a day beside its year, pages, both kinds of keywords', () => {
    const item = one(
      'PT J\nAU Rossi, A\n   van der Berg, H\nAF Rossi, Ada\n   van der Berg, Hans\nCA Water Network\nTI Ports of the\n   north.\nSO WATER STUDIES\nJI Water Stud.\nDT Article\nDE ports; canals\nID SEA;\n   LOCKS\nLA English\nSN 0028-0836\nDI 10.1000/xyz\nPD MAR 15\nPY 2019\nVL 3\nIS 2\nBP 3\nEP 9\nPM 123\nUT WOS:000\nTC 4',
    );
    expect(item).toEqual({
      id: 'rossi2019ports',
      type: 'article-journal',
      author: [
        { family: 'Rossi', given: 'Ada' },
        { 'non-dropping-particle': 'van der', family: 'Berg', given: 'Hans' },
        { literal: 'Water Network' },
      ],
      title: 'Ports of the north',
      'container-title': 'WATER STUDIES',
      'container-title-short': 'Water Stud.',
      volume: '3',
      issue: '2',
      page: '3-9',
      PMID: '123',
      issued: { 'date-parts': [[2019, 3, 15]] },
      language: 'en',
      ISSN: '0028-0836',
      DOI: '10.1000/xyz',
      keyword: 'ports, canals, SEA, LOCKS',
    });
  });

  test.each([
    ['PT J\nTI A\nDT Book Review', 'review-book'],
    ['PT S\nTI A\nSO B\nDT Article; Proceedings Paper', 'paper-conference'],
    ['PT B\nTI A\nSO B\nDT Article; Book Chapter', 'chapter'],
    ['PT B\nTI Ports.\nSO PORTS\nDT Book', 'book'],
    ['PT P\nTI A', 'patent'],
  ])('%j is a %s', (lines, type) => expect(one(lines)?.type).toBe(type));

  test.each([
    ['PD SPR\nPY 2004', { 'date-parts': [[2004]], season: 1 }],
    ['PD 07 2006\nPY 2006', { 'date-parts': [[2006, 7]] }],
    ['PD Aug 1 2019\nPY 2019', { 'date-parts': [[2019, 8, 1]] }],
    [
      'PD 2006 May-Jun\nPY 2006',
      {
        'date-parts': [
          [2006, 5],
          [2006, 6],
        ],
      },
    ],
    ['PD WK 2\nPY 2006', { 'date-parts': [[2006]] }],
    ['EA DEC 2020', { 'date-parts': [[2020, 12]] }],
  ])('dates as in %j', (lines, date) => expect(one(`PT J\nTI A\n${lines}`)?.issued).toEqual(date));

  test('an entry that is broken is told with its line, and the others are taken', () => {
    const { sources, problems } = importWebOfScience(
      'PT J\nTI One\nER\n\nPT J\nPY 2001\nER\n\nPT J\nTI Two\n\nPT J\nTI Three\nER\nTI Stray\n',
    );
    expect(sources.map(({ item }) => item.title)).toEqual(['One', 'Two', 'Three']);
    expect(problems).toMatchObject([
      { entry: { data: { line: 15 } }, reason: { code: 'stray-lines' } },
      { entry: { data: { line: 5 } }, reason: { code: 'no-title-or-author' } },
      { entry: { data: { line: 9 } }, reason: { code: 'not-closed' } },
    ]);
  });
});

describe('the tagged format of RefWorks', () => {
  const legend =
    'Refworks Export Tagged Format\n\nTag legend\n*****\nRT=Reference Type\n\n*****\nBEGIN EXPORTED REFERENCES\n\n\n';

  test('is known by what stands in it', () => {
    expect(detectText(`${legend}RT Journal Article\nA1 Rossi,Ada\n`, 'export.txt')?.id).toBe('refworks');
  });

  test('a section of a book, and an article with what is said in notes and links', () => {
    const { sources, problems, notUnderstood } = importRefworks(
      `${legend}RT Book, Section\nSR Electronic(1)\nID 206\nA1 Rossi,Ada\nA1 van der Berg,Hans\nA2 Neri,B.\nA4 Kern,C.\nT1 Ports\nT2 Water and\nwind\nYR 2002\nSP 101\nOP 123\nPB Forum\nPP London\nSN 0727912771 (paperback)\nLA English\nOL English (30)\nU1 mine\n\nRT Journal Article\nA1 World Health Organization\nT1 Locks\nJF Water Studies\nYR 2003\nFD Nov 8\nVO 29\nIS 2\nSP 337\nOP 367\nK1 ports\nK1 locks\nNO doi: 10.1000/xyz\nNO Read again.\nLK http://example.org/a\n`,
    );
    expect(problems).toEqual([]);
    expect(notUnderstood).toEqual([{ field: 'U1', entries: 1 }]);
    expect(sources).toEqual([
      {
        item: {
          id: 'rossi2002ports',
          type: 'chapter',
          author: [
            { family: 'Rossi', given: 'Ada' },
            { 'non-dropping-particle': 'van der', family: 'Berg', given: 'Hans' },
          ],
          editor: [{ family: 'Neri', given: 'B.' }],
          translator: [{ family: 'Kern', given: 'C.' }],
          title: 'Ports',
          'container-title': 'Water and wind',
          publisher: 'Forum',
          'publisher-place': 'London',
          page: '101-123',
          issued: { 'date-parts': [[2002]] },
          language: 'en',
          ISBN: '0727912771',
          custom: { refworks: { U1: 'mine' } },
        },
      },
      {
        item: {
          id: 'world2003locks',
          type: 'article-journal',
          author: [{ literal: 'World Health Organization' }],
          title: 'Locks',
          'container-title': 'Water Studies',
          volume: '29',
          issue: '2',
          page: '337-367',
          issued: { 'date-parts': [[2003, 11, 8]] },
          keyword: 'ports, locks',
          URL: 'http://example.org/a',
          DOI: '10.1000/xyz',
        },
        notes: ['Read again.'],
      },
    ]);
  });

  test('pages of a thesis are its number of pages; an unknown type is kept', () => {
    const { sources } = importRefworks(
      'RT Dissertation\nA1 Rossi,A.\nT1 Ports\nSP 141\n\nRT Scroll\nT1 Locks\n\nRT Report\nYR 2001\n',
    );
    expect(sources.map(({ item }) => [item.type, item['number-of-pages'], item.custom])).toEqual([
      ['thesis', '141', undefined],
      ['document', undefined, { refworks: { RT: 'Scroll' } }],
    ]);
  });
});
