import { Fragment, type ResolvedPos } from 'prosemirror-model';
import { type Command, type EditorState, TextSelection, type Transaction } from 'prosemirror-state';
import { schema } from '#shared/document/schema.ts';
import { asNoteId, type NoteId, newNoteId } from '#shared/ids.ts';
import { markPosition, noteAround, noteInFocus, notePosition, partRange } from '../places.ts';
import { isBlank, joinNotes, plain } from './note-words.ts';

/** Takes the mark away, with a comma or space that divided it from the mark before. */
const deleteMark = (tr: Transaction, id: NoteId): void => {
  const pos = markPosition(tr.doc, id);
  if (pos === null) return;
  const $pos = tr.doc.resolve(pos);
  const before = plain($pos.parent.content).slice(0, $pos.parentOffset);
  const after = plain($pos.parent.content).slice($pos.parentOffset + 1);
  // Words on both sides stay apart.
  const joins = /^[^\s\p{P}]/u.test(after);
  const divider = joins ? '' : (/\uE000([,\s]+)$/u.exec(before)?.[1] ?? '');
  tr.delete(pos - divider.length, pos + 1);
};

/** Puts the words of all these notes, in their order, into the first; its mark stays. */
export const mergeNotes =
  (ids: readonly NoteId[]): Command =>
  (state, dispatch) => {
    const [first, ...rest] = ids;
    if (!first || rest.length === 0) return false;
    const notes = ids.map((id) => notePosition(state.doc, id));
    const [into] = notes;
    if (!into || notes.some((note) => note === null)) return false;
    if (!dispatch) return true;
    const inNote = noteAround(state.selection.$head) !== null;
    const { tr } = state;
    let content: Fragment = into.node.content;
    for (const id of rest) {
      const note = notePosition(tr.doc, id)!;
      content = joinNotes(content, note.node.content);
      tr.delete(note.pos, note.pos + note.node.nodeSize);
    }
    const target = notePosition(tr.doc, first)!;
    tr.replaceWith(target.pos + 1, target.pos + target.node.nodeSize - 1, content);
    for (const id of [...rest].reverse()) deleteMark(tr, id);
    const mark = markPosition(tr.doc, first);
    const merged = notePosition(tr.doc, first);
    if (inNote && merged)
      tr.setSelection(TextSelection.near(tr.doc.resolve(merged.pos + merged.node.nodeSize - 1), -1));
    else if (mark !== null) tr.setSelection(TextSelection.create(tr.doc, mark + 1));
    dispatch(tr.scrollIntoView());
    return true;
  };

const neighbour = (state: EditorState, id: NoteId, dir: -1 | 1): NoteId | null => {
  const notes = state.doc.child(state.doc.childCount - 1);
  for (let i = 0; i < notes.childCount; i++)
    if (notes.child(i).attrs.id === id) {
      const other = notes.maybeChild(i + dir);
      return other ? asNoteId(String(other.attrs.id)) : null;
    }
  return null;
};

/** Joins a note with the one before or after it. */
export const mergeNoteWith =
  (id: NoteId, dir: -1 | 1): Command =>
  (state, dispatch) => {
    const other = neighbour(state, id, dir);
    if (!other) return false;
    return mergeNotes(dir < 0 ? [other, id] : [id, other])(state, dispatch);
  };

const selectedMarks = (state: EditorState): NoteId[] => {
  const { from, to } = state.selection;
  const end = Math.min(to, partRange(state.doc, 'notes').from - 1);
  const ids: NoteId[] = [];
  if (from < end)
    state.doc.nodesBetween(from, end, (node, pos) => {
      if (node.type === schema.nodes.footnote && pos >= from && pos < end)
        ids.push(asNoteId(String(node.attrs.id)));
    });
  return ids;
};

/** Joins the notes whose marks are selected; else the note at the caret with its neighbour. */
export const mergeHere =
  (dir: -1 | 1): Command =>
  (state, dispatch) => {
    const selected = selectedMarks(state);
    if (selected.length > 1) return mergeNotes(selected)(state, dispatch);
    const id = noteInFocus(state);
    return id !== null && mergeNoteWith(id, dir)(state, dispatch);
  };

/** Whether all that stands around a place in a note may be there twice. ProseMirror splits no closed part. */
const canBeTwo = ($pos: ResolvedPos): boolean => {
  for (let depth = $pos.depth - 1; depth > 1; depth--) {
    const { type, content } = $pos.node(depth);
    const index = $pos.index(depth);
    const halves = [content.content.slice(0, index + 1), content.content.slice(index)];
    if (!halves.every((half) => type.validContent(Fragment.from(half)))) return false;
  }
  return true;
};

/** Takes away the line that a split left empty, with the item or quotation that has no other. */
const deleteEmptyLine = (tr: Transaction, pos: number): void => {
  const $pos = tr.doc.resolve(pos);
  if ($pos.parent.content.size > 0) return;
  let { depth } = $pos;
  while (depth > 3 && $pos.node(depth - 1).childCount === 1) depth--;
  const index = $pos.index(depth - 1);
  if ($pos.node(depth - 1).canReplace(index, index + 1)) tr.delete($pos.before(depth), $pos.after(depth));
};

/** Makes two notes of the one the caret is in; their marks stand side by side. */
export const splitNote: Command = (state, dispatch) => {
  const { $from, empty } = state.selection;
  const note = noteAround($from);
  if (!note || !empty || !$from.parent.inlineContent) return false;
  const inside = $from.pos - note.pos - 1;
  if (isBlank(note.node.content.cut(0, inside)) || isBlank(note.node.content.cut(inside))) return false;
  const mark = markPosition(state.doc, note.id);
  if (mark === null) return false;
  const text = plain($from.parent.content);
  const left = text.slice(0, $from.parentOffset);
  const right = text.slice($from.parentOffset);
  const cutBefore = left.length - left.replace(/[;,\s]+$/u, '').length;
  const cutAfter = right.length - right.replace(/^[;,\s]+/u, '').length;
  const { tr } = state;
  tr.delete($from.pos - cutBefore, $from.pos + cutAfter);
  const at = $from.pos - cutBefore;
  const depth = $from.depth - 1;
  const id = newNoteId();
  // Of the nodes that are split, from the outermost, only the note becomes another.
  const types = [{ type: schema.nodes.note, attrs: { id } }, ...Array<null>(depth - 1).fill(null)];
  if (!canBeTwo(tr.doc.resolve(at))) return false;
  if (dispatch) {
    tr.split(at, depth, types);
    deleteEmptyLine(tr, at + 2 * depth);
    deleteEmptyLine(tr, at);
    tr.insert(mark + 1, schema.nodes.footnote.create({ id }));
    const second = notePosition(tr.doc, id);
    if (second) tr.setSelection(TextSelection.near(tr.doc.resolve(second.pos + 1), 1));
    dispatch(tr.scrollIntoView());
  }
  return true;
};
