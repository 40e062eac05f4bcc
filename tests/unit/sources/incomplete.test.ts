import { expect, test } from 'vitest';
import type { CslItem } from '#shared/citations/csl-item.ts';
import { isIncomplete, onlyKnownBy } from '#shared/sources/incomplete.ts';

const row = (said: object) => ({ title: '', authors: '', container: '', year: '', ...said });

test('a source without a title is incomplete, and one that says nothing but its title', () => {
  expect(isIncomplete(row({}))).toBe(true);
  expect(isIncomplete(row({ authors: 'Weir', year: '2001' }))).toBe(true);
  expect(isIncomplete(row({ title: 'Weirs' }))).toBe(true);
  expect(isIncomplete(row({ title: 'Weirs', authors: 'Weir' }))).toBe(false);
});

test('a law and a web page without author are not', () => {
  expect(isIncomplete(row({ title: 'Law No. 145', year: '2016' }))).toBe(false);
  expect(isIncomplete(row({ title: 'Our ports', container: 'Port of Bergen website' }))).toBe(false);
});

test('what was made of a DOI or an address alone is known by it until more is said', () => {
  const item = (said: object): CslItem => ({ id: 'x', type: 'webpage', ...said }) as CslItem;
  expect(onlyKnownBy(item({ DOI: '10.1/x' }))).toBe('DOI');
  expect(onlyKnownBy(item({ URL: 'https://example.org', accessed: { 'date-parts': [[2026]] } }))).toBe('URL');
  expect(onlyKnownBy(item({ DOI: '10.1/x', title: 'Weirs' }))).toBeNull();
  expect(onlyKnownBy(item({ title: 'Weirs' }))).toBeNull();
  expect(onlyKnownBy(item({}))).toBeNull();
});
