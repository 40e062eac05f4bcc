import type { CitationItem, PlacedCitation, Position, PositionedItem } from './citation.ts';

/*
 * What each cite is to the cites before it, from the reading order alone. "Ibid." refers to what stands
 * directly before it at the foot of the page, so only notes count for it; a cite in the text is first or
 * subsequent, and makes later cites subsequent.
 */

/** What "Ibid." may refer to: the last item of a citation or note, and whether all cite the same source. */
type Before = { last: CitationItem; single: boolean };

type NoteState = { noteNumber: number; citation: Before; single: boolean };

type Earlier = { firstNoteNumber: number; lastNoteNumber: number };

const locatorOf = (item: CitationItem): string =>
  item.locator ? `${item.label ?? 'page'} ${item.locator.trim()}` : '';

/** Ibid, ibid with another locator, or null where only "cit." tells that the whole source is meant. */
const repeated = (item: CitationItem, before: CitationItem): Position | null => {
  if (item.sourceId !== before.sourceId) return null;
  const locator = locatorOf(item);
  const earlier = locatorOf(before);
  if (locator === earlier) return 'ibid';
  return locator === '' ? null : 'ibid-with-locator';
};

/**
 * Positions of every item of every citation, in the order given, which is the reading order with the
 * citations of a note together. `nearNoteDistance` is the style's: how many notes back still count as near.
 *
 * - Ibid: the source is the only one of the note directly before (its number less one), or the only one of
 *   the citation before in the same note, or the one directly before in the same citation (rules 29 and 31).
 * - The page differs: ibid with locator. The earlier cite had a page and this one has none: subsequent.
 */
export const positionsOf = (
  citations: readonly PlacedCitation[],
  nearNoteDistance = 5,
): PositionedItem[][] => {
  const earlier = new Map<string, Earlier>();
  /** The notes as far as they are read; only the last two matter. */
  let noteBefore: NoteState | undefined;
  let note: NoteState | undefined;
  const positioned: PositionedItem[][] = [];

  for (const { items, noteNumber } of citations) {
    const goesOn = noteNumber > 0 && note?.noteNumber === noteNumber;
    if (noteNumber > 0 && !goesOn) {
      noteBefore = note;
      note = undefined;
    }
    const before = goesOn ? note?.citation : only(noteBefore, noteNumber - 1);
    const ofCitation: PositionedItem[] = [];
    for (const [index, item] of items.entries()) {
      const seen = earlier.get(item.sourceId);
      let ibid: Position | null = null;
      const itemBefore = items[index - 1];
      if (itemBefore) ibid = repeated(item, itemBefore);
      else if (noteNumber > 0 && before?.single) ibid = repeated(item, before.last);
      ofCitation.push({
        position: ibid ?? (seen ? 'subsequent' : 'first'),
        firstNoteNumber: seen ? seen.firstNoteNumber : noteNumber,
        nearNote:
          seen !== undefined &&
          noteNumber > 0 &&
          seen.lastNoteNumber > 0 &&
          noteNumber - seen.lastNoteNumber <= nearNoteDistance,
      });
      if (!seen) earlier.set(item.sourceId, { firstNoteNumber: noteNumber, lastNoteNumber: noteNumber });
      else if (noteNumber > 0) seen.lastNoteNumber = noteNumber;
    }
    positioned.push(ofCitation);

    const last = items[items.length - 1];
    if (noteNumber > 0 && last) {
      const citation = { last, single: items.every((item) => item.sourceId === last.sourceId) };
      const single =
        citation.single && (!note || (note.single && note.citation.last.sourceId === last.sourceId));
      note = { noteNumber, citation, single };
    }
  }
  return positioned;
};

/** The citations of a note as if they were one, if it is the note with this number. */
const only = (note: NoteState | undefined, noteNumber: number): Before | undefined =>
  note?.noteNumber === noteNumber ? { last: note.citation.last, single: note.single } : undefined;
