import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { CslItem } from '#shared/citations/csl-item.ts';
import { fold, foldedWords } from '#shared/sources/fold.ts';
import { normalDoi, sameWork } from '#shared/sources/identity.ts';
import { freeKey, keyFor } from '#shared/sources/key.ts';
import {
  authorsLabel,
  containerLabel,
  nameWords,
  plainTitle,
  shortTitle,
  yearLabel,
} from '#shared/sources/labels.ts';
import { queryWords, searchTextOf, sortKeys } from '#shared/sources/search-text.ts';

const item = (more: Partial<CslItem>): CslItem => ({ id: 'a', type: 'book', ...more });
const names = (...families: string[]) => families.map((family) => ({ family, given: 'X' }));

describe('folding', () => {
  test.each([
    ['Kirişçi', 'kirisci'],
    ['İSTANBUL ıssız', 'istanbul issiz'],
    ['Łódź, Øresund', 'lodz, oresund'],
    ['Straße œuvre Æther', 'strasse oeuvre aether'],
    ['ﬁn ²', 'fin 2'],
    ['L’Unità – “oggi”', 'l\'unita - "oggi"'],
    ['Đặng', 'dang'],
  ])('%s becomes %s', (text, folded) => expect(fold(text)).toBe(folded));

  test('twice is once', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (text) => fold(fold(text)) === fold(text)));
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => fold(fold(text)) === fold(text)));
  });
});

describe('labels', () => {
  test('name one, two or more', () => {
    expect(authorsLabel(item({ author: names('Marrone') }), nameWords.en)).toBe('Marrone');
    expect(authorsLabel(item({ author: names('Marrone', 'Ravazzolo') }), nameWords.it)).toBe(
      'Marrone e Ravazzolo',
    );
    expect(authorsLabel(item({ author: names('Bruno', 'B', 'C') }), nameWords.en)).toBe('Bruno et al.');
    expect(authorsLabel(item({ editor: names('Bruno') }), nameWords.en)).toBe('Bruno (ed.)');
    expect(authorsLabel(item({ editor: names('A', 'B') }), nameWords.en)).toBe('A and B (eds)');
    expect(authorsLabel(item({ editor: names('A', 'B') }), nameWords.it)).toBe('A e B (a cura di)');
    expect(authorsLabel(item({ author: [{ literal: 'NATO' }] }), nameWords.en)).toBe('NATO');
    expect(
      authorsLabel(item({ author: [{ family: 'Gogh', 'non-dropping-particle': 'van' }] }), nameWords.en),
    ).toBe('van Gogh');
    expect(authorsLabel(item({ author: [] }), nameWords.en)).toBe('');
    expect(authorsLabel(item({ director: 'nobody' }), nameWords.en)).toBe('');
    const law = item({ type: 'legislation', jurisdiction: 'Italy' });
    expect(authorsLabel(law, nameWords.en)).toBe('Italy');
    expect(sortKeys(law).authors).toBe('italy');
    expect(
      authorsLabel(item({ type: 'legal_case', authority: 'ICJ', jurisdiction: 'UN' }), nameWords.it),
    ).toBe('ICJ');
    expect(authorsLabel(item({ authority: 'ICJ' }), nameWords.en)).toBe('');
  });

  test.each([
    [{ 'date-parts': [[2008, 5]] }, '2008'],
    [{ 'date-parts': [['2008']] }, '2008'],
    [
      {
        'date-parts': [
          [2004, 5],
          [2004, 6],
        ],
      },
      '2004',
    ],
    [{ 'date-parts': [[2004], [2006]] }, '2004-2006'],
    [{ 'date-parts': [[-44]] }, '44 BC'],
    [{ literal: 'forthcoming' }, 'forthcoming'],
    [{ literal: 'Summer 1994' }, '1994'],
    [{ raw: '2011-03-04' }, '2011'],
    [{ 'date-parts': [[]] }, ''],
    [{}, ''],
  ])('the year of %j is "%s"', (issued, year) => expect(yearLabel(item({ issued }))).toBe(year));

  test('shorten a title before its subtitle', () => {
    expect(shortTitle(item({ title: 'Long Story', 'title-short': 'Long' }))).toBe('Long');
    expect(shortTitle(item({ title: 'Turkey and Others: What Has Changed?' }))).toBe('Turkey and Others');
    expect(shortTitle(item({ title: 'What Has Changed? Turkey and Others' }))).toBe('What Has Changed?');
    expect(shortTitle(item({ title: 'Policy no. 5 at work' }))).toBe('Policy no. 5 at work');
    expect(shortTitle(item({}))).toBe('');
  });

  test('show titles without markup and the place a source appeared in', () => {
    expect(plainTitle(item({ title: 'On <i>Ulysses</i> & 3 < 4 <span class="nocase">x</span>' }))).toBe(
      'On Ulysses & 3 < 4 x',
    );
    expect(containerLabel(item({ publisher: 'Il Mulino' }))).toBe('Il Mulino');
    expect(containerLabel(item({ publisher: 'X', 'container-title': 'Journal' }))).toBe('Journal');
  });
});

