import type { Locator, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { asPaperId, asSourceId } from '#shared/ids.ts';
import { allPrinted, bodyBlocks, clickAt, frames, openPart, printedNotes, saved } from '../support/window.ts';
import { book, importPaper } from './import-paper.ts';
import { expectAccessible, goTo, type RunningApp, startApp } from './start-app.ts';

const markdown = `---
title: Bells
lang: en-GB
bibliography: bells.json
---

They ring in fog.[^1] Nobody hears them.

[^1]: @kern2019.
`;
const kern = asSourceId('kern2019');
const passage = 'The sound of “heavy” bells carries further over cold water.';

let app: RunningApp;
let id = asPaperId('');
beforeAll(async () => {
  app = await startApp();
});
afterAll(async () => {
  await app?.close();
});
beforeEach(async () => {
  ({ id } = await importPaper(app, 'bells', markdown, [book('kern2019', 'Kern', 'Bells at sea', 2019)]));
  for (const { id: old } of await app.call('quotations.list', { sourceId: kern }))
    await app.call('quotations.remove', { id: old });
  await app.call('settings.set', {
    settings: { window: { openPapers: [id], activePaper: id, screen: 'paper', sidePanelTab: 'source' } },
  });
});

// A window that stays open would go on to keep what it shows, in the midst of the next test.
let shown: Page | undefined;
afterEach(() => shown?.context().close());

const openPaper = async (): Promise<{ page: Page; errors: string[] }> => {
  const window = await app.open();
  shown = window.page;
  await window.page.getByText('They ring in fog.').waitFor();
  await allPrinted(window.page);
  return window;
};
const texts = async (): Promise<string[]> =>
  (await app.call('quotations.list', { sourceId: kern })).map(({ text }) => text);

test('a passage is written down at its source, changed, removed and brought back', async () => {
  const { page, errors } = await openPaper();
  await goTo(page, 'Library');
  await page.getByRole('row', { name: /Kern/ }).click();
  await openPart(page, 'Notes');
  await page.getByText(/^None yet\. Copy a passage/).waitFor();
  await page.getByRole('button', { name: 'Add a quotation' }).press('Enter');
  const field = page.getByRole('textbox', { name: 'Passage' });
  await field.fill(`${passage} (p. 12)`);
  await expect.poll(() => page.getByRole('textbox', { name: 'Page or place' }).inputValue()).toBe('p. 12');
  await expect.poll(texts).toEqual([passage]);
  // Pasted over all of it, a passage is read as one that is pasted into the empty field.
  await field.press('Control+a');
  await field.evaluate(
    (area, text) => {
      const clipboardData = new DataTransfer();
      clipboardData.setData('text/plain', text);
      area.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true }));
      document.execCommand('insertText', false, text);
    },
    `${passage.replace('carries', 'car-\nries')} (p. 12)`,
  );
  await expect.poll(() => field.inputValue()).toBe(passage);
  // What the pointer rests on shows its name over the page, apart from it.
  await page.mouse.move(2, 2);
  await page.getByRole('tooltip').waitFor({ state: 'detached' });
  await expectAccessible(page);
  await page.getByRole('textbox', { name: 'Translation' }).fill('Il suono delle campane');
  await page.getByRole('textbox', { name: 'Translation' }).press('Escape');
  const list = page.getByRole('list', { name: '1 quotation' });
  await list.getByText(passage).waitFor();
  await list.getByText('p. 12').waitFor();
  // The next one is an Enter away.
  await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toBe('Add a quotation');
  // So does the button that has the focus.
  await page.getByRole('heading', { name: 'Quotations' }).click();
  await page.getByRole('tooltip').waitFor({ state: 'detached' });
  await expectAccessible(page);

  const actions = list.getByRole('button', { name: /^Actions for/ });
  await actions.press('Enter');
  await page.getByRole('menuitem', { name: 'Remove' }).press('Enter');
  await expect.poll(texts).toEqual([]);
  await page.getByRole('button', { name: 'Undo', exact: true }).click();
  await list.getByText(passage).waitFor();
  const [again] = await app.call('quotations.list', { sourceId: kern });
  expect(again).toMatchObject({ locator: '12', label: 'page', translation: 'Il suono delle campane' });
  expect(errors).toEqual([]);
});

