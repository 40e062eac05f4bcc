import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type ActId, asSourceId, type CollectionId, type SourceId, type TagId } from '#shared/ids.ts';
import { IbidError } from '#shared/result.ts';
import { judgedKinds, tagColours } from '#shared/sources/organising.ts';
import type { Library } from '../../../../electron/library/index.ts';
import { book } from '../papers-builder.ts';
import { open } from '../temp.ts';

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
  const outer = collections.create('Outer', null, sources.slice(0, 2)).id;
  const inner = collections.create('Inner', outer, sources.slice(1, 4)).id;
  collections.create('Innermost', inner, sources.slice(4));
  collections.create('Beside', null, []);
  notes.save(null, sources[0]!, 'First');
  notes.save(null, sources[0]!, 'Second');
  judgements.set(sources.slice(0, 2), { kind: 'wire', note: 'Quick' });
  searches.save(null, 'Search', 'words');
  return library;
};

type Act = { what: number; which: number; other: number; bits: number };
/** @param most of the kinds of acts below, the last that may be done */
const anyAct = (most: number) =>
  fc.record({ what: fc.nat(most), which: fc.nat(9), other: fc.nat(9), bits: fc.nat(31) });
/** Those that make nothing new but tags. */
const ordering = 8;
const every = 12;

/** Does one act; what takes it back, or null where nothing was done. */
const run = ({ organising }: Library, { what, which, other, bits }: Act): ActId | null => {
  const { tags, collections, notes, judgements, searches } = organising;
  const tag = at(tags.list(), which)?.id as TagId | undefined;
  const all = collections.list();
  const collection = at(all, which)?.id as CollectionId | undefined;
  const place = other === 9 ? null : (at(all, other)?.id ?? null);
  const chosen: SourceId[] = some(sources, bits);
  try {
    switch (what) {
      case 0:
        return tags.assign(chosen, ['ONE', `new ${other}`], tag ? [tag] : []).act;
      case 1:
        return tag ? tags.rename(tag, ['one', 'Two', 'three', 'four'][other % 4]!).act : null;
      case 2:
        return tag ? tags.remove(tag).act : null;
      case 3:
        return tags.ofKeywords(chosen).act;
      case 4:
        return collection ? collections.move(collection, place, at(all, bits)?.id ?? null).act : null;
      case 5:
        return collection ? collections.remove(collection).act : null;
      case 6:
        return collections.assign(chosen, collection ? [collection] : [], place ? [place] : []).act;
      case 7:
        return judgements.set(chosen, { kind: judgedKinds[other % judgedKinds.length]! }).act;
      case 9:
        return collections.create(`Made ${other}`, place, chosen).act;
      case 10:
        return collection ? collections.rename(collection, `Called ${other}`).act : null;
      case 11:
        return tag ? tags.setColour(tag, tagColours[other % tagColours.length]!).act : null;
      case 12:
        return searches.save(at(searches.list(), which)?.id ?? null, `Search ${other}`, `words ${bits}`).act;
      default: {
        const note = at(notes.ofSource(sources[0]!), which);
        const search = at(searches.list(), 0);
        if (note) return notes.remove(note.id).act;
        return search ? searches.remove(search.id).act : null;
      }
    }
  } catch (error) {
    // A place inside of itself, for one, is refused, and nothing is done.
    if (error instanceof IbidError && error.code === 'bad-request') return null;
    throw error;
  }
};

test('acts are taken back, the last first, after a restart too, and done again', () => {
  fc.assert(
    fc.property(fc.array(anyAct(every), { maxLength: 12 }), (acts) => {
      const before = ordered();
      const was = stateOf(before);
      const done = acts.flatMap((act) => run(before, act) ?? []);
      const is = stateOf(before);
      before.close();
      const library = open(before.path);
      const undone = done.toReversed().map((act) => library.acts.undo(act));
      for (const { kept, keptShelves } of undone) expect([kept, keptShelves]).toEqual([[], []]);
      expect(stateOf(library)).toEqual(was);
      for (const { act } of undone.toReversed()) if (act) library.acts.undo(act);
      expect(stateOf(library)).toEqual(is);
      library.close();
    }),
    { numRuns: 20 },
  );
}, 60_000);

