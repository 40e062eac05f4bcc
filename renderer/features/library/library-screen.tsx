import { LibraryBig, Search } from 'lucide-react';
import { useCallback, useEffect, useRef, useState } from 'react';
import type { CslItem } from '#shared/citations/csl-item.ts';
import type { CitationId, CollectionId, PaperId, SourceId } from '#shared/ids.ts';
import type { SourceFormat } from '#shared/sources/source-formats.ts';
import type { SourceTab } from '../../api/source-tabs.ts';
import { useMessages } from '../../i18n/language.tsx';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { FileDrop } from '../../ui/file-drop.tsx';
import type { RowWindowHandle } from '../../ui/row-window.tsx';
import { useMedia } from '../../ui/use-media.ts';
import { useStable } from '../../ui/use-stable.ts';
import { ChosenSource } from './chosen-source.tsx';
import { ExportSources } from './export-sources.tsx';
import { FoundZotero } from './found-zotero.tsx';
import { LibraryActions } from './library-actions.tsx';
import { LibraryPanel } from './library-panel.tsx';
import type { ListLook } from './list/columns-button.tsx';
import { FilterBar } from './list/filter-bar.tsx';
import type { ListWays } from './list/list-foot.tsx';
import { LibrarySearch } from './list/search-field.tsx';
import { SourceList } from './list/source-list.tsx';
import { useTyped } from './list/typed.ts';
import { NewSourcePanel } from './new-source-panel.tsx';
import type { SideState } from './organising/library-side.tsx';
import { useOrganising } from './organising/use-organising.tsx';
import type { GoToPlace } from './quotations/quotation-uses.tsx';
import type { PanelLook } from './source-panel.tsx';
import type { CiteIn } from './use-list-picking.tsx';
import { useSourceList } from './use-source-list.ts';
import { useSourceRemoval } from './use-source-removal.tsx';

export type LibraryScreenProps = {
  /** Shows this source when it changes. */
  chosen: SourceId | null;
  onChoose: (id: SourceId | null) => void;
  side: SideState;
  look: ListLook;
  panel: PanelLook;
  onImport: (files: File[]) => void;
  /** Told which collection the list shows, null for none: what is imported comes into it. */
  onCollection: (id: CollectionId | null) => void;
  /** Opens the place where pages and articles become sources. */
  onCapture: () => void;
  /** Asks what to take of a library of Zotero. */
  onZotero: () => void;
  onExport: (format: SourceFormat, ids?: readonly SourceId[]) => void;
  onOpenPaper: (id: PaperId) => void;
  /** Opens a paper at a citation of a source. */
  onGoToCitation: (paper: PaperId, source: SourceId, citation: CitationId) => void;
  onGoToPlace: GoToPlace;
  ways: ListWays;
  /** The paper that a source can be cited in from here; null where none is open. */
  citeIn: CiteIn | null;
};

/** The library: all sources, instant search, and the chosen one with its form. */
export const LibraryScreen = (props: LibraryScreenProps) => {
  const { chosen, onChoose, look, panel, citeIn, ways } = props;
  const { library, errors, app } = useMessages();
  const narrow = useMedia('(max-width: 899px)');
  const tight = useMedia('(max-width: 1099px)');
  const [query, setQuery] = useState('');
  const [adding, setAdding] = useState(false);
  const [leftOut, setLeftOut] = useState(0);
  const rows = useRef<RowWindowHandle>(null);
  const screen = useRef<HTMLElement>(null);

  const panelOpen = adding || chosen !== null;
  const typed = useTyped();
  const search = useStable((text: string): void => {
    typed.set(text);
    list.search(text, () => setQuery(text));
  });
  const organised = useOrganising({
    query,
    onQuery: search,
    side: props.side,
    isNarrow: narrow || (tight && panelOpen),
  });
  const { within } = organised;
  const { onCollection } = props;
  const collection = within?.collection ?? null;
  useEffect(() => {
    onCollection(collection);
    return () => onCollection(null);
  }, [onCollection, collection]);
  const show = useCallback(
    (id: SourceId): void => {
      setAdding(false);
      onChoose(id);
    },
    [onChoose],
  );
  const list = useSourceList({ query, within, alphabet: look.alphabet, chosen, onChoose: show });
  const { total, shownQuery, failure } = list;
  const asked = query.trim();

  const { onTab } = panel;
  const showPart = useCallback(
    (id: SourceId, tab: SourceTab): void => {
      onTab(tab);
      show(id);
    },
    [onTab, show],
  );
  const addOne = useCallback(() => setAdding(true), []);
  const { remove, removeAt, dialog } = useSourceRemoval(list.rowAt, onChoose);
  const listed = useStable(() =>
    asked === '' && within === undefined ? null : { asked: { query: asked, within }, count: total ?? 0 },
  );
  const goBack = useStable((): void => {
    onChoose(null);
    // In a narrow window the list is there again only when the panel is gone.
    requestAnimationFrame(() => rows.current?.focus());
  });
  const goToList = useStable((): void => {
    list.choose(0);
    rows.current?.focus();
  });
  const removeOne = useStable((id: SourceId, item: CslItem): void => void remove(id, item));
  const goToCitation = useStable((paper: PaperId, citation: CitationId): void => {
    if (chosen) props.onGoToCitation(paper, chosen, citation);
  });

  const empty = total === 0 && asked === '' && shownQuery === '' && within === undefined;
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
        <section ref={screen} className="library-list narrows" aria-labelledby="library-title">
          <header className="screen-head">
            {empty ? null : organised.opener}
            <h1 id="library-title">{library.title}</h1>
            {empty ? null : (
              <div className="screen-tools">
                <LibrarySearch typed={typed} onQuery={search} known={organised.known} onList={goToList} />
                <ExportSources listed={listed} onExport={props.onExport} />
                {actions}
              </div>
            )}
          </header>
          {organised.chips}
          {empty ? null : (
            <FilterBar
              query={query}
              typed={typed}
              onQuery={search}
              hints={list.hints}
              look={look}
              leftOut={leftOut}
            />
          )}
          {failure ? (
            <EmptyState
              icon={LibraryBig}
              title={errors[failure.code]}
              actions={<Button onPress={list.retry}>{app.retry}</Button>}
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
            <SourceList
              ref={rows}
              list={list}
              look={look}
              chosen={chosen}
              citeIn={citeIn}
              assigning={organised.assigning}
              ways={ways}
              showPart={showPart}
              onRemoveAt={(index) => void removeAt(index)}
              onLeftOut={setLeftOut}
              onType={() => {
                const field = screen.current?.querySelector<HTMLInputElement>('input[type=search]');
                field?.focus();
                field?.setSelectionRange(field.value.length, field.value.length);
              }}
            />
          )}
        </section>
      </FileDrop>
      {panelOpen ? (
        <LibraryPanel isNarrow={narrow} width={panel.width} onWidth={panel.onWidth}>
          {adding ? (
            <NewSourcePanel
              alone={narrow}
              onDiscard={() => setAdding(false)}
              onAdded={(id) => {
                organised.takeIn(id);
                show(id);
              }}
            />
          ) : chosen ? (
            <ChosenSource
              onRecent={ways.onRecent}
              key={chosen}
              id={chosen}
              alone={narrow}
              look={panel}
              onBack={goBack}
              onRemove={removeOne}
              citeIn={citeIn}
              onOpenPaper={props.onOpenPaper}
              onGoToCitation={goToCitation}
              onGoToPlace={props.onGoToPlace}
            />
          ) : null}
        </LibraryPanel>
      ) : null}
      {dialog}
    </div>
  );
};
