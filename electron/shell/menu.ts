import type { MenuItemConstructorOptions } from 'electron';
import type { AppMenu, MenuId } from '#shared/contract/app-menu.ts';
import type { Words } from './words.ts';

export type MenuActions = {
  open(): void;
  about(): void;
  showLibrary(): void;
  /** Runs a command of the window that was used last. */
  run(id: string): void;
};

type Item = MenuItemConstructorOptions;

const separator: Item = { type: 'separator' };

const namedKeys: Record<string, string> = {
  '+': 'Plus',
  ArrowUp: 'Up',
  ArrowDown: 'Down',
  ArrowLeft: 'Left',
  ArrowRight: 'Right',
};
const heldKeys: Record<string, string> = { Mod: 'CmdOrCtrl', Ctrl: 'Ctrl', Alt: 'Alt', Shift: 'Shift' };
const otherKeys =
  /^(F\d\d?|Space|Tab|Backspace|Delete|Insert|Enter|Home|End|PageUp|PageDown|Escape|Up|Down|Left|Right|Plus)$/;

/** A key of the tables of commands ("Mod-Alt-s") as Electron writes it, or null for one that it does not know. */
export const acceleratorOf = (key: string): string | null => {
  const parts = key.split(/-(?!$)/);
  const name = parts.at(-1) ?? '';
  const held = parts.slice(0, -1).map((part) => heldKeys[part]);
  const last = namedKeys[name] ?? (name.length === 1 ? name.toUpperCase() : name);
  if (held.includes(undefined) || !(/^[\x21-\x7e]$/.test(last) || otherKeys.test(last))) return null;
  return [...held, last].join('+');
};

/**
 * The menu bar as each system has it: on macOS the app's own menu first, with Quit in it, and the Window menu
 * of the system; elsewhere Quit in File and About in Help. Between what the system knows by itself stand the
 * commands of the window that was used last, in its language. There is no Reload and no developer item: a
 * reload would throw away the history of what was typed.
 */
export const menuTemplate = (
  platform: NodeJS.Platform,
  words: Words,
  actions: MenuActions,
  menu: AppMenu | null,
): Item[] => {
  const mac = platform === 'darwin';
  const about: Item = { label: words.about, click: () => actions.about() };
  const library: Item = { label: words.libraryFolder, click: () => actions.showLibrary() };

  const commandsOf = (id: MenuId, take: (command: string) => boolean = () => true): Item[] =>
    (menu?.menus.find((one) => one.id === id)?.items ?? [])
      .filter((command) => take(command.id))
      .flatMap(({ id: command, label, keys, isEnabled, begins }, index) => {
        const accelerator = keys === null ? null : acceleratorOf(keys);
        const item: Item = { id: command, label, enabled: isEnabled, click: () => actions.run(command) };
        // The page takes the key itself, and knows when it means something else; it is only shown here.
        if (accelerator !== null) Object.assign(item, { accelerator, registerAccelerator: false });
        return begins && index > 0 ? [separator, item] : [item];
      });
  const parted = (...groups: Item[][]): Item[] =>
    groups
      .filter((group) => group.length > 0)
      .flatMap((group, i) => (i === 0 ? group : [separator, ...group]));
  /** A menu that holds nothing but commands of the window; none before it has named them. */
  const ofWindow = (id: MenuId): Item[] => {
    const submenu = commandsOf(id);
    return submenu.length === 0
      ? []
      : [{ label: menu?.menus.find((one) => one.id === id)?.label ?? '', submenu }];
  };

  const steps = new Set(['undo', 'redo']);
  const isStep = (command: string): boolean => steps.has(command);
  // Ctrl+W belongs to the tab.
  const close: Item = { role: 'close', label: words.close, accelerator: 'CmdOrCtrl+Shift+W' };
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
          } satisfies Item,
        ]
      : []),
    {
      label: words.file,
      submenu: parted(
        [{ label: words.open, accelerator: 'CmdOrCtrl+O', click: () => actions.open() }],
        commandsOf('file'),
        [mac ? close : { role: 'quit', label: words.quit }],
      ),
    },
    {
      label: words.edit,
      submenu: parted(
        menu
          ? commandsOf('edit', isStep)
          : [
              { role: 'undo', label: words.undo },
              { role: 'redo', label: words.redo },
            ],
        [
          { role: 'cut', label: words.cut },
          { role: 'copy', label: words.copy },
          { role: 'paste', label: words.paste },
          ...(menu
            ? []
            : [
                { role: 'pasteAndMatchStyle', label: words.pastePlain } satisfies Item,
                { role: 'selectAll', label: words.selectAll } satisfies Item,
              ]),
        ],
        commandsOf('edit', (command) => !isStep(command)),
      ),
    },
    {
      label: words.view,
      submenu: parted(
        commandsOf('view'),
        [
          { role: 'resetZoom', label: words.actualSize },
          { role: 'zoomIn', label: words.zoomIn },
          { role: 'zoomOut', label: words.zoomOut },
        ],
        [{ role: 'togglefullscreen', label: words.fullScreen }],
      ),
    },
    ...ofWindow('insert'),
    ...ofWindow('format'),
    ...ofWindow('notes'),
    ...ofWindow('table'),
    {
      label: words.window,
      ...(mac ? ({ role: 'window' } satisfies Item) : {}),
      submenu: parted(
        [{ role: 'minimize', label: words.minimize }, ...(mac ? [{ role: 'zoom' } satisfies Item] : [close])],
        commandsOf('window'),
        mac ? [{ role: 'front' }] : [],
      ),
    },
    { label: words.help, role: 'help', submenu: parted(commandsOf('help'), [library], mac ? [] : [about]) },
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
