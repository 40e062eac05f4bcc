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

/** Notes count once however often they cite; a citation in the text itself is a place of its own. */
export const placesOf = (sources: readonly WeighedSource[]): Place[] => {
  const byKey = new Map<string, Place & { order: number }>();
  for (const { places } of sources)
    for (const { id, note } of places) {
      const key = note > 0 ? String(note) : id;
      if (!byKey.has(key)) byKey.set(key, { id, note, order: note || Number.MAX_SAFE_INTEGER });
    }
  return [...byKey.values()].sort((a, b) => a.order - b.order).map(({ id, note }) => ({ id, note }));
};
