import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Harness, startHarness } from './open-page.ts';

let harness: Harness;
beforeAll(async () => {
  harness = await startHarness();
});
afterAll(() => harness.close());

const notes = (page: Page): Promise<string[]> =>
  page.locator('.note-text').evaluateAll((all) => all.map((note) => (note.textContent ?? '').trim()));
const bodyText = (page: Page): Promise<string[]> =>
  page.locator('[data-type=body] > p').evaluateAll((all) => all.map((p) => p.textContent ?? ''));
const options = (page: Page) => page.locator('.picker-list .picker-option:not(.picker-new)');
/** Puts the caret at the end of the paragraph that holds these words. */
const caretAfter = async (page: Page, words: string): Promise<void> => {
  await page.locator('[data-type=body] > p', { hasText: words }).click();
  await page.keyboard.press('End');
  await frames(page);
};
/** The paragraph that the upper edge of the page cuts, and where (CSS pixels). */
const atUpperEdge = (page: Page): Promise<[number, number]> =>
  page.evaluate(() => {
    const { top } = document.querySelector('.page-editor')!.getBoundingClientRect();
    const places = [...document.querySelectorAll('[data-type=body] > *')].map((block) =>
      block.getBoundingClientRect(),
    );
    const cut = places.findIndex(({ bottom }) => bottom > top);
    return [cut, Math.round(places[cut]!.top - top)];
  });

const scrollTops = (page: Page): Promise<{ text: number; notes: number }> =>
  page.evaluate(() => ({
    text: document.querySelector('.page-editor')!.scrollTop,
    notes: document.querySelector('.notes-list')!.scrollTop,
  }));
/** Waits until two frames were drawn, so that scrolling has been answered. */
const frames = (page: Page): Promise<void> =>
  page.evaluate(
    () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done()))),
  );
const caretIn = (page: Page): Promise<{ caret: DOMRect; text: DOMRect; notes: DOMRect }> =>
  page.evaluate(() => {
    const selection = getSelection()!;
    const range = selection.getRangeAt(0).cloneRange();
    // A caret beside a mark has no rectangle of its own: the mark has.
    const beside = range.startContainer.childNodes[range.startOffset - 1] ?? range.startContainer;
    const rect = range.getClientRects()[0] ?? (beside as Element).getBoundingClientRect();
    const box = (selector: string) => document.querySelector(selector)!.getBoundingClientRect().toJSON();
    return { caret: rect.toJSON(), text: box('.page-editor'), notes: box('section[data-type=notes]') };
  });

