import type { Node } from 'prosemirror-model';

/*
 * Widths of columns that were set by hand. A table is always as wide as its column of text, so a width is a
 * share of it: a number in the `colwidth` of each cell, in thousandths, one for each column it spans.
 */

/** What all columns of a table share. */
export const wholeWidth = 1000;
/** No column is narrower. */
export const leastShare = 40;

/** A width as a file gives it, or null for what is none. */
const sane = (value: unknown): number | null =>
  typeof value === 'number' && Number.isFinite(value) && value > 0 && value <= 100_000 ? value : null;

/** Calls `visit` for each cell with the column it begins in. */
const eachCell = (table: Node, visit: (cell: Node, column: number) => void): void => {
  const busy: number[] = [];
  table.forEach((row, _offset, r) => {
    let column = 0;
    row.forEach((cell) => {
      while ((busy[column] ?? 0) > r) column++;
      const { colspan, rowspan } = cell.attrs as { colspan: number; rowspan: number };
      for (let n = 0; n < colspan; n++) busy[column + n] = r + rowspan;
      visit(cell, column);
      column += colspan;
    });
  });
};

/**
 * The shares of the columns, which make 1000 together; null for a table whose widths nobody set. A column
 * without a width among others that have one is as wide as they are on average.
 */
export const columnShares = (table: Node): number[] | null => {
  const found: (number | null)[] = [];
  eachCell(table, (cell, column) => {
    const widths = cell.attrs.colwidth as unknown[] | null;
    for (let n = 0; n < (cell.attrs.colspan as number); n++)
      found[column + n] = found[column + n] ?? sane(widths?.[n]) ?? null;
  });
  const known = found.filter((width) => width !== null);
  if (known.length === 0) return null;
  const average = known.reduce((a, b) => a + b, 0) / known.length;
  const widths = found.map((width) => width ?? average);
  const sum = widths.reduce((a, b) => a + b, 0);
  const shares = widths.map((width) => Math.round((width / sum) * wholeWidth));
  const last = shares.length - 1;
  shares[last] = shares[last]! + wholeWidth - shares.reduce((a, b) => a + b, 0);
  return shares;
};
