/** The words the editor itself puts on the screen or gives to a screen reader, in the interface's language. */
export type EditorLabels = {
  page: string;
  notes: string;
  resizeNotes: string;
  /** Name of the mark of a note. */
  mark: (number: number) => string;
  /** Name of the button that leads from a note back to its mark. */
  backToMark: (number: number) => string;
  citation: (text: string) => string;
  /** Of a citation with a source that the library does not have. */
  citationOfCopy: (text: string) => string;
  pageBreak: string;
  noImage: string;
  /** In place of a picture that the library does not have. */
  lostImage: string;
  /** What a click on a picture does, for one that is not described yet. */
  describeImage: string;
  placeholders: Record<PlaceholderName, string>;
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
