import { lift, setBlockType } from 'prosemirror-commands';
import type { ResolvedPos } from 'prosemirror-model';
import { liftListItem } from 'prosemirror-schema-list';
import { type Command, NodeSelection, Selection, TextSelection } from 'prosemirror-state';
import type { EditorView } from 'prosemirror-view';
import { schema } from '#shared/document/schema.ts';
import { asNoteId } from '#shared/ids.ts';
import { closedDepth, noteAround, notePosition, partAt, partRange } from '../places.ts';
import { isInside } from './blocks.ts';
import { removeNote } from './notes.ts';

/** Whether nothing stands before (after) the caret inside its ancestor at `depth`. */
const atEdge = ($pos: ResolvedPos, depth: number, dir: -1 | 1): boolean => {
  if ($pos.parentOffset !== (dir < 0 ? 0 : $pos.parent.content.size)) return false;
  for (let d = $pos.depth - 1; d >= depth; d--)
    if (dir < 0 ? $pos.index(d) > 0 : $pos.indexAfter(d) < $pos.node(d).childCount) return false;
  return true;
};

/** The first press takes the shape of the block away, so that a caret at an edge is never stuck in a list. */
const plainFirst: Command = (state, dispatch) => {
  if (state.selection.$from.parent.type === schema.nodes.heading)
    return setBlockType(schema.nodes.paragraph)(state, dispatch);
  if (isInside(state, schema.nodes.list_item)) return liftListItem(schema.nodes.list_item)(state, dispatch);
  if (isInside(state, schema.nodes.blockquote)) return lift(state, dispatch);
  return false;
};

/**
 * Backspace at the start of a closed part. An empty note goes with its mark, an empty author goes, an empty
 * field hands the caret back to the one before; otherwise nothing happens, where the browser would join.
 */
export const backspaceAtEdge: Command = (state, dispatch) => {
  const { $from, empty } = state.selection;
  if (!empty || !(state.selection instanceof TextSelection)) return false;
  const depth = closedDepth($from);
  if (!atEdge($from, depth, -1)) return false;
  if (plainFirst(state, dispatch)) return true;
  const closed = $from.node(depth);
  if (closed.type === schema.nodes.box_title) return removeEmptyBox(state, dispatch);
  const note = noteAround($from);
  if (note)
    return note.node.textContent === '' && !hasLeaf(note.node) ? removeNote(note.id)(state, dispatch) : true;
  if (closed.type === schema.nodes.author_name && $from.node(depth - 1).textContent === '') {
    if (dispatch) {
      const from = $from.before(depth - 1);
      const tr = state.tr.delete(from, $from.after(depth - 1));
      dispatch(tr.setSelection(Selection.near(tr.doc.resolve(from), -1)).scrollIntoView());
    }
    return true;
  }
  if (partAt($from) === 'front' && closed.textContent === '') {
    const before = Selection.findFrom(state.doc.resolve($from.before(depth)), -1, true);
    if (before) dispatch?.(state.tr.setSelection(before).scrollIntoView());
  }
  return true;
};

/** Backspace in the title of a box in which nothing is written takes the box; in another it does nothing. */
const removeEmptyBox: Command = ({ selection: { $from }, tr }, dispatch) => {
  const box = $from.node(-1);
  if (box.textContent !== '' || hasLeaf(box)) return true;
  const from = $from.before(-1);
  tr.replaceWith(from, $from.after(-1), schema.nodes.paragraph.create());
  dispatch?.(tr.setSelection(TextSelection.create(tr.doc, from + 1)).scrollIntoView());
  return true;
};

/**
 * Backspace at the start of the first block of a box goes to its title, which is not joined with it; in a list
 * it takes the shape away first.
 */
export const backToBoxTitle: Command = (state, dispatch) => {
  const { $from, empty } = state.selection;
  const depth = closedDepth($from);
  const box = $from.node(depth);
  if (!empty || box.type !== schema.nodes.text_box || $from.index(depth) !== 1) return false;
  if (!atEdge($from, depth + 1, -1)) return false;
  if (plainFirst(state, dispatch)) return true;
  const tr = state.tr;
  if ($from.parent.content.size === 0 && box.childCount > 2) tr.delete($from.before(), $from.after());
  dispatch?.(tr.setSelection(TextSelection.create(tr.doc, $from.before() - 1)).scrollIntoView());
  return true;
};

