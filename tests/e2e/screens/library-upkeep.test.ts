import { readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openLibrary } from '../../../electron/library/index.ts';
import { clickAt, saved } from '../support/window.ts';
import { book, importPaper } from './import-paper.ts';
import { expectAccessible, goTo, type RunningApp, startApp } from './start-app.ts';

const markdown =
  '---\ntitle: Bells\nlang: en-GB\nbibliography: bells.json\n---\n\nThey ring in fog.[^1]\n\n[^1]: @kern2019.\n';

let app: RunningApp;
beforeAll(async () => {
  app = await startApp();
});
afterAll(async () => {
  await app?.close();
});

test('a backup is made and restored while a paper is open, in every window, and that is undone', async () => {
  const { id } = await importPaper(app, 'bells', markdown, [book('kern2019', 'Kern', 'Bells at sea', 2019)]);
  await app.call('settings.set', {
    settings: { window: { openPapers: [id], activePaper: id, screen: 'paper' } },
  });
  const { page, errors } = await app.open();
  await page.getByText('They ring in fog.').waitFor();
  const other = await app.open();
  await other.page.getByText('They ring in fog.').waitFor();
  await goTo(page, 'Settings');
  await page.getByText(/^No backups yet/).waitFor();
  await page.getByRole('button', { name: 'Back up now' }).press('Enter');
  const list = page.getByRole('list', { name: 'Backups' });
  await list.getByText(/^Asked for · 1 paper, 1 source · /).waitFor();
  await page.getByRole('button', { name: 'Look for damage' }).click();
  await page.getByText('Everything is in order: 1 paper, 1 source.').waitFor();
  await expectAccessible(page);

  await page.getByRole('tab', { name: 'Bells' }).click();
  await clickAt(page, 'They ring in fog.');
  await page.keyboard.type('No more. ');
  await saved(page);
  await other.page.getByText('No more.').waitFor();
  await goTo(page, 'Settings');
  await list.getByRole('button', { name: /^Restore the backup of/ }).press('Enter');
  await page.getByText(/^The library is as it was on /).waitFor();
  await expect.poll(() => other.page.getByText('No more.').count()).toBe(0);
  await other.page.getByText('They ring in fog.').waitFor();

  await page.getByRole('button', { name: 'Undo', exact: true }).click();
  await other.page.getByText('No more.').waitFor();

  await page.getByRole('button', { name: 'Copy everything to…' }).click();
  const folder = dirname((await app.call('app.info', {})).libraryPath);
  const into = page.getByRole('textbox', { name: 'Folder for the copy' });
  await into.fill(join(folder, 'none'));
  await into.press('Enter');
  await page.getByText(/^There is no folder/).waitFor();
  await into.fill(folder);
  await into.press('Enter');
  await page.getByText(/^The library and 0 attached files were copied to/).waitFor();
  const [copy = ''] = readdirSync(folder).filter((name) => /^ibid-\d/.test(name));
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Restore from a folder…' }).click();
  const from = page.getByRole('textbox', { name: 'Folder of the copy' });
  await from.fill(join(folder, copy));
  await from.press('Enter');
  await page.getByText(/^The library was restored from the folder, with 0 attached files/).waitFor();
  await other.page.getByText('No more.').waitFor();
  // Both go on as windows that write.
  await clickAt(other.page, 'They ring in fog.');
  await other.page.keyboard.type('Again. ');
  await saved(other.page);
  expect(JSON.stringify((await app.call('papers.open', { id })).doc)).toContain('Again.');
  expect([...errors, ...other.errors]).toEqual([]);
});

test('a backup that another program restores is said, and what is just being written is kept', async () => {
  const { libraryPath } = await app.call('app.info', {});
  const { id } = await importPaper(app, 'bells', markdown, [book('kern2019', 'Kern', 'Bells at sea', 2019)]);
  await app.call('settings.set', {
    settings: { window: { openPapers: [id], activePaper: id, screen: 'paper' } },
  });
  const { name } = await app.call('library.backUp', {});
  const { page } = await app.open();
  await clickAt(page, 'They ring in fog.');
  await page.keyboard.type('Written in peace. ');
  await saved(page);
  // From here on nothing of this paper reaches the library.
  await page.route('**/api/papers.save', async (route) =>
    route.request().postData()?.includes(id) ? await route.abort() : await route.continue(),
  );
  await page.keyboard.type('Written just now. ');
  const other = openLibrary(libraryPath, { backUpDaily: false });
  const aside = await other.upkeep.restore(name);
  other.close();
  const banner = page.getByText(/^Another window or program has put a backup in place/);
  await banner.waitFor();
  expect(await banner.textContent()).toContain(aside);
  expect(await banner.textContent()).toContain('Bells (as it was written here)');
  await page.getByText('They ring in fog.').waitFor();
  expect(await page.getByText('Written in peace.').count()).toBe(0);
  const { rows } = await app.call('papers.list', {});
  const copy = rows.find(({ title }) => title === 'Bells (as it was written here)');
  const { doc, snapshot } = await app.call('papers.open', { id: copy!.id });
  expect(JSON.stringify(doc)).toContain('Written in peace. Written just now.');
  expect(snapshot.map(({ id: source }) => source)).toEqual(['kern2019']);
});
