import { type FormEvent, useRef, useState } from 'react';
import { Dialog, Popover } from 'react-aria-components';
import { TextField } from './field.tsx';

/** A field for another name over the line that has it: Enter or a press elsewhere takes the name, Escape leaves it. */
export const NameInPlace = ({
  line,
  name,
  label,
  hint,
  most,
  onName,
  onClose,
}: {
  line: Element;
  name: string;
  label: string;
  hint?: string | undefined;
  /** Characters at most. */
  most: number;
  onName: (name: string) => void;
  onClose: () => void;
}) => {
  const [typed, setTyped] = useState(name);
  const isLeft = useRef(false);
  const over = useRef<Element>(line);
  const { height, width } = line.getBoundingClientRect();
  const take = (): void => {
    if (isLeft.current) return;
    isLeft.current = true;
    if (typed.trim() !== '' && typed !== name) onName(typed);
    onClose();
  };
  return (
    <Popover
      isOpen
      triggerRef={over}
      placement="bottom start"
      offset={-height}
      shouldFlip={false}
      className="popover name-in-place"
      style={{ width }}
      onOpenChange={(open) => {
        if (!open) take();
      }}
    >
      <Dialog className="popover-dialog" aria-label={label}>
        <form
          onSubmit={(event: FormEvent) => {
            event.preventDefault();
            take();
          }}
          onKeyDownCapture={(event) => {
            if (event.key !== 'Escape') return;
            event.preventDefault();
            event.stopPropagation();
            isLeft.current = true;
            onClose();
          }}
        >
          <TextField
            label={label}
            hideLabel
            hint={hint}
            value={typed}
            onChange={setTyped}
            maxLength={most}
            autoFocus
            onFocus={(event) => {
              if (event.target instanceof HTMLInputElement) event.target.select();
            }}
          />
        </form>
      </Dialog>
    </Popover>
  );
};
