import { describe, expect, test } from 'vitest';
import type { AppMenu } from '#shared/contract/app-menu.ts';
import type { PaperId } from '#shared/ids.ts';
import { type ClosableWindow, closeWhenSaved } from '../../../electron/shell/close-when-saved.ts';
import { acceleratorOf, contextTemplate, menuTemplate } from '../../../electron/shell/menu.ts';
import { papersInArguments } from '../../../electron/shell/open-files.ts';
import { PerPage } from '../../../electron/shell/per-page.ts';
import { readWindowState, writeWindowState } from '../../../electron/shell/window-state.ts';
import { type KeptWindow, keepWindows } from '../../../electron/shell/windows.ts';
import { wordsFor } from '../../../electron/shell/words.ts';

describe('where the window opens', () => {
  const screen = { x: 0, y: 0, width: 1920, height: 1080 };
  const bounds = { x: 100, y: 50, width: 1200, height: 800 };

  test('is where it was left', () => {
    expect(readWindowState(writeWindowState(bounds, true), [screen])).toEqual({
      bounds,
      width: 1200,
      height: 800,
      maximized: true,
    });
  });

  test('is the middle if its screen is gone or it would be out of sight', () => {
    for (const lost of [
      { ...bounds, x: 3000 },
      { ...bounds, y: -700 },
      { ...bounds, x: -1000 },
    ]) {
      const state = readWindowState(writeWindowState(lost, false), [screen]);
      expect(state.bounds).toBeNull();
      expect(state.width).toBe(1200);
    }
  });

  test.each([
    null,
    '',
    '{',
    '[]',
    '{"x":0}',
    '{"x":0,"y":0,"width":1,"height":1,"maximized":false}',
    '{"x":"a"}',
  ])('is the first start’s if what was kept is %s', (text) => {
    expect(readWindowState(text, [screen])).toMatchObject({ bounds: null, width: 1280 });
  });
});

describe('several windows', () => {
  const start = () => {
    const left: number[] = [];
    const windows = keepWindows(
      (paper) => {
        const listeners = new Map<string, () => void>();
        const state = { minimized: false, focused: 0 };
        const window: KeptWindow = {
          isMinimized: () => state.minimized,
          restore: () => {
            state.minimized = false;
          },
          focus: () => {
            state.focused++;
          },
          on: (event, listener) => void listeners.set(event, listener),
        };
        return { ...window, paper, state, say: (event: string) => listeners.get(event)?.() };
      },
      (count) => left.push(count),
    );
    return { windows, left };
  };

  test('the one used last is shown; the first is opened where none is', () => {
    const { windows } = start();
    const first = windows.show();
    expect(first.paper).toBeNull();
    const second = windows.open('0123456789abcdef' as PaperId);
    expect(second.paper).toBe('0123456789abcdef');
    expect(windows.show()).toBe(second);
    first.say('focus');
    first.state.minimized = true;
    expect(windows.show()).toBe(first);
    expect(first.state).toEqual({ minimized: false, focused: 1 });
  });

  test('closing one leaves the others, closing the last leaves none', () => {
    const { windows, left } = start();
    const first = windows.show();
    const second = windows.open();
    second.say('closed');
    expect(windows.current()).toBe(first);
    first.say('closed');
    expect([windows.current(), left]).toEqual([null, [1, 0]]);
    expect(windows.show()).not.toBe(first);
  });
});

describe('closing', () => {
  /** Stands in for a window whose page refuses to unload until it has saved. */
  const window = (refusals: number) => {
    let refuse: () => void = () => {};
    const state = { closed: false, destroyed: false, tries: 0 };
    const parts: ClosableWindow = {
      close: () => {
        state.tries++;
        if (state.tries <= refusals) refuse();
        else state.closed = true;
      },
      destroy: () => {
        state.destroyed = true;
      },
      isDestroyed: () => state.destroyed,
      webContents: {
        on: (_event, listener) => {
          refuse = listener;
        },
      },
    };
    return { parts, state };
  };
  const settle = async () => {
    for (let i = 0; i < 500; i++) await Promise.resolve();
  };
  const atOnce = () => Promise.resolve();

  test('waits until the page has saved', async () => {
    const { parts, state } = window(3);
    closeWhenSaved(parts, () => Promise.reject(new Error('not asked')), atOnce);
    parts.close();
    await settle();
    expect(state).toEqual({ closed: true, destroyed: false, tries: 4 });
  });

  test('asks when saving does not succeed, and keeps the window if told so', async () => {
    const { parts, state } = window(Number.POSITIVE_INFINITY);
    let asked = 0;
    closeWhenSaved(
      parts,
      async () => {
        asked++;
        return asked === 1 ? 'keep' : 'close';
      },
      atOnce,
    );
    parts.close();
    await settle();
    expect(asked).toBe(1);
    expect(state.destroyed).toBe(false);
    parts.close();
    await settle();
    expect(asked).toBe(2);
    expect(state.destroyed).toBe(true);
  });
});

