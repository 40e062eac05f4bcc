import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { CslItem } from '#shared/citations/csl-item.ts';
import { canonicalUrl, isbnsIn } from '#shared/sources/canonical.ts';
import { duplicateKeys, likeGrouping, likeness } from '#shared/sources/duplicates.ts';

const item = (more: Partial<CslItem>): CslItem => ({ id: 'x', type: 'article-journal', ...more });
const year = (...date: number[]) => ({ issued: { 'date-parts': [date] } });
const by = (...families: string[]) => ({ author: families.map((family) => ({ family })) });

describe('an address', () => {
  test.each([
    ['https://www.example.org/a/b/', 'example.org/a/b'],
    ['http://example.org/a/b#part', 'example.org/a/b'],
    ['HTTPS://Example.ORG:443/a//b/index.html', 'example.org/a/b'],
    ['https://m.example.org/a/b?utm_source=x&fbclid=1', 'example.org/a/b'],
    ['https://amp.example.org/a/b.amp.html', 'example.org/a/b.html'],
    ['https://example.org/a/b/amp/', 'example.org/a/b'],
    ['https://en.m.wikipedia.org/wiki/Sahel', 'en.wikipedia.org/wiki/Sahel'],
    ['https://web.archive.org/web/20200101000000/https://www.example.org/a', 'example.org/a'],
    ['https://www-example-org.cdn.ampproject.org/c/s/www.example.org/a/amp', 'example.org/a'],
    ['https://www.google.com/amp/s/www.example.org/a', 'example.org/a'],
    ['example.org/find?q=2&a=1', 'example.org/find?a=1&q=2'],
    ['https://example.org/caf%c3%a9/%61', 'example.org/caf%C3%A9/a'],
    ['https://example.org/#!/talk/3', 'example.org#!/talk/3'],
    ['https://www.example.org/', ''],
    ['not an address', ''],
    ['', ''],
  ])('%s is compared as %s', (url, expected) => {
    expect(canonicalUrl(url)).toBe(expected);
  });

  test('in its plain form is its own plain form', () => {
    fc.assert(
      fc.property(fc.webUrl({ withQueryParameters: true, withFragments: true }), (url) => {
        const plain = canonicalUrl(url);
        if (plain !== '') expect(canonicalUrl(plain)).toBe(plain);
      }),
    );
  });
});

test('ISBNs are thirteen digits, whichever way they are written', () => {
  expect(isbnsIn('0-306-40615-2')).toEqual(['9780306406157']);
  expect(isbnsIn('978-0-306-40615-7 (hardback); 0 8044 2957 X')).toEqual(['9780306406157', '9780804429573']);
  expect(isbnsIn('ISBN: 9780306406157 0306406152')).toEqual(['9780306406157']);
  expect(isbnsIn('978-0-306-40615-8')).toEqual([]);
  expect(isbnsIn(undefined)).toEqual([]);
});

