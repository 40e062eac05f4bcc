import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { clickAt, openPart, printedNotes } from '../support/window.ts';
import { importPaper } from './import-paper.ts';
import { expectAccessible, expectNothingCutOff, goTo, type RunningApp, startApp } from './start-app.ts';

const fixture = (name: string): Buffer =>
  readFileSync(fileURLToPath(new URL(`../../fixtures/capture/${name}`, import.meta.url)));
const file = (name: string) => ({ name, mimeType: 'application/octet-stream', buffer: fixture(name) });

/** A page that tries all it can: everything in it asks for something, or runs. */
const hostile = `<!doctype html><html lang="en"><head><base href="https://evil.example/"><title>The price of light</title>
<meta http-equiv="refresh" content="0;url=https://evil.example/away"><link rel="stylesheet" href="https://evil.example/a.css">
<link rel="preload" as="image" href="https://evil.example/b.png"><style>@import "https://evil.example/c.css";
body{background:url(https://evil.example/d.png)} p{position:fixed;inset:0}</style><script src="https://evil.example/e.js"></script>
<script>top.ran = 1; fetch('https://evil.example/f')</script></head><body onload="top.ran = 2"><article><h1>The price of light</h1>
${'<p style="background:url(https://evil.example/g.png)" onclick="top.ran = 3">The two ministers met in the harbour town and left with a plan for joint patrols and lights.</p>'.repeat(8)}
<img src="https://evil.example/h.png" srcset="https://evil.example/i.png 2x" onerror="top.ran = 4" alt="A tower">
<svg onload="top.ran = 5"><image href="https://evil.example/j.png"/></svg><iframe src="https://evil.example/k"></iframe>
<iframe srcdoc="<script>top.ran = 6</script>"></iframe><object data="https://evil.example/l"></object><embed src="https://evil.example/m">
<video autoplay src="https://evil.example/n.mp4" poster="https://evil.example/o.png"></video><audio autoplay src="https://evil.example/p.mp3"></audio>
<form action="https://evil.example/q"><input autofocus onfocus="top.ran = 7"></form><a href="javascript:top.ran = 8" ping="https://evil.example/r">here</a>
<p>Nobody in the town had asked who would pay for the lamps in the years to come, and nobody answered.</p></article></body></html>`;

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
  // No notice on the first one lies over the form of the second.
  expect(await page.getByText('was added').count()).toBe(0);
  await page.getByRole('textbox', { name: 'Title', exact: true }).press('Enter');

  await page.getByRole('heading', { name: 'Library', exact: true }).waitFor();
  await page.getByText('2 sources were added.').waitFor();
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

test('what is dropped on the papers is read, and cited in the open paper in the same step', async () => {
  const { id } = await importPaper(
    app,
    'buoys',
    '---\ntitle: Buoys\nlang: en-GB\n---\n\nA buoy marks the way.\n',
    [],
  );
  await app.call('settings.set', {
    settings: { window: { openPapers: [id], activePaper: id, screen: 'paper' } },
  });
  const { page, errors } = await app.open();
  await clickAt(page, 'A buoy marks the way');
  await goTo(page, 'Papers');
  await page.getByRole('row', { name: /Buoys/ }).waitFor();
  await page.locator('.file-drop').evaluate((area, text) => {
    const dataTransfer = new DataTransfer();
    dataTransfer.items.add(new File([text], 'lights.txt', { type: 'text/plain' }));
    for (const type of ['dragenter', 'dragover', 'drop'])
      area.dispatchEvent(new DragEvent(type, { bubbles: true, cancelable: true, dataTransfer }));
  }, fixture('byline-under-headline.txt').toString());
  await page.getByRole('heading', { name: 'Is this right?' }).waitFor();
  const title = page.getByRole('textbox', { name: 'Title', exact: true });
  await expect.poll(() => title.inputValue()).toBe('Why lighthouses are back in fashion');
  await title.fill('Why lighthouses are back');
  // What was changed waits while one looks at the settings.
  await goTo(page, 'Settings');
  await goTo(page, 'Library');
  await expect.poll(() => title.inputValue()).toBe('Why lighthouses are back');
  // The key is the form's, though a button has the focus.
  await page.getByRole('button', { name: 'Add to the library' }).press('Control+Enter');
  await expect
    .poll(() => printedNotes(page))
    .toEqual([expect.stringMatching(/Marsh, Helena, “Why lighthouses are back”/)]);
  expect(errors).toEqual([]);
});

test('a number that was read is looked up only where the settings allow it, and they are near', async () => {
  const { page, errors } = await app.open();
  await goTo(page, 'Library');
  await page
    .getByText(/\d+ sources?/)
    .first()
    .waitFor();
  const choosing = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Import…', exact: true }).click();
  await (await choosing).setFiles([file('journal.html')]);
  await page.getByText(/once the settings allow it/).waitFor();
  expect(await page.getByRole('button', { name: 'Look up the DOI' }).count()).toBe(0);
  await page.getByRole('button', { name: 'Open the settings' }).click();
  await page.getByText('Show buttons that look up').click();
  await goTo(page, 'Library');
  await page.getByRole('button', { name: 'Look up the DOI' }).waitFor();
  await page.getByRole('button', { name: 'Skip' }).click();
  await page.getByRole('grid', { name: 'Sources' }).waitFor();
  expect(errors).toEqual([]);
});

test('a page that tries everything runs nothing and reaches nobody, as it is read, as its text and as itself', async () => {
  const away: string[] = [];
  const open = async (): Promise<Page> => {
    const { page } = await app.open();
    await page.route(/evil\.example/, (route) => {
      away.push(route.request().url());
      return route.abort();
    });
    await goTo(page, 'Library');
    await page.getByRole('grid', { name: 'Sources' }).waitFor();
    return page;
  };
  const ran = (page: Page) => page.evaluate(() => (window as { ran?: unknown }).ran);
  const page = await open();
  const choosing = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Import…', exact: true }).click();
  await (await choosing).setFiles([
    { name: 'price.html', mimeType: 'text/html', buffer: Buffer.from(hostile) },
  ]);
  await page.getByRole('heading', { name: 'Is this right?' }).waitFor();
  await page.getByRole('button', { name: 'Add to the library' }).click();
  await page.getByRole('row', { name: /The price of light/ }).waitFor();
  expect(await ran(page)).toBeUndefined();
  const { rows } = await app.call('sources.list', { query: 'price of light', offset: 0, limit: 1 });
  const kept = await app.call('attachments.list', { sourceId: rows[0]!.id });
  expect(kept.map(({ name }) => name)).toContain('price.html');
  for (const { name } of kept) {
    const reading = await open();
    await reading.getByRole('row', { name: /The price of light/ }).click();
    await openPart(reading, 'Files');
    await reading.getByRole('button', { name, exact: true }).click();
    const frame = reading.frameLocator(`iframe[title="${name}"]`);
    await frame.getByText('Nobody in the town had asked').waitFor();
    // What would run or be asked for has had the time to.
    await reading.waitForTimeout(500);
    expect(await ran(reading)).toBeUndefined();
  }
  expect(away).toEqual([]);
});
