/** A passage of a file, as it was selected in the reader. */
export type Passage = {
  text: string;
  /** The page it begins on, and the one it ends on; null where the file has no pages. */
  page: number | null;
  lastPage: number | null;
  /** Its range in the text of the page it begins on, or of the whole file. */
  from: number;
  to: number;
  /** Where it ends on a later page; null where it stands on one page, or the file has none. */
  end: { page: number; to: number } | null;
};
