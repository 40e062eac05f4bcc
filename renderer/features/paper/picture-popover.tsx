import { type FormEvent, useState } from 'react';
import { FileTrigger } from 'react-aria-components';
import { useMessages } from '../../i18n/language.tsx';
import { Button } from '../../ui/button.tsx';
import { TextField } from '../../ui/field.tsx';
import { AnchoredPopover, type Place } from './anchored-popover.tsx';
import { pictureTypes } from './pictures.ts';

/** What a picture shows in words, and what can be done with it. */
export const PicturePopover = ({
  place,
  alt,
  onAlt,
  onReplace,
  onRemove,
  onClose,
}: {
  place: Place;
  alt: string;
  onAlt: (alt: string) => void;
  onReplace: (file: File) => void;
  onRemove: () => void;
  onClose: () => void;
}) => {
  const { paper } = useMessages();
  const words = paper.picture;
  const [typed, setTyped] = useState(alt);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    onAlt(typed.trim());
  };
  return (
    <AnchoredPopover place={place} label={words.title} className="link-card" onClose={onClose}>
      <form onSubmit={submit}>
        <TextField
          label={words.alt}
          hint={words.altHint}
          value={typed}
          onChange={setTyped}
          maxLength={2000}
          autoFocus
        />
        <footer className="card-foot">
          <Button look="primary" type="submit">
            {words.set}
          </Button>
          <FileTrigger
            acceptedFileTypes={pictureTypes}
            onSelect={(list) => {
              const file = list?.[0];
              if (file) onReplace(file);
            }}
          >
            <Button>{words.replace}</Button>
          </FileTrigger>
          <Button onPress={onRemove}>{words.remove}</Button>
        </footer>
      </form>
    </AnchoredPopover>
  );
};