describe('writing', () => {
  test('typing is on disk within a second, and the state says so', async () => {
    const page = await harness.open();
    await caretAfter(page, 'oldest ledgers');
    await page.keyboard.type(' They paid in salt.');
    await page.waitForFunction(() => JSON.stringify(window.library.doc).includes('paid in salt'), undefined, {
      timeout: 1000,
    });
    await page.getByText('Saved', { exact: true }).waitFor();
    await page.context().close();
  });

  test('a note is made, written and left by keys, and numbers follow', async () => {
    const page = await harness.open();
    await caretAfter(page, 'oldest ledgers');
    await page.keyboard.press('Control+Alt+f');
    await page.keyboard.type('A remark.');
    await page.keyboard.press('Escape');
    await page.keyboard.type('!');
    expect((await bodyText(page))[0]).toBe(
      'Ships have paid to pass since the oldest ledgers.1 Nobody liked it.2!',
    );
    expect((await notes(page))[1]).toBe('A remark.');
    expect(await page.locator('.note-mark').allTextContents()).toEqual(['1', '2', '3', '4']);
    expect(await page.locator('[role=doc-noteref][aria-label="Note 4"]').count()).toBe(1);
    await page.context().close();
  });

  test('one undo and redo for text and notes', async () => {
    const page = await harness.open();
    const before = await page.locator('.page-editor').textContent();
    await caretAfter(page, 'oldest ledgers');
    await page.keyboard.press('Control+Alt+f');
    await page.keyboard.type('A remark.');
    const after = await page.locator('.page-editor').textContent();
    for (let i = 0; i < 4; i++) await page.keyboard.press('Control+z');
    expect(await page.locator('.page-editor').textContent()).toBe(before);
    for (let i = 0; i < 4; i++) await page.keyboard.press('Control+y');
    expect(await page.locator('.page-editor').textContent()).toBe(after);
    await page.context().close();
  });

  test('Backspace in an empty paragraph after a quotation takes the paragraph', async () => {
    const page = await harness.open();
    await caretAfter(page, 'second');
    await page.keyboard.press('Enter');
    await page.keyboard.type('Quoted');
    await page.keyboard.press('Control+Shift+9');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Enter');
    expect((await bodyText(page)).at(-1)).toBe('');
    await page.keyboard.press('Backspace');
    await page.keyboard.type('!');
    expect(await page.locator('[data-type=body] > blockquote > p').allTextContents()).toEqual(['Quoted!']);
    expect((await bodyText(page)).at(-1)).not.toBe('');
    await page.context().close();
  });

  test('Backspace over a mark selects it, then takes it with its note; undo brings both', async () => {
    const page = await harness.open();
    await caretAfter(page, 'fee was small');
    for (let i = 0; i < ' and the quarrel long.'.length; i++) await page.keyboard.press('ArrowLeft');
    await frames(page);
    await page.keyboard.press('Backspace');
    expect(await page.locator('.note').count()).toBe(3);
    await page.keyboard.press('Backspace');
    expect(await page.locator('.note').count()).toBe(2);
    await page.keyboard.press('Control+z');
    expect(await page.locator('.note').count()).toBe(3);
    await page.context().close();
  });

  test('a paragraph cut and pasted carries its notes, which print right in their new order', async () => {
    const page = await harness.open();
    await page.locator('[data-type=body] > p', { hasText: 'oldest ledgers' }).click();
    await page.keyboard.press('Home');
    await page.keyboard.press('Shift+End');
    await frames(page);
    await page.keyboard.press('Control+x');
    await expect.poll(() => notes(page)).toHaveLength(2);
    await expect.poll(async () => (await notes(page))[0]).toMatch(/Harbour Press, 2015\.$/);
    await caretAfter(page, 'honest one');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Control+v');
    await expect.poll(() => notes(page)).toHaveLength(3);
    await expect.poll(async () => (await notes(page))[2]).toBe('Alder, Nora, Ports and Powers, cit., p. 57.');
    await page.context().close();
  });
});

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

