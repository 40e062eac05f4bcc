import { describe, expect, it } from 'vitest';
import type { LocatorLabel } from '#shared/citations/citation.ts';
import { citeFormatter } from '#shared/citations/cite-formatter.ts';
import type { CslItem } from '#shared/citations/csl-item.ts';
import { printing } from '../../builders/printing.ts';
import { inline } from './notes.ts';

/* Records as libraries really hold them, and what an editor of the house makes of them. */

const english = citeFormatter(printing());
const italian = citeFormatter(printing('iai', 'it-IT'));

type Where = { locator?: string; label?: LocatorLabel };
const print = (item: Partial<CslItem>, where: Where = {}, formatter = english): string =>
  inline(
    formatter.format(
      { id: 'x', type: 'book', ...item },
      { position: 'first', firstNoteNumber: 1, nearNote: false, ...where },
    ),
  );

const article = { type: 'article-journal', title: 'T', 'container-title': 'J' };
const book = { type: 'book', title: 'B', 'publisher-place': 'Rome' };
const on = (...parts: number[]) => ({ 'date-parts': [parts] });

describe('dates of a record', () => {
  it.each<[string, unknown]>([
    ['10 January 2025', '2025-01-10'],
    ['10 January 2025', { edtf: '2025-01-10' }],
    ['10 January 2025', { raw: '2025-01-10T08:30:00Z' }],
    ['10 January 2025', { literal: '2025-01-10' }],
    ['10 January 2025', { raw: 'January 10, 2025' }],
    ['10 January 2025', { literal: '10 gennaio 2025' }],
    ['January 2025', { raw: 'Jan. 2025' }],
    ['January-February 2025', '2025-01/2025-02'],
    ['May-June 2004', { raw: 'May–June 2004' }],
    ['2025', 2025],
    ['Summer 1994', { 'date-parts': [[1994]], season: 'Summer' }],
    ['Summer 1994', { raw: 'Summer 1994' }],
    ['Summer 1994', '1994-22'],
    ['Winter 1994-95', { 'date-parts': [[1994]], season: 'Winter 1994-95' }],
    ['5 March 2008', { 'date-parts': [2008, 3, 5] }],
    ['c. 2025', '2025~'],
    ['10/01/2025', { raw: '10/01/2025' }],
    ['1923/36', { literal: '1923/36' }],
  ])('prints %s', (text, issued) => {
    expect(print({ ...article, issued: issued as never })).toBe(`“T”, in *J*, ${text}`);
  });

  it('speak the language of the paper', () => {
    expect(print({ ...article, issued: { raw: 'January 10, 2025' } }, {}, italian)).toBe(
      '“T”, in *J*, 10 gennaio 2025',
    );
  });

  it('are years in books, and months in those of the house', () => {
    const printed = (publisher: string, ...parts: number[]) =>
      print({ ...book, publisher, issued: on(...parts) });
    expect(printed('Routledge', 2019, 5)).toBe('*B*, Rome, Routledge, 2019');
    expect(printed('Routledge', 2019, 5, 14)).toBe('*B*, Rome, Routledge, 2019');
    expect(print({ ...book, publisher: 'Routledge', issued: { raw: '14 May 2019' } })).toBe(
      '*B*, Rome, Routledge, 2019',
    );
    expect(
      print({
        ...book,
        publisher: 'Seuil',
        issued: {
          'date-parts': [
            [1961, 2],
            [1963, 4],
          ],
        },
      }),
    ).toBe('*B*, Rome, Seuil, 1961-1963');
    expect(printed('IAI', 2024, 2)).toBe('*B*, Rome, IAI, February 2024');
    expect(printed('IAI', 2024, 2, 9)).toBe('*B*, Rome, IAI, February 2024');
    expect(print({ ...article, type: 'chapter', publisher: 'Egea', issued: on(2019, 5), page: '1-3' })).toBe(
      '“T”, in *J*, Egea, 2019, p. 1-3',
    );
  });
});

