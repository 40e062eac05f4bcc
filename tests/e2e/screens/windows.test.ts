import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { PaperId } from '#shared/ids.ts';
import { allPrinted, bodyBlocks, clickAt, printedNotes, saved } from '../support/window.ts';
import { expectAccessible, type RunningApp, startApp } from './start-app.ts';

let app: RunningApp;
const ids: PaperId[] = [];
beforeAll(async () => {
  app = await startApp();
  for (const title of ['Harbours', 'Ferries', 'Islands']) {
    const body =
      title === 'Harbours'
        ? '\n\nThe first line of the quay.\n\nThe second line.[^1]\n\n[^1]: A note that stands.\n'
        : '\n\nSome words.\n';
    const markdown = `---\ntitle: ${title}\nlang: en-GB\n---${body}`;
    const base64 = Buffer.from(markdown).toString('base64');
    ids.push((await app.call('papers.import', { name: `${title}.md`, base64, companions: [] })).id);
  }
});
afterAll(async () => {
  await app?.close();
});

const tabs = (page: Page): Promise<string[]> =>
  page.getByRole('tablist', { name: 'Open papers' }).getByRole('tab').allTextContents();
const openAll = async (page: Page): Promise<void> => {
  for (const title of ['Harbours', 'Ferries', 'Islands']) {
    await page.getByRole('navigation').getByRole('button', { name: 'Papers', exact: true }).click();
    await page.getByRole('row').filter({ hasText: title }).first().dblclick();
    await page.getByRole('tab', { name: title, selected: true }).waitFor();
  }
};

describe('tabs', () => {
  test('are put in order by keys and by hand, closed, and opened again', async () => {
    const { page } = await app.open();
    await openAll(page);
    await page.getByRole('tab', { name: 'Islands' }).focus();
    await page.keyboard.press('Shift+ArrowLeft');
    await expect.poll(() => tabs(page)).toEqual(['Harbours', 'Islands', 'Ferries']);
    await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toBe('Islands');
    await page.getByRole('tab', { name: 'Ferries' }).dragTo(page.getByRole('tab', { name: 'Harbours' }), {
      targetPosition: { x: 4, y: 10 },
    });
    await expect.poll(() => tabs(page)).toEqual(['Ferries', 'Harbours', 'Islands']);

    await page.keyboard.press('Control+Alt+PageDown');
    await page.getByRole('tab', { name: 'Ferries', selected: true }).waitFor();
    await page.keyboard.press('Control+Alt+PageUp');
    await page.getByRole('tab', { name: 'Islands', selected: true }).waitFor();

    await page.getByRole('tab', { name: 'Harbours' }).click({ button: 'middle' });
    await expect.poll(() => tabs(page)).toEqual(['Ferries', 'Islands']);
    await page.keyboard.press('Control+Alt+w');
    await expect.poll(() => tabs(page)).toEqual(['Ferries']);
    await page.keyboard.press('Control+Alt+o');
    await page.keyboard.press('Control+Alt+o');
    await expect.poll(() => tabs(page)).toEqual(['Ferries', 'Harbours', 'Islands']);

    await page.getByRole('tab', { name: 'Ferries' }).click({ button: 'right' });
    await expectAccessible(page);
    await page.getByRole('menuitem', { name: 'Close the others' }).click();
    await expect.poll(() => tabs(page)).toEqual(['Ferries']);
    await page.context().close();
  });

  test('that have no room are found in a list', async () => {
    const { page } = await app.open({ viewport: { width: 480, height: 700 } });
    await openAll(page);
    await page.getByRole('button', { name: 'All open papers' }).click();
    await page.getByRole('menuitem', { name: 'Harbours' }).click();
    await page.getByRole('tab', { name: 'Harbours', selected: true }).waitFor();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(480);
    await page.context().close();
  });
});

/** A second window on the paper that is shown, opened as a person does. */
const secondWindow = async (page: Page): Promise<Page> => {
  const opened = page.context().waitForEvent('page');
  await page.getByRole('tab', { name: 'Harbours' }).click({ button: 'right' });
  await page.getByRole('menuitem', { name: 'Open in a new window' }).click();
  const second = await opened;
  second.setDefaultTimeout(15_000);
  await second.getByRole('tab', { name: 'Harbours', selected: true }).waitFor();
  await second.locator('.page-editor').waitFor();
  return second;
};

