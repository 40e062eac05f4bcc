import { describe, expect, test } from 'vitest';
import { type ActId, asSourceId, type CollectionId, type SourceId, type TagId } from '#shared/ids.ts';
import { IbidError } from '#shared/result.ts';
import { organisingLimits } from '#shared/sources/organising.ts';
import type { Library } from '../../../electron/library/index.ts';
import { book } from './papers-builder.ts';
import { open } from './temp.ts';

const codeOf = (act: () => unknown): string => {
  try {
    act();
  } catch (error) {
    if (error instanceof IbidError) return error.code;
    throw error;
  }
  return 'none';
};
const [a, b, c, d] = ['a', 'b', 'c', 'd'].map(asSourceId) as [SourceId, SourceId, SourceId, SourceId];

/** A library with four books. */
const filled = (): Library => {
  const library = open();
  library.sources.importItems([
    book('a', 'Alpha', 2001, { keyword: 'Energy, ports; Énergie' }),
    book('b', 'Beta', 2002, { keyword: 'energie' }),
    book('c', 'Gamma', 2003),
    book('d', 'Delta', 2004),
  ]);
  return library;
};
/** All that the lists say, in a form that can be compared. */
const state = ({ organising: { shelves } }: Library): unknown => ({
  shelves: shelves.list(),
  sources: [a, b, c, d].map((id) => shelves.ofSource(id)),
});
const found = (
  { sources }: Library,
  within: Parameters<Library['sources']['list']>[0]['within'],
  query = '',
) => sources.list({ query, within, sort: 'title', offset: 0, limit: 50 }).rows.map(({ id }) => id);
const tagNamed = ({ organising }: Library, name: string): TagId =>
  organising.tags.list().find((tag) => tag.name === name)!.id;

describe('tags', () => {
  test('are made by use, and are the same whatever their case, accents and blanks', () => {
    const library = filled();
    const { tags, shelves } = library.organising;
    tags.assign([a, b], ['Énergie'], []);
    tags.assign([c], ['energie', ' ENERGIE'.trim()], []);
    expect(tags.list()).toMatchObject([{ name: 'Énergie', colour: '', sources: 3 }]);
    expect(shelves.ofSource(c).tags).toMatchObject([{ name: 'Énergie' }]);
  });

  test('are given to sources that are there, and say which changed', () => {
    const { tags } = filled().organising;
    tags.assign([a], ['one'], []);
    expect(tags.assign([a, b, asSourceId('none')], ['one'], []).changed).toEqual([b]);
    expect(tags.assign([a], ['one'], [])).toEqual({ changed: [], act: null });
  });

  test('what is done to them is taken back whole', () => {
    const library = filled();
    const { tags } = library.organising;
    tags.assign([a, b], ['one'], []);
    tags.assign([b, c], ['two'], []);
    tags.setColour(tagNamed(library, 'two'), 'teal');
    const before = state(library);
    const acts: (() => ActId | null)[] = [
      () => tags.assign([a, b, c, d], ['one', 'new'], [tagNamed(library, 'two')]).act,
      () => tags.rename(tagNamed(library, 'one'), 'other').act,
      () => tags.rename(tagNamed(library, 'two'), 'ONE').act,
      () => tags.remove(tagNamed(library, 'two')).act,
      () => tags.ofKeywords(null).act,
    ];
    for (const act of acts) {
      const undo = act();
      expect(state(library)).not.toEqual(before);
      library.acts.undo(undo!);
      expect(state(library)).toEqual(before);
      expect(library.acts.undo(undo!).act).toBeNull();
    }
  });

  test('become one under one name, with the sources of both', () => {
    const library = filled();
    const { tags } = library.organising;
    tags.assign([a, b], ['one'], []);
    tags.assign([b, c], ['two'], []);
    const one = tagNamed(library, 'one');
    expect(tags.rename(tagNamed(library, 'two'), 'One')).toMatchObject({ id: one, merged: true });
    expect(tags.list()).toMatchObject([{ id: one, name: 'one', sources: 3 }]);
    // Another spelling of its own name is no other tag.
    expect(tags.rename(one, 'ONE')).toMatchObject({ id: one, merged: false });
    expect(tags.list()).toMatchObject([{ name: 'ONE', sources: 3 }]);
  });

  test('that come back where their name is taken give their sources to the one that has it', () => {
    const library = filled();
    const { tags } = library.organising;
    tags.assign([a], ['one'], []);
    const { act } = tags.remove(tagNamed(library, 'one'));
    tags.assign([b], ['one'], []);
    library.acts.undo(act!);
    expect(tags.list()).toMatchObject([{ name: 'one', sources: 2 }]);
  });

  test('are made of keywords, spellings of one word together', () => {
    const library = filled();
    const { tags, shelves } = library.organising;
    const made = tags.ofKeywords(null);
    expect([made.tags, made.changed].map((all) => all.length)).toEqual([3, 2]);
    expect(tags.list().map(({ name, sources }) => [name, sources])).toEqual([
      ['Énergie', 2],
      ['Energy', 1],
      ['ports', 1],
    ]);
    expect(library.sources.get(a).csl.keyword).toBe('Energy, ports; Énergie');
    expect(tags.ofKeywords([c]).act).toBeNull();
    expect(shelves.ofSource(b).tags.map(({ name }) => name)).toEqual(['Énergie']);
  });
});

