import { ArrowDown, ArrowUp, Plus, X } from 'lucide-react';
import { useState } from 'react';
import type { CslName } from '#shared/citations/csl-item.ts';
import { wholeName } from '#shared/sources/names.ts';
import { useMessages } from '../../../i18n/language.tsx';
import { Button, IconButton } from '../../../ui/button.tsx';
import { Select, TextField } from '../../../ui/field.tsx';
import { asKind, type NameKind, nameKind, tidyNames } from './item-edit.ts';

/** The names of one role, in order: persons by family and given names, institutions whole. */
export const NamesField = ({
  label,
  hint,
  institution,
  names,
  onChange,
}: {
  label: string;
  hint?: string | undefined;
  institution: boolean;
  names: readonly CslName[];
  onChange: (names: CslName[]) => void;
}) => {
  const { library } = useMessages();
  // A name that is still empty exists only here: an item never stores it.
  const [draft, setDraft] = useState<readonly CslName[]>(names);
  const [seen, setSeen] = useState(names);
  if (seen !== names) {
    setSeen(names);
    if (JSON.stringify(tidyNames(draft)) !== JSON.stringify(names)) setDraft(names);
  }

  const set = (next: readonly CslName[]): void => {
    setDraft(next);
    onChange(tidyNames(next));
  };
  const replace = (index: number, name: CslName): void =>
    set(draft.map((old, at) => (at === index ? name : old)));
  const move = (index: number, by: -1 | 1): void => {
    const next = [...draft];
    const [name] = next.splice(index, 1);
    if (name) next.splice(index + by, 0, name);
    set(next);
  };

  return (
    <fieldset className="names">
      <legend className="field-label">{label}</legend>
      {draft.map((name, index) => {
        const called = wholeName(name) || library.emptyName;
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: names have no identity but their place.
          <div className="name-row" key={index}>
            <NameParts name={name} role={label} onChange={(changed) => replace(index, changed)} />
            <div className="name-tools">
              {draft.length > 1 ? (
                <>
                  <IconButton
                    icon={ArrowUp}
                    label={library.moveUp(called)}
                    isDisabled={index === 0}
                    onPress={() => move(index, -1)}
                  />
                  <IconButton
                    icon={ArrowDown}
                    label={library.moveDown(called)}
                    isDisabled={index === draft.length - 1}
                    onPress={() => move(index, 1)}
                  />
                </>
              ) : null}
              <IconButton
                icon={X}
                label={library.removeName(called)}
                onPress={() => set(draft.filter((_, at) => at !== index))}
              />
            </div>
          </div>
        );
      })}
      <Button
        look="quiet"
        icon={Plus}
        aria-label={`${library.addName}: ${label}`}
        onPress={() => setDraft([...draft, institution ? { literal: '' } : { family: '', given: '' }])}
      >
        {library.addName}
      </Button>
      {hint ? <p className="field-hint">{hint}</p> : null}
    </fieldset>
  );
};

const NameParts = ({
  name,
  role,
  onChange,
}: {
  name: CslName;
  role: string;
  onChange: (name: CslName) => void;
}) => {
  const { library } = useMessages();
  const part = (key: 'family' | 'given' | 'literal', label: string) => (
    <TextField
      hideLabel
      label={`${role}: ${label}`}
      placeholder={label}
      value={name[key] ?? ''}
      onChange={(value) => onChange({ ...name, [key]: value })}
    />
  );
  return (
    <div className="name-parts">
      <Select<NameKind>
        hideLabel
        label={`${role}: ${library.kindOfName}`}
        value={nameKind(name)}
        choices={[
          { id: 'person', label: library.person },
          { id: 'institution', label: library.institution },
        ]}
        onChange={(kind) => onChange(asKind(name, kind))}
      />
      {nameKind(name) === 'institution' ? (
        part('literal', library.institutionName)
      ) : (
        <>
          {part('family', library.family)}
          {part('given', library.given)}
        </>
      )}
    </div>
  );
};
