import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { expectAccessible, expectNothingCutOff, goTo, type RunningApp, startApp } from './start-app.ts';

let app: RunningApp;
beforeAll(async () => {
  app = await startApp();
});
afterAll(async () => {
  await app?.close();
});

const markdown = `---
title: Ferries and frontiers
lang: en-GB
bibliography: ferries.json
---

# Crossings

A ferry is a moving frontier.[^1] It carries more than people.

[^1]: See [@tide2001, p. 12].

# Landings

The quay is where the law begins.
`;
const bibliography = [
  {
    id: 'tide2001',
    type: 'book',
    title: 'The law of tides',
    author: [{ family: 'Tide', given: 'Una' }],
    issued: { 'date-parts': [[2001]] },
    publisher: 'Harbour Press',
    'publisher-place': 'Bergen',
  },
];
const files = [
  { name: 'ferries.md', mimeType: 'text/markdown', buffer: Buffer.from(markdown) },
  { name: 'ferries.json', mimeType: 'application/json', buffer: Buffer.from(JSON.stringify(bibliography)) },
];

describe('papers', () => {
  test('a Markdown paper comes in with its bibliography, opens, and shows its outline', async () => {
    const { page, errors } = await app.open();
    await page.getByText('No papers yet').waitFor();
    await expectAccessible(page);
    const chooser = page.waitForEvent('filechooser');
    await page.getByRole('button', { name: 'Import…' }).click();
    await (await chooser).setFiles(files);
    await page.getByRole('tab', { name: 'Ferries and frontiers' }).waitFor();
    const outline = page.getByRole('tree', { name: 'Headings' });
    await outline.getByRole('treeitem', { name: /Landings/ }).waitFor();
    await page.getByText('1 note', { exact: true }).waitFor();
    await outline.getByRole('treeitem', { name: /Landings/ }).click();
    expect(
      await page.evaluate(() => document.activeElement?.closest('[contenteditable=true]') !== null),
    ).toBe(true);
    await page.locator('.citation').click();
    await page.keyboard.press('Escape');
    await page.getByRole('tab', { name: 'Sources', exact: true }).click();
    const panel = page.getByRole('complementary', { name: 'Side panel' });
    await panel.getByRole('heading', { name: 'The law of tides' }).waitFor();
    await panel
      .getByText(/Harbour Press/)
      .first()
      .waitFor();
    expect((await app.call('sources.list', { query: 'tides', offset: 0, limit: 5 })).total).toBe(1);
    await expectAccessible(page);
    expect(errors).toEqual([]);
  });

  test('open papers and the section come back after a new start', async () => {
    const { page } = await app.open();
    await page.getByRole('tab', { name: 'Ferries and frontiers', selected: true }).waitFor();
    await goTo(page, 'Papers');
    await page.getByRole('tab', { name: 'Ferries and frontiers' }).press('Delete');
    await expect.poll(() => page.getByRole('tab', { name: 'Ferries and frontiers' }).count()).toBe(0);
  });

  test('the list is filtered, walked by arrows and opened by Enter', async () => {
    await app.call('papers.create', { title: 'Lighthouses', lang: 'en-GB' });
    const { page } = await app.open();
    await goTo(page, 'Papers');
    await page.getByRole('row', { name: /Lighthouses/ }).waitFor();
    await page.getByRole('searchbox').fill('ferr');
    await expect.poll(() => page.getByRole('row', { name: /Lighthouses/ }).count()).toBe(0);
    await page.getByRole('searchbox').press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.getByRole('tab', { name: 'Ferries and frontiers', selected: true }).waitFor();
    await goTo(page, 'Papers');
    await page.getByRole('searchbox').fill('no such paper');
    await page.getByText('No paper matches').waitFor();
  });

  test('a deleted paper comes back', async () => {
    const { page } = await app.open();
    await goTo(page, 'Papers');
    await page.getByRole('button', { name: 'Actions for Lighthouses' }).click();
    await page.getByRole('menuitem', { name: 'Delete' }).click();
    await page.getByText('“Lighthouses” was deleted.').waitFor();
    await expect.poll(() => page.getByRole('row', { name: /Lighthouses/ }).count()).toBe(0);
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Undo', exact: true }).click();
    await page.getByRole('row', { name: /Lighthouses/ }).waitFor();
  });

  test.each([
    ['Export for Word (.docx)', /\.docx$/, 'PK'],
    ['Export as Markdown (.md)', /\.md$/, '---'],
    ['Export as a package (.ibid)', /\.ibid$/, 'PK'],
  ])('%s gives a file and says what was lost', async (action, name, start) => {
    const { page } = await app.open();
    await goTo(page, 'Papers');
    await page.getByRole('button', { name: 'Actions for Ferries and frontiers' }).click();
    const download = page.waitForEvent('download');
    await page.getByRole('menuitem', { name: action }).click();
    const file = await download;
    expect(file.suggestedFilename()).toMatch(name);
    expect(readFileSync(await file.path(), 'latin1').startsWith(start)).toBe(true);
    await page.getByText(/is ready\./).waitFor();
  });

  test('a file that is no paper is refused in words', async () => {
    const { page } = await app.open();
    await goTo(page, 'Papers');
    const chooser = page.waitForEvent('filechooser');
    await page.getByRole('button', { name: 'Import…' }).click();
    await (await chooser).setFiles([
      { name: 'notes.json', mimeType: 'application/json', buffer: Buffer.from('[]') },
    ]);
    await page.getByText(/No paper among notes\.json/).waitFor();
    const broken = page.waitForEvent('filechooser');
    await page.getByRole('button', { name: 'Import…' }).click();
    await (await broken).setFiles([
      { name: 'old.ibid', mimeType: 'application/zip', buffer: Buffer.from('no zip') },
    ]);
    await page.getByText(/Your library is as it was/).waitFor();
  });

  test('an open paper is exported where it is; its side panel is resized by keys, hidden, remembered', async () => {
    const { page } = await app.open();
    await goTo(page, 'Papers');
    await page.getByRole('row', { name: /Ferries/ }).click();
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Export', exact: true }).click();
    await page.getByRole('menuitem', { name: 'Export for Word (.docx)' }).click();
    expect((await download).suggestedFilename()).toMatch(/\.docx$/);
    const handle = page.getByRole('separator', { name: 'Width of the side panel' });
    const before = Number(await handle.getAttribute('aria-valuenow'));
    // The page takes the focus once, when its paper is there.
    await page.locator('[contenteditable=true]').first().waitFor();
    await handle.press('ArrowLeft');
    await expect.poll(async () => Number(await handle.getAttribute('aria-valuenow'))).toBe(before + 16);
    await page.getByRole('button', { name: 'Hide the side panel' }).click();
    await expect.poll(() => page.getByRole('complementary', { name: 'Side panel' }).count()).toBe(0);
    await page.waitForTimeout(500);
    const again = await app.open();
    await again.page.getByRole('button', { name: 'Show the side panel' }).click();
    const restored = again.page.getByRole('separator', { name: 'Width of the side panel' });
    expect(Number(await restored.getAttribute('aria-valuenow'))).toBe(before + 16);
  });

  test('fits a narrow window, where the side panel lies over the page', async () => {
    const { page } = await app.open({ viewport: { width: 640, height: 400 } });
    await goTo(page, 'Papers');
    await expectNothingCutOff(page);
    await expectAccessible(page);
    await page.getByRole('row', { name: /Ferries/ }).click();
    await page.getByRole('button', { name: 'Show the side panel' }).click();
    await page.getByRole('complementary', { name: 'Side panel' }).waitFor();
    await expectNothingCutOff(page);
  });
});

