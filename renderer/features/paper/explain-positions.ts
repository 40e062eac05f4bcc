import type { CitationItem, PlacedCitation, Position } from '#shared/citations/citation.ts';
import { positionsOf } from '#shared/citations/positions.ts';
import type { CitationId } from '#shared/ids.ts';

/** Why a source is printed as it is. A note number of 0 stands for the text itself. */
export type Reason =
  | { kind: 'first' }
  /** In short form, because it was cited before: where first, and why it is not Ibid. in spite of the note before. */
  | { kind: 'short'; first: number; notIbid: { why: 'several' | 'no-place'; note: number } | null }
  /** What stands directly before cites the same source, and nothing else. */
  | { kind: 'ibid'; before: 'citation'; withPlace: boolean }
  | { kind: 'ibid'; before: 'note'; withPlace: boolean }
  | { kind: 'ibid'; before: 'previous-note'; note: number; withPlace: boolean };

export type Explained = {
  item: CitationItem;
  position: Position;
  reason: Reason;
  /** Every citation of this source in the paper, in reading order. */
  all: readonly CitationId[];
  /** Where this one stands among them. */
  index: number;
};

/** Why each source of a citation is printed as it is: where it stands among the others. */
export const explainPositions = (placed: readonly PlacedCitation[], id: CitationId): Explained[] => {
  const at = placed.findIndex((citation) => citation.citationId === id);
  const citation = placed[at];
  if (!citation) return [];
  const positions = positionsOf(placed.slice(0, at + 1))[at] ?? [];
  return citation.items.map((item, i) => {
    const all = placed
      .filter((other) => other.items.some(({ sourceId }) => sourceId === item.sourceId))
      .map(({ citationId }) => citationId);
    const found = positions[i];
    const position = found?.position ?? 'first';
    return {
      item,
      position,
      reason: reasonOf(placed, at, i, position, found?.firstNoteNumber ?? 0),
      all,
      index: all.indexOf(id),
    };
  });
};

const reasonOf = (
  placed: readonly PlacedCitation[],
  at: number,
  itemIndex: number,
  position: Position,
  first: number,
): Reason => {
  const citation = placed[at]!;
  if (position === 'first') return { kind: 'first' };
  if (position === 'subsequent')
    return { kind: 'short', first, notIbid: itemIndex === 0 ? whyNotIbid(placed, at) : null };
  const withPlace = position === 'ibid-with-locator';
  if (itemIndex > 0) return { kind: 'ibid', before: 'citation', withPlace };
  if (placed[at - 1]?.noteNumber === citation.noteNumber) return { kind: 'ibid', before: 'note', withPlace };
  return { kind: 'ibid', before: 'previous-note', note: citation.noteNumber - 1, withPlace };
};

/** The note before cites this source, and yet "Ibid." can't be printed: why. */
const whyNotIbid = (
  placed: readonly PlacedCitation[],
  at: number,
): { why: 'several' | 'no-place'; note: number } | null => {
  const citation = placed[at]!;
  const source = citation.items[0]?.sourceId;
  if (citation.noteNumber === 0 || placed[at - 1]?.noteNumber === citation.noteNumber) return null;
  const note = citation.noteNumber - 1;
  const before = placed.slice(0, at).filter(({ noteNumber }) => noteNumber === note);
  const items = before.flatMap((other) => [...other.items]);
  if (!items.some(({ sourceId }) => sourceId === source)) return null;
  return { why: items.every(({ sourceId }) => sourceId === source) ? 'no-place' : 'several', note };
};
