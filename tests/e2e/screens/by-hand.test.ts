import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { asPaperId } from '#shared/ids.ts';
import { allPrinted, printedNotes } from '../support/window.ts';
import { expectAccessible, type RunningApp, startApp } from './start-app.ts';

const markdown = `---
title: Piers
lang: en-GB
bibliography: piers.json
---

A pier leads out.[^1] It leads back.[^2] And stands.

[^1]: See [@pier1990, p. 3].

[^2]: See [@mole1985].
`;
const book = (id: string, family: string, title: string, year: number) => ({
  id,
  type: 'book',
  title,
  author: [{ family, given: 'Eva' }],
  issued: { 'date-parts': [[year]] },
  publisher: 'Jetty Press',
  'publisher-place': 'Lerwick',
});
const base64 = (text: string): string => Buffer.from(text).toString('base64');
const bibliography = [
  book('pier1990', 'Pier', 'Out to sea', 1990),
  book('mole1985', 'Mole', 'Breakwaters', 1985),
];

let app: RunningApp;
let id = asPaperId('');
beforeAll(async () => {
  app = await startApp();
  ({ id } = await app.call('papers.import', {
    name: 'piers.md',
    base64: base64(markdown),
    companions: [{ name: 'piers.json', base64: base64(JSON.stringify(bibliography)) }],
  }));
});
afterAll(async () => {
  await app?.close();
});

const dialog = (page: Page) => page.getByRole('dialog');

test('the title and the text of citations are set by hand, found, and live again', async () => {
  await app.call('settings.set', {
    settings: { window: { openPapers: [id], activePaper: id, screen: 'paper' } },
  });
  const { page, errors } = await app.open();
  await page.getByText('A pier leads out.').waitFor();
  await allPrinted(page);
  const before = await printedNotes(page);
  const citation = (n: number) => page.locator('.note .citation').nth(n);

  // A field of its source.
  await citation(0).click();
  await dialog(page).getByRole('button', { name: 'Set by hand…' }).click();
  await dialog(page).getByRole('textbox', { name: 'Printed in its place' }).fill('Out to the sea');
  await dialog(page).getByText('Pier, Eva, Out to the sea').waitFor();
  await dialog(page).getByRole('button', { name: 'Set by hand' }).click();
  // Not without a reason.
  await dialog(page).getByText('Say why, so that the next person knows.').waitFor();
  await dialog(page).getByRole('combobox', { name: 'Reason' }).fill('Its cover says so');
  await expectAccessible(page);
  await page.keyboard.press('Enter');
  await expect.poll(async () => (await printedNotes(page))[0]).toContain('Out to the sea');
  await dialog(page).getByText('Its cover says so').waitFor();
  await expectAccessible(page);
  // What is typed beside it leaves it where it is.
  await dialog(page).getByRole('textbox', { name: 'Place', exact: true }).fill('44');
  await expect.poll(async () => (await printedNotes(page))[0]).toMatch(/Out to the sea.*p\. 44/);
  await page.keyboard.press('Escape');
  await dialog(page).waitFor({ state: 'detached' });
  await page.keyboard.press('Control+z');
  await expect.poll(async () => (await printedNotes(page))[0]).toMatch(/Out to the sea.*p\. 3/);
  await expect.poll(() => citation(0).getAttribute('title')).toBe('Set by hand: Its cover says so');

  // A whole text, with italics and the quotes of the paper.
  await citation(1).click();
  await dialog(page).getByRole('button', { name: 'Set by hand…' }).click();
  await dialog(page).getByRole('radio', { name: 'One field' }).press('ArrowRight');
  const text = dialog(page).getByRole('textbox', { name: 'Text of the citation' });
  await text.press('Control+a');
  await page.keyboard.type('Mole’s "');
  await page.keyboard.press('Control+i');
  await page.keyboard.type('Breakwaters');
  await page.keyboard.press('Control+i');
  await page.keyboard.type('"');
  await dialog(page).getByRole('combobox', { name: 'Reason' }).fill('As the author calls it');
  await page.keyboard.press('Enter');
  await expect.poll(async () => (await printedNotes(page))[1]).toBe('See Mole’s “*Breakwaters*”.');
  await page.keyboard.press('Escape');
  await dialog(page).waitFor({ state: 'detached' });

  // Found in the list of notes.
  await page.getByRole('tab', { name: 'Notes' }).click();
  await page.getByRole('button', { name: 'Next of 2 citations set by hand' }).waitFor();
  await expectAccessible(page);

  // Back to live, and every step can be undone.
  await citation(1).click();
  await dialog(page).getByRole('button', { name: 'Back to live' }).click();
  await expect.poll(async () => (await printedNotes(page))[1]).toBe(before[1]);
  await page.keyboard.press('Escape');
  await dialog(page).waitFor({ state: 'detached' });
  await page.keyboard.press('Control+z');
  await expect.poll(async () => (await printedNotes(page))[1]).toBe('See Mole’s “*Breakwaters*”.');
  await page.keyboard.press('Control+z');
  await page.keyboard.press('Control+z');
  await expect.poll(() => printedNotes(page)).toEqual(before);
  expect(errors).toEqual([]);
});
