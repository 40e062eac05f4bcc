import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { asPaperId, asSourceId, type PaperId } from '#shared/ids.ts';
import { clickAt, saved } from '../support/window.ts';
import { expectAccessible, expectNothingCutOff, type RunningApp, startApp } from './start-app.ts';

const markdown = `---
title: Ferries and frontiers
lang: en-GB
bibliography: ferries.json
---

A ferry is a moving frontier.[^1] It carries more than people.[^2]

[^1]: See [@tide2001, p. 12].

[^2]: Again [@tide2001, p. 14].
`;
const base64 = (text: string): string => Buffer.from(text).toString('base64');
const book = (title: string) => ({
  id: 'tide2001',
  type: 'book',
  title,
  author: [{ family: 'Tide', given: 'Una' }],
  issued: { 'date-parts': [[2001]] },
});

let app: RunningApp;
let id: PaperId = asPaperId('');
beforeAll(async () => {
  app = await startApp();
  ({ id } = await app.call('papers.import', {
    name: 'ferries.md',
    base64: base64(markdown),
    companions: [{ name: 'ferries.json', base64: base64(JSON.stringify([book('The law of tides')])) }],
  }));
});
afterAll(async () => {
  await app?.close();
});

const versions = (page: Page) =>
  page.getByRole('grid', { name: 'Versions of this paper' }).locator('.version');
const stored = async (): Promise<string> => JSON.stringify((await app.call('papers.open', { id })).doc);

test('type, keep, type, look back, restore, undo', async () => {
  const { page, errors } = await app.open();
  await page.getByRole('tab', { name: 'History', exact: true }).click();
  await page.getByText('No versions yet.').waitFor();
  await expectAccessible(page);

  await clickAt(page, 'more than people.');
  await page.keyboard.type(' First words.');
  // The key asks for a name, wherever one is.
  await page.keyboard.press('Control+Alt+s');
  await page.keyboard.type('Sent to Ada');
  await page.keyboard.press('Enter');
  await expect
    .poll(() => versions(page).allTextContents())
    .toEqual([
      expect.stringContaining('Sent to Ada'),
      // As it came from its file, before the first change.
      expect.stringContaining('Kept by itself'),
    ]);

  await clickAt(page, 'First words.');
  await page.keyboard.type(' Second words.');
  await saved(page);
  // The version prints by the sources of its own time.
  await app.call('sources.update', { id: asSourceId('tide2001'), csl: book('Tides, revised') });
  await page.locator('.note-text', { hasText: 'Tides, revised' }).waitFor();

  await versions(page).filter({ hasText: 'Sent to Ada' }).press('Enter');
  const view = page.getByRole('region', { name: /^Version of / });
  await view.locator('.note-text', { hasText: 'The law of tides' }).waitFor();
  expect(await view.locator('.page-editor').getAttribute('aria-readonly')).toBe('true');
  await view.getByText('First words.').waitFor();
  expect(await view.getByText('Second words.').count()).toBe(0);
  await expectAccessible(page);
  await expectNothingCutOff(page);
  // Nothing that is pressed in it changes the paper.
  await page.keyboard.type('zzz');
  await page.keyboard.press('Escape');
  await expect.poll(() => view.count()).toBe(0);
  await page.getByText('Second words.').waitFor();

  await versions(page).filter({ hasText: 'Sent to Ada' }).press('Enter');
  await view.getByRole('button', { name: 'Restore' }).click();
  await expect.poll(stored).not.toContain('Second words.');
  expect(await stored()).toContain('First words.');
  // What was on the page is a version of its own.
  await expect.poll(() => versions(page).count()).toBe(3);
  await page.locator('.page-editor').focus();
  await page.keyboard.press('Control+z');
  await expect.poll(stored).toContain('First words. Second words.');
  expect(await stored()).not.toContain('zzz');
  expect(errors).toEqual([]);
});

test('a version is renamed, deleted, brought back, and opened as a paper of its own', async () => {
  const { page, errors } = await app.open();
  await page.getByRole('tab', { name: 'History', exact: true }).click();
  const named = versions(page).filter({ hasText: 'Sent to Ada' });
  await named.getByRole('button', { name: /^Actions/ }).click();
  await page.getByRole('menuitem', { name: 'Rename…' }).click();
  await page.getByRole('textbox', { name: /^Name of the version/ }).fill('Sent to Bo');
  await page.keyboard.press('Enter');
  const renamed = versions(page).filter({ hasText: 'Sent to Bo' });
  await renamed.waitFor();
  await page.getByText('Named only').click();
  await expect.poll(() => versions(page).count()).toBe(1);

  await renamed.getByRole('button', { name: /^Actions/ }).click();
  await page.getByRole('menuitem', { name: 'Delete version' }).click();
  await page.getByText('No version has a name yet.').waitFor();
  await page.getByRole('button', { name: 'Undo', exact: true }).last().click();
  await renamed.click();
  await page.getByRole('button', { name: 'Open as a new paper' }).click();
  await page.getByRole('tab', { name: /^Ferries and frontiers \(/, selected: true }).waitFor();
  expect(errors).toEqual([]);
});

test('a passage of a version is put behind the caret of the paper, with its note', async () => {
  const { page, errors } = await app.open();
  await page.getByRole('tab', { name: 'Ferries and frontiers', exact: true }).click();
  await clickAt(page, 'A ferry is a moving frontier.');
  await page.getByRole('tab', { name: 'History', exact: true }).click();
  await versions(page).last().press('Enter');
  const view = page.getByRole('region', { name: /^Version of / });
  const insert = view.getByRole('button', { name: 'Insert selection' });
  await view.getByText('It carries more than people.').waitFor();
  expect(await insert.isDisabled()).toBe(true);
  await view.getByText('It carries more than people.').click({ clickCount: 3 });
  await expect.poll(() => insert.isDisabled()).toBe(false);
  const notes = async (): Promise<number> => (await stored()).split('"type":"note"').length - 1;
  const before = await notes();
  await insert.click();
  await expect.poll(notes).toBe(before + 2);
  await page.locator('.page-editor:visible').focus();
  await page.keyboard.press('Control+z');
  await expect.poll(notes).toBe(before);
  expect(errors).toEqual([]);
});

test('closing a paper keeps what was written', async () => {
  const before = (await app.call('history.list', { paper: id })).rows.length;
  const { page } = await app.open();
  await page.getByRole('tab', { name: 'Ferries and frontiers', exact: true }).click();
  await clickAt(page, 'A ferry is a moving frontier.');
  await page.keyboard.type(' Last words.');
  await saved(page);
  await page.getByRole('tab', { name: 'Ferries and frontiers', exact: true }).press('Delete');
  await expect
    .poll(async () => (await app.call('history.list', { paper: id })).rows.length)
    .toBeGreaterThan(before);
});
