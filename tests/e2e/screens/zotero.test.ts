import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { files } from '../../fixtures/attachments/files.ts';
import { writeZoteroFolder } from '../../fixtures/zotero/data-folder.ts';
import { expectAccessible, expectNothingCutOff, goTo, type RunningApp, startApp } from './start-app.ts';

let app: RunningApp;
let folder: string;
beforeAll(async () => {
  app = await startApp();
  folder = writeZoteroFolder(mkdtempSync(join(tmpdir(), 'ibid-zotero-test-')), {
    collections: [
      { id: 10, name: 'Projects' },
      { id: 11, name: 'Canals of the north', parent: 10 },
      { id: 12, name: 'To read' },
      { id: 20, name: 'Shared', library: 5 },
    ],
    groups: [{ library: 5, name: 'Water Group' }],
    savedSearches: [
      { name: 'Read', conditions: [['tag', 'is', 'read']] },
      { name: 'New', conditions: [['dateAdded', 'isInTheLast', '7 days']] },
    ],
    items: [
      {
        key: 'ABCD2345',
        type: 'book',
        fields: { title: 'Bells at sea', date: '2019-00-00 2019' },
        people: [{ role: 'author', first: 'Hanna', last: 'Kern' }],
        collections: [11],
        tags: ['bells'],
        notes: ['<p>They ring in fog.</p>'],
        attached: [{ key: 'FILE0001', mode: 0, path: 'storage:Bells.pdf' }],
      },
      { key: 'EFGH2345', type: 'book', fields: { title: 'Locks' }, collections: [12] },
      { key: 'GRUP2345', type: 'book', library: 5, fields: { title: 'Of the group' }, collections: [20] },
    ],
    files: { 'storage/FILE0001/Bells.pdf': files.pdf },
  });
});
afterAll(async () => {
  await app?.close();
  rmSync(folder, { recursive: true, force: true });
});

test('an empty library offers the libraries of Zotero on the computer', async () => {
  // The host asks for the home folder when a window asks it.
  const home = mkdtempSync(join(tmpdir(), 'ibid-home-'));
  vi.stubEnv('HOME', home);
  try {
    const profile = join(home, '.zotero', 'zotero', 'Profiles', 'work');
    const other = join(home, 'Work', 'Zotero');
    const item = (title: string) => ({ key: 'AAAA2345', type: 'book' as const, fields: { title } });
    writeZoteroFolder(join(home, 'Zotero'), { items: [item('Bells')] });
    writeZoteroFolder(other, { items: [item('Locks')] });
    mkdirSync(profile, { recursive: true });
    writeFileSync(
      join(profile, 'prefs.js'),
      `user_pref("extensions.zotero.useDataDir", true);\nuser_pref("extensions.zotero.dataDir", ${JSON.stringify(other)});\n`,
    );
    const { page, errors } = await app.open();
    await goTo(page, 'Library');
    await page.getByText(`A library of Zotero was found in ${join(home, 'Zotero')}.`).waitFor();
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Import from Zotero' }).click();
    const dialog = page.getByRole('dialog', { name: 'Import a library of Zotero' });
    await dialog.getByRole('group', { name: 'Also found on this computer' }).getByText(other).click();
    const path = dialog.getByRole('textbox', { name: 'Data folder of Zotero' });
    await expect.poll(() => path.inputValue()).toBe(other);
    await dialog.getByRole('button', { name: 'Import 1 source' }).waitFor();
    await expectNothingCutOff(page);
    expect(errors).toEqual([]);
  } finally {
    vi.unstubAllEnvs();
    rmSync(home, { recursive: true, force: true });
  }
});

test('a library of Zotero comes in by its folder, some collections or all', async () => {
  const { page, errors } = await app.open();
  await goTo(page, 'Library');
  await page.getByRole('button', { name: 'More ways to import' }).first().click();
  await page.getByRole('menuitem', { name: 'Import a library of Zotero…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Import a library of Zotero' });
  const path = dialog.getByRole('textbox', { name: 'Data folder of Zotero' });

  await path.fill(join(folder, 'nowhere'));
  await path.press('Enter');
  await dialog.getByText(/There is no library of Zotero at/).waitFor();
  expect(await dialog.getByRole('button', { name: 'Import' }).isDisabled()).toBe(true);

  await path.fill(folder);
  await path.press('Enter');
  const mine = dialog.getByRole('region', { name: 'My library' });
  await mine.getByText(/2 sources, 1 note,? and 1 file/).waitFor();
  await dialog.getByRole('button', { name: 'Import 2 sources' }).waitFor();
  await mine.getByRole('button', { name: 'Only some collections' }).click();
  // The box itself is hidden under what is drawn for it.
  await mine.getByText('Projects').click();
  expect(await mine.getByRole('checkbox', { name: /Canals of the north/ }).isChecked()).toBe(true);
  await expectAccessible(page);
  await expectNothingCutOff(page);
  await dialog.getByRole('button', { name: 'Import', exact: true }).click();
  await dialog.waitFor({ state: 'detached' });

  await page.getByRole('row', { name: /Kern.*Bells at sea/ }).waitFor();
  expect(await page.getByRole('row', { name: /Locks/ }).count()).toBe(0);
  const [source] = (await app.call('sources.list', { query: 'bells', offset: 0, limit: 5 })).rows;
  expect(await app.call('attachments.list', { sourceId: source!.id })).toMatchObject([{ name: 'Bells.pdf' }]);
  expect(errors).toEqual([]);
});