test.each([
  { language: 'English', title: 'This window could not be shown.', reload: 'Load again' },
  { language: 'Italiano', title: 'Non è stato possibile mostrare questa finestra.', reload: 'Ricarica' },
])(
  'a window that can’t be drawn says so in $language, and loads again',
  async ({ language, title, reload }) => {
    const { id } = await app.call('papers.import', {
      name: 'quay.md',
      base64: btoa(`---\ntitle: Quay ${language.slice(0, 2)}\n---\n\nA line.\n`),
      companions: [],
    });
    const { page } = await app.open();
    await page.locator('.rail-button').nth(2).click();
    await page.getByText(language, { exact: true }).click();
    await page.waitForTimeout(500);
    await page.locator('.rail-button').first().click();
    await page.getByRole('row', { name: `Quay ${language.slice(0, 2)}` }).click();
    await page.getByRole('tabpanel').getByText('A line.').click();
    // The list of papers writes when each was changed.
    await page.evaluate(() => {
      Intl.RelativeTimeFormat.prototype.format = () => {
        throw new Error('broken on purpose');
      };
    });
    await page.keyboard.type('Just typed. ');
    await page.locator('.rail-button').first().click();
    await page.getByRole('heading', { name: title }).waitFor();
    await expectAccessible(page);
    await page.getByRole('button', { name: reload }).click();
    await page.getByRole('navigation').waitFor();
    expect(JSON.stringify((await app.call('papers.open', { id })).doc)).toContain('Just typed.');
    await page.locator('.rail-button').nth(2).click();
    await page.getByText('English', { exact: true }).click();
    await page.waitForTimeout(500);
  },
);

