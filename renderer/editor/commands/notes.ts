import type { Node } from 'prosemirror-model';
import {
  type Command,
  type EditorState,
  NodeSelection,
  TextSelection,
  type Transaction,
} from 'prosemirror-state';
import type { EditorView } from 'prosemirror-view';
import { schema } from '#shared/document/schema.ts';
import { type NoteId, newNoteId } from '#shared/ids.ts';
import { markPosition, marksBefore, noteAround, noteInFocus, notePosition, partRange } from '../places.ts';

/** Makes a note, as in Word. */
export const noteKey = 'Mod-Alt-f';

/** Whether a mark may stand where the selection is. */
export const canInsertNote = (state: EditorState): boolean => {
  const { $to } = state.selection;
  return (
    $to.parent.inlineContent &&
    noteAround($to) === null &&
    $to.parent.canReplaceWith($to.index(), $to.index(), schema.nodes.footnote)
  );
};

/**
 * Puts a mark at `pos` and its note at the right place among the notes.
 * @returns the position of the start of the note's first block
 */
export const addNote = (tr: Transaction, pos: number, id: NoteId, content: Node[]): number => {
  const index = marksBefore(tr.doc, pos);
  // A word that is emphasised does not make its mark slanted, so the mark takes no marks along.
  tr.insert(pos, schema.nodes.footnote.create({ id }));
  let at = partRange(tr.doc, 'notes').from;
  const notes = tr.doc.child(tr.doc.childCount - 1);
  for (let i = 0; i < Math.min(index, notes.childCount); i++) at += notes.child(i).nodeSize;
  tr.insert(at, schema.nodes.note.create({ id }, content));
  return at + 2;
};

/** Makes a mark after the selection and an empty note, and moves the caret into the note. */
export const insertNote: Command = (state, dispatch) => {
  if (!canInsertNote(state)) return false;
  if (dispatch) {
    const tr = state.tr;
    const inside = addNote(tr, state.selection.to, newNoteId(), [schema.nodes.paragraph.create()]);
    dispatch(tr.setSelection(TextSelection.create(tr.doc, inside)).scrollIntoView());
  }
  return true;
};

/** Moves the caret from a note to right after its mark in the text. */
export const leaveNote: Command = (state, dispatch) => {
  const note = noteAround(state.selection.$head);
  if (!note) return false;
  return selectMark(note.id)(state, dispatch);
};

/** Puts the caret right after the mark of a note. */
export const selectMark =
  (id: NoteId): Command =>
  (state, dispatch) => {
    const pos = markPosition(state.doc, id);
    if (pos === null) return false;
    dispatch?.(state.tr.setSelection(TextSelection.create(state.doc, pos + 1)).scrollIntoView());
    return true;
  };

/** Whether a note is higher than the pane it is shown in. */
const isLong = (view: EditorView, pos: number): boolean => {
  const note = view.nodeDOM(pos);
  if (!(note instanceof HTMLElement) || !note.parentElement) return false;
  return note.offsetHeight > note.parentElement.clientHeight;
};

/**
 * Puts the caret at the end of a note, where one goes on writing; at the start of one so long that its end
 * and its start are not seen together, because it is read first.
 */
export const selectNote =
  (id: NoteId): Command =>
  (state, dispatch, view) => {
    const note = notePosition(state.doc, id);
    if (!note) return false;
    if (dispatch) {
      const long = view !== undefined && isLong(view, note.pos);
      const $edge = state.doc.resolve(long ? note.pos + 1 : note.pos + note.node.nodeSize - 1);
      dispatch(state.tr.setSelection(TextSelection.near($edge, long ? 1 : -1)).scrollIntoView());
    }
    return true;
  };

/** A new note in the text; from a note back to its mark. */
export const insertOrLeaveNote: Command = (state, dispatch) =>
  leaveNote(state, dispatch) || insertNote(state, dispatch);

/** Goes into the note whose mark is selected or next to the caret. */
export const enterNote: Command = (state, dispatch, view) => {
  if (noteAround(state.selection.$head)) return false;
  const { selection } = state;
  if (!(selection instanceof NodeSelection) || selection.node.type !== schema.nodes.footnote) return false;
  const id = noteInFocus(state);
  return id !== null && selectNote(id)(state, dispatch, view);
};

/** Removes a note and its mark together. The caret goes where the mark was. */
export const removeNote =
  (id: NoteId): Command =>
  (state, dispatch) => {
    const note = notePosition(state.doc, id);
    const mark = markPosition(state.doc, id);
    if (!note && mark === null) return false;
    if (dispatch) {
      const tr = state.tr;
      if (note) tr.delete(note.pos, note.pos + note.node.nodeSize);
      if (mark !== null) {
        tr.delete(mark, mark + 1);
        tr.setSelection(TextSelection.create(tr.doc, mark));
      }
      dispatch(tr.scrollIntoView());
    }
    return true;
  };
