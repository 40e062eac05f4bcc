import { afterAll, beforeAll, expect, test } from 'vitest';
import { asPaperId } from '#shared/ids.ts';
import { bodyBlocks, clickAt, frames, printedNotes, saved } from '../support/window.ts';
import { expectAccessible, expectNothingCutOff, goTo, type RunningApp, startApp } from './start-app.ts';

const markdown = `---
title: Locks and keepers
lang: en-GB
bibliography: locks.json
---

A lock lifts a boat[^1]

Its keeper waits

[^1]: See [@sluice2004, p. 12].
`;
const sluice = {
  id: 'sluice2004',
  type: 'book',
  title: 'Water stairs',
  author: [{ family: 'Sluice', given: 'Ada' }],
  issued: { 'date-parts': [[2004]] },
  publisher: 'Towpath Press',
  'publisher-place': 'Ghent',
};
const base64 = (text: string): string => Buffer.from(text).toString('base64');

let app: RunningApp;
beforeAll(async () => {
  app = await startApp();
  const { id } = await app.call('papers.import', {
    name: 'locks.md',
    base64: base64(markdown),
    companions: [{ name: 'locks.json', base64: base64(JSON.stringify([sluice])) }],
  });
  expect(asPaperId(id)).toBe(id);
});
afterAll(async () => {
  await app?.close();
});

test('@ cites, ^ makes a note, and each help can be switched off', async () => {
  const { page, errors } = await app.open();
  await page.getByText('Its keeper waits').waitFor();
  await clickAt(page, 'keeper waits');
  await page.keyboard.type(' "for hours" @');
  const option = page.locator('.picker-list [role=option]', { hasText: 'Water stairs' });
  await option.waitFor();
  // Escape leaves the sign as it was typed.
  await page.keyboard.press('Escape');
  await frames(page);
  expect((await bodyBlocks(page)).at(-1)).toBe('Its keeper waits “for hours” @');
  await page.keyboard.press('Backspace');
  await page.keyboard.type('@');
  await option.waitFor();
  await page.keyboard.type('water');
  await option.waitFor();
  await page.keyboard.press('Enter');
  await expect.poll(() => bodyBlocks(page)).toContain('Its keeper waits “for hours”2');
  // The page has the keys again a moment after the picker is gone.
  await page.locator('.page-editor:focus').waitFor();
  await page.keyboard.type('. Then rests.^');
  await frames(page);
  await page.keyboard.type('A remark');
  await expect.poll(async () => (await printedNotes(page)).at(-1)).toBe('A remark');
  expect((await bodyBlocks(page)).at(-1)).toBe('Its keeper waits “for hours”2. Then rests.3');
  await saved(page);

  await goTo(page, 'Settings');
  await page.getByRole('checkbox', { name: 'Note with ^' }).press('Space');
  await expectAccessible(page);
  await expectNothingCutOff(page);
  await page.getByRole('tab', { name: 'Locks and keepers' }).click();
  await clickAt(page, 'Then rests.', 'end');
  await page.keyboard.press('End');
  await page.keyboard.type(' Off^ "on"');
  expect((await bodyBlocks(page)).at(-1)).toBe('Its keeper waits “for hours”2. Then rests.3 Off^ “on”');
  expect(await page.locator('.note-text').filter({ visible: true }).count()).toBe(3);
  expect(errors).toEqual([]);
  await page.close();
});

test('a letter typed right after Enter or a new note stands where the caret was', async () => {
  const { page } = await app.open();
  await page.getByText('Its keeper waits').waitFor();
  await clickAt(page, 'lifts a boat');
  await page.keyboard.press('Control+Alt+f');
  await page.keyboard.type('A remark');
  await page.keyboard.press('Escape');
  await page.keyboard.press('End');
  await page.keyboard.press('Enter');
  await page.keyboard.type('New words');
  await page.keyboard.press('Enter');
  await page.keyboard.type('More');
  await frames(page);
  expect((await bodyBlocks(page)).slice(1, 3)).toEqual(['New words', 'More']);
  expect(await printedNotes(page)).toContain('A remark');
  await page.close();
});
