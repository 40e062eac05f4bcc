import type { CslName } from '#shared/citations/csl-item.ts';
import { fieldKind } from '#shared/sources/fields.ts';
import { TextField } from '../../../ui/field.tsx';
import { DateField } from './date-field.tsx';
import { hasForm, IdentifierField } from './identifier-field.tsx';
import { LanguageField } from './language-field.tsx';
import { NamesField } from './names-field.tsx';

/** Titles are long, and an editor reads them to the end. */
const isTitle = (variable: string): boolean => /(^|-)title$/.test(variable);

const noNames: CslName[] = [];
const namesIn = (value: unknown): CslName[] => (Array.isArray(value) ? (value as CslName[]) : noNames);
const textIn = (value: unknown): string =>
  typeof value === 'string' ? value : typeof value === 'number' ? String(value) : '';

/** A field of a source, entered as its variable is: names, a date, a line or several lines of text. */
export const OneField = ({
  variable,
  label,
  hint,
  example = '',
  institution = false,
  value,
  onChange,
}: {
  variable: string;
  label: string;
  hint?: string | undefined;
  /** Shown where nothing is entered yet. */
  example?: string;
  /** Whether a new name is that of an institution. */
  institution?: boolean;
  value: unknown;
  /** Undefined, '' or no names where nothing is left. */
  onChange: (value: unknown) => void;
}) => {
  const kind = fieldKind(variable);
  switch (kind) {
    case 'names':
      return (
        <NamesField
          label={label}
          hint={hint}
          institution={institution}
          names={namesIn(value)}
          onChange={onChange}
        />
      );
    case 'date':
      return (
        <DateField
          label={label}
          hint={hint}
          mayBeToday={variable === 'accessed'}
          date={value}
          onChange={onChange}
        />
      );
    case 'language':
      return <LanguageField label={label} hint={hint} value={textIn(value)} onChange={onChange} />;
    case 'text':
    case 'url':
      if (hasForm(variable))
        return (
          <IdentifierField
            variable={variable}
            label={label}
            hint={hint}
            placeholder={example}
            value={textIn(value)}
            onChange={onChange}
          />
        );
      break;
    case 'long-text':
    case 'number':
  }
  return (
    <TextField
      label={label}
      hint={hint}
      placeholder={example}
      value={textIn(value)}
      multiline={kind === 'long-text'}
      grows={isTitle(variable)}
      onChange={onChange}
    />
  );
};
