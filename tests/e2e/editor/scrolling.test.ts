import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { atUpperEdge, bodyText, caretIn, frames, scrollTops } from './on-the-page.ts';
import { type Harness, startHarness } from './open-page.ts';

let harness: Harness;
beforeAll(async () => {
  harness = await startHarness();
});
afterAll(() => harness.close());

describe('scrolling', () => {
  test('writing in a note leaves the text where it is', async () => {
    const page = await harness.open('?notes=40&words=6000');
    await page.locator('.note-mark').nth(20).scrollIntoViewIfNeeded();
    await frames(page);
    await page.locator('.note-mark').nth(20).click();
    await page.keyboard.type('More words. ');
    await frames(page);
    const before = await scrollTops(page);
    for (let i = 0; i < 12; i++) {
      await page.keyboard.press('Enter');
      await page.keyboard.type('Another line of the note');
    }
    await frames(page);
    const after = await scrollTops(page);
    expect(after.text).toBe(before.text);
    expect(after.notes).toBeGreaterThan(before.notes);
    const { caret, notes: pane, text } = await caretIn(page);
    expect(caret.top).toBeGreaterThanOrEqual(pane.top);
    expect(caret.bottom).toBeLessThanOrEqual(text.bottom);
    await page.context().close();
  });

  test('writing in the text never hides the caret behind the notes', async () => {
    const page = await harness.open('?notes=40&words=6000');
    await page.locator('[data-type=body] > p').nth(3).click();
    for (let i = 0; i < 25; i++) {
      await page.keyboard.press('Enter');
      await page.keyboard.type('x');
      const { caret, notes: pane } = await caretIn(page);
      expect(caret.bottom).toBeLessThanOrEqual(pane.top);
    }
    for (let i = 0; i < 30; i++) {
      await page.keyboard.press('ArrowDown');
      const { caret, notes: pane } = await caretIn(page);
      expect(caret.bottom).toBeLessThanOrEqual(pane.top);
    }
    await page.context().close();
  });

  test('the notes follow the text, and a note leads back to its mark', async () => {
    const page = await harness.open('?notes=40&words=6000');
    await page.evaluate(() => {
      document.querySelector('.page-editor')!.scrollTop = 3500;
    });
    await frames(page);
    const shown = await page.evaluate(() => {
      const seen = document.querySelector('.page-editor')!.getBoundingClientRect();
      const first = [...document.querySelectorAll('.note-mark')].find(
        (mark) => mark.getBoundingClientRect().bottom >= seen.top,
      );
      const list = document.querySelector('.notes-list')!.getBoundingClientRect();
      const note = [...document.querySelectorAll('.note')].find(
        (element) => element.getBoundingClientRect().bottom > list.top + 4,
      );
      return [first?.textContent, note?.querySelector('.note-number')?.textContent];
    });
    expect(shown[1]).toBe(shown[0]);
    await page.getByRole('button', { name: 'Back to the mark of note 12', exact: true }).click();
    await frames(page);
    const { caret, text, notes: pane } = await caretIn(page);
    expect(caret.top).toBeGreaterThan(text.top);
    expect(caret.bottom).toBeLessThan(pane.top);
    expect(await page.locator('.note-mark.is-active').textContent()).toBe('12');
    expect(await page.locator('.note.is-active .note-number').textContent()).toBe('12');
    await page.context().close();
  });

  test('a jump over text that was never in sight ends at its target', async () => {
    const page = await harness.open('?notes=200&words=30000');
    for (const note of [150, 3, 199]) {
      await page.evaluate((index) => {
        document.querySelectorAll<HTMLButtonElement>('.note .note-number')[index]!.click();
      }, note);
      for (let i = 0; i < 4; i++) await frames(page);
      const { text, notes: pane } = await caretIn(page);
      const mark = await page.locator('.note-mark.is-active').boundingBox();
      expect(mark!.y).toBeGreaterThanOrEqual(text.top);
      expect(mark!.y + mark!.height).toBeLessThanOrEqual(pane.top);
      expect(await page.locator('.note.is-active .note-number').textContent()).toBe(String(note + 1));
      const shown = await page.locator('.note.is-active').boundingBox();
      expect(shown!.y).toBeGreaterThanOrEqual(pane.top);
      expect(shown!.y).toBeLessThan(text.bottom);
    }
    await page.context().close();
  });

  test('a paper opens again where it was left', async () => {
    const page = await harness.open('?notes=40&words=6000');
    await page.locator('[data-type=body] > p').nth(20).click();
    await page.keyboard.press('Home');
    await page.waitForFunction(() => window.library.view !== '');
    expect((await scrollTops(page)).text).toBeGreaterThan(0);
    const before = await atUpperEdge(page);
    await page.evaluate(() => window.remount());
    await page.waitForFunction(() => document.querySelector('.page-editor'));
    await expect.poll(() => atUpperEdge(page)).toEqual(before);
    await page.keyboard.type('HERE');
    await expect.poll(async () => (await bodyText(page))[20]).toMatch(/HERE/);
    await page.context().close();
  });
});
