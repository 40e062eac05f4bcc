import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { CslItem } from '#shared/citations/csl-item.ts';
import { say } from '#shared/reports/said.ts';
import { dateFromEdtf, dateToEdtf } from '#shared/sources/edtf.ts';
import { exportBibtex } from '../../../electron/export/bibtex.ts';
import { importBibtex as readBibtex } from '../../../electron/import/bibtex/bibtex.ts';
import { recordsOf } from './read.ts';

const importBibtex = (text: string) => recordsOf(readBibtex(text));

const file = readFileSync(new URL('../../fixtures/import/mixed.bib', import.meta.url), 'utf8');

describe('a BibTeX file of many hands', () => {
  const { items, problems } = importBibtex(file);
  const item = (id: string): CslItem => items.find((one) => one.id === id)!;

  test('gives every sound entry, and reports the broken one by its key', () => {
    expect(items.map(({ id, type }) => `${id} ${type}`)).toEqual([
      'andreatta2008 article-journal',
      'nye1990 book',
      'child paper-conference',
      'parent book',
      'site document',
      'paper article-newspaper',
      'r1 report',
      't1 thesis',
      'w1 document',
      'neri1999no book',
    ]);
    expect(problems).toHaveLength(1);
    expect(problems[0]!.entry).toBe('broken2000');
  });

  test('an article', () => {
    expect(item('andreatta2008')).toEqual({
      id: 'andreatta2008',
      type: 'article-journal',
      author: [{ family: 'Andreatta', given: 'Filippo' }],
      title: 'Italian Foreign Policy: Domestic Politics & the EU',
      'container-title': 'Journal of European Integration',
      volume: '30',
      issue: '1',
      page: '169-181',
      issued: { 'date-parts': [[2008, 5]] },
      DOI: '10.1080/07036330801959564',
      keyword: 'policy, domestic',
      language: 'en',
      custom: { bibtex: { eprint: '1234.5678', 'and-others': 'author' } },
    });
  });

  test('signs for less and more, which LaTeX prints otherwise', () => {
    const { items } = importBibtex(
      '@book{a, title = {A <b> $<$ C \\textless{} D}, url = {https://x.org/<1>}}',
    );
    expect(items[0]).toMatchObject({ title: 'A <b> < C < D', URL: 'https://x.org/<1>' });
  });

  test('names of every kind, a subtitle, a range of dates', () => {
    expect(item('nye1990')).toMatchObject({
      author: [
        { family: 'Nye', given: 'Joseph S.', suffix: 'Jr.' },
        { literal: 'World Bank' },
        { family: 'Berg', given: 'Hans', 'non-dropping-particle': 'van der' },
        { family: 'Erdŏs', given: 'Pál' },
      ],
      title: 'Bound to Lead: The Changing Nature of American Power',
      issued: {
        'date-parts': [
          [1990, 4],
          [1990, 5],
        ],
      },
      'publisher-place': 'New York',
      language: 'en-US',
    });
  });

  test('what a crossref hands down', () => {
    expect(item('child')).toMatchObject({
      'container-title': 'Proceedings of the Meeting',
      editor: [{ family: 'Bianchi', given: 'Ugo' }],
      issued: { 'date-parts': [[2011]] },
    });
    expect(item('child').custom).toBeUndefined();
  });

  test('addresses, markup, seasons, doubt, and what has no place in CSL', () => {
    expect(item('site')).toMatchObject({ URL: 'https://example.org/a_b?c=1', issued: { literal: 'n.d.' } });
    expect(item('r1')).toMatchObject({
      number: '24|79',
      genre: 'Working paper',
      publisher: 'IAI',
      issued: { 'date-parts': [[1994]], season: 2 },
    });
    expect(item('r1').title).toBe('<i>Annual</i> Report, H₂O');
    expect(item('t1')).toMatchObject({ issued: { 'date-parts': [[2001]], circa: true }, publisher: 'LSE' });
    expect(item('t1').title).toContain('Things');
    expect(item('w1')).toMatchObject({
      issued: { 'date-parts': [[1994]], season: 2 },
      custom: { bibtex: { customfield: 'kept', entrytype: 'weirdtype' } },
    });
  });

  test('goes out and comes in again the same', () => {
    expect(importBibtex(exportBibtex(items).text)).toEqual({ items, problems: [] });
  });
});

