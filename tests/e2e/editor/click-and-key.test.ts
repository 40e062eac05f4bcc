import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Harness, startHarness } from './open-page.ts';

/*
 * The law: a key pressed right after a click acts on the place that was clicked, and takes no text away.
 * The page gets all events of a burst at once, as from a quick hand while it is busy.
 */

let harness: Harness;
beforeAll(async () => {
  harness = await startHarness();
});
afterAll(() => harness.close());

type Key = { key: string; code: number; text?: string; modifiers?: number };
const control = 2;
const end: Key = { key: 'End', code: 35 };
const letter: Key = { key: 'x', code: 88, text: 'x' };

/** Clicks near the start of a paragraph and presses keys without waiting for an answer in between. */
const burst = async (page: Page, paragraph: number, keys: readonly Key[]): Promise<void> => {
  const box = await page.locator('[data-type=body] > p').nth(paragraph).boundingBox();
  if (!box) throw new Error('the paragraph is not shown');
  const session = await page.context().newCDPSession(page);
  const place = { x: box.x + 60, y: box.y + 10 };
  const sent: Promise<unknown>[] = [
    session.send('Input.dispatchMouseEvent', { type: 'mouseMoved', ...place }),
    ...(['mousePressed', 'mouseReleased'] as const).map((type) =>
      session.send('Input.dispatchMouseEvent', { type, ...place, button: 'left', clickCount: 1 }),
    ),
  ];
  for (const { key, code, text, modifiers = 0 } of keys) {
    const common = { key, windowsVirtualKeyCode: code, modifiers };
    sent.push(
      session.send('Input.dispatchKeyEvent', {
        type: text ? 'keyDown' : 'rawKeyDown',
        ...common,
        ...(text ? { text } : {}),
      }),
      session.send('Input.dispatchKeyEvent', { type: 'keyUp', ...common }),
    );
  }
  await Promise.all(sent);
  await frames(page);
};

const frames = (page: Page): Promise<void> =>
  page.evaluate(
    () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done()))),
  );
const bodyText = (page: Page): Promise<string[]> =>
  page.locator('[data-type=body] > p').evaluateAll((all) => all.map((p) => p.textContent ?? ''));
const press = async (page: Page, ...keys: string[]): Promise<void> => {
  for (const key of keys) {
    await page.keyboard.press(key);
    await frames(page);
  }
};

test('Ctrl-End goes to the end from a click, even if the caret was there before it', async () => {
  const page = await harness.open();
  const before = await bodyText(page);
  await page.locator('[data-type=body] > p').first().click();
  await frames(page);
  await press(page, 'Control+End');
  await burst(page, 0, [{ ...end, modifiers: control }, letter]);
  expect(await bodyText(page)).toEqual([...before.slice(0, -1), `${before.at(-1)}x`]);
  await page.context().close();
});

test('words selected before a click are not typed over', async () => {
  const page = await harness.open();
  const before = await bodyText(page);
  await page.locator('[data-type=body] > p').first().click();
  await frames(page);
  await press(page, 'Home', 'ArrowRight', 'Shift+ArrowDown');
  expect(await page.evaluate(() => getSelection()?.toString())).toContain('\n');
  await burst(page, 1, [end, letter]);
  expect(await bodyText(page)).toEqual([before[0], `${before[1]}x`, before[2]]);
  await page.context().close();
});

test('an arrow at the edge of the text ends the selection', async () => {
  const page = await harness.open();
  const before = await bodyText(page);
  await page.locator('[data-type=body] > p').first().click();
  await frames(page);
  for (const arrow of ['ArrowRight', 'ArrowDown']) {
    await press(page, 'Control+a', arrow, 'x', 'Control+Home');
    await page.locator('[data-type=body] > p').first().click();
    await frames(page);
  }
  expect(await bodyText(page)).toEqual([...before.slice(0, -1), `${before.at(-1)}xx`]);
  await page.context().close();
});
