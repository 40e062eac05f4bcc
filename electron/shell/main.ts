import { join } from 'node:path';
import {
  app,
  BrowserWindow,
  dialog,
  ipcMain,
  Menu,
  protocol,
  session,
  shell,
  utilityProcess,
} from 'electron';
import type { AppMenu } from '#shared/contract/app-menu.ts';
import type { Output } from '#shared/contract/methods.ts';
import { wordsOf } from '#shared/reports/said.ts';
import { libraryPath } from '../host/library-path.ts';
import { fileLog } from '../host/log.ts';
import { answerAppRequest, appScheme } from './app-protocol.ts';
import { handleCalls } from './calls.ts';
import { askForFolder, askForPaper, askWhereToSave } from './dialogs.ts';
import { type MenuActions, menuTemplate } from './menu.ts';
import { papersInArguments } from './open-files.ts';
import { outsideOpener } from './open-outside.ts';
import { PerPage } from './per-page.ts';
import { createServiceClient, type ServiceClient } from './service-client.ts';
import { checkSpelling, hardenSession } from './session.ts';
import { openWindow } from './window.ts';
import { keepWindows } from './windows.ts';
import { wordsFor } from './words.ts';

/* The desktop app: its windows, one service. What each part does stands in its own file; this ties them. */

const log = fileLog(join(app.getPath('userData'), 'ibid.log'));
protocol.registerSchemesAsPrivileged([appScheme]);
app.enableSandbox();
if (!app.requestSingleInstanceLock()) app.exit(0);

let service: ServiceClient | null = null;
let quitting = false;
/** Files asked for before the app was ready. */
const asked: string[] = papersInArguments(process.argv, process.cwd());

/** The language that the window used last speaks; the system's until one has said so. */
let language: string | null = null;
const words = () => wordsFor(language ?? app.getLocale());

/** Puts into the menu bar what a window wants there. */
const showMenu = (menu: AppMenu | null): void => {
  if (menu) language = menu.language;
  Menu.setApplicationMenu(Menu.buildFromTemplate(menuTemplate(process.platform, words(), menuActions, menu)));
};
const menus = new PerPage(showMenu);

const windows = keepWindows(
  (paper) => {
    const window = openWindow(words, paper, () => {
      quitting = false;
    });
    const page = window.webContents.id;
    window.on('focus', () => menus.use(page));
    window.on('closed', () => {
      menus.forget(page);
      spelling.delete(page);
    });
    return window;
  },
  () => {
    if (quitting) app.quit();
  },
);

const menuActions: MenuActions = {
  open: () => {
    void askForPaper(dialog, windows.show(), words()).then((path) => {
      if (path !== null) void openPaper(path);
    });
  },
  about: () => app.showAboutPanel(),
  showLibrary: () => shell.showItemInFolder(libraryPath()),
  run: (id) => windows.current()?.webContents.send('ibid:event', 'app.command', { id }),
};

/** The languages in which each page has its words checked. */
const spelling = new Map<number, readonly string[]>();

/** Takes a file of a paper into the library and shows it. */
const openPaper = async (path: string): Promise<void> => {
  const result = await service?.openFile(path);
  const { webContents } = windows.show();
  if (result?.ok === false) {
    const { said, message } = result.error;
    dialog.showErrorBox(words().cannotOpen, wordsOf(words().reports, said ?? message));
  }
  if (!result?.ok) return;
  const answer = result.value as Output<'papers.bring'>;
  const show = (): void =>
    answer.kind === 'asks'
      ? webContents.send('ibid:event', 'papers.asked', answer.questions)
      : webContents.send('ibid:event', 'papers.show', { id: answer.id });
  if (webContents.isLoading()) webContents.once('did-finish-load', show);
  else show();
};

app.on('open-file', (event, path) => {
  event.preventDefault();
  if (service === null) asked.push(path);
  else void openPaper(path);
});
app.on('second-instance', (_event, args, folder) => {
  const papers = papersInArguments(args, folder);
  if (papers.length === 0) windows.show();
  for (const paper of papers) void openPaper(paper);
});
app.on('activate', () => {
  windows.show();
});
app.on('before-quit', () => {
  quitting = true;
});
app.on('window-all-closed', () => {
  if (process.platform !== 'darwin') app.quit();
});
app.on('will-quit', (event) => {
  if (service === null) return;
  event.preventDefault();
  const closing = service;
  service = null;
  void closing.stop().then(() => app.quit());
});

void app.whenReady().then(() => {
  const library = libraryPath();
  const root = join(app.getAppPath(), 'out/renderer');
  hardenSession(session.defaultSession, {
    platform: process.platform,
    languages: [...app.getPreferredSystemLanguages(), 'en-GB', 'it'],
  });
  askWhereToSave(session.defaultSession, app.getPath('documents'));

  const started = createServiceClient(
    () =>
      utilityProcess.fork(
        join(app.getAppPath(), 'out/electron/service.mjs'),
        [library, app.getVersion(), join(app.getPath('userData'), 'service.log')],
        { serviceName: 'Ibid library', stdio: 'ignore' },
      ),
    log,
  );
  service = started;
  protocol.handle('app', (request) => answerAppRequest(root, request, started.call));
  handleCalls(ipcMain, started, {
    openExternal: (address) => shell.openExternal(address),
    openWindow: (paper) => void windows.open(paper),
    openOutside: outsideOpener(join(app.getPath('userData'), 'opened-files'), started.call, shell.openPath),
    setMenu: (page, menu) => menus.set(page, menu),
    chooseFolder: (what) => askForFolder(dialog, windows.show(), words(), what),
    setSpelling: (page, languages) => {
      spelling.set(page, languages);
      checkSpelling(session.defaultSession, process.platform, [...spelling.values()].flat());
    },
  });
  started.onEvent((event, data) => {
    for (const open of BrowserWindow.getAllWindows()) open.webContents.send('ibid:event', event, data);
  });

  app.setAboutPanelOptions({
    applicationName: 'Ibid',
    applicationVersion: app.getVersion(),
    copyright:
      'AGPL-3.0-or-later. Citations are formatted by citeproc-js, © Frank Bennett (CPAL-1.0 or AGPL-1.0).',
  });
  showMenu(null);
  if (asked.length === 0) windows.show();
  for (const paper of asked) void openPaper(paper);
});
