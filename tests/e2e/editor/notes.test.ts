import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Harness, startHarness } from './open-page.ts';

let harness: Harness;
beforeAll(async () => {
  harness = await startHarness();
});
afterAll(() => harness.close());

const frames = (page: Page): Promise<void> =>
  page.evaluate(
    () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done()))),
  );
const mark = (page: Page, number: number) => page.locator(`.note-mark[aria-label="Note ${number}"]`);

test('the mark of a note higher than the pane leads to its start, with the caret there', async () => {
  const page = await harness.open();
  await mark(page, 2).click();
  for (let i = 0; i < 14; i++) {
    await page.keyboard.press('Enter');
    await page.keyboard.type(`Line ${i}`);
  }
  await mark(page, 1).click();
  await frames(page);
  await mark(page, 2).click();
  await frames(page);
  const seen = await page.evaluate(() => {
    const list = document.querySelector('.notes-list')!.getBoundingClientRect();
    const note = document.querySelectorAll('.note')[1]!.getBoundingClientRect();
    return { start: note.top - list.top, list: list.height, note: note.height };
  });
  expect(seen.note).toBeGreaterThan(seen.list);
  expect(seen.start).toBeGreaterThanOrEqual(0);
  expect(seen.start).toBeLessThan(40);
  await page.keyboard.type('First: ');
  expect(await page.locator('.note-text').nth(1).textContent()).toMatch(/^First: /);
  await page.context().close();
});

test('the note of the caret stays lit while the pointer rests on another', async () => {
  const page = await harness.open();
  const lit = () => page.locator('.note.is-active .note-number').textContent();
  await mark(page, 1).click();
  const other = (await page.locator('.note').nth(1).boundingBox())!;
  const [x, y] = [other.x + 40, other.y + 5];
  await page.mouse.move(x, y);
  expect(await lit()).toBe('2');
  await page.keyboard.type('a');
  expect(await lit()).toBe('1');
  // What the browser sends when what is under a resting pointer was laid out anew.
  await page
    .locator('.note')
    .nth(1)
    .evaluate((note, at) => note.dispatchEvent(new MouseEvent('mouseover', { ...at, bubbles: true })), {
      clientX: x,
      clientY: y,
    });
  expect(await lit()).toBe('1');
  await page.mouse.move(x + 3, y);
  await page.mouse.move(x, other.y - 200);
  await page.mouse.move(x + 3, y);
  expect(await lit()).toBe('2');
  await page.context().close();
});

/** The notes in their order, with the citations each has; what is printed for these follows from the order. */
const notesOf = (page: Page): Promise<{ id: string; citations: string[] }[]> =>
  page.locator('.note').evaluateAll((notes) =>
    notes.map((note) => ({
      id: (note as HTMLElement).dataset.noteId ?? '',
      citations: [...note.querySelectorAll<HTMLElement>('[data-citation-id]')].map(
        (citation) => citation.dataset.citationId ?? '',
      ),
    })),
  );

/** Drags the first mark to a place. */
const dragFirst = async (page: Page, x: number, y: number): Promise<void> => {
  const from = (await mark(page, 1).boundingBox())!;
  await page.mouse.move(from.x + from.width / 2, from.y + from.height / 2);
  await page.mouse.down();
  await page.mouse.move(from.x + 30, from.y + 20, { steps: 4 });
  await page.mouse.move(x, y, { steps: 6 });
  await page.mouse.up();
  await frames(page);
};

test('a mark that is dragged takes its note along, with its id and citations, and one undo puts it back', async () => {
  const page = await harness.open();
  const before = await notesOf(page);
  const second = (await mark(page, 2).boundingBox())!;
  await dragFirst(page, second.x + second.width + 60, second.y + second.height);
  expect(await notesOf(page)).toEqual([before[1], before[0], ...before.slice(2)]);
  await page.keyboard.press('Control+z');
  await frames(page);
  expect(await notesOf(page)).toEqual(before);
  await page.context().close();
});

test('a mark that is dropped among the notes stays where it was', async () => {
  const page = await harness.open();
  const before = await notesOf(page);
  const first = (await page.locator('.note').nth(0).boundingBox())!;
  const last = (await page.locator('.note').nth(2).boundingBox())!;
  const heights = [
    first.y - 4,
    first.y + first.height / 2,
    last.y - 1,
    last.y + 12,
    last.y + last.height + 30,
  ];
  for (const y of heights) {
    await dragFirst(page, first.x + 265, y);
    expect(await notesOf(page)).toEqual(before);
  }
  await page.context().close();
});

test('a note is merged with the next from the menu, by keys alone, and one undo parts them', async () => {
  const page = await harness.open();
  const before = await notesOf(page);
  await mark(page, 1).click();
  await page.keyboard.press('Alt+F10');
  await page.getByRole('button', { name: 'More' }).focus();
  await page.keyboard.press('Enter');
  await page.getByRole('menuitem', { name: 'Notes' }).press('ArrowRight');
  await page.getByRole('menuitem', { name: 'Merge with the next note' }).press('Enter');
  await page.waitForFunction(() => document.activeElement?.classList.contains('page-editor'));
  const after = await notesOf(page);
  expect(after.length).toBe(before.length - 1);
  expect(after[0]!.id).toBe(before[0]!.id);
  await page.keyboard.press('Control+z');
  await frames(page);
  expect(await notesOf(page)).toEqual(before);
  await page.context().close();
});
