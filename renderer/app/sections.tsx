import { useEffect, useRef } from 'react';
import { isCaptured } from '../features/capture/use-capture.ts';
import { usePasteArticle } from '../features/capture/use-paste-article.ts';
import { SourceForm } from '../features/library/form/source-form.tsx';
import { LibraryScreen } from '../features/library/library-screen.tsx';
import { LookUp } from '../features/library/look-up/look-up.tsx';
import { PapersScreen } from '../features/papers/papers-screen.tsx';
import { CaptureScreen, DuplicatesScreen, QuotationsScreen, RecentChanges, SettingsScreen } from './parts.ts';
import type { WindowState } from './window/use-window.ts';

/** What the rail leads to: the papers, the library and the settings. */
export const Sections = ({ state }: { state: WindowState }) => {
  const { papers, preferences, change, capture } = state;
  const { screen, openPaper } = papers;
  const library = useRef<HTMLDivElement>(null);
  const isAway = state.besideList !== null || capture.isOpen;
  const wasAway = useRef(isAway);
  // Whoever comes back to the library goes on in its list by keys.
  useEffect(() => {
    if (wasAway.current && !isAway && document.activeElement === document.body)
      library.current?.querySelector<HTMLElement>('[role=grid][tabindex="0"]')?.focus();
    wasAway.current = isAway;
  }, [isAway]);
  /** Pages and PDF files are read as sources, all else is brought in as papers. */
  const bringToPapers = async (files: readonly File[]): Promise<void> => {
    const pages = files.filter(isCaptured);
    if (pages.length > 0) capture.bringFiles(pages);
    const others = files.filter((file) => !isCaptured(file));
    if (others.length === 0) return;
    const ids = await state.importPapers(others);
    const [only] = ids;
    if (only && ids.length === 1) openPaper(only);
  };
  usePasteArticle(screen === 'library' && !capture.isOpen, capture);
  usePasteArticle(screen === 'papers', { ...capture, bringFiles: bringToPapers });
  return (
    <>
      {screen === 'papers' ? (
        <PapersScreen
          papers={papers.papers}
          lastSeries={preferences.lastSeries}
          newStyle={preferences.newStyle}
          onSeries={(lastSeries) => change({ lastSeries })}
          asksSeries={state.asksSeries}
          onAskSeries={state.setAsksSeries}
          onOpen={openPaper}
          onOpenWindow={state.openWindow}
          onGo={state.goToPlace}
          onFlush={papers.flush}
          onRemoved={(id) => void papers.closePaper(id)}
          onExport={(rows, format) => void state.exportPapers(rows, format)}
          onImport={(files) => void bringToPapers(files)}
        />
      ) : null}
      {state.libraryAlive ? (
        <div ref={library} className="screen" hidden={screen !== 'library' || isAway}>
          <LibraryScreen
            ways={{
              onDuplicates: () => state.showDuplicates(null),
              onRecent: state.showRecentChanges,
              onQuotations: state.showQuotations,
            }}
            chosen={state.chosenSource}
            onChoose={state.chooseSource}
            side={{
              isOpen: preferences.librarySideOpen,
              width: preferences.librarySideWidth,
              folded: preferences.librarySideFolded,
              closed: preferences.libraryClosed,
              onFolded: (librarySideFolded) => change({ librarySideFolded }),
              onClosed: (libraryClosed) => change({ libraryClosed }),
              onOpen: (librarySideOpen) => change({ librarySideOpen }),
              onWidth: (librarySideWidth) => change({ librarySideWidth }),
            }}
            look={{
              columns: preferences.libraryColumns,
              alphabet: preferences.libraryAlphabet,
              keepsAll: preferences.libraryKeepsColumns,
              onChange: ({ columns, alphabet, keepsAll }) =>
                change({
                  ...(columns ? { libraryColumns: [...columns] } : {}),
                  ...(alphabet ? { libraryAlphabet: alphabet } : {}),
                  ...(keepsAll === undefined ? {} : { libraryKeepsColumns: keepsAll }),
                }),
            }}
            panel={{
              width: preferences.sourcePanelWidth,
              onWidth: (sourcePanelWidth) => change({ sourcePanelWidth }),
              tab: preferences.sourcePanelTab,
              onTab: state.showSourceTab,
              style: preferences.newStyle,
            }}
            onImport={capture.bringFiles}
            onCollection={state.showCollection}
            onCapture={capture.open}
            onZotero={state.zotero.open}
            onExport={(format, ids) => void state.exportSources(format, ids ? { ids } : {})}
            onOpenPaper={openPaper}
            onGoToPlace={state.goToPlace}
            onGoToCitation={(paper, source, citation) => {
              openPaper(paper);
              state.showCitation(paper, source, citation);
            }}
            citeIn={state.citeIn}
          />
        </div>
      ) : null}
      {screen === 'library' && state.besideList !== null && !capture.isOpen ? (
        <div className="screen">
          {state.besideList === 'changes' ? (
            <RecentChanges
              onShow={(id) => {
                state.chooseSource(id);
                state.closeBeside();
              }}
              onClose={state.closeBeside}
            />
          ) : state.besideList === 'quotations' ? (
            <QuotationsScreen
              paper={state.citeIn && { id: state.citeIn.paper, title: state.citeIn.title }}
              printedBy={{ style: preferences.newStyle, locale: undefined }}
              onGo={state.goToPlace}
              onQuote={state.citeIn?.quote}
              onSource={(id) => {
                state.closeBeside();
                state.chooseSource(id);
              }}
              onClose={state.closeBeside}
            />
          ) : (
            <DuplicatesScreen
              among={state.besideList === 'all' ? null : state.besideList}
              onAll={() => state.showDuplicates(null)}
              onClose={state.closeBeside}
            />
          )}
        </div>
      ) : null}
      {capture.isOpen ? (
        // What was changed in it stays while one looks elsewhere.
        <div className="screen" hidden={screen !== 'library'}>
          <CaptureScreen
            capture={capture}
            form={(props) => <SourceForm {...props} />}
            lookUp={(props) => (
              <LookUp {...props} of="page" onSettings={() => change({ screen: 'settings' })} />
            )}
            citeIn={state.citeIn}
            onOpenSource={state.chooseSource}
          />
        </div>
      ) : null}
      {screen === 'settings' ? (
        <SettingsScreen
          info={state.info}
          chosen={preferences}
          onChange={change}
          newStyle={state.styles.styleOf(preferences.newStyle)?.title ?? preferences.newStyle}
          onNewStyle={() => state.styles.open('new')}
          around={state.around}
          onSaveAll={async () => {
            const saved = await Promise.all(papers.open.map(({ id }) => papers.flush(id)));
            return saved.every(Boolean);
          }}
        />
      ) : null}
    </>
  );
};
