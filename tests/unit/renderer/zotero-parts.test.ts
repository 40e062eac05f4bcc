import { expect, test } from 'vitest';
import {
  comingAlong,
  firstChoice,
  partsOf,
  sourcesIn,
  withCollection,
  withLibrary,
} from '../../../renderer/features/import/zotero/chosen-parts.ts';

const library = (id: number, name: string, items: number) => ({
  id,
  name,
  items,
  notes: 0,
  attachments: 0,
  annotations: 0,
  savedSearches: 0,
  collections: [
    { id: 10, name: 'A', level: 0, items: 1 },
    { id: 11, name: 'A in it', level: 1, items: 1 },
    { id: 12, name: 'A deep in it', level: 2, items: 1 },
    { id: 13, name: 'B', level: 0, items: 1 },
  ],
});
const libraries = [library(1, '', 30), library(5, 'Group', 4)];

test('one’s own library comes at first, and groups where they are chosen', () => {
  const own = firstChoice(libraries);
  expect(partsOf(own)).toEqual([{ library: 1, collections: null }]);
  expect(sourcesIn(libraries, own)).toBe(30);
  const both = withLibrary(own, 5, true);
  expect(partsOf(both)).toHaveLength(2);
  expect(sourcesIn(libraries, both)).toBe(34);
  expect(partsOf(withLibrary(both, 1, false))).toEqual([{ library: 5, collections: null }]);
});

test('a chosen collection comes in place of the whole library, with those in it', () => {
  const some = withCollection(firstChoice(libraries), 1, 10, true);
  expect(partsOf(some)).toEqual([{ library: 1, collections: [10] }]);
  expect([...comingAlong(libraries[0]!, new Set([10]))]).toEqual([11, 12]);
  expect(sourcesIn(libraries, some)).toBeNull();
  expect(partsOf(withCollection(some, 1, 10, false))).toEqual([]);
});
