import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { asPaperId, asSourceId } from '#shared/ids.ts';
import { allPrinted, clickAt, printedNotes } from '../support/window.ts';
import { expectAccessible, type RunningApp, startApp } from './start-app.ts';

const markdown = (title: string): string => `---
title: ${title}
lang: en-GB
bibliography: piers.json
---

A pier leads out.[^1] It leads back.[^2] And stands.

[^1]: See [@pier1990, p. 3; @mole1985].

[^2]: See [@pier1990].
`;
const book = (id: string, family: string, title: string, year: number) => ({
  id,
  type: 'book',
  title,
  author: [{ family, given: 'Eva' }],
  issued: { 'date-parts': [[year]] },
  publisher: 'Jetty Press',
  'publisher-place': 'Lerwick',
});
const base64 = (text: string): string => Buffer.from(text).toString('base64');
const bibliography = [
  book('pier1990', 'Pier', 'Out to sea', 1990),
  book('mole1985', 'Mole', 'Breakwaters', 1985),
  book('quay1970', 'Quay', 'At rest', 1970),
];

let app: RunningApp;
let id = asPaperId('');
beforeAll(async () => {
  app = await startApp();
  for (const title of ['Second piers', 'Piers'])
    ({ id } = await app.call('papers.import', {
      name: 'piers.md',
      base64: base64(markdown(title)),
      companions: [{ name: 'piers.json', base64: base64(JSON.stringify(bibliography)) }],
    }));
  await app.call('judgements.set', { sources: [asSourceId('pier1990')], note: 'Never saw the pier' });
});
afterAll(async () => {
  await app?.close();
});

const openPaper = async (): Promise<{ page: Page; errors: string[] }> => {
  await app.call('settings.set', {
    settings: { window: { openPapers: [id], activePaper: id, screen: 'paper' } },
  });
  const window = await app.open();
  await window.page.getByText('A pier leads out.').waitFor();
  await allPrinted(window.page);
  return window;
};
/** Whether what is typed now goes to the page that is shown. */
const hasKeys = (page: Page): Promise<boolean> =>
  page.evaluate(() => {
    const focused = document.activeElement;
    return focused?.closest('.page-editor') != null && focused.checkVisibility();
  });
const dialog = (page: Page) => page.getByRole('dialog');

test('Enter takes what was typed: names that are merely similar are gone to by the arrows', async () => {
  const { page, errors } = await openPaper();
  const before = await printedNotes(page);
  await page.getByText('A pier leads out.').click();
  await page.keyboard.press('End');
  await page.keyboard.press('Control+Alt+c');
  const search = page.getByRole('combobox', { name: 'Author, title or year' });
  const similar = page.getByRole('option', { name: /Similar name: Mole/ });
  const marked = page.getByRole('option', { selected: true });
  await search.pressSequentially('Molle');
  await similar.waitFor();
  await expect.poll(() => marked.textContent()).toMatch(/Molle/);
  await search.press('ArrowDown');
  await expect.poll(() => marked.textContent()).toMatch(/Similar name: Mole/);
  await search.press('ArrowDown');
  await expect.poll(() => marked.textContent()).toMatch(/Molle/);
  await search.press('Enter');
  await search.waitFor({ state: 'detached' });
  await page.getByRole('textbox', { name: 'Title', exact: true }).waitFor();
  expect(await printedNotes(page)).toEqual(before);
  expect(errors).toEqual([]);
});

