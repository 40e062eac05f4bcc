import { Building2, GripVertical, UserRound, X } from 'lucide-react';
import { type ClipboardEvent, type ReactNode, useState } from 'react';
import type { CslName } from '#shared/citations/csl-item.ts';
import { wholeName } from '#shared/sources/names.ts';
import { useMessages } from '../../../i18n/language.tsx';
import { IconButton } from '../../../ui/button.tsx';
import { TextField } from '../../../ui/field.tsx';
import { ActionMenu } from '../../../ui/menu.tsx';
import { asKind, nameKind } from './item-edit.ts';

const finer = ['non-dropping-particle', 'dropping-particle', 'suffix'] as const;

const isFiner = (part: string): boolean => (finer as readonly string[]).includes(part);

/** A name of a list: its parts, and what can be done with it. Alt with ↑ or ↓ moves it from any of its fields. */
export const NameRow = ({
  name,
  role,
  isFirst,
  isLast,
  drag,
  onChange,
  onPaste,
  onMove,
  onRemove,
}: {
  name: CslName;
  /** What the list of names is called. */
  role: string;
  isFirst: boolean;
  isLast: boolean;
  /** Where it may be drawn to another place; `over` while another is drawn over it. */
  drag: { over: boolean; onStart: () => void; onOver: () => void; onDrop: () => void; onEnd: () => void };
  onChange: (name: CslName) => void;
  onPaste: (event: ClipboardEvent) => void;
  onMove: (by: -1 | 1) => void;
  onRemove: () => void;
}) => {
  const { library, sourceForm: words } = useMessages();
  const [isFine, setFine] = useState(false);
  const kind = nameKind(name);
  const called = wholeName(name) || library.emptyName;
  const part = (key: 'family' | 'given' | 'literal' | (typeof finer)[number], label: string): ReactNode => (
    <TextField
      key={key}
      hideLabel={!isFiner(key)}
      label={isFiner(key) ? label : `${role}: ${label}`}
      placeholder={isFiner(key) ? '' : label}
      value={name[key] ?? ''}
      onChange={(value) => onChange(withPart(name, key, value))}
    />
  );
  const isAlone = isFirst && isLast;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for forms.
    <div
      role="group"
      aria-label={called}
      className={drag.over ? 'name-row is-over' : 'name-row'}
      onKeyDown={(event) => {
        const by = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 1 : null;
        if (by === null || !event.altKey) return;
        event.preventDefault();
        if (by === -1 ? !isFirst : !isLast) onMove(by);
      }}
      onPaste={onPaste}
      onDragOver={(event) => {
        event.preventDefault();
        drag.onOver();
      }}
      onDrop={(event) => {
        event.preventDefault();
        drag.onDrop();
      }}
    >
      {isAlone ? null : (
        // biome-ignore lint/a11y/noStaticElementInteractions: for the pointer; keys and the menu do the same
        <span
          className="name-grip"
          title={words.dragName}
          draggable
          onDragStart={(event) => {
            event.dataTransfer.effectAllowed = 'move';
            // Firefox drags nothing that carries nothing.
            event.dataTransfer.setData('application/x-ibid-name', called);
            drag.onStart();
          }}
          onDragEnd={drag.onEnd}
        >
          <GripVertical aria-hidden size={14} />
        </span>
      )}
      <ActionMenu
        label={words.nameMenu(called)}
        actions={[
          kind === 'person'
            ? {
                id: 'institution',
                label: words.asInstitution,
                icon: Building2,
                onAction: () => onChange(asKind(name, 'institution')),
              }
            : {
                id: 'person',
                label: words.asPerson,
                icon: UserRound,
                onAction: () => onChange(asKind(name, 'person')),
              },
          ...(kind === 'person' ? [{ id: 'finer', label: words.finer, onAction: () => setFine(true) }] : []),
          ...(isAlone
            ? []
            : [
                {
                  id: 'up',
                  label: words.moveUp,
                  keys: words.keyUp,
                  begins: true,
                  isDisabled: isFirst,
                  onAction: () => onMove(-1),
                },
                {
                  id: 'down',
                  label: words.moveDown,
                  keys: words.keyDown,
                  isDisabled: isLast,
                  onAction: () => onMove(1),
                },
              ]),
        ]}
      >
        <IconButton
          icon={kind === 'person' ? UserRound : Building2}
          label={`${kind === 'person' ? library.person : library.institution}: ${words.nameMenu(called)}`}
        />
      </ActionMenu>
      <div className="name-parts">
        {kind === 'institution' ? (
          part('literal', library.institutionName)
        ) : (
          <>
            {part('family', library.family)}
            {part('given', library.given)}
            {finer.map((key) => (isFine || name[key] ? part(key, words.parts[key]) : null))}
          </>
        )}
      </div>
      <IconButton icon={X} label={library.removeName(called)} onPress={onRemove} />
    </div>
  );
};

/** Family and given names stay where they are empty, so that the name stays that of a person. */
const withPart = (name: CslName, key: keyof CslName, value: string): CslName => {
  if (value !== '' || key === 'family' || key === 'given' || key === 'literal')
    return { ...name, [key]: value };
  const { [key]: _, ...rest } = name;
  return rest;
};
