import type { LimitState } from '#shared/document/counts.ts';
import type { WordRange } from '#shared/document/series.ts';

/** The words the editor itself puts on the screen or gives to a screen reader, in the interface's language. */
export type EditorLabels = {
  page: string;
  /** Name of the second of two places that are shown. */
  otherPlace: string;
  /** Name of the notes there. */
  otherNotes: string;
  notes: string;
  resizeNotes: string;
  /** In place of the notes while there are none; `key` makes one. */
  noNotes: (key: string) => string;
  /** Name of the mark of a note. */
  mark: (number: number) => string;
  /** Name of the button that leads from a note back to its mark. */
  backToMark: (number: number) => string;
  citation: (text: string) => string;
  /** Of a citation with a source that the library does not have. */
  citationOfCopy: (text: string) => string;
  /** Of a citation in which something is set by hand, why, and whether what it stands for has changed since. */
  setByHand: (reasons: string, isStale: boolean) => string;
  pageBreak: string;
  /** Name of a list of references, with how many sources it has. */
  referenceList: (count: number) => string;
  /** In a list that has none yet. */
  noReferences: string;
  /** Name of the button that shows how a list is set. */
  setReferenceList: string;
  noImage: string;
  /** In place of a picture that the library does not have. */
  lostImage: string;
  /** What a click on a picture does, for one that is not described yet. */
  describeImage: string;
  placeholders: Record<PlaceholderName, string>;
  /** Behind the name of an author on whom there is a note, for a screen reader. */
  authorMark: string;
  /** Name of the note on an author. */
  authorNote: (name: string) => string;
  /** Of a field that the series leaves out. */
  notPrinted: string;
  /** How long the abstract is, and how long it may be. */
  abstractWords: (count: number, asked: WordRange, state: LimitState) => string;
  /** What belongs into an empty abstract, with and without print, and into an empty text. */
  abstractAsked: (asked: WordRange) => string;
  abstractUnprinted: (asked: WordRange) => string;
  bodyAsked: (asked: WordRange) => string;
};

/** Set on a transaction after the labels have changed. */
export const relabelled = 'relabelled';

export type PlaceholderName =
  | 'title'
  | 'subtitle'
  | 'author_name'
  | 'affiliation'
  | 'bio'
  | 'abstract'
  | 'keywords'
  | 'about'
  | 'body'
  | 'note'
  | 'caption'
  | 'source_line'
  | 'box_title';
