import { describe, expect, test } from 'vitest';
import type { Collection } from '#shared/contract/organising.ts';
import type { CollectionId, TagId } from '#shared/ids.ts';
import {
  countShown,
  inReadingOrder,
  type MovedTo,
  pathName,
  type Step,
  stepOf,
  stillThere,
  treeOf,
  withFound,
  withinOf,
} from '../../../renderer/features/library/organising/shelf.ts';

const id = (name: string) => name as CollectionId;
/** Collections written as paths, in the order in which the library tells them. */
const collections = (...paths: string[]): Collection[] =>
  paths.map((path) => {
    const names = path.split('/');
    return {
      id: id(path),
      parent: names.length > 1 ? id(names.slice(0, -1).join('/')) : null,
      name: names.at(-1)!,
      sources: 0,
      own: 0,
    };
  });
const all = collections('a', 'b', 'c', 'a/x', 'a/y', 'a/x/1');

describe('what a list shows', () => {
  test('is asked for by what was chosen, and is nothing special for all', () => {
    expect(withinOf({ place: 'all', tags: [] })).toBeUndefined();
    expect(withinOf({ place: 'unfiled', tags: ['t' as TagId] })).toEqual({ unfiled: true, tags: ['t'] });
    expect(withinOf({ place: id('a'), tags: [] })).toEqual({ collection: 'a' });
    expect(withinOf({ place: 'recent', tags: [] })).toEqual({ recent: true });
  });

  test('falls back where a collection or a tag is gone, and stays the same where none is', () => {
    const shelf = { place: id('a'), tags: ['t' as TagId, 'u' as TagId] };
    const there = new Set([id('a')]);
    expect(stillThere(shelf, there, new Set(shelf.tags))).toBe(shelf);
    expect(stillThere(shelf, new Set(), new Set(['u' as TagId]))).toEqual({ place: 'all', tags: ['u'] });
    const unfiled = { place: 'unfiled' as const, tags: [] };
    expect(stillThere(unfiled, new Set(), new Set())).toBe(unfiled);
  });
});

describe('collections as a tree', () => {
  test('are read from the top, each before what is inside of it', () => {
    expect(inReadingOrder(treeOf(all)).map(({ id, depth }) => [id, depth])).toEqual([
      ['a', 0],
      ['a/x', 1],
      ['a/x/1', 2],
      ['a/y', 1],
      ['b', 0],
      ['c', 0],
    ]);
    expect(pathName(all, id('a/x/1'))).toBe('a › x › 1');
  });

  test('have as many lines as stand open', () => {
    expect(countShown(treeOf(all), [])).toBe(3);
    expect(countShown(treeOf(all), [id('a'), id('c')])).toBe(5);
    expect(countShown(treeOf(all), [id('a'), id('a/x')])).toBe(6);
    // What is inside of one that is closed is not shown, open or not.
    expect(countShown(treeOf(all), [id('a/x')])).toBe(3);
  });

  test('are found by their names, with those around them and all that is inside', () => {
    const found = (words: string) => inReadingOrder(withFound(treeOf(all), words)).map(({ id }) => id);
    expect(found('')).toEqual(['a', 'a/x', 'a/x/1', 'a/y', 'b', 'c']);
    expect(found('x')).toEqual(['a', 'a/x', 'a/x/1']);
    expect(found('y')).toEqual(['a', 'a/y']);
    expect(found('nothing')).toEqual([]);
  });

  test.each<[string, Step, MovedTo | null]>([
    ['a', 'up', null],
    ['a', 'down', { parent: null, before: id('c') }],
    ['b', 'down', { parent: null, before: null }],
    ['c', 'down', null],
    ['c', 'up', { parent: null, before: id('b') }],
    ['b', 'in', { parent: id('a'), before: null }],
    ['a', 'in', null],
    ['a', 'out', null],
    ['a/y', 'out', { parent: null, before: id('b') }],
    ['a/x/1', 'out', { parent: id('a'), before: id('a/y') }],
    ['gone', 'up', null],
  ])('%s goes %s', (name, step, to) => {
    expect(stepOf(all, id(name), step)).toEqual(to);
  });
});
