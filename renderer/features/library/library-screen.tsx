import { LibraryBig, Search, TextQuote } from 'lucide-react';
import { useCallback, useEffect, useRef, useState } from 'react';
import type { CslItem } from '#shared/citations/csl-item.ts';
import type { SourceSort } from '#shared/contract/source-lists.ts';
import type { PaperId, SourceId } from '#shared/ids.ts';
import type { SourceFormat } from '#shared/sources/source-formats.ts';
import type { SourceTab } from '../../api/source-tabs.ts';
import { useMessages } from '../../i18n/language.tsx';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { FileDrop } from '../../ui/file-drop.tsx';
import { RowWindow, type RowWindowHandle, type Sorting } from '../../ui/row-window.tsx';
import { SplitHandle } from '../../ui/split-handle.tsx';
import { useMedia } from '../../ui/use-media.ts';
import { useStable } from '../../ui/use-stable.ts';
import { DuplicatesButton } from './duplicates/duplicates-button.tsx';
import { ExportSources } from './export-sources.tsx';
import { FoundZotero } from './found-zotero.tsx';
import { RecentButton } from './history/recent-button.tsx';
import { LibraryActions } from './library-actions.tsx';
import type { ListLook } from './list/columns-button.tsx';
import { FilterBar } from './list/filter-bar.tsx';
import { LibrarySearch } from './list/search-field.tsx';
import { useListColumns } from './list/use-list-columns.ts';
import './list/list.css';
import { NewSourcePanel } from './new-source-panel.tsx';
import type { SideState } from './organising/library-side.tsx';
import { useOrganising } from './organising/use-organising.tsx';
import { type PanelLook, SourcePanel } from './source-panel.tsx';
import { type CiteIn, useListPicking } from './use-list-picking.tsx';
import { type SourceQuery, useSourcePages } from './use-source-pages.ts';
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
  /** Shows what was done in the library. */
  onRecent: () => void;
  /** Looks at the quotations of all sources. */
  onQuotations: () => void;
  /** The paper that a source can be cited in from here; null where none is open. */
  citeIn: CiteIn | null;
};

/** What the columns are sorted by; a column that is not here is called as its order. */
const sorts: Record<string, SourceSort> = { type: 'kind' };
const sortOf = (column: string): SourceSort => sorts[column] ?? (column as SourceSort);

/** The library: all sources, instant search, and the chosen one with its form. */
export const LibraryScreen = (props: LibraryScreenProps) => {
  const { chosen, onChoose } = props;
  const { library, errors, app, sourceCards, quotations } = useMessages();
  const narrow = useMedia('(max-width: 899px)');
  const tight = useMedia('(max-width: 1099px)');
  const [query, setQuery] = useState('');
  const [sorting, setSorting] = useState<Sorting | null>(null);
  const [active, setActive] = useState(-1);
  const [adding, setAdding] = useState(false);
  const [leftOut, setLeftOut] = useState(0);
  const list = useRef<RowWindowHandle>(null);

  const panelOpen = adding || chosen !== null;
  const search = useStable((text: string): void => {
    // Asked before this window draws the key, which takes as long as the answer.
    askEarly(questionOf(text));
    setQuery(text);
  });
  const organised = useOrganising({
    query,
    onQuery: search,
    side: props.side,
    isNarrow: narrow || (tight && panelOpen),
  });
  const isByRelevance = (words: string): boolean =>
    sorting === null && (words !== '' || organised.within?.recent === true);
  const questionOf = (text: string): SourceQuery => ({
    query: text.trim(),
    within: organised.within,
    sort: isByRelevance(text.trim()) ? 'relevance' : sortOf(sorting?.column ?? 'authors'),
    descending: sorting?.descending ?? false,
    alphabet: props.look.alphabet,
  });
  const asked = query.trim();
  const byRelevance = isByRelevance(asked);
  const { askEarly, total, hints, allIds, rowAt, indexOf, show, shownKey, shownQuery, failure, retry } =
    useSourcePages(questionOf(query));

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
  const addOne = useCallback(() => setAdding(true), []);
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

  const listed = useStable(() =>
    asked === '' && organised.within === undefined
      ? null
      : { asked: { query: asked, within: organised.within }, count: total ?? 0 },
  );
  const goBack = useStable((): void => {
    onChoose(null);
    // In a narrow window the list is there again only when the panel is gone.
    requestAnimationFrame(() => list.current?.focus());
  });
  const removeOne = useStable((id: SourceId, item: CslItem): void => void remove(id, item));
  const goToNote = useStable((paper: PaperId, note: number): void => {
    if (chosen) props.onGoToNote(paper, chosen, note);
  });

  const empty = total === 0 && asked === '' && shownQuery === '' && organised.within === undefined;
  const actions = (
    <LibraryActions
      shrinks={!empty}
      onImport={props.onImport}
      onCapture={props.onCapture}
      onZotero={props.onZotero}
      onNew={addOne}
    />
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
                  onQuery={search}
                  known={organised.known}
                  onList={() => {
                    choose(0);
                    list.current?.focus();
                  }}
                />
                <ExportSources listed={listed} onExport={props.onExport} />
                {actions}
              </div>
            )}
          </header>
          {organised.chips}
          {empty ? null : (
            <FilterBar query={query} onQuery={search} hints={hints} look={props.look} leftOut={leftOut} />
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
              <FoundZotero onOpen={props.onZotero} />
            </EmptyState>
          ) : total === 0 && organised.empty ? (
            organised.empty
          ) : total === 0 ? (
            <EmptyState icon={Search} title={library.noMatch(shownQuery)}>
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
                keepsAll={props.look.keepsAll}
                onLeftOut={setLeftOut}
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
                      : shownQuery === ''
                        ? library.count(total)
                        : library.found(total)}
                </p>
                {picks.bar}
                {picks.bar ? null : <DuplicatesButton onOpen={props.onDuplicates} />}
                {picks.bar ? null : <RecentButton onOpen={props.onRecent} />}
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
              onRecent={props.onRecent}
              key={chosen}
              id={chosen}
              alone={narrow}
              look={props.panel}
              onBack={goBack}
              onRemove={removeOne}
              citeIn={props.citeIn}
              onOpenPaper={props.onOpenPaper}
              onGoToNote={goToNote}
            />
          ) : null}
        </aside>
      ) : null}
      {dialog}
    </div>
  );
};
