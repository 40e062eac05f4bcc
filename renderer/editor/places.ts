import type { Node, ResolvedPos } from 'prosemirror-model';
import { type EditorState, NodeSelection, type Selection } from 'prosemirror-state';
import { asNoteId, type NoteId } from '#shared/ids.ts';

/** The three parts of a paper, as children of the document. */
export type Part = 'front' | 'body' | 'notes';

export type Range = { from: number; to: number };

/** The part a position is in; null between the parts. */
export const partAt = ($pos: ResolvedPos): Part | null =>
  $pos.depth === 0 ? null : ($pos.node(1).type.name as Part);

/** Start and end of the content of a part. */
export const partRange = (doc: Node, part: Part): Range => {
  let from = 1;
  for (let i = 0; i < doc.childCount; i++) {
    const child = doc.child(i);
    if (child.type.name === part) return { from, to: from + child.content.size };
    from += child.nodeSize;
  }
  throw new RangeError(`a paper has no ${part}`);
};

/** The note a position is in, with the position before the note. */
export const noteAround = ($pos: ResolvedPos): { id: NoteId; node: Node; pos: number } | null => {
  if ($pos.depth < 2 || $pos.node(1).type.name !== 'notes') return null;
  return { id: asNoteId(String($pos.node(2).attrs.id)), node: $pos.node(2), pos: $pos.before(2) };
};

/** The position before the note with this id. */
export const notePosition = (doc: Node, id: NoteId): { node: Node; pos: number } | null => {
  const { from } = partRange(doc, 'notes');
  const notes = doc.child(doc.childCount - 1);
  let pos = from;
  for (let i = 0; i < notes.childCount; i++) {
    const node = notes.child(i);
    if (node.attrs.id === id) return { node, pos };
    pos += node.nodeSize;
  }
  return null;
};

/** The position before the mark of the note with this id. */
export const markPosition = (doc: Node, id: NoteId): number | null => {
  let found: number | null = null;
  doc.descendants((node, pos) => {
    if (found !== null || node.type.name === 'notes') return false;
    if (node.type.name === 'footnote' && node.attrs.id === id) found = pos;
    return !node.isLeaf;
  });
  return found;
};

/** How many marks stand before a position: the index of a new note whose mark is put there. */
export const marksBefore = (doc: Node, end: number): number => {
  let count = 0;
  doc.nodesBetween(0, end, (node, pos) => {
    if (node.type.name === 'notes') return false;
    if (node.type.name === 'footnote' && pos < end) count++;
    return !node.isLeaf;
  });
  return count;
};

/** The position before the citation with this id. */
export const citationPosition = (doc: Node, id: string): { node: Node; pos: number } | null => {
  let found: { node: Node; pos: number } | null = null;
  doc.descendants((node, pos) => {
    if (found) return false;
    if (node.type.name === 'citation' && node.attrs.id === id) found = { node, pos };
    return !node.isLeaf;
  });
  return found;
};

const fieldNames = new Set([
  'title',
  'subtitle',
  'author_name',
  'affiliation',
  'bio',
  'abstract',
  'keywords',
  'about',
  'caption',
  'source_line',
  'box_title',
  'text_box',
]);

/**
 * The depth of the innermost part of the page that a stroke of Backspace or Delete must not leave: a note, a
 * field of the front page, the abstract, a caption, a box or its title, a cell, or the body as a whole.
 */
export const closedDepth = ($pos: ResolvedPos): number => {
  for (let depth = $pos.depth; depth > 0; depth--) {
    const name = $pos.node(depth).type.name;
    if (fieldNames.has(name) || name === 'note' || name === 'body') return depth;
    if (name === 'table_cell' || name === 'table_header') return depth;
  }
  return 0;
};

/** Whether the selection reaches over the edge of a closed part, so that a plain deletion would join them. */
export const crossesParts = (selection: Selection): boolean => {
  const { $from, $to } = selection;
  if ($from.sameParent($to)) return $from.depth === 0;
  const shared = $from.sharedDepth($to.pos);
  return shared < closedDepth($from) || shared < closedDepth($to);
};

/** The note the caret is in, or whose mark is selected or stands right before or after the caret. */
export const noteInFocus = (state: EditorState): NoteId | null => {
  const { $from, $to, from, to } = state.selection;
  const around = noteAround($from);
  if (around) return around.id;
  if (!$from.parent.isTextblock) return null;
  if (to > from) {
    const node = to - from === 1 ? $from.nodeAfter : null;
    return node?.type.name === 'footnote' ? asNoteId(String(node.attrs.id)) : null;
  }
  for (const node of [$from.nodeBefore, $to.nodeAfter])
    if (node?.type.name === 'footnote') return asNoteId(String(node.attrs.id));
  return null;
};

/** The citation that is selected or stands right before or after the caret. */
export const citationAtCaret = ({ selection }: EditorState): Node | null => {
  const { nodeBefore, nodeAfter } = selection.$head;
  const nodes = selection instanceof NodeSelection ? [selection.node] : [nodeAfter, nodeBefore];
  return nodes.find((node) => node?.type.name === 'citation') ?? null;
};
