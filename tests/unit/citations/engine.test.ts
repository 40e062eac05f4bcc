import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { LocatorLabel } from '#shared/citations/citation.ts';
import { citeFormatter } from '#shared/citations/cite-formatter.ts';
import type { CslItem } from '#shared/citations/csl-item.ts';
import { printing } from '../../builders/printing.ts';
import { inline } from './notes.ts';

const formatter = citeFormatter(printing());
const format = (
  item: Partial<CslItem>,
  cite: { locator?: string; label?: LocatorLabel; suppressAuthor?: boolean } = {},
) =>
  formatter.format(
    { id: 'x', type: 'book', ...item },
    { position: 'first', firstNoteNumber: 1, nearNote: false, ...cite },
  );
const print = (item: Partial<CslItem>, cite = {}) => inline(format(item, cite));

describe('text of a source', () => {
  it('comes out as it went in', () => {
    expect(print({ title: "Costs of $1 & <script>alert('x')</script> $& %%STRING%% l'Italia, d’oggi" })).toBe(
      "*Costs of $1 & <script>alert('x')</script> $& %%STRING%% l'Italia, d’oggi*",
    );
    expect(print({ type: 'report', title: 'T', 'collection-title': 'S', number: '24|79' })).toBe(
      '“T”, in *S*, No. 24|79',
    );
    expect(print({ type: 'report', title: 'T', number: 'A/RES/70/1 & Add. 1, p-q' })).toBe(
      '*T* (A/RES/70/1 & Add. 1, p-q)',
    );
  });

  it('is neither lost nor changed, whatever its characters', () => {
    const character = fc.oneof(
      fc.constantFrom(..."aZ é'’‘&<>|$%#@*_[](){}/\\-–—:;,.!?~^+=0159€«»"),
      fc.string({ unit: 'grapheme', minLength: 1, maxLength: 1 }),
    );
    const text = fc
      .array(character, { minLength: 1, maxLength: 30 })
      .map((characters) =>
        characters
          .join('')
          .replace(/["“”\uE700-\uE7FF\uFDD0-\uFDEF]/g, '')
          .replace(/\s+/g, ' ')
          .trim(),
      )
      // The engine prints scripts without italics upright; a Latin letter makes it set them.
      .map((title) => `a${title}`)
      // A full stop after a word at the end belongs to the record, not to the title.
      .filter((title) => !/\p{L}{4}\.$/u.test(title));
    fc.assert(
      fc.property(text, text, (title, family) => {
        const runs = format({
          type: 'report',
          title,
          author: [{ literal: family }],
          issued: { raw: '2020' },
        });
        const all = runs.map((run) => run.text).join('');
        expect(all.startsWith(family)).toBe(true);
        expect(all.endsWith(', 2020')).toBe(true);
        expect(
          runs
            .filter((run) => run.em)
            .map((run) => run.text)
            .join(''),
        ).toBe(title);
      }),
      { numRuns: 500 },
    );
  });

  it('keeps the formatting CSL allows, and flips emphasis in italics', () => {
    expect(format({ title: 'On <i>Titanic</i> and H<sub>2</sub>O' })).toEqual([
      { text: 'On ', em: true },
      { text: 'Titanic' },
      { text: ' and H', em: true },
      { text: '2', em: true, subscript: true },
      { text: 'O', em: true },
    ]);
    expect(print({ title: 'A <i>b and </b>' })).toBe('*A <i>b and </b>*');
  });

  it('turns double quotes single inside other quotes', () => {
    const title = 'The "Long" War of “Words”';
    expect(print({ type: 'article-magazine', title })).toBe("“The 'Long' War of 'Words'”");
    expect(print({ title })).toBe('*The “Long” War of “Words”*');
    expect(print({ title: 'A 5" gun' })).toBe('*A 5" gun*');
  });

  it('makes addresses links, but only those a browser may open', () => {
    expect(format({ title: 'T', URL: "https://example.org/a--b?c=1&d='2'" })).toEqual([
      { text: 'T', em: true },
      { text: ', <' },
      { text: "https://example.org/a--b?c=1&d='2'", href: "https://example.org/a--b?c=1&d='2'" },
      { text: '>' },
    ]);
    expect(format({ title: 'T', URL: 'www.example.org' })[2]?.href).toBe('https://www.example.org');
    expect(format({ title: 'T', URL: 'javascript:alert(1)' }).some((run) => run.href)).toBe(false);
    expect(print({ title: 'T', DOI: 'https://doi.org/10.1/x', URL: 'https://example.org' })).toBe(
      '*T*, DOI 10.1/x',
    );
  });
});

describe('names, dates and pages', () => {
  it('prints particles, single names and institutions whole', () => {
    expect(
      print({
        title: 'T',
        author: [
          { family: 'de Gaulle', given: 'Charles' },
          { family: "d'Alembert", given: 'Jean' },
        ],
      }),
    ).toBe("de Gaulle, Charles and Jean d'Alembert, *T*");
    expect(print({ title: 'T', author: [{ given: 'Plato' }] })).toBe('Plato, *T*');
    const many = Array.from({ length: 3000 }, (_, index) => ({ family: `F${index}`, given: 'G' }));
    expect(print({ title: 'T', author: many })).toBe('F0, G et al., *T*');
  });

  it.each<[CslItem['issued'], string]>([
    [{ 'date-parts': [[2022, 10, 25]] }, '25 October 2022'],
    [{ 'date-parts': [['2025', '4']] }, 'April 2025'],
    [{ 'date-parts': [[1994]], season: 2 }, 'Summer 1994'],
    [{ 'date-parts': [[1994, 22]] }, 'Summer 1994'],
    [
      {
        'date-parts': [
          [2004, 5],
          [2004, 6],
        ],
      },
      'May-June 2004',
    ],
    [{ 'date-parts': [[2004, 5, 1], [2004]] }, '2004'],
    [{ raw: '2020-05-01/2020-06-02' }, '1 May-2 June 2020'],
    [{ raw: 'n.d.' }, 'n.d.'],
    [{ literal: 'in print' }, 'in print'],
    [{ 'date-parts': [[1910]], circa: true }, 'c. 1910'],
  ])('prints the date %j as %s', (issued, text) => {
    expect(print({ type: 'report', title: 'T', issued: issued! })).toBe(`*T*, ${text}`);
  });

  it.each([
    ['5', 'p. 5'],
    ['5–7', 'p. 5-7'],
    ['169-81', 'p. 169-181'],
    ['ii', 'p. ii'],
    ['pp. 9-12', 'p. 9-12'],
    ['5, 9 and 12 ff.', 'p. 5, 9 and 12 ff.'],
    ['A-12', 'p. A-12'],
  ])('prints the page %s as %s', (locator, text) => {
    expect(print({ title: 'T', page: '1-99' }, { locator })).toBe(`*T*, ${text}`);
  });

  it('names locators other than pages', () => {
    expect(print({ title: 'T' }, { locator: '5(2)', label: 'article-locator' })).toBe('*T*, Art. 5(2)');
    expect(print({ title: 'T' }, { locator: '5-7', label: 'chapter' })).toMatch(/^\*T\*, chaps? 5-7$/);
    expect(print({ title: 'T' }, { locator: '00:12:30', label: 'timestamp' })).toBe('*T*, 00:12:30');
  });

  it('leaves the author out on request', () => {
    expect(print({ title: 'T', author: [{ family: 'Rossi' }] }, { suppressAuthor: true })).toBe('*T*');
  });
});

describe('poor data', () => {
  it('prints what there is, and nothing for nothing', () => {
    expect(format({})).toEqual([]);
    expect(print({ author: [{ family: 'Rossi' }] })).toBe('Rossi');
    expect(print({ type: 'no-such-type', title: 'T' })).toBe('*T*');
  });

  it('never breaks the engine nor changes the item', () => {
    const odd = fc.oneof(fc.string(), fc.integer(), fc.constant(null), fc.array(fc.string()), fc.object());
    const item = fc.dictionary(
      fc.constantFrom(
        'title',
        'author',
        'editor',
        'issued',
        'URL',
        'page',
        'volume',
        'number',
        'custom',
        'language',
        'note',
      ),
      odd,
    );
    const whole = print({ title: 'Whole', author: [{ family: 'Rossi' }] });
    fc.assert(
      fc.property(item, fc.constantFrom('book', 'chapter', 'legislation', 'webpage', ''), (fields, type) => {
        const source = { id: 'x', ...fields, type } as unknown as CslItem;
        const before = structuredClone(source);
        expect(Array.isArray(format(source))).toBe(true);
        expect(source).toEqual(before);
      }),
      { numRuns: 300 },
    );
    expect(print({ title: 'Whole', author: [{ family: 'Rossi' }] })).toBe(whole);
  });
});
