import type { WindowCommandId } from '../../editor/command-table/window.ts';

const names: Record<WindowCommandId, string> = {
  commands: 'Commands',
  shortcuts: 'Keys',
  papers: 'Go to Papers',
  library: 'Go to Library',
  settings: 'Go to Settings',
  panel: 'Side panel',
  pageView: 'Page view or wide view',
  zoomIn: 'Larger page',
  zoomOut: 'Smaller page',
  zoomReset: 'Page at 100 %',
  nameVersion: 'Name this version…',
  sinceYesterday: 'Changes since yesterday',
  sinceNamed: 'Changes since the last named version',
  export: 'Export for Word',
  newWindow: 'Open in a new window',
  close: 'Close this paper',
  reopen: 'Open the last closed paper again',
  nextTab: 'Next paper',
  previousTab: 'Previous paper',
  tabLeft: 'Move the tab to the left',
  tabRight: 'Move the tab to the right',
  light: 'Light colours',
  dark: 'Dark colours',
  system: 'Colours of the system',
};

/** Names of the window's commands, and what is said about its tabs. */
export const window = {
  ...names,
  allPapers: 'All open papers',
  closeTab: 'Close',
  closeOthers: 'Close the others',
  newWindowFailed: 'The new window could not be opened.',
};
