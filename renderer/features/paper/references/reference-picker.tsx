import { type FormEvent, useMemo, useState } from 'react';
import { Radio, RadioGroup } from 'react-aria-components';
import { printTarget, type ReferenceWords } from '#shared/document/cross-references.ts';
import { useMessages } from '../../../i18n/language.tsx';
import type { Place } from '../../../ui/anchor.tsx';
import { Button } from '../../../ui/button.tsx';
import { PickList } from '../../../ui/pick-list.tsx';
import { AnchoredPopover } from '../anchored-popover.tsx';
import { filterTargets, type ListedTarget } from './listed-targets.ts';

/** How a reference is printed: "Section 3.1", "3.1", or with "see" typed before it. */
export type ChosenForm = 'full' | 'number' | 'see';

/** More are not drawn at once. */
const mostShown = 120;

const idOf = ({ target }: ListedTarget): string =>
  target.kind === 'note' ? `note-${target.id}` : String(target.pos);

/** Chooses what a cross-reference names and how it is printed; all of it by keys. */
export const ReferencePicker = ({
  place,
  targets,
  words,
  lang,
  see,
  change,
  onPick,
  onClose,
}: {
  place: Place;
  targets: readonly ListedTarget[];
  /** The words and the language of the paper. */
  words: ReferenceWords;
  lang: string;
  /** What "see" is where the reference goes. */
  see: string;
  /** What a reference that is changed names now, and how. */
  change: { target: ListedTarget | undefined; form: ChosenForm } | null;
  onPick: (target: ListedTarget, form: ChosenForm) => void;
  onClose: () => void;
}) => {
  const { referring } = useMessages();
  const [query, setQuery] = useState('');
  const [form, setForm] = useState<ChosenForm>(change?.form ?? 'full');
  const found = useMemo(
    () => filterTargets(targets, query, words, referring.kinds),
    [targets, query, words, referring],
  );
  // What is named now is in sight even where the list is cut.
  const shown = found.slice(0, Math.max(mostShown, change?.target ? found.indexOf(change.target) + 1 : 0));
  const [marked, setMarked] = useState<string | null>(null);
  const current = shown.find((entry) => idOf(entry) === marked) ?? shown[0];
  const pick = (id: string): void => {
    const target = shown.find((entry) => idOf(entry) === id);
    if (target) onPick(target, form);
  };
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (current) onPick(current, form);
  };
  const forms: readonly ChosenForm[] = change ? ['full', 'number'] : ['full', 'number', 'see'];
  const label = (entry: ListedTarget, one: ChosenForm): string =>
    `${one === 'see' ? see : ''}${printTarget(entry, one === 'number' ? 'number' : 'full', words)}`;
  return (
    <AnchoredPopover
      place={place}
      label={change ? referring.changeTitle : referring.title}
      className="picker"
      onClose={onClose}
    >
      <PickList
        label={referring.search}
        listLabel={referring.results}
        query={query}
        onQuery={setQuery}
        start={change?.target ? idOf(change.target) : null}
        onMark={setMarked}
        onPick={pick}
        empty={targets.length === 0 ? referring.empty : referring.none}
        more={found.length > shown.length ? referring.more(found.length - shown.length) : null}
        entries={shown.map((entry) => ({
          id: idOf(entry),
          group: referring.groups[entry.kind],
          content: (
            <span className="target" lang={lang} style={{ paddingInlineStart: `${entry.depth}rem` }}>
              {entry.number === null ? null : (
                <span className="target-number">
                  {entry.kind === 'section' ? entry.number : label(entry, 'full')}
                </span>
              )}
              <span className={entry.title === '' ? 'target-title is-empty' : 'target-title'}>
                {entry.title || referring.untitled}
              </span>
            </span>
          ),
        }))}
      />
      <form className="picker-foot" onSubmit={submit}>
        <div className="picker-forms">
          <RadioGroup
            orientation="horizontal"
            aria-label={referring.form}
            value={form}
            onChange={(next) => setForm(next as ChosenForm)}
          >
            <div className="segments" lang={lang}>
              {forms.map((one) => (
                <Radio key={one} value={one} className="segment">
                  {current ? label(current, one) : one === 'number' ? '1' : `${one === 'see' ? see : ''}…`}
                </Radio>
              ))}
            </div>
          </RadioGroup>
        </div>
        <Button look="primary" type="submit" isDisabled={!current}>
          {change ? referring.change : referring.insert}
        </Button>
        <span className="picker-hint">{change ? referring.hintChange : referring.hint}</span>
      </form>
    </AnchoredPopover>
  );
};
