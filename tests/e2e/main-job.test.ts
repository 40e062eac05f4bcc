import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { checkPackage } from '../../electron/export/docx/check-package.ts';
import { notesOf } from '../fixtures/docx/parts.ts';
import { launchBrowser, openWindow } from './support/browser.ts';
import { type Served, serve, temporaryFolder } from './support/serve.ts';
import {
  allPrinted,
  bodyBlocks,
  chosenFile,
  clickAt,
  exportOpenPaper,
  frames,
  fromElsewhere,
  goTo,
  importFiles,
  plain,
  printedNotes,
  saved,
  shownPaper,
} from './support/window.ts';

/*
 * The main job, from the first start to the Word file, in the real program: `ibid serve` as a process, a real
 * browser, and nothing done but what a person does in the window. The tests tell one story, in order.
 */

const fixture = (name: string): Buffer => readFileSync(new URL(`../fixtures/e2e/${name}`, import.meta.url));
const expected = JSON.parse(fixture('canals.notes.json').toString()) as string[];
const paperFiles = () => [
  chosenFile('canals.md', fixture('canals.md')),
  chosenFile('canals.json', fixture('canals.json')),
];

const folder = temporaryFolder();
let served: Served;
let browser: Browser;
let page: Page;
let errors: string[];

beforeAll(async () => {
  served = await serve(join(folder.path, 'library.ibidlib'));
  browser = await launchBrowser();
  ({ page, errors } = await openWindow(browser, served.address));
});
afterAll(async () => {
  await browser?.close();
  await served?.stop();
  folder.remove();
});

/** The notes from number `from` on, once all citations are printed. */
const notesFrom = async (from: number, count: number): Promise<string[]> => {
  await allPrinted(page);
  return (await printedNotes(page)).slice(from - 1, from - 1 + count);
};
const openPaper = async (title: string | RegExp): Promise<void> => {
  await goTo(page, 'Papers');
  await page.getByRole('row', { name: title }).click();
  await shownPaper(page).waitFor();
};

