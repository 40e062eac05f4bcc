import type { Command } from 'prosemirror-state';
import { asCitationId, type NoteId } from '#shared/ids.ts';
import { nextByHand } from '../commands/by-hand.ts';
import { noteToText, selectionToNote } from '../commands/convert-notes.ts';
import { mergeHere, splitNote } from '../commands/merge-notes.ts';
import { citationsToNotes, notesToCitations } from '../commands/move-citations.ts';
import { moveMarkByWord } from '../commands/move-notes.ts';
import { removeNote } from '../commands/notes.ts';
import { canReadNotes } from '../commands/read-notes.ts';
import { copyNote, cutNote } from '../commands/single-notes.ts';
import type { Ask } from '../page-requests.ts';
import { citationAtCaret, noteInFocus } from '../places.ts';
import { asks, type CommandGroupEntries } from './entry.ts';

/** For the note the caret is in, or at whose mark it is. */
const here =
  (command: (id: NoteId) => Command): Command =>
  (state, dispatch, view) => {
    const id = noteInFocus(state);
    return id !== null && command(id)(state, dispatch, view);
  };

/** To set the citation by hand that is selected or touches the caret. */
const askAtCitation =
  (ask: Ask): Command =>
  (state, dispatch) => {
    const citation = citationAtCaret(state);
    if (!citation) return false;
    if (dispatch) ask('setByHand', asCitationId(String(citation.attrs.id)));
    return true;
  };

/** What can be done with the notes that are there. */
export const noteCommands = (ask: Ask) =>
  ({
    goToNote: { keys: ['Mod-Alt-g'], command: asks(ask, 'goToNote', []) },
    copyNote: { command: here(copyNote) },
    cutNote: { command: here(cutNote) },
    removeNote: { command: here(removeNote) },
    selectionToNote: { command: selectionToNote },
    noteToText: { command: here(noteToText) },
    mergeNoteBefore: { command: mergeHere(-1) },
    mergeNoteAfter: { command: mergeHere(1) },
    splitNote: { command: splitNote },
    turnIntoCitations: { command: asks(ask, 'readNotes', [null], canReadNotes) },
    notesToCitations: { command: notesToCitations },
    citationsToNotes: { command: citationsToNotes },
    setByHand: { command: askAtCitation(ask) },
    nextByHand: { command: nextByHand },
    markBack: {
      keys: ['Mod-Alt-,'],
      command: moveMarkByWord(-1),
    },
    markForward: {
      keys: ['Mod-Alt-.'],
      command: moveMarkByWord(1),
    },
  }) satisfies CommandGroupEntries;
