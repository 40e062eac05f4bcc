import { afterAll, beforeAll, expect, test } from 'vitest';
import { clickAt, frames } from '../support/window.ts';
import { expectAccessible, expectNothingCutOff, type RunningApp, startApp } from './start-app.ts';

let app: RunningApp;
beforeAll(async () => {
  app = await startApp();
  const paragraphs = Array.from({ length: 40 }, (_, i) => `Paragraph ${i + 1} of a paper about ferries.`);
  const markdown = `---\ntitle: Ferries\nlang: en-GB\n---\n\n${paragraphs.join('\n\n')}\n`;
  const base64 = Buffer.from(markdown).toString('base64');
  await app.call('papers.import', { name: 'ferries.md', base64, companions: [] });
});
afterAll(async () => {
  await app?.close();
});

test('focus leaves the paragraph that is written, readable for all others, and comes back with the window', async () => {
  const { page } = await app.open();
  await clickAt(page, 'Paragraph 3');
  await page.keyboard.press('Control+Alt+z');
  await page.getByRole('navigation').waitFor({ state: 'detached' });
  expect(await page.getByRole('complementary').count()).toBe(0);
  const colours = await page
    .locator('[data-type=body] > p')
    .evaluateAll((all) => all.slice(0, 4).map((block) => getComputedStyle(block).color));
  expect(new Set([colours[0], colours[1], colours[3]]).size).toBe(1);
  expect(colours[2]).not.toBe(colours[0]);
  await expectAccessible(page);
  await expectNothingCutOff(page);
  await page.reload();
  await page.getByRole('button', { name: 'Focus: Switch off' }).click();
  await page.getByRole('navigation').waitFor();
  await page.context().close();
});

test('what is not printed stays shown in all papers of the window until it is hidden', async () => {
  const { page } = await app.open();
  await clickAt(page, 'Paragraph 3');
  const signs = page.locator('.page-editor.shows-signs');
  await page.keyboard.press('Control+Alt+u');
  await signs.waitFor();
  await page.reload();
  await signs.waitFor();
  await expectAccessible(page);
  await clickAt(page, 'Paragraph 3');
  await page.keyboard.press('Control+Alt+u');
  await signs.waitFor({ state: 'detached' });
  await page.reload();
  await page.locator('.page-editor').waitFor();
  await frames(page);
  expect(await signs.count()).toBe(0);
  await page.context().close();
});

test('in typewriter mode the line stays at one height', async () => {
  const { page } = await app.open();
  await page.keyboard.press('Control+k');
  await page.keyboard.type('typewriter');
  await page.getByRole('menuitem', { name: /^Typewriter/ }).waitFor();
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Typewriter: Switch off' }).waitFor();
  await clickAt(page, 'Paragraph 20');
  const caret = (): Promise<number> =>
    page.evaluate(() => getSelection()!.getRangeAt(0).getBoundingClientRect().top);
  await page.keyboard.type(' here');
  await frames(page);
  const height = await caret();
  for (const key of ['ArrowDown', 'ArrowDown', 'Enter', 'x', 'ArrowUp']) {
    await page.keyboard.press(key);
    await frames(page);
    await expect.poll(async () => Math.abs((await caret()) - height)).toBeLessThan(12);
  }
  await page.getByRole('button', { name: 'Typewriter: Switch off' }).click();
  await page.context().close();
});

test('the page grows by keys and by the wheel, and goes back to its size', async () => {
  const { page } = await app.open();
  const figure = page.locator('.zoom-value');
  await clickAt(page, 'Paragraph 3');
  await page.keyboard.press('Control+Alt+=');
  await expect.poll(() => figure.textContent()).toMatch(/^110/);
  await page.keyboard.down('Control');
  await page.mouse.wheel(0, -100);
  await page.keyboard.up('Control');
  await expect.poll(() => figure.textContent()).toMatch(/^121/);
  await figure.click();
  await expect.poll(() => figure.textContent()).toMatch(/^100/);
  await page.context().close();
});

test('spelling is checked in the language of the paper, what is printed is not, and all can be switched off', async () => {
  const { page } = await app.open();
  const checked = (): Promise<boolean> =>
    page.locator('.page-editor').evaluate((editor) => (editor as HTMLElement).spellcheck);
  expect(await page.locator('.page-editor').getAttribute('lang')).toBe('en-GB');
  expect(await checked()).toBe(true);
  await clickAt(page, 'Paragraph 3');
  await page.keyboard.press('Control+Alt+f');
  await page.locator('.note-mark').first().waitFor();
  expect(await page.locator('.note-mark').evaluate((mark) => (mark as HTMLElement).spellcheck)).toBe(false);
  await page.keyboard.press('Control+k');
  await page.keyboard.type('check spelling');
  await page.getByRole('menuitem', { name: 'Check spelling' }).waitFor();
  await page.keyboard.press('Enter');
  await expect.poll(checked).toBe(false);
  await page.context().close();
});
