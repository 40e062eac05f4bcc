import { afterAll, beforeAll, expect, test } from 'vitest';
import { expectAccessible, type RunningApp, startApp } from './start-app.ts';

let app: RunningApp;
beforeAll(async () => {
  app = await startApp();
  await app.call('papers.import', {
    name: 'tides.md',
    base64: Buffer.from(
      '---\ntitle: Tides\nlang: en-GB\n---\n\nA\u00a0line.\n\n| Year | Tide | Port |\n| --- | --- | --- |\n| 2001 | 31 | North |\n\n: Tides\n\n3. Three\n',
    ).toString('base64'),
    companions: [],
  });
});
afterAll(async () => {
  await app?.close();
});

test('a line between columns is dragged; a list starts anew; what is not printed is shown', async () => {
  const { page, errors } = await app.open();
  const cells = page.locator('.page-editor th');
  const widths = () =>
    cells.evaluateAll((all) => all.map((cell) => Math.round(cell.getBoundingClientRect().width)));
  await cells.first().waitFor();
  const [before] = await widths();
  const box = (await cells.nth(1).boundingBox())!;
  await page.mouse.move(box.x, box.y + box.height / 2);
  await page.mouse.down();
  await page.mouse.move(box.x + 60, box.y + box.height / 2, { steps: 5 });
  await page.mouse.up();
  await expect.poll(async () => Math.abs((await widths())[0]! - before! - 60)).toBeLessThan(4);
  const after = await widths();
  expect(after[2]).toBeGreaterThan(before! - 4);
  await page.keyboard.press('Control+z');
  await expect.poll(async () => (await widths())[0]).toBe(before);
  // A click in a cell still puts the caret there.
  await cells.first().click();
  await page.keyboard.type('The ');
  await expect.poll(() => cells.first().textContent()).toContain('The ');

  await page.locator('.page-editor li').click();
  await page.keyboard.press('Control+Alt+u');
  await expect.poll(() => page.locator('.page-sign.is-fixed').count()).toBe(1);
  await page.getByRole('button', { name: 'More', exact: true }).click();
  await page.getByRole('menuitem', { name: 'Paragraph', exact: true }).click();
  await page.getByRole('menuitem', { name: 'First number of the list…' }).click();
  const field = page.getByRole('textbox', { name: 'The list starts with' });
  await field.fill('12');
  await expectAccessible(page);
  await field.press('Enter');
  await expect.poll(() => page.locator('.page-editor ol').getAttribute('start')).toBe('12');
  await page.keyboard.press('Control+Alt+u');
  await expect.poll(() => page.locator('.page-sign').count()).toBe(0);
  expect(errors).toEqual([]);
});