describe('scrolling', () => {
  test('writing in a note leaves the text where it is', async () => {
    const page = await harness.open('?notes=40&words=6000');
    await page.locator('.note-mark').nth(20).scrollIntoViewIfNeeded();
    await frames(page);
    await page.locator('.note-mark').nth(20).click();
    await page.keyboard.type('More words. ');
    await frames(page);
    const before = await scrollTops(page);
    for (let i = 0; i < 12; i++) {
      await page.keyboard.press('Enter');
      await page.keyboard.type('Another line of the note');
    }
    await frames(page);
    const after = await scrollTops(page);
    expect(after.text).toBe(before.text);
    expect(after.notes).toBeGreaterThan(before.notes);
    const { caret, notes: pane, text } = await caretIn(page);
    expect(caret.top).toBeGreaterThanOrEqual(pane.top);
    expect(caret.bottom).toBeLessThanOrEqual(text.bottom);
    await page.context().close();
  });

  test('writing in the text never hides the caret behind the notes', async () => {
    const page = await harness.open('?notes=40&words=6000');
    await page.locator('[data-type=body] > p').nth(3).click();
    for (let i = 0; i < 25; i++) {
      await page.keyboard.press('Enter');
      await page.keyboard.type('x');
      const { caret, notes: pane } = await caretIn(page);
      expect(caret.bottom).toBeLessThanOrEqual(pane.top);
    }
    for (let i = 0; i < 30; i++) {
      await page.keyboard.press('ArrowDown');
      const { caret, notes: pane } = await caretIn(page);
      expect(caret.bottom).toBeLessThanOrEqual(pane.top);
    }
    await page.context().close();
  });

  test('the notes follow the text, and a note leads back to its mark', async () => {
    const page = await harness.open('?notes=40&words=6000');
    await page.evaluate(() => {
      document.querySelector('.page-editor')!.scrollTop = 3500;
    });
    await frames(page);
    const shown = await page.evaluate(() => {
      const seen = document.querySelector('.page-editor')!.getBoundingClientRect();
      const first = [...document.querySelectorAll('.note-mark')].find(
        (mark) => mark.getBoundingClientRect().bottom >= seen.top,
      );
      const list = document.querySelector('.notes-list')!.getBoundingClientRect();
      const note = [...document.querySelectorAll('.note')].find(
        (element) => element.getBoundingClientRect().bottom > list.top + 4,
      );
      return [first?.textContent, note?.querySelector('.note-number')?.textContent];
    });
    expect(shown[1]).toBe(shown[0]);
    await page.getByRole('button', { name: 'Back to the mark of note 12', exact: true }).click();
    await frames(page);
    const { caret, text, notes: pane } = await caretIn(page);
    expect(caret.top).toBeGreaterThan(text.top);
    expect(caret.bottom).toBeLessThan(pane.top);
    expect(await page.locator('.note-mark.is-active').textContent()).toBe('12');
    expect(await page.locator('.note.is-active .note-number').textContent()).toBe('12');
    await page.context().close();
  });

  test('a jump over text that was never in sight ends at its target', async () => {
    const page = await harness.open('?notes=200&words=30000');
    for (const note of [150, 3, 199]) {
      await page.evaluate((index) => {
        document.querySelectorAll<HTMLButtonElement>('.note .note-number')[index]!.click();
      }, note);
      for (let i = 0; i < 4; i++) await frames(page);
      const { text, notes: pane } = await caretIn(page);
      const mark = await page.locator('.note-mark.is-active').boundingBox();
      expect(mark!.y).toBeGreaterThanOrEqual(text.top);
      expect(mark!.y + mark!.height).toBeLessThanOrEqual(pane.top);
      expect(await page.locator('.note.is-active .note-number').textContent()).toBe(String(note + 1));
      const shown = await page.locator('.note.is-active').boundingBox();
      expect(shown!.y).toBeGreaterThanOrEqual(pane.top);
      expect(shown!.y).toBeLessThan(text.bottom);
    }
    await page.context().close();
  });

  test('a paper opens again where it was left', async () => {
    const page = await harness.open('?notes=40&words=6000');
    await page.locator('[data-type=body] > p').nth(20).click();
    await page.keyboard.press('Home');
    await page.waitForFunction(() => window.library.view !== '');
    expect((await scrollTops(page)).text).toBeGreaterThan(0);
    const before = await atUpperEdge(page);
    await page.evaluate(() => window.remount());
    await page.waitForFunction(() => document.querySelector('.page-editor'));
    await expect.poll(() => atUpperEdge(page)).toEqual(before);
    await page.keyboard.type('HERE');
    await expect.poll(async () => (await bodyText(page))[20]).toMatch(/HERE/);
    await page.context().close();
  });
});

describe('saving', () => {
  test('a save that fails is said and tried again until it is on disk', async () => {
    const page = await harness.open();
    await page.evaluate(() => {
      window.library.failing = 'disk-full';
    });
    await caretAfter(page, 'honest one');
    await page.keyboard.type(' Unlucky.');
    await page.getByRole('alert').getByText('The disk is full').waitFor();
    await page.evaluate(() => {
      window.library.failing = null;
    });
    await page.getByText('Saved', { exact: true }).waitFor({ timeout: 8000 });
    expect(await page.evaluate(() => JSON.stringify(window.library.doc))).toContain('Unlucky');
    await page.context().close();
  });

  test('closing the page saves what was typed last', async () => {
    const page = await harness.open();
    await caretAfter(page, 'honest one');
    await page.keyboard.type(' Last words.');
    await page.evaluate(() => window.remount());
    await page.waitForFunction(() => JSON.stringify(window.library.doc).includes('Last words.'));
    await page.context().close();
  });
});

