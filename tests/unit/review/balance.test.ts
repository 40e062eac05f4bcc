import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { CslItem } from '#shared/citations/csl-item.ts';
import { asCitationId, asSourceId } from '#shared/ids.ts';
import { balanceFindings, balanceRules, type Finding } from '#shared/review/balance/findings.ts';
import { placesOf, type WeighedPaper, type WeighedSource } from '#shared/review/balance/paper.ts';
import { type Facet, facets, sharesBy } from '#shared/review/balance/shares.ts';
import { judgedKinds } from '#shared/sources/organising.ts';

/** A source with the notes that cite it; `note@section`, and 0 for the text itself. */
const source = (
  id: string,
  kind: WeighedSource['kind'],
  places: readonly (number | [note: number, section: number])[],
  item: Partial<CslItem> = {},
): WeighedSource => ({
  id: asSourceId(id),
  item: { id, type: 'report', title: id, ...item },
  kind,
  places: places.map((place, index) => {
    const [note, section] = typeof place === 'number' ? [place, 0] : place;
    return { id: asCitationId(`${id}-${index}`), note, section };
  }),
});
const paper = (sources: readonly WeighedSource[], sections: readonly string[] = []): WeighedPaper => ({
  sources,
  sections,
  names: {},
});
const range = (from: number, to: number): number[] =>
  Array.from({ length: to - from + 1 }, (_, index) => from + index);
const told = (sources: readonly WeighedSource[], facet: Facet): [string, number, number][] =>
  sharesBy(paper(sources), facet).map((share) => [share.key, share.citations, share.sources.length]);

describe('the sources of a paper, counted', () => {
  test('by kind: what is to be judged comes first, the kinds in their order', () => {
    const sources = [source('a', 'academic', [1, 2]), source('b', '', [3]), source('c', 'primary', [4])];
    expect(told(sources, 'kind')).toEqual([
      ['', 1, 1],
      ['primary', 1, 1],
      ['academic', 2, 1],
    ]);
  });

  test('by outlet: spellings and known names of one are one, and an unknown one is said', () => {
    const sources = [
      source('a', '', [1], { type: 'article-newspaper', 'container-title': 'Anadolu Ajansı' }),
      source('b', '', [2], {
        type: 'article-newspaper',
        'container-title': 'AA',
        URL: 'https://www.aa.com.tr/en/1',
      }),
      source('c', '', [3], { type: 'article-newspaper', 'container-title': 'ANADOLU AGENCY' }),
      source('d', '', [4], { publisher: 'Some Institute' }),
      source('e', '', [5], { publisher: 'some  institute' }),
      source('f', '', [6]),
    ];
    expect(sharesBy(paper(sources), 'outlet').map(({ name, places }) => [name, places.length])).toEqual([
      ['Anadolu Agency', 3],
      ['Some Institute', 2],
      ['', 1],
    ]);
  });

  test('a name that a house counts under another goes there, whatever the address says', () => {
    const sources = [
      source('a', '', [1], { publisher: 'AA' }),
      source('b', '', [2], { publisher: 'Anadolu Agency' }),
    ];
    const shares = sharesBy({ ...paper(sources), names: { aa: 'Anadolu Agency' } }, 'outlet');
    expect(shares.map(({ name, sources }) => [name, sources.length])).toEqual([['Anadolu Agency', 2]]);
  });

  test('by year from the newest, by language without its region, by country only where that is certain', () => {
    const sources = [
      source('a', '', [1], {
        language: 'en-GB',
        issued: { 'date-parts': [[2019, 5]] },
        jurisdiction: 'Italia',
      }),
      source('b', '', [2], { language: 'en', issued: { 'date-parts': [[2023]] }, publisher: 'ISPI' }),
      source('c', '', [3], { language: 'Turkish', 'publisher-place': 'Ankara', publisher: 'SETA' }),
    ];
    expect(told(sources, 'year').map(([year]) => year)).toEqual(['2023', '2019', '']);
    expect(told(sources, 'language')).toEqual([
      ['en', 2, 2],
      ['', 1, 1],
    ]);
    expect(told(sources, 'country')).toEqual([
      ['IT', 2, 2],
      ['', 1, 1],
    ]);
  });

  test('by author: each author of a work counts', () => {
    const rossi = { family: 'Rossi', given: 'Maria' };
    const sources = [
      source('a', '', [1], { author: [rossi, { literal: 'NATO' }] }),
      source('b', '', [2], { author: [rossi] }),
    ];
    expect(sharesBy(paper(sources), 'author').map(({ name, ofSources }) => [name, ofSources])).toEqual([
      ['Rossi, Maria', 1],
      ['NATO', 0.5],
    ]);
  });

  test('whatever is cited, every source is in some share, and those without authors add up to the whole', () => {
    const any = fc.record({
      kind: fc.constantFrom<WeighedSource['kind'][]>('', ...judgedKinds),
      notes: fc.array(fc.nat(6), { minLength: 1, maxLength: 6 }),
      publisher: fc.constantFrom('A', 'B', ''),
    });
    fc.assert(
      fc.property(fc.array(any, { minLength: 1, maxLength: 20 }), (given) => {
        const sources = given.map(({ kind, notes, publisher }, at) =>
          source(`s${at}`, kind, notes, { publisher }),
        );
        for (const facet of facets) {
          const shares = sharesBy(paper(sources), facet);
          expect(new Set(shares.flatMap((share) => share.sources))).toEqual(new Set(sources));
          if (facet === 'author') continue;
          for (const of of ['ofCitations', 'ofSources'] as const)
            expect(shares.reduce((sum, share) => sum + share[of], 0)).toBeCloseTo(1);
        }
      }),
    );
  });

  test('notes count once however often they cite; citations in the text count each', () => {
    const places = placesOf([source('a', '', [3, 3, 0, 0]), source('b', '', [3, 1])]);
    expect(places.map(({ note }) => note)).toEqual([1, 3, 0, 0]);
  });
});

