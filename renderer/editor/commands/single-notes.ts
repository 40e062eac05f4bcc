import { type Command, NodeSelection } from 'prosemirror-state';
import type { NoteId } from '#shared/ids.ts';
import { markPosition } from '../places.ts';
import { removeNote } from './notes.ts';

/** Copies a note with its mark, as cutting and pasting the mark would take it along. */
export const copyNote =
  (id: NoteId): Command =>
  (state, dispatch, view) => {
    const pos = markPosition(state.doc, id);
    if (pos === null) return false;
    if (dispatch && view) {
      // The system's own copy, which needs no permission, takes what is selected; the caret stays where it was.
      const before = state.selection;
      view.focus();
      view.dispatch(state.tr.setSelection(NodeSelection.create(state.doc, pos)));
      view.dom.ownerDocument.execCommand('copy');
      view.dispatch(view.state.tr.setSelection(before));
    }
    return true;
  };

/** Copies a note and takes it away with its mark. */
export const cutNote =
  (id: NoteId): Command =>
  (state, dispatch, view) => {
    if (!copyNote(id)(state, dispatch, view)) return false;
    return removeNote(id)(view?.state ?? state, dispatch, view);
  };