describe('the main job', () => {
  test('the first start shows a sample paper with its notes printed', async () => {
    await openPaper(/Agreed in Pairs/);
    await expect.poll(async () => (await printedNotes(page)).length).toBeGreaterThanOrEqual(12);
    await allPrinted(page);
    const notes = await printedNotes(page);
    expect(notes.filter((note) => note === '' || note.includes('missing source'))).toEqual([]);
    expect(notes.some((note) => note.startsWith('Ibid.'))).toBe(true);
  });

  test('a Markdown paper comes in with its bibliography, and prints every note as the house does', async () => {
    await goTo(page, 'Papers');
    await importFiles(page, paperFiles());
    await page.getByText('canals.md is now a paper. 7 sources were added.').waitFor();
    await page.getByRole('tab', { name: /Still Waters/, selected: true }).waitFor();
    await expect.poll(async () => (await printedNotes(page)).length).toBe(20);
    await allPrinted(page);
    expect(await printedNotes(page)).toEqual(expected);
    expect(await shownPaper(page).locator('.note-mark').allTextContents()).toEqual(
      expected.map((_, at) => String(at + 1)),
    );
  });

  test('text is typed where one clicks', async () => {
    await clickAt(page, 'Every lock had its keeper.', 'start');
    await page.keyboard.type('By then, ');
    expect(await bodyBlocks(page)).toContain(
      'By then, Every lock had its keeper.5 Some kept books as well,6 and the books outlived them.7',
    );
    await saved(page);
  });

  test('a note is made and cited by keyboard, with a page; its neighbours change at once', async () => {
    await expect.poll(() => notesFrom(2, 2)).toEqual(['Ibid., p. 24.', 'Ibid., p. 30.']);
    await clickAt(page, 'older than the states that keep it,');
    // Past the mark that follows.
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Control+Alt+c');
    await page.keyboard.type('ricci delta');
    const found = page.getByRole('listbox', { name: 'Sources' }).locator('.picker-option:not(.picker-new)');
    await expect.poll(() => found.count()).toBe(1);
    expect(await found.textContent()).toContain('cited in notes 11 and 17');
    await page.keyboard.press('Tab');
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.closest('.picker-fields') !== null))
      .toBe(true);
    await page.keyboard.type('2');
    await page.keyboard.press('Enter');
    await expect
      .poll(() => notesFrom(2, 3))
      .toEqual([
        'Ibid., p. 24.',
        'Ricci, Paolo, “Barges Return to the Delta”, in *The Harbour Gazette*, 4 May 2021, p. 2, <https://www.example.org/gazette/barges>.',
        'Brandt, Elke, *Locks and Levels*, cit., p. 30.',
      ]);
    // What was the first cite of that source is now a later one.
    await expect.poll(() => notesFrom(12, 1)).toEqual(['Ricci, Paolo, “Barges Return to the Delta”, cit.']);
    expect(await printedNotes(page)).toHaveLength(21);
    await page.keyboard.type(' indeed,');
    await expect.poll(async () => (await bodyBlocks(page))[0]).toContain('keep it,23 indeed, and dearer.4');
  });

  test('Enter right after the last letter cites what was typed, not what the list showed before', async () => {
    await clickAt(page, 'Every lock had its keeper.');
    for (const [typed, cited] of [
      ['okafor', /^Okafor/],
      ['weir lock', /^Weir/],
    ] as const) {
      await page.keyboard.press('Control+Alt+c');
      await page.getByRole('listbox', { name: 'Sources' }).getByRole('option').nth(3).waitFor();
      await page.keyboard.type(typed);
      await page.keyboard.press('Enter');
      await page.getByRole('dialog').waitFor({ state: 'detached' });
      const mark = await shownPaper(page).locator('.note-mark.is-active').first().textContent();
      await expect.poll(async () => (await notesFrom(Number(mark), 1))[0]).toMatch(cited);
      await page.keyboard.press('Control+z');
      await expect.poll(async () => (await printedNotes(page)).length).toBe(21);
    }
  });

  test('in a note, the outline marks the section of its mark', async () => {
    await clickAt(page, 'The figures leave out');
    const here = page.getByRole('tree', { name: 'Headings' }).locator('.outline-here');
    await expect.poll(() => here.textContent()).toContain('The keepers');
  });

  test('a note is written by keyboard, and Escape leads back to the text', async () => {
    await clickAt(page, 'Tolls came late.');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Control+Alt+f');
    await page.keyboard.type('So the ledgers say.');
    await page.keyboard.press('Escape');
    await page.keyboard.type(' Very late.');
    await expect.poll(async () => (await bodyBlocks(page))[0]).toContain('Tolls came late.56 Very late.');
    await expect.poll(() => notesFrom(6, 1)).toEqual(['So the ledgers say.']);
  });

  test('undo takes all of it back across text and notes, redo brings it again', async () => {
    const state = async () => ({ text: await bodyBlocks(page), notes: await notesFrom(1, 30) });
    const after = await state();
    expect(after.notes).toHaveLength(22);
    for (let step = 0; step < 12 && (await printedNotes(page)).length > 20; step++)
      await page.keyboard.press('Control+z');
    await expect.poll(() => notesFrom(1, 30)).toEqual(expected);
    for (let step = 0; step < 20; step++) await page.keyboard.press('Control+y');
    await expect.poll(state).toEqual(after);
    await saved(page);
  });

  test('a paragraph that is cut goes with its notes, and comes with them where it is pasted', async () => {
    const before = await notesFrom(1, 30);
    const [opening] = await bodyBlocks(page);
    const blocksBefore = (await bodyBlocks(page)).length;
    await clickAt(page, 'The rule was widely copied.', 'start');
    await clickAt(page, ' inspector found.', 'end', { modifiers: ['Shift'] });
    await page.keyboard.press('Shift+ArrowRight');
    const cutAway = ['The figures leave out', 'European Waterways Board'];
    expect(before.slice(10, 12).map((note, at) => note.startsWith(cutAway[at]!))).toEqual([true, true]);
    await page.keyboard.press('Control+x');
    await expect.poll(async () => (await printedNotes(page)).length).toBe(20);
    // The empty line that is left goes, too: first into the quotation before it, then away.
    await page.keyboard.press('Backspace');
    await page.keyboard.press('Backspace');
    expect((await bodyBlocks(page)).length).toBe(blocksBefore - 1);
    await page.keyboard.press('Control+End');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Control+v');
    await expect.poll(async () => (await printedNotes(page)).length).toBe(22);
    const blocks = await bodyBlocks(page);
    expect(blocks[0]).toBe(opening);
    expect(blocks.at(-1)).toBe(
      'The rule was widely copied.21 It was seldom followed, as every inspector found.22',
    );
    await expect
      .poll(() => notesFrom(21, 2))
      .toEqual([
        'The figures leave out private canals, of which *nobody* keeps count.',
        'European Waterways Board, *State of the Network 2019*, cit.',
      ]);
    await expect.poll(() => notesFrom(11, 2)).toEqual([before[12], before[13]]);
    await saved(page);
  });

  test('a source that is edited in the library changes in the open paper', async () => {
    await goTo(page, 'Library');
    await page.getByRole('searchbox', { name: 'Search sources' }).fill('brandt levels');
    await page.getByRole('row', { name: /Brandt/ }).click();
    const short = page.getByRole('textbox', { name: 'Short title' });
    await short.fill('Locks');
    await page.getByRole('tab', { name: /Still Waters/ }).click();
    await expect.poll(() => notesFrom(4, 1)).toEqual(['Brandt, Elke, *Locks*, cit., p. 30.']);
    await expect
      .poll(async () => (await notesFrom(1, 1))[0])
      .toContain('*Locks and Levels. A History of Inland Navigation*');
  });

  test('after a reload everything is there, with the caret where it was', async () => {
    await clickAt(page, 'and shall not sleep');
    const notes = await notesFrom(1, 30);
    const text = await bodyBlocks(page);
    await saved(page);
    // The place is remembered a moment later than the words.
    await page.waitForTimeout(1200);
    await page.reload();
    await shownPaper(page).waitFor();
    await expect.poll(() => notesFrom(1, 30)).toEqual(notes);
    expect(await bodyBlocks(page)).toEqual(text);
    await frames(page);
    await page.keyboard.type(' a wink');
    expect((await bodyBlocks(page)).join('\n')).toContain('and shall not sleep a wink between.');
    await saved(page);
  });

  test('the Word file has the notes that the page shows, is sound, and is the same twice', async () => {
    const notes = await notesFrom(1, 30);
    const first = await exportOpenPaper(page, 'Export for Word (.docx)');
    expect(first.name).toBe('Still-Waters-Who-Keeps-the-Canals.docx');
    await page
      .getByText(/is ready\. Nothing was lost\./)
      .first()
      .waitFor();
    expect(notesOf(first.bytes).map(plain)).toEqual(notes.map(plain));
    expect(checkPackage(first.bytes)).toEqual([]);
    const second = await exportOpenPaper(page, 'Export for Word (.docx)');
    expect(Buffer.compare(first.bytes, second.bytes)).toBe(0);
  });

  test.each([
    ['Export as Markdown (.md)', 'markdown'],
    ['Export as a package (.ibid)', 'ibid'],
  ])('%s, imported again, is the same paper', async (action) => {
    const notes = await notesFrom(1, 30);
    const text = await bodyBlocks(page);
    const file = await exportOpenPaper(page, action);
    await goTo(page, 'Papers');
    await importFiles(page, [fromElsewhere(file)]);
    await expect.poll(() => page.getByRole('tab', { name: /Still Waters/ }).count()).toBe(2);
    await page.getByRole('tab', { name: /Still Waters/, selected: true }).waitFor();
    await expect.poll(() => notesFrom(1, 30)).toEqual(notes);
    expect(await bodyBlocks(page)).toEqual(text);
    await page.getByRole('tab', { name: /Still Waters/, selected: true }).press('Delete');
    await expect.poll(() => page.getByRole('tab', { name: /Still Waters/ }).count()).toBe(1);
  });

  test('nothing went wrong on the way', () => {
    expect(errors).toEqual([]);
  });
});

/* The reference paper of the house, which is not part of the project. */
const reference = new URL('../../../shared/seed-paper/', import.meta.url);
const present = existsSync(reference);
if (!present)
  console.warn('Did not run: the reference paper in the window, which is not beside the project.');

test.skipIf(!present)(
  'the reference paper has its 82 notes on the page, as the house prints them',
  async () => {
    const read = (name: string): Buffer => readFileSync(new URL(name, reference));
    await goTo(page, 'Papers');
    await importFiles(page, [
      chosenFile('paper.md', read('paper.md')),
      chosenFile('sources.csl.json', read('sources.csl.json')),
    ]);
    await expect.poll(async () => (await printedNotes(page)).length, { timeout: 20_000 }).toBe(82);
    await allPrinted(page);
    const notes = await printedNotes(page);
    const wanted = JSON.parse(read('footnotes.json').toString()) as { n: number; expected: string }[];
    expect(wanted).toHaveLength(52);
    expect(wanted.map(({ n }) => plain(notes[n - 1] ?? ''))).toEqual(
      wanted.map((note) => plain(note.expected)),
    );
  },
);
