import type { CitationId, NoteId, SourceId } from '../ids.ts';
import type { CslDate, CslName } from './csl-item.ts';

/** The locator labels of CSL 1.0.2; a citation without one means a page. */
export const locatorLabels = [
  'page',
  'act',
  'appendix',
  'article-locator',
  'book',
  'canon',
  'chapter',
  'column',
  'elocation',
  'equation',
  'figure',
  'folio',
  'issue',
  'line',
  'note',
  'opus',
  'paragraph',
  'part',
  'rule',
  'scene',
  'section',
  'sub-verbo',
  'supplement',
  'table',
  'timestamp',
  'title-locator',
  'verse',
  'version',
  'volume',
] as const;
export type LocatorLabel = (typeof locatorLabels)[number];

/** One source in a citation. Absent fields are not stored. All strings are plain text. */
export type CitationItem = {
  sourceId: SourceId;
  locator?: string;
  label?: LocatorLabel;
  prefix?: string;
  suffix?: string;
  suppressAuthor?: boolean;
  /** Fields of the source that are set by hand for this cite alone, by their CSL variables. */
  fields?: Readonly<Record<string, FieldByHand>>;
};

/** What stands in a field of a source: text (numbers too), names or a date. */
export type FieldValue = string | readonly CslName[] | CslDate;

/** A field of a source set by hand for one cite. */
export type FieldByHand = {
  /** What is printed in its place; '' leaves the field out. */
  value: FieldValue;
  /** What the source said when this was set, '' for nothing: where it says something else now, one should look. */
  was: FieldValue;
  /** Why, in one line. */
  reason: string;
};

/** The text of a whole citation, set by hand. */
export type TextByHand = {
  text: RichText;
  /** What would have been printed when this was set, as plain text without the note's own full stop; '' if unknown. */
  was: string;
  /** Why, in one line. */
  reason: string;
};

/**
 * One citation (a CSL citation cluster) where it stands in the reading order. `noteNumber` is 0 for a
 * citation in the text itself.
 */
export type PlacedCitation = {
  citationId: CitationId;
  items: readonly CitationItem[];
  /** Its text, where that is set by hand; positions count its sources as ever. */
  byHand?: TextByHand;
  noteId: NoteId | null;
  noteNumber: number;
  /** Prose stands before the citation in its sentence ("See …"), so it does not start the sentence. */
  afterProse: boolean;
  /** The citation is the last thing in a block of a note, so the note's full stop is due after it. */
  endsNoteBlock: boolean;
  /** The character that follows the citation in its block, '' at its end. */
  nextCharacter: string;
  /** How many headings, and how many of level 1, stand before it; for rules that begin anew there. */
  section?: number;
  chapter?: number;
  /** How many page breaks set by hand stand before it; where else a page ends is known in Word only. */
  page?: number;
  /** Its note has words beside its citations. */
  noteHasProse?: boolean;
};

/** How a cite relates to the cites before it, as CSL names it. */
export type Position = 'first' | 'subsequent' | 'ibid' | 'ibid-with-locator';

export type PositionedItem = {
  position: Position;
  /** Number of the note with the first cite of this source; 0 if that is in the text. */
  firstNoteNumber: number;
  nearNote: boolean;
};

/**
 * What decided a position. "again" is a full form that is repeated, "short-…" says why a cite is not Ibid.
 * although the source stands directly before it.
 */
export const positionReasons = [
  'first',
  'again-chapter',
  'again-section',
  'again-long',
  'ibid-citation',
  'ibid-note',
  'ibid-previous',
  'ibid-several',
  'ibid-text',
  'short',
  'short-other',
  'short-off',
  'short-several',
  'short-not-last',
  'short-prose',
  'short-heading',
  'short-page',
  'short-far',
  'short-no-place',
  'short-other-place',
  'short-text',
] as const;
export type PositionReason = (typeof positionReasons)[number];

/** A position with its reason. */
export type DecidedItem = PositionedItem & {
  reason: PositionReason;
  /** The note that decided it: what Ibid. refers to or may not refer to, or the last full form; 0 is the text. */
  decidedBy: number;
};

/** A piece of formatted text; citations and prose alike are printed as arrays of these. */
export type Run = {
  text: string;
  em?: true;
  strong?: true;
  smallCaps?: true;
  superscript?: true;
  subscript?: true;
  /** Runs from right to left by itself, apart from what is around it. */
  rtl?: true;
  /** Address of a link: http, https or mailto only. */
  href?: string;
};
export type RichText = readonly Run[];
