import { PenLine, StickyNote } from 'lucide-react';
import { useMemo, useRef, useState } from 'react';
import { asNoteId, type NoteId, type SourceId } from '#shared/ids.ts';
import type { NoteEntry } from '../../editor/notes-list.ts';
import { useMessages } from '../../i18n/language.tsx';
import { Button } from '../../ui/button.tsx';
import { Select } from '../../ui/field.tsx';
import { EmptyPane, Pane } from '../../ui/pane.tsx';
import { PaneList, type PaneListHandle } from '../../ui/pane-list.tsx';
import {
  faultOf,
  filterNotes,
  type NoteKind,
  type NotePrinting,
  noteKinds,
  noteText,
} from './filter-notes.ts';
import { NoteCells } from './note-cells.tsx';
import './notes.css';

const rowHeight = 74;
/** The choice of no source in particular; no source has an empty id. */
const anySource = '';

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
  /** How many citations of the paper, in notes and in the text, have something set by hand. */
  byHand: number;
  onNextByHand: () => void;
  filter: NoteFilter;
  onFilter: (filter: NoteFilter) => void;
  onGo: (id: NoteId) => void;
  onGoToMark: (id: NoteId) => void;
  onMenu: (id: NoteId, row: Element) => void;
};

/** All notes of a paper, to be searched and gone to. They are written at the foot of the page. */
export const NotesPane = (props: Props) => {
  const { notes, current, printing, printings, sources, filter, onFilter, byHand } = props;
  const { panes, byHand: handWords } = useMessages();
  const words = panes.notes;
  const field = useRef<HTMLInputElement>(null);
  const list = useRef<PaneListHandle>(null);
  const [query, setQuery] = useState('');
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is printed has changed with its number
  const shown = useMemo(
    () => filterNotes(notes, { ...filter, query }, printing),
    [notes, filter, query, printing, printings],
  );
  const keys = useMemo(() => shown.map(({ id }) => id), [shown]);

  // A list of hundreds of sources is not gone through again while one writes.
  const filters = useMemo(
    () => (
      <div className="pane-filters">
        <Select
          label={words.kind}
          hideLabel
          choices={noteKinds.map((kind) => ({ id: kind, label: words.kinds[kind] }))}
          value={filter.kind}
          onChange={(kind) => onFilter({ ...filter, kind })}
        />
        <Select<SourceId | typeof anySource>
          label={words.source}
          hideLabel
          choices={[{ id: anySource, label: words.anySource }, ...sources]}
          value={filter.source ?? anySource}
          onChange={(source) => onFilter({ ...filter, source: source === anySource ? null : source })}
        />
      </div>
    ),
    [filter, onFilter, sources, words],
  );

  if (notes.length === 0) return <EmptyPane icon={StickyNote}>{words.none}</EmptyPane>;
  return (
    <Pane
      search={{
        field,
        label: words.find,
        query,
        onQuery: setQuery,
        onDown: () => list.current?.focus(query !== ''),
      }}
      filters={filters}
      count={shown !== notes ? words.countOf(shown.length, notes.length) : words.count(notes.length)}
      more={
        byHand > 0 ? (
          <Button look="quiet" icon={PenLine} onPress={props.onNextByHand}>
            {handWords.nextOf(byHand)}
          </Button>
        ) : null
      }
      none={
        shown.length === 0
          ? {
              text: words.noneFound,
              showAll: {
                label: words.showAll,
                onPress: () => {
                  setQuery('');
                  onFilter({ kind: 'all', source: null });
                },
              },
            }
          : null
      }
    >
      <PaneList
        ref={list}
        label={words.label}
        help={words.help}
        keys={keys}
        rowHeight={rowHeight}
        current={current}
        field={field}
        onAction={(id) => props.onGo(asNoteId(id))}
        onSecond={(id) => props.onGoToMark(asNoteId(id))}
        onMenu={(id, row) => props.onMenu(asNoteId(id), row)}
        cells={(index) => {
          const note = shown[index]!;
          return (
            <NoteCells
              number={note.number}
              text={noteText(note, printing)}
              sources={note.sources.map((source) => printing.sourceLabel(source) ?? source).join(' · ')}
              count={note.sources.length}
              hasProse={note.hasProse}
              fault={faultOf(note, printing)}
              byHand={note.byHand.length === 0 ? null : note.byHand.some(printing.isStale) ? 'stale' : 'set'}
            />
          );
        }}
      />
    </Pane>
  );
};
