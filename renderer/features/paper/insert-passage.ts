import { closeHistory } from 'prosemirror-history';
import type { Slice } from 'prosemirror-model';
import { type EditorState, Selection, type Transaction } from 'prosemirror-state';
import { pasted } from '../../editor/plugins/clipboard/slices.ts';

/**
 * The transaction that puts a passage of another version behind the caret, one step to undo; its marks carry
 * their notes. Null if it can't stand there.
 */
export const insertPassage = (state: EditorState, passage: Slice): Transaction | null => {
  const at = state.selection.to;
  const tr = closeHistory(state.tr);
  tr.replaceRange(at, at, pasted(passage, state.doc, { from: at, to: at }));
  if (!tr.docChanged) return null;
  return tr.setSelection(Selection.near(tr.doc.resolve(tr.mapping.map(at)), -1)).scrollIntoView();
};
