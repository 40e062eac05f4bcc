import { type Command, type EditorState, TextSelection, type Transaction } from 'prosemirror-state';
import {
  addColumnAfter,
  addColumnBefore,
  addRowAfter,
  addRowBefore,
  CellSelection,
  deleteColumn,
  deleteRow,
  goToNextCell,
  isInTable,
  selectedRect,
  TableMap,
} from 'prosemirror-tables';
import { schema } from '#shared/document/schema.ts';
import { removeTable } from './blocks.ts';
import { withShares } from './column-widths.ts';

/** Larger tables can't be laid out on paper, and cells may not span more. */
const largest = 100;

const upTo =
  (side: 'width' | 'height', command: Command): Command =>
  (state, dispatch) =>
    isInTable(state) && selectedRect(state).map[side] < largest && command(state, dispatch);

/** A new row is aligned as the columns are. */
const alignedRow =
  (side: 'above' | 'below', command: Command): Command =>
  (state, dispatch, view) => {
    if (!isInTable(state)) return false;
    const { top, bottom, tableStart } = selectedRect(state);
    const align = (tr: Transaction): Transaction => {
      const table = tr.doc.resolve(tableStart).parent;
      const map = TableMap.get(table);
      const [made, model] = side === 'above' ? [top, top + 1] : [bottom, bottom - 1];
      for (let column = 0; column < map.width; column++) {
        const cell = map.map[made * map.width + column];
        const like = map.map[model * map.width + column];
        if (cell === undefined || like === undefined) continue;
        const wanted = table.nodeAt(like)?.attrs.align ?? null;
        if (table.nodeAt(cell)?.attrs.align !== wanted)
          tr.setNodeAttribute(tableStart + cell, 'align', wanted);
      }
      return tr;
    };
    return command(state, dispatch && ((tr) => dispatch(align(tr))), view);
  };

export const rowAbove: Command = upTo('height', alignedRow('above', addRowBefore));
export const rowBelow: Command = upTo('height', alignedRow('below', addRowAfter));
export const columnBefore: Command = upTo('width', withShares(addColumnBefore));
export const columnAfter: Command = upTo('width', withShares(addColumnAfter));

/** Removes the selected rows; with all of them, the table. */
export const removeRows: Command = (state, dispatch) => {
  if (!isInTable(state)) return false;
  const { top, bottom, map } = selectedRect(state);
  return (top === 0 && bottom === map.height ? removeTable : deleteRow)(state, dispatch);
};

/** Removes the selected columns; with all of them, the table. */
export const removeColumns: Command = (state, dispatch) => {
  if (!isInTable(state)) return false;
  const { left, right, map } = selectedRect(state);
  return (left === 0 && right === map.width ? removeTable : withShares(deleteColumn))(state, dispatch);
};

/** On to the next cell; from the last one into a new row. */
export const nextCell: Command = (state, dispatch, view) => {
  if (goToNextCell(1)(state, dispatch, view)) return true;
  if (!isInTable(state)) return false;
  const { bottom, right, map, tableStart } = selectedRect(state);
  if (bottom !== map.height || right !== map.width) return false;
  return rowBelow(
    state,
    dispatch &&
      ((tr) => {
        const table = tr.doc.resolve(tableStart).parent;
        const after = TableMap.get(table);
        const cell = tableStart + after.positionAt(after.height - 1, 0, table);
        dispatch(tr.setSelection(TextSelection.near(tr.doc.resolve(cell + 1))).scrollIntoView());
      }),
  );
};

/** Selects the row or the column the caret is in, or the whole table. */
export const selectCells =
  (what: 'row' | 'column' | 'all'): Command =>
  (state, dispatch) => {
    if (!isInTable(state)) return false;
    const { map, table, tableStart, left, right, top, bottom } = selectedRect(state);
    const from = map.positionAt(
      what === 'column' || what === 'all' ? 0 : top,
      what === 'column' ? left : 0,
      table,
    );
    const to = map.positionAt(
      what === 'row' ? bottom - 1 : map.height - 1,
      what === 'column' ? right - 1 : map.width - 1,
      table,
    );
    dispatch?.(state.tr.setSelection(CellSelection.create(state.doc, tableStart + from, tableStart + to)));
    return true;
  };

type Alignment = 'left' | 'center' | 'right';

/** How the column the caret is in is aligned; null for the style's own. */
export const alignmentAt = (state: EditorState): Alignment | null => {
  if (!isInTable(state)) return null;
  const { map, table, left, top } = selectedRect(state);
  return (table.nodeAt(map.map[top * map.width + left]!)?.attrs.align as Alignment | null) ?? null;
};

/** Aligns the selected columns from top to bottom; the alignment they have already goes. */
export const alignColumns =
  (align: Alignment): Command =>
  (state, dispatch) => {
    if (!isInTable(state)) return false;
    if (dispatch) {
      const { map, table, tableStart, left, right } = selectedRect(state);
      const next = alignmentAt(state) === align ? null : align;
      const tr = state.tr;
      for (const pos of map.cellsInRect({ left, right, top: 0, bottom: map.height }))
        if (table.nodeAt(pos)?.attrs.align !== next) tr.setNodeAttribute(tableStart + pos, 'align', next);
      dispatch(tr);
    }
    return true;
  };

/** Whether all cells of the first row, or of the first column, are headings. */
export const hasHeaders =
  (side: 'row' | 'column') =>
  (state: EditorState): boolean => {
    if (!isInTable(state)) return false;
    const { map, table } = selectedRect(state);
    const first =
      side === 'row'
        ? { left: 0, right: map.width, top: 0, bottom: 1 }
        : { left: 0, right: 1, top: 0, bottom: map.height };
    return map.cellsInRect(first).every((pos) => table.nodeAt(pos)?.type === schema.nodes.table_header);
  };
