import { Command as CommandIcon, PanelRightClose, PanelRightOpen } from 'lucide-react';
import { type CSSProperties, useCallback, useEffect, useMemo, useState } from 'react';
import type { Output, PaperFormat, PaperRow } from '#shared/contract/methods.ts';
import type { PaperId, SourceId, VersionId } from '#shared/ids.ts';
import { useHost, useHostEvent } from '../api/host-context.tsx';
import type { Preferences } from '../api/preferences.ts';
import { CommandPalette } from '../features/commands/command-palette.tsx';
import { ShortcutSheet } from '../features/commands/shortcut-sheet.tsx';
import { PaperDetails } from '../features/details/paper-details.tsx';
import { useExport } from '../features/export/use-export.ts';
import { HistoryPanel } from '../features/history/history-panel.tsx';
import { useNameShortcut } from '../features/history/use-name-shortcut.ts';
import { VersionView } from '../features/history/version-view.tsx';
import { useImport } from '../features/import/use-import.ts';
import { CitedSources } from '../features/library/cited-sources.tsx';
import { LibraryScreen } from '../features/library/library-screen.tsx';
import { Outline } from '../features/outline/outline.tsx';
import type { EditorHandle } from '../features/paper/editor-handle.ts';
import { PapersScreen } from '../features/papers/papers-screen.tsx';
import { SettingsScreen } from '../features/settings/settings-screen.tsx';
import { useMessages } from '../i18n/language.tsx';
import { IconButton } from '../ui/button.tsx';
import { type Report, ReportDialog } from '../ui/report-dialog.tsx';
import { SplitHandle } from '../ui/split-handle.tsx';
import { Toasts } from '../ui/toast.tsx';
import { useMedia } from '../ui/use-media.ts';
import { Banners } from './banners.tsx';
import { ExportMenu } from './export-menu.tsx';
import { Page } from './page.tsx';
import { PaperTabs } from './paper-tabs.tsx';
import { Rail } from './rail.tsx';
import { SidePanel } from './side-panel.tsx';
import { StatusBar } from './status-bar.tsx';
import { useCommands } from './use-commands.ts';
import { useEditorFacts } from './use-editor-facts.ts';
import { usePapers } from './use-papers.ts';
import { usePlaceToShow } from './use-place-to-show.ts';
import { useUnsaved } from './use-unsaved.ts';
import { useWork } from './use-work.ts';

type Props = {
  info: Output<'app.info'>;
  preferences: Preferences;
  onPreferences: (part: Partial<Preferences> | ((old: Preferences) => Partial<Preferences>)) => void;
};

