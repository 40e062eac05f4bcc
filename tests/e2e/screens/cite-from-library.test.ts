import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { asPaperId } from '#shared/ids.ts';
import { allPrinted, clickAt, frames, printedNotes, saved } from '../support/window.ts';
import { importPaper } from './import-paper.ts';
import { expectAccessible, goTo, type RunningApp, startApp } from './start-app.ts';

const markdown = `---
title: Buoys
lang: en-GB
bibliography: buoys.json
---

A buoy marks the way.[^1] The way moves.

[^1]: See [@buoy1990].
`;
const book = (id: string, family: string, title: string, year: number) => ({
  id,
  type: 'book',
  title,
  author: [{ family, given: 'Ole' }],
  issued: { 'date-parts': [[year]] },
  publisher: 'Fairway Press',
  'publisher-place': 'Bergen',
});
const bibliography = [
  book('buoy1990', 'Buoy', 'Red and green', 1990),
  book('chart1985', 'Chart', 'Depths', 1985),
  book('depth1970', 'Deep', 'Soundings', 1970),
];

let app: RunningApp;
let id = asPaperId('');
beforeAll(async () => {
  app = await startApp();
});
afterAll(async () => {
  await app?.close();
});
beforeEach(async () => {
  ({ id } = await importPaper(app, 'buoys', markdown, bibliography));
  await app.call('settings.set', {
    settings: { window: { openPapers: [id], activePaper: id, screen: 'paper', sidePanelTab: 'source' } },
  });
});

const openPaper = async (): Promise<{ page: Page; errors: string[] }> => {
  const window = await app.open();
  await window.page.getByText('A buoy marks the way.').waitFor();
  await allPrinted(window.page);
  return window;
};
const middleOf = async (place: Locator): Promise<{ x: number; y: number }> => {
  const box = (await place.boundingBox())!;
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
};
/** Presses the mouse on one place and carries it over others, with a rest on each. */
const drag = async (
  page: Page,
  from: Locator,
  ...over: { x: number; y: number; rest?: number }[]
): Promise<void> => {
  const start = await middleOf(from);
  await page.mouse.move(start.x, start.y);
  await page.mouse.down();
  for (const { x, y, rest = 60 } of over) {
    await page.mouse.move(x - 3, y, { steps: 3 });
    await page.mouse.move(x, y);
    await page.waitForTimeout(rest);
  }
  await page.mouse.up();
  await frames(page);
};

test('by keys: sources picked in the library are cited at the caret of the open paper', async () => {
  const { page, errors } = await openPaper();
  await clickAt(page, 'The way moves');
  await goTo(page, 'Library');
  const list = page.getByRole('grid', { name: 'Sources' });
  await page.getByRole('searchbox').fill('chart');
  await page.getByText('1 source found').waitFor();
  await page.getByRole('searchbox').press('ArrowDown');
  await page.getByRole('heading', { name: 'Depths' }).waitFor();
  await page.getByRole('button', { name: 'Cite in “Buoys”' }).press('Enter');
  await expect.poll(async () => (await printedNotes(page))[1]).toMatch(/Chart, Ole, \*Depths\*/);
  await page.keyboard.type('!');
  await page.getByText('The way moves2!.').waitFor();

  await goTo(page, 'Library');
  await page.getByRole('searchbox').fill('');
  await page.getByText('3 sources', { exact: true }).waitFor();
  await list.focus();
  await page.keyboard.press('Home');
  await page.keyboard.press('Shift+ArrowDown');
  await page.keyboard.press('Shift+ArrowDown');
  await page.getByText('3 sources chosen').waitFor();
  await expectAccessible(page);
  await page.keyboard.press('Shift+ArrowUp');
  await page.getByText('2 sources chosen').waitFor();
  await page.keyboard.press('ContextMenu');
  await page.getByRole('menuitem', { name: 'Cite these 2 in “Buoys”' }).press('Enter');
  await expect.poll(async () => (await printedNotes(page)).length).toBe(3);
  expect((await printedNotes(page))[2]).toMatch(/Buoy.*; Chart/);
  await page.keyboard.press('Control+z');
  await expect.poll(async () => (await printedNotes(page)).length).toBe(2);
  await saved(page);
  expect(errors).toEqual([]);
});

test('by dragging: from the side panel and from the library over the tab, into the text and onto a citation', async () => {
  const { page, errors } = await openPaper();
  await page.locator('.note .citation').first().click();
  await page.keyboard.press('Escape');
  const title = page.getByRole('heading', { name: 'Red and green' });
  await title.waitFor();
  const words = await middleOf(page.getByText('The way moves.'));
  await drag(page, title, words);
  await expect.poll(async () => (await printedNotes(page)).length).toBe(2);
  expect((await printedNotes(page))[1]).toMatch(/Ibid/);
  await page.keyboard.press('Control+z');
  await expect.poll(async () => (await printedNotes(page)).length).toBe(1);
  // From the list of the paper's sources, and by keys from beside the page.
  await page.getByRole('button', { name: 'All sources of the paper' }).click();
  await drag(page, page.locator('.source-row-body').first(), words);
  await expect.poll(async () => (await printedNotes(page)).length).toBe(2);
  await page.keyboard.press('Control+z');
  await page.locator('.source-row-body').first().click();
  // The caret is in the note again, so the citation stands there.
  const before = await printedNotes(page);
  await page.getByRole('button', { name: 'Cite at the caret' }).press('Enter');
  await expect.poll(async () => (await printedNotes(page))[0]).toMatch(/1990.*ibid/i);
  await page.keyboard.press('Control+z');
  await expect.poll(() => printedNotes(page)).toEqual(before);

  await goTo(page, 'Library');
  await page.getByRole('row', { name: /Depths/ }).click();
  await page.getByRole('row', { name: /Soundings/ }).click({ modifiers: ['Control'] });
  await page.getByText('2 sources chosen').waitFor();
  const tab = await middleOf(page.getByRole('tab', { name: 'Buoys' }));
  const citation = page.locator('.note .citation').first();
  const start = await middleOf(page.getByRole('row', { name: /Soundings/ }));
  await page.mouse.move(start.x, start.y);
  await page.mouse.down();
  await page.mouse.move(tab.x - 4, tab.y, { steps: 4 });
  await page.mouse.move(tab.x, tab.y);
  await citation.waitFor({ state: 'visible' });
  await page.waitForTimeout(200);
  const target = await middleOf(citation);
  await page.mouse.move(target.x - 4, target.y, { steps: 4 });
  await page.mouse.move(target.x, target.y);
  await page.locator('.citation.is-drop-target').waitFor();
  await page.mouse.up();
  await expect.poll(async () => (await printedNotes(page))[0]).toMatch(/Buoy.*; Chart.*; Deep/);
  expect(await page.locator('.is-drop-target').count()).toBe(0);
  await page.keyboard.press('Control+z');
  await expect.poll(async () => (await printedNotes(page))[0]).not.toMatch(/Chart/);
  expect(errors).toEqual([]);
});
