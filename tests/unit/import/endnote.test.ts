import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { CslItem } from '#shared/citations/csl-item.ts';
import { inEnglish } from '#shared/reports/said.ts';
import { importEndnoteXml } from '../../../electron/import/endnote/endnote-xml.ts';
import { importEnw } from '../../../electron/import/endnote/enw.ts';
import { detectText } from '../../../electron/import/formats.ts';
import { itemsOf } from '../../../electron/import/imported.ts';

const fixture = (name: string): string =>
  readFileSync(new URL(`../../fixtures/import/${name}`, import.meta.url), 'utf8');

describe('a file of EndNote in XML', () => {
  const text = fixture('endnote.xml');
  const read = importEndnoteXml(text);
  const item = (title: string): CslItem => itemsOf(read).find((one) => one.title?.startsWith(title))!;

  test('is known as that', () => expect(detectText(text, 'x.txt')?.id).toBe('endnote-xml'));

  test('gives every sound record, and says what is wrong with the others', () => {
    expect(itemsOf(read).map(({ id, type }) => `${id} ${type}`)).toEqual([
      'kirisci2009trading article-journal',
      'bianchi1995power book',
      'european2021ports report',
      'neri2004straits chapter',
    ]);
    expect(read.problems.map(({ entry, reason }) => [inEnglish(entry), reason])).toEqual([
      ['Broken entry', expect.objectContaining({ code: 'xml-broken' })],
      ['entry 6', expect.objectContaining({ code: 'no-title-or-author' })],
      ['Cut o', expect.objectContaining({ code: 'xml-broken' })],
    ]);
  });

  test('an article with its italics, names, season, identifiers, notes and files', () => {
    expect(read.sources[0]).toEqual({
      item: {
        id: 'kirisci2009trading',
        type: 'article-journal',
        title: 'Trading states and <i>realpolitik</i> in H<sub>2</sub>O & gas',
        author: [
          { family: 'Kirişçi', given: 'Kemal' },
          { family: 'Berg', given: 'Hans', 'non-dropping-particle': 'van der', suffix: 'Jr.' },
        ],
        editor: [{ family: 'Rossi', given: 'Maria' }],
        issued: { 'date-parts': [[2009]], season: 1 },
        'container-title': 'New Perspectives on Turkey',
        'container-title-short': 'New Perspect. Turk.',
        page: '29-57',
        volume: '40',
        issue: '1',
        ISSN: '0896-6346, 1305-3299',
        abstract: 'First line.\nSecond line.',
        source: 'PubMed',
        accessed: { 'date-parts': [[2010, 5, 13]] },
        language: 'en',
        keyword: 'foreign policy, trade',
        DOI: '10.1017/S0896634600005203',
        URL: 'https://example.org/a?b=1&c=2',
        PMCID: 'PMC7654321',
        PMID: '12345678',
        custom: {
          endnote: { 'auth-address': 'Ankara', 'alt-title': 'Persp. Turk.' },
        },
      },
      notes: ['Compare with 2010.\nSee p. 4.'],
      files: [{ name: 'Kirisci 2009.pdf', path: 'My Library.Data/PDF/1234567890/Kirisci 2009.pdf' }],
    });
  });

  test('who edits and who publishes hangs on the type', () => {
    expect(item('Power at Sea')).toMatchObject({
      editor: [{ family: 'Bianchi', given: 'Ugo' }],
      'collection-editor': [{ family: 'Neri', given: 'Anna' }],
      'collection-title': 'Naval Studies',
      'collection-number': '7',
      'number-of-pages': '312',
      issued: { 'date-parts': [[1995]], circa: true },
      'original-date': { 'date-parts': [[1961]] },
    });
    expect(item('Ports')).toMatchObject({
      author: [{ literal: 'European Commission' }],
      number: 'SWD(2021) 12',
      genre: 'Working paper',
      issued: { 'date-parts': [[2021, 3, 3]] },
      custom: { endnote: { custom4: 'kept' } },
    });
  });

  test('in another language by its number, with a range of years and of pages', () => {
    expect(item('Straits')).toMatchObject({
      editor: [{ family: 'Bianchi', given: 'Ugo' }],
      'container-title': 'Seas of Europe',
      page: '169-181',
      issued: { 'date-parts': [[2004], [2006]] },
    });
  });

  test('tells the fields that have no place, by how many records have them', () => {
    expect(read.notUnderstood).toEqual([
      { field: 'custom4', entries: 1 },
      { field: 'ref-type', entries: 1 },
    ]);
  });

  test('that declares entities is refused', () => {
    const hostile = `<!DOCTYPE x [<!ENTITY a "b">]>${text}`;
    expect(() => importEndnoteXml(hostile)).toThrow(/entities/);
  });
});

describe('a file of ENW', () => {
  const read = importEnw(fixture('library.enw'));

  test('gives an article with all its tags', () => {
    expect(read.sources[0]).toEqual({
      item: {
        id: 'kirisci2009trading',
        type: 'article-journal',
        title: 'Trading states and their neighbours',
        author: [
          { family: 'Kirişçi', given: 'Kemal' },
          { family: 'Berg', given: 'Hans', 'non-dropping-particle': 'van der' },
        ],
        issued: { 'date-parts': [[2009, 5, 13]] },
        'container-title': 'New Perspectives on Turkey',
        volume: '40',
        issue: '1',
        page: '29-57',
        ISSN: '0896-6346',
        abstract: 'First line.\nSecond line.',
        accessed: { 'date-parts': [[2010, 5, 13]] },
        language: 'en',
        keyword: 'foreign policy, trade',
        DOI: '10.1017/S0896634600005203',
        URL: 'https://example.org/a',
        custom: { endnote: { url: 'https://example.org/b', 'accession-num': '998' } },
      },
      notes: ['Compare with 2010.\nSee p. 4.'],
      files: [{ name: 'a b.pdf', path: 'internal-pdf://55/a b.pdf' }],
    });
  });

  test('names in all roles, institutions, and a date in words', () => {
    const [, book, thesis] = itemsOf(read);
    expect(book).toMatchObject({
      author: [{ literal: 'World Bank' }],
      'collection-editor': [{ family: 'Neri', given: 'Anna' }],
      editor: [{ family: 'Bianchi', given: 'Ugo' }],
      translator: [{ family: 'Verdi', given: 'Ada' }],
      'number-of-pages': '312',
    });
    expect(thesis).toMatchObject({ type: 'thesis', genre: 'PhD thesis', issued: { literal: 'forthcoming' } });
  });

  test('reports an entry with nothing to know it by, and tags it does not know', () => {
    expect(read.problems.map(({ entry }) => inEnglish(entry))).toEqual(['the entry at line 51']);
    expect(read.notUnderstood.map(({ field }) => field).toSorted()).toEqual([
      '%*',
      'accession-num',
      'custom1',
      'url',
    ]);
  });

  test('that is older, without types and with empty lines between entries', () => {
    const text = fixture('refer.txt');
    expect(detectText(text, 'refer.txt')?.id).toBe('enw');
    expect(itemsOf(importEnw(text))).toMatchObject([
      { type: 'book', title: 'The Works', author: [{ family: 'Chaucer', given: 'Geoffrey' }] },
      { type: 'article-journal', 'container-title': 'Language', page: '332-373' },
    ]);
  });
});
