import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { expectAccessible, expectNothingCutOff, type RunningApp, startApp } from './start-app.ts';

const paragraphs = Array.from(
  { length: 40 },
  (_, n) => `Paragraph ${n + 1} says what the tide did. ${'It rose and it fell, as it does. '.repeat(6)}`,
);
const markdown = `---
title: Tides and ports
author:
  - name: Ada Rossi
    affiliation: Port School
    bio: "**Ada Rossi** counts tides."
  - name: Bruno Neri
    bio: Bruno Neri reads them.
abstract: ${'Tides rise and fall. '.repeat(40)}
keywords: tides; ports
about: The institute watches the sea.
series: IAI Papers
number: "26 | 01"
date: May 2026
lang: en-GB
---

${paragraphs.join('\n\n')}
`;

let app: RunningApp;
beforeAll(async () => {
  app = await startApp();
  await app.call('papers.import', {
    name: 'tides.md',
    base64: Buffer.from(markdown).toString('base64'),
    companions: [],
  });
});
afterAll(async () => {
  await app?.close();
});

const openPaper = async (options: Parameters<RunningApp['open']>[0] = {}) => {
  const { page, errors } = await app.open(options);
  const row = page.getByRole('row').filter({ hasText: 'Tides and ports' });
  if (await row.count()) await row.first().dblclick();
  await page.locator('.page-editor').waitFor();
  return { page, errors };
};
const editor = (page: Page) => page.locator('.page-editor');
/** How far below the top of the page the twentieth paragraph stands. */
const topOf = (page: Page): Promise<number> =>
  page
    .locator('[data-type=body] > p')
    .nth(19)
    .evaluate(
      (block) =>
        block.getBoundingClientRect().top - block.closest('.page-editor')!.getBoundingClientRect().top,
    );

describe('the page view', () => {
  test('shows the series, keeps the caret and its line in place, and is remembered', async () => {
    const { page, errors } = await openPaper();
    const twenty = page.locator('[data-type=body] > p').nth(19);
    await twenty.scrollIntoViewIfNeeded();
    await twenty.click({ position: { x: 40, y: 8 } });
    const before = await topOf(page);
    const button = page.getByRole('button', { name: 'Page view', exact: true });
    await button.click();
    await expect.poll(() => page.locator('.is-sheet').count()).toBe(1);
    await expect.poll(async () => Math.abs((await topOf(page)) - before)).toBeLessThan(4);
    await editor(page).focus();
    await page.keyboard.type('Here: ');
    expect(await twenty.textContent()).toContain('Here: ');
    // The key leads back, and the wide view has the caret where it was.
    await page.keyboard.press('Control+Alt+p');
    await expect.poll(() => page.locator('.is-sheet').count()).toBe(0);
    await expect.poll(async () => Math.abs((await topOf(page)) - before)).toBeLessThan(4);
    await page.keyboard.press('Control+Alt+p');
    await expectAccessible(page);
    await expectNothingCutOff(page);
    const drawn = await page.locator('[data-type=front]').evaluate((front) => ({
      series: getComputedStyle(front, '::before').content,
      paper: front.getBoundingClientRect().height / front.getBoundingClientRect().width,
    }));
    expect(drawn.series).toContain('IAI Papers 26 | 01 - May 2026');
    expect(drawn.paper).toBeGreaterThan(1.4);
    await page.waitForTimeout(600);
    await page.reload();
    await page.locator('.is-sheet .page-editor').waitFor();
    expect(errors).toEqual([]);
    await page.context().close();
  });

  test('at twice the size and in a narrow window nothing is cut off; arrows go where the eye does', async () => {
    const { page, errors } = await openPaper({ viewport: { width: 700, height: 700 }, colorScheme: 'dark' });
    if ((await page.locator('.is-sheet').count()) === 0)
      await page.getByRole('button', { name: 'Page view', exact: true }).click();
    const inSight = async (): Promise<boolean> =>
      page.locator('[data-type=front]').evaluate((front) => {
        const sheet = front.getBoundingClientRect();
        const view = front.closest('.page-editor')!.getBoundingClientRect();
        return sheet.left >= view.left - 1 && sheet.right <= view.right + 1;
      });
    expect(await inSight()).toBe(true);
    for (let i = 0; i < 10; i++) await page.keyboard.press('Control+Alt+=');
    await expect.poll(inSight).toBe(true);
    await expectNothingCutOff(page);
    for (let i = 0; i < 10; i++) await page.keyboard.press('Control+Alt+-');
    await page.locator('[data-type=keywords]').click();
    await page.keyboard.press('End');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Home');
    await page.keyboard.type('Dr ');
    expect(await page.locator('[data-type=bio]').first().textContent()).toBe('Dr Ada Rossi counts tides.');
    await page.keyboard.press('Control+z');
    expect(errors).toEqual([]);
    await page.context().close();
  });
});

test('asterisks join authors and their notes, and the panel changes both', async () => {
  const { page, errors } = await openPaper();
  expect(await page.getByRole('note', { name: 'Note on Ada Rossi' }).textContent()).toBe(
    'Ada Rossi counts tides.',
  );
  const marks = await page
    .locator('[data-type=author_name]')
    .evaluateAll((names) => names.map((name) => getComputedStyle(name, '::after').content));
  expect(marks.map((mark) => mark.split('/')[0]?.trim())).toEqual(['"*"', '"**"']);
  await page.getByRole('tab', { name: 'Paper' }).click();
  const field = page.getByLabel('Note under the asterisk of author 1');
  await field.fill('Ada Rossi counts all tides.');
  await expect
    .poll(() => page.locator('[data-type=bio]').first().textContent())
    .toBe('Ada Rossi counts all tides.');
  expect(await page.locator('[data-type=bio] strong').first().textContent()).toBe('Ada Rossi');
  await expectAccessible(page);
  expect(errors).toEqual([]);
  await page.context().close();
});

test('the counts tell every part and the limits of the series, in words', async () => {
  const { page, errors } = await openPaper();
  await page.getByRole('button', { name: /^Words and limits/ }).click();
  const counts = page.getByRole('dialog', { name: 'Words and characters' });
  await counts.getByRole('row', { name: /^Abstract 160 / }).waitFor();
  expect(await counts.textContent()).toContain('160 of 120 to 150 words: 10 words too many');
  expect(await counts.textContent()).toMatch(/of 3,000 to 5,000 words: [\d,]+ words too few/);
  await expectAccessible(page);
  await page.keyboard.press('Escape');
  await counts.waitFor({ state: 'detached' });
  await expectAccessible(page);
  expect(await page.locator('.counts-over').textContent()).toBe('10 words too many');
  const count = page.locator('[data-type=abstract]');
  expect(await count.getAttribute('data-count')).toBe('160 words of 120 to 150: 10 words too many');
  await page.locator('[data-type=body] > p').first().click({ clickCount: 3 });
  await expect.poll(() => page.locator('.counts-button').textContent()).toMatch(/\d+ words selected/);
  expect(errors).toEqual([]);
  await page.context().close();
});
