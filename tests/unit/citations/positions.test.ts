import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CitationItem, PlacedCitation, Position, PositionedItem } from '#shared/citations/citation.ts';
import { positionsOf } from '#shared/citations/positions.ts';
import { asCitationId, asSourceId } from '#shared/ids.ts';
import { parseNote, placeNotes } from './notes.ts';

/** Positions of the items of each note, notes given as text. */
const positions = (...notes: string[]): Position[][] => {
  const { citations } = placeNotes(notes.map(parseNote));
  const byNote: Position[][] = notes.map(() => []);
  for (const [index, items] of positionsOf(citations).entries())
    byNote[(citations[index]?.noteNumber ?? 0) - 1]?.push(...items.map(({ position }) => position));
  return byNote;
};

describe('positions', () => {
  it('is ibid for the only source of the note directly before', () => {
    expect(positions('[@a].', '[@a].')).toEqual([['first'], ['ibid']]);
    expect(positions('[@a].', 'Prose.', '[@a].')).toEqual([['first'], [], ['subsequent']]);
    expect(positions('[@a].', '[@b].', '[@a].')).toEqual([['first'], ['first'], ['subsequent']]);
    expect(positions('[@a; @b].', '[@b].')).toEqual([['first', 'first'], ['subsequent']]);
    expect(positions('[@a], and [@b].', '[@b].')).toEqual([['first', 'first'], ['subsequent']]);
    expect(positions('[@a], and [@a].', '[@a].')).toEqual([['first', 'ibid'], ['ibid']]);
  });

  it('tells another page from the same one and from none', () => {
    expect(positions('[@a].', '[@a, p. 4].')).toEqual([['first'], ['ibid-with-locator']]);
    expect(positions('[@a, p. 4].', '[@a, p. 4].')).toEqual([['first'], ['ibid']]);
    expect(positions('[@a, p. 4].', '[@a, p. 24].')).toEqual([['first'], ['ibid-with-locator']]);
    expect(positions('[@a, p. 4].', '[@a].')).toEqual([['first'], ['subsequent']]);
  });

  it('may be ibid for the first of several sources, and within a citation', () => {
    expect(positions('[@a].', '[@a; @b].')).toEqual([['first'], ['ibid', 'first']]);
    expect(positions('[@a; @b; @b, p. 3].')).toEqual([['first', 'first', 'ibid-with-locator']]);
    expect(positions('[@a; @b]. See [@b].')).toEqual([['first', 'first', 'subsequent']]);
  });

  it('lets a citation in the text count for what is first, but not for ibid', () => {
    const at = (id: string, noteNumber: number): PlacedCitation => ({
      citationId: asCitationId(`${id}${noteNumber}`),
      items: [{ sourceId: asSourceId(id) }],
      noteId: null,
      noteNumber,
      afterProse: false,
      endsNoteBlock: false,
      nextCharacter: '',
    });
    const kinds = (...citations: PlacedCitation[]) =>
      positionsOf(citations)
        .flat()
        .map((item) => item.position);
    expect(kinds(at('a', 0), at('a', 0), at('a', 1))).toEqual(['first', 'subsequent', 'subsequent']);
    expect(kinds(at('a', 1), at('b', 0), at('a', 2))).toEqual(['first', 'first', 'ibid']);
  });
});

/** The rules again, as plainly as they can be said: each cite looks back over everything before it. */
const model = (citations: readonly PlacedCitation[], near: number): PositionedItem[][] => {
  type Cite = { item: CitationItem; citation: number; note: number };
  const all: Cite[] = citations.flatMap(({ items, noteNumber }, citation) =>
    items.map((item) => ({ item, citation, note: noteNumber })),
  );
  const where = ({ locator, label }: CitationItem): string =>
    locator ? `${label ?? 'page'} ${locator}` : '';
  const positionOf = (index: number): PositionedItem => {
    const cite = all[index]!;
    const before = all.slice(0, index);
    const same = before.filter((other) => other.item.sourceId === cite.item.sourceId);
    const inCitation = before.filter((other) => other.citation === cite.citation);
    const inNote = before.filter((other) => other.note === cite.note && cite.note > 0);
    let referred: Cite[];
    if (inCitation.length > 0) referred = inCitation.slice(-1);
    else if (inNote.length > 0)
      referred = inNote.filter((other) => other.citation === inNote.at(-1)!.citation);
    else referred = before.filter((other) => cite.note > 1 && other.note === cite.note - 1);
    const last = referred.at(-1);
    let position: Position = same.length > 0 ? 'subsequent' : 'first';
    if (last && referred.every((other) => other.item.sourceId === cite.item.sourceId)) {
      if (where(last.item) === where(cite.item)) position = 'ibid';
      else if (where(cite.item) !== '') position = 'ibid-with-locator';
    }
    const notes = same.map((other) => other.note).filter((note) => note > 0);
    return {
      position,
      firstNoteNumber: same[0]?.note ?? cite.note,
      nearNote: cite.note > 0 && notes.some((note) => cite.note - note <= near),
    };
  };
  let index = 0;
  return citations.map(({ items }) => items.map(() => positionOf(index++)));
};

const item = fc.record(
  {
    sourceId: fc.constantFrom('a', 'b', 'c').map(asSourceId),
    locator: fc.constantFrom('4', '5-7'),
    label: fc.constantFrom('chapter' as const, 'page' as const),
  },
  { requiredKeys: ['sourceId'] },
);

/** A paper: in each place the number of notes passed since the last citation; 0 stays in the note. */
const paper = fc
  .array(
    fc.record({
      items: fc.array(item, { minLength: 1, maxLength: 3 }),
      step: fc.constantFrom(0, 1, 1, 1, 2, 7),
      inText: fc.boolean(),
    }),
    { maxLength: 25 },
  )
  .map((places): PlacedCitation[] => {
    let note = 1;
    return places.map(({ items, step, inText }, index) => {
      // A citation in the text stands between two notes, never within one.
      if (!inText) note += step;
      else note += 1;
      return {
        citationId: asCitationId(`c${index}`),
        items: items as CitationItem[],
        noteId: null,
        noteNumber: inText ? 0 : note,
        afterProse: false,
        endsNoteBlock: true,
        nextCharacter: '',
      };
    });
  });

describe('positions of any paper', () => {
  it('are those of the rules read literally', () => {
    fc.assert(
      fc.property(paper, fc.integer({ min: 1, max: 9 }), (citations, near) => {
        expect(positionsOf(citations, near)).toEqual(model(citations, near));
      }),
      { numRuns: 500 },
    );
  });

  it('name each source first exactly once', () => {
    fc.assert(
      fc.property(paper, (citations) => {
        const firsts = positionsOf(citations).flatMap((items, index) =>
          items.flatMap(({ position }, at) =>
            position === 'first' ? [citations[index]?.items[at]?.sourceId] : [],
          ),
        );
        expect(firsts.sort()).toEqual(
          [...new Set(citations.flatMap(({ items }) => items.map((item) => item.sourceId)))].sort(),
        );
      }),
    );
  });
});
