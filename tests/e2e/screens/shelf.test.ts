import { afterAll, beforeAll, expect, test } from 'vitest';
import { expectAccessible, expectNothingCutOff, goTo, type RunningApp, startApp } from './start-app.ts';

let app: RunningApp;
beforeAll(async () => {
  app = await startApp();
  const paragraphs = Array.from({ length: 60 }, (_, n) => `Wave ${n + 1} comes in and goes out again.`);
  const markdown = [
    '---\ntitle: Harbours\nauthor:\n  - name: Ada Rossi\nseries: Documenti IAI\n---\n',
    ...paragraphs,
    'A lantern burns at the far end.[^1]',
    '[^1]: The lantern is older than the mole.',
  ].join('\n\n');
  await app.call('papers.import', { name: 'harbours.md', base64: btoa(markdown), companions: [] });
  await app.call('papers.create', { title: 'Lighthouses', lang: 'en-GB' });
});
afterAll(async () => {
  await app?.close();
});

const view = (name: string) => ({ name, exact: true });

test('a paper is renamed, gets a status and a copy, all from the keyboard', async () => {
  const { page, errors } = await app.open();
  await goTo(page, 'Papers');
  const row = page.getByRole('row', { name: /^Lighthouses/ });
  await row.focus();
  await page.keyboard.press('F2');
  await page.getByRole('textbox', { name: 'Title' }).waitFor();
  await page.keyboard.type('Lamps');
  await page.keyboard.press('Enter');
  const renamed = page.getByRole('row', { name: /^Lamps/ });
  await renamed.waitFor();
  const status = renamed.getByRole('button', { name: 'Status of Lamps: Draft' });
  await status.press('Enter');
  await page.getByRole('menuitem', { name: 'In review' }).press('Enter');
  await renamed.getByRole('button', { name: 'Status of Lamps: In review' }).waitFor();
  await renamed.getByRole('button', { name: 'Actions for Lamps' }).press('Enter');
  await page.getByRole('menuitem', { name: 'Duplicate' }).press('Enter');
  await page.getByRole('row', { name: /^Lamps \(copy\)/ }).waitFor();
  await expectAccessible(page);
  expect(errors).toEqual([]);
});

test('a paper goes to the archive and back', async () => {
  const { page } = await app.open();
  await goTo(page, 'Papers');
  await page.getByRole('button', { name: 'Actions for Lamps', exact: true }).click();
  await page.getByRole('menuitem', { name: 'Archive' }).click();
  await expect.poll(() => page.getByRole('row', { name: /^Lamps Draft|^Lamps$/ }).count()).toBe(0);
  await page.getByText('Archive', { exact: true }).click();
  await page.getByRole('button', { name: 'Actions for Lamps', exact: true }).click();
  await page.getByRole('menuitem', { name: 'Back to the papers' }).click();
  await page.getByText('The archive is empty').waitFor();
  await expectAccessible(page);
});

test('Delete puts a paper into the bin; the emptied bin can be filled again', async () => {
  const { page } = await app.open();
  await goTo(page, 'Papers');
  await page.getByRole('row', { name: /^Lamps \(copy\)/ }).focus();
  await page.keyboard.press('Delete');
  await page.getByText('“Lamps (copy)” was deleted.').waitFor();
  await page.getByRole('radio', view('Bin')).press('Space');
  const row = page.getByRole('row', { name: /^Lamps \(copy\)/ });
  await row.waitFor();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Empty the bin' }).click();
  await page.getByText('The bin is empty').waitFor();
  await page.getByRole('button', { name: 'Put back' }).click();
  await row.focus();
  await page.keyboard.press('Enter');
  await page.getByText('The bin is empty').waitFor();
  await page.getByRole('radio', view('Papers')).press('Space');
  await row.waitFor();
});

test('a search over the texts opens the paper at the passage, in the text and in a note', async () => {
  const { page, errors } = await app.open();
  await goTo(page, 'Papers');
  await page.getByRole('radio', view('In the texts')).press('Space');
  await page.getByText('Search what you wrote').waitFor();
  await page.getByRole('searchbox').fill('lantern burn');
  const passage = page.getByRole('option', { name: /A lantern burns/ });
  await passage.waitFor();
  expect(await passage.locator('mark').allTextContents()).toEqual(['lantern', 'burns']);
  await expectAccessible(page);
  await page.getByRole('searchbox').press('ArrowDown');
  await page.keyboard.press('Enter');
  const selected = () => page.evaluate(() => getSelection()?.toString());
  await expect.poll(selected).toBe('lantern');
  const inSight = () =>
    page.evaluate(() => {
      const box = getSelection()?.getRangeAt(0).getBoundingClientRect();
      return box !== undefined && box.height > 0 && box.top > 60 && box.bottom < innerHeight - 60;
    });
  await expect.poll(inSight).toBe(true);
  await goTo(page, 'Papers');
  await page.getByRole('radio', view('In the texts')).press('Space');
  await page.getByRole('searchbox').fill('older mole');
  await page.getByRole('option', { name: /Note 1/ }).click();
  await expect.poll(selected).toBe('older');
  await expect.poll(inSight).toBe(true);
  expect(errors).toEqual([]);
});