/** Whether the caret is in an empty paragraph right in this part, and nothing of the part stands behind it. */
const inEmptyLast = ({ $from, empty }: Selection): boolean =>
  empty &&
  $from.depth >= 2 &&
  $from.parent.type === schema.nodes.paragraph &&
  $from.parent.content.size === 0 &&
  $from.index(-1) === $from.node(-1).childCount - 1;

/** Enter in an empty paragraph at the end of a box goes on behind the box, in the empty paragraph there if there is one. */
export const leaveBox: Command = (state, dispatch) => {
  const { $from } = state.selection;
  if (!inEmptyLast(state.selection)) return false;
  const box = $from.node(-1);
  if (box.type !== schema.nodes.text_box || box.childCount < 3) return false;
  if (dispatch) {
    const tr = state.tr.delete($from.before(), $from.after());
    const after = tr.mapping.map($from.after(-1));
    const next = tr.doc.resolve(after).nodeAfter;
    if (next?.type !== schema.nodes.paragraph || next.content.size > 0)
      tr.insert(after, schema.nodes.paragraph.create());
    dispatch(tr.setSelection(TextSelection.create(tr.doc, after + 1)).scrollIntoView());
  }
  return true;
};

/** Enter in an empty paragraph at the end of the abstract, or of the words about the institute, goes on behind them. */
export const leaveFrontText: Command = (state, dispatch) => {
  const { $from } = state.selection;
  if (!inEmptyLast(state.selection)) return false;
  const part = $from.node(-1);
  if (part.type !== schema.nodes.abstract && part.type !== schema.nodes.about) return false;
  const tr = state.tr;
  const behind = Selection.findFrom(state.doc.resolve($from.after(-1)), 1, true);
  if (!behind) return false;
  // The only paragraph of a part stays in it.
  if (part.childCount > 1) tr.delete($from.before(), $from.after());
  dispatch?.(tr.setSelection(TextSelection.create(tr.doc, tr.mapping.map(behind.from))).scrollIntoView());
  return true;
};

/** Backspace in an empty paragraph after a quotation takes the paragraph, where joining would move it in first. */
export const removeEmptyAfterQuote: Command = (state, dispatch) => {
  const { $from, empty } = state.selection;
  if (!empty || $from.parent.type !== schema.nodes.paragraph || $from.parent.content.size > 0) return false;
  const start = $from.before();
  if (state.doc.resolve(start).nodeBefore?.type !== schema.nodes.blockquote) return false;
  const tr = state.tr.delete(start, $from.after());
  dispatch?.(tr.setSelection(Selection.near(tr.doc.resolve(start), -1)).scrollIntoView());
  return true;
};

/** Delete at the end of a closed part does nothing, where the browser would join it with the next. */
export const deleteAtEdge: Command = (state) => {
  const { $from, empty } = state.selection;
  return empty && state.selection instanceof TextSelection && atEdge($from, closedDepth($from), 1);
};

const hasLeaf = (node: import('prosemirror-model').Node): boolean => {
  let found = false;
  node.descendants((child) => {
    if (child.isLeaf && !child.isText) found = true;
    return !found;
  });
  return found;
};

const heldLeaves = new Set(['footnote', 'citation', 'cross_reference']);

/**
 * Backspace and Delete next to a mark, a citation or a cross-reference select it first, so that one stroke too many never takes
 * a note that can't be seen. The mark of an empty note goes at once.
 */
const selectLeaf =
  (dir: -1 | 1): Command =>
  (state, dispatch) => {
    const { $from, empty } = state.selection;
    if (!empty || !(state.selection instanceof TextSelection)) return false;
    const leaf = dir < 0 ? $from.nodeBefore : $from.nodeAfter;
    if (!leaf || !heldLeaves.has(leaf.type.name)) return false;
    if (leaf.type === schema.nodes.footnote) {
      const note = notePosition(state.doc, asNoteId(String(leaf.attrs.id)));
      if (note && note.node.textContent === '' && !hasLeaf(note.node)) return false;
    }
    const pos = dir < 0 ? $from.pos - leaf.nodeSize : $from.pos;
    dispatch?.(state.tr.setSelection(NodeSelection.create(state.doc, pos)));
    return true;
  };
export const selectLeafBefore: Command = selectLeaf(-1);
export const selectLeafAfter: Command = selectLeaf(1);

/** Enter or Tab in a one-line field (title, author, caption …) goes on to the next one. */
export const enterInField: Command = (state, dispatch) => {
  const { $from } = state.selection;
  const name = $from.parent.type.name;
  if (!$from.parent.isTextblock || name === 'paragraph' || name === 'heading') return false;
  const next = Selection.findFrom(state.doc.resolve($from.after()), 1, true);
  if (next) dispatch?.(state.tr.setSelection(next).scrollIntoView());
  return true;
};

