import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Harness, startHarness } from './open-page.ts';

let harness: Harness;
beforeAll(async () => {
  harness = await startHarness();
});
afterAll(() => harness.close());

const frames = (page: Page): Promise<void> =>
  page.evaluate(
    () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done()))),
  );
const mark = (page: Page, number: number) => page.locator(`.note-mark[aria-label="Note ${number}"]`);

test('the mark of a note higher than the pane leads to its start, with the caret there', async () => {
  const page = await harness.open();
  await mark(page, 2).click();
  for (let i = 0; i < 14; i++) {
    await page.keyboard.press('Enter');
    await page.keyboard.type(`Line ${i}`);
  }
  await mark(page, 1).click();
  await frames(page);
  await mark(page, 2).click();
  await frames(page);
  const seen = await page.evaluate(() => {
    const list = document.querySelector('.notes-list')!.getBoundingClientRect();
    const note = document.querySelectorAll('.note')[1]!.getBoundingClientRect();
    return { start: note.top - list.top, list: list.height, note: note.height };
  });
  expect(seen.note).toBeGreaterThan(seen.list);
  expect(seen.start).toBeGreaterThanOrEqual(0);
  expect(seen.start).toBeLessThan(40);
  await page.keyboard.type('First: ');
  expect(await page.locator('.note-text').nth(1).textContent()).toMatch(/^First: /);
  await page.context().close();
});
