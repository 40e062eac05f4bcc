import type { Node } from 'prosemirror-model';
import { liftListItem, sinkListItem } from 'prosemirror-schema-list';
import type { Command, EditorState } from 'prosemirror-state';
import { canSplit } from 'prosemirror-transform';
import { schema } from '#shared/document/schema.ts';

const { list_item, bullet_list, ordered_list } = schema.nodes;

/** An item one level deeper, or one level out; out of the outermost list it is a paragraph. */
export const sinkItem: Command = sinkListItem(list_item);
export const liftItem: Command = liftListItem(list_item);

/** The innermost list the caret is in. */
export const listAround = (state: EditorState): { node: Node; pos: number; depth: number } | null => {
  const { $from } = state.selection;
  for (let depth = $from.depth; depth > 0; depth--) {
    const node = $from.node(depth);
    if (node.type === bullet_list || node.type === ordered_list)
      return { node, pos: $from.before(depth), depth };
  }
  return null;
};

/** The number of a numbered list's first item. */
export const setListStart =
  (start: number): Command =>
  (state, dispatch) => {
    const list = listAround(state);
    if (list?.node.type !== ordered_list || !Number.isSafeInteger(start) || start < 0 || start > 9999)
      return false;
    if (list.node.attrs.start !== start) dispatch?.(state.tr.setNodeAttribute(list.pos, 'start', start));
    return true;
  };

/** Begins a new list at the item the caret is in; a numbered one counts from 1 again. */
export const splitList: Command = (state, dispatch) => {
  const list = listAround(state);
  if (!list) return false;
  const { $from } = state.selection;
  if ($from.index(list.depth) === 0) return false;
  const pos = $from.before(list.depth + 1);
  const after = { type: list.node.type, attrs: list.node.type === ordered_list ? { start: 1 } : null };
  if (!canSplit(state.doc, pos, 1, [after])) return false;
  dispatch?.(state.tr.split(pos, 1, [after]).scrollIntoView());
  return true;
};

/** Joins a list with the one of the same kind right before it: numbers go on. */
export const joinListBefore: Command = (state, dispatch) => {
  const list = listAround(state);
  if (!list) return false;
  const before = state.doc.resolve(list.pos).nodeBefore;
  if (before?.type !== list.node.type) return false;
  dispatch?.(state.tr.join(list.pos).scrollIntoView());
  return true;
};
