import { type KeyboardEvent, type ReactNode, useEffect, useId, useState } from 'react';

export type PickEntry = {
  id: string;
  /** Entries with the same group stand together under its name. */
  group?: string | undefined;
  content: ReactNode;
  lang?: string | undefined;
};

/**
 * A search field over a list: arrows walk, Enter picks, a click picks. The focus stays in the field, so that
 * one can go on typing at any time.
 */
export const PickList = ({
  label,
  listLabel,
  query,
  onQuery,
  entries,
  isAnswered = true,
  start = null,
  empty,
  more = null,
  takesFocus = true,
  onMark,
  onPick,
  click = 'picks',
}: {
  label: string;
  listLabel: string;
  query: string;
  onQuery: (query: string) => void;
  entries: readonly PickEntry[];
  /** Whether the entries answer the query; Enter waits until they do, so that it never picks from the list before. */
  isAnswered?: boolean;
  /** The entry that is marked when the list opens. */
  start?: string | null;
  /** What is said where the list is empty. */
  empty: ReactNode;
  /** What is said below the list. */
  more?: ReactNode;
  /** Whether one types into it as soon as it is there. */
  takesFocus?: boolean;
  onMark?: (id: string | null) => void;
  /** @param stays whether the list stays open for another (Ctrl or ⌘ with Enter) */
  onPick: (id: string, stays: boolean) => void;
  /** What a click does; where it marks, a double click picks. */
  click?: 'picks' | 'marks';
}) => {
  const listId = useId();
  const [marked, setMarked] = useState(() =>
    Math.max(
      0,
      entries.findIndex(({ id }) => id === start),
    ),
  );
  const index = Math.min(marked, entries.length - 1);
  const current = entries[index] ?? null;
  const currentId = current?.id ?? null;
  // biome-ignore lint/correctness/useExhaustiveDependencies: told when another entry is marked
  useEffect(() => onMark?.(currentId), [currentId]);
  useEffect(() => {
    document.getElementById(`${listId}-${index}`)?.scrollIntoView({ block: 'nearest' });
  }, [index, listId]);

  const [waiting, setWaiting] = useState<{ stays: boolean } | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is marked when the answer is there
  useEffect(() => {
    if (!waiting || !isAnswered) return;
    setWaiting(null);
    if (currentId !== null) onPick(currentId, waiting.stays);
  }, [waiting, isAnswered]);

  const press = (event: KeyboardEvent<HTMLInputElement>): void => {
    if (event.nativeEvent.isComposing) return;
    const last = entries.length - 1;
    if (event.key === 'ArrowDown') setMarked(Math.min(index + 1, last));
    else if (event.key === 'ArrowUp') setMarked(Math.max(index - 1, 0));
    else if (event.key === 'PageDown') setMarked(Math.min(index + 8, last));
    else if (event.key === 'PageUp') setMarked(Math.max(index - 8, 0));
    else if (event.key === 'Enter' && !isAnswered) setWaiting({ stays: event.ctrlKey || event.metaKey });
    else if (event.key === 'Enter' && current) onPick(current.id, event.ctrlKey || event.metaKey);
    else return;
    event.preventDefault();
  };
  return (
    <>
      <div className="picker-field">
        <input
          // Mostly the list was opened to type into its field.
          // biome-ignore lint/a11y/noAutofocus: see above
          autoFocus={takesFocus}
          className="picker-input"
          role="combobox"
          aria-expanded={entries.length > 0}
          aria-controls={listId}
          aria-autocomplete="list"
          aria-activedescendant={current ? `${listId}-${index}` : undefined}
          aria-label={label}
          placeholder={label}
          value={query}
          spellCheck={false}
          onChange={(event) => {
            setMarked(0);
            setWaiting(null);
            onQuery(event.target.value);
          }}
          onKeyDown={press}
        />
      </div>
      {entries.length > 0 ? (
        <div id={listId} role="listbox" aria-label={listLabel} className="picker-list">
          {entries.map(({ id, group, content, lang }, i) => (
            // The search field keeps the focus and its keys; the pointer alone presses an option.
            // biome-ignore lint/a11y/useFocusableInteractive: aria-activedescendant of the search field
            // biome-ignore lint/a11y/useKeyWithClickEvents: the search field takes the keys
            <div
              key={id}
              id={`${listId}-${i}`}
              role="option"
              aria-selected={i === index}
              className="picker-option"
              lang={lang}
              onClick={(event) =>
                click === 'marks' ? setMarked(i) : onPick(id, event.ctrlKey || event.metaKey)
              }
              onDoubleClick={click === 'marks' ? () => onPick(id, false) : undefined}
            >
              {group !== undefined && group !== entries[i - 1]?.group ? (
                <span className="picker-standing">{group}</span>
              ) : null}
              {content}
            </div>
          ))}
        </div>
      ) : (
        <p className="picker-empty">{empty}</p>
      )}
      {more !== null && entries.length > 0 ? <p className="picker-more">{more}</p> : null}
    </>
  );
};