test('a citation is edited where it opens: its page in one step to undo, its source with what that changes', async () => {
  const { page, errors } = await openPaper();
  const before = await printedNotes(page);
  await page.locator('.note .citation').nth(1).click();
  await dialog(page).getByText('Reliability: Never saw the pier').waitFor();
  const place = dialog(page).getByRole('textbox', { name: 'Place', exact: true });
  await place.fill('');
  await place.pressSequentially('44');
  await dialog(page).getByRole('combobox', { name: 'Before' }).pressSequentially('and');
  await expect.poll(async () => (await printedNotes(page))[1]).toMatch(/and Eva|and Pier.*p\. 44/);
  await expectAccessible(page);
  await page.keyboard.press('Enter');
  await dialog(page).waitFor({ state: 'detached' });
  await page.keyboard.press('Control+z');
  await expect.poll(() => printedNotes(page)).toEqual(before);

  await page.locator('.note .citation').nth(1).click();
  await dialog(page).getByRole('button', { name: 'Edit the source' }).click();
  await dialog(page).getByText('Changes 4 notes in 2 papers').waitFor();
  await dialog(page).getByText('Second piers: notes 1 and 2').waitFor();
  await expectAccessible(page);
  await dialog(page).getByRole('textbox', { name: 'Title', exact: true }).fill('Out to the open sea');
  expect((await printedNotes(page))[0]).not.toContain('open sea');
  await page.keyboard.press('Enter');
  await expect.poll(async () => (await printedNotes(page))[0]).toContain('Out to the open sea');
  // What the paper had when it was opened is told from then on.
  await dialog(page).getByText('Title: Out to sea').waitFor();
  await page.keyboard.press('Escape');
  await dialog(page).waitFor({ state: 'detached' });
  expect(errors).toEqual([]);
});

test('one source of several is taken out; the order of several is changed by keys and by dragging', async () => {
  const { page } = await openPaper();
  const first = page.locator('.note .citation').first();
  await first.click();
  await page.getByRole('button', { name: 'Change', exact: true }).click();
  const chips = page.locator('.chip-name');
  await expect
    .poll(() => chips.allTextContents())
    .toEqual([expect.stringMatching(/^Pier/), expect.stringMatching(/^Mole/)]);
  await chips.nth(1).focus();
  await page.keyboard.press('Shift+ArrowLeft');
  await expect.poll(() => chips.first().textContent()).toMatch(/^Mole/);
  await page.getByText('Mole 1985: place 1 of 2').waitFor({ state: 'attached' });
  expect(await page.evaluate(() => document.activeElement?.textContent)).toMatch(/^Mole/);
  await expectAccessible(page);
  await chips.first().dragTo(chips.nth(1), { targetPosition: { x: 60, y: 10 } });
  await expect.poll(() => chips.first().textContent()).toMatch(/^Pier/);
  await chips.first().focus();
  await page.keyboard.press('Shift+ArrowRight');
  await page.locator('.picker-foot').getByRole('button', { name: 'Change' }).click();
  await expect.poll(async () => (await printedNotes(page))[0]).toMatch(/Mole.*Pier/);
  await page.keyboard.press('Control+z');
  await expect.poll(async () => (await printedNotes(page))[0]).toMatch(/Pier.*Mole/);

  await first.click();
  await page.getByRole('button', { name: 'Take Breakwaters out of this citation' }).click();
  await expect.poll(async () => (await printedNotes(page))[0]).not.toContain('Mole');
  await page.keyboard.press('Escape');
  await dialog(page).waitFor({ state: 'detached' });
  await page.keyboard.press('Control+z');
  await expect.poll(async () => (await printedNotes(page))[0]).toMatch(/Pier.*Mole/);
});

