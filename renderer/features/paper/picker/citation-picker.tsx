import { X } from 'lucide-react';
import { type KeyboardEvent, useDeferredValue, useEffect, useId, useMemo, useRef, useState } from 'react';
import { ToggleButton } from 'react-aria-components';
import type { CitationItem } from '#shared/citations/citation.ts';
import { splitPlace, wordOfLabel } from '#shared/citations/locators.ts';
import type { SourceRow } from '#shared/contract/methods.ts';
import { metaOf } from '#shared/document/schema.ts';
import { asSourceId, newId } from '#shared/ids.ts';
import type { Host } from '../../../api/host.ts';
import type { CitationPlace } from '../../../editor/commands/citations.ts';
import { useMessages } from '../../../i18n/language.tsx';
import { Button } from '../../../ui/button.tsx';
import { AnchoredPopover, type Place } from '../anchored-popover.tsx';
import type { PaperSession } from '../paper-session.ts';
import { candidates } from './candidates.ts';
import { citedPlaces } from './cited-places.ts';
import { ItemFields } from './item-fields.tsx';
import { NotePreview } from './note-preview.tsx';
import { phraseLanguage, phrasesFor } from './phrases.ts';
import type { CiteTarget } from './preview-place.ts';
import { SourceOption } from './source-option.tsx';
import { useMemory } from './use-memory.ts';
import { useSourceSearch } from './use-source-search.ts';

/** A chosen source: its item in the citation and the words on its chip. */
export type Chosen = { item: CitationItem; name: string; key: string };

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
  onDone: (items: readonly CitationItem[], place: CitationPlace) => void;
  onCancel: () => void;
};

/** What a key does with the marked source: cites at once, or takes it and goes on to the search or to its page. */
type Then = 'done' | 'search' | 'fields';

export const nameOf = (row: Pick<SourceRow, 'authors' | 'title' | 'year' | 'id'>): string =>
  [row.authors || row.title || row.id, row.year].filter(Boolean).join(' ');

/**
 * Chooses sources at the caret. Everything works from the search field: arrows walk, Enter cites, a comma or
 * Ctrl+Enter takes one and goes on, Tab takes one and asks for the page.
 */