test('taking acts back in any order loses no source, and leaves nothing that belongs nowhere', () => {
  fc.assert(
    fc.property(
      fc.array(anyAct(ordering), { maxLength: 12 }),
      fc.infiniteStream(fc.nat(99)),
      (acts, order) => {
        const library = ordered();
        const undo = acts.flatMap((act) => run(library, act) ?? []);
        while (undo.length > 0) {
          const [one] = undo.splice((order.next().value as number) % undo.length, 1);
          library.acts.undo(one!);
        }
        const { all, collections, tags } = library.organising.shelves.list();
        expect(all).toBe(sources.length);
        const ids = new Set(collections.map(({ id }) => id));
        expect(ids.size).toBe(4);
        for (const { parent } of collections) expect(parent === null || ids.has(parent)).toBe(true);
        expect(new Set(tags.map(({ name }) => name.toLowerCase())).size).toBe(tags.length);
        library.close();
      },
    ),
    { numRuns: 20 },
  );
});

test('what was deleted meanwhile stays deleted, and the rest is taken back', () => {
  const library = ordered();
  const { collections, tags } = library.organising;
  const outer = collections.list()[0]!;
  const one = collections.remove(outer.id);
  const two = tags.remove(tags.list()[0]!.id);
  library.sources.remove(sources[0]!);
  library.acts.undo(one.act!);
  library.acts.undo(two.act!);
  expect(collections.list().find(({ id }) => id === outer.id)).toMatchObject({ name: 'Outer', sources: 4 });
  expect(tags.list().find(({ name }) => name === 'One')).toMatchObject({ sources: 2 });
});

test('what was changed or used since stays, and is told', () => {
  const library = ordered();
  const { tags, collections } = library.organising;
  const made = tags.assign([sources[0]!], ['Fresh'], []);
  const fresh = tags.list().find(({ name }) => name === 'Fresh')!.id;
  tags.assign([sources[4]!], ['Fresh'], []);
  expect(library.acts.undo(made.act!)).toMatchObject({ keptShelves: [{ kind: 'tags', name: 'Fresh' }] });
  expect(tags.list().find(({ id }) => id === fresh)).toMatchObject({ sources: 1 });

  const outer = collections.list()[0]!.id;
  const { act } = collections.rename(outer, 'Second');
  collections.rename(outer, 'Third');
  expect(library.acts.undo(act!)).toMatchObject({
    act: null,
    keptShelves: [{ kind: 'collections', name: 'Third' }],
  });
  expect(library.acts.undo(act!, true)).toMatchObject({ keptShelves: [] });
  expect(collections.list()[0]).toMatchObject({ name: 'Outer' });
});

test('the last acts are listed with what they did, and what they were done to', () => {
  const library = ordered();
  const { tags, collections, notes } = library.organising;
  const note = notes.save(null, sources[0]!, 'Fi');
  notes.save(note.id, sources[0]!, 'Finished');
  tags.remove(tags.list().find(({ name }) => name === 'two')!.id);
  collections.rename(collections.list()[0]!.id, 'Whole');
  tags.assign(sources.slice(3), ['One'], []);
  expect(library.acts.recent(4)).toMatchObject([
    {
      act: 'tags',
      sources: 2,
      some: [{ title: 'Title d', belongings: [{ kind: 'tags', added: ['One'] }] }, { title: 'Title e' }],
    },
    { act: 'collections', sources: 0, some: [], shelf: [{ was: 'Outer', is: 'Whole', changed: [] }] },
    { act: 'tags', sources: 3, shelf: [{ was: 'two', is: null }] },
    { act: 'notes', sources: 1, some: [{ belongings: [{ kind: 'notes', added: ['Finished'] }] }] },
  ]);
});
