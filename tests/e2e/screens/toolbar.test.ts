import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { expectAccessible, type RunningApp, startApp } from './start-app.ts';

const markdown = `---
title: Tolls of the strait
lang: en-GB
---

Ships pay by weight.[^1] They always did.

| Year | Ships |
| ---- | ----- |
| 1901 | 12 |

[^1]: By deadweight, that is.
`;

let app: RunningApp;
beforeAll(async () => {
  app = await startApp();
  const base64 = Buffer.from(markdown).toString('base64');
  await app.call('papers.import', { name: 'tolls.md', base64, companions: [] });
});
afterAll(async () => {
  await app?.close();
});

const bar = (page: Page) => page.locator('.page-toolbar');
/** How the groups of buttons stand: on how many lines, how far beyond the bar, and which there are. */
const layout = (page: Page): Promise<{ lines: number; beyond: number; groups: string[] }> =>
  bar(page).evaluate((element) => {
    const groups = [...element.querySelectorAll<HTMLElement>('[data-group]')];
    const boxes = groups.map((group) => group.getBoundingClientRect());
    return {
      lines: new Set(boxes.map(({ top }) => Math.round(top))).size,
      beyond: Math.max(...boxes.map(({ right }) => right)) - element.getBoundingClientRect().right,
      groups: groups.map((group) => group.dataset.group ?? ''),
    };
  });
const settled = async (page: Page): Promise<string[]> => {
  await expect.poll(async () => (await layout(page)).beyond).toBeLessThanOrEqual(0.5);
  const { lines, groups } = await layout(page);
  expect(lines).toBe(1);
  return groups;
};

describe('the bar over the page', () => {
  test('is one row at every width; what does not fit is in the menu at its end', async () => {
    const { page, errors } = await app.open({ locale: 'it-IT', colorScheme: 'dark' });
    await page.getByText('Ships pay by weight.').click();
    for (const width of [1280, 900, 640, 400]) {
      await page.setViewportSize({ width, height: 800 });
      const groups = await settled(page);
      // Notes and citations are what the tool is for.
      expect(groups).toEqual(expect.arrayContaining(['main', 'more']));
      if (width === 1280) expect(groups).toHaveLength(7);
      await page.getByRole('button', { name: 'Altro', exact: true }).click();
      const gone = !groups.includes('lists');
      expect(await page.getByRole('menuitem', { name: 'Elenco puntato' }).count()).toBe(gone ? 1 : 0);
      await page.keyboard.press('Escape');
    }
    expect((await settled(page)).length).toBeLessThan(7);
    // The caret in a note changes labels, not the row.
    const narrow = await settled(page);
    await page.locator('.note-text').first().click();
    expect(await settled(page)).toEqual(narrow);
    await page.setViewportSize({ width: 1280, height: 800 });
    await expect.poll(async () => (await layout(page)).groups.length).toBe(7);
    expect(errors).toEqual([]);
    await page.close();
  });

  test('from the menu of a table rows are added and cells merged', async () => {
    const { page, errors } = await app.open();
    await page.locator('td', { hasText: '1901' }).click();
    await bar(page).locator('.is-on').waitFor();
    const tableMenu = () => bar(page).getByRole('button', { name: 'Table', exact: true }).click();
    await tableMenu();
    await expectAccessible(page);
    await page.getByRole('menuitem', { name: 'Row above' }).click();
    await expect.poll(() => page.locator('tr').count()).toBe(3);
    await tableMenu();
    await page.getByRole('menuitem', { name: 'Select', exact: true }).hover();
    await page.getByRole('menuitem', { name: 'Select row' }).click();
    await tableMenu();
    await page.getByRole('menuitem', { name: 'Merge cells' }).click();
    await expect.poll(() => page.locator('td[colspan="2"]').count()).toBe(1);
    expect(errors).toEqual([]);
    await page.close();
  });

  test('keys move and duplicate paragraphs with their notes, without leaving the page', async () => {
    const { page, errors } = await app.open();
    await page.getByText('Ships pay by weight.').click();
    const first = () =>
      page
        .locator('[data-type=body] > *')
        .first()
        .evaluate(({ tagName }) => tagName);
    expect(await first()).toBe('P');
    await page.keyboard.press('Alt+ArrowDown');
    await expect.poll(first).toBe('FIGURE');
    await page.keyboard.press('Alt+ArrowUp');
    await page.keyboard.press('Alt+Shift+ArrowDown');
    await expect.poll(() => page.locator('.note-text').count()).toBe(2);
    await page.keyboard.press('Control+z');
    await expect.poll(() => page.locator('.note-text').count()).toBe(1);
    await page.keyboard.press('End');
    await page.keyboard.press('Control+Shift+Space');
    await page.keyboard.type('x');
    await expect.poll(() => page.locator('[data-type=body] > p').first().textContent()).toMatch(/\u00a0x$/);
    expect(errors).toEqual([]);
    await page.close();
  });
});
