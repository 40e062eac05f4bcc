import { afterAll, beforeAll, expect, test } from 'vitest';
import type { CslItem } from '#shared/citations/csl-item.ts';
import { asSourceId } from '#shared/ids.ts';
import { chosenFile, importFiles, openPart } from '../support/window.ts';
import { book, importPaper } from './import-paper.ts';
import { expectAccessible, expectNothingCutOff, goTo, type RunningApp, startApp } from './start-app.ts';

let app: RunningApp;
beforeAll(async () => {
  app = await startApp();
  const sources = [
    book('kern2019', 'Kern', 'Bells at sea', 2019),
    { ...book('kern2019bells', 'Kern', 'Bells at Sea: A Handbook', 2019), publisher: 'Harbour Press' },
    book('rossi2020', 'Rossi', 'Fog signals', 2020),
  ];
  await importPaper(
    app,
    'bells',
    '---\ntitle: Bells\nlang: en-GB\nbibliography: bells.json\n---\n\nThey ring.[^1]\n\n[^1]: @kern2019bells, 12; @rossi2020.\n',
    sources as CslItem[],
  );
  await app.call('sources.update', {
    id: asSourceId('kern2019'),
    csl: { ...book('kern2019', 'Kern', 'Bells at sea', 2019), note: 'On the shelf' } as CslItem,
  });
});
afterAll(() => app?.close());

const ids = async (): Promise<string[]> =>
  (await app.call('sources.list', { query: '', offset: 0, limit: 50 })).rows.map(({ id }) => id).sort();

test('two sources that are one are compared, merged with the keyboard, and parted again', async () => {
  const { page, errors } = await app.open();
  await goTo(page, 'Library');
  await page.getByRole('button', { name: '1 duplicate' }).click();
  await page.getByRole('heading', { name: 'Duplicates' }).waitFor();
  const group = page.getByRole('option', { name: /Bells at Sea/ });
  await group.waitFor();
  // The one that the paper cites stays, with what the other says beyond it.
  await page.getByRole('radio', { name: 'This one stays' }).waitFor();
  expect(await page.getByRole('radio', { name: /Title of kern2019bells/ }).isChecked()).toBe(true);
  await expectAccessible(page);
  await expectNothingCutOff(page);

  await page.waitForFunction(() => document.activeElement?.getAttribute('role') === 'option');
  await page.keyboard.press('Enter');
  await page.waitForFunction(() => document.activeElement?.getAttribute('name') === 'kept');
  const merge = page.getByRole('button', { name: 'Merge 2 sources' });
  await merge.focus();
  await page.keyboard.press('Enter');
  await page.getByText('Merged into “Bells at Sea: A Handbook”').waitFor();
  await page.getByText('No duplicates').waitFor();
  expect(await ids()).toEqual(['kern2019bells', 'rossi2020']);
  const merged = await app.call('sources.get', { id: asSourceId('kern2019bells') });
  expect(merged.csl).toMatchObject({ publisher: 'Harbour Press', note: 'On the shelf' });

  await page.getByRole('button', { name: 'Undo', exact: true }).click();
  await group.waitFor();
  expect(await ids()).toEqual(['kern2019', 'kern2019bells', 'rossi2020']);

  await page.getByRole('button', { name: 'Not duplicates' }).click();
  await page.getByText('No duplicates').waitFor();
  await page.getByRole('button', { name: 'Back to the library' }).click();
  await page.getByRole('searchbox').waitFor();
  expect(errors).toEqual([]);
});

test('what comes in and looks like what is there is said, and shown alone', async () => {
  const { page, errors } = await app.open();
  await goTo(page, 'Library');
  const item = { ...book('tide', 'Rossi', 'Fog Signals', 2020), DOI: '10.1000/fog' };
  await importFiles(page, [chosenFile('more.json', JSON.stringify([item]))]);
  await page.getByText('1 of these looks like a source you have.').waitFor();
  await page.getByRole('button', { name: 'Compare' }).click();
  await page.getByRole('option', { name: /Fog/ }).waitFor();
  expect(await page.getByRole('option').count()).toBe(1);
  expect(errors).toEqual([]);
});

test('the history of a source says what it said, and takes a change back', async () => {
  const { page, errors } = await app.open();
  await goTo(page, 'Library');
  await page
    .getByRole('row', { name: /Bells at sea/ })
    .first()
    .click();
  await openPart(page, 'History');
  await page.getByText('On the shelf').last().waitFor();
  await expectAccessible(page);
  await page.getByRole('button', { name: /^Undo: Changed/ }).click();
  await page.getByText('Undone: Changed').waitFor();
  const { csl } = await app.call('sources.get', { id: asSourceId('kern2019') });
  expect(csl.note).toBe(undefined);
  expect(errors).toEqual([]);
});

test('a deletion of long ago is found among the recent changes and undone', async () => {
  await app.call('sources.add', { csl: book('gale1999', 'Gale', 'Storm warnings', 1999) });
  await app.call('sources.remove', { id: asSourceId('gale1999') });
  const { page, errors } = await app.open();
  await goTo(page, 'Library');
  await page.keyboard.press('Control+k');
  await page.locator('.palette input').fill('recent changes');
  await page.getByText('Recent changes in the library').waitFor();
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'Recent changes' }).waitFor();
  await page.getByText('Storm warnings').waitFor();
  await expectAccessible(page);
  await expectNothingCutOff(page);
  await page.getByRole('button', { name: /^Undo: Deleted, Storm warnings/ }).click();
  await page.getByText(/^Undone\.$/).waitFor();
  expect(await ids()).toContain('gale1999');
  await page.keyboard.press('Escape');
  await page.getByRole('searchbox').waitFor();
  expect(errors).toEqual([]);
});

test('a name in two spellings is written in one, and back', async () => {
  const kern = (id: string, title: string, family: string) => ({
    csl: { ...book(id, family, title, 2021), author: [{ family, given: 'Fabrizio' }] } as CslItem,
  });
  await app.call('sources.add', kern('harbour', 'Harbours', 'Ventimiglia'));
  await app.call('sources.add', kern('coast', 'Coasts', 'Ventimilia'));
  const { page, errors } = await app.open();
  await goTo(page, 'Library');
  await page.keyboard.press('Control+k');
  await page.locator('.palette input').fill('duplicate');
  await page.getByText('Find duplicate sources').waitFor();
  await page.keyboard.press('Enter');
  await page.getByRole('radio', { name: 'Names' }).click();
  await page.getByRole('option', { name: /Ventimi/ }).waitFor();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Write in one form' }).click();
  await page.getByText('No name in several spellings').waitFor();
  await page.getByRole('button', { name: 'Undo', exact: true }).click();
  await page.getByRole('option', { name: /Ventimi/ }).waitFor();
  expect(errors).toEqual([]);
});