test('sources that came with keywords are told under the ids they have now', () => {
  const library = filled();
  const { keyworded } = library.sources.importWhole([
    { item: book('a', 'Quite another work', 1950, { keyword: 'Harbours' }) },
    { item: book('e', 'Epsilon', 2005, { keyword: ' ; ' }) },
    { item: book('f', 'Zeta', 2006) },
  ]);
  expect(keyworded).toEqual(['a-2']);
  library.organising.tags.ofKeywords(keyworded);
  expect(library.organising.tags.list().map(({ name }) => name)).toEqual(['Harbours']);
});

describe('collections', () => {
  const names = ({ organising }: Library): string[] => {
    const all = organising.collections.list();
    const path = (id: CollectionId | null): string => {
      const one = all.find((other) => other.id === id);
      return one ? `${path(one.parent)}/${one.name}` : '';
    };
    return all.map(({ id }) => path(id));
  };

  test('lie in each other in an order, and count what is inside once', () => {
    const library = filled();
    const { collections } = library.organising;
    const outer = collections.create('Outer', null, [a]).id;
    const inner = collections.create('Inner', outer, [a, b]).id;
    const last = collections.create('Last', null, []).id;
    expect(names(library)).toEqual(['/Outer', '/Last', '/Outer/Inner']);
    expect(collections.list().map(({ sources }) => sources)).toEqual([2, 0, 2]);
    // Those in the collection itself are told apart from those inside.
    expect(collections.list().map(({ own }) => own)).toEqual([1, 0, 2]);
    expect(collections.unfiled()).toBe(2);
    expect(found(library, { collection: outer })).toEqual([a, b]);
    expect(found(library, { collection: inner }, 'beta')).toEqual([b]);
    expect(found(library, { unfiled: true })).toEqual([d, c]);
    collections.move(last, null, outer);
    collections.move(inner, last, null);
    expect(names(library)).toEqual(['/Last', '/Outer', '/Last/Inner']);
  });

  test('never lie in themselves, nor deeper than they may', () => {
    const { collections } = filled().organising;
    const chain: CollectionId[] = [];
    for (let level = 0; level < organisingLimits.depth; level++)
      chain.push(collections.create(`Level ${level}`, chain.at(-1) ?? null, []).id);
    expect(codeOf(() => collections.create('Too deep', chain.at(-1)!, []))).toBe('too-large');
    expect(codeOf(() => collections.move(chain[0]!, chain[5]!, null))).toBe('bad-request');
    expect(codeOf(() => collections.move(chain[3]!, chain[3]!, null))).toBe('bad-request');
    const branch = collections.create('Branch', null, []).id;
    collections.create('Leaf', branch, []);
    expect(codeOf(() => collections.move(branch, chain[18]!, null))).toBe('too-large');
    collections.move(branch, chain[17]!, null);
    expect(collections.list()).toHaveLength(22);
  });

  test('that are taken away come back with all inside, under the same ids', () => {
    const library = filled();
    const { collections } = library.organising;
    const outer = collections.create('Outer', null, [a]).id;
    const inner = collections.create('Inner', outer, [b]).id;
    collections.create('Innermost', inner, [c, d]);
    collections.create('Beside', outer, []);
    const before = state(library);
    const acts: (() => ActId | null)[] = [
      () => collections.remove(outer).act,
      () => collections.remove(inner).act,
      () => collections.move(inner, null, outer).act,
      () => collections.assign([a, b, c], [inner], [outer]).act,
    ];
    for (const act of acts) {
      const undo = act();
      expect(state(library)).not.toEqual(before);
      library.acts.undo(undo!);
      expect(state(library)).toEqual(before);
    }
    collections.remove(outer);
    expect(library.sources.list({ query: '', offset: 0, limit: 9 }).total).toBe(4);
  });

  test('what lay in one that is gone for good comes back at the top', () => {
    const library = filled();
    const { collections } = library.organising;
    const outer = collections.create('Outer', null, []).id;
    const inner = collections.create('Inner', outer, [a]).id;
    const { act } = collections.remove(inner);
    collections.remove(outer);
    library.acts.undo(act!);
    expect(collections.list()).toMatchObject([{ id: inner, parent: null, sources: 1 }]);
  });
});

