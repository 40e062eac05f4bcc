import type { Node } from 'prosemirror-model';
import { liftListItem, sinkListItem } from 'prosemirror-schema-list';
import type { Command, EditorState } from 'prosemirror-state';
import { canSplit } from 'prosemirror-transform';
import { schema } from '#shared/document/schema.ts';

const { list_item, bullet_list, ordered_list } = schema.nodes;

/** An item one level deeper, or one level out; out of the outermost list it is a paragraph. */
export const sinkItem: Command = sinkListItem(list_item);
export const liftItem: Command = liftListItem(list_item);

type List = { node: Node; pos: number; depth: number };

/** The innermost list the caret is in. */
const listAround = (state: EditorState): List | null => {
  const { $from } = state.selection;
  for (let depth = $from.depth; depth > 0; depth--) {
    const node = $from.node(depth);
    if (node.type === bullet_list || node.type === ordered_list)
      return { node, pos: $from.before(depth), depth };
  }
  return null;
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

/** A numbered list the caret is in, with the number after the last of the numbered list before it. */
const numbersBefore = (state: EditorState): (List & { next: number }) | null => {
  const list = listAround(state);
  if (list?.node.type !== ordered_list) return null;
  const $pos = state.doc.resolve(list.pos);
  for (let index = $pos.index() - 1; index >= 0; index--) {
    const before = $pos.parent.child(index);
    if (before.type === ordered_list)
      return { ...list, next: Number(before.attrs.start) + before.childCount };
  }
  return null;
};

/** Whether the numbers of a list go on from the list before it, over what stands between them. */
export const numbersContinue = (state: EditorState): boolean => {
  const list = numbersBefore(state);
  return list !== null && list.node.attrs.start === list.next;
};

/** Lets the numbers of a list go on from the list before it; once more, and they begin with 1 again. */
export const toggleContinuedNumbers: Command = (state, dispatch) => {
  const list = numbersBefore(state);
  if (!list) return false;
  const start = list.node.attrs.start === list.next ? 1 : list.next;
  dispatch?.(state.tr.setNodeAttribute(list.pos, 'start', start));
  return true;
};

/** The number with which the numbered list around the caret starts; null outside of one. */
export const listStart = (state: EditorState): number | null => {
  const list = listAround(state);
  return list?.node.type === ordered_list ? Number(list.node.attrs.start) : null;
};

/** The largest number a list may start with. */
export const largestStart = 999_999_999;

/** Has the numbered list around the caret start with a number. */
export const setListStart =
  (start: number): Command =>
  (state, dispatch) => {
    const list = listAround(state);
    if (list?.node.type !== ordered_list) return false;
    if (!Number.isSafeInteger(start) || start < 0 || start > largestStart) return false;
    dispatch?.(state.tr.setNodeAttribute(list.pos, 'start', start));
    return true;
  };
