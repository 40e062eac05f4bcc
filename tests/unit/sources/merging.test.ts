import { expect, test } from 'vitest';
import type { CslItem } from '#shared/citations/csl-item.ts';
import { fieldsOfRecords, keptRecord, mergedItem, preferredOf } from '#shared/sources/merging.ts';

const records: CslItem[] = [
  {
    id: 'a',
    type: 'document',
    title: 'TIDES OF TRADE',
    author: [{ family: 'Rossi', given: 'A.' }],
    volume: '3',
  },
  {
    id: 'b',
    type: 'book',
    title: 'Tides of Trade',
    author: [{ given: 'Ada', family: 'Rossi' }],
    issued: { 'date-parts': [[2020]] },
    volume: 3,
  },
  { id: 'c', type: 'book', title: 'Tides', issued: { 'date-parts': [[2020, 3]] }, note: '' },
];

test('the fields of records say where these differ; a number is its text, and what is empty is nothing', () => {
  const fields = fieldsOfRecords(records.slice(0, 2));
  expect(fields.map(({ variable, isSame }) => [variable, isSame])).toEqual([
    ['type', false],
    ['title', false],
    ['author', false],
    ['issued', false],
    ['volume', true],
  ]);
  expect(fieldsOfRecords(records).some(({ variable }) => variable === 'note')).toBe(false);
});

test('the fuller value is preferred, and that of the record that stays where none is fuller', () => {
  const preferred = Object.fromEntries(
    fieldsOfRecords(records).map((field) => [field.variable, preferredOf(field, 0)]),
  );
  expect(preferred).toEqual({ type: 1, title: 1, author: 1, issued: 2, volume: 0 });
  const same = { variable: 'publisher', values: ['Alfa', 'Beta'], isSame: false };
  expect([preferredOf(same, 0), preferredOf(same, 1)]).toEqual([0, 1]);
});

test('of two addresses the secure one is preferred, and the shorter', () => {
  const values = ['http://example.org/a', 'https://example.org/a?utm_source=x', 'https://example.org/a'];
  expect(preferredOf({ variable: 'URL', values, isSame: false }, 1)).toBe(2);
});

test('the merged record has what was chosen under the key that stays', () => {
  expect(mergedItem(records, 0, { title: 2, issued: 0 })).toEqual({
    id: 'a',
    type: 'book',
    title: 'Tides',
    author: [{ given: 'Ada', family: 'Rossi' }],
    volume: '3',
  });
});

test('the record stays that papers cite most, then that with most things, then the oldest', () => {
  const record = (created: string, cited: number, things: number) => ({
    created,
    citedIn: Array.from({ length: cited }),
    things,
  });
  expect(keptRecord([record('2', 0, 9), record('1', 1, 0)])).toBe(1);
  expect(keptRecord([record('1', 1, 0), record('2', 1, 2)])).toBe(1);
  expect(keptRecord([record('2', 1, 2), record('1', 1, 2)])).toBe(1);
});

test('of two addresses the plainer one is preferred, and of two plain ones that which stays, however long', () => {
  const preferred = (...values: string[]) => preferredOf({ variable: 'URL', values, isSame: false }, 0);
  expect(preferred('https://example.org/a?utm_source=news&id=7', 'https://example.org/a?id=7')).toBe(1);
  expect(preferred('https://m.example.org/a', 'https://www.example.org/a')).toBe(1);
  expect(preferred('https://example.org/a/amp', 'https://example.org/a')).toBe(1);
  expect(preferred('https://web.archive.org/web/2020/https://example.org/a', 'https://example.org/a')).toBe(
    1,
  );
  expect(preferred('https://example.org/', 'https://example.org/news/one')).toBe(1);
  expect(preferred('https://example.org/a-long-way-to-the-page', 'https://example.com/b')).toBe(0);
});

test('what programs left at records is no field to choose, and is kept of all', () => {
  const records: CslItem[] = [
    { id: 'a', type: 'book', custom: { ris: { C1: ['x'] } } },
    { id: 'b', type: 'book', custom: { ris: { C1: ['y'] }, zotero: { key: 'K' } } },
    { id: 'c', type: 'book' },
  ];
  expect(fieldsOfRecords(records).map(({ variable }) => variable)).toEqual(['type']);
  expect(mergedItem(records, 0, {}).custom).toEqual({ ris: { C1: ['x'] }, zotero: { key: 'K' } });
  expect(mergedItem(records.slice(2), 0, {})).toEqual({ id: 'c', type: 'book' });
});
