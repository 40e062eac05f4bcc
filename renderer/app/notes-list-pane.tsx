import { useMemo } from 'react';
import type { CitationId, SourceId } from '#shared/ids.ts';
import { authorsLabel, type NameWords, shortTitle, yearLabel } from '#shared/sources/labels.ts';
import type { CitedSource } from '../citations/cited-in-paper.ts';
import { type NoteFilter, NotesPane } from '../features/notes/notes-pane.tsx';
import type { EditorHandle } from '../features/paper/editor-handle.ts';
import { useMessages } from '../i18n/language.tsx';
import { useLive } from './use-live.ts';

/** A source in two or three words: "Kirişçi 2009", or the beginning of its title where nobody is named. */
const shortName = ({ item }: CitedSource, words: NameWords): string | null =>
  item ? [authorsLabel(item, words) || shortTitle(item), yearLabel(item)].filter(Boolean).join(' ') : null;

/** The list of all notes of the open paper. */
export const NotesListPane = ({
  handle,
  filter,
  onFilter,
  onGo,
}: {
  handle: EditorHandle;
  filter: NoteFilter;
  onFilter: (filter: NoteFilter) => void;
  onGo: () => void;
}) => {
  const { panes } = useMessages();
  const { value: notes } = useLive(handle, (paper) => paper.notes.entries());
  const { value: current } = useLive(handle, (paper) => paper.notes.current());
  const { value: cited } = useLive(handle, (paper) => paper.cited());
  const { value: printings } = useLive(handle, (paper) => paper.printings());
  const { value: byHand } = useLive(handle, (paper) => paper.byHand());
  const stale = useMemo(
    () =>
      new Set(
        (byHand ?? []).flatMap(({ citation, set }) => (set.some((one) => one.isStale) ? [citation] : [])),
      ),
    [byHand],
  );
  const names = useMemo(
    () => new Map((cited ?? []).map((source) => [source.id, shortName(source, panes.names)])),
    [cited, panes],
  );
  const printing = useMemo(
    () => ({
      printed: handle.printed,
      printReference: handle.notes.printReference,
      sourceLabel: (id: SourceId) => names.get(id) ?? null,
      isStale: (id: CitationId) => stale.has(id),
    }),
    [handle, names, stale],
  );
  const sources = useMemo(
    () =>
      [...names]
        .map(([id, name]) => ({ id, label: name ?? id }))
        .toSorted((a, b) => a.label.localeCompare(b.label)),
    [names],
  );
  // A source that is cited no more has no notes.
  const source = filter.source !== null && names.has(filter.source) ? filter.source : null;
  const shown = useMemo(() => ({ kind: filter.kind, source }), [filter.kind, source]);
  return (
    <NotesPane
      notes={notes ?? []}
      current={current}
      printing={printing}
      printings={printings ?? 0}
      sources={sources}
      byHand={byHand?.length ?? 0}
      onNextByHand={() => {
        onGo();
        handle.run('nextByHand');
      }}
      filter={shown}
      onFilter={onFilter}
      onGo={(id) => {
        onGo();
        handle.notes.goTo(id);
      }}
      onGoToMark={(id) => {
        onGo();
        handle.notes.goToMark(id);
      }}
      onMenu={(id, row) => handle.openMenu({ kind: 'note', id }, row.getBoundingClientRect())}
    />
  );
};
