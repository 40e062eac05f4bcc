import { part } from './part.tsx';

/* What the first screen does not need. The order is that in which their code is fetched in a quiet moment. */

export const PaperPages = part(async () => (await import('./paper-pages.tsx')).PaperPages);
export const PaperPanel = part(async () => (await import('./paper-panel.tsx')).PaperPanel);
export const ReaderPane = part(async () => (await import('../features/reader/reader-pane.tsx')).ReaderPane);
export const SettingsScreen = part(
  async () => (await import('../features/settings/settings-screen.tsx')).SettingsScreen,
);
export const CaptureScreen = part(
  async () => (await import('../features/capture/capture-screen.tsx')).CaptureScreen,
);
export const DuplicatesScreen = part(
  async () => (await import('../features/library/duplicates/duplicates-screen.tsx')).DuplicatesScreen,
);
export const QuotationsScreen = part(
  async () => (await import('../features/library/quotations/quotations-screen.tsx')).QuotationsScreen,
);
export const RecentChanges = part(
  async () => (await import('../features/library/history/recent-changes.tsx')).RecentChanges,
);
export const StyleChooser = part(
  async () => (await import('../features/styles/style-chooser.tsx')).StyleChooser,
);
export const TableColumns = part(
  async () => (await import('../features/import/table-columns.tsx')).TableColumns,
);
export const ImportQuestions = part(
  async () => (await import('../features/import/import-questions.tsx')).ImportQuestions,
);
export const ZoteroDialog = part(
  async () => (await import('../features/import/zotero/zotero-dialog.tsx')).ZoteroDialog,
);

const all = [
  PaperPages,
  PaperPanel,
  ReaderPane,
  SettingsScreen,
  CaptureScreen,
  DuplicatesScreen,
  QuotationsScreen,
  RecentChanges,
  StyleChooser,
  TableColumns,
  ImportQuestions,
  ZoteroDialog,
];

/** How long a window has been quiet when it begins to fetch what its first screen did not need (ms). */
const quiet = 400;

/** Fetches the code of all parts, one after the other, when the window has nothing else to do. */
export const fetchPartsLater = (): (() => void) => {
  let isOver = false;
  const next = async (at: number): Promise<void> => {
    const one = all[at];
    if (isOver || !one) return;
    // What can't be had now is fetched again when it is wanted.
    await one.fetch().catch(() => {});
    requestIdleCallback(() => void next(at + 1));
  };
  const timer = setTimeout(() => requestIdleCallback(() => void next(0)), quiet);
  return () => {
    isOver = true;
    clearTimeout(timer);
  };
};
