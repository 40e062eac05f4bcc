import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { baseOfZotero, findZoteroFolders } from '../../../electron/host/zotero-folders.ts';
import { tempFolder } from '../library/temp.ts';

const write = (path: string, text = ''): void => {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
};
const prefs = (settings: Readonly<Record<string, unknown>>): string =>
  `// Mozilla User Preferences\n${Object.entries(settings)
    .map(([name, value]) => `user_pref("extensions.zotero.${name}", ${JSON.stringify(value)});`)
    .join('\n')}\n`;
const profiles = (...paths: string[]): string =>
  `[General]\nStartWithLastProfile=1\n\n${paths
    .map((path, index) => `[Profile${index}]\nName=p${index}\nIsRelative=1\nPath=${path}\n`)
    .join('\n')}`;
const linux = (home: string) => ({ home, platform: 'linux' as const, appData: undefined });

test('the usual folder is found, and none where there is no database', () => {
  const home = tempFolder();
  mkdirSync(join(home, 'Zotero'));
  expect(findZoteroFolders(linux(home))).toEqual([]);
  write(join(home, 'Zotero', 'zotero.sqlite'));
  expect(findZoteroFolders(linux(home))).toEqual([{ path: join(home, 'Zotero'), base: null }]);
});

test('the folders that the settings of profiles name are found, each once, with where linked files lie', () => {
  const home = tempFolder();
  const root = join(home, '.zotero', 'zotero');
  const elsewhere = join(home, 'Work “Città”', 'Zotero');
  write(join(home, 'Zotero', 'zotero.sqlite'));
  write(join(elsewhere, 'zotero.sqlite'));
  write(join(root, 'old', 'zotero', 'zotero.sqlite'));
  write(join(root, 'profiles.ini'), profiles('default', 'work', 'old', 'same', 'gone'));
  write(join(root, 'default', 'prefs.js'), prefs({ baseAttachmentPath: '/papers' }));
  write(
    join(root, 'work', 'prefs.js'),
    prefs({ useDataDir: true, dataDir: elsewhere, baseAttachmentPath: '/work' }),
  );
  write(join(root, 'same', 'prefs.js'), prefs({ useDataDir: true, dataDir: join(home, 'Zotero') }));
  expect(findZoteroFolders(linux(home))).toEqual([
    { path: join(home, 'Zotero'), base: '/papers' },
    { path: elsewhere, base: '/work' },
    { path: join(root, 'old', 'zotero'), base: null },
  ]);
  expect(baseOfZotero(elsewhere, linux(home))).toBe('/work');
  expect(baseOfZotero(join(home, 'other'), linux(home))).toBeNull();
});

test.each([
  ['darwin', 'Library/Application Support/Zotero/Profiles/x'],
  ['win32', 'AppData/Roaming/Zotero/Zotero/Profiles/x'],
] as const)('settings are found on %s, without a list of profiles too', (platform, profile) => {
  const home = tempFolder();
  write(join(home, 'Data', 'zotero.sqlite'));
  write(join(home, profile, 'prefs.js'), prefs({ useDataDir: true, dataDir: join(home, 'Data') }));
  expect(findZoteroFolders({ home, platform, appData: undefined }).map(({ path }) => path)).toEqual([
    join(home, 'Data'),
  ]);
});

test('settings that are damaged, or name no place, are passed over', () => {
  const home = tempFolder();
  const root = join(home, '.zotero', 'zotero');
  write(join(home, 'Zotero', 'zotero.sqlite'));
  write(join(root, 'profiles.ini'), `${profiles('a', 'b')}\u0000[Profile9`);
  write(
    join(root, 'a', 'prefs.js'),
    prefs({ useDataDir: 'yes', dataDir: 3, baseAttachmentPath: 'relative' }),
  );
  write(join(root, 'b', 'prefs.js'), 'user_pref("extensions.zotero.dataDir", "\\x");\nuser_pref(');
  expect(findZoteroFolders(linux(home))).toEqual([{ path: join(home, 'Zotero'), base: null }]);
});