describe('a paper that another window changes', () => {
  /** The stored paper with words replaced, as another window would save it. */
  const elsewhere = (page: Page, from: string, to: string): Promise<void> =>
    page.evaluate(
      ([old, fresh]) => {
        const { library } = window;
        library.saveElsewhere(JSON.parse(JSON.stringify(library.doc).replaceAll(old!, fresh!)));
      },
      [from, to],
    );

  test('shows the change at once, and what is written here goes on', async () => {
    const page = await harness.open();
    await caretAfter(page, 'honest one');
    await page.keyboard.type(' Mine.');
    await page.getByText('Saved', { exact: true }).waitFor();
    await elsewhere(page, 'alder2015', 'bianchi2019');
    await expect.poll(async () => (await notes(page))[0]).toMatch(/A Sea of Treaties/);
    await page.keyboard.type(' Still here.');
    await page.waitForFunction(() => JSON.stringify(window.library.doc).includes('Still here'));
    expect(await page.evaluate(() => JSON.stringify(window.library.doc).includes('bianchi2019'))).toBe(true);
    await page.getByText('Saved', { exact: true }).waitFor();
    await page.context().close();
  });

  test('merges with what is not saved yet', async () => {
    const page = await harness.open();
    await caretAfter(page, 'honest one');
    await page.keyboard.type(' Mine.');
    await elsewhere(page, 'alder2015', 'bianchi2019');
    await page.waitForFunction(() => {
      const text = JSON.stringify(window.library.doc);
      return text.includes('Mine.') && text.includes('bianchi2019') && !text.includes('alder2015');
    });
    await expect.poll(async () => (await notes(page))[0]).toMatch(/A Sea of Treaties/);
    await page.context().close();
  });

  test('at the same place: the words of both stay', async () => {
    const page = await harness.open();
    await caretAfter(page, 'oldest ledgers');
    await page.keyboard.type(' Mine.');
    await elsewhere(page, 'Nobody liked it.', 'Nobody liked it. Theirs.');
    await expect.poll(async () => (await bodyText(page))[0]).toMatch(/Mine\./);
    await expect.poll(async () => (await bodyText(page))[0]).toMatch(/Theirs\./);
    await page.context().close();
  });

  test('the same words: one keeps mine as a copy, and nothing is lost', async () => {
    const page = await harness.open();
    await caretAfter(page, 'oldest ledgers');
    for (let i = 0; i < 3; i++) await page.keyboard.press('Shift+ArrowLeft');
    await page.keyboard.type('Mine.');
    await elsewhere(page, 'Nobody liked it.', 'Nobody liked Theirs.');
    await page.getByRole('button', { name: 'Keep mine as a copy' }).click();
    await expect.poll(async () => (await bodyText(page))[0]).toMatch(/Theirs\.$/);
    await page.getByText('Saved', { exact: true }).waitFor();
    const copy = await page.evaluate(() => JSON.stringify(window.library.copies.at(-1)));
    expect(copy).toContain('Mine.');
    expect(copy).toContain('(my version)');
    // Undo brings mine back onto the page, too.
    await page.locator('.page-editor').press('Control+z');
    await expect.poll(async () => (await bodyText(page))[0]).toMatch(/Mine\.$/);
    await page.context().close();
  });
});

/** A PNG of one pixel. */
const pixel =
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';
const more = async (page: Page, name: string): Promise<void> => {
  await page.getByRole('button', { name: 'More', exact: true }).click();
  await page.getByRole('menuitem', { name }).click();
};

