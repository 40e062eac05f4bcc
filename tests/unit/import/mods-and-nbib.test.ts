import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { inEnglish } from '#shared/reports/said.ts';
import { detectText } from '../../../electron/import/formats.ts';
import { itemsOf } from '../../../electron/import/imported.ts';
import { importMods } from '../../../electron/import/mods/mods.ts';
import { importNbib } from '../../../electron/import/nbib.ts';

const fixture = (name: string): string =>
  readFileSync(new URL(`../../fixtures/import/${name}`, import.meta.url), 'utf8');

describe('a collection of MODS', () => {
  const text = fixture('collection.mods');
  const read = importMods(text);

  test('is known as that', () => expect(detectText(text, 'x.xml')?.id).toBe('mods'));

  test('gives an article with its journal', () => {
    expect(read.sources[0]).toEqual({
      item: {
        id: 'kirisci2009',
        type: 'article-journal',
        title: 'The trading state: a study',
        'title-short': 'Trading',
        'container-title': 'New Perspectives on Turkey',
        author: [{ family: 'Kirişçi', given: 'Kemal' }, { literal: 'World Bank' }],
        translator: [{ family: 'Neri', given: 'Anna' }],
        issued: { 'date-parts': [[2009, 5]] },
        volume: '40',
        issue: '1',
        page: '29-57',
        DOI: '10.1017/S0896634600005203',
        ISSN: '0896-6346',
        URL: 'https://example.org/a',
        accessed: { 'date-parts': [[2010, 5, 13]] },
        language: 'en',
        abstract: 'First.',
        keyword: 'trade, Turkey',
        custom: { mods: { 'name (engraver)': 'Verdi, Ada', 'identifier oclc': '123' } },
      },
      notes: ['Read again.'],
    });
  });

  test('gives a book as a library describes it', () => {
    expect(itemsOf(read)[1]).toMatchObject({
      type: 'book',
      title: 'Power at sea',
      editor: [{ family: 'Bianchi', given: 'Ugo' }],
      publisher: 'Harbour Press',
      'publisher-place': 'London',
      edition: '3rd ed.',
      issued: { 'date-parts': [[1995], [1997]], circa: true },
      'collection-title': 'Naval Studies',
      'collection-number': '7',
      'number-of-pages': '312',
      ISBN: '9780000000002',
    });
  });

  test('tells what was left out, and why', () => {
    expect(read.problems.map(({ entry, reason }) => [inEnglish(entry), reason.code])).toEqual([
      ['Broken one', 'xml-broken'],
      ['entry 4', 'no-title-or-author'],
      ['Cut', 'xml-broken'],
    ]);
    expect(read.notUnderstood).toEqual([
      { field: 'identifier oclc', entries: 1 },
      { field: 'name (engraver)', entries: 1 },
    ]);
  });

  test('also one record alone, under a prefix', () => {
    const one =
      '<mods:mods xmlns:mods="m"><mods:titleInfo><mods:title>A</mods:title></mods:titleInfo></mods:mods>';
    expect(itemsOf(importMods(one))).toMatchObject([{ type: 'document', title: 'A' }]);
  });
});

describe('a file of PubMed', () => {
  const text = fixture('pubmed.nbib');
  const read = importNbib(text);
  test('gives an article', () => {
    expect(detectText(text, 'x.txt')?.id).toBe('nbib');
    expect(itemsOf(read)).toEqual([
      {
        id: 'kirisci2009trading',
        type: 'article-journal',
        author: [{ family: 'Kirişçi', given: 'Kemal' }],
        title: 'Trading states and their neighbours',
        'container-title': 'New perspectives on Turkey',
        'container-title-short': 'New Perspect Turk',
        volume: '40',
        issue: '1',
        abstract: 'First line goes on.',
        PMID: '12345678',
        PMCID: 'PMC7654321',
        issued: { 'date-parts': [[2009, 5, 13]] },
        page: '129-157',
        language: 'en',
        keyword: 'ports, Trade',
        ISSN: '0028-4793',
        DOI: '10.1017/S0896634600005203',
        custom: { nbib: { XX: 'odd' } },
      },
    ]);
    expect(read.problems.map(({ entry }) => inEnglish(entry))).toEqual(['the entry at line 26']);
    expect(read.notUnderstood).toEqual([{ field: 'XX', entries: 1 }]);
  });
});
