import { describe, expect, test } from 'vitest';
import { windowCommandIds, windowKeys } from '../../../renderer/editor/command-table/window.ts';
import { bindingsOf, type CommandId, commandTable } from '../../../renderer/editor/command-table.ts';
import { ariaKey, isKey, keysOn, keyText } from '../../../renderer/editor/keys.ts';
import { RequestHub } from '../../../renderer/editor/page-requests.ts';
import { en } from '../../../renderer/i18n/en/index.ts';
import { doc, p } from '../../builders/document.ts';
import { stateOf } from './editor-state.ts';

const table = commandTable(() => {});
const keysOf = (mac: boolean): [string, string][] =>
  [...table.values()].flatMap(({ id, keys }) => keysOn(keys, mac).map((key): [string, string] => [key, id]));

/** The parts of a key in one order, however it is written. */
const plain = (key: string): string =>
  key
    .toLowerCase()
    .split(/-(?!$)/)
    .sort()
    .join('-');

/** What Chromium and the systems keep for themselves: a page never sees it, or people count on it. */
const taken = [
  ...'ntwljdprsouq'.split('').map((letter) => `Mod-${letter}`),
  ...'ntwijcbomaqr'.split('').map((letter) => `Mod-Shift-${letter}`),
  ...'0123456789'.split('').map((digit) => `Mod-${digit}`),
  'Mod-=',
  'Mod--',
  'Mod-Tab',
  'Mod-F4',
  'Alt-F4',
  'Alt-ArrowLeft',
  'Alt-ArrowRight',
  'Alt-Tab',
  'F1',
  'F3',
  'F5',
  'F6',
  'F7',
  'F10',
  'F11',
  'F12',
].map(plain);
/** ⌘H hides the app on a Mac; elsewhere Ctrl+H is what every word processor replaces with. */
const takenOnMac = [...taken, plain('Mod-h')];

describe('the table of commands', () => {
  test('names each of its commands, and nothing else', () => {
    expect(Object.keys(en.commands.names).sort()).toEqual([...table.keys()].sort());
    expect(new Set([...table.values()].map(({ group }) => group))).toEqual(
      new Set(Object.keys(en.commands.groups)),
    );
  });

  test.each([true, false])('gives each key to one command, and none of the browser’s (Mac: %s)', (mac) => {
    const seen = new Map<string, string>();
    for (const [key, id] of keysOf(mac)) {
      expect(seen.get(plain(key)), `${key} of ${id}`).toBe(undefined);
      seen.set(plain(key), id);
      expect(mac ? takenOnMac : taken, `${key} of ${id}`).not.toContain(plain(key));
    }
  });

  test.each([
    ['browser', true],
    ['browser', false],
    ['electron', true],
    ['electron', false],
  ] as const)('leaves the window its own keys (%s, Mac: %s)', (host, mac) => {
    const ofPage = new Map(keysOf(mac).map(([key, id]) => [plain(key), id]));
    const seen = new Set<string>();
    for (const id of windowCommandIds)
      for (const key of keysOn(windowKeys(host)[id], mac)) {
        // The palette's key makes a link where words are selected.
        if (id !== 'commands') expect(ofPage.get(plain(key)), `${key} of ${id}`).toBe(undefined);
        expect(seen.has(plain(key)), `${key} of ${id}`).toBe(false);
        seen.add(plain(key));
        if (host === 'browser') expect(taken, `${key} of ${id}`).not.toContain(plain(key));
      }
  });

  test('changes nothing when it is only asked', () => {
    const state = stateOf(doc(p('One <a>two<b> three')));
    const before = state.doc.toJSON();
    for (const { command, isOn } of table.values()) {
      expect(typeof command(state)).toBe('boolean');
      isOn?.(state);
    }
    expect(state.doc.toJSON()).toEqual(before);
  });

  test('binds every key but those that the browser answers itself', () => {
    expect(Object.keys(bindingsOf(table, false)).sort()).toEqual(
      keysOf(false)
        .filter(([, id]) => !table.get(id as CommandId)?.nativeKeys)
        .map(([key]) => key)
        .sort(),
    );
  });
});

test('keys are written as the system writes them', () => {
  expect(keyText('Mod-Shift-k', false)).toBe('Ctrl+Shift+K');
  expect(keyText('Mod-Shift-k', true)).toBe('⇧⌘K');
  expect(keyText('Mod--', false)).toBe('Ctrl+-');
  expect(keyText('Alt-ArrowUp', true)).toBe('⌥↑');
  expect(ariaKey('Mod-Alt-f', false)).toBe('Control+Alt+F');
  expect(ariaKey('Mod-Alt-f', true)).toBe('Meta+Alt+F');
});

test('what the page asks reaches who answers, until they stop', () => {
  const hub = new RequestHub();
  const heard: string[] = [];
  hub.ask('openLink', 'https://a.example');
  const stop = hub.on('openLink', (href) => heard.push(href));
  hub.ask('openLink', 'https://b.example');
  stop();
  hub.ask('openLink', 'https://c.example');
  expect(heard).toEqual(['https://b.example']);
});

describe('a pressed key', () => {
  const pressed = (key: string, code: string, held = '', altGraph = false) => ({
    key,
    code,
    ctrlKey: held.includes('c'),
    altKey: held.includes('a'),
    shiftKey: held.includes('s'),
    metaKey: held.includes('m'),
    isComposing: false,
    getModifierState: () => altGraph,
  });

  test('is the one that is written, with nothing else held', () => {
    expect(isKey(pressed('s', 'KeyS', 'ca'), 'Mod-Alt-s', false)).toBe(true);
    expect(isKey(pressed('s', 'KeyS', 'c'), 'Mod-Alt-s', false)).toBe(false);
    expect(isKey(pressed('S', 'KeyS', 'cas'), 'Mod-Alt-s', false)).toBe(false);
    expect(isKey(pressed('s', 'KeyS', 'ma'), 'Mod-Alt-s', false)).toBe(false);
    expect(isKey(pressed('Tab', 'Tab', 'cs'), 'Ctrl-Shift-Tab', false)).toBe(true);
    expect(isKey({ ...pressed('s', 'KeyS', 'ca'), isComposing: true }, 'Mod-Alt-s', false)).toBe(false);
  });

  test('is found by its place where Option makes another letter of it', () => {
    expect(isKey(pressed('ß', 'KeyS', 'ma'), 'Mod-Alt-s', true)).toBe(true);
    expect(isKey(pressed('≠', 'Equal', 'ca'), 'Ctrl-Alt-=', true)).toBe(true);
  });

  test('is a letter where AltGr types one', () => {
    expect(isKey(pressed('ś', 'KeyS', 'ca', true), 'Mod-Alt-s', false)).toBe(false);
    expect(isKey(pressed(']', 'BracketRight', 'ca', true), 'Mod-Alt-+', false)).toBe(false);
  });

  test('is a sign with Shift or without', () => {
    expect(isKey(pressed('/', 'Digit7', 'cs'), 'Mod-/', false)).toBe(true);
    expect(isKey(pressed('+', 'Equal', 'cas'), 'Mod-Alt-+', false)).toBe(true);
  });
});
