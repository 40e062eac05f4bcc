import type { JudgedKind } from '#shared/sources/judged-names.ts';
import { judgedKinds } from '#shared/sources/organising.ts';
import { useMessages } from '../../../i18n/language.tsx';
import { Select } from '../../../ui/field.tsx';

/** Chooses a kind of voice; null shows that none is chosen. */
export const KindSelect = ({
  label,
  hideLabel = false,
  value,
  onChange,
}: {
  label: string;
  hideLabel?: boolean;
  value: JudgedKind | null;
  onChange: (kind: JudgedKind) => void;
}) => {
  const { judging: words } = useMessages();
  return (
    <Select<JudgedKind>
      label={label}
      hideLabel={hideLabel}
      placeholder={words.none}
      choices={judgedKinds.map((kind) => ({ id: kind, label: words.kinds[kind] }))}
      value={value}
      onChange={onChange}
    />
  );
};