describe('menus', () => {
  const ran: string[] = [];
  const actions = {
    open: () => {},
    about: () => {},
    showLibrary: () => {},
    run: (id: string) => void ran.push(id),
  };
  const menu: AppMenu = {
    language: 'en',
    menus: [
      {
        id: 'edit',
        label: 'Edit',
        items: [
          { id: 'undo', label: 'Undo', keys: 'Mod-z', isEnabled: true, begins: true },
          { id: 'find', label: 'Find', keys: 'Mod-f', isEnabled: false, begins: false },
        ],
      },
      {
        id: 'notes',
        label: 'Notes',
        items: [{ id: 'splitNote', label: 'Split the note', keys: null, isEnabled: true, begins: true }],
      },
    ],
  };
  const template = (platform: NodeJS.Platform, language = 'en', wanted: AppMenu | null = null) =>
    menuTemplate(platform, wordsFor(language), actions, wanted);
  const itemsOf = (items: ReturnType<typeof template>, label: string) => {
    const { submenu } = items.find((one) => one.label === label) ?? {};
    return Array.isArray(submenu) ? submenu : [];
  };

  test('are what each system expects', () => {
    const mac = template('darwin');
    expect(mac[0]?.label).toBe('Ibid');
    expect(JSON.stringify(mac[0])).toContain('"quit"');
    const windows = template('win32');
    expect(windows[0]?.label).toBe('File');
    expect(JSON.stringify(windows[0])).toContain('"quit"');
    expect(JSON.stringify(windows.at(-1))).toContain('About Ibid');
  });

  test('have no reload and no developer tools', () => {
    for (const platform of ['darwin', 'win32', 'linux'] as const)
      for (const wanted of [null, menu])
        expect(JSON.stringify(template(platform, 'en', wanted))).not.toMatch(/reload|devtools/i);
  });

  test('are Italian for an Italian system', () => {
    expect(template('linux', 'it-IT')[1]?.label).toBe('Modifica');
    expect(wordsFor('itx').edit).toBe('Edit');
  });

  test('hold the commands of the window, run them, and only show the keys that the page takes', () => {
    const edit = itemsOf(template('win32', 'en', menu), 'Edit');
    expect(edit.map((item) => item.label ?? '-')).toEqual(['Undo', '-', 'Cut', 'Copy', 'Paste', '-', 'Find']);
    expect(edit[0]).toMatchObject({ accelerator: 'CmdOrCtrl+Z', registerAccelerator: false, enabled: true });
    expect(edit.at(-1)).toMatchObject({ enabled: false });
    edit[0]?.click?.(undefined as never, undefined, undefined as never);
    expect(ran).toEqual(['undo']);
    expect(itemsOf(template('darwin', 'en', menu), 'Notes')[0]).toMatchObject({ label: 'Split the note' });
    // Without a page that has named them, fields have their undo all the same.
    expect(itemsOf(template('win32'), 'Edit')[0]).toMatchObject({ role: 'undo' });
    expect(template('win32').map(({ label }) => label)).toEqual(['File', 'Edit', 'View', 'Window', 'Help']);
  });

  test('write keys as Electron does, and none that it does not know', () => {
    expect(acceleratorOf('Mod-Shift-k')).toBe('CmdOrCtrl+Shift+K');
    expect(acceleratorOf('Mod-Alt--')).toBe('CmdOrCtrl+Alt+-');
    expect(acceleratorOf('Ctrl-Alt-+')).toBe('Ctrl+Alt+Plus');
    expect(acceleratorOf('Alt-ArrowUp')).toBe('Alt+Up');
    expect(acceleratorOf('Ctrl-PageDown')).toBe('Ctrl+PageDown');
    expect(acceleratorOf('Mod-è')).toBeNull();
    expect(acceleratorOf('Hyper-x')).toBeNull();
    expect(acceleratorOf('Mod-Dead')).toBeNull();
  });

  test('are those of the window used last', () => {
    const shown: (string | null)[] = [];
    const menus = new PerPage<string>((value) => shown.push(value));
    menus.set(1, 'first');
    menus.set(2, 'second');
    menus.use(2);
    menus.set(1, 'first, changed');
    menus.use(1);
    menus.forget(2);
    menus.forget(1);
    menus.use(3);
    expect(shown).toEqual(['first', 'second', 'first, changed', null, null]);
  });

  test('offer spellings only in a field', () => {
    const at = {
      isEditable: true,
      selectionText: 'wrod',
      misspelledWord: 'wrod',
      dictionarySuggestions: ['word'],
    };
    const none = { replace: () => {}, addWord: () => {} };
    expect(contextTemplate(at, wordsFor('en'), none)[0]?.label).toBe('word');
    expect(contextTemplate({ ...at, isEditable: false }, wordsFor('en'), none)).toEqual([
      { role: 'copy', label: 'Copy' },
    ]);
    expect(
      contextTemplate(
        { isEditable: false, selectionText: '', misspelledWord: '', dictionarySuggestions: [] },
        wordsFor('en'),
        none,
      ),
    ).toEqual([]);
  });
});

test('papers in a command line are files of Ibid, never options', () => {
  expect(
    papersInArguments(['ibid', '--inspect=0', 'a.ibid', '/b/C.IBID', '--x=c.ibid', 'd.exe', '.'], '/home/x'),
  ).toEqual(['/home/x/a.ibid', '/b/C.IBID']);
});
