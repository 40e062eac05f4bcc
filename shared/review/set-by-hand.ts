import { fieldChanged, liveText } from '../citations/by-hand.ts';
import type { CitationItem, PlacedCitation, RichText, TextByHand } from '../citations/citation.ts';
import type { CslItem } from '../citations/csl-item.ts';
import { asSourceId, type CitationId, type NoteId, type SourceId } from '../ids.ts';

/** What is known beside the paper of what its citations would print. */
export type LiveForms = {
  /** What a citation whose text is set by hand would print without that; undefined while it is not known. */
  live: (id: CitationId) => RichText | undefined;
  source: (id: SourceId) => CslItem | undefined;
};

/** What is set by hand in a citation, with what it rests on. */
export type CitationData = {
  id: CitationId;
  items: readonly CitationItem[];
  byHand?: TextByHand | null | undefined;
};

/** Something in a citation that is set by hand. */
export type SetByHand = {
  /** Its whole text, or a field of one of its items. */
  what: { kind: 'text' } | { kind: 'field'; item: number; variable: string };
  reason: string;
  /** What it took the place of is something else now: one should look again. */
  isStale: boolean;
};

/** All that is set by hand in a citation: its text first, then the fields of its sources in their order. */
export const setByHandIn = ({ id, items, byHand }: CitationData, known: LiveForms): SetByHand[] => {
  const found: SetByHand[] = [];
  if (byHand) {
    const live = known.live(id);
    const isStale = live !== undefined && byHand.was !== '' && liveText(live) !== byHand.was;
    found.push({ what: { kind: 'text' }, reason: byHand.reason, isStale });
  }
  for (const [item, { sourceId, fields = {} }] of items.entries())
    for (const [variable, field] of Object.entries(fields))
      found.push({
        what: { kind: 'field', item, variable },
        reason: field.reason,
        isStale: fieldChanged(field, known.source(asSourceId(sourceId)), variable),
      });
  return found;
};

/** A citation in which something is set by hand, where it stands. */
export type CitationByHand = {
  citation: CitationId;
  note: NoteId | null;
  /** 0 in the text itself. */
  noteNumber: number;
  set: readonly SetByHand[];
};

/** The citations of a paper in which something is set by hand, in reading order. */
export const listSetByHand = (placed: readonly PlacedCitation[], known: LiveForms): CitationByHand[] =>
  placed.flatMap(({ citationId, items, byHand, noteId, noteNumber }) => {
    const set = setByHandIn({ id: citationId, items, byHand }, known);
    return set.length > 0 ? [{ citation: citationId, note: noteId, noteNumber, set }] : [];
  });
