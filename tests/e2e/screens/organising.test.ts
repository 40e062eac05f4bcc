import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { asSourceId } from '#shared/ids.ts';
import { openPart } from '../support/window.ts';
import { book, importPaper } from './import-paper.ts';
import { expectAccessible, expectNothingCutOff, goTo, type RunningApp, startApp } from './start-app.ts';

let app: RunningApp;
beforeAll(async () => {
  app = await startApp();
  await importPaper(
    app,
    'bells',
    '---\ntitle: Bells\nlang: en-GB\nbibliography: bells.json\n---\n\nThey ring.[^1] And again.[^2]\n\n[^1]: @kern2019, 12.\n\n[^2]: @lund2020, 3.\n',
    [book('kern2019', 'Kern', 'Bells at sea', 2019), book('lund2020', 'Lund', 'Fog signals', 2020)],
  );
});
afterAll(() => app?.close());

const side = (page: Page): Locator => page.getByRole('region', { name: 'Collections and tags' });
const rows = (page: Page): Locator =>
  page.getByRole('grid', { name: 'Sources', exact: true }).locator('[role=row][aria-selected]');
const source = (page: Page, name: RegExp): Locator => rows(page).filter({ hasText: name });
const listed = (page: Page, ...names: RegExp[]): Promise<void> =>
  expect
    .poll(async () => (await rows(page).allTextContents()).length)
    .toBe(names.length)
    .then(async () => {
      for (const name of names) await source(page, name).waitFor();
    });
/** The number of the note the caret is in; '' for none. */
const noteWithCaret = (page: Page): Promise<string> =>
  page.evaluate(
    () =>
      document.getSelection()?.anchorNode?.parentElement?.closest('.note')?.querySelector('.note-number')
        ?.textContent ?? '',
  );
const openLibrary = async (page: Page): Promise<void> => {
  await goTo(page, 'Library');
  await source(page, /Kern/).waitFor();
};

test('collections are named, filled, chosen, put into each other, deleted and brought back', async () => {
  const { page, errors } = await app.open();
  await openLibrary(page);
  await side(page).getByText('A collection holds sources for a paper').waitFor();
  await side(page).getByRole('button', { name: 'New collection' }).click();
  await page.getByRole('textbox', { name: 'Name of the collection' }).fill('Sounds');
  await page.keyboard.press('Enter');
  // A new collection is shown, and says how it is filled.
  await page.getByText('A new source comes into the collection that is shown').waitFor();
  await page.getByRole('button', { name: 'Show all sources' }).click();
  await listed(page, /Kern/, /Lund/);
  await expectAccessible(page);

  await source(page, /Lund/).click({ button: 'right' });
  await page.getByRole('menuitem', { name: 'Add to a collection…' }).click();
  await page.getByRole('combobox', { name: 'Find a collection, or name a new one' }).fill('soun');
  await page.getByRole('option', { name: 'Sounds' }).waitFor();
  await page.keyboard.press('Enter');
  await page.getByText('1 source added to “Sounds”.').waitFor();

  const tree = side(page).getByRole('treegrid', { name: 'Collections' });
  const sounds = tree.getByRole('row', { name: /^Sounds/ });
  await sounds.filter({ hasText: '1' }).click();
  await listed(page, /Lund/);

  // By dragging, too.
  await page.getByRole('button', { name: 'Do not restrict the list to Sounds' }).click();
  await listed(page, /Kern/, /Lund/);
  await source(page, /Kern/).dragTo(sounds);
  await sounds.filter({ hasText: '2' }).waitFor();

  // Keys of a line: another collection goes into the one above it, is renamed, deleted and brought back.
  await side(page).getByRole('button', { name: 'New collection' }).click();
  await page.getByRole('textbox', { name: 'Name of the collection' }).fill('Fog');
  await page.keyboard.press('Enter');
  const fog = tree.getByRole('row', { name: /^Fog/ });
  await fog.click();
  await expect.poll(() => fog.evaluate((row) => row === document.activeElement)).toBe(true);
  await page.keyboard.press('Alt+ArrowRight');
  await expect.poll(() => fog.getAttribute('aria-level')).toBe('2');
  await fog.focus();
  await page.keyboard.press('F2');
  await page.getByRole('textbox', { name: 'Name of the collection' }).fill('Mist');
  await page.keyboard.press('Enter');
  const mist = tree.getByRole('row', { name: /^Mist/ });
  await mist.waitFor();
  await expect.poll(() => mist.evaluate((row) => row === document.activeElement)).toBe(true);
  await page.keyboard.press('Delete');
  await page.getByText('The collection “Mist” was deleted').waitFor();
  await expect.poll(() => mist.count()).toBe(0);
  await page
    .getByRole('alertdialog')
    .filter({ hasText: '“Mist” was deleted' })
    .getByRole('button', { name: 'Undo' })
    .click();
  await mist.waitFor();
  expect(errors).toEqual([]);
  await page.context().close();
});

