import { type FormEvent, useState } from 'react';
import { useMessages } from '../../i18n/language.tsx';
import type { Place } from '../../ui/anchor.tsx';
import { Button } from '../../ui/button.tsx';
import { TextField } from '../../ui/field.tsx';
import { AnchoredPopover } from './anchored-popover.tsx';
import { readNoteNumber } from './note-number.ts';
import type { PaperSession } from './paper-session.ts';
import { useAfterClosing } from './use-after-closing.ts';
import { useRequest } from './use-request.ts';

/** The prompt for the number of a note. */
export const GoingToNote = ({ session }: { session: PaperSession }) => {
  const { panes } = useMessages();
  const words = panes.goToNote;
  const { open, show, close } = useAfterClosing<Place>(session);
  const [text, setText] = useState('');
  const [wrong, setWrong] = useState('');
  const { editor, handle } = session;
  useRequest(session, 'goToNote', () => {
    const { view } = editor;
    const page = view.dom.getBoundingClientRect();
    const caret = view.coordsAtPos(view.state.selection.head);
    // At the caret, or at the top of the page if the text was scrolled away from it.
    const inSight = caret.top >= page.top && caret.bottom <= page.bottom;
    const left = page.left + page.width / 3;
    show(inSight ? caret : { left, right: left, top: page.top, bottom: page.top });
    setText('');
    setWrong('');
  });
  if (!open) return null;
  const notes = handle.notes.entries();
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    const number = readNoteNumber(text);
    const note = notes.find((entry) => entry.number === number);
    if (note) close(() => handle.notes.goTo(note.id));
    else setWrong(number === null ? words.noNumber : words.outOfRange(number, notes.length));
  };
  return (
    <AnchoredPopover place={open} label={words.title} className="note-prompt" onClose={() => close()}>
      <form onSubmit={submit}>
        <TextField
          label={words.number}
          value={text}
          onChange={(value) => {
            setText(value);
            setWrong('');
          }}
          inputMode="numeric"
          hint={words.range(notes.length)}
          autoFocus
        />
        <p role="alert" className="note-prompt-wrong">
          {wrong}
        </p>
        <Button type="submit" look="primary">
          {words.go}
        </Button>
      </form>
    </AnchoredPopover>
  );
};
