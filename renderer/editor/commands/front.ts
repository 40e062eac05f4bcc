import { type Command, Selection, TextSelection } from 'prosemirror-state';
import { schema } from '#shared/document/schema.ts';
import { partRange } from '../places.ts';

/** Adds an author after the last one; the caret goes to the name. */
export const addAuthor: Command = (state, dispatch) => {
  if (dispatch) {
    const range = partRange(state.doc, 'front');
    let pos = range.from;
    const front = state.doc.child(0);
    front.forEach((node, offset) => {
      if (['title', 'subtitle', 'author'].includes(node.type.name)) pos = range.from + offset + node.nodeSize;
    });
    const tr = state.tr.insert(pos, schema.nodes.author.createAndFill()!);
    dispatch(tr.setSelection(TextSelection.near(tr.doc.resolve(pos + 2))).scrollIntoView());
  }
  return true;
};

/** Removes the author the caret is in. */
export const removeAuthor: Command = (state, dispatch) => {
  const { $from } = state.selection;
  if ($from.depth < 2 || $from.node(2).type !== schema.nodes.author) return false;
  if (dispatch) {
    const from = $from.before(2);
    const tr = state.tr.delete(from, $from.after(2));
    dispatch(tr.setSelection(Selection.near(tr.doc.resolve(from), -1)).scrollIntoView());
  }
  return true;
};
