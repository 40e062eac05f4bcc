import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { bodyText, caretAfter, frames, notes } from './on-the-page.ts';
import { type Harness, startHarness } from './open-page.ts';

let harness: Harness;
beforeAll(async () => {
  harness = await startHarness();
});
afterAll(() => harness.close());

describe('writing', () => {
  test('typing is on disk within a second, and the state says so', async () => {
    const page = await harness.open();
    await caretAfter(page, 'oldest ledgers');
    await page.keyboard.type(' They paid in salt.');
    await page.waitForFunction(() => JSON.stringify(window.library.doc).includes('paid in salt'), undefined, {
      timeout: 1000,
    });
    await page.getByText('Saved', { exact: true }).waitFor();
    await page.context().close();
  });

  test('a note is made, written and left by keys, and numbers follow', async () => {
    const page = await harness.open();
    await caretAfter(page, 'oldest ledgers');
    await page.keyboard.press('Control+Alt+f');
    await page.keyboard.type('A remark.');
    await page.keyboard.press('Escape');
    await page.keyboard.type('!');
    expect((await bodyText(page))[0]).toBe(
      'Ships have paid to pass since the oldest ledgers.1 Nobody liked it.2!',
    );
    expect((await notes(page))[1]).toBe('A remark.');
    expect(await page.locator('.note-mark').allTextContents()).toEqual(['1', '2', '3', '4']);
    expect(await page.locator('[role=doc-noteref][aria-label="Note 4"]').count()).toBe(1);
    await page.context().close();
  });

  test('one undo and redo for text and notes', async () => {
    const page = await harness.open();
    const before = await page.locator('.page-editor').textContent();
    await caretAfter(page, 'oldest ledgers');
    await page.keyboard.press('Control+Alt+f');
    await page.keyboard.type('A remark.');
    const after = await page.locator('.page-editor').textContent();
    for (let i = 0; i < 4; i++) await page.keyboard.press('Control+z');
    expect(await page.locator('.page-editor').textContent()).toBe(before);
    for (let i = 0; i < 4; i++) await page.keyboard.press('Control+y');
    expect(await page.locator('.page-editor').textContent()).toBe(after);
    await page.context().close();
  });

  test('Backspace in an empty paragraph after a quotation takes the paragraph', async () => {
    const page = await harness.open();
    await caretAfter(page, 'second');
    await page.keyboard.press('Enter');
    await page.keyboard.type('Quoted');
    await page.keyboard.press('Control+Shift+9');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Enter');
    expect((await bodyText(page)).at(-1)).toBe('');
    await page.keyboard.press('Backspace');
    await page.keyboard.type('!');
    expect(await page.locator('[data-type=body] > blockquote > p').allTextContents()).toEqual(['Quoted!']);
    expect((await bodyText(page)).at(-1)).not.toBe('');
    await page.context().close();
  });

  test('Backspace over a mark selects it, then takes it with its note; undo brings both', async () => {
    const page = await harness.open();
    await caretAfter(page, 'fee was small');
    for (let i = 0; i < ' and the quarrel long.'.length; i++) await page.keyboard.press('ArrowLeft');
    await frames(page);
    await page.keyboard.press('Backspace');
    expect(await page.locator('.note').count()).toBe(3);
    await page.keyboard.press('Backspace');
    expect(await page.locator('.note').count()).toBe(2);
    await page.keyboard.press('Control+z');
    expect(await page.locator('.note').count()).toBe(3);
    await page.context().close();
  });

  test('a paragraph cut and pasted carries its notes, which print right in their new order', async () => {
    const page = await harness.open();
    await page.locator('[data-type=body] > p', { hasText: 'oldest ledgers' }).click();
    await page.keyboard.press('Home');
    await page.keyboard.press('Shift+End');
    await frames(page);
    await page.keyboard.press('Control+x');
    await expect.poll(() => notes(page)).toHaveLength(2);
    await expect.poll(async () => (await notes(page))[0]).toMatch(/Harbour Press, 2015\.$/);
    await caretAfter(page, 'honest one');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Control+v');
    await expect.poll(() => notes(page)).toHaveLength(3);
    await expect.poll(async () => (await notes(page))[2]).toBe('Alder, Nora, Ports and Powers, cit., p. 57.');
    await page.context().close();
  });
});

