import type { MenuItemConstructorOptions } from 'electron';
import type { Words } from './words.ts';

export type MenuActions = {
  open(): void;
  about(): void;
  showLibrary(): void;
};

/**
 * The menu bar as each system has it: on macOS the app's own menu first, with Quit in it, and the Window menu
 * of the system; elsewhere Quit in File and About in Help. There is no Reload and no developer item: a reload
 * would throw away the history of what was typed.
 */
export const menuTemplate = (
  platform: NodeJS.Platform,
  words: Words,
  actions: MenuActions,
): MenuItemConstructorOptions[] => {
  const mac = platform === 'darwin';
  const separator: MenuItemConstructorOptions = { type: 'separator' };
  const about: MenuItemConstructorOptions = { label: words.about, click: () => actions.about() };
  const library: MenuItemConstructorOptions = {
    label: words.libraryFolder,
    click: () => actions.showLibrary(),
  };
  return [
    ...(mac
      ? [
          {
            label: 'Ibid',
            submenu: [
              about,
              separator,
              { role: 'services' },
              separator,
              { role: 'hide' },
              { role: 'hideOthers' },
              { role: 'unhide' },
              separator,
              { role: 'quit' },
            ],
          } satisfies MenuItemConstructorOptions,
        ]
      : []),
    {
      label: words.file,
      submenu: [
        { label: words.open, accelerator: 'CmdOrCtrl+O', click: () => actions.open() },
        separator,
        mac ? { role: 'close', label: words.close } : { role: 'quit', label: words.quit },
      ],
    },
    {
      label: words.edit,
      submenu: [
        { role: 'undo', label: words.undo },
        { role: 'redo', label: words.redo },
        separator,
        { role: 'cut', label: words.cut },
        { role: 'copy', label: words.copy },
        { role: 'paste', label: words.paste },
        { role: 'pasteAndMatchStyle', label: words.pastePlain },
        { role: 'selectAll', label: words.selectAll },
      ],
    },
    {
      label: words.view,
      submenu: [
        { role: 'resetZoom', label: words.actualSize },
        { role: 'zoomIn', label: words.zoomIn },
        { role: 'zoomOut', label: words.zoomOut },
        separator,
        { role: 'togglefullscreen', label: words.fullScreen },
      ],
    },
    ...(mac
      ? [{ role: 'windowMenu', label: words.window } satisfies MenuItemConstructorOptions]
      : [
          {
            label: words.window,
            submenu: [
              { role: 'minimize', label: words.minimize },
              { role: 'close', label: words.close },
            ],
          } satisfies MenuItemConstructorOptions,
        ]),
    { label: words.help, role: 'help', submenu: mac ? [library] : [library, separator, about] },
  ];
};

/** What the right button offers in a field: the spellings that fit, and the clipboard. */
export const contextTemplate = (
  at: { isEditable: boolean; selectionText: string; misspelledWord: string; dictionarySuggestions: string[] },
  words: Words,
  actions: { replace(word: string): void; addWord(word: string): void },
): MenuItemConstructorOptions[] => {
  const items: MenuItemConstructorOptions[] = [];
  if (at.isEditable && at.misspelledWord !== '') {
    for (const word of at.dictionarySuggestions.slice(0, 5))
      items.push({ label: word, click: () => actions.replace(word) });
    items.push(
      { label: words.addWord, click: () => actions.addWord(at.misspelledWord) },
      { type: 'separator' },
    );
  }
  if (at.isEditable) items.push({ role: 'cut', label: words.cut });
  if (at.isEditable || at.selectionText !== '') items.push({ role: 'copy', label: words.copy });
  if (at.isEditable) items.push({ role: 'paste', label: words.paste });
  return items;
};
