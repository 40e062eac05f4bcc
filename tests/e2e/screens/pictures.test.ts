import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { pngBytes } from '../../fixtures/docx/pictures.ts';
import { expectAccessible, type RunningApp, startApp } from './start-app.ts';

const markdown = `---
title: Lamps of the quay
lang: en-GB
---

The first lamp was lit with oil.

The second was lit with gas.

![A lamp that was lost](image:${'0'.repeat(64)})
`;
const svg =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 20"><rect width="40" height="20"/></svg>';

type Given = { name: string; type: string; base64: string };
const png = (name: string, width: number, height: number): Given => ({
  name,
  type: 'image/png',
  base64: pngBytes(width, height).toString('base64'),
});

let app: RunningApp;
beforeAll(async () => {
  app = await startApp();
  const base64 = Buffer.from(markdown).toString('base64');
  await app.call('papers.import', { name: 'lamps.md', base64, companions: [] });
});
afterAll(async () => {
  await app?.close();
});

/** Holds files over a point of the page, and drops them there if asked to. */
const drag = (page: Page, files: readonly Given[], at: { x: number; y: number }, drop: boolean) =>
  page.evaluate(
    ({ given, point, isDrop }) => {
      const transfer = new DataTransfer();
      for (const { name, type, base64 } of given)
        transfer.items.add(new File([Uint8Array.from(atob(base64), (c) => c.charCodeAt(0))], name, { type }));
      const target = document.elementFromPoint(point.x, point.y);
      const send = (name: string): void =>
        void target?.dispatchEvent(
          new DragEvent(name, {
            bubbles: true,
            cancelable: true,
            dataTransfer: transfer,
            clientX: point.x,
            clientY: point.y,
          }),
        );
      send('dragenter');
      send('dragover');
      if (isDrop) send('drop');
    },
    { given: [...files], point: at, isDrop: drop },
  );
const paste = (page: Page, files: readonly Given[]) =>
  page.evaluate(
    (given) => {
      const clipboardData = new DataTransfer();
      for (const { name, type, base64 } of given)
        clipboardData.items.add(
          new File([Uint8Array.from(atob(base64), (c) => c.charCodeAt(0))], name, { type }),
        );
      document
        .querySelector('.page-editor')
        ?.dispatchEvent(new ClipboardEvent('paste', { bubbles: true, cancelable: true, clipboardData }));
    },
    [...files],
  );
/** The blocks of the text: their words, or how wide the picture of a figure is. */
const blocks = (page: Page): Promise<(string | number)[]> =>
  page.locator('[data-type=body]').evaluate((body) =>
    [...body.children].map((block) => {
      const image = block.querySelector('img');
      if (image) return image.naturalWidth;
      return block.querySelector('.no-image') ? 'lost' : (block.textContent ?? '');
    }),
  );
const first = 'The first lamp was lit with oil.';
const second = 'The second was lit with gas.';

