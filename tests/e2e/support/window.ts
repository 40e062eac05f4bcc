import { readFileSync } from 'node:fs';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';

/* What a person does in the window, and what they see there. */

/** A file as the file chooser takes it. */
export type ChosenFile = { name: string; mimeType: string; buffer: Buffer };

export const chosenFile = (name: string, content: string | Uint8Array): ChosenFile => ({
  name,
  mimeType: 'application/octet-stream',
  buffer: Buffer.from(content as Uint8Array),
});

/** A package as if its paper came from another library, so that this one does not know it; other files as they are. */
export const fromElsewhere = ({ name, bytes }: { name: string; bytes: Uint8Array }): ChosenFile => {
  if (!name.endsWith('.ibid')) return chosenFile(name, bytes);
  const files = unzipSync(bytes);
  const { id: _, ...manifest } = JSON.parse(strFromU8(files['manifest.json']!)) as { id?: string };
  return chosenFile(name, zipSync({ ...files, 'manifest.json': strToU8(JSON.stringify(manifest)) }));
};

/** Goes to a section by its name in the rail. */
export const goTo = async (page: Page, name: string): Promise<void> => {
  await page.getByRole('navigation').getByRole('button', { name, exact: true }).click();
};

/** Opens a part of the source whose panel is shown in the library, by the name of its tab. */
export const openPart = async (page: Page, name: string): Promise<void> => {
  const tab = page
    .getByRole('tablist', { name: 'Parts of the source' })
    .getByRole('tab', { name: new RegExp(`^${name}( \\d+)?$`) });
  await tab.click();
  await expect.poll(() => tab.getAttribute('aria-selected')).toBe('true');
};

/** Presses "Import…" of the screen that is shown and chooses files, or the one on disk at a path. */
export const importFiles = async (page: Page, files: ChosenFile[] | string): Promise<void> => {
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Import…' }).filter({ visible: true }).click();
  await (await chooser).setFiles(files);
};

/** Takes the open paper out through the menu over the page and gives the file's name and bytes. */
export const exportOpenPaper = async (
  page: Page,
  action: string,
): Promise<{ name: string; bytes: Uint8Array }> => {
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Export', exact: true }).filter({ visible: true }).click();
  await page.getByRole('menuitem', { name: action }).click();
  const file = await download;
  return { name: file.suggestedFilename(), bytes: new Uint8Array(readFileSync(await file.path())) };
};

/** The paper that is shown; others may be open behind it. */
export const shownPaper = (page: Page): Locator => page.locator('[role=tabpanel]:not([hidden]) .page-editor');

/** The text of the body, block by block, with the numbers of its marks. */
export const bodyBlocks = (page: Page): Promise<string[]> =>
  shownPaper(page)
    .locator('[data-type=body] :is(p, h2, h3, h4)')
    .evaluateAll((all) => all.map((block) => block.textContent ?? ''));

/** The notes of the shown paper as they are printed on the page, italics between asterisks. */
export const printedNotes = (page: Page): Promise<string[]> =>
  shownPaper(page)
    .locator('.note-text')
    .evaluateAll((notes) =>
      notes.map((note) => {
        let out = '';
        let italics = false;
        const walker = document.createTreeWalker(note, NodeFilter.SHOW_TEXT);
        for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
          const inItalics = node.parentElement?.closest('em') !== null;
          if (node.data !== '' && inItalics !== italics) {
            out += '*';
            italics = inItalics;
          }
          out += node.data;
        }
        return `${out}${italics ? '*' : ''}`.trim();
      }),
    );

/** Apostrophes of either kind count as the same; so do runs of blanks. */
export const plain = (text: string): string => text.replace(/[’‘]/g, "'").replace(/\s+/g, ' ').trim();

/** Waits until every citation of the shown paper is printed. */
export const allPrinted = async (page: Page): Promise<void> => {
  await expect.poll(() => shownPaper(page).locator('.citation.is-waiting').count()).toBe(0);
};

/** Waits until the shown paper says that all of it is on disk. */
export const saved = async (page: Page): Promise<void> => {
  await page.locator('.save-badge.is-saved').filter({ visible: true }).waitFor();
};

/** Waits until two frames were drawn, so that what a click or a key set off has been answered. */
export const frames = (page: Page): Promise<void> =>
  page.evaluate(
    () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done()))),
  );

/** Clicks right before (`edge` 'start') or after these words of the shown paper. */
export const clickAt = async (
  page: Page,
  words: string,
  edge: 'start' | 'end' = 'end',
  options: { modifiers?: 'Shift'[] } = {},
): Promise<void> => {
  await frames(page);
  const place = await shownPaper(page).evaluate(
    (editor, { words, edge }) => {
      const walker = document.createTreeWalker(editor, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
        const at = node.data.indexOf(words);
        if (at < 0) continue;
        const range = document.createRange();
        const last = edge === 'end' ? at + words.length - 1 : at;
        range.setStart(node, last);
        range.setEnd(node, last + 1);
        node.parentElement?.scrollIntoView({ block: 'center' });
        const boxes = [...range.getClientRects()];
        const box = boxes[edge === 'end' ? boxes.length - 1 : 0]!;
        return { x: edge === 'end' ? box.right - 1 : box.left + 1, y: (box.top + box.bottom) / 2 };
      }
      return null;
    },
    { words, edge },
  );
  if (place === null) throw new Error(`“${words}” is not on the page`);
  for (const key of options.modifiers ?? []) await page.keyboard.down(key);
  await page.mouse.click(place.x, place.y);
  for (const key of options.modifiers ?? []) await page.keyboard.up(key);
  await frames(page);
};