describe('what stands out', () => {
  const of = (rule: Finding['rule'], given: WeighedPaper): Finding | undefined =>
    balanceFindings(given).find((finding) => finding.rule === rule);
  const agency = { type: 'article-newspaper', 'container-title': 'Anadolu Agency' };

  test('an outlet that a fifth of the notes lean on, with its kind where all of it is judged so', () => {
    const rest = source('r', 'academic', range(5, 20));
    const leaning = [
      source('a', 'state-agency', [1, 2, 3], agency),
      source('b', 'state-agency', [4, 4], agency),
    ];
    const found = of('one-outlet', paper([...leaning, rest]));
    expect(found).toMatchObject({ name: 'Anadolu Agency', kind: 'state-agency', of: 20 });
    expect(found?.places.map(({ note }) => note)).toEqual([1, 2, 3, 4]);
    // One note more elsewhere, and it is less than a fifth.
    expect(of('one-outlet', paper([...leaning, rest, source('x', 'academic', [21])]))).toBeUndefined();
    // Where one of its sources is not judged, nothing is said of its kind.
    const [a, b] = leaning as [WeighedSource, WeighedSource];
    expect(of('one-outlet', paper([a, { ...b, kind: '' }, rest]))).toMatchObject({ kind: '' });
  });

  test('a publisher of books is no voice, and one source is said of the source, not of its outlet and author', () => {
    const book = { type: 'book', publisher: 'Press', author: [{ family: 'Rossi' }] };
    const sources = [
      source('a', 'academic', range(1, 9), book),
      source('b', 'academic', [10], { type: 'book' }),
    ];
    expect(balanceFindings(paper(sources)).map(({ rule }) => rule)).toEqual(['one-source']);
    const two = [source('a', 'academic', range(1, 9), book), source('b', 'academic', [10], book)];
    expect(balanceFindings(paper(two)).map(({ rule }) => rule)).toEqual(['one-author', 'one-source']);
  });

  test('a section with one kind of voice, and one without a primary document, where all of it is judged', () => {
    const sources = [
      source('a', 'think-tank', [
        [1, 1],
        [2, 1],
        [9, 2],
      ]),
      source('b', 'think-tank', [[3, 1]]),
      source('c', 'wire', [
        [4, 2],
        [5, 2],
      ]),
      source('d', 'primary', [
        [6, 3],
        [7, 3],
        [8, 3],
      ]),
    ];
    const given = paper(sources, ['Before', 'Then', 'Now']);
    expect(of('one-kind', given)).toMatchObject({ kind: 'think-tank', section: 1, key: 'one-kind:Before' });
    expect(of('one-kind', given)?.places.map(({ note }) => note)).toEqual([1, 2, 3]);
    expect(of('no-primary', given)).toMatchObject({ section: 2 });
    expect(of('no-primary', given)?.places.map(({ note }) => note)).toEqual([4, 5, 9]);
    const unknown = paper(
      [
        ...sources,
        source('e', '', [
          [3, 1],
          [4, 2],
        ]),
      ],
      given.sections,
    );
    expect(of('one-kind', unknown)).toBeUndefined();
    expect(of('no-primary', unknown)).toBeUndefined();
  });

  test('notes that cite an agency and nothing else', () => {
    const sources = [source('a', 'wire', [1, 2, 5]), source('b', 'wire', [2]), source('c', 'academic', [3])];
    const found = of('agency-alone', paper(sources));
    expect(found).toMatchObject({ kind: 'wire' });
    expect(found?.places.map(({ note }) => note)).toEqual([1, 5]);
  });

  test('sources in one language, and half of them old beside the newest', () => {
    const dated = (id: string, year: number, language: string): WeighedSource =>
      source(id, 'academic', [1], { issued: { 'date-parts': [[year]] }, language });
    const sources = [...range(1, 9).map((at) => dated(`o${at}`, 2000 + at, 'en')), dated('n', 2015, 'it')];
    expect(of('old', paper(sources))).toMatchObject({ until: 2005, newest: 2015, of: 10 });
    expect(of('one-language', paper(sources))).toMatchObject({ language: 'en', count: 9, of: 10 });
    expect(of('old', paper(sources.slice(1)))).toBeUndefined();
  });

  test('sources that are not judged, last', () => {
    const found = balanceFindings(paper([source('a', '', [1]), source('b', 'wire', [2])]));
    expect(found.map(({ rule }) => rule)).toEqual(['agency-alone', 'not-judged']);
    expect(found.at(-1)).toMatchObject({ of: 2 });
  });

  test('of what a finding counts, each place is one of the paper and cites one of the named sources', () => {
    const any = fc.record({
      kind: fc.constantFrom<WeighedSource['kind'][]>('', ...judgedKinds),
      places: fc.array(fc.tuple(fc.nat(15), fc.nat(3)), { minLength: 1, maxLength: 6 }),
      publisher: fc.constantFrom('A', 'Reuters', ''),
    });
    fc.assert(
      fc.property(fc.array(any, { minLength: 1, maxLength: 20 }), (given) => {
        const sources = given.map(({ kind, places, publisher }, at) =>
          source(`s${at}`, kind, places, { publisher }),
        );
        const found = balanceFindings(paper(sources, ['One', 'Two', 'Three']));
        expect(new Set(found.map(({ key }) => key)).size).toBe(found.length);
        for (const { places, sources: named, rule } of found) {
          const own = new Map(sources.map((one) => [one.id, one.places.map(({ id }) => id)]));
          for (const { id } of places) expect(named.some((one) => own.get(one.id)?.includes(id))).toBe(true);
          if (rule.startsWith('one-') && rule !== 'one-kind' && rule !== 'one-language')
            expect(places.length / placesOf(sources).length).toBeGreaterThanOrEqual(
              balanceRules.leaning.share,
            );
        }
      }),
    );
  });
});