test('a new source is made in the picker by keys alone, from words and from a pasted record, and cited', async () => {
  const { page, errors } = await openPaper();
  await clickAt(page, 'And stands');
  await page.keyboard.press('Control+Alt+c');
  await page.keyboard.type('Tides of stone');
  await page.getByRole('option', { name: /New source: “Tides of stone”/ }).waitFor();
  await page.keyboard.press('Enter');
  await dialog(page).getByRole('heading', { name: 'New source' }).waitFor();
  expect(await dialog(page).getByRole('textbox', { name: 'Title', exact: true }).inputValue()).toBe(
    'Tides of stone',
  );
  await expectAccessible(page);
  // Added, it is cited: whoever goes on typing writes the text.
  await page.keyboard.press('Control+Enter');
  await dialog(page).waitFor({ state: 'detached' });
  await expect.poll(async () => (await printedNotes(page))[2]).toContain('Tides of stone');
  await expect.poll(() => hasKeys(page)).toBe(true);
  await page.keyboard.press('Control+z');
  await expect.poll(async () => (await printedNotes(page)).length).toBe(2);

  // With Tab its place is asked for first.
  await page.keyboard.press('Control+Alt+c');
  await page.keyboard.type('Tides of sand');
  await page.getByRole('option', { name: /New source: “Tides of sand”/ }).waitFor();
  await page.keyboard.press('Tab');
  await dialog(page).getByRole('heading', { name: 'New source' }).waitFor();
  await page.keyboard.press('Control+Enter');
  await page.locator('.chip-name', { hasText: 'Tides of sand' }).waitFor();
  await expect
    .poll(() => page.evaluate(() => document.activeElement?.closest('.picker-fields') !== null))
    .toBe(true);
  await page.keyboard.type('12');
  await page.keyboard.press('Enter');
  await expect.poll(async () => (await printedNotes(page))[2]).toMatch(/Tides of sand.*p\. 12/);

  await page.keyboard.press('Control+Alt+c');
  await page.getByRole('combobox').waitFor();
  await page.evaluate(() => {
    const data = new DataTransfer();
    data.setData('text/plain', '@book{weir, author={Weir, Una}, title={Weirs}, year={2002}}');
    document.activeElement!.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }),
    );
  });
  await expect
    .poll(() => dialog(page).getByRole('textbox', { name: 'Title', exact: true }).inputValue())
    .toBe('Weirs');
  await dialog(page).getByRole('button', { name: 'Add and cite' }).click();
  await expect.poll(async () => (await printedNotes(page)).join('\n')).toMatch(/Weir, Una, \*Weirs\*, 2002/);

  await dialog(page).waitFor({ state: 'detached' });

  // A DOI alone says nothing about what it names, and nothing is looked up: that is said at once.
  await page.keyboard.press('Control+Alt+c');
  await page.keyboard.type('10.1234/weirs');
  await page.getByRole('option', { name: /New source/ }).click();
  await dialog(page)
    .getByText(/only a DOI.*add the title/)
    .waitFor();
  await expectAccessible(page);
  await dialog(page).getByRole('textbox', { name: 'Title', exact: true }).fill('Weirs of the north');
  await dialog(page)
    .getByText(/only a DOI/)
    .waitFor({ state: 'detached' });
  await dialog(page).getByRole('button', { name: 'Add and cite' }).click();
  await dialog(page).waitFor({ state: 'detached' });
  await page.getByRole('navigation').getByRole('button', { name: 'Library', exact: true }).click();
  await page
    .getByRole('row', { name: /incomplete.*Weirs of the north/ })
    .first()
    .waitFor();
  expect(await page.getByText('incomplete', { exact: true }).count()).toBeLessThan(4);
  await expectAccessible(page);
  await page.getByRole('tab', { name: 'Piers', exact: true }).click();
  await clickAt(page, 'And stands');

  // A work that the library has is said to be there.
  await page.keyboard.press('Control+Alt+c');
  await page.keyboard.type('Out to the open');
  await page.getByRole('option', { name: /New source/ }).click();
  await dialog(page)
    .getByRole('textbox', { name: /Paste a DOI/ })
    .fill('@book{other, author={Pier, Eva}, title={Out to the open sea}, year={1990}}');
  await dialog(page)
    .getByText(/The library has this already: Pier, Out to the open sea, 1990/)
    .waitFor();
  await expectAccessible(page);
  await page.keyboard.press('Escape');
  await page.getByRole('combobox', { name: 'Author, title or year' }).waitFor();
  await page.keyboard.press('Escape');
  await dialog(page).waitFor({ state: 'detached' });

  // What was filled in is not lost with its form.
  await page.keyboard.press('Control+Alt+c');
  await page.keyboard.type('Something else');
  await page.getByRole('option', { name: /New source/ }).click();
  await dialog(page).getByText('You had begun “Out to the open sea”.').waitFor();
  await dialog(page).getByRole('button', { name: 'Go on with it' }).click();
  await expect
    .poll(() => dialog(page).getByRole('textbox', { name: 'Title', exact: true }).inputValue())
    .toBe('Out to the open sea');
  await expectAccessible(page);
  expect(errors).toEqual([]);
});

