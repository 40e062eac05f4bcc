import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { frames } from '../support/window.ts';
import { expectAccessible, expectNothingCutOff, type RunningApp, startApp } from './start-app.ts';

const markdown = `---
title: Ferries and frontiers
lang: en-GB
author:
- name: Ada Marsh
abstract: A short paper about boats.
---

# The crossing

A ferry is a moving frontier.[^1] It leaves **early** and comes [late](https://example.org/).

| Port | Fee |
|------|-----|
| One  | 3   |

Table: Fees

Nobody pays twice.[^2]

[^1]: The first note.
[^2]: The second note.
`;

let app: RunningApp;
beforeAll(async () => {
  app = await startApp();
});
afterAll(async () => {
  await app?.close();
});

/** Commands that leave the window, or that ask the system for something a test can't answer. */
const leaving = new Set(['newWindow', 'window-importSources']);

const inText = (page: Page) => page.locator('[data-type=body] > *', { hasText: 'moving frontier' }).first();

const written = (page: Page): Promise<string> =>
  page
    .locator('.page-editor')
    .first()
    .evaluate((editor) => editor.innerHTML.replaceAll(/ (class|style)="[^"]*"/g, ''));

/** Where the caret is put: each place has commands of its own. */
const places = [
  inText,
  (page: Page) => page.locator('[data-type=body] td').first(),
  (page: Page) => page.locator('.note-text p').first(),
];

/** A click so soon after another may select a word. */
const putCaret = async (page: Page, place: Locator): Promise<void> => {
  await place.click({ position: { x: 24, y: 8 } });
  await page.keyboard.press('Home');
};

/** Whether one page is shown, and nothing over it or beside it. */
const isAtStart = async (page: Page): Promise<boolean> =>
  (await inText(page).isVisible()) &&
  (await page.locator('.page-editor').count()) === 1 &&
  (await openNow(page)).length === 0;

/** Opens the palette and reads what it offers. */
const offered = async (page: Page): Promise<{ id: string; name: string }[]> => {
  await page.keyboard.press('Control+k');
  await page.locator('.palette [role=menuitem]').first().waitFor();
  return page.locator('.palette [role=menuitem]').evaluateAll((items) =>
    items.map((item) => ({
      id: item.getAttribute('data-key') ?? '',
      name: item.querySelector('span')?.textContent ?? '',
    })),
  );
};

// A message that goes by itself is not closed by a key.
const opened = '[role=dialog], [role=alertdialog]:not(.toast), .popover, [role=search]';

/** What stands open over or beside the page, by its name. */
const openNow = (page: Page): Promise<string[]> =>
  page
    .locator(opened)
    .evaluateAll((elements) =>
      elements
        .filter((element) => element.checkVisibility())
        .map((element) => element.outerHTML.slice(0, 160)),
    );

test.each([
  ['a wide window in English', 'en', 'light', { width: 1280, height: 800 }],
  ['a dark narrow window in Italian', 'it', 'dark', { width: 760, height: 640 }],
] as const)(
  'every command can be run from the palette, shows something accessible and can be left: %s',
  async (_name, language, theme, viewport) => {
    const { id: paper } = await app.call('papers.import', {
      name: 'ferries.md',
      base64: Buffer.from(markdown).toString('base64'),
      companions: [],
    });
    const shown = { language, theme, screen: 'paper', openPapers: [paper], activePaper: paper };
    /** A window that shows the page as at first: the one there is, unless a command has opened or left something. */
    const atStart = async (last?: Page): Promise<Page> => {
      if (last && (await isAtStart(last))) return last;
      await last?.context().close();
      await app.call('settings.set', { settings: { window: shown } });
      const next = await app.open({ viewport });
      errors = next.errors;
      await inText(next.page).waitFor();
      return next.page;
    };
    let errors: string[] = [];
    let page = await atStart();
    const failures: string[] = [];
    const done = new Set(leaving);
    for (const place of places) {
      page = await atStart(page);
      await putCaret(page, place(page));
      const ids = await offered(page);
      expect(ids.length).toBeGreaterThan(40);
      await page.keyboard.press('Escape');
      for (const { id, name } of ids) {
        if (done.has(id)) continue;
        done.add(id);
        // Each begins where a person writes, with nothing open.
        page = await atStart(page);
        await putCaret(page, place(page));
        const before = await openNow(page);
        const text = await written(page);
        await offered(page);
        const entry = page.locator(`.palette [role=menuitem][data-key="${id}"]`);
        if ((await entry.count()) === 0) {
          await page.keyboard.press('Escape');
          continue;
        }
        await entry.click();
        await page.locator('.palette').waitFor({ state: 'detached' });
        await page.waitForTimeout(120);
        await frames(page);
        const fresh = (await openNow(page)).filter((element) => !before.includes(element));
        const toasts = await page.locator('.toast').count();
        if (fresh.length > 0 || toasts > 0) {
          try {
            await expectAccessible(page);
            await expectNothingCutOff(page);
          } catch (error) {
            failures.push(
              `${id} (${name}): ${JSON.stringify((error as { actual?: unknown }).actual ?? String(error))}`,
            );
          }
          await page.keyboard.press('Escape');
          await frames(page);
          const left = (await openNow(page)).filter((element) => fresh.includes(element));
          if (left.length > 0) failures.push(`${id} (${name}): Escape does not close ${left[0]}`);
        }
        // One undo takes back whatever it did, so that the next begins with the same page.
        if ((await inText(page).isVisible()) && (await written(page)) !== text) {
          await page.locator('.page-editor').first().focus();
          await page.keyboard.press('Control+z');
        }
        for (const error of errors.splice(0)) failures.push(`${id} (${name}): ${error}`);
      }
    }
    expect(failures).toEqual([]);
    await page.context().close();
  },
  // There are many commands, and each is looked at by itself.
  300_000,
);
