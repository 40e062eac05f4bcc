import { useCallback, useEffect, useRef, useState } from 'react';
import type { Output, PaperFormat, PaperRow } from '#shared/contract/methods.ts';
import type { TemplateId } from '#shared/document/templates/ids.ts';
import type { CollectionId, PaperId, SourceId } from '#shared/ids.ts';
import type { Preferences } from '../../api/preferences.ts';
import type { SourceTab } from '../../api/source-tabs.ts';
import { useCapture } from '../../features/capture/use-capture.ts';
import { useExport } from '../../features/export/use-export.ts';
import { useComparison } from '../../features/history/comparing/use-comparison.ts';
import { useImport } from '../../features/import/use-import.ts';
import { useZotero } from '../../features/import/zotero/use-zotero.ts';
import { useUndoAct } from '../../features/library/history/use-undo-act.ts';
import { useUndoLast } from '../../features/library/history/use-undo-last.ts';
import type { TextPlace } from '../../features/paper/text-place.ts';
import type { Report } from '../../ui/report-dialog.tsx';
import { useMedia } from '../../ui/use-media.ts';
import { useCiteInPaper } from './use-cite-in-paper.ts';
import { useEditorFacts } from './use-editor-facts.ts';
import { useNewWindow } from './use-new-window.ts';
import { useOpenPapers } from './use-open-papers.ts';
import { usePlaceToShow } from './use-place-to-show.ts';
import type { ChangePreferences } from './use-preferences.ts';
import { useQuotationCheck } from './use-quotation-check.ts';
import { useReader } from './use-reader.ts';
import { useSidePanel } from './use-side-panel.ts';
import { useSpelling } from './use-spelling.ts';
import { useStyles } from './use-styles.ts';
import { useUnsaved } from './use-unsaved.ts';
import { useWork } from './use-work.ts';
import { useZoom } from './use-zoom.ts';

export type WindowProps = {
  info: Output<'app.info'>;
  preferences: Preferences;
  onPreferences: ChangePreferences;
};

/**
 * The state of the window and everything that can be done with it. The parts of the frame draw it; the
 * palette, the menus and the keys call the same actions.
 */
