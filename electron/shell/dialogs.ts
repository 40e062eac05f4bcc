import { basename, join } from 'node:path';
import type { BrowserWindow, Dialog, Session } from 'electron';
import type { Words } from './words.ts';

/** Asks for a paper to open. */
export const askForPaper = async (
  dialog: Pick<Dialog, 'showOpenDialog'>,
  window: BrowserWindow,
  words: Words,
): Promise<string | null> => {
  const { canceled, filePaths } = await dialog.showOpenDialog(window, {
    title: words.openTitle,
    properties: ['openFile'],
    filters: [
      { name: words.papers, extensions: ['ibid'] },
      { name: words.markdown, extensions: ['md', 'markdown'] },
    ],
  });
  return canceled ? null : (filePaths[0] ?? null);
};

/** What a folder is asked for: the data of Zotero, or backups of everything. */
export type FolderOf = 'zotero' | 'backups';

export const askForFolder = async (
  dialog: Pick<Dialog, 'showOpenDialog'>,
  window: BrowserWindow,
  words: Words,
  what: FolderOf,
): Promise<string | null> => {
  const { canceled, filePaths } = await dialog.showOpenDialog(window, {
    title: what === 'zotero' ? words.zoteroTitle : words.backupsTitle,
    properties: [
      'openDirectory',
      'createDirectory',
      ...(what === 'zotero' ? ['showHiddenFiles' as const] : []),
    ],
  });
  return canceled ? null : (filePaths[0] ?? null);
};

export const askAboutUnsaved = async (
  dialog: Pick<Dialog, 'showMessageBox'>,
  window: BrowserWindow,
  words: Words,
): Promise<'keep' | 'close'> => {
  const { response } = await dialog.showMessageBox(window, {
    type: 'warning',
    message: words.unsaved,
    detail: words.unsavedDetail,
    buttons: [words.keepOpen, words.closeAnyway],
    defaultId: 0,
    cancelId: 0,
    noLink: true,
  });
  return response === 1 ? 'close' : 'keep';
};

/** The file kinds that leave the app, by the ending of their names. */
const endings: Record<string, string> = {
  docx: 'Word',
  md: 'Markdown',
  ibid: 'Ibid',
  json: 'CSL-JSON',
  bib: 'BibTeX',
  ris: 'RIS',
};

/** Files the page hands over (its exports) are saved where the writer says, under a name that is only a name. */
export const askWhereToSave = (session: Session, folder: string): void => {
  session.on('will-download', (_event, item) => {
    const name = basename(item.getFilename()) || 'paper';
    const ending = name.split('.').at(-1)?.toLowerCase() ?? '';
    const kind = endings[ending];
    item.setSaveDialogOptions({
      defaultPath: join(folder, name),
      ...(kind === undefined ? {} : { filters: [{ name: kind, extensions: [ending] }] }),
    });
  });
};
