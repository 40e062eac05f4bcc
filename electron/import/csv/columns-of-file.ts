import type { TableColumns } from '../../../shared/contract/tables.ts';
import { mappingOf } from '../../../shared/csv/columns.ts';
import { detectBytes, detectText } from '../formats.ts';
import { readText } from '../read-text.ts';
import { cellText, readTable } from './table.ts';

/** So many cells of a column are shown, and so much of each. */
const shown = { cells: 3, characters: 80 };

/**
 * The columns of a file that is a table of sources; null for any other.
 * @throws IbidError as `readText` and `readTable`
 */
export const tableColumns = ({ name, bytes }: { name: string; bytes: Uint8Array }): TableColumns | null => {
  if (detectBytes(bytes, name)) return null;
  const text = readText(bytes, name);
  if (detectText(text, name)?.id !== 'csv') return null;
  const { columns, rows } = readTable(text);
  const targets = mappingOf(columns);
  return {
    rows: rows.length,
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