describe('pictures on the page', () => {
  test('go where the drop cursor shows, several at once as one step; the library keeps them', async () => {
    const { page, errors } = await app.open();
    await page.waitForSelector('.page-editor [data-type=body]');
    await expect.poll(() => blocks(page)).toEqual([first, second, 'lost']);
    expect(await page.locator('.no-image').textContent()).toContain('choose it again');

    const box = (await page.getByText(second).boundingBox())!;
    const above = { x: box.x + 20, y: box.y + 3 };
    await drag(page, [png('a.png', 60, 40)], above, false);
    const line = page.locator('.drop-cursor');
    expect(await line.evaluate((drawn) => getComputedStyle(drawn).backgroundColor)).toMatch(/^rgb\(/);
    const cursor = (await line.boundingBox())!;
    // It lies across, between the two paragraphs.
    expect(cursor.width).toBeGreaterThan(cursor.height);
    expect(cursor.y).toBeLessThan(box.y + 1);

    await drag(page, [png('a.png', 60, 40), png('b.png', 70, 40)], above, true);
    await expect.poll(() => blocks(page)).toEqual([first, 60, 70, second, 'lost']);
    await page.keyboard.press('ControlOrMeta+z');
    await expect.poll(() => blocks(page)).toEqual([first, second, 'lost']);
    await page.keyboard.press('ControlOrMeta+Shift+z');
    await expect.poll(() => blocks(page)).toEqual([first, 60, 70, second, 'lost']);
    await expectAccessible(page);
    expect(errors.filter((error) => !error.includes('404'))).toEqual([]);

    const [paper] = (await app.call('papers.list', {})).rows;
    const stored = async () => JSON.stringify((await app.call('papers.open', { id: paper!.id })).doc);
    await expect.poll(async () => (await stored()).match(/image:[0-9a-f]{64}/g)?.length).toBe(3);
    expect(await stored()).not.toContain('data:');
  });

  test('a screenshot is pasted; a drawing becomes a picture; what is none is refused', async () => {
    const { page } = await app.open();
    await page.getByText(first).click();
    await page.keyboard.press('End');
    await paste(page, [png('image.png', 33, 20)]);
    await expect.poll(async () => (await blocks(page)).slice(0, 2)).toEqual([first, 33]);
    await page.getByText(first).click();
    await page.keyboard.press('End');
    await paste(page, [{ name: 'plan.svg', type: 'image/svg+xml', base64: btoa(svg) }]);
    await expect.poll(async () => (await blocks(page)).slice(0, 3)).toEqual([first, 2000, 33]);
    await paste(page, [{ name: 'no.png', type: 'image/png', base64: btoa('words') }]);
    await page.getByText('no.png is no picture').waitFor();
    expect((await blocks(page)).slice(0, 3)).toEqual([first, 2000, 33]);
  });

  test('one that is put in where the page ends is in sight while its caption is written', async () => {
    const { page } = await app.open();
    await page.getByText(second).click();
    await page.keyboard.press('End');
    for (let line = 0; line < 14; line++) await page.keyboard.press('Enter');
    const chooser = page.waitForEvent('filechooser');
    await page.keyboard.press('Control+k');
    await page.locator('.palette input:focus').waitFor();
    await page.keyboard.type('picture');
    await page.keyboard.press('Enter');
    const buffer = pngBytes(500, 180);
    await (await chooser).setFiles({ name: 'chart.png', mimeType: 'image/png', buffer });
    await expect.poll(() => blocks(page)).toContain(500);
    await page.keyboard.type('Lamps by year');
    const caption = page.locator('figcaption', { hasText: 'Lamps by year' });
    await caption.waitFor();
    await expect
      .poll(() =>
        caption.evaluate((element) => {
          const notes = document.querySelector('section[data-type=notes]')!.getBoundingClientRect();
          const image = element.closest('figure')!.querySelector('img')!.getBoundingClientRect();
          return image.height > 100 && image.bottom <= notes.top;
        }),
      )
      .toBe(true);
    await page.context().close();
  });

  test('a large one is made smaller on request, and undo brings it back', async () => {
    const { page } = await app.open();
    await page.getByText(first).click();
    await page.keyboard.press('End');
    await paste(page, [png('photo.png', 3200, 1600)]);
    await page.getByText('larger than any page prints it').waitFor();
    await page.locator('.page-editor img').first().click();
    const card = page.getByRole('dialog', { name: 'Picture' });
    await card.getByText('3,200 × 1,600 pixels').waitFor();
    await card.getByRole('button', { name: 'Make it smaller…' }).click();
    await card.getByText('2,000 × 1,000 pixels').waitFor();
    await expectAccessible(page);
    await card.getByLabel('Alternative text').fill('Bars');
    await card.getByRole('button', { name: 'Take the smaller one' }).click();
    await expect.poll(async () => (await blocks(page))[1]).toBe(2000);
    expect(await page.locator('.page-editor img').first().getAttribute('alt')).toBe('Bars');
    await page.keyboard.press('ControlOrMeta+z');
    await expect.poll(async () => (await blocks(page))[1]).toBe(3200);
  });
});