describe('two windows on one paper', () => {
  test('show at once what is written in the other, and lose nothing', async () => {
    const { page: first, errors } = await app.open();
    await openAll(first);
    await first.getByRole('tab', { name: 'Harbours' }).click();
    const second = await secondWindow(first);
    expect(new URL(second.url()).search).toBe('');
    expect(await tabs(second)).toEqual(['Harbours']);

    // One after the other, in the same paragraph and in a note.
    await clickAt(first, 'of the quay', 'end');
    await first.keyboard.type(' in winter');
    await second.getByText('of the quay in winter.').waitFor();
    await clickAt(second, 'The first', 'end');
    await second.keyboard.type(' and longest');
    await first.getByText('The first and longest line').waitFor();
    await clickAt(second, 'second line.', 'end');
    await second.keyboard.press('Control+Alt+f');
    await second.keyboard.type('A note from the other window.');
    await expect.poll(() => printedNotes(first)).toContain('A note from the other window.');

    // At the same moment: in one paragraph, and at one place of it.
    await clickAt(first, 'in winter', 'end');
    await clickAt(second, 'The first', 'end');
    await Promise.all([
      first.keyboard.type(' and in spring, when it rains', { delay: 15 }),
      second.keyboard.type(' that anyone walked, the oldest', { delay: 15 }),
    ]);
    for (const page of [first, second])
      await expect
        .poll(() => bodyBlocks(page).then((blocks) => blocks[0]), { timeout: 10_000 })
        .toBe(
          'The first that anyone walked, the oldest and longest line of the quay in winter and in spring, when it rains.',
        );
    await clickAt(first, 'when it rains', 'end');
    await clickAt(second, 'when it rains', 'end');
    await Promise.all([
      first.keyboard.press('Control+Alt+f').then(() => first.keyboard.type('Left note.')),
      second.keyboard.press('Control+Alt+f').then(() => second.keyboard.type('Right note.')),
    ]);
    for (const page of [first, second])
      await expect
        .poll(() => printedNotes(page).then((notes) => [...notes].sort()), { timeout: 10_000 })
        .toEqual(['A note from the other window.', 'A note that stands.', 'Left note.', 'Right note.']);
    for (const page of [first, second]) {
      await saved(page);
      await allPrinted(page);
    }
    expect(await bodyBlocks(first)).toEqual(await bodyBlocks(second));
    expect(await printedNotes(first)).toEqual(await printedNotes(second));
    expect(errors).toEqual([]);

    // What one window undoes is its own.
    await second.keyboard.press('Control+z');
    await expect.poll(() => printedNotes(first)).not.toContain('Right note.');
    expect(await printedNotes(first)).toContain('Left note.');
    await first.context().close();
  });

  test('share colours and language, and each has its own tabs', async () => {
    const { page: first } = await app.open();
    await openAll(first);
    const own = await tabs(first);
    expect(own).toHaveLength(3);
    const second = await secondWindow(first);
    // A caret, where a selection would make the key one of links.
    await clickAt(second, 'The first');
    await second.keyboard.press('Control+k');
    await second.keyboard.type('dark colours');
    await second.getByRole('menuitem', { name: 'Dark colours' }).waitFor();
    await second.keyboard.press('Enter');
    await second.locator('.palette').waitFor({ state: 'detached' });
    await expect
      .poll(() => first.evaluate(() => document.documentElement.dataset.theme), { timeout: 10_000 })
      .toBe('dark');
    expect(await tabs(second)).toEqual(['Harbours']);
    expect(await tabs(first)).toEqual(own);
    for (const page of [first, second]) {
      await page.reload();
      await page.getByRole('tab', { name: 'Harbours' }).waitFor();
    }
    expect(await tabs(first)).toEqual(own);
    expect(await tabs(second)).toEqual(['Harbours']);
    await app.call('settings.set', { settings: { 'preference.theme': 'system' } });
    await first.context().close();
  });
});
