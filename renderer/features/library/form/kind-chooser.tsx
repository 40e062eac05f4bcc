import { kindGroups, type SourceKind } from '#shared/sources/kinds.ts';
import { useMessages } from '../../../i18n/language.tsx';
import { SearchSelect } from '../../../ui/search-select.tsx';

/** What kind of source it is, out of all kinds in their groups; found by typing, too. */
export const KindChooser = ({
  kind,
  type,
  onChange,
}: {
  kind: SourceKind | null;
  /** Shown where the kind is none that is known. */
  type: string;
  onChange: (kind: SourceKind) => void;
}) => {
  const { library, types, kindGroups: groups } = useMessages();
  return (
    <SearchSelect<SourceKind>
      label={library.type}
      findLabel={library.findKind}
      empty={library.noKind}
      groups={kindGroups.map(([group, kinds]) => ({
        id: group,
        label: groups[group],
        choices: kinds.map((one) => ({ id: one, label: types[one] })),
      }))}
      value={kind}
      placeholder={type}
      onChange={onChange}
    />
  );
};