test('a paper that the system hands to the program opens in a tab of its own', async () => {
  const { id } = await app.call('papers.import', {
    name: 'pier.md',
    base64: btoa('---\ntitle: The pier\n---\n\nA line.\n'),
    companions: [],
  });
  const { page } = await app.open();
  // The event of the desktop shell, sent by the stream of the browser host.
  await page.addInitScript(() => {
    const { EventSource: Stream } = window;
    window.EventSource = class extends Stream {
      constructor(address: string | URL) {
        super(address);
        addEventListener('show-paper', (event) =>
          this.dispatchEvent(
            new MessageEvent('papers.show', { data: JSON.stringify({ id: (event as CustomEvent).detail }) }),
          ),
        );
      }
    };
  });
  await page.reload();
  await goTo(page, 'Library');
  await page.evaluate((paper) => dispatchEvent(new CustomEvent('show-paper', { detail: paper })), id);
  await page.getByRole('tab', { name: 'The pier', selected: true }).waitFor();
  await page.getByRole('tabpanel').getByText('A line.').waitFor();
});

describe('settings', () => {
  test('language and theme change at once and stay', async () => {
    const { page } = await app.open();
    await goTo(page, 'Settings');
    await expectAccessible(page);
    await page.getByText('Dark', { exact: true }).click();
    expect(await page.evaluate(() => getComputedStyle(document.documentElement).colorScheme)).toBe('dark');
    await expectAccessible(page);
    await page.getByText('Italiano').click();
    await page.getByRole('heading', { name: 'Impostazioni' }).waitFor();
    expect(await page.evaluate(() => document.documentElement.lang)).toBe('it-IT');
    await page.waitForTimeout(500);
    const { page: next } = await app.open();
    await next.getByRole('heading', { name: 'Impostazioni' }).waitFor();
    await goTo(next, 'Documenti');
    await expectAccessible(next);
    await goTo(next, 'Biblioteca');
    await next.getByRole('searchbox').waitFor();
    await expectAccessible(next);
    await goTo(next, 'Impostazioni');
    await next.getByText('English').click();
    await next.getByText('As the system').click();
    await next.getByRole('heading', { name: 'Settings' }).waitFor();
    await next.waitForTimeout(500);
  });

  test('the About dialog names version, licence and what Ibid is made of', async () => {
    const { page } = await app.open();
    await goTo(page, 'Settings');
    await page.getByRole('button', { name: 'About Ibid' }).click();
    const dialog = page.getByRole('dialog', { name: 'About Ibid' });
    for (const words of [
      'Version 0.0.0',
      'AGPL-3.0-or-later',
      'Frank Bennett',
      'CC BY-SA',
      'Open Font License',
    ])
      await dialog.getByText(words).first().waitFor();
    await expectAccessible(page);
    await page.keyboard.press('Escape');
    await expect.poll(() => dialog.count()).toBe(0);
  });
});
