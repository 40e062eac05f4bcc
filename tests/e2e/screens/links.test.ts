import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { expectAccessible, type RunningApp, startApp } from './start-app.ts';

let app: RunningApp;
beforeAll(async () => {
  app = await startApp();
  await app.call('papers.import', {
    name: 'links.md',
    base64: Buffer.from(
      '---\ntitle: Links\nlang: en-GB\n---\n\nRead [the log](https://log.example/2001) of the port.\n\nAnd more.\n',
    ).toString('base64'),
    companions: [],
  });
});
afterAll(async () => {
  await app?.close();
});

/** The addresses that the page has opened in new windows, with what it said of them. */
const opened = (page: Page): Promise<[string, string][]> =>
  page.evaluate(() => (window as unknown as { opened: [string, string][] }).opened);

/** A click of its own: three within half a second select the paragraph, as everywhere. */
const clickOnce = async (link: Locator, modifiers: 'Control'[] = []): Promise<void> => {
  await link.page().waitForTimeout(600);
  await link.click({ modifiers });
};

test('a link tells where it leads, is opened, changed and taken away', async () => {
  const { page, errors } = await app.open();
  await page.evaluate(() => {
    const list: [string, string][] = [];
    Object.assign(window, { opened: list });
    window.open = (href, _name, features) => {
      list.push([String(href), features ?? '']);
      return null;
    };
  });
  const link = page.locator('.page-editor a');
  const card = page.getByRole('region', { name: 'Link' });
  await clickOnce(link);
  await card.waitFor();
  await expectAccessible(page);
  expect(await card.textContent()).toContain('log.example/2001');
  // The caret is in the link: what is typed goes there, and what tells of it goes.
  await page.keyboard.type('x');
  await expect.poll(() => link.textContent()).toContain('x');
  await card.waitFor({ state: 'detached' });
  await page.keyboard.press('Control+z');

  await clickOnce(link);
  await card.waitFor();
  await page.keyboard.press('Escape');
  await card.waitFor({ state: 'detached' });
  await clickOnce(link);
  const safe: [string, string] = ['https://log.example/2001', 'noopener,noreferrer'];
  await page.getByRole('button', { name: 'Open https://log.example/2001' }).click();
  await expect.poll(() => opened(page)).toEqual([safe]);
  await clickOnce(link, ['Control']);
  await expect.poll(() => opened(page)).toEqual([safe, safe]);
  await page.keyboard.press('Alt+Enter');
  await expect.poll(() => opened(page)).toEqual([safe, safe, safe]);

  await clickOnce(link);
  await page.getByRole('button', { name: 'Change the address' }).click();
  const field = page.getByRole('textbox', { name: 'Address' });
  await field.fill('javascript:alert(1)');
  await field.press('Enter');
  await page.getByText('A link needs an address').waitFor();
  await field.fill('book.example');
  await field.press('Enter');
  await expect.poll(() => link.getAttribute('href')).toBe('https://book.example');

  await clickOnce(link);
  await page.getByRole('button', { name: 'Remove the link; the words stay' }).click();
  await expect.poll(() => link.count()).toBe(0);
  expect(await page.locator('.page-editor p', { hasText: 'Read' }).textContent()).toBe(
    'Read the log of the port.',
  );
  expect(errors).toEqual([]);
});