/** Back from a one-line field to what is before it; from the first cell of a table to its caption. */
export const backToField: Command = (state, dispatch) => {
  const { $from } = state.selection;
  const name = $from.parent.type.name;
  const inText = !$from.parent.isTextblock || name === 'paragraph' || name === 'heading';
  const table = [...Array($from.depth + 1).keys()].findLast(
    (depth) => $from.node(depth).type.spec.tableRole === 'table',
  );
  if (inText && table === undefined) return false;
  const start = $from.before(inText ? table : undefined);
  const previous = Selection.findFrom(state.doc.resolve(start), -1, true);
  if (!previous) return false;
  dispatch?.(state.tr.setSelection(previous).scrollIntoView());
  return true;
};

/**
 * Arrows stop where the text ends and where the notes begin: the other part is reached by the mark. What is
 * selected up to there is selected no more, unless the arrow extends it, or the next key would replace it.
 */
export const arrowAtEdge =
  (direction: 'left' | 'right' | 'up' | 'down', extend = false): Command =>
  (state, dispatch, view) => {
    const { $head } = state.selection;
    if ($head.depth === 0) return false;
    const part = partAt($head);
    const dir = direction === 'left' || direction === 'up' ? -1 : 1;
    if ((dir < 0 && part !== 'notes') || (dir > 0 && part === 'front')) return false;
    // The first and last block of the part are the only ones whose edge is the part's edge.
    for (let d = $head.depth - 1; d >= 1; d--)
      if (dir < 0 ? $head.index(d) > 0 : $head.index(d) < $head.node(d).childCount - 1) return false;
    const stops =
      direction === 'left' || direction === 'right'
        ? atEdge($head, 1, dir)
        : !view || view.endOfTextblock(direction);
    if (stops && !extend && state.selection instanceof TextSelection && !state.selection.empty)
      dispatch?.(state.tr.setSelection(TextSelection.create(state.doc, $head.pos)));
    return stops;
  };

/** Mod-Home and Mod-End stay in the text, or in the notes. */
export const partEdge =
  (dir: -1 | 1, extend: boolean): Command =>
  (state, dispatch) => {
    const { $head, $anchor } = state.selection;
    const part = partAt($head);
    if (part === null) return false;
    const target = part === 'front' && dir > 0 ? 'body' : part === 'body' && dir < 0 ? 'front' : part;
    const range = partRange(state.doc, target);
    const edge = Selection.findFrom(
      state.doc.resolve(dir < 0 ? range.from : range.to),
      dir < 0 ? 1 : -1,
      true,
    );
    if (!edge) return true;
    const selection = extend ? TextSelection.between($anchor, edge.$head) : edge;
    dispatch?.(state.tr.setSelection(selection).scrollIntoView());
    return true;
  };

/** Page Up and Page Down move the caret by the height that is seen, within the text or within the notes. */
export const page =
  (dir: -1 | 1): Command =>
  (state, dispatch, view) => {
    const part = partAt(state.selection.$head);
    if (!view || !dispatch || part === null) return false;
    const pane = scroller(view, part === 'notes');
    if (!pane) return false;
    const covered = part === 'notes' ? 0 : (notesPane(view)?.offsetHeight ?? 0);
    const caret = view.coordsAtPos(state.selection.head);
    const before = pane.scrollTop;
    pane.scrollBy({ top: dir * (pane.clientHeight - covered) * 0.9, behavior: 'instant' });
    const found =
      pane.scrollTop === before ? null : view.posAtCoords({ left: caret.left, top: caret.top + 2 });
    const $found = found && state.doc.resolve(found.pos);
    if ($found && (partAt($found) === 'notes') === (part === 'notes'))
      dispatch(state.tr.setSelection(TextSelection.near($found)));
    else partEdge(dir, false)(state, dispatch);
    return true;
  };

/** The pane of the notes, a child of the editor's element. */
export const notesPane = (view: EditorView): HTMLElement | null =>
  view.dom.querySelector<HTMLElement>(':scope > section[data-type=notes]');

/** The element that scrolls: the editor itself for the text, the list of notes for the notes. */
export const scroller = (view: EditorView, notes: boolean): HTMLElement | null =>
  notes ? (notesPane(view)?.querySelector<HTMLElement>(':scope > .notes-list') ?? null) : view.dom;
