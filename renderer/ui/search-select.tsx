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
import type { Choice } from './field.tsx';

/** A choice of one out of a long list in groups, which is found by typing, too. */
export const SearchSelect = <Key extends string>({
  label,
  findLabel,
  empty,
  groups,
  value,
  placeholder,
  onChange,
}: {
  label: string;
  /** What the field over the list asks for. */
  findLabel: string;
  /** What is said where nothing is called so. */
  empty: string;
  groups: readonly { id: string; label: string; choices: readonly Choice<Key>[] }[];
  value: Key | null;
  /** Shown where nothing of the list is chosen. */
  placeholder: string;
  onChange: (value: Key) => void;
}) => {
  const { contains } = useFilter({ sensitivity: 'base' });
  const all = groups.flatMap(({ choices }) => choices);
  return (
    <AriaSelect
      className="field"
      value={value}
      onChange={(key) => {
        const chosen = all.find((choice) => choice.id === key);
        if (chosen) onChange(chosen.id);
      }}
    >
      <Label className="field-label">{label}</Label>
      <PressButton className="select-button">
        <SelectValue className="select-value">
          {all.find((choice) => choice.id === value)?.label ?? placeholder}
        </SelectValue>
        <ChevronDown aria-hidden size={14} />
      </PressButton>
      <Popover className="popover kinds" offset={4}>
        <Autocomplete filter={contains}>
          <SearchField className="kinds-search" aria-label={findLabel} autoFocus>
            <Input className="input" placeholder={findLabel} />
          </SearchField>
          {/* Reached by Tab, so that it can be scrolled by keys: the focus stays in the field above. */}
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keys */}
          <section className="kinds-list" tabIndex={0} aria-label={label}>
            <ListBox
              className="list"
              aria-label={label}
              renderEmptyState={() => <p className="list-empty">{empty}</p>}
            >
              {groups.map((group) => (
                <ListBoxSection key={group.id} id={group.id}>
                  <Header className="kinds-group">{group.label}</Header>
                  {group.choices.map((choice) => (
                    <ListBoxItem
                      key={choice.id}
                      id={choice.id}
                      textValue={`${choice.label} ${group.label}`}
                      aria-label={choice.label}
                      className="list-item"
                    >
                      {choice.label}
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
