import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Harness, startHarness } from './open-page.ts';

let harness: Harness;
beforeAll(async () => {
  harness = await startHarness();
});
afterAll(() => harness.close());

const bar = (page: Page) => page.getByRole('search');
const field = (page: Page) => bar(page).getByRole('textbox', { name: 'Find', exact: true });
const says = (page: Page, text: string): Promise<void> =>
  bar(page).getByText(text, { exact: true }).waitFor();
/** The words that are coloured now: the hit that is shown, and the others near the window. */
const coloured = (page: Page): Promise<{ current: string[]; others: number }> =>
  page.evaluate(
    () =>
      new Promise((done) =>
        requestAnimationFrame(() =>
          requestAnimationFrame(() => {
            const of = (name: string) => [...(CSS.highlights.get(name) ?? [])] as Range[];
            done({ current: of('find-current').map(String), others: of('find-hit').length });
          }),
        ),
      ),
  );

test('finds without accents in text, notes and citations, goes round, and Escape ends at the hit', async () => {
  const page = await harness.open();
  await page.locator('[data-type=body] > p').first().click();
  await page.keyboard.press('Control+f');
  await field(page).fill('PAID');
  await says(page, '1 of 1');
  expect((await coloured(page)).current).toEqual(['paid']);
  await field(page).fill('the');
  const total = Number(
    (await bar(page)
      .getByText(/^\d+ of \d+$/)
      .textContent())!
      .split(' ')
      .at(-1),
  );
  expect(total).toBeGreaterThan(2);
  await page.keyboard.press('Shift+Enter');
  const first = await bar(page)
    .getByText(/^\d+ of \d+$/)
    .textContent();
  await page.keyboard.press('Enter');
  expect(
    await bar(page)
      .getByText(/^\d+ of \d+$/)
      .textContent(),
  ).not.toBe(first);
  await page.keyboard.press('Escape');
  expect(await bar(page).count()).toBe(0);
  expect((await page.evaluate(() => String(getSelection()))).toLowerCase()).toBe('the');
  expect(await coloured(page)).toEqual({ current: [], others: 0 });
  await page.context().close();
});

test('replaces all in one step, which one undo takes back, marks and notes included', async () => {
  const page = await harness.open();
  await page.locator('[data-type=body] > p').first().click();
  const before = await page.locator('.page-editor').textContent();
  const marks = await page.locator('.note-mark').count();
  await page.keyboard.press('Control+h');
  await field(page).fill('(o)ldest');
  await bar(page).getByRole('button', { name: 'Regular expression' }).click();
  await says(page, '1 of 1');
  // From what is looked for, Tab goes to what comes instead.
  await field(page).press('Tab');
  expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toBe('Replace with');
  await bar(page).getByRole('textbox', { name: 'Replace with' }).fill('$1ld');
  await bar(page).getByRole('button', { name: 'Replace all' }).click();
  await says(page, '1 replaced');
  expect(await page.locator('.page-editor').textContent()).toContain('since the old ledgers');
  expect(await page.locator('.note-mark').count()).toBe(marks);
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+z');
  expect(await page.locator('.page-editor').textContent()).toBe(before);
  await page.context().close();
});

test('a pattern that never ends is stopped and told, and the page goes on', async () => {
  const page = await harness.open('?notes=20&words=2000');
  await page.locator('[data-type=body] > p').first().click();
  await page.keyboard.type('a'.repeat(60));
  await page.keyboard.press('Control+f');
  await bar(page).getByRole('button', { name: 'Regular expression' }).click();
  await field(page).fill('(a|aa)+(b|$){9}c');
  await bar(page).getByRole('alert').waitFor({ timeout: 8000 });
  expect(await bar(page).getByRole('alert').textContent()).toContain('takes too long');
  await field(page).fill('(');
  await bar(page).getByText('A ( in the pattern is not closed.', { exact: false }).waitFor();
  await field(page).fill('a+');
  await bar(page)
    .getByText(/^\d[\d,]* of \d[\d,]*$/)
    .waitFor();
  await page.context().close();
});

test('what is selected is looked for, hits near the window are coloured and follow what is typed', async () => {
  const page = await harness.open('?notes=60&words=9000');
  const first = page.locator('[data-type=body] > p').first();
  const word = (await first.textContent())!.split(' ')[0]!;
  await first.click({ position: { x: 4, y: 8 } });
  await page.keyboard.press('Home');
  await page.keyboard.press('Control+Shift+ArrowRight');
  await page.keyboard.press('Control+f');
  expect((await field(page).inputValue()).trim()).toBe(word);
  await field(page).fill('a');
  const count = async (): Promise<number> =>
    Number((await bar(page).locator('.find-count').textContent())!.replace(/^.* of /, '').replace(/\D/g, ''));
  await expect.poll(count).toBeGreaterThan(1000);
  const before = await count();
  const { current, others } = await coloured(page);
  expect(current).toEqual(['a']);
  expect(others).toBeGreaterThan(20);
  expect(others).toBeLessThan(before);
  await page.locator('[data-type=body] > p').nth(1).click();
  await page.keyboard.type(' aaa ');
  await expect.poll(count).toBe(before + 3);
  await page.context().close();
});
