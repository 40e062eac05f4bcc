import { addColumnAfter, addRowAfter, deleteColumn, deleteRow, toggleHeaderRow } from 'prosemirror-tables';
import { removeTable } from '../commands/blocks.ts';
import type { CommandGroupEntries } from './entry.ts';

/** What can be done to the table the caret is in. */
export const tableCommands = {
  rowBelow: { command: addRowAfter },
  columnAfter: { command: addColumnAfter },
  headerRow: { command: toggleHeaderRow },
  removeRow: { command: deleteRow },
  removeColumn: { command: deleteColumn },
  removeTable: { command: removeTable },
} satisfies CommandGroupEntries;
