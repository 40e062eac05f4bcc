import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { CitationItem } from '#shared/citations/citation.ts';
import { placeCitations } from '#shared/document/reading-order.ts';
import { asSourceId } from '#shared/ids.ts';
import { replaceSource } from '../../../renderer/editor/commands/citations.ts';
import { cite, doc, fn, note, p, type TaggedNode } from '../../builders/document.ts';
import { obeys, run, stateOf } from './editor-state.ts';

const replace = (id: string, by: string) => replaceSource(asSourceId(id), asSourceId(by));
const itemsOf = (node: TaggedNode | ReturnType<typeof obeys>['doc']): (readonly CitationItem[])[] =>
  placeCitations(node).map(({ items }) => items);

const sources = ['a', 'b', 'c'];
const anyCite = fc.tuple(fc.constantFrom(...sources), fc.constantFrom(undefined, '4', '12'));
/** A paper whose notes cite a few sources over and over. */
const anyCiting = fc
  .array(fc.array(anyCite, { maxLength: 3 }), { minLength: 1, maxLength: 6 })
  .map((notes) =>
    doc(
      p('Text<a>', ...notes.map((_, i) => fn(`n${i}`))),
      ...notes.map((cites, i) =>
        note(
          `n${i}`,
          p('See ', ...cites.map(([id, locator]) => cite(id, locator === undefined ? {} : { locator })), '.'),
        ),
      ),
    ),
  );

describe('one source in place of another, everywhere', () => {
  test('every citation keeps its place and its pages, and only the one source changes', () => {
    fc.assert(
      fc.property(
        anyCiting,
        fc.constantFrom(...sources),
        fc.constantFrom(...sources, 'new'),
        (before, id, by) => {
          const cited = itemsOf(before).some((items) => items.some(({ sourceId }) => sourceId === id));
          if (!cited || id === by) {
            expect(run(stateOf(before), replace(id, by))).toBe(null);
            return;
          }
          const after = obeys(before, replace(id, by));
          expect(itemsOf(after.doc)).toEqual(
            itemsOf(before).map((items) =>
              items.map((item) => (item.sourceId === id ? { ...item, sourceId: by } : item)),
            ),
          );
        },
      ),
    );
  });

  test('what becomes the same twice in one citation stands there once, and other pages stay apart', () => {
    const twice = (second: Partial<CitationItem>) => {
      const citation = cite('a', { locator: '4' });
      const items = [...(citation.attrs.items as CitationItem[]), { sourceId: asSourceId('b'), ...second }];
      return doc(p('Text<a>', fn('n')), note('n', p(citation.type.create({ ...citation.attrs, items }))));
    };
    expect(itemsOf(obeys(twice({ locator: '4' }), replace('b', 'a')).doc)).toEqual([
      [{ sourceId: 'a', locator: '4' }],
    ]);
    expect(itemsOf(obeys(twice({ locator: '9' }), replace('b', 'a')).doc)).toEqual([
      [
        { sourceId: 'a', locator: '4' },
        { sourceId: 'a', locator: '9' },
      ],
    ]);
  });
});
