import {
  type ClipboardEvent,
  type KeyboardEvent,
  useDeferredValue,
  useEffect,
  useId,
  useRef,
  useState,
} from 'react';
import { ToggleButton } from 'react-aria-components';
import type { CitationItem } from '#shared/citations/citation.ts';
import { wordOfLabel } from '#shared/citations/locators.ts';
import { metaOf } from '#shared/document/schema.ts';
import type { Host } from '../../../api/host.ts';
import type { CitationPlace } from '../../../editor/commands/citations.ts';
import { useMessages } from '../../../i18n/language.tsx';
import type { Place } from '../../../ui/anchor.tsx';
import { Button } from '../../../ui/button.tsx';
import { AnchoredPopover } from '../anchored-popover.tsx';
import { JudgedSource } from '../judged-source.tsx';
import type { PaperSession } from '../paper-session.ts';
import type { SourceForms } from '../source-forms.ts';
import { Chips } from './chips.tsx';
import type { Chosen } from './chosen.ts';
import type { HeldKeys } from './held-keys.ts';
import { ItemFields } from './item-fields.tsx';
import { NotePreview } from './note-preview.tsx';
import { phraseLanguage, phrasesFor } from './phrases.ts';
import { entryId, PickerList } from './picker-list.tsx';
import type { CiteTarget } from './preview-place.ts';
import { isRecord } from './record-text.ts';
import { usePicker } from './use-picker.ts';
import './picker.css';

type Props = {
  host: Host;
  session: PaperSession;
  place: Place;
  /** The items of the citation that is changed; none for a new one. */
  initial: readonly Chosen[];
  mode: 'cite' | 'change' | 'replace';
  /** Where it is going to stand; null where one source takes the place of another everywhere. */
  target: CiteTarget | null;
  /** Whether the citation may stand in the text instead of a note of its own. */
  offerText: boolean;
  forms: SourceForms | undefined;
  /** Where the page goes on as soon as a source is taken: what is typed until then. */
  held?: HeldKeys;
  onDone: (items: readonly CitationItem[], place: CitationPlace) => void;
  onCancel: () => void;
};

/**
 * Chooses sources at the caret. Everything works from the search field: arrows walk, Enter cites, a comma or
 * Ctrl+Enter takes one and goes on, Tab takes one and asks for the page.
 */
