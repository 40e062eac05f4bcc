import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { bodyText, caretAfter } from './on-the-page.ts';
import { type Harness, startHarness } from './open-page.ts';

let harness: Harness;
beforeAll(async () => {
  harness = await startHarness();
});
afterAll(() => harness.close());

/** A PNG of one pixel. */
const pixel =
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';
const more = async (page: Page, name: string): Promise<void> => {
  await page.getByRole('button', { name: 'More', exact: true }).click();
  await page.getByRole('menuitem', { name }).click();
};

describe('pictures, lines and languages', () => {
  test('a picture is put in, described, replaced and taken out; undo brings it back', async () => {
    const page = await harness.open();
    // The library's pictures, which the harness has no server for.
    await page.route('**/pictures/*', (route) =>
      route.fulfill({ contentType: 'image/png', body: Buffer.from(pixel, 'base64') }),
    );
    await caretAfter(page, 'oldest ledgers');
    const chooser = page.waitForEvent('filechooser');
    await more(page, 'Picture…');
    const file = { name: 'map.png', mimeType: 'image/png', buffer: Buffer.from(pixel, 'base64') };
    await (await chooser).setFiles(file);
    await page.locator('figure img').waitFor();
    // The caret stands in the caption, which says what belongs there until it is filled.
    const caption = page.locator('figure figcaption');
    expect(await caption.getAttribute('data-placeholder')).toBe('Caption');
    expect(await page.locator('figure [data-type=source_line]').getAttribute('data-placeholder')).toBe(
      'Source',
    );
    await page.keyboard.type('The strait');
    expect(await caption.textContent()).toBe('The strait');
    expect(await caption.getAttribute('data-number')).toBe('Figure 1.');
    await page.locator('figure img').click();
    await page.getByRole('textbox', { name: 'Alternative text' }).fill('A map of the strait');
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => {
      const text = JSON.stringify(window.library.doc);
      return text.includes('A map of the strait') && /"image:[0-9a-f]{64}"/.test(text);
    });
    await page.locator('figure img').click();
    await page.getByRole('button', { name: 'Remove', exact: true }).click();
    expect(await page.locator('figure').count()).toBe(0);
    await page.keyboard.press('Control+z');
    expect(await page.locator('figure img').getAttribute('alt')).toBe('A map of the strait');
    await page.context().close();
  });

  test('a picture is pasted; one that is too large, or of another kind, is refused in words', async () => {
    const page = await harness.open();
    await caretAfter(page, 'oldest ledgers');
    const paste = (name: string, type: string, base64: string): Promise<void> =>
      page.evaluate(
        ([fileName, fileType, text]) => {
          const data = new DataTransfer();
          const bytes = Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
          data.items.add(new File([bytes], fileName, { type: fileType }));
          const event = new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true });
          document.querySelector('.page-editor')!.dispatchEvent(event);
        },
        [name, type, base64] as const,
      );
    await paste('small.png', 'image/png', pixel);
    await page.locator('figure').waitFor();
    // The same picture, but for a header that claims 20,000 points of width.
    const large = Buffer.from(pixel, 'base64');
    large.writeUInt32BE(20_000, 16);
    await paste('large.png', 'image/png', large.toString('base64'));
    await page.getByText('more than a paper takes').waitFor();
    await paste('scan.tiff', 'image/tiff', btoa('words'));
    await page.getByText('scan.tiff is no picture').waitFor();
    expect(await page.locator('figure').count()).toBe(1);
    await page.context().close();
  });

  test('words are marked as of another language, and unmarked', async () => {
    const page = await harness.open();
    await page
      .locator('[data-type=body] > p')
      .first()
      .dblclick({ position: { x: 20, y: 10 } });
    await page.keyboard.press('Control+Alt+j');
    await page.keyboard.type('Turkish');
    await page.getByRole('option', { name: /Turkish/ }).waitFor();
    await page.keyboard.press('Enter');
    await page.locator('[data-type=body] [lang=tr]').waitFor();
    // One goes on writing where one was.
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.classList.contains('page-editor')))
      .toBe(true);
    await page.keyboard.press('Control+z');
    expect(await page.locator('[data-type=body] [lang=tr]').count()).toBe(0);
    await more(page, 'Line across the text');
    expect(await page.locator('[data-type=body] > hr').count()).toBe(1);
    await page.context().close();
  });
});

test('the page changes its language with the window and keeps its history', async () => {
  const page = await harness.open();
  await caretAfter(page, 'honest one');
  await page.keyboard.type(' Typed.');
  await page.evaluate(() => window.speak('it'));
  await page.locator('[role=doc-noteref][aria-label="Nota 1"]').waitFor();
  expect(await page.locator('[data-type=subtitle]').getAttribute('data-placeholder')).toBe('Sottotitolo');
  expect(await page.locator('.citation').first().getAttribute('aria-label')).toMatch(/^Citazione: /);
  await page.locator('.page-editor').press('Control+z');
  expect((await bodyText(page)).at(-1)).not.toMatch(/Typed/);
  await page.context().close();
});
