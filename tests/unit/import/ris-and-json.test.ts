import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { CslItem } from '#shared/citations/csl-item.ts';
import { inEnglish } from '#shared/reports/said.ts';
import { exportRis } from '../../../electron/export/ris.ts';
import { importCslJson as readCslJson } from '../../../electron/import/csl-json.ts';
import { detectText } from '../../../electron/import/formats.ts';
import { importSources } from '../../../electron/import/index.ts';
import { readText } from '../../../electron/import/read-text.ts';
import { importRis as readRis } from '../../../electron/import/ris/ris.ts';
import { recordsOf } from './read.ts';

const importRis = (text: string) => recordsOf(readRis(text));
const importCslJson = (text: string) => recordsOf(readCslJson(text));

const fixture = (name: string): string =>
  readFileSync(new URL(`../../fixtures/import/${name}`, import.meta.url), 'utf8');

describe('a RIS file of many hands', () => {
  const { items, problems } = importRis(fixture('mixed.ris'));

  test('an article with all its tags', () => {
    expect(items[0]).toEqual({
      id: 'kirisci2009',
      type: 'article-journal',
      author: [
        { family: 'Kirişçi', given: 'Kemal' },
        { literal: 'World Bank' },
        { family: 'Smith', given: 'John', suffix: 'Jr.' },
      ],
      title: 'The Transformation of Turkish Foreign Policy: The Rise of the Trading State',
      'container-title': 'New Perspectives on Turkey',
      volume: '1',
      issue: '40',
      page: '29-57',
      issued: { 'date-parts': [[2009]] },
      DOI: '10.1017/S0896634600005203',
      URL: 'https://example.org/1',
      keyword: 'Turkey, trade',
      custom: { ris: { UR: ['https://example.org/2'], C1: ['a custom note'], L1: ['file:///a.pdf'] } },
    });
  });

  test('another dialect, a season, words for a date, an unknown type', () => {
    expect(items[1]).toEqual({
      id: 'rossi1994chapter',
      type: 'chapter',
      author: [{ family: 'Rossi', given: 'Maria' }],
      editor: [{ family: 'Bianchi', given: 'Ugo' }],
      title: 'A Chapter',
      'container-title': 'A Book',
      publisher: 'Il Mulino',
      'publisher-place': 'Bologna',
      issued: { 'date-parts': [[1994]], season: 2 },
      ISBN: '88-15-00000-0',
    });
    expect(items[2]).toMatchObject({
      type: 'article-newspaper',
      title: 'Not closed',
      issued: { 'date-parts': [[2025, 8, 1]] },
    });
    expect(items[3]).toMatchObject({
      type: 'document',
      issued: { literal: 'sometime in May' },
      custom: { ris: { TY: ['ZZZZ'] } },
    });
  });

  test('says what it could not use', () => {
    expect(items).toHaveLength(4);
    expect(problems.map(({ entry }) => inEnglish(entry))).toEqual([
      'line 33',
      'Not closed',
      'the entry at line 40',
    ]);
  });

  test('goes out and comes in again the same', () => {
    expect(importRis(exportRis(items).text)).toEqual({ items, problems: [] });
  });

  test('edited elsewhere keeps the edit', () => {
    const item: CslItem = {
      id: 'a',
      type: 'review',
      title: 'Old',
      scale: '1:2',
      issued: { 'date-parts': [[2001, 2]], circa: true },
    };
    const text = exportRis([item]).text.replace('TI  - Old', 'TI  - New').replaceAll('\n', '\r\n');
    expect(importRis(text).items).toEqual([{ ...item, title: 'New' }]);
  });
});

