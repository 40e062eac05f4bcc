import { ChevronDown, LibraryBig, Plus, Search, TextQuote, Upload } from 'lucide-react';
import { useCallback, useDeferredValue, useEffect, useRef, useState } from 'react';
import { captureEndings } from '#shared/capture/limits.ts';
import type { SourceSort } from '#shared/contract/source-lists.ts';
import type { PaperId, SourceId } from '#shared/ids.ts';
import { type SourceFormat, sourceFileEndings } from '#shared/sources/source-formats.ts';
import type { SourceTab } from '../../api/source-tabs.ts';
import { useMessages } from '../../i18n/language.tsx';
import { Button, IconButton } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { FileButton } from '../../ui/file-button.tsx';
import { FileDrop } from '../../ui/file-drop.tsx';
import { ActionMenu } from '../../ui/menu.tsx';
import { RowWindow, type RowWindowHandle, type Sorting } from '../../ui/row-window.tsx';
import { SplitHandle } from '../../ui/split-handle.tsx';
import { useMedia } from '../../ui/use-media.ts';
import { DuplicatesButton } from './duplicates/duplicates-button.tsx';
import { ExportSources } from './export-sources.tsx';
import { ColumnsButton, type ListLook } from './list/columns-button.tsx';
import { FilterBar } from './list/filter-bar.tsx';
import { LibrarySearch } from './list/search-field.tsx';
import { useListColumns } from './list/use-list-columns.ts';
import './list/list.css';
import { NewSourcePanel } from './new-source-panel.tsx';
import type { SideState } from './organising/library-side.tsx';
import { useOrganising } from './organising/use-organising.tsx';
import { type PanelLook, SourcePanel } from './source-panel.tsx';
import { type CiteIn, useListPicking } from './use-list-picking.tsx';
import { useSourcePages } from './use-source-pages.ts';
import { useSourceRemoval } from './use-source-removal.tsx';

export type LibraryScreenProps = {
  /** Shows this source when it changes. */
  chosen: SourceId | null;
  onChoose: (id: SourceId | null) => void;
  side: SideState;
  look: ListLook;
  panel: PanelLook;
  onImport: (files: File[]) => void;
  /** Opens the place where pages and articles become sources. */
  onCapture: () => void;
  /** Asks what to take of a library of Zotero. */
  onZotero: () => void;
  onExport: (format: SourceFormat, ids?: readonly SourceId[]) => void;
  onOpenPaper: (id: PaperId) => void;
  /** Opens a paper at a note (0 is its text) that cites a source. */
  onGoToNote: (paper: PaperId, source: SourceId, note: number) => void;
  /** Looks at the sources that may be the same. */
  onDuplicates: () => void;
  /** Looks at the quotations of all sources. */
  onQuotations: () => void;
  /** The paper that a source can be cited in from here; null where none is open. */
  citeIn: CiteIn | null;
};

const endings = [...sourceFileEndings, '.csl', ...captureEndings];
/** What the columns are sorted by; a column that is not here is called as its order. */
const sorts: Record<string, SourceSort> = { type: 'kind' };
const sortOf = (column: string): SourceSort => sorts[column] ?? (column as SourceSort);