describe('saving', () => {
  test('a save that fails is said and tried again until it is on disk', async () => {
    const page = await harness.open();
    await page.evaluate(() => {
      window.library.failing = 'disk-full';
    });
    await caretAfter(page, 'honest one');
    await page.keyboard.type(' Unlucky.');
    await page.getByRole('alert').getByText('The disk is full').waitFor();
    await page.evaluate(() => {
      window.library.failing = null;
    });
    await page.getByText('Saved', { exact: true }).waitFor({ timeout: 8000 });
    expect(await page.evaluate(() => JSON.stringify(window.library.doc))).toContain('Unlucky');
    await page.context().close();
  });

  test('closing the page saves what was typed last', async () => {
    const page = await harness.open();
    await caretAfter(page, 'honest one');
    await page.keyboard.type(' Last words.');
    await page.evaluate(() => window.remount());
    await page.waitForFunction(() => JSON.stringify(window.library.doc).includes('Last words.'));
    await page.context().close();
  });
});

describe('a paper that another window changes', () => {
  /** The stored paper with words replaced, as another window would save it. */
  const elsewhere = (page: Page, from: string, to: string): Promise<void> =>
    page.evaluate(
      ([old, fresh]) => {
        const { library } = window;
        library.saveElsewhere(JSON.parse(JSON.stringify(library.doc).replaceAll(old!, fresh!)));
      },
      [from, to],
    );

  test('shows the change at once, and what is written here goes on', async () => {
    const page = await harness.open();
    await caretAfter(page, 'honest one');
    await page.keyboard.type(' Mine.');
    await page.getByText('Saved', { exact: true }).waitFor();
    await elsewhere(page, 'alder2015', 'bianchi2019');
    await expect.poll(async () => (await notes(page))[0]).toMatch(/A Sea of Treaties/);
    await page.keyboard.type(' Still here.');
    await page.waitForFunction(() => JSON.stringify(window.library.doc).includes('Still here'));
    expect(await page.evaluate(() => JSON.stringify(window.library.doc).includes('bianchi2019'))).toBe(true);
    await page.getByText('Saved', { exact: true }).waitFor();
    await page.context().close();
  });

  test('merges with what is not saved yet', async () => {
    const page = await harness.open();
    await caretAfter(page, 'honest one');
    await page.keyboard.type(' Mine.');
    await elsewhere(page, 'alder2015', 'bianchi2019');
    await page.waitForFunction(() => {
      const text = JSON.stringify(window.library.doc);
      return text.includes('Mine.') && text.includes('bianchi2019') && !text.includes('alder2015');
    });
    await expect.poll(async () => (await notes(page))[0]).toMatch(/A Sea of Treaties/);
    await page.context().close();
  });

  test('at the same place: the words of both stay', async () => {
    const page = await harness.open();
    await caretAfter(page, 'oldest ledgers');
    await page.keyboard.type(' Mine.');
    await elsewhere(page, 'Nobody liked it.', 'Nobody liked it. Theirs.');
    await expect.poll(async () => (await bodyText(page))[0]).toMatch(/Mine\./);
    await expect.poll(async () => (await bodyText(page))[0]).toMatch(/Theirs\./);
    await page.context().close();
  });

  test('the same words: one keeps mine as a copy, and nothing is lost', async () => {
    const page = await harness.open();
    await caretAfter(page, 'oldest ledgers');
    for (let i = 0; i < 3; i++) await page.keyboard.press('Shift+ArrowLeft');
    await page.keyboard.type('Mine.');
    await elsewhere(page, 'Nobody liked it.', 'Nobody liked Theirs.');
    await page.getByRole('button', { name: 'Keep mine as a copy' }).click();
    await expect.poll(async () => (await bodyText(page))[0]).toMatch(/Theirs\.$/);
    await page.getByText('Saved', { exact: true }).waitFor();
    const copy = await page.evaluate(() => JSON.stringify(window.library.copies.at(-1)));
    expect(copy).toContain('Mine.');
    expect(copy).toContain('(my version)');
    // Undo brings mine back onto the page, too.
    await page.locator('.page-editor').press('Control+z');
    await expect.poll(async () => (await bodyText(page))[0]).toMatch(/Mine\.$/);
    await page.context().close();
  });
});

test('the notes are hidden and shown, and show themselves when one is written', async () => {
  const page = await harness.open();
  const pane = page.locator('section[data-type=notes]');
  await page.getByRole('button', { name: 'Hide the notes' }).click();
  expect(await pane.isVisible()).toBe(false);
  await page.evaluate(() => window.remount());
  await page.getByRole('button', { name: 'Show the notes' }).waitFor();
  await caretAfter(page, 'honest one');
  await page.keyboard.press('Control+Alt+f');
  await page.keyboard.type('Seen.');
  expect(await pane.isVisible()).toBe(true);
  expect(await notes(page)).toContain('Seen.');
  await page.context().close();
});
