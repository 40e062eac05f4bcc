import type { Output } from '../../../shared/contract/methods.ts';
import type { TableColumns } from '../../../shared/contract/tables.ts';
import { mappingOf } from '../../../shared/csv/columns.ts';
import { detectBytes, detectText } from '../formats.ts';
import { readText } from '../read-text.ts';
import { type ColumnChoices, sourcesOfTable } from './index.ts';
import { cellText, readTable, type Table } from './table.ts';

/** So many cells of a column are shown, and so much of each. */
const shown = { cells: 3, characters: 80 };
/** So many rows are shown as the sources they become, with so much of their cells. */
const start = { rows: 4, characters: 2000 };

/**
 * The columns of a file that is a table of sources; null for any other.
 * @throws IbidError as `readText` and `readTable`
 */
export const tableColumns = ({ name, bytes }: { name: string; bytes: Uint8Array }): TableColumns | null => {
  if (detectBytes(bytes, name)) return null;
  const text = readText(bytes, name);
  if (detectText(text, name)?.id !== 'csv') return null;
  const { columns, rows, numbers } = readTable(text);
  const targets = mappingOf(columns);
  return {
    rows: rows.length,
    start: rows
      .slice(0, start.rows)
      .map((row) => columns.map((_, at) => (row[at] ?? '').slice(0, start.characters))),
    numbers: numbers.slice(0, start.rows),
    columns: columns.map((heading, at) => ({
      name: heading,
      target: targets[at] ?? '',
      samples: samplesAt(rows, at),
    })),
  };
};

const samplesAt = (rows: readonly (readonly string[])[], at: number): string[] => {
  const samples: string[] = [];
  for (const row of rows) {
    const cell = cellText(row[at] ?? '');
    if (cell !== '') samples.push(cell.slice(0, shown.characters));
    if (samples.length === shown.cells) break;
  }
  return samples;
};

/** What each row of a small table becomes: a record, or why it gives none. */
export const previewOf = (table: Table, choices: ColumnChoices): Output<'tables.preview'>['rows'] =>
  table.rows.map((row, at) => {
    const number = table.numbers[at] ?? at + 1;
    const { sources, problems } = sourcesOfTable({ ...table, rows: [row], numbers: [number] }, choices);
    return sources[0] ? { number, item: sources[0].item } : { number, reason: problems[0]!.reason };
  });
