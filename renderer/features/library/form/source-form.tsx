import { Plus } from 'lucide-react';
import { useMemo, useState } from 'react';
import { Disclosure, DisclosurePanel, Heading, Button as PressButton } from 'react-aria-components';
import { type CslItem, type CslName, cslTypes } from '#shared/citations/csl-item.ts';
import { fieldKind, fieldsOf, otherFields } from '#shared/sources/fields.ts';
import { localeOf } from '../../../i18n/format.ts';
import { useLanguage, useMessages } from '../../../i18n/language.tsx';
import { Button } from '../../../ui/button.tsx';
import { Select, TextField } from '../../../ui/field.tsx';
import { ActionMenu } from '../../../ui/menu.tsx';
import { DateField } from './date-field.tsx';
import { isKnownType, textValue, withVariable } from './item-edit.ts';
import { NamesField } from './names-field.tsx';

/**
 * The fields of a source: first those that its type wants, then every other field that has a value, so that
 * nothing a source carries is hidden. Changing the type keeps all values.
 */
export const SourceForm = ({
  item,
  brief = false,
  onChange,
}: {
  item: CslItem;
  /** Only what a citation needs most, and what has a value. */
  brief?: boolean;
  onChange: (item: CslItem) => void;
}) => {
  const { library, types, variables } = useMessages();
  const language = useLanguage();
  const [added, setAdded] = useState<readonly string[]>([]);

  const form = fieldsOf(item.type);
  const usual = brief ? form.filter((variable) => needed.has(variable) || item[variable] != null) : form;
  const shown = new Set(usual);
  const others = otherFields(item);
  const editable = (variable: string): boolean =>
    Object.hasOwn(variables, variable) && (isStructured(variable) || textValue(item, variable) !== null);
  const unusual = [...new Set([...others.filter(editable), ...added.filter((name) => !shown.has(name))])];
  const unknown = others.filter((variable) => !editable(variable));
  const labelOf = (variable: string): string =>
    Object.hasOwn(variables, variable) ? variables[variable as keyof typeof variables] : variable;

  const typeChoices = useMemo(() => {
    const known = cslTypes
      .map((id): { id: string; label: string } => ({ id, label: types[id] }))
      .sort((a, b) => a.label.localeCompare(b.label, localeOf[language]));
    return isKnownType(item.type) ? known : [{ id: item.type, label: item.type }, ...known];
  }, [types, language, item.type]);

  const addable = Object.keys(variables)
    .filter((variable) => !shown.has(variable) && !unusual.includes(variable) && item[variable] == null)
    .filter((variable) => variable !== 'citation-key' && variable !== 'citation-number')
    .sort((a, b) => labelOf(a).localeCompare(labelOf(b), localeOf[language]));

  const field = (variable: string) => {
    const label = labelOf(variable);
    const set = (value: unknown): void => onChange(withVariable(item, variable, value));
    const value = item[variable];
    const kind = fieldKind(variable);
    switch (kind) {
      case 'names':
        return <NamesField key={variable} label={label} names={namesIn(value)} onChange={set} />;
      case 'date':
        return <DateField key={variable} label={label} date={value} onChange={set} />;
      case 'text':
      case 'long-text':
      case 'number':
      case 'url':
      case 'language':
        return (
          <TextField
            key={variable}
            label={label}
            value={textValue(item, variable) ?? ''}
            multiline={kind === 'long-text'}
            {...(kind === 'url' ? { inputMode: 'url' as const } : {})}
            onChange={set}
          />
        );
    }
  };

  return (
    <div className="source-form">
      <Select
        label={library.type}
        choices={typeChoices}
        value={item.type}
        onChange={(type) => onChange({ ...item, type })}
      />
      {usual.map(field)}
      {unusual.length > 0 ? (
        <section className="form-section">
          <h3 className="form-heading">{library.otherFields}</h3>
          <p className="field-hint">{library.otherFieldsHint}</p>
          {unusual.map(field)}
        </section>
      ) : null}
      {brief ? null : (
        <ActionMenu
          label={library.addField}
          actions={addable.map((variable) => ({
            id: variable,
            label: labelOf(variable),
            onAction: () => setAdded([...added, variable]),
          }))}
        >
          <Button look="quiet" icon={Plus}>
            {library.addField}
          </Button>
        </ActionMenu>
      )}
      {unknown.length > 0 && !brief ? (
        <Disclosure className="form-section">
          <Heading level={3} className="form-heading">
            <PressButton slot="trigger" className="disclosure-button">
              {library.unknownFields} ({unknown.length})
            </PressButton>
          </Heading>
          <DisclosurePanel>
            <dl className="raw-fields">
              {unknown.map((variable) => (
                <div key={variable}>
                  <dt>{variable}</dt>
                  <dd>{rawText(item[variable])}</dd>
                </div>
              ))}
            </dl>
          </DisclosurePanel>
        </Disclosure>
      ) : null}
    </div>
  );
};

/** What stands in most citations. */
const needed = new Set([
  'author',
  'editor',
  'title',
  'container-title',
  'publisher',
  'publisher-place',
  'issued',
  'volume',
  'issue',
  'number',
  'page',
  'authority',
  'DOI',
  'URL',
]);

const isStructured = (variable: string): boolean => ['names', 'date'].includes(fieldKind(variable));
const noNames: CslName[] = [];
const namesIn = (value: unknown): CslName[] => (Array.isArray(value) ? (value as CslName[]) : noNames);
const rawText = (value: unknown): string =>
  typeof value === 'string' ? value : JSON.stringify(value, null, 1);
