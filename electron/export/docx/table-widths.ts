import type { Node } from 'prosemirror-model';
import { columnShares, wholeWidth } from '#shared/document/column-shares.ts';
import type { Template } from '#shared/document/templates/template.ts';

export type Span = { colspan: number; rowspan: number };
export const spanOf = (cell: Node, rowsLeft: number): Span => ({
  colspan: Math.max(1, cell.attrs.colspan as number),
  rowspan: Math.min(Math.max(1, cell.attrs.rowspan as number), rowsLeft),
});

/** How closely a table is set: its letters in half points, the margins left and right of a cell in twips. */
export type Density = { size: number; margin: number; small: boolean };

const normal = ({ sizes }: Template): Density => ({ size: sizes.table, margin: 85, small: false });
const small = ({ sizes }: Template): Density => ({ size: sizes.table - 3, margin: 50, small: true });

const longestWord = (text: string): number =>
  Math.max(0, ...text.split(/[\s\u200b-]+/u).map((word) => word.length));

/** Room for so many characters in twips, and a little for luck; letters are about half as wide as high. */
const roomFor = (characters: number, { size, margin }: Density): number =>
  Math.ceil(characters * size * 10 * 0.55) + 2 * margin + 20;

const sum = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0);

type Needs = {
  /** Room in twips for the longest word of each column. */
  least: number[];
  /** Room for its longest text in one line, within bounds. */
  wished: number[];
};

const needsOf = (table: Node, density: Density): Needs => {
  const rows = table.childCount;
  const least: number[] = [];
  const wished: number[] = [];
  const busy: number[] = [];
  table.forEach((row, _offset, r) => {
    let column = 0;
    row.forEach((cell) => {
      while ((busy[column] ?? 0) > r) column++;
      const { colspan, rowspan } = spanOf(cell, rows - r);
      for (let n = 0; n < colspan; n++) {
        busy[column + n] = r + rowspan;
        const text = colspan === 1 ? cell.textBetween(0, cell.content.size, ' ') : '';
        const word = roomFor(Math.min(24, Math.max(2, longestWord(text))), density);
        least[column + n] = Math.max(least[column + n] ?? 0, word);
        wished[column + n] = Math.max(
          wished[column + n] ?? 0,
          word,
          roomFor(Math.min(40, text.length), density),
        );
      }
      column += colspan;
    });
  });
  return { least, wished };
};

/** The widths, none above the bound that makes them as wide as `total` together. */
const boundedBy = (widths: readonly number[], total: number): number[] => {
  let left = total;
  let open = widths.length;
  let bound = 0;
  for (const width of [...widths].sort((a, b) => a - b)) {
    bound = left / open;
    if (width > bound) break;
    left -= width;
    open--;
  }
  return widths.map((width) => Math.floor(Math.min(width, bound)));
};

/** Small type where a word would otherwise be torn. */
export const densityOf = (table: Node, total: number, template: Template): Density =>
  sum(needsOf(table, normal(template)).least) <= total ? normal(template) : small(template);

/** Widths of the columns in twips: as they were set by hand, or else by what they hold. */
export const columnWidths = (table: Node, total: number, density: Density): number[] => {
  const shares = columnShares(table);
  const widths = shares
    ? shares.map((share) => Math.floor((share / wholeWidth) * total))
    : widthsByText(table, total, density);
  const last = widths.length - 1;
  if (last >= 0) widths[last] = widths[last]! + total - sum(widths);
  return widths;
};

/**
 * Each column has room for its longest word, so that none is torn apart; the rest goes to the columns whose
 * texts are long. Where that is too much for the page, it is the columns of the longest words that give way.
 */
const widthsByText = (table: Node, total: number, density: Density): number[] => {
  const { least, wished } = needsOf(table, density);
  const over = wished.map((width, n) => width - least[n]!);
  const spare = total - sum(least);
  const shares = sum(over) > 0 ? over : least;
  return spare > 0
    ? least.map((width, n) => Math.floor(width + (shares[n]! / sum(shares)) * spare))
    : boundedBy(least, total);
};