describe('CSL-JSON', () => {
  const one = { id: 'a', type: 'book', title: 'One' };
  test.each([
    ['a list', [one]],
    ['one item', one],
    ['Zotero’s wrapper', { items: [one] }],
    ['Pandoc’s wrapper', { references: [one] }],
  ])('%s', (_, json) => expect(importCslJson(JSON.stringify(json))).toEqual({ items: [one], problems: [] }));

  test('one bad entry never loses the others', () => {
    const { items, problems } = importCslJson(
      JSON.stringify([
        one,
        3,
        null,
        { id: 'b' },
        { id: 'c', type: 'book', issued: ['2008'] },
        { type: 'book', title: 'X' },
        { id: 12, type: 'book' },
      ]),
    );
    expect(items.map(({ id }) => id)).toEqual(['a', 'x', '12']);
    expect(problems.map(({ entry }) => inEnglish(entry))).toEqual(['entry 2', 'entry 3', 'b', 'c']);
    expect(inEnglish(problems[3]!.reason)).toContain('issued');
  });

  test.each(['{', '"text"', '3', '{"a": 1}', ''])('%j is refused as a whole', (text) => {
    expect(() => importCslJson(text)).toThrow(expect.objectContaining({ code: 'bad-file' }));
  });

  test('a key named like a part of objects does no harm', () => {
    const { items } = importCslJson(
      '[{"id": "a", "type": "book", "__proto__": {"polluted": true}, "constructor": "x"}]',
    );
    expect(items).toHaveLength(1);
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  });
});

describe('the text of a file', () => {
  const text = 'Kirişçi – naïve\n';
  const utf16 = (swap: boolean, mark: boolean): Uint8Array => {
    const bytes = Buffer.from(`${mark ? '\ufeff' : ''}${text}`, 'utf16le');
    return swap ? bytes.swap16() : bytes;
  };
  test.each([
    ['UTF-8', Buffer.from(text)],
    ['UTF-8 with a mark', Buffer.from(`\ufeff${text}`)],
    ['UTF-16 little end first', utf16(false, true)],
    ['UTF-16 big end first', utf16(true, true)],
    ['UTF-16 without a mark', utf16(false, false)],
    ['line ends of Windows', Buffer.from(text.replace('\n', '\r\n'))],
  ])('%s', (_, bytes) => expect(readText(bytes, 'f')).toBe(text));

  test('Windows-1252 where it is not UTF-8', () => {
    expect(readText(Buffer.from([0x93, 0xe9, 0x94, 0x80]), 'f')).toBe('“é”€');
  });
  test('what is no text, or too long, is refused', () => {
    expect(() => readText(new Uint8Array([0x50, 0x4b, 0, 0, 0, 1]), 'f')).toThrow(
      expect.objectContaining({ code: 'bad-file' }),
    );
    expect(() => readText(new Uint8Array(64 * 1024 * 1024 + 1), 'f')).toThrow(
      expect.objectContaining({ code: 'too-large' }),
    );
  });

  test.each([
    ['x.txt', '[{"id":1}]', 'csl-json'],
    ['x.txt', '\n{ "items": [] }', 'csl-json'],
    ['x.txt', 'TY  - JOUR\n', 'ris'],
    ['x.txt', '% comment\n@article{a, title={x}}', 'bibtex'],
    ['x.bib', '', 'bibtex'],
    ['x.txt', 'Dear reader, write to me@example.org {soon}', null],
  ])('%s with %j is %s', (name, content, format) =>
    expect(detectText(content, name)?.id ?? null).toBe(format),
  );
});

describe('several files', () => {
  const bytes = (text: string): Uint8Array => Buffer.from(text);
  test('are read each in its format, and a bad one does not stop the others', async () => {
    const read = await importSources([
      { name: 'a.bib', bytes: bytes(fixture('mixed.bib')) },
      { name: 'notes.txt', bytes: bytes('Just words.') },
      { name: 'b.json', bytes: bytes('[{"id": "z", "type": "book"}]') },
    ]);
    const { items, problems } = recordsOf(read);
    expect(items).toHaveLength(11);
    expect(problems.map(({ entry }) => inEnglish(entry))).toEqual(['a.bib: broken2000', 'notes.txt']);
  });
  test('a single bad one is an error', async () => {
    await expect(importSources([{ name: 'a.txt', bytes: bytes('Just words.') }])).rejects.toThrow(
      expect.objectContaining({ code: 'bad-file' }),
    );
  });
});

