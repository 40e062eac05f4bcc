import { Hash } from 'lucide-react';
import { type RefObject, useEffect, useState } from 'react';
import { Dialog, DialogTrigger, Popover } from 'react-aria-components';
import { differs, labelOf, type PageNumbers, pageFor } from '#shared/texts/page-numbers.ts';
import { useFormat, useMessages } from '../../../i18n/language.tsx';
import { Button, IconButton } from '../../../ui/button.tsx';
import { TextField } from '../../../ui/field.tsx';

/** The printed number of the page being read, in a field that goes to another. */
export const PageField = ({
  numbers,
  page,
  field,
  onGo,
}: {
  numbers: PageNumbers;
  page: number;
  field: RefObject<HTMLInputElement | null>;
  onGo: (page: number) => void;
}) => {
  const { reader: words } = useMessages();
  const format = useFormat();
  const [typed, setTyped] = useState<string | null>(null);
  const go = (): void => {
    const wanted = typed === null ? null : pageFor(numbers, typed);
    setTyped(null);
    if (wanted !== null) onGo(wanted);
  };
  const shown = labelOf(numbers, page);
  return (
    <span className="reader-page">
      <input
        ref={field}
        className="input"
        aria-label={words.page}
        title={words.pageHint}
        size={Math.max(3, (typed ?? shown).length)}
        value={typed ?? shown}
        placeholder="–"
        autoComplete="off"
        onFocus={(event) => event.target.select()}
        onChange={(event) => setTyped(event.target.value)}
        onBlur={() => setTyped(null)}
        onKeyDown={(event) => {
          if (event.key === 'Enter') go();
          else if (event.key === 'Escape') setTyped(null);
          else return;
          event.preventDefault();
          event.stopPropagation();
        }}
      />
      <span className="reader-count">
        {differs(numbers, page)
          ? words.placeOf(format.number(page), format.number(numbers.count))
          : words.ofPages(format.number(numbers.count))}
      </span>
    </span>
  );
};

/** Where a person says which number is printed on the page that is shown. */
export const PageNumbering = ({
  numbers,
  page,
  onShift,
}: {
  numbers: PageNumbers;
  page: number;
  onShift: (shift: number | null) => void;
}) => {
  const { reader: words } = useMessages();
  return (
    <DialogTrigger>
      <IconButton icon={Hash} label={words.numbering} />
      <Popover className="popover reader-numbering" placement="bottom start">
        <Dialog aria-label={words.numbering}>
          {({ close }) => (
            <NumberingForm
              numbers={numbers}
              page={page}
              onShift={(shift) => {
                onShift(shift);
                close();
              }}
            />
          )}
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
};

const NumberingForm = ({
  numbers,
  page,
  onShift,
}: {
  numbers: PageNumbers;
  page: number;
  onShift: (shift: number | null) => void;
}) => {
  const { reader: words } = useMessages();
  const [typed, setTyped] = useState(labelOf(numbers, page));
  useEffect(() => setTyped(labelOf(numbers, page)), [numbers, page]);
  const number = /^-?\d{1,5}$/.test(typed.trim()) ? Number(typed) : null;
  return (
    <form
      className="reader-numbering-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (number !== null) onShift(number - page);
      }}
    >
      <TextField
        label={words.printedOn(page)}
        hint={
          numbers.shift === null
            ? numbers.labels
              ? words.numberedByFile
              : words.numberedByPlace
            : words.numberedByHand
        }
        inputMode="numeric"
        value={typed}
        onChange={setTyped}
        autoFocus
      />
      <p className="reader-numbering-actions">
        <Button type="submit" look="primary" isDisabled={number === null}>
          {words.setNumber}
        </Button>
        <Button isDisabled={numbers.shift === null} onPress={() => onShift(null)}>
          {words.resetNumber}
        </Button>
      </p>
    </form>
  );
};
