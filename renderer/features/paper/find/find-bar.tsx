import {
  CaseSensitive,
  ChevronDown,
  ChevronRight,
  ChevronUp,
  type LucideIcon,
  Regex,
  WholeWord,
  X,
} from 'lucide-react';
import { type KeyboardEvent, type RefObject, useEffect, useRef, useSyncExternalStore } from 'react';
import { Input, TextField, ToggleButton, Tooltip, TooltipTrigger } from 'react-aria-components';
import { longestQuery, type Query } from '../../../editor/find/query.ts';
import type { Part } from '../../../editor/places.ts';
import { useFormat, useMessages } from '../../../i18n/language.tsx';
import { Button, IconButton } from '../../../ui/button.tsx';
import type { FindSession, FindView } from './find-session.ts';
import './find.css';

type Props = {
  find: FindSession;
  field: RefObject<HTMLInputElement | null>;
  editable: boolean;
  replacing: boolean;
  onReplacing: (replacing: boolean) => void;
  onClose: () => void;
};

const parts: readonly Part[] = ['front', 'body', 'notes'];

/** What is looked for, where, and how many hits there are; the page stays open to writing. */
export const FindBar = ({ find, field, editable, replacing, onReplacing, onClose }: Props) => {
  const { find: words } = useMessages();
  const view = useSyncExternalStore(find.subscribe, find.snapshot);
  const replacement = useRef<HTMLInputElement>(null);
  const { query, scope } = view;
  const change = (part: Partial<Query>): void => find.change({ query: { ...query, ...part } });

  useEffect(() => {
    field.current?.focus();
    field.current?.select();
  }, [field]);

  const onKeyDown = (event: KeyboardEvent): void => {
    const mod = event.ctrlKey || event.metaKey;
    const key = event.key.toLowerCase();
    if (event.key === 'Escape') onClose();
    else if (mod && key === 'g') void find.step(event.shiftKey ? -1 : 1);
    else if (mod && !event.altKey && key === 'f') field.current?.select();
    else if (mod && !event.altKey && key === 'h' && editable) {
      onReplacing(true);
      requestAnimationFrame(() => replacement.current?.focus());
    } else return;
    event.preventDefault();
    event.stopPropagation();
  };

  const togglePart = (part: Part): void => {
    const next = new Set(scope);
    if (!next.delete(part)) next.add(part);
    if (next.size > 0) find.change({ scope: next });
  };
  const canReplace = view.total > view.inCitations;

  return (
    // biome-ignore lint/a11y/useSemanticElements: React has no name for <search> in the types of this version.
    <div className="find-bar" role="search" aria-label={words.bar} onKeyDown={onKeyDown}>
      <div className="find-row">
        {editable ? (
          <IconButton
            icon={replacing ? ChevronDown : ChevronRight}
            label={replacing ? words.hideReplace : words.showReplace}
            aria-expanded={replacing}
            onPress={() => onReplacing(!replacing)}
          />
        ) : null}
        <TextField
          className="find-field"
          aria-label={words.query}
          value={query.text}
          maxLength={longestQuery}
          isInvalid={view.status.kind === 'bad-pattern' || view.status.kind === 'too-slow'}
          onChange={(text) => change({ text })}
        >
          <Input
            ref={field}
            className="input"
            placeholder={words.query}
            spellCheck="false"
            autoComplete="off"
            onKeyDown={(event) => {
              if (event.nativeEvent.isComposing) return;
              // What comes instead is typed next; Shift+Tab from there reaches the buttons between.
              if (event.key === 'Tab' && !event.shiftKey && replacement.current) replacement.current.focus();
              else if (event.key === 'Enter') void find.step(event.shiftKey ? -1 : 1);
              else return;
              event.preventDefault();
            }}
          />
        </TextField>
        <Count view={view} />
        <IconButton
          icon={ChevronUp}
          label={words.previous}
          isDisabled={view.total === 0}
          onPress={() => void find.step(-1)}
        />
        <IconButton
          icon={ChevronDown}
          label={words.next}
          isDisabled={view.total === 0}
          onPress={() => void find.step(1)}
        />
        <IconButton icon={X} label={words.close} onPress={onClose} />
      </div>
      {replacing && editable ? (
        <div className="find-row find-replace">
          <TextField
            className="find-field"
            aria-label={words.replacement}
            value={view.replacement}
            maxLength={longestQuery}
            onChange={(text) => find.change({ replacement: text })}
          >
            <Input
              ref={replacement}
              className="input"
              placeholder={words.replacement}
              autoComplete="off"
              onKeyDown={(event) => {
                if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
                event.preventDefault();
                void find.replace();
              }}
            />
          </TextField>
          <Button
            isDisabled={!canReplace}
            onPress={() => {
              if (view.total - view.inCitations === 1) field.current?.focus();
              void find.replace();
            }}
          >
            {words.replace}
          </Button>
          <Button
            isDisabled={!canReplace}
            onPress={() => {
              // The button is about to have nothing to do, and would take the focus along.
              field.current?.focus();
              void find.replaceAll();
            }}
          >
            {words.replaceAll}
          </Button>
        </div>
      ) : null}
      <div className="find-row find-options">
        {/* biome-ignore lint/a11y/useSemanticElements: a fieldset is for forms. */}
        <div className="find-scope" role="group" aria-label={words.where}>
          {parts.map((part) => (
            <ToggleButton
              key={part}
              className="find-word"
              isSelected={scope.has(part)}
              onChange={() => togglePart(part)}
            >
              {words.parts[part]}
            </ToggleButton>
          ))}
          <ToggleButton
            className="find-word"
            isSelected={view.within}
            onChange={(within) => find.change({ within })}
          >
            {words.within}
          </ToggleButton>
        </div>
        <div className="find-how">
          <Option
            icon={CaseSensitive}
            label={words.matchCase}
            isOn={query.matchCase}
            onChange={(matchCase) => change({ matchCase })}
          />
          <Option
            icon={WholeWord}
            label={words.wholeWord}
            isOn={query.wholeWord}
            onChange={(wholeWord) => change({ wholeWord })}
          />
          <Option
            text="é"
            label={words.matchAccents}
            isOn={query.matchAccents}
            isDisabled={query.regex}
            onChange={(matchAccents) => change({ matchAccents })}
          />
          <Option
            icon={Regex}
            label={words.regex}
            isOn={query.regex}
            onChange={(regex) => change({ regex })}
          />
        </div>
      </div>
      <Remark view={view} replacing={replacing && editable} />
    </div>
  );
};

