import Papa from 'papaparse';
import { say } from '../../../shared/reports/said.ts';
import { IbidError } from '../../../shared/result.ts';

export type Table = {
  columns: string[];
  rows: string[][];
  /** The number that a program of tables shows beside each of the rows. */
  numbers: number[];
};

/** So many columns and rows a table may have. */
const most = { columns: 500, rows: 300_000 };

/**
 * A text as a table: the separator and the quotation marks are found by how the lines look. The first row that is
 * not empty has the headings.
 * @throws IbidError 'too-large'
 */
export const readTable = (text: string): Table => {
  // The line by which Excel is told the separator is none of the table.
  const told = /^\ufeff?sep=(.)\n/i.exec(text);
  const bare = (told ? text.slice(told[0].length) : text).replace(/^\ufeff/, '');
  const { data } = Papa.parse<string[]>(bare, {
    delimiter: told?.[1] ?? separatorOf(bare),
    newline: '\n',
    preview: 2 * most.rows,
  });
  const isFull = (row: readonly string[]): boolean => row.some((cell) => cell.trim() !== '');
  const numbers = data.flatMap((row, index) => (isFull(row) ? [index + 1] : [])).slice(1);
  const [columns = [], ...rows] = data.filter(isFull);
  if (columns.length > most.columns || rows.length > most.rows)
    throw new IbidError('too-large', say('table-too-large', most));
  return { columns: columns.map(cellText), rows, numbers };
};

/** The separator that the line of headings has most of, outside of quotation marks. */
const separatorOf = (text: string): string => {
  const start = text.trimStart().slice(0, 100_000);
  const line = start.slice(0, start.indexOf('\n') + 1 || start.length).replace(/"[^"]*"/g, '');
  const counts = ['\t', ';', ',', '|'].map((sign) => [sign, line.split(sign).length - 1] as const);
  return counts.reduce((best, one) => (one[1] > best[1] ? one : best))[0];
};

/** A cell without what an export put before it so that no program takes it for a formula. */
export const cellText = (cell: string): string => cell.replace(/^'(?='*[=+\-@\t\r])/, '').trim();
