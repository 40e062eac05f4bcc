import type { JSHandle, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { book, importPaper } from './import-paper.ts';
import { expectAccessible, expectNothingCutOff, type RunningApp, startApp } from './start-app.ts';

const markdown = `---
title: Ferries and frontiers
lang: en-GB
bibliography: ferries.json
---

A ferry is a moving frontier.[^1]

# Ports

It carries more than people.[^2]

## Cranes

## Quays

Quays are long.[^3]

# Ships

And back.[^4]

# Crews

[^1]: See [@tide2001, p. 12].

[^2]: [@quay2010].

[^3]: A remark without a source.

[^4]: Compare [@tide2001, p. 14; @quay2010].
`;

let app: RunningApp;
beforeAll(async () => {
  app = await startApp();
  const bibliography = [
    book('tide2001', 'Tide', 'The law of tides', 2001),
    book('quay2010', 'Quay', 'On quays', 2010),
  ];
  await importPaper(app, 'ferries', markdown, bibliography);
});
afterAll(async () => {
  await app?.close();
});

const headings = (page: Page): Promise<string[]> =>
  page.locator('[data-type=body] > :is(h2, h3, h4)').allTextContents();

describe('the outline', () => {
  test('marks the section of the caret; Enter goes to another; typing searches', async () => {
    const { page, errors } = await app.open();
    const tree = page.getByRole('tree', { name: 'Headings' });
    await page.locator('[data-type=body] > p', { hasText: 'Quays are long.' }).click();
    await tree.locator('[aria-current=location]', { hasText: 'Quays' }).waitFor();
    await expectAccessible(page);
    await tree.focus();
    await page.keyboard.press('End');
    await page.keyboard.press('Enter');
    await expect.poll(() => page.evaluate(() => document.activeElement?.className)).toContain('page-editor');
    await tree.locator('[aria-current=location]', { hasText: 'Crews' }).waitFor();
    await tree.focus();
    await page.keyboard.type('quay');
    await expect.poll(() => tree.getByRole('treeitem').allTextContents()).toEqual(['1Ports', '1.2Quays']);
    await page.keyboard.press('Escape');
    await expect.poll(() => tree.getByRole('treeitem').count()).toBe(5);
    await page.getByRole('button', { name: 'Close all sections' }).click();
    await expect.poll(() => tree.getByRole('treeitem').count()).toBe(3);
    // The caret's section is hidden: its place is marked at the heading that hides it.
    await page.locator('[data-type=body] > p', { hasText: 'Quays are long.' }).click();
    await tree.locator('[aria-current=location]', { hasText: 'Ports' }).waitFor();
    await expectNothingCutOff(page);
    expect(errors).toEqual([]);
    await page.context().close();
  });

  test('a section goes by keys and by mouse, with its notes, and one undo takes it back', async () => {
    const { page, errors } = await app.open();
    const tree = page.getByRole('tree', { name: 'Headings' });
    await tree.getByRole('treeitem', { name: 'Ships' }).waitFor();
    const before = await headings(page);
    await tree.focus();
    await page.keyboard.press('Home');
    await page.keyboard.press('Alt+ArrowDown');
    await expect.poll(() => headings(page)).toEqual(['Ships', 'Ports', 'Cranes', 'Quays', 'Crews']);
    await page.getByRole('status').filter({ hasText: '“Ports” moved down.' }).waitFor({ state: 'attached' });
    // Its notes went along: the one in "Ships" is the second now.
    await expect.poll(() => page.locator('.note-text').nth(1).textContent()).toMatch(/^Compare/);
    await page.keyboard.press('Alt+ArrowDown');
    await expect.poll(() => headings(page)).toEqual(['Ships', 'Crews', 'Ports', 'Cranes', 'Quays']);
    await page.locator('.page-editor').focus();
    await page.keyboard.press('Control+z');
    await page.keyboard.press('Control+z');
    await expect.poll(() => headings(page)).toEqual(before);

    await expect
      .poll(() => tree.getByRole('treeitem').allTextContents())
      .toEqual(['1Ports', '1.1Cranes', '1.2Quays', '2Ships', '3Crews']);
    // The menu of a section does the same.
    await tree.getByRole('treeitem', { name: 'Crews' }).click({ button: 'right' });
    await page.getByRole('menuitem', { name: 'Move the section up' }).click();
    await expect.poll(() => headings(page)).toEqual(['Ports', 'Cranes', 'Quays', 'Crews', 'Ships']);
    await page.locator('.page-editor').focus();
    await page.keyboard.press('Control+z');
    await expect
      .poll(() => tree.getByRole('treeitem').allTextContents())
      .toEqual(['1Ports', '1.1Cranes', '1.2Quays', '2Ships', '3Crews']);
    // "Crews" is dragged below "Quays" and a level to the right.
    const box = async (name: string) => (await tree.getByRole('treeitem', { name }).boundingBox())!;
    const [from, to] = [await box('Crews'), await box('Ships')];
    await page.mouse.move(from.x + 60, from.y + 14);
    await page.mouse.down();
    await page.mouse.move(to.x + 64, to.y + 8, { steps: 4 });
    await page.mouse.move(to.x + 76, to.y + 2, { steps: 2 });
    await page.locator('.outline-drop').waitFor();
    await page.mouse.up();
    await expect.poll(() => headings(page)).toEqual(['Ports', 'Cranes', 'Quays', 'Crews', 'Ships']);
    expect(await page.locator('[data-type=body] > h3').allTextContents()).toEqual([
      'Cranes',
      'Quays',
      'Crews',
    ]);
    await page.locator('.page-editor').focus();
    await page.keyboard.press('Control+z');
    await expect.poll(() => headings(page)).toEqual(before);
    // Escape gives a drag up.
    await page.mouse.move(from.x + 60, from.y + 14);
    await page.mouse.down();
    await page.mouse.move(to.x + 60, to.y - 60, { steps: 4 });
    await page.locator('.is-dragging').waitFor();
    await page.keyboard.press('Escape');
    await page.mouse.up();
    expect(await headings(page)).toEqual(before);
    expect(errors).toEqual([]);
    await page.context().close();
  });
});

describe('the list of notes', () => {
  test('finds notes, goes to them and to their marks, and follows what is written', async () => {
    const { page, errors } = await app.open();
    await page.getByRole('tab', { name: 'Notes', exact: true }).click();
    const grid = page.getByRole('grid', { name: 'Notes of the paper' });
    const texts = (): Promise<string[]> => grid.locator('.pane-row-text').allTextContents();
    await expect.poll(texts).toHaveLength(4);
    await expect.poll(texts).toContainEqual(expect.stringMatching(/^See .*law of tides.*p\. 12/i));
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Which notes' }).click();
    await page.getByRole('option', { name: 'No citation' }).click();
    await expect.poll(texts).toEqual(['A remark without a source.']);
    await page.getByText('1 of 4 notes').waitFor();
    await page.getByRole('button', { name: 'Which notes' }).click();
    await page.getByRole('option', { name: 'All notes' }).click();
    await page.getByRole('button', { name: 'Cites' }).click();
    await page.getByRole('option', { name: 'Quay 2010' }).click();
    await expect.poll(() => grid.locator('.note-row-number').allTextContents()).toEqual(['2', '4']);
    await page.getByRole('button', { name: 'Cites' }).click();
    await page.getByRole('option', { name: 'Any source' }).click();

    await grid.focus();
    await page.keyboard.type('remark');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await expect.poll(() => page.evaluate(() => document.activeElement?.className)).toContain('is-in-notes');
    await page.keyboard.press('End');
    await page.keyboard.type(' Still.');
    await expect.poll(texts).toEqual(['A remark without a source. Still.']);
    await grid.locator('[aria-current=true]', { hasText: '3' }).waitFor();
    await grid.focus();
    await page.keyboard.press('Shift+Enter');
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.className))
      .not.toContain('is-in-notes');
    await page.keyboard.type('xyz');
    await page.locator('p', { hasText: 'Quays are long.3xyz' }).waitFor();
    for (let i = 0; i < 2; i++) await page.keyboard.press('Control+z');
    await expectNothingCutOff(page);
    expect(errors).toEqual([]);
    await page.context().close();
  });
});