export const useWindow = ({ info, preferences, onPreferences: change }: WindowProps) => {
  const narrow = useMedia('(max-width: 899px)');
  // With the side panel beside it, the page needs the room of the sections' names sooner.
  const wideRail = !useMedia('(max-width: 1099px)');
  const papers = useOpenPapers(preferences, change);
  const { active, handle, screen, flush } = papers;
  // A page and a file beside each other need more room than a page and its panel.
  const tooNarrow = useMedia('(max-width: 1049px)');
  const reader = useReader({ screen, narrow: tooNarrow, preferences, change });
  const facts = useEditorFacts(handle);
  useSpelling(info.host, facts?.languages);
  // The reader stands where the panel does, which then lies over it when it is asked for.
  const isReading = reader.wish !== null;
  const panel = useSidePanel({ preferences, change, narrow: narrow || isReading, active, handle, facts });
  const { leaveOverlay, closeVersion, asksName } = panel;
  const quotationCheck = useQuotationCheck(flush, () => panel.showOver('check'));
  // biome-ignore lint/correctness/useExhaustiveDependencies: each file that is opened is to be seen
  useEffect(leaveOverlay, [reader.wish, leaveOverlay]);
  const beforeComparing = useCallback((): void => {
    closeVersion();
    leaveOverlay();
    // The list of changes stands beside the page.
    change({ sidePanelOpen: true, sidePanelTab: 'history' });
  }, [change, closeVersion, leaveOverlay]);
  const comparison = useComparison(active, flush, beforeComparing);
  const { close: closeComparison } = comparison;
  useEffect(() => {
    if (asksName) closeComparison();
  }, [asksName, closeComparison]);
  const { showPlace, showCitation } = usePlaceToShow(active, handle);
  /** Opens a paper at a place that was found in it. */
  const goToPlace = (id: PaperId, place: TextPlace): void => {
    papers.openPaper(id);
    showPlace(id, place);
  };
  const citeIn = useCiteInPaper(papers, preferences.activePaper);
  const unsaved = useUnsaved(papers.handles);
  const zoom = useZoom(preferences.zoom, change);
  const newWindow = useNewWindow(info.host);
  const openWindow = (id: PaperId): void => {
    newWindow(id);
    void flush(id);
  };

  const { running, around, cancel: cancelWork } = useWork();
  const [report, setReport] = useState<Report | null>(null);
  const closeReport = useCallback(() => setReport(null), []);
  const { exportPaper, exportPapers, exportSources, takeAlong } = useExport(setReport, around);
  const styles = useStyles({ change, active, handle, showReport: setReport });
  /**
   * The sources whose duplicates are looked at, 'all' for the whole library; 'changes' for what was done to sources,
   * 'quotations' for the quotations of all of them, null for their list.
   */
  const [besideList, setBesideList] = useState<readonly SourceId[] | 'all' | 'changes' | 'quotations' | null>(
    null,
  );
  const showDuplicates = useCallback(
    (among: readonly SourceId[] | null): void => {
      setBesideList(among ?? 'all');
      change({ screen: 'library' });
    },
    [change],
  );
  const showRecentChanges = useCallback((): void => {
    setBesideList('changes');
    change({ screen: 'library' });
  }, [change]);
  const showQuotations = useCallback((): void => {
    setBesideList('quotations');
    change({ screen: 'library' });
  }, [change]);
  const undoSources = useUndoLast();
  const undoAct = useUndoAct();
  const closeBeside = useCallback(() => setBesideList(null), []);
  /** The collection that the library's list shows: what is imported comes into it. */
  const shownCollection = useRef<CollectionId | null>(null);
  const showCollection = useCallback((id: CollectionId | null): void => {
    shownCollection.current = id;
  }, []);
  const { importPapers, importSources, importTogether, tellSources, ...asking } = useImport(
    setReport,
    around,
    papers.openPaper,
    styles.addStyles,
    showDuplicates,
    undoAct,
    shownCollection,
  );
  const zotero = useZotero(around, tellSources);
  const showSourceTab = useCallback((sourcePanelTab: SourceTab) => change({ sourcePanelTab }), [change]);
  const [chosenSource, chooseSource] = useState<SourceId | null>(null);
  const importFiles = useCallback((files: File[]) => void importSources(files), [importSources]);
  const showLibrary = useCallback(() => change({ screen: 'library' }), [change]);
  const capture = useCapture({
    importFiles,
    importTogether,
    onOpen: showLibrary,
    onTaken: chooseSource,
    cite: citeIn?.cite ?? null,
  });
  // What leaves is what is on the page, so it is saved first.
  const exportSaved = async (
    paper: Pick<PaperRow, 'id' | 'title'>,
    format: PaperFormat,
    template?: TemplateId,
  ): Promise<void> => {
    if (await flush(paper.id)) await exportPaper(paper, format, template);
  };
  const exportAllSaved = async (
    rows: readonly Pick<PaperRow, 'id' | 'title'>[],
    format: PaperFormat,
  ): Promise<void> => {
    const [only] = rows;
    if (only && rows.length === 1) return exportSaved(only, format);
    const saved: (typeof rows)[number][] = [];
    for (const row of rows) if (await flush(row.id)) saved.push(row);
    if (saved.length > 0) await exportPapers(saved, format);
  };

  // The series of a new paper is asked for in the list of papers, where the button stands.
  const [asksSeries, setAsksSeries] = useState(false);
  const askForNewPaper = useCallback((): void => {
    change({ screen: 'papers' });
    setAsksSeries(true);
  }, [change]);

  // The library keeps its search and its place.
  const [libraryAlive, setLibraryAlive] = useState(false);
  useEffect(() => {
    if (screen === 'library') setLibraryAlive(true);
  }, [screen]);
  const editSource = useCallback(
    (id: SourceId): void => {
      chooseSource(id);
      setBesideList(null);
      change({ screen: 'library', sourcePanelTab: 'details' });
    },
    [change],
  );

  return {
    info,
    around,
    preferences,
    change,
    wideRail,
    papers,
    facts,
    panel,
    comparison,
    /** The quotations of the paper, held against their sources. */
    quotationCheck,
    goToPlace,
    showCitation,
    /** Cites sources in the paper that was on the page last. */
    citeIn,
    /** The attached file that is read. */
    reader,
    unsaved,
    zoom,
    /** Opens a paper in another window as well, with what is on its page here. */
    openWindow,
    running,
    cancelWork,
    report,
    closeReport,
    exportPaper: exportSaved,
    exportPapers: exportAllSaved,
    exportSources,
    takeAlong,
    importPapers,
    importSources,
    zotero,
    capture,
    styles,
    asking,
    asksSeries,
    setAsksSeries,
    askForNewPaper,
    libraryAlive,
    besideList,
    showDuplicates,
    closeBeside,
    undoSources,
    showRecentChanges,
    showQuotations,
    chosenSource,
    chooseSource,
    editSource,
    showSourceTab,
    showCollection,
  };
};

export type WindowState = ReturnType<typeof useWindow>;
