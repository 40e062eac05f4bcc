import type { CslItem } from '../../citations/csl-item.ts';
import type { CitationId, SourceId } from '../../ids.ts';
import type { JudgedKind } from '../../sources/judged-names.ts';
import type { OutletNames } from '../../sources/outlet.ts';

/** A source that a paper cites, with what it is judged to be; '' is not judged. */
export type WeighedSource = {
  id: SourceId;
  /** Undefined if neither the library nor the paper has it. */
  item: CslItem | undefined;
  kind: JudgedKind | '';
  /** Its citations in reading order; `section` counts the headings of level 1 that stand before. */
  places: readonly { id: CitationId; note: number; section: number }[];
};

/** What a balance is made of. */
export type WeighedPaper = {
  /** In the order of their first citations. */
  sources: readonly WeighedSource[];
  /** The headings of level 1, in their order. */
  sections: readonly string[];
  /** Outlets that a house counts under another name. */
  names: OutletNames;
};

/** A note that cites, or a citation in the text itself; `note` is 0 then. A press goes to its first citation. */
export type Place = { id: CitationId; note: number };

/** Places without those in a note that has one already, notes first; a citation in the text is a place of its own. */
export const oneOfEachNote = (places: readonly Place[]): Place[] => {
  const notes = new Set<number>();
  const found = places.filter(({ note }) => note === 0 || (!notes.has(note) && notes.add(note)));
  return found.map(({ id, note }) => ({ id, note })).sort((a, b) => orderOf(a) - orderOf(b));
};
const orderOf = ({ note }: Place): number => note || Number.MAX_SAFE_INTEGER;

/** Where sources are cited: notes count once however often they cite. */
export const placesOf = (sources: readonly WeighedSource[]): Place[] => {
  const byId = new Map(sources.flatMap(({ places }) => places.map((place) => [place.id, place] as const)));
  return oneOfEachNote([...byId.values()]);
};