describe('notes and citations by menu and by number', () => {
  test('the menu of a mark opens by mouse and by key; elsewhere the menu is the system’s', async () => {
    const { page, errors } = await app.open();
    const mark = page.locator('.note-mark').nth(2);
    const menu = page.getByRole('menu');
    const notes = page.locator('.note');
    await mark.click({ button: 'right' });
    await menu.waitFor();
    await expectAccessible(page);
    await page.getByRole('menuitem', { name: 'Delete the note' }).click();
    await expect.poll(() => notes.count()).toBe(3);
    await expect.poll(() => page.evaluate(() => document.activeElement?.className)).toContain('page-editor');
    await page.keyboard.press('Control+z');
    await expect.poll(() => notes.count()).toBe(4);

    /** Whether the page answers for the next menu that is asked for: the listener is there before the question. */
    const taken = (): Promise<JSHandle<{ answer: Promise<boolean> }>> =>
      page.evaluateHandle(() => ({
        answer: new Promise<boolean>((done) =>
          window.addEventListener('contextmenu', (event) => setTimeout(() => done(event.defaultPrevented)), {
            once: true,
            capture: true,
          }),
        ),
      }));
    const plain = page.locator('[data-type=body] > p', { hasText: 'Quays are long.' });
    let prevented = await taken();
    await plain.click({ button: 'right', position: { x: 20, y: 8 } });
    expect(await prevented.evaluate(({ answer }) => answer)).toBe(false);
    await page.keyboard.press('Escape');
    await plain.click({ position: { x: 20, y: 8 } });
    await page.keyboard.press('End');
    prevented = await taken();
    await page.keyboard.press('Shift+F10');
    expect(await prevented.evaluate(({ answer }) => answer)).toBe(true);
    await page.getByRole('menuitem', { name: 'Go to the note' }).waitFor();
    await page.keyboard.press('Enter');
    await page.locator('.note.is-active', { hasText: 'A remark' }).waitFor();
    await expect.poll(() => page.evaluate(() => document.activeElement?.className)).toContain('is-in-notes');

    await page.locator('.note-number').nth(3).click({ button: 'right' });
    await page.getByRole('menuitem', { name: 'Go to the mark' }).click();
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.className))
      .not.toContain('is-in-notes');
    expect(errors).toEqual([]);
    await page.context().close();
  });

  test('a note is copied with its mark, a citation edited and its first one gone to', async () => {
    const { page, errors } = await app.open();
    await page.locator('.note-mark').nth(2).click({ button: 'right' });
    await page.getByRole('menuitem', { name: 'Copy the note' }).click();
    await page.getByRole('menu').waitFor({ state: 'detached' });
    // The page does it when it has the focus again.
    await page.waitForTimeout(300);
    await page.locator('[data-type=body] > p', { hasText: 'And back.' }).click();
    await page.keyboard.press('Home');
    await page.keyboard.press('Control+v');
    await expect.poll(() => page.locator('.note').count()).toBe(5);
    expect(await page.locator('.note-text').nth(3).textContent()).toMatch(/^A remark without a source\./);
    await page.keyboard.press('Control+z');
    await expect.poll(() => page.locator('.note').count()).toBe(4);

    const last = page.locator('.note').nth(3).locator('.citation');
    await last.click({ button: 'right' });
    await page.getByRole('menuitem', { name: 'Go to the first citation' }).hover();
    await page.getByRole('menuitem', { name: 'Tide 2001' }).click();
    await page.locator('.note.is-active', { hasText: 'p. 12' }).waitFor();
    await last.click({ button: 'right' });
    await page.getByRole('menuitem', { name: 'Change' }).click();
    await page.locator('.picker').waitFor();
    await page.keyboard.press('Escape');
    expect(errors).toEqual([]);
    await page.context().close();
  });

  test('a note is gone to by its number; a number that is none says what there is', async () => {
    const { page, errors } = await app.open();
    await page.locator('[data-type=body] > p').first().click();
    await page.keyboard.press('Control+Alt+g');
    await page.getByRole('textbox', { name: 'Number of the note' }).waitFor();
    await page.keyboard.type('99');
    await page.keyboard.press('Enter');
    await page.getByText('There is no note 99: the paper has notes 1 to 4.').waitFor();
    await expectAccessible(page);
    await page.keyboard.press('Control+a');
    await page.keyboard.type('n3');
    await page.keyboard.press('Enter');
    await page.locator('.note.is-active', { hasText: 'A remark' }).waitFor();
    await expect.poll(() => page.evaluate(() => document.activeElement?.className)).toContain('is-in-notes');
    expect(errors).toEqual([]);
    await page.context().close();
  });
});

