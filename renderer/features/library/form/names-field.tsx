import { Plus } from 'lucide-react';
import { type ClipboardEvent, useRef, useState } from 'react';
import type { CslName } from '#shared/citations/csl-item.ts';
import { namesInText } from '#shared/sources/names-in-text.ts';
import { useMessages } from '../../../i18n/language.tsx';
import { Button } from '../../../ui/button.tsx';
import { tidyNames } from './item-edit.ts';
import { movedName, pastedNames } from './name-edit.ts';
import { NameRow } from './name-row.tsx';

/**
 * The names of one role, in order: persons by family and given names, institutions whole. A list of names that is
 * pasted becomes as many names.
 */
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
  const [drawn, setDrawn] = useState<{ from: number; over: number } | null>(null);
  const list = useRef<HTMLFieldSetElement>(null);

  const set = (next: readonly CslName[]): void => {
    setDraft(next);
    onChange(tidyNames(next));
  };
  /** Once they are drawn: the first field of a name, or the button below them. */
  const focusName = (index: number): void => {
    setTimeout(() => {
      const row = list.current?.querySelectorAll('.name-row')[index];
      (row?.querySelector('input') ?? list.current?.querySelector<HTMLElement>('.name-add button'))?.focus();
    });
  };
  const move = (from: number, to: number): void => {
    set(movedName(draft, from, to));
    focusName(to);
  };
  const paste = (index: number, event: ClipboardEvent): void => {
    const pasted = pastedNames(draft, index, namesInText(event.clipboardData.getData('text/plain')));
    if (!pasted) return;
    event.preventDefault();
    set(pasted.names);
    focusName(pasted.last);
  };

  return (
    <fieldset ref={list} className="names">
      <legend className="field-label">{label}</legend>
      {draft.map((name, index) => (
        <NameRow
          // biome-ignore lint/suspicious/noArrayIndexKey: names have no identity but their place.
          key={index}
          name={name}
          role={label}
          isFirst={index === 0}
          isLast={index === draft.length - 1}
          drag={{
            over: drawn !== null && drawn.over === index && drawn.from !== index,
            onStart: () => setDrawn({ from: index, over: index }),
            onOver: () => setDrawn((old) => (old && old.over !== index ? { ...old, over: index } : old)),
            onDrop: () => {
              if (drawn && drawn.from !== index) move(drawn.from, index);
              setDrawn(null);
            },
            onEnd: () => setDrawn(null),
          }}
          onChange={(changed) => set(draft.map((old, at) => (at === index ? changed : old)))}
          onPaste={(event) => paste(index, event)}
          onMove={(by) => move(index, index + by)}
          onRemove={() => {
            set(draft.filter((_, at) => at !== index));
            focusName(Math.min(index, draft.length - 2));
          }}
        />
      ))}
      <span className="name-add">
        <Button
          look="quiet"
          icon={Plus}
          aria-label={`${library.addName}: ${label}`}
          onPress={() => {
            setDraft([...draft, institution ? { literal: '' } : { family: '', given: '' }]);
            focusName(draft.length);
          }}
        >
          {library.addName}
        </Button>
      </span>
      {hint ? <p className="field-hint">{hint}</p> : null}
    </fieldset>
  );
};