describe('an export to BibTeX', () => {
  const item: CslItem = {
    id: 'a',
    type: 'article-journal',
    title: '50% of R&D_x {y}',
    author: [{ family: 'Del Pero', given: 'Mario' }],
    issued: { 'date-parts': [[2008, 5]] },
    scale: '1:2',
  };

  test('is plain to other programs', () => {
    const { text, losses } = exportBibtex([item]);
    expect(text.replace(/x-csl = .*\n/, 'x-csl\n')).toBe(
      [
        '@article{a,',
        '  author = {{Del Pero}, Mario},',
        '  title = {{50\\% of R\\&D\\_x \\{y\\}}},',
        '  year = {2008},',
        '  month = may,',
        '  x-csl',
        '}',
        '',
      ].join('\n'),
    );
    expect(losses).toEqual([{ what: say('only-ibid-reads', { variable: 'scale', count: 1 }), where: 'a' }]);
  });

  test('edited elsewhere keeps the edit', () => {
    const text = exportBibtex([item]).text.replace('50\\%', 'Half').replace('2008', '2009');
    expect(importBibtex(text).items).toEqual([
      { ...item, title: 'Half of R&D_x {y}', issued: { 'date-parts': [[2009, 5]] } },
    ]);
  });

  test('with a carrier that was damaged still has its fields', () => {
    const text = exportBibtex([item]).text.replace(/x-csl = \{..../, 'x-csl = {!!!!');
    const { scale: _, ...rest } = item;
    expect(importBibtex(text)).toEqual({ items: [rest], problems: [] });
  });

  test('gives ids that are no keys a key, and two items never the same', () => {
    const items = ['é x', 'e x', 'E-X', '{}'].map((id): CslItem => ({ id, type: 'book', title: id }));
    const { text } = exportBibtex(items);
    expect([...text.matchAll(/^@book\{(.*),$/gm)].map(([, key]) => key)).toEqual([
      'e-x',
      'e-x-2',
      'E-X-3',
      'source',
    ]);
    expect(importBibtex(text).items).toEqual(items);
  });
});

test('a very long source goes out and comes in the same', () => {
  const items: CslItem[] = [
    { id: 'a', type: 'book', title: 'T', abstract: 'lorem ipsum\n'.repeat(40_000), note: 'x'.repeat(19_000) },
  ];
  const { text, losses } = exportBibtex(items);
  expect(losses).toEqual([{ what: say('only-ibid-reads', { variable: 'abstract', count: 1 }), where: 'a' }]);
  expect(importBibtex(text)).toEqual({ items, problems: [] });
});

describe('a hostile file is turned down soon', () => {
  const good = '@book{ok, title={Fine}}\n';
  test.each([
    ['deep braces', `@book{a, title={${'{'.repeat(50_000)}${'}'.repeat(50_000)}}}\n`],
    ['deep commands', `@book{a, title={${'\\emph{'.repeat(2000)}x${'}'.repeat(2000)}}}\n`],
    ['an endless list of authors', `@book{a, author={${'x and '.repeat(50_000)}y}}\n`],
    ['open mathematics', '@book{a, title={$x}}\n'],
  ])('%s: the other entries are taken', (_, text) => {
    const { items, problems } = importBibtex(text + good);
    // What is no LaTeX stays as it is written, and is told.
    expect(items.at(-1)!.id).toBe('ok');
    expect(problems).toHaveLength(1);
  });
  test.each([
    ['signs alone', '@'.repeat(200_000)],
    [
      'strings that double',
      `@string{a0="x"}${Array.from({ length: 32 }, (_, i) => `@string{a${i + 1}=a${i} # a${i}}`).join('\n')}`,
    ],
  ])('%s: refused', (_, text) => {
    expect(() => importBibtex(text)).toThrow(expect.objectContaining({ code: 'bad-file' }));
  });
});

test.each([
  ['2008', { 'date-parts': [[2008]] }],
  ['2008-05-13', { 'date-parts': [[2008, 5, 13]] }],
  [
    '2004-05/2004-06',
    {
      'date-parts': [
        [2004, 5],
        [2004, 6],
      ],
    },
  ],
  ['1994-22', { 'date-parts': [[1994]], season: 2 }],
  ['1850~', { 'date-parts': [[1850]], circa: true }],
  ['-0044', { 'date-parts': [[-44]] }],
])('the date %s is read and written', (text, date) => {
  expect(dateFromEdtf(text)).toEqual(date);
  expect(dateToEdtf(date)).toBe(text);
});

test.each(['forthcoming', '2008-13', '2008/', 'May 2008'])('"%s" stays in words', (text) => {
  expect(dateFromEdtf(text)).toEqual({ literal: text });
});
