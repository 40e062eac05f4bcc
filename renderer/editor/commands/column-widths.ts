import type { Node } from 'prosemirror-model';
import type { Command, Transaction } from 'prosemirror-state';
import { isInTable, selectedRect, TableMap } from 'prosemirror-tables';
import { columnShares, leastShare, wholeWidth } from '#shared/document/column-shares.ts';

/** Gives the columns of the table that starts at `start` these shares; null leaves them to the style. */
const writeShares = (tr: Transaction, start: number, shares: readonly number[] | null): Transaction => {
  const table = tr.doc.resolve(start).parent;
  const map = TableMap.get(table);
  for (const pos of new Set(map.map)) {
    const cell = table.nodeAt(pos);
    if (!cell) continue;
    const { left, right } = map.findCell(pos);
    const widths = shares ? shares.slice(left, right) : null;
    if (JSON.stringify(cell.attrs.colwidth) !== JSON.stringify(widths))
      tr.setNodeAttribute(start + pos, 'colwidth', widths);
  }
  return tr;
};

const equal = (columns: number): number[] =>
  Array.from({ length: columns }, (_, n) =>
    n === columns - 1
      ? wholeWidth - (columns - 1) * Math.floor(wholeWidth / columns)
      : Math.floor(wholeWidth / columns),
  );

const sharesOf = (table: Node): number[] => columnShares(table) ?? equal(TableMap.get(table).width);

/** Moves the line between a column and the next by a share of the table, as far as both keep a width. */
const moveLine = (shares: readonly number[], column: number, by: number): number[] => {
  const [left, right] = [shares[column]!, shares[column + 1]!];
  const most = Math.max(0, right - leastShare);
  const least = Math.min(0, leastShare - left);
  const moved = Math.round(Math.min(most, Math.max(least, by)));
  return shares.map((share, n) => (n === column ? share + moved : n === column + 1 ? share - moved : share));
};

/** Moves the line after a column of the table that starts at `start`. */
export const moveColumnLine =
  (start: number, column: number, by: number): Command =>
  (state, dispatch) => {
    const table = state.doc.resolve(start).parent;
    if (table.type.spec.tableRole !== 'table' || column < 0 || column + 1 >= TableMap.get(table).width)
      return false;
    const before = sharesOf(table);
    const after = moveLine(before, column, by);
    if (after.every((share, n) => share === before[n])) return false;
    dispatch?.(writeShares(state.tr, start, after));
    return true;
  };

/** How far a stroke moves a line. */
const stroke = 25;

/** Makes the column the caret is in wider or narrower; the column beside it makes room. */
export const widenColumn =
  (dir: 1 | -1): Command =>
  (state, dispatch) => {
    if (!isInTable(state)) return false;
    const { right, map, tableStart } = selectedRect(state);
    const isLast = right === map.width;
    return moveColumnLine(
      tableStart,
      isLast ? right - 2 : right - 1,
      isLast ? -dir * stroke : dir * stroke,
    )(state, dispatch);
  };

/** Leaves the widths of the columns to the style of the paper again. */
export const freeColumns: Command = (state, dispatch) => {
  if (!isInTable(state)) return false;
  const { table, tableStart } = selectedRect(state);
  if (!columnShares(table)) return false;
  dispatch?.(writeShares(state.tr, tableStart, null));
  return true;
};

/** Columns that came or went leave the shares of the others as they were to each other. */
export const withShares =
  (command: Command): Command =>
  (state, dispatch, view) =>
    command(
      state,
      dispatch &&
        ((tr) => {
          const $start = isInTable(state) ? tr.doc.resolve(selectedRect(state).tableStart) : null;
          const table = $start?.parent;
          const shares = table?.type.spec.tableRole === 'table' ? columnShares(table) : null;
          dispatch($start && shares ? writeShares(tr, $start.pos, shares) : tr);
        }),
      view,
    );
