import { describe, expect, test } from 'vitest';
import { book } from './papers-builder.ts';
import { open } from './temp.ts';

const page = { offset: 0, limit: 50 };

describe('search', () => {
  const library = () => {
    const { sources } = open();
    sources.importItems([
      book('kirisci2009trading', 'The Transformation of Turkish Foreign Policy', 2009, {
        author: [{ family: 'Kirişçi', given: 'Kemal' }],
        'container-title': 'New Perspectives on Turkey',
        keyword: 'trading state; İstanbul',
      }),
      book('soderstrom', 'Smörgåsbord and Łódź', 1998, { author: [{ family: 'Søderstrøm', given: 'Åsa' }] }),
      book('strasse', 'Große Straße', 2011, {
        author: [{ literal: 'Œuvre Institute' }],
        DOI: '10.1000/182.x',
      }),
      book('han', '中国外交政策', 2015, { author: [{ family: '王', given: '毅' }] }),
    ]);
    return (query: string): string[] => sources.list({ query, ...page }).rows.map((row) => row.id);
  };

  test.each([
    ['kirisci', 'kirisci2009trading'],
    ['KİRİŞÇİ', 'kirisci2009trading'],
    ['kir tur', 'kirisci2009trading'],
    ['istanb', 'kirisci2009trading'],
    ['policy 2009', 'kirisci2009trading'],
    ['perspectives', 'kirisci2009trading'],
    ['soderstrom', 'soderstrom'],
    ['Søder', 'soderstrom'],
    ['lodz', 'soderstrom'],
    ['strasse gros', 'strasse'],
    ['oeuvre', 'strasse'],
    ['10.1000/182', 'strasse'],
    ['外交', 'han'],
    ['王', 'han'],
  ])('"%s" finds %s', (query, expected) => {
    expect(library()(query)).toEqual([expected]);
  });

  test('every word must be found', () => {
    expect(library()('kirisci lodz')).toEqual([]);
  });

  test.each([
    '"',
    "'",
    '*',
    'a*b',
    'AND',
    'OR NOT',
    'NEAR(a b)',
    'title:x',
    '{a b}:c',
    '^x',
    '(',
    ')',
    '-',
    '--',
    'a-b',
    '"a',
    'a"b"c',
    '\\',
    '%',
    '_',
    ';',
    'x; DROP TABLE sources',
    '\u0000',
    'a\u0000b',
    '🙂',
    '\ud800',
    'İ',
    'ß',
    '.',
    '…',
    '@x',
    'a + b',
    ',',
    'a,b',
    '[',
    'ª',
    '١٢',
    'क्षि',
    'x'.repeat(2000),
    'a '.repeat(900),
  ])('a query %j is no error', (query) => {
    expect(library()(query)).toBeInstanceOf(Array);
  });

  test('a hit in the names comes before one in an abstract', () => {
    const { sources } = open();
    sources.importItems([
      book('abstract', 'Something else', 2020, { abstract: 'On Ravazzolo and others.' }),
      book('author', 'Space policy', 2020, { author: [{ family: 'Ravazzolo', given: 'Karolina' }] }),
    ]);
    expect(sources.list({ query: 'ravaz', ...page }).rows.map((row) => row.id)).toEqual([
      'author',
      'abstract',
    ]);
  });

  test('sees what another connection wrote', () => {
    const one = open();
    const two = open(one.path);
    one.sources.importItems([book('a', 'Frigates')]);
    expect(two.sources.list({ query: 'frig', ...page }).total).toBe(1);
    one.sources.importItems([book('b', 'Frigates', 1990)]);
    expect(two.sources.list({ query: 'frig', ...page }).total).toBe(2);
  });
});

describe('the list', () => {
  const library = () => {
    const { sources } = open();
    sources.importItems([
      book('z', '“Zones” of Peace', 1990, { author: [{ family: 'Øster', given: 'A' }] }),
      book('a', 'anchors', 2020, { author: [{ family: 'ålund', given: 'B' }] }),
      book('m', 'Élan', 2005, { author: [{ family: 'Mauro', given: 'C' }, { family: 'Z' }] }),
      { id: 'n', type: 'webpage', title: 'Nameless and dateless' },
    ]);
    return sources;
  };
  const ids = (sort: 'authors' | 'title' | 'year' | 'modified', descending: boolean, query = ''): string =>
    library()
      .list({ query, sort, descending, ...page })
      .rows.map((row) => row.id)
      .join('');

  test('is sorted as a reader expects, in both directions', () => {
    expect(ids('authors', false)).toBe('amzn');
    expect(ids('authors', true)).toBe('nzma');
    expect(ids('title', false)).toBe('amnz');
    expect(ids('year', true)).toBe('amzn');
  });

  test('is sorted the same among the hits of a query', () => {
    expect(ids('title', false, 'a')).toBe('anz');
    expect(ids('year', true, 'book')).toBe('');
  });

  test('is sorted the same when most of the library is found', () => {
    const { sources } = open();
    sources.importItems(
      Array.from({ length: 2600 }, (_, i) =>
        book(`id${i}`, `${i % 26 === 0 ? 'Rivers' : 'Canals'} ${(i * 7919) % 2600}`, 1900 + (i % 90)),
      ),
    );
    const listed = (query: string, sort: 'title' | 'year' | 'authors', descending: boolean): string[] =>
      Array.from({ length: 6 }, (_, page) =>
        sources.list({ query, sort, descending, offset: page * 500, limit: 500 }),
      ).flatMap(({ rows }) => rows.map((row) => row.title).filter((title) => title.startsWith('Canals')));
    for (const sort of ['title', 'year', 'authors'] as const)
      for (const descending of [false, true]) {
        const found = listed('canals', sort, descending);
        expect(found).toHaveLength(2500);
        expect(found).toEqual(listed('', sort, descending));
      }
  });

  test('shows names, container and year', () => {
    const sources = library();
    expect(sources.list({ query: 'elan', ...page }).rows[0]).toMatchObject({
      authors: 'Mauro and Z',
      title: 'Élan',
      year: '2005',
      citedIn: 0,
    });
  });

  test('comes in pages without gaps or repeats', () => {
    const { sources } = open();
    const many = Array.from({ length: 95 }, (_, i) => book(`id${i}`, `Title ${i % 7}`, 2000 + (i % 3)));
    sources.importItems(many);
    for (const query of ['', 'tit'])
      for (const sort of ['authors', 'title', 'year', 'modified', 'relevance'] as const) {
        const seen: string[] = [];
        for (let offset = 0; offset < 95; offset += 20)
          seen.push(...sources.list({ query, sort, offset, limit: 20 }).rows.map((row) => row.id));
        expect(new Set(seen).size, `${query} ${sort}`).toBe(95);
      }
  });
});
