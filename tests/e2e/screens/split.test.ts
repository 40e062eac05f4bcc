import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { saved } from '../support/window.ts';
import { expectAccessible, expectNothingCutOff, type RunningApp, startApp } from './start-app.ts';

let app: RunningApp;
beforeAll(async () => {
  app = await startApp();
  await app.call('sources.add', {
    csl: {
      id: 'kern2020',
      type: 'book',
      title: 'The Harbour Book',
      author: [{ family: 'Kern', given: 'Ada' }],
      issued: { 'date-parts': [[2020]] },
    },
  });
  const paragraphs = Array.from(
    { length: 60 },
    (_, i) => `Paragraph ${i + 1} of a long paper about ferries.${i % 20 === 3 ? `[^${i}]` : ''}`,
  );
  const notes = [3, 23, 43].map((i) => `[^${i}]: See [@kern2020, p. ${i}].`);
  const markdown = `---\ntitle: Ferries\nlang: en-GB\n---\n\n# Quays\n\n${[...paragraphs, ...notes].join('\n\n')}\n`;
  const base64 = Buffer.from(markdown).toString('base64');
  await app.call('papers.import', { name: 'ferries.md', base64, companions: [] });
});
afterAll(async () => {
  await app?.close();
});

/** Everything that is on a page, numbers of headings included. */
const contents = (place: Locator): Promise<{ text: string; numbers: (string | null)[] }> =>
  place.evaluate((editor) => ({
    text: [...editor.querySelectorAll('[data-type=front], [data-type=body], .notes-list')]
      .map((part) => part.textContent)
      .join('\n'),
    numbers: [...editor.querySelectorAll('h2, h3, h4')].map((heading) => heading.getAttribute('data-number')),
  }));
const places = (page: Page): { first: Locator; second: Locator } => ({
  first: page.locator('.page-places > .page-mount > .page-editor'),
  second: page.locator('.second-place .page-editor'),
});
const expectSame = async (page: Page): Promise<void> => {
  const { first, second } = places(page);
  await expect
    .poll(async () => JSON.stringify(await contents(first)) === JSON.stringify(await contents(second)))
    .toBe(true);
};

test('two places of a paper hold the same, each with its own caret and its own scroll place', async () => {
  const { page, errors } = await app.open();
  const { first, second } = places(page);
  await first.locator('p', { hasText: 'Paragraph 2 of' }).click();
  await page.keyboard.press('Control+Alt+v');
  await second.waitFor();
  await expectSame(page);
  await expectAccessible(page);
  await expectNothingCutOff(page);

  // The second place goes to the end; the first stays.
  await second.evaluate((element) => element.scrollTo(0, element.scrollHeight));
  await second.locator('p', { hasText: 'Paragraph 59 of' }).click();
  await page.keyboard.press('End');
  const scrolled = await second.evaluate((element) => element.scrollTop);
  expect(scrolled).toBeGreaterThan(300);
  await page.keyboard.type(' Written below.');
  await expectSame(page);
  expect(await first.evaluate((element) => element.scrollTop)).toBeLessThan(50);

  // The first one writes before; the second neither moves nor loses its caret. What is far above in it may be
  // laid out meanwhile, so its scroll place is no measure of what is seen.
  const written = second.locator('p', { hasText: 'Written below.' });
  const seenAt = async (): Promise<number> => (await written.boundingBox())!.y;
  const before = await seenAt();
  await first.locator('p', { hasText: 'Paragraph 2 of' }).click();
  await page.keyboard.press('End');
  await page.keyboard.type(' Written above.');
  await page.keyboard.press('Control+Alt+f');
  await page.keyboard.type('A new note.');
  await expectSame(page);
  expect(await first.locator('.note-mark').allTextContents()).toEqual(['1', '2', '3', '4']);
  expect(await second.locator('.note-mark').allTextContents()).toEqual(['1', '2', '3', '4']);
  expect(await second.locator('.citation').allTextContents()).toEqual(
    await first.locator('.citation').allTextContents(),
  );
  await expect.poll(async () => Math.abs((await seenAt()) - before)).toBeLessThan(80);
  await page.keyboard.press('Control+Alt+b');
  await page.keyboard.type(' Still here.');
  await second.locator('p', { hasText: 'Written below. Still here.' }).waitFor();

  // The buttons act where the keys go, and there is one history.
  await page.keyboard.press('Control+Alt+2');
  await second.locator('h3', { hasText: 'Written below.' }).waitFor();
  await expectSame(page);
  for (let i = 0; i < 12 && (await first.getByText('Written above.').count()) > 0; i++)
    await page.keyboard.press('Control+z');
  expect(await second.getByText('Written above.').count()).toBe(0);
  await expectSame(page);
  for (let i = 0; i < 12 && (await first.getByText('Still here.').count()) === 0; i++)
    await page.keyboard.press('Control+y');
  expect(await second.getByText('Still here.').count()).toBe(1);
  await expectSame(page);

  await page.keyboard.press('Control+Alt+v');
  await second.waitFor({ state: 'detached' });
  await page.keyboard.type('x');
  await saved(page);
  expect(errors).toEqual([]);
  await page.context().close();
});