const Option = ({
  label,
  icon: Icon,
  text,
  isOn,
  isDisabled = false,
  onChange,
}: {
  label: string;
  icon?: LucideIcon;
  text?: string;
  isOn: boolean;
  isDisabled?: boolean;
  onChange: (on: boolean) => void;
}) => (
  <TooltipTrigger delay={500} closeDelay={0}>
    <ToggleButton
      className="icon-button"
      aria-label={label}
      isSelected={isOn}
      isDisabled={isDisabled}
      onChange={onChange}
    >
      {Icon ? <Icon aria-hidden size={16} strokeWidth={1.75} /> : <span aria-hidden>{text}</span>}
    </ToggleButton>
    <Tooltip className="tooltip" offset={6}>
      {label}
    </Tooltip>
  </TooltipTrigger>
);

const Count = ({ view }: { view: FindView }) => {
  const { find: words } = useMessages();
  const format = useFormat();
  const { status, total, current } = view;
  let text = '';
  if (status.kind === 'searching') text = words.searching;
  else if (status.kind === 'replaced') text = words.replaced(status.count);
  else if (status.kind === 'found' && total === 0) text = words.none;
  else if (status.kind === 'found')
    text = current === null ? words.hits(total) : words.place(format.number(current), format.number(total));
  return (
    <span className="find-count" role="status">
      {text}
    </span>
  );
};

/** What must be said beside the number: why nothing is found, or what is not replaced. */
const Remark = ({ view, replacing }: { view: FindView; replacing: boolean }) => {
  const { find: words } = useMessages();
  const { status } = view;
  if (status.kind === 'bad-pattern' || status.kind === 'too-slow')
    return (
      <p className="find-remark find-wrong" role="alert">
        {status.kind === 'bad-pattern' ? `${words.faults[status.fault]} ${words.badPattern}` : words.tooSlow}
      </p>
    );
  if (view.isInCitation) return <p className="find-remark">{words.inCitation}</p>;
  if (replacing && view.inCitations > 0)
    return <p className="find-remark">{words.someInCitations(view.inCitations)}</p>;
  return null;
};
