import { insertTable } from '../commands/blocks.ts';
import { canCite } from '../commands/citations.ts';
import { insertRule } from '../commands/figures.ts';
import { addAuthor, removeAuthor } from '../commands/front.ts';
import { insertOrLeaveNote } from '../commands/notes.ts';
import type { Ask } from '../page-requests.ts';
import { partAt } from '../places.ts';
import { asks, type CommandGroupEntries } from './entry.ts';

/** What can be put onto the page. */
export const insertCommands = (ask: Ask) =>
  ({
    note: { keys: ['Mod-Alt-f'], command: insertOrLeaveNote },
    cite: { keys: ['Mod-Alt-c'], command: asks(ask, 'citationPicker', [], canCite) },
    link: {
      keys: ['Mod-k'],
      command: asks(ask, 'link', [], ({ selection }) => selection.$from.parent.inlineContent),
    },
    table: { command: insertTable() },
    picture: {
      command: asks(ask, 'choosePicture', [], ({ selection }) => partAt(selection.$to) === 'body'),
    },
    rule: { command: insertRule },
    author: { command: addAuthor },
    removeAuthor: { command: removeAuthor },
  }) satisfies CommandGroupEntries;
