import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { expectAccessible, expectNothingCutOff, goTo, type RunningApp, startApp } from './start-app.ts';

const fixture = (name: string): Buffer =>
  readFileSync(fileURLToPath(new URL(`../../fixtures/capture/${name}`, import.meta.url)));
const file = (name: string) => ({ name, mimeType: 'application/octet-stream', buffer: fixture(name) });

let app: RunningApp;
beforeAll(async () => {
  app = await startApp();
});
afterAll(async () => {
  await app?.close();
});

test('a page and an article wait in a row, say where each field was read, and are taken with one Enter each', async () => {
  const { page, errors } = await app.open();
  await goTo(page, 'Library');
  const choosing = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Import…', exact: true }).click();
  await (await choosing).setFiles([file('news.html'), file('with-address.txt')]);

  await page.getByRole('heading', { name: 'Is this right?' }).waitFor();
  await expect
    .poll(() => page.getByRole('textbox', { name: 'Title', exact: true }).inputValue())
    .toBe('Two coastal states agree on joint patrols');
  await page.getByText('Read from the page’s linked data: “Helena Marsh; Tom Ashdown”.').waitFor();
  await page.getByText('1 more waits').waitFor();
  await page
    .getByRole('region', { name: 'Text' })
    .getByText(/a shared radio channel/)
    .first()
    .waitFor();
  await expectAccessible(page);
  const take = page.getByRole('button', { name: 'Add to the library' });
  await expect.poll(() => take.evaluate((button) => button === document.activeElement)).toBe(true);
  await page.keyboard.press('Enter');

  // The second one has guesses, and says so.
  await page.getByText(/Guessed, so look at it: /).waitFor();
  await page.getByText('Guess, from the line above the headline: “Harbour Review | Politics”.').waitFor();
  await expect
    .poll(() => page.getByRole('textbox', { name: 'Title', exact: true }).inputValue())
    .toBe('Lighthouses and the price of light');
  await page.getByRole('textbox', { name: 'Title', exact: true }).fill('Lights, corrected');
  await page.getByRole('textbox', { name: 'Title', exact: true }).press('Enter');

  await page.getByRole('heading', { name: 'Library', exact: true }).waitFor();
  await page.getByRole('row', { name: /Lights, corrected/ }).waitFor();
  const { rows } = await app.call('sources.list', { query: 'patrols', offset: 0, limit: 5 });
  const kept = await app.call('attachments.list', { sourceId: rows[0]!.id });
  expect(kept.map(({ mediaType }) => mediaType)).toEqual(['text/html', 'text/html']);
  expect(errors).toEqual([]);
});

test('what is pasted in the library is read; the same work is told, and nothing is cut off in a narrow window', async () => {
  const { page, errors } = await app.open({ viewport: { width: 700, height: 800 } });
  await goTo(page, 'Library');
  await page.getByRole('row', { name: /joint patrols/ }).waitFor();
  await page.evaluate((html) => {
    const data = new DataTransfer();
    data.setData('text/html', html);
    data.setData('text/plain', html.replace(/<[^>]+>/g, ' '));
    document.body.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }),
    );
  }, fixture('news.html').toString());
  await page.getByText('The library may have this already:').waitFor();
  await expectNothingCutOff(page);
  await page.keyboard.press('Escape');
  await page.getByRole('row', { name: /joint patrols/ }).waitFor();
  expect(errors).toEqual([]);
});
