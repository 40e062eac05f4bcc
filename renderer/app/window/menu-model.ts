import type { AppMenu, MenuId } from '#shared/contract/app-menu.ts';
import { menuIds } from '#shared/contract/app-menu.ts';
import { type WindowCommandId, windowCommandIds, windowKeys } from '../../editor/command-table/window.ts';
import { type CommandGroup, commandTable } from '../../editor/command-table.ts';
import { keysOn } from '../../editor/keys.ts';
import type { Language } from '../../i18n/format.ts';
import type { Messages } from '../../i18n/messages.ts';

/** In which menu the commands of the page stand, group by group. */
const menuOfGroup: Record<CommandGroup, MenuId> = {
  edit: 'edit',
  text: 'format',
  paragraph: 'format',
  insert: 'insert',
  note: 'notes',
  table: 'table',
  view: 'view',
};

/** Those of the window that stand together, menu by menu. */
const windowGroups: readonly [MenuId, readonly WindowCommandId[]][] = [
  ['file', ['newPaper', 'newWindow', 'close', 'reopen']],
  ['file', ['export', 'importSources', 'capture', 'zotero', 'nameVersion', 'sinceYesterday', 'sinceNamed']],
  ['file', ['houseRules', 'settings']],
  ['edit', ['undoSources', 'spelling', 'checkQuotations']],
  [
    'view',
    ['papers', 'library', 'findSources', 'duplicates', 'recentChanges', 'quotations', 'librarySide', 'panel'],
  ],
  ['view', ['pageView', 'focus', 'typewriter']],
  ['view', ['zoomIn', 'zoomOut', 'zoomReset']],
  ['view', ['light', 'dark', 'system']],
  ['window', ['nextTab', 'previousTab', 'tabLeft', 'tabRight']],
  ['help', ['commands', 'shortcuts']],
];

/** Those that nobody has given a place stand at the end of "Window". */
const placed = new Set(windowGroups.flatMap(([, ids]) => ids));
const unplaced = windowCommandIds.filter((id) => !placed.has(id));

/** How the commands of the window are told from those of the page in the menu bar. */
const prefix = 'window-';
export const windowCommandIn = (id: string): WindowCommandId | null =>
  windowCommandIds.find((command) => `${prefix}${command}` === id) ?? null;

const table = commandTable(() => {});

/** Everything that the window and its page can do, as the menu bar of the desktop app shows it. */
export const menuModel = (
  language: Language,
  { commands, window: words }: Pick<Messages, 'commands' | 'window'>,
  isPage: boolean,
  canRun: (id: WindowCommandId) => boolean,
): AppMenu => {
  const keys = windowKeys('electron');
  type Item = AppMenu['menus'][number]['items'][number];
  const items = new Map<MenuId, Item[]>(menuIds.map((id) => [id, []]));
  const add = (menu: MenuId, group: readonly Omit<Item, 'begins'>[]): void =>
    void items.get(menu)?.push(...group.map((item, i) => ({ ...item, begins: i === 0 })));

  for (const group of Object.keys(menuOfGroup) as CommandGroup[])
    add(
      menuOfGroup[group],
      [...table.values()]
        .filter((command) => command.group === group)
        .map((command) => ({
          id: command.id,
          label: commands.names[command.id],
          keys: keysOn(command.keys)[0] ?? null,
          // Undo and the like are for fields, too.
          isEnabled: isPage || group === 'edit',
        })),
    );
  for (const [menu, ids] of [...windowGroups, ['window', unplaced] as const])
    add(
      menu,
      ids.map((id) => ({
        id: `${prefix}${id}`,
        label: words[id],
        keys: keysOn(keys[id])[0] ?? null,
        isEnabled: canRun(id),
      })),
    );
  return {
    language,
    menus: menuIds.map((id) => ({ id, label: words.menus[id], items: items.get(id) ?? [] })),
  };
};
