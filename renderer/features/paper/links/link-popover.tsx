import { type FormEvent, useState } from 'react';
import { tidyAddress } from '../../../editor/commands/marks.ts';
import { useMessages } from '../../../i18n/language.tsx';
import type { Place } from '../../../ui/anchor.tsx';
import { Button } from '../../../ui/button.tsx';
import { TextField } from '../../../ui/field.tsx';
import { AnchoredPopover } from '../anchored-popover.tsx';

/** Asks for the address of a link at the caret. */
export const LinkPopover = ({
  place,
  href,
  onOpen,
  onSet,
  onClose,
}: {
  place: Place;
  /** The address of the link the caret is in. */
  href: string | null;
  onOpen: (href: string) => void;
  /** Null takes the link away. */
  onSet: (href: string | null) => void;
  onClose: () => void;
}) => {
  const { paper, linking } = useMessages();
  const words = paper.linkField;
  const [typed, setTyped] = useState(href ?? '');
  const [wrong, setWrong] = useState(false);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    const address = tidyAddress(typed);
    if (address === null) setWrong(true);
    else onSet(address);
  };
  return (
    <AnchoredPopover place={place} label={words.title} className="link-card" onClose={onClose}>
      <form onSubmit={submit}>
        <TextField
          label={words.address}
          inputMode="url"
          value={typed}
          onChange={(text) => {
            setTyped(text);
            setWrong(false);
          }}
          autoFocus
          isInvalid={wrong}
          hint={wrong ? words.wrong : undefined}
        />
        <footer className="card-foot">
          <Button look="primary" type="submit">
            {words.set}
          </Button>
          {href !== null ? (
            <>
              <Button onPress={() => onOpen(href)}>{linking.open}</Button>
              <Button onPress={() => onSet(null)}>{words.remove}</Button>
            </>
          ) : null}
        </footer>
      </form>
    </AnchoredPopover>
  );
};
