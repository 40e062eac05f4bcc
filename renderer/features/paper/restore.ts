import { closeHistory } from 'prosemirror-history';
import type { Node } from 'prosemirror-model';
import type { EditorState, Transaction } from 'prosemirror-state';
import { mergeInto } from './saving/merge-papers.ts';

/**
 * The transaction that makes another document of the page, one step to undo. What is the same stays where it
 * is, and so does the caret in it.
 */
export const restoreDocument = (state: EditorState, doc: Node): Transaction => {
  const small = closeHistory(state.tr);
  if (mergeInto(small, state.doc, doc) && small.doc.eq(doc)) return small;
  const whole = closeHistory(state.tr).replaceWith(0, state.doc.content.size, doc.content);
  return whole.setDocAttribute('meta', doc.attrs.meta);
};