describe('a list of sources within', () => {
  test('has those with every tag, also among hits of words, in any order', () => {
    const library = filled();
    const { tags } = library.organising;
    tags.assign([a, b, c], ['one'], []);
    tags.assign([b, c, d], ['two'], []);
    const [one, two] = [tagNamed(library, 'one'), tagNamed(library, 'two')];
    expect(found(library, { tags: [one, two] })).toEqual([b, c]);
    expect(found(library, { tags: [one] }, 'alp')).toEqual([a]);
    expect(found(library, { tags: [two] }, 'alp')).toEqual([]);
    expect(found(library, { tags: [] })).toEqual([a, b, d, c]);
    expect(found(library, { tags: ['0'.repeat(16) as TagId] })).toEqual([]);
    // The cache of the last answer knows where it was asked.
    expect(found(library, { tags: [two] })).toEqual([b, d, c]);
    tags.assign([d], [], [two]);
    expect(found(library, { tags: [two] })).toEqual([b, c]);
  });

  test('has the last ones added first', () => {
    const library = filled();
    const rows = library.sources.list({ query: '', within: { recent: true }, offset: 0, limit: 9 }).rows;
    expect(rows.map(({ id }) => id)).toEqual([d, c, b, a]);
  });
});

describe('saved searches', () => {
  test('are renamed, put in order, taken away and brought back', () => {
    const library = filled();
    const { searches } = library.organising;
    const one = searches.save(null, 'One', 'alpha').id;
    const two = searches.save(null, 'Two', 'beta').id;
    searches.save(one, 'First', 'alpha beta');
    searches.move(two, one);
    expect(searches.list().map(({ name, query }) => [name, query])).toEqual([
      ['Two', 'beta'],
      ['First', 'alpha beta'],
    ]);
    const before = searches.list();
    const { act } = searches.remove(two);
    expect(searches.list()).toHaveLength(1);
    library.acts.undo(act!);
    expect(searches.list()).toEqual(before);
    expect(codeOf(() => searches.save('0'.repeat(16) as typeof one, 'x', ''))).toBe('not-found');
  });
});

describe('notes at a source', () => {
  test('are several, keep their lines, and come back when they were deleted', () => {
    const library = filled();
    const { notes } = library.organising;
    const first = notes.save(null, a, 'One\n\n  two');
    notes.save(null, a, 'Second');
    notes.save(first.id, a, 'One\n\n  two, changed');
    expect(notes.ofSource(a).map(({ text }) => text)).toEqual(['One\n\n  two, changed', 'Second']);
    const before = notes.ofSource(a);
    library.acts.undo(notes.remove(first.id).act!);
    expect(notes.ofSource(a)).toEqual(before);
    expect(codeOf(() => notes.save(null, asSourceId('none'), 'x'))).toBe('not-found');
    expect(codeOf(() => notes.save('0'.repeat(16) as typeof first.id, a, 'x'))).toBe('not-found');
  });

  test('go with their source', () => {
    const library = filled();
    library.organising.notes.save(null, a, 'Note');
    library.organising.collections.create('Of a', null, [a]);
    library.sources.remove(a);
    expect(library.organising.notes.ofSource(a)).toEqual([]);
    expect(library.organising.collections.list()).toMatchObject([{ sources: 0 }]);
    expect(codeOf(() => library.organising.shelves.ofSource(a))).toBe('not-found');
  });
});

describe('judgements', () => {
  test('are given to many sources at once, a part at a time, and taken back', () => {
    const library = filled();
    const { judgements } = library.organising;
    judgements.set([a], { note: 'Owned by the ministry' });
    const before = state(library);
    const { act, changed } = judgements.set([a, b, asSourceId('none')], { kind: 'state-agency' });
    expect(changed).toEqual([a, b]);
    expect(judgements.of([a, b, c])).toEqual([
      { source: a, kind: 'state-agency', note: 'Owned by the ministry' },
      { source: b, kind: 'state-agency', note: '' },
    ]);
    const rows = library.sources.list({ query: '', sort: 'key', offset: 0, limit: 3 }).rows;
    expect(rows.map(({ judged }) => judged)).toEqual([
      { kind: 'state-agency', note: 'Owned by the ministry' },
      { kind: 'state-agency', note: '' },
      undefined,
    ]);
    library.acts.undo(act!);
    expect(state(library)).toEqual(before);
    judgements.set([a], { note: '' });
    expect(judgements.of([a])).toEqual([]);
  });
});
