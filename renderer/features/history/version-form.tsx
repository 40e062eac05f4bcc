import { type RefObject, useState } from 'react';
import { Input, Label, TextField } from 'react-aria-components';
import { useMessages } from '../../i18n/language.tsx';
import { Button } from '../../ui/button.tsx';

/** The longest name of a version that is taken. */
const longest = 200;

/** A field for the name of a version: of the present one, or a new name for an older one. */
export const VersionForm = ({
  label,
  action,
  start = '',
  input,
  onName,
  onCancel,
}: {
  label: string;
  action: string;
  start?: string;
  input?: RefObject<HTMLInputElement | null>;
  /** @returns whether it was done; then the field is emptied */
  onName: (name: string) => Promise<boolean>;
  onCancel?: () => void;
}) => {
  const { app, history } = useMessages();
  const [name, setName] = useState(start);
  const given = name.trim();
  const submit = async (): Promise<void> => {
    if (given !== '' && (await onName(given))) setName('');
  };
  return (
    <form
      className="version-form"
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <TextField
        className="field"
        value={name}
        onChange={setName}
        maxLength={longest}
        autoFocus={onCancel !== undefined}
        onKeyDown={(event) => {
          if (event.key === 'Escape' && onCancel) onCancel();
          else event.continuePropagation();
        }}
      >
        <Label className="field-label">{label}</Label>
        <Input {...(input ? { ref: input } : {})} className="input" placeholder={history.namePlaceholder} />
      </TextField>
      <div className="version-form-buttons">
        <Button type="submit" look={onCancel ? 'primary' : 'plain'} isDisabled={given === ''}>
          {action}
        </Button>
        {onCancel ? (
          <Button look="quiet" onPress={onCancel}>
            {app.cancel}
          </Button>
        ) : null}
      </div>
    </form>
  );
};
