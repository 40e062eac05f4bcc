import { afterAll, beforeAll, expect, test } from 'vitest';
import { expectAccessible, goTo, type RunningApp, startApp } from './start-app.ts';

let app: RunningApp;
beforeAll(async () => {
  app = await startApp();
});
afterAll(async () => {
  await app?.close();
});

test('a long import shows in the status line, can be cancelled, and leaves the library as it was', async () => {
  const { page, errors } = await app.open();
  await goTo(page, 'Library');
  const text = Array.from(
    { length: 80_000 },
    (_, n) =>
      `@book{k${n},\n author = {Rossi, Ada and Neri, Bruno},\n title = {Harbour ${n}, in {Winter}},\n year = 2001\n}\n`,
  ).join('\n');
  const chooser = page.waitForEvent('filechooser');
  await page
    .getByRole('button', { name: /^Import/ })
    .first()
    .click();
  await (await chooser).setFiles({ name: 'books.bib', mimeType: 'text/plain', buffer: Buffer.from(text) });
  const status = page.locator('.status-work');
  await status.getByRole('progressbar').waitFor();
  await expectAccessible(page);
  await status.getByRole('button', { name: 'Cancel' }).click();
  await page.getByText('This was cancelled. Nothing was changed.').waitFor();
  await expect.poll(() => status.getByRole('progressbar').count()).toBe(0);
  expect((await app.call('sources.list', { query: '', offset: 0, limit: 1 })).total).toBe(0);
  expect(errors).toEqual([]);
});