describe('numbers of a record', () => {
  it('have plain hyphens and no word of their own', () => {
    expect(print({ ...article, volume: '10–11', issue: '5 - 6', issued: on(2004) })).toBe(
      '“T”, in *J*, Vol. 10-11, No. 5-6 (2004)',
    );
    expect(print({ ...article, volume: 'Vol. 30', issue: 'n. 1', issued: on(2004) })).toBe(
      '“T”, in *J*, Vol. 30, No. 1 (2004)',
    );
    expect(print({ type: 'report', title: 'T', 'collection-title': 'S', number: 'No. 24|79' })).toBe(
      '“T”, in *S*, No. 24|79',
    );
  });

  it('are full in every range of pages', () => {
    expect(print({ ...article, page: '1-5, 123–9' })).toBe('“T”, in *J*, p. 1-5, 123-129');
    expect(print({ ...article, page: 'A1-A5' })).toBe('“T”, in *J*, p. A1-A5');
  });

  it('of laws take "No." if they start with a figure', () => {
    const law = (number: string, jurisdiction = 'Italy', genre = 'Law', formatter = english) =>
      print(
        { type: 'legislation', title: 'L', number, jurisdiction, genre, issued: on(2016) },
        {},
        formatter,
      );
    expect(law('145/2016')).toBe('Italy, Law No. 145/2016 of 2016: *L*');
    expect(law('n. 145')).toBe('Italy, Law No. 145 of 2016: *L*');
    expect(law('4-bis', 'Italia', 'legge', italian)).toBe('Italia, Legge n. 4-bis del 2016: *L*');
    expect(law('2016/97', 'EU', 'Directive (EU)')).toBe('EU, Directive (EU) 2016/97 of 2016: *L*');
    expect(law('A/12')).toBe('Italy, Law A/12 of 2016: *L*');
  });
});

describe('links of a record', () => {
  it.each([
    'https://doi.org/10.1/x',
    'http://dx.doi.org/10.1/x',
    'doi.org/10.1/x',
    'doi:10.1/x',
    'DOI 10.1/x',
    'DOI: 10.1/x.',
  ])('%s is a DOI', (DOI) => {
    expect(print({ ...article, DOI, URL: 'https://x.org' })).toBe('“T”, in *J*, DOI 10.1/x');
  });

  it('are DOIs if the address is one', () => {
    expect(print({ ...article, URL: 'https://doi.org/10.1/x%3Cy' })).toBe('“T”, in *J*, DOI 10.1/x<y');
  });
});

describe('what a record says twice or too much', () => {
  it('is printed once', () => {
    expect(print({ type: 'webpage', title: 'P', 'container-title': 'NATO website' })).toBe(
      'NATO website: *P*',
    );
    expect(print({ ...article, title: 'A report.' })).toBe('“A report”, in *J*');
    expect(print({ ...article, title: 'Made in the U.S.' })).toBe('“Made in the U.S.”, in *J*');
  });

  it('is left out of the documents of institutions', () => {
    const author = [{ literal: 'European Commission' }];
    expect(
      print({ type: 'webpage', title: 'P', author, 'container-title': 'Press Corner', issued: on(2024) }),
    ).toBe('European Commission, *P*, 2024');
    expect(
      print({ type: 'report', title: 'P', author, publisher: 'OPOCE', 'publisher-place': 'Luxembourg' }),
    ).toBe('European Commission, *P*');
    expect(print({ type: 'speech', title: 'P', author, 'container-title': 'European Commission' })).toBe(
      'European Commission, *P*',
    );
  });

  it('is no author of a series paper', () => {
    expect(
      print({ type: 'report', title: 'P', 'collection-title': 'S', number: '5', publisher: 'EUI' }),
    ).toBe('“P”, in *S*, No. 5');
  });

  it('is no colon after a question in the title of a book', () => {
    expect(print({ title: 'Muddling Through?: A History' })).toBe('*Muddling Through? A History*');
    expect(print({ title: 'One: Two: Three' })).toBe('*One. Two: Three*');
  });

  it('is a slash between places and publishers', () => {
    expect(print({ ...book, 'publisher-place': 'Milan; Paris', publisher: 'Egea / Seuil' })).toBe(
      '*B*, Milan/Paris, Egea/Seuil',
    );
  });

  it('tells a chapter of a paper by its number', () => {
    const chapter = { ...article, type: 'chapter', 'collection-title': 'IAI Papers', publisher: 'IAI' };
    expect(print({ ...chapter, number: '24|05' })).toBe('“T”, in “J”, in *IAI Papers*, No. 24|05');
    expect(print({ ...chapter, 'collection-number': '5' })).toBe('“T”, in *J*, IAI');
  });
});

describe('a locator without label', () => {
  it.each([
    ['24', 'p. 24'],
    ['pp. 24-5', 'p. 24-25'],
    ['iv–vi', 'p. iv-vi'],
    ['A12', 'p. A12'],
    ['24 ff.', 'p. 24 ff.'],
    ['passim', 'passim'],
    ['§ 3', '§ 3'],
    ['chap. 3', 'chap. 3'],
  ])('%s', (locator, text) => {
    expect(print(article, { locator })).toBe(`“T”, in *J*, ${text}`);
  });
});