test('the list fits a narrow window', async () => {
  const { page } = await app.open({ viewport: { width: 640, height: 500 } });
  await goTo(page, 'Papers');
  await page.getByText(/Ada Rossi · Documenti IAI · Draft/).waitFor();
  await expectNothingCutOff(page);
  await expectAccessible(page);
});

test('a new paper asks for its series, starts with its data, and offers the last series first', async () => {
  const { page, errors } = await app.open();
  await goTo(page, 'Papers');
  const button = page.getByRole('button', { name: 'New paper' });
  await button.press('Enter');
  await page.getByRole('menuitem', { name: 'IAI Papers' }).waitFor();
  await expectAccessible(page);
  await page.getByRole('menuitem', { name: 'IAI Papers' }).press('Enter');
  await page.getByRole('tab', { name: 'Untitled', selected: true }).waitFor();
  await page.getByRole('tab', { name: 'Paper', exact: true }).click();
  await expect
    .poll(() => page.getByRole('textbox', { name: 'Series', exact: true }).inputValue())
    .toBe('IAI Papers');
  expect(await page.getByRole('textbox', { name: 'ISSN' }).inputValue()).toBe('2610-9603');
  await goTo(page, 'Papers');
  await button.press('Enter');
  expect(await page.getByRole('menuitem').first().textContent()).toContain('IAI Papers');
  expect(errors).toEqual([]);
});

test('several papers are selected, by keys and clicks, and acted on in one step that can be taken back', async () => {
  for (const title of ['Tides A', 'Tides B', 'Tides C'])
    await app.call('papers.create', { title, lang: 'en-GB' });
  const { page, errors } = await app.open();
  await goTo(page, 'Papers');
  await page.getByRole('searchbox', { name: 'Filter papers' }).fill('Tides');
  const row = (letter: string) => page.getByRole('row', { name: `Tides ${letter}` });
  const selected = page.getByRole('row', { selected: true });
  const bar = page.getByRole('toolbar', { name: 'For the selected papers' });
  const statuses = async (): Promise<string[]> =>
    (await app.call('papers.list', {})).rows
      .filter(({ title }) => title.startsWith('Tides'))
      .map(({ title, status }) => `${title.at(-1)} ${status}`)
      .sort();
  // Newest first: C, B, A.
  await row('C')
    .getByText('Tides C')
    .click({ modifiers: ['Control'] });
  await row('A')
    .getByText('Tides A')
    .click({ modifiers: ['Shift'] });
  await expect.poll(() => selected.count()).toBe(3);
  await row('B')
    .getByText('Tides B')
    .click({ modifiers: ['Control'] });
  await page.getByText('2 papers selected').waitFor();
  await expectAccessible(page);
  await expectNothingCutOff(page);
  await bar.getByRole('button', { name: 'Status' }).click();
  await page.getByRole('menuitem', { name: 'Final' }).click();
  await expect.poll(statuses).toEqual(['A final', 'B draft', 'C final']);
  await page.getByRole('button', { name: 'Undo', exact: true }).last().click();
  await expect.poll(statuses).toEqual(['A draft', 'B draft', 'C draft']);

  const download = page.waitForEvent('download');
  await bar.getByRole('button', { name: 'Export' }).click();
  await page.getByRole('menuitem', { name: 'Export for Word (.docx)' }).click();
  expect((await download).suggestedFilename()).toBe('2-papers.zip');

  // By keys alone: the space bar selects, the arrows with Shift go on, Delete takes all of them.
  await row('C').focus();
  await page.keyboard.press('Escape');
  await expect.poll(() => selected.count()).toBe(0);
  await page.keyboard.press('Space');
  await page.keyboard.press('Shift+ArrowDown');
  await expect.poll(() => selected.count()).toBe(2);
  await page.keyboard.press('Delete');
  await page.getByText('2 papers put into the bin.').waitFor();
  await expect.poll(statuses).toEqual(['A draft']);
  await page.getByRole('button', { name: 'Undo', exact: true }).last().click();
  await expect.poll(statuses).toEqual(['A draft', 'B draft', 'C draft']);
  // Enter opens, also while something is selected.
  await row('A').focus();
  await page.keyboard.press('Space');
  await page.keyboard.press('Enter');
  await page.getByRole('tab', { name: 'Tides A', selected: true }).waitFor();
  expect(errors).toEqual([]);
});