test('the sources of the paper: how often and where first each is cited; to each, and to its notes', async () => {
  const { page, errors } = await app.open();
  await page.getByRole('tab', { name: 'Sources', exact: true }).click();
  const grid = page.getByRole('grid', { name: 'Sources of the paper' });
  // The caret may come back to where it was: at a citation, whose source is shown then.
  const toAll = page.getByRole('button', { name: 'All sources of the paper' });
  await grid.or(toAll).first().waitFor();
  if (await toAll.isVisible()) await toAll.click();
  await expect
    .poll(() => grid.getByRole('row').allTextContents())
    .toEqual([
      expect.stringContaining('2 citations · first in note 1'),
      expect.stringContaining('2 citations · first in note 2'),
    ]);
  await expectAccessible(page);
  await grid.getByRole('row', { name: /Quay/ }).getByRole('button').click();
  await page.locator('.note.is-active .note-number', { hasText: '2' }).waitFor();
  // The caret is at a citation now, so its source is shown, with a way back to all.
  await page.getByRole('button', { name: 'List these notes' }).click();
  await page.getByText('2 of 4 notes').waitFor();
  await page.getByRole('tab', { name: 'Sources', exact: true }).click();
  await toAll.click();
  await grid.focus();
  await page.keyboard.type('tide');
  await expect.poll(() => grid.getByRole('row').count()).toBe(1);
  await page.keyboard.press('Enter');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'The law of tides' }).waitFor();
  await expectNothingCutOff(page);
  expect(errors).toEqual([]);
  await page.context().close();
});

