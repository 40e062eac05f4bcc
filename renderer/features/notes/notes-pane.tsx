// biome-ignore-all lint/a11y/useSemanticElements: rows that stand at computed places can't be a <table>.
// biome-ignore-all lint/a11y/useFocusableInteractive: the grid has the focus and names its active row.
import { Search, StickyNote } from 'lucide-react';
import { type KeyboardEvent, useEffect, useId, useMemo, useRef, useState } from 'react';
import { Input, SearchField } from 'react-aria-components';
import type { NoteId, SourceId } from '#shared/ids.ts';
import type { NoteEntry } from '../../editor/notes-list.ts';
import { useMessages } from '../../i18n/language.tsx';
import { Button } from '../../ui/button.tsx';
import { Select } from '../../ui/field.tsx';
import { useRowsInSight } from '../../ui/rows-in-sight.ts';
import {
  faultOf,
  filterNotes,
  type NoteKind,
  type NotePrinting,
  noteKinds,
  noteText,
} from './filter-notes.ts';
import { NoteRow } from './note-row.tsx';
import './notes.css';

const rowHeight = 74;

/** Which notes are listed. */
export type NoteFilter = { kind: NoteKind; source: SourceId | null };

type Props = {
  notes: readonly NoteEntry[];
  current: NoteId | null;
  printing: NotePrinting;
  /** Changes when what `printing` says may have changed. */
  printings: number;
  /** The sources of the paper by their short names, as they are to be chosen from. */
  sources: readonly { id: SourceId; label: string }[];
  filter: NoteFilter;
  onFilter: (filter: NoteFilter) => void;
  onGo: (id: NoteId) => void;
  onGoToMark: (id: NoteId) => void;
};

/** All notes of a paper, to be searched and gone to. They are written at the foot of the page. */
export const NotesPane = (props: Props) => {
  const { notes, current, printing, printings, sources, filter, onFilter, onGo, onGoToMark } = props;
  const { panes } = useMessages();
  const words = panes.notes;
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  const [query, setQuery] = useState('');
  const [activeId, setActiveId] = useState<NoteId | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is printed has changed with its number
  const shown = useMemo(
    () => filterNotes(notes, { ...filter, query }, printing),
    [notes, filter, query, printing, printings],
  );
  const isFiltered = shown !== notes;
  const { scroller, ref, first, last, reveal } = useRowsInSight(shown.length, rowHeight);
  const indexOf = (note: NoteId | null): number => shown.findIndex((entry) => entry.id === note);
  const own = indexOf(activeId);
  const active = own >= 0 ? own : Math.max(0, indexOf(current));

  // The list follows the caret, unless one is walking in it.
  const follow = useRef(reveal);
  follow.current = reveal;
  const currentRow = indexOf(current);
  useEffect(() => {
    if (!scroller || currentRow < 0 || document.activeElement === scroller) return;
    setActiveId(current);
    follow.current(currentRow);
  }, [scroller, current, currentRow]);

  const goTo = (index: number): void => {
    const next = Math.max(0, Math.min(shown.length - 1, index));
    const note = shown[next];
    if (!note) return;
    setActiveId(note.id);
    reveal(next);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const note = shown[active];
    if (event.target !== event.currentTarget || !note) return;
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const page = Math.max(1, Math.floor((scroller?.clientHeight ?? 0) / rowHeight) - 1);
    const moves: Record<string, () => void> = {
      ArrowDown: () => goTo(active + 1),
      ArrowUp: () => (active === 0 ? field.current?.focus() : goTo(active - 1)),
      PageDown: () => goTo(active + page),
      PageUp: () => goTo(active - page),
      Home: () => goTo(0),
      End: () => goTo(shown.length - 1),
      Enter: () => (event.shiftKey ? onGoToMark : onGo)(note.id),
    };
    const move = moves[event.key];
    if (move) {
      event.preventDefault();
      move();
    } else if (event.key.length === 1 && event.key !== ' ') {
      // Typing searches: the letter goes into the field.
      field.current?.focus();
    }
  };

  if (notes.length === 0)
    return (
      <p className="panel-note">
        <StickyNote aria-hidden size={20} strokeWidth={1.5} />
        {words.none}
      </p>
    );
  const indexes: number[] = [];
  for (let index = first; index <= last; index++) indexes.push(index);
  // The active row is named by aria-activedescendant, so it must exist even when it is out of sight.
  if (active < shown.length && (active < first || active > last)) indexes.push(active);
  const all = 'all';
  return (
    <div className="notes-pane">
      <div className="pane-head notes-pane-head">
        <SearchField className="pane-search" aria-label={words.find} value={query} onChange={setQuery}>
          <Search aria-hidden size={14} strokeWidth={1.75} />
          <Input
            ref={field}
            placeholder={words.find}
            onKeyDown={(event) => {
              if ((event.key !== 'ArrowDown' && event.key !== 'Enter') || shown.length === 0) return;
              event.preventDefault();
              scroller?.focus();
              goTo(query === '' ? active : 0);
            }}
          />
        </SearchField>
        <div className="notes-pane-filters">
          <Select
            label={words.kind}
            hideLabel
            choices={noteKinds.map((kind) => ({ id: kind, label: words.kinds[kind] }))}
            value={filter.kind}
            onChange={(kind) => onFilter({ ...filter, kind })}
          />
          <Select
            label={words.source}
            hideLabel
            choices={[{ id: all, label: words.anySource }, ...sources]}
            value={filter.source ?? all}
            onChange={(source) =>
              onFilter({ ...filter, source: source === all ? null : (source as SourceId) })
            }
          />
        </div>
        <p className="notes-pane-count" role="status">
          {isFiltered ? words.countOf(shown.length, notes.length) : words.count(notes.length)}
        </p>
      </div>
      {shown.length === 0 ? (
        <div className="panel-note notes-pane-empty">
          <p>{words.noneFound}</p>
          <Button
            onPress={() => {
              setQuery('');
              onFilter({ kind: 'all', source: null });
            }}
          >
            {words.showAll}
          </Button>
        </div>
      ) : null}
      <div
        ref={ref}
        role="grid"
        tabIndex={0}
        hidden={shown.length === 0}
        className="notes-grid"
        aria-label={words.label}
        aria-describedby={`${id}-help`}
        aria-rowcount={shown.length}
        aria-activedescendant={shown.length > 0 ? `${id}-${shown[active]?.id}` : undefined}
        onKeyDown={onKeyDown}
        onClick={({ target }) => {
          if (!(target instanceof Element)) return;
          const note = shown[Number(target.closest<HTMLElement>('[role=row]')?.dataset.index ?? Number.NaN)];
          if (!note) return;
          setActiveId(note.id);
          (target.closest('button') ? onGoToMark : onGo)(note.id);
        }}
      >
        <div role="rowgroup" className="notes-rows" style={{ height: shown.length * rowHeight }}>
          {indexes.map((index) => {
            const note = shown[index]!;
            return (
              <NoteRow
                key={note.id}
                id={`${id}-${note.id}`}
                index={index}
                top={index * rowHeight}
                height={rowHeight}
                number={note.number}
                text={noteText(note, printing)}
                sources={note.sources.map((source) => printing.sourceLabel(source) ?? String(source))}
                hasProse={note.hasProse}
                fault={faultOf(note, printing)}
                isActive={index === active}
                isCurrent={note.id === current}
              />
            );
          })}
        </div>
      </div>
      <p id={`${id}-help`} className="visually-hidden">
        {words.help}
      </p>
    </div>
  );
};
