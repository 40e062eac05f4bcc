import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { app, BrowserWindow, dialog, Menu, nativeTheme, screen, shell } from 'electron';
import type { PaperId } from '#shared/ids.ts';
import { closeWhenSaved } from './close-when-saved.ts';
import { askAboutUnsaved } from './dialogs.ts';
import { contextTemplate } from './menu.ts';
import { appOrigin, guardNavigation } from './navigation-guard.ts';
import { readWindowState, writeWindowState } from './window-state.ts';
import type { Words } from './words.ts';

/** The settings that keep a page a page: no Node, its own world, the sandbox of the system. */
const webPreferences = {
  sandbox: true,
  contextIsolation: true,
  nodeIntegration: false,
  nodeIntegrationInWorker: false,
  nodeIntegrationInSubFrames: false,
  webSecurity: true,
  allowRunningInsecureContent: false,
  experimentalFeatures: false,
  webviewTag: false,
  navigateOnDragDrop: false,
  safeDialogs: true,
  spellcheck: true,
} as const;

/** A further window stands this far from where the last one was (px). */
const step = 28;

/**
 * Opens a window where the last one was, with a paper alone if one is named; `onKept` hears that the reader
 * chose not to close it after all.
 */
export const openWindow = (words: () => Words, paper: PaperId | null, onKept: () => void): BrowserWindow => {
  const statePath = join(app.getPath('userData'), 'window.json');
  const state = readWindowState(
    readText(statePath),
    screen.getAllDisplays().map((display) => display.workArea),
  );
  const bounds =
    state.bounds && paper
      ? { ...state.bounds, x: state.bounds.x + step, y: state.bounds.y + step }
      : state.bounds;
  const window = new BrowserWindow({
    ...(bounds ?? { width: state.width, height: state.height }),
    minWidth: 480,
    minHeight: 400,
    show: false,
    title: 'Ibid',
    // The page's own ground, so that no white flashes before it is drawn.
    backgroundColor: nativeTheme.shouldUseDarkColors ? '#16181d' : '#f4f4f2',
    webPreferences: { ...webPreferences, preload: join(app.getAppPath(), 'out/electron/preload.cjs') },
  });
  if (state.maximized && paper === null) window.maximize();
  window.once('ready-to-show', () => window.show());
  window.on('close', () => {
    try {
      writeFileSync(statePath, writeWindowState(window.getNormalBounds(), window.isMaximized()));
    } catch {
      // Where the window was is not worth a question.
    }
  });

  const { webContents } = window;
  guardNavigation(webContents, (address) => void shell.openExternal(address));
  closeWhenSaved(window, async () => {
    const choice = await askAboutUnsaved(dialog, window, words());
    if (choice === 'keep') onKept();
    return choice;
  });
  webContents.on('context-menu', (_event, at) => {
    const items = contextTemplate(at, words(), {
      replace: (word) => webContents.replaceMisspelling(word),
      addWord: (word) => webContents.session.addWordToSpellCheckerDictionary(word),
    });
    if (items.length > 0) Menu.buildFromTemplate(items).popup({ window });
  });
  // A page that crashed has lost nothing that was saved; it starts again where it was.
  webContents.on('render-process-gone', (_event, { reason }) => {
    if (reason !== 'clean-exit' && !window.isDestroyed()) webContents.reload();
  });
  void window.loadURL(`${appOrigin}/${paper === null ? '' : `?paper=${encodeURIComponent(paper)}`}`);
  return window;
};

const readText = (path: string): string | null => {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return null;
  }
};
