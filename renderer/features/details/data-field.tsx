import { useRef } from 'react';
import { newId } from '#shared/ids.ts';
import { TextField } from '../../ui/field.tsx';

/** A field that writes at each key. All that is typed in one visit carries the same id: one step to undo. */
export const DataField = ({
  onChange,
  ...props
}: {
  label: string;
  hint?: string | undefined;
  placeholder?: string;
  hideLabel?: boolean;
  multiline?: boolean;
  value: string;
  isReadOnly: boolean;
  onChange: (value: string, visit: string) => void;
}) => {
  const visit = useRef(newId());
  return (
    <TextField
      {...props}
      maxLength={1000}
      onFocus={() => {
        visit.current = newId();
      }}
      onChange={(value) => onChange(value, visit.current)}
    />
  );
};
