import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { bodyText, caretAfter, notes, options } from './on-the-page.ts';
import { type Harness, startHarness } from './open-page.ts';

let harness: Harness;
beforeAll(async () => {
  harness = await startHarness();
});
afterAll(() => harness.close());

describe('citing', () => {
  test('by keyboard alone, with a page, two sources and a word before', async () => {
    const page = await harness.open();
    await caretAfter(page, 'honest one');
    await page.keyboard.press('Control+Alt+c');
    await page.keyboard.type('eriksen');
    await page.getByRole('option', { name: /Cold Coasts/ }).waitFor();
    await expect.poll(() => options(page).count()).toBe(1);
    await page.keyboard.press('Tab');
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.closest('.picker-fields') !== null))
      .toBe(true);
    await page.keyboard.type('24');
    await page.keyboard.press('Control+Enter');
    await page.keyboard.type('bianchi');
    await expect.poll(() => options(page).count()).toBe(1);
    await page.keyboard.press(',');
    await page.keyboard.press('Enter');
    await expect
      .poll(async () => (await notes(page))[3])
      .toBe(
        'Eriksen, Jon, Cold Coasts, Trieste, Harbour Press, 2008, p. 24; Bianchi, Carlo, A Sea of Treaties, Trieste, Harbour Press, 2019.',
      );
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await page.keyboard.type('!');
    expect((await bodyText(page))[2]).toBe('Every keeper kept a second book.3 It was the honest one.4!');
    await page.context().close();
  });

  test('Enter alone cites; Escape leaves the page as it was, with the caret where it was', async () => {
    const page = await harness.open();
    await caretAfter(page, 'honest one');
    await page.keyboard.press('Control+Alt+c');
    await options(page).first().waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await page.keyboard.type('?');
    expect((await bodyText(page))[2]).toMatch(/one\.\?$/);
    await page.keyboard.press('Control+Alt+c');
    await page.keyboard.type('costa');
    await expect.poll(() => options(page).count()).toBe(1);
    expect(await options(page).textContent()).toContain('cited in note 3');
    await page.keyboard.press('Enter');
    await expect.poll(async () => (await notes(page))[3]).toMatch(/^Costa|^Ibid/);
    await page.context().close();
  });

  test('nothing is lost of what a fast writer types on behind the Enter that cites', async () => {
    const page = await harness.open();
    await caretAfter(page, 'honest one');
    await page.keyboard.type(' ');
    await page.keyboard.press('Control+Alt+c');
    await page.getByRole('combobox').waitFor();
    // Neither for the list nor for the page is waited here.
    await page.keyboard.type('eriksen');
    await page.keyboard.press('Enter');
    await page.keyboard.type('And nobody knew whyx');
    await page.keyboard.press('Backspace');
    await page.keyboard.type('. "Indeed"');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await expect
      .poll(async () => (await bodyText(page))[2])
      .toMatch(/honest one ?\.? ?4 ?And nobody knew why\. .Indeed.$/);
    await page.context().close();
  });

  test('undo in the field over the page leaves the page alone', async () => {
    const page = await harness.open();
    await caretAfter(page, 'honest one');
    await page.keyboard.type(' indeed');
    const before = await bodyText(page);
    await page.keyboard.press('Control+Alt+c');
    await page.getByRole('combobox').waitFor();
    await page.keyboard.type('er');
    for (let count = 0; count < 5; count++) await page.keyboard.press('Control+z');
    expect(await bodyText(page)).toEqual(before);
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await page.keyboard.press('Control+z');
    await expect.poll(() => bodyText(page)).not.toEqual(before);
    await page.context().close();
  });

  test('a citation opens, says why it is printed so, and can be changed and removed', async () => {
    const page = await harness.open();
    await page.locator('.note .citation').nth(1).click();
    await page.getByText('In short form: first cited in note 1.').waitFor();
    await page.keyboard.press('Enter');
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.closest('.picker-fields') !== null))
      .toBe(true);
    await page.keyboard.type('58');
    await page.keyboard.press('Enter');
    await expect.poll(async () => (await notes(page))[1]).toBe('Ibid., p. 58.');
    await page.locator('.note .citation').nth(1).click();
    await page.getByRole('button', { name: 'Remove', exact: true }).click();
    await expect.poll(async () => (await notes(page))[1]).toBe('');
    await page.context().close();
  });

  test('the page is typed with the name, the note is shown before it is made, and what was cited comes first', async () => {
    const page = await harness.open();
    await caretAfter(page, 'honest one');
    await page.keyboard.press('Control+Alt+c');
    const groups = page.locator('.picker-standing');
    await expect
      .poll(() => groups.allTextContents())
      .toEqual(['Cited in this paper', 'Changed last in the library']);
    await page.keyboard.type('bianchi p 24');
    await expect.poll(() => options(page).count()).toBe(1);
    const preview = page.getByRole('region', { name: 'As it will be printed' });
    const printed = 'Bianchi, Carlo, A Sea of Treaties, Trieste, Harbour Press, 2019, p. 24.';
    await expect.poll(() => preview.textContent()).toBe(`Note 4${printed}`);
    expect(await notes(page)).toHaveLength(3);
    await page.keyboard.press('Enter');
    await expect.poll(async () => (await notes(page))[3]).toBe(printed);
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await page.keyboard.press('Control+Alt+c');
    await expect.poll(() => groups.first().textContent()).toBe('Used lately');
    await expect.poll(() => options(page).first().textContent()).toContain('A Sea of Treaties');
    await expect.poll(() => preview.textContent()).toBe('Note 5Bianchi, Carlo, A Sea of Treaties, cit.');
    await page.keyboard.press('Escape');
    await page.context().close();
  });

  test('from a citation to the others of its source; another source takes its place everywhere, in one step', async () => {
    const page = await harness.open();
    await page.locator('.note .citation').first().click();
    await page.getByText('The first citation of this source').waitFor();
    await page.getByText('Citation 1 of 2 of this source').waitFor();
    await page.getByRole('button', { name: 'Next citation' }).click();
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await expect.poll(() => page.locator('.note.is-active .note-number').textContent()).toContain('2');
    const before = await notes(page);
    await page.locator('.note .citation').nth(1).click();
    await page.getByRole('button', { name: 'Replace everywhere…' }).click();
    await page.getByRole('combobox').waitFor();
    await page.keyboard.type('eriksen');
    await expect.poll(() => options(page).count()).toBe(1);
    await page.keyboard.press('Enter');
    await expect
      .poll(async () => (await notes(page)).slice(0, 2))
      .toEqual([
        'Eriksen, Jon, Cold Coasts, Trieste, Harbour Press, 2008, p. 57.',
        'Eriksen, Jon, Cold Coasts, cit.',
      ]);
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await page.keyboard.press('Control+z');
    await expect.poll(() => notes(page)).toEqual(before);
    await page.context().close();
  });

  test('a changed source prints anew at once', async () => {
    const page = await harness.open();
    await page.evaluate(() => {
      const item = window.library.items.find(({ id }) => id === 'alder2015')!;
      window.library.changeSource({ ...item, title: 'Harbours and Powers' });
    });
    await expect.poll(async () => (await notes(page))[0]).toContain('Harbours and Powers');
    expect((await notes(page))[1]).toContain('Harbours and Powers');
    await page.context().close();
  });
});

test('a citation of a missing source is marked, says so, and takes another source with the same page', async () => {
  const page = await harness.open();
  await page.evaluate(() =>
    window.library.saveElsewhere(
      JSON.parse(JSON.stringify(window.library.doc).replaceAll('alder2015', 'nobody1900')),
    ),
  );
  const missing = page.locator('.citation.is-missing');
  await expect.poll(() => missing.count()).toBe(2);
  await missing.first().click();
  await page.getByText('Neither the library nor the paper has this source').waitFor();
  await page.getByRole('button', { name: 'Choose another source' }).click();
  await page.getByRole('combobox').fill('eriksen');
  await expect.poll(() => options(page).count()).toBe(1);
  await page.keyboard.press('Enter');
  await expect.poll(async () => (await notes(page))[0]).toMatch(/Cold Coasts.*p\. 57\.$/);
  expect(await missing.count()).toBe(1);
  await page.context().close();
});
