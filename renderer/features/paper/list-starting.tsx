import { type FormEvent, useState } from 'react';
import { inStepOfItsOwn } from '../../editor/command-table.ts';
import { largestStart, listStart, setListStart } from '../../editor/commands/lists.ts';
import { useMessages } from '../../i18n/language.tsx';
import type { Place } from '../../ui/anchor.tsx';
import { Button } from '../../ui/button.tsx';
import { TextField } from '../../ui/field.tsx';
import { AnchoredPopover } from './anchored-popover.tsx';
import type { PaperSession } from './paper-session.ts';
import { useAtCaret } from './use-at-caret.ts';
import { useRequest } from './use-request.ts';

/** A number as it is typed, or null for what a list can't start with. */
const numberIn = (typed: string): number | null => {
  const number = /^\d{1,9}$/.test(typed.trim()) ? Number(typed) : Number.NaN;
  return number <= largestStart ? number : null;
};

/** Asks for the number that a list starts with. */
export const ListStarting = ({ session }: { session: PaperSession }) => {
  const { marking } = useMessages();
  const { open, show, close } = useAtCaret<{ place: Place }>(session);
  const [typed, setTyped] = useState('');
  const { editor } = session;
  useRequest(session, 'listStart', () => {
    const { view } = editor;
    const start = listStart(view.state);
    if (!view.editable || start === null) return;
    setTyped(String(start));
    show({ place: view.coordsAtPos(view.state.selection.from) });
  });
  if (!open) return null;
  const start = numberIn(typed);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (start === null) return;
    close();
    editor.run(inStepOfItsOwn(setListStart(start)));
  };
  return (
    <AnchoredPopover
      place={open.place}
      label={marking.listStart}
      className="link-card"
      onClose={() => close(open)}
    >
      <form onSubmit={submit}>
        <TextField
          label={marking.listStart}
          inputMode="numeric"
          value={typed}
          onChange={setTyped}
          isInvalid={start === null}
          hint={start === null ? marking.listStartWrong : undefined}
          autoFocus
        />
        <footer className="card-foot">
          <Button look="primary" type="submit" isDisabled={start === null}>
            {marking.setStart}
          </Button>
        </footer>
      </form>
    </AnchoredPopover>
  );
};
