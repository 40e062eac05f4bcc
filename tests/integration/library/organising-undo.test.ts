import fc from 'fast-check';
import { expect, test } from 'vitest';
import { asSourceId, type CollectionId, type SourceId, type TagId } from '#shared/ids.ts';
import { IbidError } from '#shared/result.ts';
import { judgedKinds } from '#shared/sources/organising.ts';
import type { Library } from '../../../electron/library/index.ts';
import { keepActs } from '../../../electron/library/organising/acts.ts';
import { book } from './papers-builder.ts';
import { open } from './temp.ts';

const sources = ['a', 'b', 'c', 'd', 'e'].map(asSourceId);
/** Some of a list, by the bits of a number. */
const some = <Item>(items: readonly Item[], bits: number): Item[] => items.filter((_, i) => bits & (1 << i));
const at = <Item>(items: readonly Item[], n: number): Item | undefined =>
  items[n % Math.max(1, items.length)];

/** Everything that the library says of its order. */
const stateOf = ({ organising: { shelves } }: Library): unknown => ({
  shelves: shelves.list(),
  sources: sources.map((id) => shelves.ofSource(id)),
});

/** A library in some order: names that differ in case alone, collections in each other, notes and judgements. */
const ordered = (): Library => {
  const library = open();
  library.sources.importItems(
    sources.map((id, i) => book(id, `Title ${id}`, 2000 + i, { keyword: 'Port; one; light' })),
  );
  const { tags, collections, notes, judgements, searches } = library.organising;
  tags.assign(sources.slice(0, 3), ['One', 'two'], []);
  tags.assign(sources.slice(2), ['Three'], []);
  const outer = collections.create('Outer', null, sources.slice(0, 2));
  const inner = collections.create('Inner', outer, sources.slice(1, 4));
  collections.create('Innermost', inner, sources.slice(4));
  collections.create('Beside', null, []);
  notes.save(null, sources[0]!, 'First');
  notes.save(null, sources[0]!, 'Second');
  judgements.set(sources.slice(0, 2), { kind: 'wire', note: 'Quick' });
  searches.save(null, 'Search', 'words');
  return library;
};

type Act = { what: number; which: number; other: number; bits: number };
const anyAct = fc.record({ what: fc.nat(8), which: fc.nat(9), other: fc.nat(9), bits: fc.nat(31) });

/** Does one act; what takes it back, or null where nothing was done. */
const run = ({ organising }: Library, { what, which, other, bits }: Act): string | null => {
  const { tags, collections, notes, judgements, searches } = organising;
  const tag = at(tags.list(), which)?.id as TagId | undefined;
  const all = collections.list();
  const collection = at(all, which)?.id as CollectionId | undefined;
  const place = other === 9 ? null : (at(all, other)?.id ?? null);
  const chosen: SourceId[] = some(sources, bits);
  try {
    switch (what) {
      case 0:
        return tags.assign(chosen, ['ONE', `new ${other}`], tag ? [tag] : []).undo;
      case 1:
        return tag ? tags.rename(tag, ['one', 'Two', 'three', 'four'][other % 4]!).undo : null;
      case 2:
        return tag ? tags.remove(tag).undo : null;
      case 3:
        return tags.ofKeywords(chosen).undo;
      case 4:
        return collection ? collections.move(collection, place, at(all, bits)?.id ?? null).undo : null;
      case 5:
        return collection ? collections.remove(collection).undo : null;
      case 6:
        return collections.assign(chosen, collection ? [collection] : [], place ? [place] : []).undo;
      case 7:
        return judgements.set(chosen, { kind: judgedKinds[other % judgedKinds.length]! }).undo;
      default: {
        const note = at(notes.ofSource(sources[0]!), which);
        const search = at(searches.list(), 0);
        if (note) return notes.remove(note.id).undo;
        return search ? searches.remove(search.id).undo : null;
      }
    }
  } catch (error) {
    // A place inside of itself, for one, is refused, and nothing is done.
    if (error instanceof IbidError && error.code === 'bad-request') return null;
    throw error;
  }
};

test('taking acts back, the last first, brings back the order there was', () => {
  fc.assert(
    fc.property(fc.array(anyAct, { maxLength: 12 }), (acts) => {
      const library = ordered();
      const before = stateOf(library);
      const undo = acts.flatMap((act) => run(library, act) ?? []);
      for (const one of undo.toReversed()) library.organising.shelves.undo(one);
      expect(stateOf(library)).toEqual(before);
      library.close();
    }),
    { numRuns: 40 },
  );
});

test('taking acts back in any order loses no source, and leaves nothing that belongs nowhere', () => {
  fc.assert(
    fc.property(fc.array(anyAct, { maxLength: 12 }), fc.infiniteStream(fc.nat(99)), (acts, order) => {
      const library = ordered();
      const undo = acts.flatMap((act) => run(library, act) ?? []);
      while (undo.length > 0) {
        const [one] = undo.splice((order.next().value as number) % undo.length, 1);
        library.organising.shelves.undo(one!);
      }
      const { all, collections, tags } = library.organising.shelves.list();
      expect(all).toBe(sources.length);
      const ids = new Set(collections.map(({ id }) => id));
      expect(ids.size).toBe(4);
      for (const { parent } of collections) expect(parent === null || ids.has(parent)).toBe(true);
      expect(new Set(tags.map(({ name }) => name.toLowerCase())).size).toBe(tags.length);
      library.close();
    }),
    { numRuns: 40 },
  );
});

test('what was deleted meanwhile stays deleted, and the rest is taken back', () => {
  const library = ordered();
  const { collections, tags, shelves } = library.organising;
  const outer = collections.list()[0]!;
  const one = collections.remove(outer.id);
  const two = tags.remove(tags.list()[0]!.id);
  library.sources.remove(sources[0]!);
  shelves.undo(one.undo);
  shelves.undo(two.undo);
  expect(collections.list().find(({ id }) => id === outer.id)).toMatchObject({ name: 'Outer', sources: 4 });
  expect(tags.list().find(({ name }) => name === 'One')).toMatchObject({ sources: 2 });
});

test('the oldest acts are forgotten when all of them need too many rows', () => {
  const acts = keepActs();
  const back = () => ({ what: 'tags' as const, ids: null });
  const first = acts.keep(400_000, back);
  const second = acts.keep(400_000, back);
  const third = acts.keep(400_000, back);
  expect(() => acts.take(first)).toThrow(IbidError);
  expect(acts.take(second)).toBe(back);
  expect(acts.take(third)).toBe(back);
  // One alone is kept, however large.
  const large = acts.keep(5_000_000, back);
  expect(acts.take(large)).toBe(back);
});