describe('the same work', () => {
  const a = item({
    title: 'Naval Power in the Baltic',
    issued: { 'date-parts': [[2020]] },
    author: names('Marrone'),
  });
  test.each<[string, Partial<CslItem>, boolean]>([
    ['in other letters', { title: '“Naval power” in the Baltic.' }, true],
    ['without a year', { issued: {} }, true],
    ['without a title', { title: '' }, true],
    ['with a subtitle', { title: 'Naval Power in the Baltic: A History of Fleets and Harbours' }, true],
    ['with a slip', { title: 'Naval Powers in the Baltic' }, true],
    ['another year', { issued: { 'date-parts': [[2019]] } }, false],
    ['another title', { title: 'Cooking for Two' }, false],
    ['a like title by another', { title: 'Naval Powers in the Baltic', author: names('Bruno') }, false],
  ])('%s: %#', (_, more, same) => {
    expect(sameWork(a, { ...a, ...more })).toBe(same);
    expect(sameWork({ ...a, ...more }, a)).toBe(same);
  });
  test('by its DOI, however it is written', () => {
    const doi = { DOI: 'https://doi.org/10.1000/ABC' };
    expect(sameWork(item({ title: 'One', ...doi }), item({ title: 'Two', DOI: '10.1000/abc' }))).toBe(true);
    expect(normalDoi('no doi')).toBe('');
  });
});

describe('citation keys', () => {
  test('are made of name, year and title', () => {
    expect(
      keyFor(
        item({ author: names('Kirişçi'), title: 'The Transformation', issued: { 'date-parts': [[2009]] } }),
      ),
    ).toBe('kirisci2009transformation');
    expect(keyFor(item({ author: names('Del Pero'), title: 'L’Italia e oggi' }))).toBe('delperoitalia');
    expect(
      keyFor(item({ author: [{ literal: 'The World Bank' }], issued: { 'date-parts': [[2001]] } })),
    ).toBe('world2001');
    expect(keyFor(item({ title: '中国' }))).toBe('source');
  });
  test('are letters and digits whatever the item is, and free', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string(), (title, family) =>
        /^[a-z0-9]+$/.test(keyFor(item({ title, author: [{ family }] }))),
      ),
    );
    expect(freeKey('a', (key) => ['a', 'a-2'].includes(key))).toBe('a-3');
  });
});

describe('search text', () => {
  test('holds every word of an item', () => {
    const text = searchTextOf(
      item({
        id: 'kEy1',
        title: 'Títle',
        author: [{ family: 'Ünal', given: 'Ömer' }],
        'container-title': 'Jöurnal',
        issued: { 'date-parts': [[2008]] },
        keyword: 'Wörds',
        custom: { deep: ['Deéper'] },
        number: 24,
      }),
    );
    const all = foldedWords(Object.values(text).join(' '));
    for (const word of ['key1', 'title', 'unal', 'omer', 'journal', '2008', 'words', 'deeper', '24'])
      expect(all).toContain(word);
  });
  test('a query becomes the words in it', () => {
    expect(queryWords('  “Kirişçi”: policy* AND (x) policy ')).toEqual(['kirisci', 'policy', 'and', 'x']);
    expect(queryWords('"*-')).toEqual([]);
  });
  test('sort keys put the empty ones last', () => {
    expect(sortKeys(item({ title: '«A» b' })).title).toBe('a b');
    expect(sortKeys(item({})).title > sortKeys(item({ title: '中国' })).title).toBe(true);
    expect(sortKeys(item({ issued: { 'date-parts': [[2008, 5, 13]] } })).issued).toBe(20080513);
    expect(sortKeys(item({})).issued).toBeNull();
  });
});
