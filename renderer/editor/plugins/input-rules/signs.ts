import { TextSelection } from 'prosemirror-state';
import { schema } from '#shared/document/schema.ts';
import { newNoteId } from '#shared/ids.ts';
import { canCite } from '../../commands/citations.ts';
import { addNote, canInsertNote } from '../../commands/notes.ts';
import { findPattern, type TypingRule } from './rule.ts';
import { type TypingState, typingKey } from './typed-sign.ts';

/** `@` opens the citation picker; inside a word, as in an e-mail address, it is only a sign. */
export const citationRule = (openCitationPicker: () => void): TypingRule => ({
  help: 'citations',
  find: findPattern(/(?<![\p{L}\p{N}_+%@-])@$/u),
  apply: (state, _from, to) => {
    const stays: TypingState = { helped: false, sign: to };
    return canCite(state) ? state.tr.setMeta(typingKey, stays) : null;
  },
  after: openCitationPicker,
});

/** `^` right after a word or its punctuation makes a note and goes into it. */
export const noteRule: TypingRule = {
  help: 'notes',
  find: findPattern(/(?<=[\p{L}\p{N}.,;:!?)\]”’“»…%"'])\^$/u),
  apply: (state, from, to) => {
    if (!canInsertNote(state)) return null;
    const tr = state.tr.delete(from, to);
    const inside = addNote(tr, from, newNoteId(), [schema.nodes.paragraph.create()]);
    return tr.setSelection(TextSelection.create(tr.doc, inside));
  },
};