describe('two sources', () => {
  const tides = { title: 'Tides of Trade', ...by('Müller'), ...year(2020) };
  test.each<[string, Partial<CslItem>, Partial<CslItem>, string[]]>([
    ['one DOI, written in two ways', { DOI: '10.1000/AB' }, { DOI: 'https://doi.org/10.1000/ab' }, ['doi']],
    ['a DOI in an address', { DOI: '10.1000/ab' }, { URL: 'http://dx.doi.org/10.1000/ab' }, ['doi']],
    ['one ISBN', { type: 'book', ISBN: '0306406152' }, { type: 'book', ISBN: '978-0306406157' }, ['isbn']],
    [
      'two chapters of a book',
      { type: 'chapter', title: 'One thing', ISBN: '0306406152', ...by('A') },
      { type: 'chapter', title: 'Other thing', ISBN: '0306406152', ...by('A') },
      [],
    ],
    [
      'a book and its chapter',
      { type: 'book', title: 'A book', ISBN: '0306406152' },
      { type: 'chapter', title: 'A part', ISBN: '0306406152' },
      [],
    ],
    [
      'two volumes under one ISBN',
      { type: 'book', ISBN: '0306406152', volume: '1' },
      { type: 'book', ISBN: '0306406152', volume: 2 },
      [],
    ],
    ['one title, name and year', tides, { ...tides, ...by('Mueller') }, ['title']],
    ['accents and case aside', tides, { ...tides, title: 'TIDES of trade', ...by('Muller') }, ['title']],
    ['one without its subtitle', tides, { ...tides, title: 'Tides of Trade: A History' }, ['title']],
    ['one without its year', tides, { title: 'Tides of Trade', ...by('Müller') }, ['title']],
    [
      'two subtitles',
      { ...tides, title: 'Tides of Trade: One' },
      { ...tides, title: 'Tides of Trade: Two' },
      [],
    ],
    ['two years', tides, { ...tides, ...year(2021) }, []],
    ['two names', tides, { ...tides, ...by('Rossi') }, []],
    ['a short title without a name', tides, { title: 'Tides of Trade', ...year(2020) }, []],
    [
      'a long title without a name',
      { ...tides, title: 'Tides of Trade in the Central Sahara' },
      { title: 'Tides of trade in the central Sahara', ...year(2020) },
      ['title'],
    ],
    ['two DOIs', { ...tides, DOI: '10.1000/a' }, { ...tides, DOI: '10.1000/b' }, []],
    ['two issues', { ...tides, issue: '1' }, { ...tides, issue: '2' }, []],
    [
      'two days of a column in a newspaper',
      { ...tides, type: 'article-newspaper', ...year(2020, 3, 1) },
      { ...tides, type: 'article-newspaper', ...year(2020, 3, 8) },
      [],
    ],
    [
      'one address, with and without its trimmings',
      { URL: 'https://www.example.org/a?utm_source=x' },
      { URL: 'http://example.org/a/' },
      ['url'],
    ],
    [
      'one address with another text in another year',
      { URL: 'https://example.org/a', title: 'One thing', ...year(2019) },
      { URL: 'https://example.org/a', title: 'Other thing', ...year(2020) },
      [],
    ],
    ['nothing', {}, {}, []],
  ])('%s', (_, one, other, expected) => {
    expect(likeness(item(one), item(other)).by).toEqual(expected);
    expect(likeness(item(other), item(one)).by).toEqual(expected);
  });

  const part = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined });
  const anyItem = fc
    .record({
      type: fc.constantFrom('book', 'chapter', 'article-journal', 'article-newspaper'),
      title: part(
        fc.constantFrom('Tides of Trade', 'Tides of trade: A History', 'On the many uses of long titles'),
      ),
      author: part(
        fc.constantFrom(
          [{ family: 'Müller' }],
          [{ family: 'Mueller', given: 'A.' }],
          [{ literal: 'The Bank' }],
        ),
      ),
      issued: part(fc.constantFrom({ 'date-parts': [[2020]] }, { 'date-parts': [[2021, 3, 2]] })),
      DOI: part(fc.constantFrom('10.1000/a', 'doi:10.1000/A')),
      ISBN: part(fc.constantFrom('0306406152', '978-0-306-40615-7')),
      URL: part(fc.constantFrom('https://example.org/a', 'http://www.example.org/a/?utm_medium=y')),
    })
    .map((made) => item(Object.fromEntries(Object.entries(made).filter(([, value]) => value !== undefined))));
  test('that look alike have a key in common', () => {
    fc.assert(
      fc.property(anyItem, anyItem, (one, other) => {
        if (likeness(one, other).by.length === 0) return;
        const keys = duplicateKeys(other);
        expect(duplicateKeys(one).some((key) => keys.includes(key))).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });
});

test('groups hold all that are alike by way of others, and none that a person told apart', () => {
  const a = item({ id: 'a', DOI: '10.1000/a' });
  const b = item({ id: 'b', DOI: '10.1000/a', URL: 'https://example.org/b' });
  const c = item({ id: 'c', URL: 'https://example.org/b' });
  const d = item({ id: 'd', DOI: '10.1000/d' });
  const buckets = [
    [a, b],
    [b, c],
    [c, d],
  ];
  const groups = (apart: (one: string, other: string) => boolean) => {
    const grouping = likeGrouping(apart);
    for (const bucket of buckets) grouping.add(bucket);
    return grouping.groups();
  };
  expect(groups(() => false)).toEqual([{ ids: ['a', 'b', 'c'], by: ['doi', 'url'], isSure: true }]);
  expect(groups((one, other) => one === 'b' && other === 'c')).toEqual([
    { ids: ['a', 'b'], by: ['doi'], isSure: true },
  ]);
});
