import type { Page } from 'playwright-core';

export const notes = (page: Page): Promise<string[]> =>
  page.locator('.note-text').evaluateAll((all) => all.map((note) => (note.textContent ?? '').trim()));
export const bodyText = (page: Page): Promise<string[]> =>
  page.locator('[data-type=body] > p').evaluateAll((all) => all.map((p) => p.textContent ?? ''));
export const options = (page: Page) => page.locator('.picker-list .picker-option:not(.picker-new)');
/** Puts the caret at the end of the paragraph that holds these words. */
export const caretAfter = async (page: Page, words: string): Promise<void> => {
  await page.locator('[data-type=body] > p', { hasText: words }).click();
  await page.keyboard.press('End');
  await frames(page);
};

/** The paragraph that the upper edge of the page cuts, and where (CSS pixels). */
export const atUpperEdge = (page: Page): Promise<[number, number]> =>
  page.evaluate(() => {
    const { top } = document.querySelector('.page-editor')!.getBoundingClientRect();
    const places = [...document.querySelectorAll('[data-type=body] > *')].map((block) =>
      block.getBoundingClientRect(),
    );
    const cut = places.findIndex(({ bottom }) => bottom > top);
    return [cut, Math.round(places[cut]!.top - top)];
  });

export const scrollTops = (page: Page): Promise<{ text: number; notes: number }> =>
  page.evaluate(() => ({
    text: document.querySelector('.page-editor')!.scrollTop,
    notes: document.querySelector('.notes-list')!.scrollTop,
  }));

/** Waits until two frames were drawn, so that scrolling has been answered. */
export const frames = (page: Page): Promise<void> =>
  page.evaluate(
    () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done()))),
  );
export const caretIn = (page: Page): Promise<{ caret: DOMRect; text: DOMRect; notes: DOMRect }> =>
  page.evaluate(() => {
    const selection = getSelection()!;
    const range = selection.getRangeAt(0).cloneRange();
    // A caret beside a mark has no rectangle of its own: the mark has.
    const beside = range.startContainer.childNodes[range.startOffset - 1] ?? range.startContainer;
    const rect = range.getClientRects()[0] ?? (beside as Element).getBoundingClientRect();
    const box = (selector: string) => document.querySelector(selector)!.getBoundingClientRect().toJSON();
    return { caret: rect.toJSON(), text: box('.page-editor'), notes: box('section[data-type=notes]') };
  });
