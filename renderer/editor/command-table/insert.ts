import { insertTable } from '../commands/blocks.ts';
import { canCite } from '../commands/citations.ts';
import { canRefer, selectBrokenReference } from '../commands/cross-references.ts';
import { insertBox, insertPageBreak, insertRule } from '../commands/figures.ts';
import { addAuthor, removeAuthor } from '../commands/front.ts';
import { listStart } from '../commands/lists.ts';
import { linkAt } from '../commands/marks.ts';
import { insertOrLeaveNote, noteKey } from '../commands/notes.ts';
import { insertReferenceList, referenceListAt } from '../commands/reference-lists.ts';
import { insertSign } from '../commands/words.ts';
import type { Ask } from '../page-requests.ts';
import { partAt } from '../places.ts';
import { asks, type CommandGroupEntries } from './entry.ts';

/** What can be put onto the page. */
export const insertCommands = (ask: Ask) =>
  ({
    note: { keys: [noteKey], command: insertOrLeaveNote },
    cite: { keys: ['Mod-Alt-c'], command: asks(ask, 'citationPicker', [], canCite) },
    quotation: { keys: ['Mod-Alt-k'], command: asks(ask, 'quotationPicker', [], canCite) },
    link: {
      keys: ['Mod-k'],
      command: asks(ask, 'link', [], ({ selection }) => selection.$from.parent.inlineContent),
    },
    openLink: {
      keys: ['Alt-Enter'],
      command: (state, dispatch) => {
        const link = linkAt(state);
        if (link && dispatch) ask('openLink', link.href);
        return link !== null;
      },
    },
    crossReference: {
      keys: ['Mod-Alt-x'],
      command: asks(ask, 'referencePicker', [], canRefer),
    },
    brokenReference: { command: selectBrokenReference },
    table: { command: insertTable() },
    picture: {
      command: asks(ask, 'choosePicture', [], ({ selection }) => partAt(selection.$to) === 'body'),
    },
    rule: { command: insertRule },
    box: { command: insertBox },
    pageBreak: { command: insertPageBreak },
    referenceList: { command: insertReferenceList },
    setReferenceList: {
      command: (state, dispatch) => {
        const at = referenceListAt(state);
        if (at !== null && dispatch) ask('referenceList', at);
        return at !== null;
      },
    },
    // On a Mac the system has these keys for it too.
    nonBreakingSpace: {
      keys: { mac: ['Alt-Space'], other: ['Mod-Shift-Space'] },
      command: insertSign('\u00a0'),
      typing: true,
    },
    nonBreakingHyphen: { command: insertSign('\u2011'), typing: true },
    enDash: { command: insertSign('\u2013'), typing: true },
    emDash: { command: insertSign('\u2014'), typing: true },
    listStart: { command: asks(ask, 'listStart', [], (state) => listStart(state) !== null) },
    signs: {
      keys: { mac: ['Ctrl-Alt-i'], other: ['Mod-Alt-i'] },
      command: asks(ask, 'signs', [], ({ selection }) => selection.$from.parent.inlineContent),
    },
    author: { command: addAuthor },
    removeAuthor: { command: removeAuthor },
  }) satisfies CommandGroupEntries;