test('a note higher than its pane is shown from its beginning, by a click on its mark and from the list', async () => {
  const sentence = 'Harbours silt up when nobody dredges them. ';
  const notes = [1, 2, 3, 4].map((n) => `[^${n}]: Beginning of ${n}. ${sentence.repeat(n === 3 ? 120 : 3)}`);
  const text = `# Piers\n\nOne.[^1] Two.[^2] Three.[^3] Four.[^4]\n\n${notes.join('\n\n')}\n`;
  await importPaper(app, 'long', `---\ntitle: Long notes\n---\n\n${text}`);
  const { page, errors } = await app.open();
  await page.getByRole('navigation').getByRole('button', { name: 'Papers', exact: true }).click();
  await page.getByRole('row', { name: /Long notes/ }).press('Enter');
  const shown = page.locator('[role=tabpanel]:not([hidden]) .page-editor');
  const beginning = (): Promise<number> =>
    shown.evaluate((editor) => {
      const list = editor.querySelector('.notes-list')!.getBoundingClientRect();
      const note = [...editor.querySelectorAll('.note')][2]!.getBoundingClientRect();
      return Math.round(note.top - list.top);
    });
  await shown.locator('.note-mark').nth(2).click();
  await expect.poll(beginning).toBeGreaterThanOrEqual(-1);
  await expect.poll(beginning).toBeLessThan(40);
  // Away to the last note, and back from the list.
  await shown.locator('.note-mark').nth(3).click();
  await expect.poll(beginning).toBeLessThan(-100);
  await page.getByRole('tab', { name: 'Notes', exact: true }).click();
  await page.getByRole('grid', { name: 'Notes of the paper' }).getByRole('row').nth(2).click();
  await expect.poll(beginning).toBeGreaterThanOrEqual(-1);
  await expect.poll(beginning).toBeLessThan(40);
  await page.keyboard.type('Now. ');
  await shown.locator('.note-text', { hasText: 'Now. Beginning of 3.' }).waitFor();
  await expect.poll(beginning).toBeGreaterThanOrEqual(-1);
  expect(errors).toEqual([]);
  await page.context().close();
});