test('Enter cites what was asked for, or what the arrows marked, also where the library is slow to answer', async () => {
  const { page, errors } = await openPaper();
  await page.route('**/api/sources.list', async (route) => {
    await new Promise((done) => setTimeout(done, 500));
    await route.continue();
  });
  const notes = async (): Promise<string[]> => printedNotes(page);
  const before = (await notes()).length;
  await clickAt(page, 'It leads back.');
  await page.keyboard.press('Control+Alt+c');
  await page.getByRole('option', { name: /At rest/ }).waitFor();
  // The list still shows what changed last; Quay is found later and is what is meant.
  await page.keyboard.type('quay');
  await page.keyboard.press('Enter');
  await expect.poll(async () => (await notes()).length).toBe(before + 1);
  await expect.poll(async () => (await notes()).join('\n')).toMatch(/Quay, Eva, \*At rest\*/);
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await page.keyboard.press('Control+z');
  await expect.poll(async () => (await notes()).length).toBe(before);

  await page.keyboard.press('Control+Alt+c');
  await page.getByRole('option', { name: /Breakwaters/ }).waitFor();
  await page.keyboard.type('e');
  await page.keyboard.press('ArrowDown');
  const marked = await page.locator('[role=option][aria-selected=true] .picker-what').textContent();
  await page.keyboard.press('Enter');
  await expect.poll(async () => (await notes()).length).toBe(before + 1);
  const added = await page.locator('.note.is-active .citation, .note-text').allTextContents();
  expect(added.some((text) => text.includes(marked ?? '?'))).toBe(true);
  expect(errors).toEqual([]);
});

test('what is open at the caret goes with its page and with a command of the palette; the page has the keys again', async () => {
  const other = (await app.call('papers.list', {})).rows.find(({ title }) => title === 'Second piers');
  await app.call('history.name', { paper: id, name: 'To the printer' });
  await app.call('settings.set', {
    settings: { window: { openPapers: [id, other!.id], activePaper: id, screen: 'paper' } },
  });
  const { page, errors } = await app.open();
  await page.getByText('A pier leads out.').waitFor();
  await allPrinted(page);
  const citation = page.locator('.note .citation').nth(1).filter({ visible: true });
  const card = page.locator('.citation-card');

  await citation.click();
  await card.waitFor();
  await page.keyboard.press('Control+Shift+Alt+y');
  const compared = page.getByRole('heading', { name: 'Changes between two versions' });
  await compared.waitFor({ state: 'attached' });
  expect(await card.count()).toBe(0);
  await page.keyboard.press('Escape');
  await compared.waitFor({ state: 'detached' });
  await expect.poll(() => hasKeys(page)).toBe(true);

  await citation.click();
  await card.waitFor();
  await page.keyboard.press('Control+Alt+PageDown');
  await page.getByRole('tab', { name: 'Second piers', selected: true }).waitFor();
  expect(await card.count()).toBe(0);
  await expect.poll(() => hasKeys(page)).toBe(true);
  await page.keyboard.press('Control+Alt+PageUp');
  await page.getByRole('tab', { name: 'Piers', exact: true, selected: true }).waitFor();
  await expect.poll(() => hasKeys(page)).toBe(true);
  expect(await card.count()).toBe(0);

  // A command of the palette acts on the page, and so does what is pressed next.
  const before = await printedNotes(page);
  await clickAt(page, 'And stands');
  await page.keyboard.type('X');
  await citation.click();
  await card.waitFor();
  await page.keyboard.press('Control+k');
  await page.locator('.palette input').waitFor();
  // It lies over the card, not under it.
  expect(
    await page.locator('.palette input').evaluate((field) => {
      const box = field.getBoundingClientRect();
      return field.contains(document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2));
    }),
  ).toBe(true);
  await page.keyboard.type('dark');
  await page.keyboard.press('Enter');
  await page.locator('.palette').waitFor({ state: 'detached' });
  expect(await card.count()).toBe(0);
  await expect.poll(() => hasKeys(page)).toBe(true);
  await page.keyboard.press('Control+z');
  await page.getByText('And standsX').waitFor({ state: 'detached' });
  expect(await printedNotes(page)).toEqual(before);
  await clickAt(page, 'leads out');
  await page.keyboard.type(' far');
  await page.getByText('A pier leads out far.').waitFor();
  expect(errors).toEqual([]);
});
