import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { ActId, SourceId } from '#shared/ids.ts';
import type { Library } from '../../../../electron/library/index.ts';
import { type Sliced, slicesOf } from '../../../../electron/library/slices.ts';
import { book } from '../papers-builder.ts';
import { contents, id, lastAct, start, undo } from './start.ts';

/** More than are undone in one go. */
const count = 520;
const ids = Array.from({ length: count }, (_, n) => id(`source-${n}`));

const begun = () => {
  const started = start();
  const { sources, organising } = started.library;
  sources.importItems(ids.map((one, n) => book(one, `Title ${n}`)));
  organising.tags.assign(ids.slice(100, 400), ['Old'], []);
  organising.collections.create('Shelf', null, []);
  return started;
};

/** Acts on many, each ready to be done in slices. */
const bulkActs: ((library: Library, n: number) => Sliced<unknown>)[] = [
  ({ organising: { tags } }, n) =>
    slicesOf(ids, (some, joins) => tags.assign(some, [`Tag ${n}`, 'Old'], [], joins)),
  ({ organising: { tags } }) => {
    const old = tags.list().find(({ name }) => name === 'Old')!;
    return slicesOf(ids, (some, joins) => tags.assign(some, [], [old.id], joins));
  },
  ({ organising: { collections } }) =>
    slicesOf(ids, (some, joins) => collections.assign(some, [collections.list()[0]!.id], [], joins)),
  ({ organising: { judgements } }) =>
    slicesOf(ids, (some, joins) => judgements.set(some, { kind: 'wire' }, joins)),
  ({ sources }, n) =>
    slicesOf(ids, (some, joins) =>
      sources.setMany(some, { variable: 'publisher', value: `House ${n}`, lang: 'en' }, joins),
    ),
  ({ sources }) => slicesOf(ids.slice(0, 510), sources.removeMany),
  ({ sources }, n) =>
    sources.importingWhole(
      ids.map((one, at) => ({
        item: book(at % 2 === 0 ? one : `${one}-${n}`, `Title ${at}`, 2020, { note: `Brought ${n}` }),
        tags: ['Brought'],
      })),
    ),
];

/** The one of them that removes. */
const removing = 5;

/** What somebody does to one source between two slices. */
const single = (library: Library, what: number, source: SourceId): ActId | null => {
  const [item] = library.sources.items([source]);
  if (!item) return null;
  // A field that no act on many sets: of one that both set, what came last would stay.
  if (what === 0) library.sources.update(source, { ...item, edition: `${item.edition ?? ''}I`, id: source });
  else if (what === 1) library.organising.tags.assign([source], ['Mine'], []);
  else library.sources.remove(source);
  return lastAct(library);
};

const anyAct = fc.record({
  what: fc.nat(bulkActs.length - 1),
  between: fc.array(fc.record({ what: fc.nat(2), at: fc.nat(count - 1) }), { maxLength: 5 }),
});

test('acts in slices, with others in between, are taken back and done again to the last row', () => {
  fc.assert(
    fc.property(fc.array(anyAct, { minLength: 1, maxLength: 3 }), (acts) => {
      const started = begun();
      const { library } = started;
      const states = [contents(started)];
      const done: ActId[][] = [];
      for (const [n, { what, between }] of acts.entries()) {
        const sliced = bulkActs[what]!(library, n);
        const singles: ActId[] = [];
        const left = [...between];
        while (sliced.next() < 1) {
          const one = left.pop();
          // One that an import names too is not deleted: it would come again by that.
          const act = one ? single(library, one.what, ids[one.what === 2 ? one.at | 1 : one.at]!) : null;
          if (act) singles.push(act);
        }
        const all = sliced.act();
        const some = [...singles.toReversed(), ...(all ? [all] : [])];
        // What was done to a source last is taken back first, and that is what removes it.
        done.push(what === removing && all ? [all, ...singles.toReversed()] : some);
        states.push(contents(started));
      }
      const undone = done.toReversed().map((some, n) => {
        const undoings = some.map((act) => {
          const { act: undoing, kept, keptShelves } = undo(library, act);
          expect([kept, keptShelves]).toEqual([[], []]);
          return undoing;
        });
        expect(contents(started)).toEqual(states.at(-2 - n));
        return undoings.toReversed();
      });
      for (const [n, some] of undone.toReversed().entries()) {
        for (const act of some) if (act) undo(library, act);
        expect(contents(started)).toEqual(states[n + 1]);
      }
      library.close();
    }),
    { numRuns: 8 },
  );
}, 240_000);

test('an act that ends in the middle is one act, and so is an undoing; the rest of that is done by undoing again', () => {
  const started = begun();
  const { library } = started;
  const before = contents(started);
  const setting = bulkActs[4]!(library, 1);
  setting.next();
  setting.next();
  const half = contents(started);
  const act = setting.act()!;
  undo(library, act);
  expect(contents(started)).toEqual(before);

  const all = bulkActs[4]!(library, 2);
  while (all.next() < 1);
  const after = contents(started);
  const undoing = library.acts.undoing(all.act()!);
  undoing.next();
  expect([before, half, after]).not.toContainEqual(contents(started));
  const ended = undoing.act()!;
  undo(library, ended);
  expect(contents(started)).toEqual(after);
  library.acts.undoing(all.act()!).next();
  undo(library, all.act()!);
  expect(contents(started)).toEqual(before);
});
