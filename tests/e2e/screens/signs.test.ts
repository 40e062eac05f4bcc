import { afterAll, beforeAll, expect, test } from 'vitest';
import { expectAccessible, type RunningApp, startApp } from './start-app.ts';

let app: RunningApp;
beforeAll(async () => {
  app = await startApp();
  await app.call('papers.import', {
    name: 'signs.md',
    base64: Buffer.from('---\ntitle: Signs\nlang: en-GB\n---\n\nText.\n').toString('base64'),
    companions: [],
  });
});
afterAll(async () => {
  await app?.close();
});

test('a symbol is found by name in either language, put in by keys, and is remembered', async () => {
  const { page, errors } = await app.open();
  const paragraph = page.locator('.page-editor p', { hasText: 'Text.' });
  await paragraph.click();
  await page.keyboard.press('End');
  await page.keyboard.press('Control+Alt+i');
  const field = page.getByRole('combobox', { name: 'Symbol, in words' });
  await field.waitFor();
  await expectAccessible(page);
  await page.keyboard.type('lira turca');
  await page.keyboard.press('Control+Enter');
  await page.keyboard.press('Control+Enter');
  await page.keyboard.press('Control+a');
  await page.keyboard.type('section sign');
  await page.keyboard.press('Enter');
  await page.keyboard.type('!');
  await expect.poll(() => paragraph.textContent()).toBe('Text.₺₺§!');
  await page.keyboard.press('Control+Alt+i');
  await field.waitFor();
  await expect.poll(() => page.locator('.sign-shown').first().textContent()).toBe('§');
  await expect.poll(() => page.locator('.sign-shown').nth(1).textContent()).toBe('₺');
  expect(errors).toEqual([]);
});
