import { ChevronDown } from 'lucide-react';
import {
  Select as AriaSelect,
  Autocomplete,
  Header,
  Input,
  Label,
  ListBox,
  ListBoxItem,
  ListBoxSection,
  Popover,
  Button as PressButton,
  SearchField,
  SelectValue,
  useFilter,
} from 'react-aria-components';
import { kindGroups, type SourceKind, sourceKinds } from '#shared/sources/kinds.ts';
import { useMessages } from '../../../i18n/language.tsx';

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
  const { contains } = useFilter({ sensitivity: 'base' });
  return (
    <AriaSelect
      className="field"
      value={kind}
      onChange={(key) => {
        const chosen = sourceKinds.find((one) => one === key);
        if (chosen) onChange(chosen);
      }}
    >
      <Label className="field-label">{library.type}</Label>
      <PressButton className="select-button">
        <SelectValue className="select-value">{kind === null ? type : types[kind]}</SelectValue>
        <ChevronDown aria-hidden size={14} />
      </PressButton>
      <Popover className="popover kinds" offset={4}>
        <Autocomplete filter={contains}>
          <SearchField className="kinds-search" aria-label={library.findKind} autoFocus>
            <Input className="input" placeholder={library.findKind} />
          </SearchField>
          {/* Reached by Tab, so that it can be scrolled by keys: the focus stays in the field above. */}
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keys */}
          <section className="kinds-list" tabIndex={0} aria-label={library.type}>
            <ListBox
              className="list"
              aria-label={library.type}
              renderEmptyState={() => <p className="list-empty">{library.noKind}</p>}
            >
              {kindGroups.map(([group, kinds]) => (
                <ListBoxSection key={group} id={group}>
                  <Header className="kinds-group">{groups[group]}</Header>
                  {kinds.map((one) => (
                    <ListBoxItem
                      key={one}
                      id={one}
                      textValue={`${types[one]} ${groups[group]}`}
                      aria-label={types[one]}
                      className="list-item"
                    >
                      {types[one]}
                    </ListBoxItem>
                  ))}
                </ListBoxSection>
              ))}
            </ListBox>
          </section>
        </Autocomplete>
      </Popover>
    </AriaSelect>
  );
};
