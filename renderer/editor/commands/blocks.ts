import { lift, setBlockType, wrapIn } from 'prosemirror-commands';
import type { Attrs, Node, NodeType } from 'prosemirror-model';
import { liftListItem, wrapInList } from 'prosemirror-schema-list';
import { type Command, type EditorState, TextSelection } from 'prosemirror-state';
import { deleteTable, isInTable } from 'prosemirror-tables';
import { schema } from '#shared/document/schema.ts';
import { partAt } from '../places.ts';

/** What the block the caret is in can be. */
export type BlockStyle = 'paragraph' | 'heading1' | 'heading2' | 'heading3' | 'field';

/** The style of the block the caret is in; `field` where it can't be chosen (title, caption). */
export const blockStyle = (state: EditorState): BlockStyle => {
  const { parent } = state.selection.$from;
  if (parent.type === schema.nodes.heading) return `heading${parent.attrs.level as 1 | 2 | 3}`;
  return parent.type === schema.nodes.paragraph ? 'paragraph' : 'field';
};

export const setParagraph: Command = setBlockType(schema.nodes.paragraph);

/** A heading of another level stays the same heading: with its number or without, and with what refers to it. */
const setHeading =
  (level: 1 | 2 | 3): Command =>
  (state, dispatch) => {
    const { heading } = schema.nodes;
    if (!setBlockType(heading, { level })(state)) return false;
    if (!dispatch) return true;
    const tr = state.tr;
    for (const { $from, $to } of state.selection.ranges)
      tr.setBlockType($from.pos, $to.pos, heading, (before) =>
        before.type === heading ? { ...before.attrs, level } : { level },
      );
    dispatch(tr.scrollIntoView());
    return true;
  };

/** Makes the selected paragraphs headings; a heading of that level becomes a paragraph again. */
export const toggleHeading =
  (level: 1 | 2 | 3): Command =>
  (state, dispatch) =>
    blockStyle(state) === `heading${level}`
      ? setParagraph(state, dispatch)
      : setHeading(level)(state, dispatch);

/** Gives a heading its number, or takes it. */
export const toggleHeadingNumber: Command = (state, dispatch) => {
  const { $from } = state.selection;
  if ($from.parent.type !== schema.nodes.heading) return false;
  dispatch?.(state.tr.setNodeAttribute($from.before(), 'numbered', !$from.parent.attrs.numbered));
  return true;
};

/** Whether the caret is inside a node of this type. */
export const isInside = (state: EditorState, type: NodeType): boolean => {
  const { $from } = state.selection;
  for (let depth = $from.depth; depth > 0; depth--) if ($from.node(depth).type === type) return true;
  return false;
};

export const toggleQuote: Command = (state, dispatch) => {
  if (!isInside(state, schema.nodes.blockquote)) return wrapIn(schema.nodes.blockquote)(state, dispatch);
  const { $from, $to } = state.selection;
  const range = $from.blockRange($to, (node) => node.type === schema.nodes.blockquote);
  if (!range) return lift(state, dispatch);
  dispatch?.(state.tr.lift(range, range.depth - 1).scrollIntoView());
  return true;
};

/** Makes the selected paragraphs a list, a list of the other kind, or paragraphs again. */
export const toggleList =
  (type: NodeType, attrs: Attrs | null = null): Command =>
  (state, dispatch) => {
    const { $from } = state.selection;
    for (let depth = $from.depth; depth > 0; depth--) {
      const node = $from.node(depth);
      if (node.type === type) return liftListItem(schema.nodes.list_item)(state, dispatch);
      if (node.type === schema.nodes.bullet_list || node.type === schema.nodes.ordered_list) {
        dispatch?.(state.tr.setNodeMarkup($from.before(depth), type, attrs));
        return true;
      }
    }
    return wrapInList(type, attrs)(state, dispatch);
  };

const makeTable = (rows: number, columns: number): Node => {
  const { table_block, table, table_row, table_cell, table_header, caption, source_line } = schema.nodes;
  const row = (type: NodeType): Node =>
    table_row.create(
      null,
      Array.from({ length: columns }, () => type.createAndFill()!),
    );
  return table_block.create(null, [
    caption.create(),
    table.create(null, [row(table_header), ...Array.from({ length: rows - 1 }, () => row(table_cell))]),
    source_line.create(),
  ]);
};

/** Inserts a table after the block of the body the caret is in, but not from within one; the caret goes into its caption. */
export const insertTable =
  (rows = 3, columns = 3): Command =>
  (state, dispatch) => {
    const { $to } = state.selection;
    if (partAt($to) !== 'body' || $to.depth < 2 || isInTable(state)) return false;
    if (dispatch) {
      const block = $to.node(2);
      const empty = block.type === schema.nodes.paragraph && block.content.size === 0;
      const from = empty ? $to.before(2) : $to.after(2);
      const tr = state.tr.replaceWith(from, $to.after(2), makeTable(rows, columns));
      // A caret must find a place after the table.
      const after = from + (tr.doc.nodeAt(from)?.nodeSize ?? 0);
      if (after === tr.doc.child(0).nodeSize + tr.doc.child(1).nodeSize - 1)
        tr.insert(after, schema.nodes.paragraph.create());
      dispatch(tr.setSelection(TextSelection.create(tr.doc, from + 2)).scrollIntoView());
    }
    return true;
  };

/** Removes a table with its caption and source line. */
export const removeTable: Command = (state, dispatch) => {
  const { $from } = state.selection;
  for (let depth = $from.depth; depth > 0; depth--)
    if ($from.node(depth).type === schema.nodes.table_block) {
      if (dispatch) {
        const tr = state.tr;
        const from = $from.before(depth);
        const alone = $from.node(depth - 1).childCount === 1;
        if (alone) tr.replaceWith(from, $from.after(depth), schema.nodes.paragraph.create());
        else tr.delete(from, $from.after(depth));
        dispatch(tr.setSelection(TextSelection.near(tr.doc.resolve(from))).scrollIntoView());
      }
      return true;
    }
  return isInTable(state) && deleteTable(state, dispatch);
};
