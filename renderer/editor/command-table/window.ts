import type { Keys } from '../keys.ts';

/*
 * Every command of the window, in the order in which lists of commands show them; the commands of the page
 * are in `command-table.ts`. What each does is in `app/window/use-commands.ts`, its name in `i18n/en/window.ts`.
 */
export const windowCommandIds = [
  'commands',
  'shortcuts',
  'newPaper',
  'papers',
  'library',
  'findSources',
  'importSources',
  'capture',
  'zotero',
  'duplicates',
  'undoSources',
  'recentChanges',
  'quotations',
  'librarySide',
  'settings',
  'panel',
  'pageView',
  'zoomIn',
  'zoomOut',
  'zoomReset',
  'focus',
  'typewriter',
  'spelling',
  'checkQuotations',
  'citationStyle',
  'houseRules',
  'nameVersion',
  'sinceYesterday',
  'sinceNamed',
  'export',
  'newWindow',
  'close',
  'reopen',
  'nextTab',
  'previousTab',
  'tabLeft',
  'tabRight',
  'light',
  'dark',
  'system',
] as const;

export type WindowCommandId = (typeof windowCommandIds)[number];

type HostName = 'browser' | 'electron';

/**
 * The keys of the window's commands. A browser keeps the usual ones of tabs and windows for its own, and no
 * page ever sees them; the desktop app has them. ⌥⌘ with plus and minus enlarges the screen of a Mac.
 */
export const windowKeys = (host: HostName): { readonly [Id in WindowCommandId]?: Keys } => ({
  commands: ['Mod-k'],
  shortcuts: ['Mod-/'],
  nameVersion: ['Mod-Alt-s'],
  sinceYesterday: ['Mod-Alt-y'],
  sinceNamed: ['Shift-Mod-Alt-y'],
  pageView: ['Mod-Alt-p'],
  focus: ['Mod-Alt-z'],
  zoomIn: { mac: ['Ctrl-Alt-+', 'Ctrl-Alt-='], other: ['Mod-Alt-+', 'Mod-Alt-='] },
  zoomOut: { mac: ['Ctrl-Alt--'], other: ['Mod-Alt--'] },
  ...(host === 'electron'
    ? {
        newPaper: ['Mod-n'],
        newWindow: ['Mod-Shift-n'],
        close: ['Mod-w'],
        reopen: ['Mod-Shift-t'],
        nextTab: ['Ctrl-Tab', 'Ctrl-PageDown'],
        previousTab: ['Ctrl-Shift-Tab', 'Ctrl-PageUp'],
      }
    : {
        close: { mac: ['Ctrl-Alt-w'], other: ['Mod-Alt-w'] },
        reopen: { mac: ['Ctrl-Alt-o'], other: ['Mod-Alt-o'] },
        nextTab: ['Ctrl-Alt-PageDown'],
        previousTab: ['Ctrl-Alt-PageUp'],
      }),
});
