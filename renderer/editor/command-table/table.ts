import { mergeCells, splitCell, toggleHeader } from 'prosemirror-tables';
import { removeTable } from '../commands/blocks.ts';
import { freeColumns, widenColumn, withShares } from '../commands/column-widths.ts';
import {
  alignColumns,
  alignmentAt,
  columnAfter,
  columnBefore,
  hasHeaders,
  removeColumns,
  removeRows,
  rowAbove,
  rowBelow,
  selectCells,
} from '../commands/tables.ts';
import type { CommandEntry, CommandGroupEntries } from './entry.ts';

const aligned = (align: 'left' | 'center' | 'right'): CommandEntry => ({
  command: alignColumns(align),
  isOn: (state) => alignmentAt(state) === align,
});

/** What can be done to the table the caret is in. */
export const tableCommands = {
  rowAbove: { command: rowAbove },
  rowBelow: { command: rowBelow },
  columnBefore: { command: columnBefore },
  columnAfter: { command: columnAfter },
  headerRow: { command: toggleHeader('row'), isOn: hasHeaders('row') },
  headerColumn: { command: toggleHeader('column'), isOn: hasHeaders('column') },
  alignLeft: aligned('left'),
  alignCenter: aligned('center'),
  alignRight: aligned('right'),
  columnWider: { command: widenColumn(1) },
  columnNarrower: { command: widenColumn(-1) },
  freeColumns: { command: freeColumns },
  selectRow: { command: selectCells('row') },
  selectColumn: { command: selectCells('column') },
  selectTable: { command: selectCells('all') },
  mergeCells: { command: withShares(mergeCells) },
  splitCell: { command: withShares(splitCell) },
  removeRow: { command: removeRows },
  removeColumn: { command: removeColumns },
  removeTable: { command: removeTable },
} satisfies CommandGroupEntries;
