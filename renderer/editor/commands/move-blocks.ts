import { Fragment, type Node, type ResolvedPos } from 'prosemirror-model';
import { type Command, type EditorState, TextSelection } from 'prosemirror-state';
import { carryNotes } from '#shared/document/carried-notes.ts';
import { notesById } from '#shared/document/reading-order.ts';

/** The blocks a selection is in: children of one parent, from `from` to `to`, the first of them number `index`. */
type Blocks = { parent: Node; index: number; count: number; from: number; to: number };

const holders = new Set([
  'body',
  'note',
  'abstract',
  'about',
  'blockquote',
  'bullet_list',
  'ordered_list',
  'text_box',
  'table_cell',
  'table_header',
  'front',
]);

/** Whether the children of this node that begin at `index` may stand in another order. */
const mayMove = (parent: Node, index: number, count: number): boolean => {
  const children = Array.from({ length: count }, (_, i) => parent.child(index + i));
  if (parent.type.name === 'front') return children.every(({ type }) => type.name === 'author');
  // The title of a box stays at its top.
  return children.every(({ type }) => type.name !== 'box_title');
};

const blocksAround = (state: EditorState): Blocks | null => {
  const { $from, $to } = state.selection;
  for (let depth = $from.sharedDepth($to.pos); depth > 0; depth--) {
    const parent = $from.node(depth);
    if (!holders.has(parent.type.name) || parent.inlineContent) continue;
    const index = $from.index(depth);
    const last = $to.depth > depth ? $to.index(depth) : $to.indexAfter(depth) - 1;
    const count = Math.max(1, last - index + 1);
    if (!mayMove(parent, index, count)) return null;
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
    const at = direction < 0 ? index - 1 : index + count;
    const neighbour = parent.maybeChild(at);
    if (!neighbour || !mayMove(parent, at, 1)) return false;
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
  if (dispatch) {
    const { parent, index, count, from, to } = blocks;
    const copies = Array.from({ length: count }, (_, i) => parent.child(index + i));
    const content = withoutTargets(carryNotes(Fragment.fromArray(copies), notesById(state.doc)));
    const tr = state.tr.insert(to, content);
    const { $anchor, $head } = state.selection;
    const moved = ($pos: ResolvedPos): ResolvedPos => tr.doc.resolve($pos.pos - from + to);
    dispatch(tr.setSelection(TextSelection.between(moved($anchor), moved($head))).scrollIntoView());
  }
  return true;
};

/** What refers to a heading, table or figure goes on referring to the first of two. */
const withoutTargets = (fragment: Fragment): Fragment => {
  const nodes: Node[] = [];
  fragment.forEach((node) => {
    const { id } = node.type.spec.attrs ?? {};
    const own = id && 'default' in id ? { ...node.attrs, id: id.default } : node.attrs;
    nodes.push(node.isText ? node : node.type.create(own, withoutTargets(node.content), node.marks));
  });
  return Fragment.fromArray(nodes);
};
