import { afterAll, beforeAll, expect, test } from 'vitest';
import { expectAccessible, expectNothingCutOff, type RunningApp, startApp } from './start-app.ts';

let app: RunningApp;
beforeAll(async () => {
  app = await startApp();
  await app.call('papers.import', {
    name: 'ferries.md',
    base64: Buffer.from('---\ntitle: Ferries\nlang: en-GB\n---\n\nA ferry is a moving frontier.\n').toString(
      'base64',
    ),
    companions: [],
  });
});
afterAll(async () => {
  await app?.close();
});

test('a command is found by its words and acts on the page', async () => {
  const { page } = await app.open();
  const text = page.locator('[data-type=body] > p').first();
  await text.click();
  await page.keyboard.press('End');
  await page.keyboard.press('Control+k');
  await expectAccessible(page);
  await expectNothingCutOff(page);
  await page.keyboard.type('heading 2');
  await page.keyboard.press('Enter');
  await page.locator('[data-type=body] > h3', { hasText: 'A ferry' }).waitFor();
  // The page has the focus again.
  await expect.poll(() => page.evaluate(() => document.activeElement?.className)).toContain('page-editor');
  await page.keyboard.type(' Still.');
  await page.locator('h3', { hasText: 'frontier. Still.' }).waitFor();
  await page.context().close();
});

test('the caret is where it was as soon as the page has the focus again', async () => {
  const { page } = await app.open();
  await page.locator('[data-type=body] > *').first().click();
  await page.keyboard.press('End');
  await page.keyboard.press('Control+k');
  await page.locator('.palette input:focus').waitFor();
  // Browsers put the caret to the beginning of the page, and tell so later: a busy computer took that for a click.
  await page.evaluate(() => {
    const note = (): void => {
      const at = getSelection()?.anchorNode?.parentElement?.closest('[data-type]');
      document.documentElement.dataset.caret = at?.getAttribute('data-type') ?? 'elsewhere';
    };
    document.addEventListener('focusin', note, { once: true });
  });
  await page.keyboard.press('Escape');
  await expect.poll(() => page.evaluate(() => document.documentElement.dataset.caret)).toBe('body');
  await page.context().close();
});

test('with words selected the same key makes a link; a command that finds nothing says so', async () => {
  const { page } = await app.open();
  await page.locator('[data-type=body] > *').first().click();
  await page.keyboard.press('Shift+Home');
  await page.keyboard.press('Control+k');
  await page.locator('.popover, [role=dialog]').locator('input').first().waitFor();
  expect(await page.locator('.palette').count()).toBe(0);
  await page.keyboard.press('Escape');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Control+k');
  await page.keyboard.type('zzzz');
  await page.getByText('No command has these words').waitFor();
  // Escape leaves at once, whatever was typed.
  await page.keyboard.press('Escape');
  await page.locator('.palette').waitFor({ state: 'detached' });
  await page.keyboard.press('Control+/');
  await page.getByRole('heading', { name: 'Keys' }).waitFor();
  await expectAccessible(page);
  await page.context().close();
});

test('a new paper is made by keys alone, of the series one chooses', async () => {
  const { page } = await app.open();
  await page.keyboard.press('Control+k');
  await page.locator('.palette input').waitFor();
  await page.keyboard.type('new paper');
  await page.keyboard.press('Enter');
  const menu = page.getByRole('menu');
  await menu.waitFor();
  await expectAccessible(page);
  await page.keyboard.press('Escape');
  await menu.waitFor({ state: 'detached' });
  await page.keyboard.press('Control+k');
  await page.keyboard.type('new paper');
  await page.keyboard.press('Enter');
  await expect.poll(() => page.evaluate(() => document.activeElement?.getAttribute('role'))).toBe('menuitem');
  await page.keyboard.type('IAI Br');
  await page.keyboard.press('Enter');
  await page.getByText('Key points').filter({ visible: true }).waitFor();
  // Where there are no notes yet, a line in their place says how to make one.
  const hint = page.getByText('No notes yet.').filter({ visible: true });
  await hint.waitFor();
  await page.locator('[data-type=body] p').filter({ visible: true }).first().click();
  await page.keyboard.type('A quay.');
  await page.keyboard.press('Control+Alt+f');
  await page.locator('.note').filter({ visible: true }).waitFor();
  expect(await hint.count()).toBe(0);
  await expectAccessible(page);
  await page.keyboard.press('Control+z');
  await hint.waitFor();
  await page.locator('[data-type=title]').filter({ visible: true }).click();
  await page.keyboard.type('Quays');
  await page.locator('[data-type=title]', { hasText: 'Quays' }).filter({ visible: true }).waitFor();
  await page.context().close();
});
