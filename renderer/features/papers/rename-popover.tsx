import { type FormEvent, useRef, useState } from 'react';
import { Dialog, Popover } from 'react-aria-components';
import { useMessages } from '../../i18n/language.tsx';
import { Button } from '../../ui/button.tsx';
import { TextField } from '../../ui/field.tsx';

/** Asks for another title of a paper, at its line in the list. */
export const RenamePopover = ({
  anchor,
  title,
  onRename,
  onClose,
}: {
  anchor: Element;
  title: string;
  onRename: (title: string) => void;
  onClose: () => void;
}) => {
  const { shelf } = useMessages();
  const [typed, setTyped] = useState(title);
  const trigger = useRef<Element>(anchor);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    onRename(typed);
    onClose();
  };
  return (
    <Popover
      isOpen
      triggerRef={trigger}
      placement="bottom start"
      className="popover rename-card"
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
    >
      <Dialog className="popover-dialog" aria-label={shelf.setTitle}>
        <form onSubmit={submit}>
          <TextField
            label={shelf.newTitle}
            value={typed}
            onChange={setTyped}
            maxLength={2000}
            autoFocus
            onFocus={(event) => {
              if (event.target instanceof HTMLInputElement) event.target.select();
            }}
          />
          <Button look="primary" type="submit">
            {shelf.setTitle}
          </Button>
        </form>
      </Dialog>
    </Popover>
  );
};