describe('pictures, lines and languages', () => {
  test('a picture is put in, described, replaced and taken out; undo brings it back', async () => {
    const page = await harness.open();
    // The library's pictures, which the harness has no server for.
    await page.route('**/pictures/*', (route) =>
      route.fulfill({ contentType: 'image/png', body: Buffer.from(pixel, 'base64') }),
    );
    await caretAfter(page, 'oldest ledgers');
    const chooser = page.waitForEvent('filechooser');
    await more(page, 'Picture…');
    const file = { name: 'map.png', mimeType: 'image/png', buffer: Buffer.from(pixel, 'base64') };
    await (await chooser).setFiles(file);
    await page.locator('figure img').waitFor();
    // The caret stands in the caption, which says what belongs there until it is filled.
    const caption = page.locator('figure figcaption');
    expect(await caption.getAttribute('data-placeholder')).toBe('Caption');
    expect(await page.locator('figure [data-type=source_line]').getAttribute('data-placeholder')).toBe(
      'Source',
    );
    await page.keyboard.type('The strait');
    expect(await caption.textContent()).toBe('The strait');
    expect(await caption.getAttribute('data-number')).toBe('Figure 1.');
    await page.locator('figure img').click();
    await page.getByRole('textbox', { name: 'Alternative text' }).fill('A map of the strait');
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => {
      const text = JSON.stringify(window.library.doc);
      return text.includes('A map of the strait') && /"image:[0-9a-f]{64}"/.test(text);
    });
    await page.locator('figure img').click();
    await page.getByRole('button', { name: 'Remove', exact: true }).click();
    expect(await page.locator('figure').count()).toBe(0);
    await page.keyboard.press('Control+z');
    expect(await page.locator('figure img').getAttribute('alt')).toBe('A map of the strait');
    await page.context().close();
  });

  test('a picture is pasted; one that is too large, or of another kind, is refused in words', async () => {
    const page = await harness.open();
    await caretAfter(page, 'oldest ledgers');
    const paste = (name: string, type: string, base64: string): Promise<void> =>
      page.evaluate(
        ([fileName, fileType, text]) => {
          const data = new DataTransfer();
          const bytes = Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
          data.items.add(new File([bytes], fileName, { type: fileType }));
          const event = new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true });
          document.querySelector('.page-editor')!.dispatchEvent(event);
        },
        [name, type, base64] as const,
      );
    await paste('small.png', 'image/png', pixel);
    await page.locator('figure').waitFor();
    // The same picture, but for a header that claims 20,000 points of width.
    const large = Buffer.from(pixel, 'base64');
    large.writeUInt32BE(20_000, 16);
    await paste('large.png', 'image/png', large.toString('base64'));
    await page.getByText('more than a paper takes').waitFor();
    await paste('scan.tiff', 'image/tiff', btoa('words'));
    await page.getByText('scan.tiff is no picture').waitFor();
    expect(await page.locator('figure').count()).toBe(1);
    await page.context().close();
  });

  test('words are marked as of another language, and unmarked', async () => {
    const page = await harness.open();
    await page
      .locator('[data-type=body] > p')
      .first()
      .dblclick({ position: { x: 20, y: 10 } });
    await page.keyboard.press('Control+Alt+j');
    await page.keyboard.type('Turkish');
    await page.getByRole('option', { name: /Turkish/ }).waitFor();
    await page.keyboard.press('Enter');
    await page.locator('[data-type=body] [lang=tr]').waitFor();
    // One goes on writing where one was.
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.classList.contains('page-editor')))
      .toBe(true);
    await page.keyboard.press('Control+z');
    expect(await page.locator('[data-type=body] [lang=tr]').count()).toBe(0);
    await more(page, 'Line across the text');
    expect(await page.locator('[data-type=body] > hr').count()).toBe(1);
    await page.context().close();
  });
});

test('the page changes its language with the window and keeps its history', async () => {
  const page = await harness.open();
  await caretAfter(page, 'honest one');
  await page.keyboard.type(' Typed.');
  await page.evaluate(() => window.speak('it'));
  await page.locator('[role=doc-noteref][aria-label="Nota 1"]').waitFor();
  expect(await page.locator('[data-type=subtitle]').getAttribute('data-placeholder')).toBe('Sottotitolo');
  expect(await page.locator('.citation').first().getAttribute('aria-label')).toMatch(/^Citazione: /);
  await page.locator('.page-editor').press('Control+z');
  expect((await bodyText(page)).at(-1)).not.toMatch(/Typed/);
  await page.context().close();
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

test('the notes are hidden and shown, and show themselves when one is written', async () => {
  const page = await harness.open();
  const pane = page.locator('section[data-type=notes]');
  await page.getByRole('button', { name: 'Hide the notes' }).click();
  expect(await pane.isVisible()).toBe(false);
  await page.evaluate(() => window.remount());
  await page.getByRole('button', { name: 'Show the notes' }).waitFor();
  await caretAfter(page, 'honest one');
  await page.keyboard.press('Control+Alt+f');
  await page.keyboard.type('Seen.');
  expect(await pane.isVisible()).toBe(true);
  expect(await notes(page)).toContain('Seen.');
  await page.context().close();
});
