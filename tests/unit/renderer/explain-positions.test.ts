import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { positionsOf } from '#shared/citations/positions.ts';
import { explainPositions } from '../../../renderer/features/paper/explain-positions.ts';
import { parseNote, placeNotes } from '../citations/notes.ts';

const placed = (...notes: string[]) => placeNotes(notes.map(parseNote)).citations;
/** The reasons of the last citation, source by source. */
const lastReasons = (...notes: string[]) => {
  const citations = placed(...notes);
  return explainPositions(citations, citations.at(-1)!.citationId).map(({ reason }) => reason);
};

describe('why a source is printed as it is', () => {
  test('in full where it is cited first', () => {
    expect(lastReasons('[@a].')).toEqual([{ kind: 'first' }]);
    expect(lastReasons('[@a].', '[@b].')).toEqual([{ kind: 'first' }]);
  });

  test('Ibid. after a note, after a citation in the note, within a citation; another page follows', () => {
    expect(lastReasons('[@a].', '[@a].')).toEqual([
      { kind: 'ibid', before: 'previous-note', note: 1, withPlace: false },
    ]);
    expect(lastReasons('[@a, p. 2].', '[@a, p. 3].')).toEqual([
      { kind: 'ibid', before: 'previous-note', note: 1, withPlace: true },
    ]);
    expect(lastReasons('[@a]. And [@a].')).toEqual([{ kind: 'ibid', before: 'note', withPlace: false }]);
    expect(lastReasons('[@a; @a, p. 3].')).toEqual([
      { kind: 'first' },
      { kind: 'ibid', before: 'citation', withPlace: true },
    ]);
  });

  test('in short form: where it was first, and what keeps it from being Ibid.', () => {
    expect(lastReasons('[@a].', '[@b].', '[@a].')).toEqual([{ kind: 'short', first: 1, notIbid: null }]);
    expect(lastReasons('[@a].', 'Prose.', '[@a].')).toEqual([{ kind: 'short', first: 1, notIbid: null }]);
    expect(lastReasons('[@a; @b].', '[@a].')).toEqual([
      { kind: 'short', first: 1, notIbid: { why: 'several', note: 1 } },
    ]);
    expect(lastReasons('[@a, p. 4].', '[@a].')).toEqual([
      { kind: 'short', first: 1, notIbid: { why: 'no-place', note: 1 } },
    ]);
  });

  test('agrees with what is printed, and walks all citations of the source in order', () => {
    const anyNote = fc
      .array(fc.tuple(fc.constantFrom('a', 'b', 'c'), fc.constantFrom('', ', p. 4', ', p. 9')), {
        minLength: 1,
        maxLength: 3,
      })
      .chain((cites) =>
        fc.boolean().map((together) => {
          const list = cites.map(([id, place]) => `@${id}${place}`);
          return together ? `[${list.join('; ')}].` : list.map((cited) => `[${cited}].`).join(' And ');
        }),
      );
    const kinds = { first: 'first', subsequent: 'short', ibid: 'ibid', 'ibid-with-locator': 'ibid' };
    fc.assert(
      fc.property(fc.array(anyNote, { minLength: 1, maxLength: 6 }), (notes) => {
        const citations = placed(...notes);
        const positions = positionsOf(citations);
        for (const [at, { citationId, items }] of citations.entries()) {
          const explained = explainPositions(citations, citationId);
          expect(explained.map(({ position }) => position)).toEqual(
            positions[at]!.map(({ position }) => position),
          );
          for (const [i, { reason, position, all, index }] of explained.entries()) {
            expect(reason.kind).toBe(kinds[position as keyof typeof kinds]);
            expect(all[index]).toBe(citationId);
            const citing = citations.filter((other) =>
              other.items.some(({ sourceId }) => sourceId === items[i]!.sourceId),
            );
            expect(all).toEqual(citing.map((other) => other.citationId));
          }
        }
      }),
    );
  });

  test('a citation that is not in the paper has no reasons', () => {
    expect(explainPositions([], placed('[@a].')[0]!.citationId)).toEqual([]);
  });
});
