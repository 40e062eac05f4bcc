import { Search } from 'lucide-react';
import { type KeyboardEvent, memo, useEffect, useId, useRef, useState, useSyncExternalStore } from 'react';
import { Input, SearchField } from 'react-aria-components';
import { isKey } from '../../../editor/keys.ts';
import { useLanguage, useMessages } from '../../../i18n/language.tsx';
import { type Known, suggestionsAt } from './suggestions.ts';
import type { Typed } from './typed.ts';

const PlainSearch = ({
  typed,
  onQuery,
  known,
  onList,
}: {
  typed: Typed;
  onQuery: (query: string) => void;
  known: Omit<Known, 'judged'>;
  onList: () => void;
}) => {
  const { library, sourceSearch: words } = useMessages();
  const language = useLanguage();
  const query = useSyncExternalStore(typed.subscribe, typed.get);
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const [caret, setCaret] = useState<number | null>(null);
  const [marked, setMarked] = useState(0);
  const [closedFor, setClosedFor] = useState<string | null>(null);
  // The key for finding is the field's wherever one is in the library.
  useEffect(() => {
    const find = (event: globalThis.KeyboardEvent): void => {
      const field = input.current;
      if (event.defaultPrevented || !isKey(event, 'Mod-f') || !field?.checkVisibility()) return;
      // A dialog over the library keeps its keys.
      if (field.closest('[inert], [aria-hidden=true]')) return;
      event.preventDefault();
      field.focus();
      field.select();
    };
    window.addEventListener('keydown', find);
    return () => window.removeEventListener('keydown', find);
  }, []);

  const found = caret === null || closedFor === query ? null : suggestionsAt(query, caret, language, known);
  const index = Math.min(marked, (found?.entries.length ?? 1) - 1);
  const readCaret = (): void => {
    const field = input.current;
    setCaret(field && field.selectionStart === field.selectionEnd ? field.selectionStart : null);
  };

  const take = (at: number): void => {
    const entry = found?.entries[at];
    if (!found || !entry) return;
    const next = `${query.slice(0, found.from)}${entry.text}${query.slice(found.to)}`;
    const place = found.from + entry.text.length;
    onQuery(next);
    setMarked(0);
    setCaret(place);
    requestAnimationFrame(() => {
      input.current?.focus();
      input.current?.setSelectionRange(place, place);
    });
  };

  const press = (event: KeyboardEvent<HTMLInputElement>): void => {
    if (event.nativeEvent.isComposing) return;
    if (found) {
      const last = found.entries.length - 1;
      if (event.key === 'ArrowDown') setMarked(Math.min(index + 1, last));
      else if (event.key === 'ArrowUp') setMarked(Math.max(index - 1, 0));
      else if ((event.key === 'Enter' || event.key === 'Tab') && !event.shiftKey) take(index);
      else if (event.key === 'Escape') setClosedFor(query);
      else return;
      event.preventDefault();
      event.stopPropagation();
      return;
    }
    if (event.key !== 'ArrowDown' && event.key !== 'Enter') return;
    event.preventDefault();
    onList();
  };

  return (
    <SearchField
      className="search library-search"
      aria-label={library.search}
      value={query}
      onChange={(next) => {
        setMarked(0);
        setClosedFor(null);
        onQuery(next);
      }}
    >
      <Search aria-hidden size={16} />
      <Input
        ref={input}
        className="input"
        placeholder={library.search}
        title={words.help}
        aria-autocomplete="list"
        aria-controls={found ? id : undefined}
        aria-activedescendant={found ? `${id}-${index}` : undefined}
        onKeyDownCapture={press}
        onSelect={readCaret}
        onInput={readCaret}
        onBlur={() => setCaret(null)}
      />
      {found ? (
        <div id={id} role="listbox" aria-label={words.suggestions} className="search-suggestions">
          {found.entries.map(({ label }, at) => (
            // biome-ignore lint/a11y/useFocusableInteractive: aria-activedescendant of the search field
            // biome-ignore lint/a11y/useKeyWithClickEvents: the search field takes the keys
            <div
              key={label}
              id={`${id}-${at}`}
              role="option"
              aria-selected={at === index}
              className="search-suggestion"
              // The field keeps the focus.
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => take(at)}
            >
              {label}
            </div>
          ))}
        </div>
      ) : null}
    </SearchField>
  );
};
/**
 * The search of the library. Where an operator is typed, or the value of one, what it may be is listed below: the
 * arrows walk, Enter or Tab takes, Escape closes. Otherwise Enter and the arrow lead into the list of sources.
 * A key draws the field alone; the list and what is around it are drawn when they have an answer to show.
 */
export const LibrarySearch = memo(PlainSearch);
