import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { PaperId } from '#shared/ids.ts';
import { cslText } from '../../builders/csl.ts';
import { saved } from '../support/window.ts';
import { book, importPaper } from './import-paper.ts';
import { expectAccessible, expectNothingCutOff, type RunningApp, startApp } from './start-app.ts';

const markdown = `---
title: Ferries and frontiers
lang: en-GB
bibliography: ferries.json
---

A ferry is a moving frontier.[^1] It carries people.[^2]

[^1]: See [@tide2001, p. 12].

[^2]: [@tide2001, p. 14].
`;

let app: RunningApp;
let id: PaperId;
beforeAll(async () => {
  app = await startApp();
  ({ id } = await importPaper(app, 'ferries', markdown, [
    book('tide2001', 'Tide', 'The law of tides', 2001),
  ]));
});
afterAll(async () => {
  await app?.close();
});

const find = (page: Page) => page.getByRole('combobox', { name: /Find a style/ });
const sample = (page: Page) => page.locator('.style-sample');
const firstNote = (page: Page): Promise<string> => page.locator('.note').first().innerText();
const openChooser = async (page: Page): Promise<void> => {
  await page.keyboard.press('Control+k');
  await page.getByRole('searchbox').fill('citation style');
  await page.keyboard.press('Enter');
  await find(page).waitFor();
};
const drop = (page: Page, text: string) =>
  page
    .locator('input[type=file][accept=".csl"]')
    .setInputFiles({ name: 'harbour.csl', mimeType: 'text/xml', buffer: Buffer.from(text) });

test('a style is found by a journal, shows what it prints, and is chosen by keys', async () => {
  const { page, errors } = await app.open();
  await page.locator('.page-editor').click();
  await openChooser(page);
  await expect.poll(() => sample(page).innerText()).toContain('cit., p. 110');
  await expectAccessible(page);
  await find(page).fill('mod ital');
  await expect.poll(() => page.getByRole('option').count()).toBe(1);
  await expect.poll(() => sample(page).innerText()).toContain('(Rossi and Weber 2023, 104)');
  await find(page).fill('oscola');
  await page.getByRole('option').first().click();
  await expect.poll(() => sample(page).innerText()).toContain('(n 1) 110');
  await expectNothingCutOff(page);
  await page.getByRole('button', { name: 'Use this style' }).click();
  await expect
    .poll(() => firstNote(page))
    .toContain('See Una Tide, The Law of Tides (Harbour Press 2001) 12.');
  await openChooser(page);
  await expect.poll(() => page.getByRole('option').first().innerText()).toMatch(/Chosen last[\s\S]*OSCOLA/);
  await page.keyboard.press('Escape');
  expect(errors).toEqual([]);
});

test('a style of a file is added, replaced when asked, and removed with a warning', async () => {
  const { page, errors } = await app.open();
  await page.locator('.page-editor').click();
  await openChooser(page);
  await drop(page, cslText({ title: '', macros: '' }));
  await page.getByRole('button', { name: 'Show', exact: true }).click();
  await page.getByRole('cell', { name: 'The macro “author” is used, but not there.' }).waitFor();
  await page.getByRole('button', { name: 'Close' }).last().click();

  await drop(page, cslText());
  await find(page).fill('harbour');
  await expect.poll(() => sample(page).innerText()).toContain('Anna Rossi, Karl Weber: Small States');
  await drop(page, cslText().replace('": "', '" – "'));
  await page.getByRole('dialog', { name: 'This style is there already' }).waitFor();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Replace it' }).click();
  await expect.poll(() => sample(page).innerText()).toContain('Anna Rossi, Karl Weber – Small States');
  await find(page).press('Enter');
  await expect.poll(() => firstNote(page)).toContain('Una Tide – The law of tides');
  // What the library is asked about papers is what is saved of them.
  await saved(page);

  await openChooser(page);
  await page.getByRole('button', { name: 'Remove from the library' }).click();
  await page.getByText('A paper names this style.').waitFor();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Remove it all the same' }).click();
  await page.keyboard.press('Escape');
  await expect.poll(() => firstNote(page)).toContain('See Tide, Una, The law of tides');
  expect((await app.call('papers.open', { id })).doc).toMatchObject({
    attrs: { meta: { style: 'example.org-styles-harbour' } },
  });
  await page.getByRole('tab', { name: 'Paper' }).click();
  await page.getByText('is not here, so the paper is printed as in the IAI style').waitFor();
  expect(errors).toEqual([]);
});

test('new papers start with the style of the settings', async () => {
  const { page } = await app.open();
  await page.getByRole('button', { name: 'Settings' }).click();
  await page.getByRole('button', { name: 'Istituto Affari Internazionali (notes)' }).click();
  await find(page).fill('apa');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: /^APA, American/ }).waitFor();
  await page.keyboard.press('Control+k');
  await page.getByRole('searchbox').fill('new paper');
  await page.keyboard.press('Enter');
  await page.getByRole('menuitem', { name: /Plain report/ }).click();
  await expect
    .poll(
      async () =>
        (await app.call('styles.list', {})).styles.length + (await app.call('papers.list', {})).rows.length,
    )
    .toBe(2);
  const made = (await app.call('papers.list', {})).rows.find((row) => row.id !== id)!;
  expect((await app.call('papers.open', { id: made.id })).doc).toMatchObject({
    attrs: { meta: { style: 'apa' } },
  });
});
