import { redo, undo } from 'prosemirror-history';
import { selectAllInSteps } from '../commands/selection.ts';
import type { Ask } from '../page-requests.ts';
import { showsSigns, toggleSigns } from '../plugins/page-signs/index.ts';
import { asks, type CommandGroupEntries } from './entry.ts';

/** Steps back and forth, what is selected, and where the keys go. */
export const editCommands = (ask: Ask) =>
  ({
    undo: { keys: ['Mod-z'], command: undo },
    redo: { keys: { mac: ['Shift-Mod-z', 'Mod-y'], other: ['Mod-y', 'Shift-Mod-z'] }, command: redo },
    selectAll: { keys: ['Mod-a'], command: selectAllInSteps },
    pasteAsText: { keys: ['Mod-Shift-v'], nativeKeys: true, command: asks(ask, 'paste', ['text']) },
    pasteAsQuotation: { command: asks(ask, 'paste', ['quotation']) },
    find: { keys: ['Mod-f'], command: asks(ask, 'find', [false]) },
    // On a Mac, ⌘H hides the app and ⌥⌘F makes a note.
    replace: { keys: { mac: ['Shift-Mod-h'], other: ['Mod-h'] }, command: asks(ask, 'find', [true]) },
    findNext: { keys: ['Mod-g'], command: asks(ask, 'findStep', [1]) },
    findPrevious: { keys: ['Shift-Mod-g'], command: asks(ask, 'findStep', [-1]) },
    pageSigns: {
      keys: { mac: ['Ctrl-Alt-u'], other: ['Mod-Alt-u'] },
      command: toggleSigns,
      isOn: showsSigns,
    },
    toToolbar: { keys: ['Alt-F10'], command: asks(ask, 'toolbar', []) },
  }) satisfies CommandGroupEntries;
