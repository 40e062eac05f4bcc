import { ChevronDown } from 'lucide-react';
import { useMemo, useState } from 'react';
import {
  ComboBox,
  Header,
  Input,
  Label,
  ListBox,
  ListBoxItem,
  ListBoxSection,
  Popover,
  Button as PressButton,
  Text,
} from 'react-aria-components';
import { fold } from '#shared/sources/fold.ts';
import { useFormat, useLanguage, useMessages } from '../../../i18n/language.tsx';
import { type ListedLanguage, listLanguages } from '../../../i18n/listed-languages.ts';

const groups = ['often', 'others', 'tag'] as const;

/**
 * The language of a source, found by its name in any of the languages of Ibid or in itself; a tag such as "pt-BR" is
 * taken as it is, and so are words that name no language.
 */
export const LanguageField = ({
  label,
  hint,
  value,
  onChange,
}: {
  label: string;
  hint: string | undefined;
  /** A tag, or what another program wrote. */
  value: string;
  onChange: (value: string) => void;
}) => {
  const { marking, sourceForm: words } = useMessages();
  const language = useLanguage();
  const format = useFormat();
  const named = value === '' ? '' : format.language(value);
  const [typed, setTyped] = useState<string | null>(null);
  const query = typed !== null && typed !== named ? typed : '';
  const found = useMemo(() => listLanguages(query, format.language, language), [query, format, language]);

  /** What was typed and not chosen from the list. */
  const take = (): void => {
    if (typed === null) return;
    setTyped(null);
    const text = typed.trim();
    if (text === named) return;
    const same =
      found.find(({ tag, name, own }) => [tag, name, own].some((one) => fold(one) === fold(text))) ??
      // What can only be one language is it, also where its name is not typed to the end.
      (text.length > 2 && found.length === 1 ? found[0] : undefined);
    onChange(same?.tag ?? text);
  };
  return (
    <ComboBox
      className="field"
      allowsCustomValue
      allowsEmptyCollection
      menuTrigger="input"
      items={found}
      inputValue={typed ?? named}
      onInputChange={setTyped}
      selectedKey={null}
      onSelectionChange={(key) => {
        if (key === null) return;
        setTyped(null);
        onChange(String(key));
      }}
      onBlur={take}
    >
      <Label className="field-label">{label}</Label>
      <div
        className="combo"
        onKeyDownCapture={(event) => {
          if (event.key === 'Escape') setTyped(null);
        }}
      >
        <Input className="input" />
        <PressButton className="combo-button">
          <ChevronDown aria-hidden size={14} />
        </PressButton>
      </div>
      {hint ? (
        <Text slot="description" className="field-hint">
          {hint}
        </Text>
      ) : null}
      <Popover className="popover combo-list" offset={4}>
        <ListBox
          className="list"
          aria-label={label}
          renderEmptyState={() => <p className="list-empty">{words.noLanguage}</p>}
        >
          {groups.map((group) => {
            const inGroup = found.filter((one) => one.group === group);
            return inGroup.length === 0 ? null : (
              <ListBoxSection key={group} id={group}>
                <Header className="kinds-group">{marking.groups[group]}</Header>
                {inGroup.map((one) => (
                  <Entry key={one.tag} language={one} />
                ))}
              </ListBoxSection>
            );
          })}
        </ListBox>
      </Popover>
    </ComboBox>
  );
};

const Entry = ({ language: { tag, name, own } }: { language: ListedLanguage }) => (
  <ListBoxItem id={tag} textValue={name} className="list-item">
    {name}
    <span className="list-item-end list-item-hint" lang={tag}>
      {own.toLowerCase() === name.toLowerCase() ? '' : own}
    </span>
  </ListBoxItem>
);