/** The window: tabs above, sections at the left, the page, the side panel, the status line. */
export const Frame = ({ info, preferences, onPreferences }: Props) => {
  const host = useHost();
  const { app, palette } = useMessages();
  const narrow = useMedia('(max-width: 899px)');
  // With the side panel beside it, the page needs the room of the sections' names sooner.
  const wideRail = !useMedia('(max-width: 1099px)');
  const papers = usePapers();
  const { running, around } = useWork();
  const [report, setReport] = useState<Report | null>(null);
  const { exportPaper, exportSources } = useExport(setReport, around);
  const { importPapers, importSources } = useImport(setReport, around);
  const [handles, setHandles] = useState<ReadonlyMap<PaperId, EditorHandle>>(new Map());
  const [chosenSource, setChosenSource] = useState<SourceId | null>(null);
  const [citedSources, setCitedSources] = useState<readonly SourceId[]>([]);
  // On a narrow window the panel lies over the page, so it opens only when asked for.
  const [overlay, setOverlay] = useState(false);

  const open = useMemo(() => {
    const rows = new Map((papers ?? []).map((paper): [PaperId, PaperRow] => [paper.id, paper]));
    return preferences.openPapers.flatMap((id) => {
      const row = rows.get(id);
      return row ? [{ id, title: row.title }] : [];
    });
  }, [papers, preferences.openPapers]);
  const active =
    preferences.screen === 'paper' && open.some((paper) => paper.id === preferences.activePaper)
      ? preferences.activePaper
      : null;
  // A paper that was open last time but is gone leaves the list of papers in its place.
  const screen =
    preferences.screen === 'paper' && active === null && papers !== null ? 'papers' : preferences.screen;
  const handle = (active && handles.get(active)) || null;
  const showPlace = usePlaceToShow(active, handle);
  const facts = useEditorFacts(handle);
  const unsaved = useUnsaved(handles);
  // The last citation that was touched stays beside the page while one goes on writing.
  const cited = facts?.cited.join('\n');
  // biome-ignore lint/correctness/useExhaustiveDependencies: the same sources come as a new list each time.
  useEffect(() => {
    if (facts && facts.cited.length > 0) setCitedSources(facts.cited);
  }, [cited]);

  // The version that stands in place of its paper's page.
  const [shown, setShown] = useState<{ paper: PaperId; version: VersionId } | null>(null);
  const shownVersion = shown && shown.paper === active ? shown.version : null;
  const closeVersion = useCallback(() => setShown(null), []);
  const [asksName, setAsksName] = useState(false);
  const nameAsked = useCallback(() => setAsksName(false), []);
  useNameShortcut(handle?.isEditable ?? false, () => {
    setShown(null);
    setOverlay(true);
    setAsksName(true);
    onPreferences({ sidePanelOpen: true, sidePanelTab: 'history' });
  });

  // Pages that were looked at stay alive, so that going back keeps their place and their history.
  const [alive, setAlive] = useState<ReadonlySet<PaperId>>(new Set());
  useEffect(() => {
    if (active) setAlive((old) => (old.has(active) ? old : new Set([...old, active])));
  }, [active]);

  const keepHandle = useCallback(
    (id: PaperId, made: EditorHandle | null): void =>
      setHandles((old) => {
        const next = new Map(old);
        if (made) next.set(id, made);
        else next.delete(id);
        return next;
      }),
    [],
  );

  // The library keeps its search and its place, too.
  const [libraryAlive, setLibraryAlive] = useState(false);
  useEffect(() => {
    if (screen === 'library') setLibraryAlive(true);
  }, [screen]);

  const openPaper = useCallback(
    (id: PaperId): void =>
      onPreferences((old) => ({
        openPapers: old.openPapers.includes(id) ? old.openPapers : [...old.openPapers, id],
        activePaper: id,
        screen: 'paper',
      })),
    [onPreferences],
  );
  useHostEvent('papers.show', ({ id }) => openPaper(id));
  const closePaper = useCallback(
    async (id: PaperId): Promise<void> => {
      // A page with words that can't be saved stays, so that they can be taken out of it.
      const flushed = await handles.get(id)?.flush();
      if (flushed === false) return openPaper(id);
      // If the paper is gone, so is its history.
      if (flushed) void host.call('history.keep', { paper: id, kind: 'auto' });
      setAlive((old) => new Set([...old].filter((other) => other !== id)));
      setHandles((old) => new Map([...old].filter(([other]) => other !== id)));
      onPreferences((old) => {
        const at = old.openPapers.indexOf(id);
        const openPapers = old.openPapers.filter((other) => other !== id);
        const next = openPapers[Math.min(at, openPapers.length - 1)] ?? null;
        return old.activePaper !== id
          ? { openPapers }
          : {
              openPapers,
              activePaper: next,
              screen: old.screen === 'paper' && !next ? 'papers' : old.screen,
            };
      });
    },
    [handles, host, onPreferences, openPaper],
  );
  const editSource = useCallback(
    (id: SourceId): void => {
      setChosenSource(id);
      onPreferences({ screen: 'library' });
    },
    [onPreferences],
  );
  const showSource = useCallback(
    (id: SourceId): void => {
      setCitedSources([id]);
      setOverlay(true);
      onPreferences({ sidePanelOpen: true, sidePanelTab: 'source' });
    },
    [onPreferences],
  );

  const shownPaper = open.find((paper) => paper.id === active);
  // What leaves is what is on the page, so it is saved first.
  const exportSaved = async (paper: Pick<PaperRow, 'id' | 'title'>, format: PaperFormat): Promise<void> => {
    if ((await handles.get(paper.id)?.flush()) !== false) await exportPaper(paper, format);
  };

  const panelOpen = active !== null && (narrow ? overlay : preferences.sidePanelOpen);
  const togglePanel = (): void => {
    if (narrow) setOverlay(!overlay);
    else onPreferences({ sidePanelOpen: !preferences.sidePanelOpen });
  };

  const commands = useCommands(handle, {
    onPreferences,
    paper: shownPaper
      ? {
          togglePanel,
          exportWord: () => void exportSaved(shownPaper, 'docx'),
          close: () => void closePaper(shownPaper.id),
        }
      : null,
  });

  return (
    <div className="frame">
      <header className="top-bar">
        <span className={preferences.railOpen && wideRail ? 'brand' : 'brand brand-narrow'}>{app.name}</span>
        <PaperTabs
          papers={open}
          active={active}
          unsaved={unsaved}
          onOpen={openPaper}
          onClose={(id) => void closePaper(id)}
        />
        <div className="top-tools">
          <IconButton icon={CommandIcon} label={palette.title} onPress={() => commands.show('palette')} />
          {shownPaper ? <ExportMenu onExport={(format) => void exportSaved(shownPaper, format)} /> : null}
          {active ? (
            <IconButton
              icon={panelOpen ? PanelRightClose : PanelRightOpen}
              label={panelOpen ? app.hideSidePanel : app.showSidePanel}
              onPress={togglePanel}
            />
          ) : null}
        </div>
      </header>
      <Banners notices={info.notices} readOnly={info.readOnly} />
      <div className="panes">
        <Rail
          screen={screen}
          wide={preferences.railOpen && wideRail}
          mayWiden={wideRail}
          onScreen={(next) => onPreferences({ screen: next })}
          onWide={(railOpen) => onPreferences({ railOpen })}
        />
        <main className="screen">
          {shownPaper ? <h1 className="visually-hidden">{shownPaper.title || app.untitled}</h1> : null}
          {screen === 'papers' ? (
            <PapersScreen
              papers={papers}
              lastSeries={preferences.lastSeries}
              onSeries={(lastSeries) => onPreferences({ lastSeries })}
              onOpen={openPaper}
              onGo={(id, passage) => {
                openPaper(id);
                showPlace(id, passage);
              }}
              onFlush={async (id) => (await handles.get(id)?.flush()) !== false}
              onRemoved={(id) => void closePaper(id)}
              onExport={(paper, format) => void exportSaved(paper, format)}
              onImport={async (files) => {
                const ids = await importPapers(files);
                const [only] = ids;
                if (only && ids.length === 1) openPaper(only);
              }}
            />
          ) : null}
          {libraryAlive ? (
            <div className="screen" hidden={screen !== 'library'}>
              <LibraryScreen
                chosen={chosenSource}
                onChoose={setChosenSource}
                panelWidth={preferences.sourcePanelWidth}
                onPanelWidth={(sourcePanelWidth) => onPreferences({ sourcePanelWidth })}
                onImport={(files) => void importSources(files)}
                onExport={(format) => void exportSources(format)}
                onOpenPaper={openPaper}
              />
            </div>
          ) : null}
          {screen === 'settings' ? (
            <SettingsScreen info={info} chosen={preferences} onChange={onPreferences} />
          ) : null}
          {open
            .filter(({ id }) => id === active || alive.has(id))
            .map(({ id }) => (
              <div
                key={id}
                id={`page-${id}`}
                role="tabpanel"
                aria-labelledby={`tab-${id}`}
                className="screen"
                hidden={id !== active}
              >
                <div
                  className="page-pane"
                  hidden={id === active && shownVersion !== null}
                  style={{ '--page-zoom': preferences.zoom } as CSSProperties}
                >
                  <Page
                    id={id}
                    typingOff={preferences.typingOff}
                    onHandle={keepHandle}
                    onOpenSource={showSource}
                    onOpenPaper={openPaper}
                  />
                </div>
                {id === active && shownVersion && handle ? (
                  <VersionView
                    paper={id}
                    version={shownVersion}
                    isEditable={handle.isEditable}
                    flush={handle.flush}
                    restore={handle.restore}
                    onOpenPaper={openPaper}
                    onClose={closeVersion}
                  />
                ) : null}
              </div>
            ))}
        </main>
        {panelOpen ? (
          <aside
            id="side-panel"
            className={narrow ? 'side-panel side-panel-over' : 'side-panel'}
            aria-label={app.sidePanel}
            style={{ width: preferences.sidePanelWidth }}
          >
            {narrow ? null : (
              <SplitHandle
                label={app.resizeSidePanel}
                controls="side-panel"
                size={preferences.sidePanelWidth}
                min={220}
                max={600}
                side="after"
                onResize={(sidePanelWidth) => onPreferences({ sidePanelWidth })}
              />
            )}
            <SidePanel
              tab={preferences.sidePanelTab}
              onTab={(sidePanelTab) => onPreferences({ sidePanelTab })}
              outline={
                <Outline
                  entries={facts?.outline ?? []}
                  current={facts?.current ?? -1}
                  onGo={(pos) => {
                    setOverlay(false);
                    handle?.goTo(pos);
                  }}
                />
              }
              source={
                <CitedSources
                  ids={citedSources}
                  citing={(id) => handle?.citing(id) ?? []}
                  onGo={(id) => {
                    setOverlay(false);
                    handle?.goToCitation(id);
                  }}
                  onEdit={editSource}
                />
              }
              history={
                active && handle ? (
                  <HistoryPanel
                    key={active}
                    paper={active}
                    isEditable={handle.isEditable}
                    flush={handle.flush}
                    shown={shownVersion}
                    onShow={(version) => {
                      setOverlay(false);
                      setShown({ paper: active, version });
                    }}
                    onRemoved={(version) => setShown((old) => (old?.version === version ? null : old))}
                    asksName={asksName}
                    onNameAsked={nameAsked}
                  />
                ) : null
              }
              paper={handle ? <PaperDetails key={active} paper={handle} /> : null}
            />
          </aside>
        ) : null}
      </div>
      <StatusBar
        counts={facts?.counts ?? null}
        lang={facts?.lang ?? null}
        onLang={() => {
          setOverlay(true);
          onPreferences({ sidePanelOpen: true, sidePanelTab: 'paper' });
        }}
        library={info.libraryPath}
        running={running}
        zoom={preferences.zoom}
        onZoom={(zoom) => onPreferences({ zoom })}
      />
      {commands.view === 'palette' ? (
        <CommandPalette commands={commands.list()} onClose={() => commands.show(null)} />
      ) : null}
      {commands.view === 'shortcuts' ? (
        <ShortcutSheet commands={commands.list()} onClose={() => commands.show(null)} />
      ) : null}
      <ReportDialog report={report} onClose={() => setReport(null)} />
      <Toasts />
    </div>
  );
};
