import { existsSync, readFileSync } from 'node:fs';
import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type CslItem,
  cslTypes,
  dateVariables,
  nameVariables,
  numberVariables,
} from '#shared/citations/csl-item.ts';
import type { Loss } from '#shared/contract/methods.ts';
import { textVariables } from '#shared/sources/fields.ts';
import { exportBibtex } from '../../../electron/export/bibtex.ts';
import { exportCslJson } from '../../../electron/export/csl-json.ts';
import { exportCsv } from '../../../electron/export/csv.ts';
import { exportRis } from '../../../electron/export/ris.ts';
import { importBibtex as readBibtex } from '../../../electron/import/bibtex/bibtex.ts';
import { importCslJson as readCslJson } from '../../../electron/import/csl-json.ts';
import { importCsv } from '../../../electron/import/csv/index.ts';
import { importRis as readRis } from '../../../electron/import/ris/ris.ts';
import { cslItem } from './csl-arbitrary.ts';
import { recordsOf } from './read.ts';

const importBibtex = (text: string) => recordsOf(readBibtex(text));
const importRis = (text: string) => recordsOf(readRis(text));
const importCslJson = (text: string) => recordsOf(readCslJson(text));

const everyVariable = {
  ...Object.fromEntries(
    textVariables.map((variable) => [variable, `{${variable}} 50% \\ “e\u0301” 🌊 שלום`]),
  ),
  ...Object.fromEntries(numberVariables.map((variable) => [variable, '12–14, S3'])),
  ...Object.fromEntries(
    nameVariables.map((variable) => [
      variable,
      [
        { family: 'Berg', given: 'Hans, A.', 'non-dropping-particle': 'van der', suffix: 'Jr' },
        { family: 'Toqueville', given: 'Alexis', 'dropping-particle': 'de' },
        { literal: 'World Bank and Sons, Ltd' },
      ],
    ]),
  ),
  ...Object.fromEntries(
    dateVariables.map((variable, index) => [
      variable,
      [
        {
          'date-parts': [
            [2004, 5],
            [2005, 6],
          ],
          circa: true,
        },
        { 'date-parts': [[1999]], season: 2 },
        { literal: 'n.d.' },
      ][index % 3],
    ]),
  ),
};

const formats = [
  ['CSL-JSON', exportCslJson, importCslJson],
  ['BibTeX', exportBibtex, importBibtex],
  ['BibLaTeX', (items: readonly CslItem[]) => exportBibtex(items, new Map(), 'biblatex'), importBibtex],
  ['RIS', exportRis, importRis],
] as const;

describe.each(formats)('%s', (_, write, read) => {
  test('gives back every item as it was', () => {
    fc.assert(
      fc.property(fc.uniqueArray(cslItem, { selector: (item) => item.id, maxLength: 4 }), (items) => {
        const before = structuredClone(items);
        expect(read(write(items).text)).toEqual({ items, problems: [] });
        expect(items).toEqual(before);
      }),
      { numRuns: 300 },
    );
  }, 120_000);

  test('gives back an item of every type that has every variable', () => {
    const items = cslTypes.map((type, index): CslItem => ({ id: `k${index}`, ...everyVariable, type }));
    expect(read(write(items).text)).toEqual({ items, problems: [] });
  });

  test('gives the same text for the same items', () => {
    fc.assert(
      fc.property(fc.array(cslItem, { maxLength: 3 }), (items) => {
        expect(write(items).text).toBe(write(structuredClone(items)).text);
      }),
      { numRuns: 30 },
    );
  });

  const paper = new URL('../../../../shared/seed-paper/sources.csl.json', import.meta.url);
  test.skipIf(!existsSync(paper))(
    'gives back the sources of the reference paper (only where it is at hand)',
    () => {
      const items = JSON.parse(readFileSync(paper, 'utf8')) as CslItem[];
      expect(read(write(items).text)).toEqual({ items, problems: [] });
    },
  );
});

const words = fc.constantFrom('Navy', 'to read', 'Şehir', 'a, b', 'x; y', '{z}', 'two\nlines');
const belongings = fc.record(
  {
    tags: fc.uniqueArray(words, { minLength: 1, maxLength: 3 }),
    notes: fc.array(words, { minLength: 1, maxLength: 2 }),
    collections: fc.array(fc.array(words, { minLength: 1, maxLength: 2 }), { minLength: 1, maxLength: 2 }),
  },
  { requiredKeys: [] },
);