/** The library: all sources, instant search, and the chosen one with its form. */
export const LibraryScreen = (props: LibraryScreenProps) => {
  const { chosen, onChoose } = props;
  const {
    library,
    capture,
    zotero,
    window: commandNames,
    errors,
    app,
    sourceCards,
    quotations,
  } = useMessages();
  const narrow = useMedia('(max-width: 899px)');
  const tight = useMedia('(max-width: 1099px)');
  const [query, setQuery] = useState('');
  const [sorting, setSorting] = useState<Sorting | null>(null);
  const [active, setActive] = useState(-1);
  const [adding, setAdding] = useState(false);
  const list = useRef<RowWindowHandle>(null);

  const panelOpen = adding || chosen !== null;
  const asked = useDeferredValue(query.trim());
  const organised = useOrganising({
    query,
    onQuery: setQuery,
    side: props.side,
    isNarrow: narrow || (tight && panelOpen),
  });
  const byRelevance = sorting === null && (asked !== '' || organised.within?.recent === true);
  const { total, hints, allIds, rowAt, indexOf, show, shownKey, shownQuery, failure, retry } = useSourcePages(
    {
      query: asked,
      within: organised.within,
      sort: byRelevance ? 'relevance' : sortOf(sorting?.column ?? 'authors'),
      descending: sorting?.descending ?? false,
      alphabet: props.look.alphabet,
    },
  );

  // A row that was gone to before it was here is chosen when it comes.
  const wanted = useRef<number | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another query shows other rows.
  useEffect(() => {
    wanted.current = null;
    setActive(-1);
  }, [shownKey]);
  useEffect(() => {
    const row = wanted.current === null ? undefined : rowAt(wanted.current);
    if (row) {
      wanted.current = null;
      onChoose(row.id);
      return;
    }
    // The active row follows the chosen source when the list changes under it.
    const at = chosen && wanted.current === null ? indexOf(chosen) : -1;
    if (at >= 0) setActive(at);
  }, [rowAt, indexOf, chosen, onChoose]);

  const choose = useCallback(
    (index: number): void => {
      setActive(index);
      setAdding(false);
      const row = rowAt(index);
      wanted.current = row ? null : index;
      if (!row) return;
      onChoose(row.id);
    },
    [rowAt, onChoose],
  );

  const { onTab } = props.panel;
  const showPart = useCallback(
    (id: SourceId, tab: SourceTab): void => {
      setAdding(false);
      onTab(tab);
      onChoose(id);
    },
    [onTab, onChoose],
  );
  const { remove, removeAt, dialog } = useSourceRemoval(rowAt, onChoose);
  const { columns, onRange, onWidth, readingOf } = useListColumns(
    shownQuery,
    props.look,
    rowAt,
    show,
    showPart,
  );
  const picks = useListPicking({
    rowAt,
    total: total ?? 0,
    allIds,
    active,
    citeIn: props.citeIn,
    onActivate: choose,
    onRemove: (index) => void removeAt(index),
    more: (ids, place) => [...readingOf(ids), ...organised.assigning.actions(ids, place)],
  });
  const { drop: dropPicks } = picks;
  // biome-ignore lint/correctness/useExhaustiveDependencies: another row or another list, other picks.
  useEffect(dropPicks, [shownKey, active, dropPicks]);

  const empty = total === 0 && asked === '' && organised.within === undefined;
  const actions = (
    <>
      <FileButton icon={Upload} shrinks={!empty} endings={endings} onFiles={props.onImport}>
        {library.import}
      </FileButton>
      <ActionMenu
        label={zotero.more}
        actions={[
          { id: 'capture', label: capture.open, onAction: props.onCapture },
          { id: 'zotero', label: commandNames.zotero, onAction: props.onZotero },
        ]}
      >
        <IconButton label={zotero.more} icon={ChevronDown} />
      </ActionMenu>
      <Button look="primary" icon={Plus} shrinks={!empty} onPress={() => setAdding(true)}>
        {library.newSource}
      </Button>
    </>
  );

  return (
    <div className={panelOpen && narrow ? 'library library-panel-over' : 'library'}>
      {empty ? null : organised.side}
      <FileDrop label={library.importHint} onFiles={props.onImport}>
        <section className="library-list narrows" aria-labelledby="library-title">
          <header className="screen-head">
            {empty ? null : organised.opener}
            <h1 id="library-title">{library.title}</h1>
            {empty ? null : (
              <div className="screen-tools">
                <LibrarySearch
                  query={query}
                  onQuery={setQuery}
                  known={organised.known}
                  onList={() => {
                    choose(0);
                    list.current?.focus();
                  }}
                />
                <ExportSources
                  listed={
                    asked === '' && organised.within === undefined
                      ? null
                      : { asked: { query: asked, within: organised.within }, count: total ?? 0 }
                  }
                  onExport={props.onExport}
                />
                {actions}
              </div>
            )}
          </header>
          {organised.chips}
          {empty ? null : (
            <FilterBar query={query} onQuery={setQuery} hints={hints}>
              <ColumnsButton {...props.look} />
            </FilterBar>
          )}
          {failure ? (
            <EmptyState
              icon={LibraryBig}
              title={errors[failure.code]}
              actions={<Button onPress={retry}>{app.retry}</Button>}
            />
          ) : empty ? (
            <EmptyState icon={LibraryBig} title={library.noneTitle} actions={actions}>
              <p>{library.noneText}</p>
            </EmptyState>
          ) : total === 0 && organised.empty ? (
            organised.empty
          ) : total === 0 ? (
            <EmptyState icon={Search} title={library.noMatch(asked)}>
              <p>{library.noMatchHint}</p>
            </EmptyState>
          ) : (
            <>
              <RowWindow
                ref={list}
                label={library.list}
                columns={columns}
                count={total ?? 0}
                rowAt={rowAt}
                onRange={onRange}
                onWidth={onWidth}
                active={active}
                isChosen={(row) => row.id === chosen}
                onActive={choose}
                onAction={choose}
                onDelete={(index) => void removeAt(index)}
                picking={picks.picking}
                sorting={byRelevance ? null : (sorting ?? { column: 'authors', descending: false })}
                onSort={setSorting}
                topKey={shownKey}
              />
              <div className="list-foot">
                <p className="list-count" role="status">
                  {picks.count > 1
                    ? sourceCards.picked(picks.count)
                    : total === null
                      ? ''
                      : asked === ''
                        ? library.count(total)
                        : library.found(total)}
                </p>
                {picks.bar}
                {picks.bar ? null : <DuplicatesButton onOpen={props.onDuplicates} />}
                {picks.bar ? null : (
                  <Button look="quiet" icon={TextQuote} onPress={props.onQuotations}>
                    {quotations.title}
                  </Button>
                )}
              </div>
              {picks.layer}
              {organised.assigning.layer}
            </>
          )}
        </section>
      </FileDrop>
      {panelOpen ? (
        <aside
          id="library-panel"
          className="library-panel"
          aria-label={library.panel}
          style={narrow ? {} : { width: props.panel.width }}
        >
          {narrow ? null : (
            <SplitHandle
              label={library.resizePanel}
              controls="library-panel"
              size={props.panel.width}
              min={300}
              max={800}
              side="after"
              onResize={props.panel.onWidth}
            />
          )}
          {adding ? (
            <NewSourcePanel
              alone={narrow}
              onDiscard={() => setAdding(false)}
              onAdded={(id) => {
                setAdding(false);
                organised.takeIn(id);
                onChoose(id);
              }}
            />
          ) : chosen ? (
            <SourcePanel
              key={chosen}
              id={chosen}
              alone={narrow}
              look={props.panel}
              onBack={() => {
                onChoose(null);
                // In a narrow window the list is there again only when the panel is gone.
                requestAnimationFrame(() => list.current?.focus());
              }}
              onRemove={(id, item) => void remove(id, item)}
              citeIn={props.citeIn}
              onOpenPaper={props.onOpenPaper}
              onGoToNote={(paper, note) => props.onGoToNote(paper, chosen, note)}
            />
          ) : null}
        </aside>
      ) : null}
      {dialog}
    </div>
  );
};