export const CitationPicker = (props: Props) => {
  const { session, mode, target, offerText, forms } = props;
  const { paper, citing } = useMessages();
  const editing = mode === 'change';
  const words = paper.picker;
  const listId = useId();
  const input = useRef<HTMLInputElement>(null);
  const fields = useRef<HTMLDivElement>(null);
  const [inText, setInText] = useState(false);
  // Where the focus goes as soon as that is drawn.
  const next = useRef<'search' | 'fields' | null>(null);
  const picker = usePicker({
    ...props,
    mayAdd: forms !== undefined,
    onNext: (where) => {
      next.current = where;
    },
    onDone: (items) => props.onDone(items, inText ? 'here' : 'note'),
  });
  const { query, placeIn, chosen, activeChosen, showsList, adding } = picker;
  const previewed = useDeferredValue(picker.pending);
  const hint =
    mode === 'replace'
      ? citing.hintReplace
      : chosen.length > 1
        ? citing.hintSeveral
        : chosen.length > 0
          ? words.hintChosen
          : words.hint;
  const language = phraseLanguage(metaOf(session.editor.view.state.doc).lang ?? 'en-GB');
  const phrases = phrasesFor(language, picker.memory?.phrases[language] ?? []);

  useEffect(() => {
    const target = next.current === 'search' ? input.current : fields.current?.querySelector('input');
    if (next.current === null || !target) return;
    next.current = null;
    target.focus();
  });
  useEffect(() => {
    if (editing) fields.current?.querySelector('input')?.focus();
  }, [editing]);

  // A new source has a form of its own to type into.
  const { held } = props;
  const isAdding = adding !== null;
  useEffect(() => {
    if (isAdding) held?.drop();
  }, [isAdding, held]);

  const press = (event: KeyboardEvent<HTMLInputElement>): void => {
    if (event.nativeEvent.isComposing) return;
    const more =
      (event.key === ',' && placeIn === null) || (event.key === 'Enter' && (event.ctrlKey || event.metaKey));
    const atStart = event.currentTarget.selectionStart === 0 && event.currentTarget.selectionEnd === 0;
    if (event.key === 'ArrowDown') picker.mark(picker.index + 1);
    else if (event.key === 'ArrowUp') picker.mark(picker.index - 1);
    else if (event.key === 'Backspace' && query === '' && chosen.length > 0) picker.remove(chosen.length - 1);
    else if (event.key === 'ArrowLeft' && atStart && chosen.length > 0)
      event.currentTarget.parentElement?.querySelector<HTMLElement>('.chip:last-of-type .chip-name')?.focus();
    else if (more && picker.canTake) picker.actWhenAnswered('search');
    else if (event.key === 'Enter' && !more) {
      if (picker.willCite) props.held?.hold();
      picker.actWhenAnswered('done');
    } else if (event.key === 'Tab' && !event.shiftKey && picker.canTake) picker.actWhenAnswered('fields');
    else return;
    event.preventDefault();
    // The popover keeps Tab inside of itself and would go on from the field that has just got the focus.
    if (event.key === 'Tab') event.stopPropagation();
  };
  /** A record of a source that is pasted is not looked for, it is read. */
  const paste = (event: ClipboardEvent<HTMLInputElement>): void => {
    const text = event.clipboardData.getData('text/plain');
    if (!forms || !isRecord(text)) return;
    event.preventDefault();
    picker.add(text);
  };

  return (
    <AnchoredPopover
      place={props.place}
      label={mode === 'replace' ? citing.replaceTitle : editing ? words.editTitle : words.title}
      className="picker"
      onClose={props.onCancel}
    >
      {adding !== null && forms ? (
        forms.add({
          text: adding,
          replaces: mode === 'replace',
          onAdded: (ids) => void picker.takeAdded(ids),
          onCancel: () => {
            picker.add(null);
            next.current = 'search';
          },
        })
      ) : (
        <>
          <div className="picker-field">
            <Chips picker={picker} input={input} />
            <input
              ref={input}
              // The picker was opened to type into it.
              // biome-ignore lint/a11y/noAutofocus: see above
              autoFocus={!editing}
              className="picker-input"
              role="combobox"
              aria-expanded={showsList}
              aria-controls={listId}
              aria-autocomplete="list"
              aria-activedescendant={
                showsList && picker.index >= 0 && picker.index < picker.count
                  ? entryId(listId, picker.index)
                  : undefined
              }
              aria-label={words.search}
              placeholder={chosen.length === 0 ? words.search : ''}
              value={query}
              spellCheck={false}
              onChange={(event) => picker.type(event.target.value)}
              onKeyDown={press}
              onPaste={paste}
            />
          </div>
          {placeIn ? (
            <p className="picker-place">
              {citing.place(`${wordOfLabel(placeIn.label)} ${placeIn.locator}`)}
              <Button look="quiet" onPress={picker.searchForPlace}>
                {citing.noPlace}
              </Button>
            </p>
          ) : null}
          {activeChosen && picker.showFields ? (
            <div ref={fields} className="picker-fields-part">
              <ItemFields
                key={activeChosen.key}
                phrases={phrases}
                item={activeChosen.item}
                onChange={picker.changeActive}
                onEnter={picker.finish}
                onComma={() => input.current?.focus()}
              />
            </div>
          ) : null}
          <PickerList picker={picker} listId={listId} />
          {picker.search.kind === 'failed' ? <p className="picker-empty">{words.failed}</p> : null}
          <JudgedSource judged={picker.judged} />
          {target ? (
            <NotePreview
              session={session}
              items={previewed.map(({ item }) => item)}
              target={target.kind === 'new' ? { ...target, place: inText ? 'here' : 'note' } : target}
            />
          ) : null}
          <footer className="picker-foot">
            {offerText ? (
              <ToggleButton className="toggle" isSelected={inText} onChange={setInText}>
                {words.inText}
              </ToggleButton>
            ) : null}
            <span className="picker-hint">{hint}</span>
            {chosen.length > 0 ? (
              <Button look="primary" onPress={picker.finish}>
                {editing ? words.update : words.insert}
              </Button>
            ) : null}
          </footer>
        </>
      )}
    </AnchoredPopover>
  );
};
