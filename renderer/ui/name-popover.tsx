import { type FormEvent, useRef, useState } from 'react';
import { Dialog, Popover } from 'react-aria-components';
import { Button } from './button.tsx';
import { TextField } from './field.tsx';

/** Asks for a name at what it is for, such as a line of a list. */
export const NamePopover = ({
  anchor,
  name,
  label,
  hint,
  button,
  most,
  isOptional = false,
  onName,
  onClose,
}: {
  anchor: Element;
  name: string;
  label: string;
  hint?: string;
  /** What the button says. */
  button: string;
  /** Characters at most. */
  most: number;
  /** An empty name is one, too. */
  isOptional?: boolean;
  onName: (name: string) => void;
  onClose: () => void;
}) => {
  const [typed, setTyped] = useState(name);
  const trigger = useRef<Element>(anchor);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (typed.trim() === '' && !isOptional) return;
    onName(typed);
    onClose();
  };
  return (
    <Popover
      isOpen
      triggerRef={trigger}
      placement="bottom start"
      className="popover name-card"
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
    >
      <Dialog className="popover-dialog" aria-label={button}>
        <form onSubmit={submit}>
          <TextField
            label={label}
            hint={hint}
            value={typed}
            onChange={setTyped}
            maxLength={most}
            autoFocus
            onFocus={(event) => {
              if (event.target instanceof HTMLInputElement) event.target.select();
            }}
          />
          <Button look="primary" type="submit">
            {button}
          </Button>
        </form>
      </Dialog>
    </Popover>
  );
};