test('a source gets tags, notes and a judgement, and leads to the note that cites it', async () => {
  const { page, errors } = await app.open();
  await openLibrary(page);
  await source(page, /Kern/).click();
  await openPart(page, 'Organise');
  await page.getByRole('button', { name: 'Add a tag' }).click();
  await page.getByRole('combobox', { name: 'Find a tag, or name a new one' }).fill('To read');
  await page.getByRole('option', { name: 'New tag “To read”' }).waitFor();
  await page.keyboard.press('Enter');
  await page.locator('#library-panel').getByRole('row', { name: 'To read' }).waitFor();
  const tag = side(page).getByRole('row', { name: /To read/ });
  await tag.click();
  await listed(page, /Kern/);

  await openPart(page, 'Notes');
  await page.getByRole('button', { name: 'Add a note', exact: true }).click();
  await page.getByRole('textbox', { name: 'Note', exact: true }).first().fill('Chapter 2\n\nis the one.');
  const kern = asSourceId('kern2019');
  const organised = () => app.call('organising.ofSource', { id: kern });
  await expect
    .poll(async () => (await organised()).notes.map(({ text }) => text))
    .toEqual(['Chapter 2\n\nis the one.']);
  // A guess is only a suggestion until it is taken.
  expect((await organised()).judgement.kind).toBe('');
  await openPart(page, 'Organise');
  await page.getByRole('button', { name: 'Perhaps: Academic work' }).click();
  await expect.poll(async () => (await organised()).judgement.kind).toBe('academic');
  await expectAccessible(page);

  await openPart(page, 'Cited in');
  await page.getByRole('button', { name: 'note 1', exact: true }).click();
  await page.getByRole('tab', { name: 'Bells', exact: true }).waitFor();
  // The caret stands at the citation, so its source is shown beside the page.
  await page.getByRole('tab', { name: 'Sources' }).click();
  await page.getByRole('heading', { name: 'Bells at sea' }).waitFor();
  await page.getByRole('button', { name: 'All sources of the paper' }).click();
  await page.getByRole('button', { name: 'Balance of the sources' }).click();
  await page.getByText('1 of 2 sources is not judged').waitFor();
  await page.getByRole('button', { name: /^Not judged 50% 1 source, 1 citation/ }).waitFor();
  await page.getByRole('button', { name: 'Take the suggestion' }).click();
  const all = page.getByRole('button', { name: /^Academic work 100% 2 sources, 2 citations/ });
  await all.click();
  // From a share to the very note, with the balance still beside it.
  await page.getByRole('button', { name: 'note 2', exact: true }).click();
  await expect.poll(() => noteWithCaret(page)).toBe('2');
  await all.waitFor();
  await page.getByRole('button', { name: /^Lund, 2020, Fog signals/ }).click();
  await page.getByRole('heading', { name: 'Fog signals' }).waitFor();
  await page.getByRole('button', { name: 'Balance of the sources' }).click();
  await all.waitFor();
  await expectAccessible(page);
  expect(errors).toEqual([]);
  await page.context().close();
});

test('a narrow window shows collections and tags over the list', async () => {
  const { page, errors } = await app.open({ viewport: { width: 640, height: 700 } });
  await openLibrary(page);
  await page.getByRole('button', { name: 'Show collections and tags' }).click();
  const recent = side(page).getByRole('option', { name: 'Recently added' });
  await recent.waitFor();
  await expectAccessible(page);
  await expectNothingCutOff(page);
  await expect.poll(() => side(page).evaluate((own) => own.contains(document.activeElement))).toBe(true);
  await page.keyboard.press('Escape');
  await expect.poll(() => side(page).count()).toBe(0);
  await page.getByRole('button', { name: 'Show collections and tags' }).click();
  await recent.click();
  await expect.poll(() => side(page).count()).toBe(0);
  await listed(page, /Kern/, /Lund/);
  await page.getByRole('button', { name: 'Do not restrict the list to Recently added' }).click();
  await expect.poll(() => page.getByRole('group', { name: 'Shown' }).count()).toBe(0);
  expect(errors).toEqual([]);
  await page.context().close();
});
