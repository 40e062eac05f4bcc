import { ExternalLink } from 'lucide-react';
import { useState } from 'react';
import { addressOf, bareDoi, identifierFault } from '#shared/sources/check-identifier.ts';
import { useHost } from '../../../api/host-context.tsx';
import { openLink } from '../../../api/open-link.ts';
import { useMessages } from '../../../i18n/language.tsx';
import { IconButton } from '../../../ui/button.tsx';
import { TextField } from '../../../ui/field.tsx';

const variables = ['DOI', 'URL', 'ISBN', 'ISSN', 'PMID', 'PMCID'];

/** Whether what stands in a variable has a form of its own, by which a slip is seen. */
export const hasForm = (variable: string): boolean => variables.includes(variable);

/** A number or an address of a work: a slip in it is named once it is typed, and an address is opened. */
export const IdentifierField = ({
  variable,
  label,
  hint,
  placeholder,
  value,
  onChange,
}: {
  variable: string;
  label: string;
  hint: string | undefined;
  placeholder: string;
  value: string;
  onChange: (value: string) => void;
}) => {
  const { sourceForm: words } = useMessages();
  const host = useHost();
  const [isTyping, setTyping] = useState(false);
  const fault = isTyping ? null : identifierFault(variable, value);
  const address = addressOf(variable, value);
  return (
    <div className={address === null ? 'identifier' : 'identifier has-address'}>
      <TextField
        label={label}
        hint={[fault === null ? '' : words.faults[fault], hint].filter(Boolean).join(' ') || undefined}
        placeholder={placeholder}
        value={value}
        {...(variable === 'URL' ? { inputMode: 'url' as const } : {})}
        onChange={(typed) => {
          setTyping(true);
          onChange(typed);
        }}
        onBlur={() => {
          setTyping(false);
          const tidy = variable === 'DOI' ? bareDoi(value) : value.trim();
          if (tidy !== value) onChange(tidy);
        }}
      />
      {address === null ? null : (
        <IconButton
          icon={ExternalLink}
          label={words.open(label)}
          onPress={() => void openLink(host, address)}
        />
      )}
    </div>
  );
};