test('it goes into the paper by its button, from the list at the caret, and by dragging', async () => {
  await app.call('quotations.add', {
    sourceId: kern,
    text: passage,
    locator: '12',
    translation: 'Il suono delle campane va lontano',
  });
  const { page, errors } = await openPaper();
  const before = await bodyBlocks(page);
  const taken = async (): Promise<void> => {
    await page.keyboard.press('Control+z');
    await expect.poll(() => bodyBlocks(page)).toEqual(before);
  };
  const quoted = '“The sound of ‘heavy’ bells carries further over cold water.”';
  // From the list, by keys.
  await clickAt(page, 'Nobody hears them.');
  await page.keyboard.press('Control+Alt+k');
  const search = page.getByRole('combobox', { name: 'Words of the quotation, or of its source' });
  await search.fill('kern cold wat');
  await page.getByRole('option', { name: /heavy/ }).waitFor();
  await expectAccessible(page);
  await search.press('Enter');
  await expect.poll(async () => (await bodyBlocks(page))[0]).toContain(`${quoted}2`);
  await expect.poll(async () => (await printedNotes(page))[1]).toMatch(/^Ibid\., p\. 12/);
  await taken();

  // By its button beside the page.
  await page.locator('.note .citation').first().click();
  await page.keyboard.press('Escape');
  const list = page.getByRole('list', { name: '1 quotation' });
  await list.getByText(passage).waitFor();
  await clickAt(page, 'Nobody hears them.');
  await list.getByRole('button', { name: 'Quote in paper' }).press('Enter');
  await expect.poll(async () => (await bodyBlocks(page))[0]).toContain(`${quoted}2`);
  await taken();

  // Onto the page.
  const middle = async (place: Locator): Promise<{ x: number; y: number }> => {
    const box = (await place.boundingBox())!;
    return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  };
  const from = await middle(list.locator('.quotation-grip'));
  const to = await middle(page.getByText('Nobody hears them.'));
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(to.x - 4, to.y, { steps: 4 });
  await page.mouse.move(to.x, to.y);
  await page.waitForTimeout(100);
  await page.mouse.up();
  await frames(page);
  await expect.poll(async () => (await bodyBlocks(page))[0]).toContain('“The sound of ‘heavy’ bells');
  await expect.poll(async () => (await printedNotes(page)).length).toBe(2);
  await saved(page);
  expect(errors).toEqual([]);
});

test('the quotations of all sources are found in one list, in the library and beside the paper', async () => {
  await app.call('quotations.add', { sourceId: kern, text: passage, locator: '12', note: 'for the lead' });
  const { page, errors } = await openPaper();
  const before = await bodyBlocks(page);
  await clickAt(page, 'Nobody hears them.');
  await goTo(page, 'Library');
  await page.getByRole('button', { name: 'Quotations', exact: true }).click();
  const find = page.getByRole('searchbox', { name: 'Words of a quotation, or of its source' });
  await find.fill('nothing of this kind');
  await page.getByText('No quotation is found').waitFor();
  await find.fill('kern lead');
  const list = page.getByRole('list', { name: '1 quotation' });
  await list.getByText(passage).waitFor();
  await expectAccessible(page);
  await find.press('ArrowDown');
  await expect
    .poll(() => page.evaluate(() => document.activeElement?.getAttribute('aria-label')))
    .toMatch(/^Actions for/);
  await list.getByRole('button', { name: 'Quote in paper' }).press('Enter');
  await expect.poll(async () => (await bodyBlocks(page))[0]).toContain('“The sound of ‘heavy’ bells');
  await page.keyboard.press('Control+z');
  await expect.poll(() => bodyBlocks(page)).toEqual(before);

  // Beside the paper, where one is dragged onto the page.
  await page.getByRole('tab', { name: 'Sources' }).click();
  const all = page.getByRole('button', { name: 'All sources of the paper' });
  if (await all.isVisible()) await all.click();
  await page.locator('#side-panel').getByRole('button', { name: 'Quotations', exact: true }).click();
  await list.getByText(passage).waitFor();
  await expectAccessible(page);
  await list.locator('.quotation-grip').dragTo(page.getByText('Nobody hears them.'));
  await expect.poll(async () => (await bodyBlocks(page)).join(' ')).toContain('“The sound of ‘heavy’ bells');
  await list.getByRole('button', { name: /^Kern/ }).click();
  await page.locator('#side-panel').getByText('Bells at sea').first().waitFor();
  await saved(page);
  expect(errors).toEqual([]);
});

test('what is selected in an attached file goes into the paper, and its quotation leads back to the file', async () => {
  const words = `They met in spring. ${passage} Then they left.`;
  await app.call('attachments.add', {
    sourceId: kern,
    name: 'bells.txt',
    base64: Buffer.from(words).toString('base64'),
  });
  const { page, errors } = await openPaper();
  await page.locator('.note .citation').first().click();
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'bells.txt', exact: true }).waitFor();
  await clickAt(page, 'Nobody hears them.');
  await page.getByRole('button', { name: 'bells.txt', exact: true }).click();
  const reader = page.locator('#reader');
  const shown = page.frameLocator('#reader iframe').getByText('They met in spring.');
  await shown.waitFor();
  await shown.evaluate((element, text) => {
    const { ownerDocument: document } = element;
    const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const at = (node.textContent ?? '').indexOf(text);
      if (at !== -1) document.getSelection()?.setBaseAndExtent(node, at, node, at + text.length);
    }
  }, passage);
  await reader.getByRole('button', { name: 'Quote in paper' }).click();
  await expect
    .poll(async () => (await bodyBlocks(page))[0])
    .toContain('“The sound of ‘heavy’ bells carries further over cold water.”2');
  const [kept] = await app.call('quotations.list', { sourceId: kern });
  expect(kept).toMatchObject({ text: passage, attached: { from: 20 } });

  await reader.getByRole('button', { name: 'Close the reader' }).click();
  await page
    .getByRole('list', { name: '1 quotation' })
    .getByRole('button', { name: /^Actions/ })
    .click();
  await page.getByRole('menuitem', { name: 'Open in the file' }).click();
  await shown.waitFor();
  expect(errors).toEqual([]);
});
