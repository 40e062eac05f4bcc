import { Fragment, type Node, type ResolvedPos } from 'prosemirror-model';
import { type Command, type EditorState, TextSelection } from 'prosemirror-state';
import { carryNotes } from '#shared/document/carried-notes.ts';
import { notesById } from '#shared/document/reading-order.ts';

/** The blocks a selection is in: children of one parent, from `from` to `to`, the first of them number `index`. */
type Blocks = { parent: Node; index: number; count: number; from: number; to: number };

/** What holds blocks that may stand in another order; in the front page these are the authors. */
const holders = new Set([
  'front',
  'abstract',
  'about',
  'body',
  'note',
  'blockquote',
  'bullet_list',
  'ordered_list',
  'table_cell',
  'table_header',
]);

const blocksAround = (state: EditorState): Blocks | null => {
  const { $from, $to } = state.selection;
  for (let depth = $from.sharedDepth($to.pos); depth > 0; depth--) {
    const parent = $from.node(depth);
    if (!holders.has(parent.type.name)) continue;
    const index = $from.index(depth);
    const last = $to.depth > depth ? $to.index(depth) : $to.indexAfter(depth) - 1;
    const count = Math.max(1, last - index + 1);
    const from = $from.posAtIndex(index, depth);
    return { parent, index, count, from, to: $from.posAtIndex(index + count, depth) };
  }
  return null;
};

/** Moves the blocks of the selection before the one above them, or behind the one below. */
export const moveBlocks =
  (direction: -1 | 1): Command =>
  (state, dispatch) => {
    const blocks = blocksAround(state);
    if (!blocks) return false;
    const { parent, index, count, from, to } = blocks;
    const neighbour = parent.maybeChild(direction < 0 ? index - 1 : index + count);
    if (!neighbour) return false;
    const children = [...parent.children];
    const moved = children.splice(index, count);
    children.splice(index + direction, 0, ...moved);
    if (!parent.type.validContent(Fragment.fromArray(children))) return false;
    if (dispatch) {
      // The neighbour goes round them, so that the selection and all that is remembered of them stay.
      const tr = state.tr;
      if (direction < 0)
        tr.delete(from - neighbour.nodeSize, from).insert(to - neighbour.nodeSize, neighbour);
      else tr.delete(to, to + neighbour.nodeSize).insert(from, neighbour);
      dispatch(tr.scrollIntoView());
    }
    return true;
  };

/** Puts a copy of the blocks of the selection behind them; copied notes become notes of their own. */
export const duplicateBlocks: Command = (state, dispatch) => {
  const blocks = blocksAround(state);
  if (!blocks) return false;
  const { parent, index, count, from, to } = blocks;
  const copies = parent.children.slice(index, index + count);
  const children = [...parent.children];
  children.splice(index, 0, ...copies);
  if (!parent.type.validContent(Fragment.fromArray(children))) return false;
  if (dispatch) {
    const tr = state.tr.insert(to, carryNotes(Fragment.fromArray(copies), notesById(state.doc)));
    const { $anchor, $head } = state.selection;
    const moved = ($pos: ResolvedPos): ResolvedPos => tr.doc.resolve($pos.pos - from + to);
    dispatch(tr.setSelection(TextSelection.between(moved($anchor), moved($head))).scrollIntoView());
  }
  return true;
};
