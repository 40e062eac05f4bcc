import { describe, expect, it } from 'vitest';
import type { PlacedCitation, Position } from '#shared/citations/citation.ts';
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
