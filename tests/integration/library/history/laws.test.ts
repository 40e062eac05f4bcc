import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { CslItem } from '#shared/citations/csl-item.ts';
import { book, paperCiting } from '../papers-builder.ts';
import { contents, id, laden, start, undo } from './start.ts';

/** What is done at random: a tag, a note and so on at one of five sources, or a note in a paper that cites some. */
const sourceIds = ['a', 'b', 'c', 'd', 'e'];
const oneOf = fc.constantFrom(...sourceIds);
const someOf = fc.uniqueArray(oneOf, { minLength: 1, maxLength: 4 });
const mark = fc.constantFrom('x', 'y', 'z');
const item = fc.record({ publisher: mark, note: mark, volume: mark }, { requiredKeys: [] }) as fc.Arbitrary<
  Partial<CslItem>
>;

test('whatever hangs on sources and cites them: a merge loses nothing, and its undoing leaves what was there', () => {
  fc.assert(
    fc.property(
      fc.tuple(...sourceIds.map(() => item)),
      fc.array(fc.tuple(oneOf, mark), { maxLength: 8 }),
      fc.array(fc.array(someOf, { minLength: 1, maxLength: 3 }), { maxLength: 2 }),
      fc.uniqueArray(oneOf, { minLength: 2, maxLength: 5 }),
      item,
      (said, things, papers, [keep, ...others], merged) => {
        const started = start();
        const { library, withDb } = started;
        library.sources.importItems(sourceIds.map((one, n) => book(one, `Title ${one}`, 2020, said[n]!)));
        const laidOn = new Set<string>();
        for (const [source, name] of things) {
          if (laidOn.has(source)) continue;
          laidOn.add(source);
          laden(started, id(source), name);
        }
        for (const notes of papers) {
          const { id: paper } = library.papers.create('Paper', 'en');
          library.papers.save(paper, paperCiting('Paper', ...notes).toJSON(), 1);
        }
        const before = contents(started);
        const texts = (): Set<unknown> =>
          new Set(
            withDb((db) =>
              db
                .prepare(
                  `SELECT text FROM source_notes UNION SELECT text FROM quotations UNION SELECT tag_id FROM source_tags
                   UNION SELECT collection_id FROM collection_sources UNION SELECT sha256 FROM attachments WHERE left_at IS NULL`,
                )
                .pluck()
                .all(),
            ),
          );
        const hung = texts();
        const { act } = library.sources.merge(
          id(keep!),
          others.map(id),
          book(keep!, `Title ${keep}`, 2020, merged),
        );
        for (const one of hung) expect(texts()).toContain(one);
        const after = contents(started);
        const undone = undo(library, act);
        expect(undone.kept).toEqual([]);
        expect(contents(started)).toEqual(before);
        undo(library, undone.act);
        expect(contents(started)).toEqual(after);
        library.close();
      },
    ),
    { numRuns: 25 },
  );
}, 60_000);
