import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { PaperMeta } from '#shared/document/paper-meta.ts';
import { asPaperId, asSourceId } from '#shared/ids.ts';
import { book, importPaper } from './import-paper.ts';
import { expectAccessible, expectNothingCutOff, type RunningApp, startApp } from './start-app.ts';

const markdown = `---
title: Ferries and frontiers
lang: en-GB
series: Quay Papers
extra-field: kept
bibliography: ferries.json
---

A ferry is a moving frontier.[^1] It carries more than people.[^2] And back.[^3]

[^1]: See [@tide2001, p. 12].

[^2]: See [@quay2010].

[^3]: See [@tide2001, p. 14].
`;

let app: RunningApp;
let id = asPaperId('');
beforeAll(async () => {
  app = await startApp();
  const bibliography = [
    book('tide2001', 'Tide', 'The law of tides', 2001),
    book('quay2010', 'Quay', 'On quays', 2010),
  ];
  ({ id } = await importPaper(app, 'ferries', markdown, bibliography));
});
afterAll(async () => {
  await app?.close();
});

const storedMeta = async (): Promise<PaperMeta> => {
  const { doc } = await app.call('papers.open', { id });
  return (doc as { attrs: { meta: PaperMeta } }).attrs.meta;
};
const note = (page: Page, number: number): Promise<string | null> =>
  page
    .locator('.note-text')
    .nth(number - 1)
    .textContent();
const panelTab = (page: Page, name: string) => page.getByRole('tab', { name, exact: true });

describe('the first start', () => {
  test('shows the one paper there is; later starts come back to what was open', async () => {
    const { page, errors } = await app.open();
    await page.getByRole('tab', { name: 'Ferries and frontiers', selected: true }).waitFor();
    await page.getByText('A ferry is a moving frontier.').waitFor();
    await page.close();
    const again = await app.open();
    await again.page.getByRole('tab', { name: 'Ferries and frontiers', selected: true }).waitFor();
    await again.page.getByRole('tab', { name: 'Ferries and frontiers' }).press('Delete');
    await again.page.getByRole('heading', { name: 'Papers' }).waitFor();
    // What was closed stays closed.
    await again.page.waitForTimeout(500);
    const third = await app.open();
    await third.page.getByRole('heading', { name: 'Papers' }).waitFor();
    expect(await third.page.getByRole('tab').count()).toBe(0);
    await third.page.getByRole('row', { name: /Ferries/ }).press('Enter');
    await third.page.getByText('A ferry is a moving frontier.').waitFor();
    await third.page.waitForTimeout(500);
    expect([...errors, ...again.errors, ...third.errors]).toEqual([]);
  });
});

describe("the paper's own data", () => {
  test('are changed beside the page, undone from the page, and saved', async () => {
    const { page, errors } = await app.open();
    await panelTab(page, 'Paper').click();
    const series = page.getByRole('textbox', { name: 'Series', exact: true });
    expect(await series.inputValue()).toBe('Quay Papers');
    await series.fill('');
    await series.pressSequentially('Pier Papers', { delay: 20 });
    await page.getByRole('textbox', { name: 'Address', exact: true }).fill('Harbour Institute\nQuay 1');
    await page.getByRole('button', { name: 'Add an issue' }).click();
    await page.getByRole('textbox', { name: 'Title of issue 1' }).fill('Gulls');
    await expect.poll(storedMeta).toMatchObject({
      series: 'Pier Papers',
      address: ['Harbour Institute', 'Quay 1'],
      latest: [{ number: '', authors: '', title: 'Gulls' }],
      extra: { 'extra-field': 'kept' },
      bibliography: 'ferries.json',
    });
    await expectAccessible(page);
    // One undo takes back one visit to a field, not one letter.
    await page.locator('.page-editor').focus();
    for (let i = 0; i < 4; i++) await page.keyboard.press('Control+z');
    await expect.poll(() => series.inputValue()).toBe('Quay Papers');
    await expect.poll(async () => (await storedMeta()).series).toBe('Quay Papers');
    expect((await storedMeta()).address).toBeUndefined();
    expect(errors).toEqual([]);
  });

  test('another language or style prints every citation anew, at once', async () => {
    const { page } = await app.open();
    await panelTab(page, 'Paper').click();
    await expect.poll(() => note(page, 1)).toMatch(/p\. 12\.$/);
    const before = await note(page, 3);
    await page.getByRole('button', { name: /Citation style/ }).click();
    await page.getByRole('combobox', { name: /Find a style/ }).fill('chicago full ibid');
    await page.keyboard.press('Enter');
    await expect.poll(() => note(page, 3)).not.toBe(before);
    await page
      .getByRole('button', { name: /Language/ })
      .first()
      .click();
    await page.getByRole('option', { name: /Italian/ }).click();
    await page
      .getByRole('button', { name: /Language of the paper/ })
      .getByText(/Italian/)
      .waitFor();
    expect(await page.locator('.page-editor').getAttribute('lang')).toBe('it-IT');
    await page.locator('.page-editor').focus();
    await page.keyboard.press('Control+z');
    await page.keyboard.press('Control+z');
    await expect.poll(() => note(page, 3)).toBe(before);
  });
});

test('the source panel lists the notes that cite a source, each one click away', async () => {
  const { page } = await app.open();
  await page.locator('.citation').first().click();
  await page.keyboard.press('Escape');
  await panelTab(page, 'Sources').click();
  const places = page.locator('.citing-place');
  await expect.poll(() => places.count()).toBe(2);
  await expect
    .poll(() => places.allTextContents())
    .toEqual([expect.stringMatching(/^Note 1.*p\. 12/), expect.stringMatching(/^Note 3.*p\. 14/)]);
  await places.last().click();
  await page.locator('.note.is-active', { hasText: 'p. 14' }).waitFor();
  await expectAccessible(page);
  await expectNothingCutOff(page);
});

test('a source that is replaced in the library changes on the open page, and writing goes on', async () => {
  const { page, errors } = await app.open();
  await expect.poll(() => note(page, 2)).toMatch(/On quays/);
  await app.call('sources.replace', { id: asSourceId('quay2010'), by: asSourceId('tide2001') });
  await expect.poll(() => note(page, 2)).toMatch(/^See Ibid|tides/);
  await page.getByText('It carries more than people.').click();
  await page.keyboard.press('End');
  await page.keyboard.type(' Still.');
  await expect
    .poll(async () => JSON.stringify((await app.call('papers.open', { id })).doc))
    .toMatch(/ Still\./);
  expect(JSON.stringify((await app.call('papers.open', { id })).doc)).not.toContain('quay2010');
  expect(errors).toEqual([]);
});
