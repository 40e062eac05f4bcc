import { redo, undo } from 'prosemirror-history';
import { selectAllInSteps } from '../commands/selection.ts';
import type { Ask } from '../page-requests.ts';
import { asks, type CommandGroupEntries } from './entry.ts';

/** Steps back and forth, what is selected, and where the keys go. */
export const editCommands = (ask: Ask) =>
  ({
    undo: { keys: ['Mod-z'], command: undo },
    redo: { keys: { mac: ['Shift-Mod-z', 'Mod-y'], other: ['Mod-y', 'Shift-Mod-z'] }, command: redo },
    selectAll: { keys: ['Mod-a'], command: selectAllInSteps },
    toToolbar: { keys: ['Alt-F10'], command: asks(ask, 'toolbar', []) },
  }) satisfies CommandGroupEntries;
