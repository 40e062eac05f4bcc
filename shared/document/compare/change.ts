/*
 * What is different between two versions of a paper, as plain data: a list of changes with their places in
 * both documents. Whoever shows or applies them has the two documents; the list holds no text of its own.
 */

/** Positions in a document, from before the first to behind the last; the same twice is a point. */
export type Span = { from: number; to: number };

/** What is to be done to the older document. Both ends of a span stand in the same node. */
export type Edit =
  /** What stands at `now` stands in place of what stood at `old`. */
  | { kind: 'replace'; old: Span; now: Span }
  /**
   * The blocks at `old` stand at `now`. `oldPoint` is where that is in the older document, `nowPoint` where
   * they stood in the newer. What else changed in them are edits of their own, with places inside.
   */
  | { kind: 'move'; old: Span; now: Span; oldPoint: number; nowPoint: number }
  /** The node at this position has another type or other attributes. */
  | { kind: 'markup'; old: number; now: number }
  /** A field of the paper's data is another one. */
  | { kind: 'data'; field: string };

type Placed = {
  edits: readonly Edit[];
  /** The note in which the change is, or which it is about; null for one in the text. */
  note: string | null;
  /** Where the newer document shows it; for a change in a note, where its mark stands. */
  at: number;
};

/** One change, as a person sees it. */
export type Change = Placed &
  (
    | { kind: 'insertion' | 'deletion' | 'move' }
    | { kind: 'citation'; how: 'added' | 'removed' | 'changed' }
    /** A note and its mark; a moved one has its mark somewhere else. */
    | { kind: 'note'; how: 'added' | 'removed' | 'moved' }
    /** Emphasis, links and languages of the same words: the names of the marks. */
    | { kind: 'format'; added: readonly string[]; removed: readonly string[] }
    /** The same block as another kind: a heading of another level, a picture of another width. */
    | { kind: 'block' }
    /** A block of text that was cut in two, or two that became one, with the same words. */
    | { kind: 'split' | 'joined' }
    | { kind: 'data'; field: string }
    /** A source that is cited says something else; it is no part of the documents. */
    | { kind: 'source'; source: string }
    /** Nothing that is printed: an id, or the order of the notes behind that of their marks. */
    | { kind: 'unseen' }
  );

const swapped = (edit: Edit): Edit => {
  switch (edit.kind) {
    case 'replace':
    case 'markup':
      return { ...edit, old: edit.now, now: edit.old } as Edit;
    case 'move':
      return { ...edit, old: edit.now, now: edit.old, oldPoint: edit.nowPoint, nowPoint: edit.oldPoint };
    case 'data':
      return edit;
  }
};

/** The edits that make the older document of the newer one. */
export const invertEdits = (edits: readonly Edit[]): Edit[] => edits.map(swapped);