export const CitationPicker = ({
  host,
  session,
  place,
  initial,
  mode,
  target,
  offerText,
  onDone,
  onCancel,
}: Props) => {
  const { paper, citing } = useMessages();
  const editing = mode === 'change';
  const words = paper.picker;
  const listId = useId();
  const input = useRef<HTMLInputElement>(null);
  const fields = useRef<HTMLDivElement>(null);
  const [query, setQuery] = useState('');
  const [marked, setMarked] = useState(0);
  const [chosen, setChosen] = useState<readonly Chosen[]>(initial);
  const [active, setActive] = useState(0);
  const [inText, setInText] = useState(false);
  // Words that were taken for a place in the source, and are not meant as one.
  const [plain, setPlain] = useState('');
  const split = splitPlace(query);
  const placeIn = plain !== '' && query.startsWith(plain) ? null : split.place;
  const asked = placeIn === split.place ? split.words : query.trim();
  const search = useSourceSearch(host, asked);
  const { placed } = session.sources;
  const cited = useMemo(() => citedPlaces(placed), [placed]);
  const citedItems = useMemo(
    () => [...cited.keys()].reverse().flatMap((id) => session.sources.get(asSourceId(id)) ?? []),
    [cited, session],
  );
  const { memory, recent } = useMemory(host);
  const list = useMemo(
    () => candidates(asked, { recent, cited: citedItems }, search.rows),
    [asked, recent, citedItems, search.rows],
  );
  const rows = useMemo(() => list.map(({ row }) => row), [list]);
  const current = rows[Math.min(marked, rows.length - 1)];
  const placesLast = chosen.length > 0 && asked === '' && placeIn !== null;
  const showsList = chosen.length === 0 || (query !== '' && !placesLast);
  const activeChosen = chosen[Math.min(active, chosen.length - 1)];
  // Whoever types fast presses Enter before the answer is there: the key waits for what was asked for, or it
  // would take a source of the answer before.
  const [waiting, setWaiting] = useState<Then | null>(null);
  const isAnswered =
    (search.kind === 'found' && search.query === asked) ||
    // What is near is found at once.
    (asked !== '' && marked < list.findIndex(({ standing }) => standing === 'library'));

  useEffect(() => {
    if (editing) fields.current?.querySelector('input')?.focus();
  }, [editing]);

  const optionId = (row: SourceRow): string => `${listId}-${rows.indexOf(row)}`;
  useEffect(() => {
    document.getElementById(`${listId}-${marked}`)?.scrollIntoView({ block: 'nearest' });
  }, [marked, listId]);

  const choose = (row: SourceRow): readonly Chosen[] => [
    ...chosen,
    { item: { sourceId: row.id, ...(placeIn ?? {}) }, name: nameOf(row), key: newId() },
  ];
  const take = (row: SourceRow, then: 'search' | 'fields'): void => {
    if (mode === 'replace') {
      done(choose(row));
      return;
    }
    const next = choose(row);
    setChosen(next);
    setActive(next.length - 1);
    setQuery('');
    setMarked(0);
    if (then === 'search') input.current?.focus();
    else requestAnimationFrame(() => fields.current?.querySelector('input')?.focus());
  };
  const remove = (index: number): void => {
    setChosen(chosen.filter((_, i) => i !== index));
    setActive(0);
    input.current?.focus();
  };
  /** What Enter would cite. */
  const pending: readonly Chosen[] =
    showsList && current
      ? choose(current)
      : placesLast && placeIn
        ? chosen.map((entry, i) =>
            i === chosen.length - 1 ? { ...entry, item: { ...entry.item, ...placeIn } } : entry,
          )
        : chosen;
  const previewed = useDeferredValue(pending);
  const language = phraseLanguage(metaOf(session.editor.view.state.doc).lang ?? 'en-GB');
  const phrases = phrasesFor(language, memory?.phrases[language] ?? []);
  const done = (list: readonly Chosen[]): void => {
    if (list.length > 0)
      onDone(
        list.map(({ item }) => item),
        inText ? 'here' : 'note',
      );
  };

  const act = (then: Then): void => {
    if (then === 'done') done(pending);
    else if (current) take(current, then);
  };
  const actWhenAnswered = (then: Then): void => {
    if (isAnswered || !showsList) act(then);
    else setWaiting(then);
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: what waits is done once, when the answer comes
  useEffect(() => {
    if (waiting === null || (!isAnswered && search.kind !== 'failed')) return;
    setWaiting(null);
    if (isAnswered) act(waiting);
  }, [waiting, isAnswered, search.kind]);

  const press = (event: KeyboardEvent<HTMLInputElement>): void => {
    if (event.nativeEvent.isComposing) return;
    const more =
      (event.key === ',' && placeIn === null) || (event.key === 'Enter' && (event.ctrlKey || event.metaKey));
    if (event.key === 'ArrowDown') setMarked(Math.min(marked + 1, rows.length - 1));
    else if (event.key === 'ArrowUp') setMarked(Math.max(marked - 1, 0));
    else if (event.key === 'Backspace' && query === '' && chosen.length > 0) remove(chosen.length - 1);
    else if (more && showsList && (current || !isAnswered)) actWhenAnswered('search');
    else if (event.key === 'Enter' && !more) actWhenAnswered('done');
    else if (event.key === 'Tab' && !event.shiftKey && showsList && (current || !isAnswered))
      actWhenAnswered('fields');
    else return;
    event.preventDefault();
  };

  const changeActive = (item: CitationItem): void =>
    setChosen(chosen.map((entry) => (entry === activeChosen ? { ...entry, item } : entry)));

  return (
    <AnchoredPopover
      place={place}
      label={mode === 'replace' ? citing.replaceTitle : editing ? words.editTitle : words.title}
      className="picker"
      onClose={onCancel}
    >
      <div className="picker-field">
        {chosen.map((entry, i) => (
          <span key={entry.key} className={i === active ? 'chip is-active' : 'chip'}>
            <button
              type="button"
              className="chip-name"
              onClick={() => setActive(i)}
              aria-pressed={i === active}
            >
              {entry.name}
              {entry.item.locator ? `, ${wordOfLabel(entry.item.label ?? 'page')} ${entry.item.locator}` : ''}
            </button>
            <button
              type="button"
              className="chip-remove"
              aria-label={words.remove(entry.name)}
              onClick={() => remove(i)}
            >
              <X aria-hidden size={12} />
            </button>
          </span>
        ))}
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
          aria-activedescendant={showsList && current ? optionId(current) : undefined}
          aria-label={words.search}
          placeholder={chosen.length === 0 ? words.search : ''}
          value={query}
          spellCheck={false}
          onChange={(event) => {
            setQuery(event.target.value);
            setMarked(0);
            setWaiting(null);
          }}
          onKeyDown={press}
        />
      </div>
      {placeIn ? (
        <p className="picker-place">
          {citing.place(`${wordOfLabel(placeIn.label)} ${placeIn.locator}`)}
          <Button look="quiet" onPress={() => setPlain(query)}>
            {citing.noPlace}
          </Button>
        </p>
      ) : null}
      {activeChosen && !placesLast ? (
        <div ref={fields} className="picker-fields-part">
          <ItemFields
            key={active}
            phrases={phrases}
            item={activeChosen.item}
            onChange={changeActive}
            onEnter={() => done(chosen)}
            onComma={() => input.current?.focus()}
          />
        </div>
      ) : null}
      {showsList ? (
        <div id={listId} role="listbox" aria-label={words.results} className="picker-list">
          {list.map(({ row, standing }, i) => (
            <SourceOption
              key={row.id}
              id={`${listId}-${i}`}
              row={row}
              standing={standing === 'library' && asked === '' ? 'unasked' : standing}
              isFirst={standing !== list[i - 1]?.standing}
              isMarked={row === current}
              citedIn={cited.get(row.id) ?? []}
              onPress={() => take(row, 'fields')}
            />
          ))}
        </div>
      ) : null}
      {showsList && search.kind === 'found' && rows.length === 0 ? (
        <p className="picker-empty">{search.query === '' ? words.empty : words.none}</p>
      ) : null}
      {search.kind === 'failed' ? <p className="picker-empty">{words.failed}</p> : null}
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
        <span className="picker-hint">{chosen.length > 0 ? words.hintChosen : words.hint}</span>
        {chosen.length > 0 ? (
          <Button look="primary" onPress={() => done(chosen)}>
            {editing ? words.update : words.insert}
          </Button>
        ) : null}
      </footer>
    </AnchoredPopover>
  );
};