describe.each([
  ['BibTeX', exportBibtex, readBibtex],
  ['RIS', exportRis, readRis],
] as const)('%s', (_, write, read) => {
  test('gives back the tags, notes and collections of every item', () => {
    fc.assert(
      fc.property(cslItem, belongings, (item, more) => {
        const { text } = write([item], new Map([[item.id, more]]));
        expect(read(text)).toMatchObject({ sources: [{ item, ...more }], problems: [] });
        expect(Object.keys(read(text).sources[0]!).toSorted()).toEqual(
          ['item', ...Object.keys(more)].toSorted(),
        );
      }),
      { numRuns: 100 },
    );
  });

  test('shows tags among the keywords to programs that know no carrier', () => {
    const item: CslItem = { id: 'a', type: 'book', title: 'T', keyword: 'sea' };
    const { text } = write([item], new Map([['a', { tags: ['navy'], notes: ['Read again.'] }]]));
    const plain = text.replace(/x-csl = .*\n|C8 {2}- .*\n/g, '');
    expect(recordsOf(read(plain)).items[0]).toMatchObject({ keyword: 'sea, navy' });
    expect(plain).toContain('Read again.');
  });
});

/** The variable and the count of a line that sums what sources lose. */
const lineOf = (what: Loss['what']): [string, number] => {
  const { variable, count } = (what as { data: { variable: string; count: number } }).data;
  return [variable, count];
};

describe('a table', () => {
  test('gives back every item as it was, or counts what comes back otherwise', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(cslItem, { selector: (item) => item.id, maxLength: 4 }),
        fc.constantFrom(',' as const, ';' as const),
        (items, separator) => {
          const { text, losses } = exportCsv(items, new Map(), separator);
          const read = importCsv(text).sources.map(({ item }) => item);
          // Rows keep their order, but one that says nothing is none; a citation key of blanks alone is replaced.
          const readAs = ({ id }: CslItem, index: number): CslItem | undefined =>
            read.length === items.length ? read[index] : read.find((item) => item.id === id);
          const counts: Record<string, number> = {};
          for (const [index, item] of items.entries())
            for (const [variable, value] of Object.entries(item))
              if (!isDeepStrictEqual(value, readAs(item, index)?.[variable]))
                counts[variable] = (counts[variable] ?? 0) + 1;
          expect(Object.fromEntries(losses.map(({ what }) => lineOf(what)))).toEqual(counts);
        },
      ),
      { numRuns: 200 },
    );
  });

  test('of ordinary sources is whole, with what hangs on them', () => {
    const items: CslItem[] = [
      {
        id: 'a1',
        type: 'article-journal',
        title: 'Ports, “gates” and\nmore; a study',
        author: [
          { family: 'Kirişçi', given: 'Kemal' },
          { family: 'Berg', given: 'Hans', 'non-dropping-particle': 'van der', suffix: 'Jr.' },
          { literal: 'World Bank, Office and Sons' },
        ],
        issued: {
          'date-parts': [
            [2004, 5],
            [2004, 6],
          ],
        },
        'container-title': 'Survival',
        volume: '62',
        page: '10-20',
        DOI: '10.1000/x',
      },
      { id: 'b2', type: 'thesis', title: '=1+1', accessed: { 'date-parts': [[1850]], circa: true } },
    ];
    const more = new Map([
      ['a1', { tags: ['navy', 'to read'], notes: ['Read.\nAgain.'], collections: [['P', 'Q']] }],
    ]);
    const { text, losses } = exportCsv(items, more);
    expect(losses).toEqual([]);
    expect(text.startsWith('\ufeffid,type,title,author,issued,')).toBe(true);
    expect(text).toContain("'=1+1");
    expect(importCsv(text).sources).toEqual([{ item: items[0], ...more.get('a1') }, { item: items[1] }]);
  });
});

test('CSL-JSON has no place for what hangs on sources, and says so', () => {
  const { losses } = exportCslJson([{ id: 'a', type: 'book' }], new Map([['a', { tags: ['x'] }]]));
  expect(losses).toMatchObject([{ what: { code: 'belongings-not-written', data: { count: 1 } } }]);
});
