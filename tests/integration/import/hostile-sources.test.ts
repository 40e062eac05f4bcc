import { describe, expect, test } from 'vitest';
import { asSourceId } from '#shared/ids.ts';
import { inEnglish } from '#shared/reports/said.ts';
import type { ImportedSource } from '#shared/sources/imported-source.ts';
import { open } from '../library/temp.ts';

/* Sources that a forged file may hold, in a real library: they are kept as they are, or left out with a reason. */

const nested = (levels: number): unknown => {
  let value: unknown = 1;
  for (let n = 0; n < levels; n++) value = { x: value };
  return value;
};
const source = (item: object, more: Omit<ImportedSource, 'item'> = {}): ImportedSource => ({
  item: { id: 'k', type: 'book', title: 'Title', ...item } as ImportedSource['item'],
  ...more,
});
const proto = JSON.parse(
  '{"id":"p","type":"book","title":"T","__proto__":{"polluted":true},"constructor":{"a":1}}',
) as object;

const hostile: readonly (readonly [string, ImportedSource])[] = [
  ['lone surrogates', source({ title: 'a\ud800b', author: [{ family: '\udfff' }] })],
  ['NUL', source({ title: 'a\u0000b', publisher: '\u0000' })],
  ['marks of direction', source({ title: '\u202egnihton' })],
  ['names of every object', source(proto)],
  ['a type that is none', source({ type: 'constructor' })],
  [
    'dates that are none',
    source({ issued: { 'date-parts': [[1e308, -5, 99]] }, accessed: { 'date-parts': [['x']] } }),
  ],
  ['dates without end', source({ issued: { raw: '9'.repeat(100_000) } })],
  ['names that are empty', source({ author: [{}, { family: '' }, { literal: ' ' }] })],
  [
    'a script',
    source({
      title: '<script>alert(1)</script>',
      URL: 'javascript:alert(1)',
      note: '<img src=x onerror=alert(1)>',
    }),
  ],
  ['a title of 900,000 letters', source({ title: 'word '.repeat(180_000) })],
  ['10,000 authors', source({ author: Array.from({ length: 10_000 }, (_, n) => ({ family: `A${n}` })) })],
  ['variables that nest', source({ strange: nested(90) })],
  ['a formula', source({ title: '=HYPERLINK("http://evil.example","x")' })],
  [
    'tags, notes, collections and quotations without end',
    source(
      {},
      {
        tags: [
          '',
          ' ',
          '__proto__',
          'x'.repeat(10_000),
          'a\u0000b',
          'a\ud800',
          ...Array.from({ length: 300 }, (_, n) => `t${n}`),
        ],
        notes: ['', '\u0000', '<script>alert(1)</script>', 'n'.repeat(200_000)],
        collections: [[], [''], ['__proto__', 'constructor'], Array.from({ length: 500 }, () => 'deep')],
        quotations: [
          { text: '' },
          { text: '\ud800' },
          { text: 'q'.repeat(200_000), locator: 'x'.repeat(10_000), label: 'constructor' },
        ],
      },
    ),
  ],
];

describe('a source with', () => {
  test.each(hostile)('%s is kept whole or left out in words, and its library stays sound', (_, given) => {
    const library = open();
    const report = library.sources.importWhole([given, source({ id: 'sound', title: 'Sound' })]);
    expect(report.imported + report.skipped.length).toBeGreaterThanOrEqual(2);
    for (const { entry, reason } of report.skipped)
      expect(`${inEnglish(entry)} ${inEnglish(reason)}`).toMatch(/\w/);
    expect(library.sources.get(asSourceId('sound')).csl.title).toBe('Sound');
    for (const { id } of library.sources.all()) expect(library.sources.get(asSourceId(id)).csl.id).toBe(id);
    const again = library.sources.importWhole([given]);
    expect(again.imported).toBe(0);
    for (const query of ['sound', 'a', '"', "' OR 1", 'title', '*', '\u0000', '\ud800'])
      expect(library.sources.list({ query, offset: 0, limit: 10 }).total).toBeGreaterThanOrEqual(0);
    expect((Object.prototype as { polluted?: unknown }).polluted).toBeUndefined();
    expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
  });

  test('more than a library keeps is left out, and the others come', () => {
    const library = open();
    const report = library.sources.importWhole([
      source({ id: 'huge', abstract: 'x'.repeat(1_100_000) }),
      source({ id: 'sound' }),
    ]);
    expect(report.imported).toBe(1);
    expect(report.skipped.map(({ reason }) => inEnglish(reason))).toEqual([
      expect.stringContaining('longer than a million characters'),
    ]);
  });

  test('the same key as thousands of others finds a place in time, and again at the next import', () => {
    const library = open();
    const many = Array.from({ length: 4000 }, (_, n) =>
      source({ title: `Title ${'x'.repeat(n % 9)} ${n * 7919}` }),
    );
    expect(library.sources.importWhole(many)).toMatchObject({ imported: 4000, skipped: [] });
    expect(library.sources.importWhole(many)).toMatchObject({ imported: 0, unchanged: 4000 });
  });

  test('a title almost like that of another record of its file stays a source of its own', () => {
    const library = open();
    const parts = ['One', 'Two', 'One'].map((part) =>
      source({
        id: 'rossi2009',
        title: `The history of canals, part ${part}`,
        author: [{ family: 'Rossi' }],
      }),
    );
    expect(library.sources.importWhole(parts)).toMatchObject({ imported: 2, unchanged: 1 });
    expect(library.sources.importWhole(parts)).toMatchObject({ imported: 0, unchanged: 3 });
    expect(library.sources.all().map(({ title }) => title)).toEqual([
      'The history of canals, part One',
      'The history of canals, part Two',
    ]);
  });
});