test('dates and names written as bare text, and null for what is not known, are taken as they are meant', () => {
  const text = JSON.stringify([
    {
      id: 'a',
      type: 'book',
      title: null,
      author: ['NATO', { family: 'Rossi' }],
      issued: '2025-01-10',
      accessed: 2025,
      custom: { kept: null },
    },
    { id: 'b', type: 'book', issued: { 'date-parts': [2008, 3, null] } },
    { id: 'c', type: 'book', issued: { 'date-parts': [[2008, null]], circa: true } },
  ]);
  expect(importCslJson(text)).toEqual({
    items: [
      {
        id: 'a',
        type: 'book',
        author: [{ literal: 'NATO' }, { family: 'Rossi' }],
        issued: { raw: '2025-01-10' },
        accessed: { raw: '2025' },
        custom: { kept: null },
      },
      { id: 'b', type: 'book', issued: { 'date-parts': [[2008, 3]] } },
      { id: 'c', type: 'book', issued: { 'date-parts': [[2008]], circa: true } },
    ],
    problems: [],
  });
});

describe('RIS as databases write it', () => {
  const read = (text: string) => readRis(`TY  - JOUR\nTI  - Ports\n${text}\nER  - \n`).sources[0]!;
  test.each([
    ['AU  - Rossi M.', { author: [{ family: 'Rossi', given: 'M.' }] }],
    ['AU  - Council of the EU', { author: [{ literal: 'Council of the EU' }] }],
    [
      'AU  - van der Berg, Hans',
      { author: [{ family: 'Berg', given: 'Hans', 'non-dropping-particle': 'van der' }] },
    ],
    ['PY  - 2021\nDA  - AUG 15', { issued: { 'date-parts': [[2021, 8, 15]] } }],
    ['PY  - 2021\nDA  - WIN', { issued: { 'date-parts': [[2021]] } }],
    ['Y1  - 12 May 2020', { issued: { 'date-parts': [[2020, 5, 12]] } }],
    ['LA  - ger', { language: 'de' }],
    ['SN  - 1063-3995\nSN  - 1099-0879 (Electronic)', { ISSN: '1063-3995, 1099-0879' }],
    ['SN  - 978-3-16-148410-0', { ISBN: '978-3-16-148410-0' }],
    ['C7  - 105678', { number: '105678' }],
    ['KW  - sea; ports\nKW  - canals\nlocks', { keyword: 'sea, ports, canals, locks' }],
    ['T2  - Survival\nJO  - Surv', { 'container-title': 'Survival', 'container-title-short': 'Surv' }],
    ['PU  - Sage\nPI  - London\nVO  - 3', { publisher: 'Sage', 'publisher-place': 'London', volume: '3' }],
  ])('%j', (text, expected) => expect(read(text).item).toMatchObject(expected));

  test('notes are no part of the record, files beside it come along, and long tags end what stands before', () => {
    const { item, notes, files } = read(
      'AB  - Locks.\nDESCRIPTORS  - *Sea\nN1  - Export Date: 1 May\nL1  - files/12/a.pdf\nL1  - https://x.org/b.pdf',
    );
    expect(item).not.toHaveProperty('note');
    expect({ notes, files, abstract: item.abstract }).toEqual({
      notes: ['Export Date: 1 May'],
      files: [{ name: 'a.pdf', path: 'files/12/a.pdf' }],
      abstract: 'Locks.',
    });
  });

  test('what a database writes between entries is told to nobody', () => {
    const text =
      'Provider: X\n\n1.\nTY  - BOOK\nTI  - A\nER  - \nNL  - x\n\nLink to the text\n\n2.\nTY  - BOOK\nTI  - B\nER  - \n';
    expect(readRis(text)).toMatchObject({ sources: [{}, {}], problems: [], notUnderstood: [] });
  });
});

test('entries of RIS that do not say what they are come in, as what they have makes likely', () => {
  const { sources, problems } = readRis(
    'C1  - 1001\nAU  - Rossi, Ada\nTI  - Ports\nT2  - Water\nVL  - 3\nSN  - 0028-0836\nER  - \n\nTI  - Locks\nPB  - Forum\nER  - \n\nTI  - Cut off\nTY  - BOOK\nTI  - Whole\nER  - \n',
  );
  expect(sources.map(({ item }) => [item.title, item.type])).toEqual([
    ['Ports', 'article-journal'],
    ['Locks', 'book'],
    ['Whole', 'book'],
  ]);
  expect(problems).toMatchObject([
    { entry: { data: { line: 13 } }, reason: { code: 'stray-lines', data: { count: 1 } } },
    { entry: 'Ports', reason: { code: 'ris-no-type' } },
    { entry: 'Locks', reason: { code: 'ris-no-type' } },
  ]);
});
