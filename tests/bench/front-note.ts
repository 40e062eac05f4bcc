import type { Page } from 'playwright-core';
import type { CitationItem } from '#shared/citations/citation.ts';
import { placeCitations } from '#shared/document/reading-order.ts';
import { importMarkdown } from '../../electron/import/markdown/index.ts';
import { startApp } from '../e2e/screens/start-app.ts';
import { rerunByCiteproc } from './citations.ts';
import { type BenchRow, median, row } from './rows.ts';
import { samplePaper } from './sample-paper.ts';

/*
 * A note with a citation put before all notes of a long paper, in the built app and a real browser: from the
 * paste to the moment when every number and every printed citation on the page is right. The new note cites
 * what the first one cited, so that one becomes "Ibid." or "cit.".
 */

/** Pastes the note through the page's own handler and waits until the page is right. */
const insertAtFront = (page: Page, id: string, items: readonly CitationItem[]): Promise<number> =>
  page.evaluate(
    async ({ id, items }) => {
      const editor = document.querySelector<HTMLElement>('.page-editor')!;
      const content = [
        { type: 'paragraph', content: [{ type: 'citation', attrs: { id: `c-${id}`, items } }] },
      ];
      const data = new DataTransfer();
      data.setData(
        'text/html',
        `<p data-ibid="1" data-pm-slice="0 0 []"><sup data-type="footnote" data-note-id="${id}" data-note="${JSON.stringify(content).replaceAll('"', '&quot;')}"></sup></p>`,
      );
      const marks = editor.getElementsByClassName('note-mark');
      const citations = editor.getElementsByClassName('citation');
      const count = marks.length;
      const first = citations[0]?.textContent;
      const isRight = (): boolean =>
        marks.length === count + 1 &&
        marks[count]?.textContent === String(count + 1) &&
        editor.getElementsByClassName('is-waiting').length === 0 &&
        citations[0]?.textContent?.slice(0, 10) === first?.slice(0, 10) &&
        citations[1]?.textContent !== first;
      const start = performance.now();
      editor.dispatchEvent(
        new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }),
      );
      while (!isRight()) {
        if (performance.now() - start > 10_000) throw new Error('the notes did not become right');
        await new Promise((resolve) => {
          const channel = new MessageChannel();
          channel.port1.onmessage = resolve;
          channel.port2.postMessage(null);
        });
      }
      return performance.now() - start;
    },
    { id, items: [...items] },
  );

const base64 = (text: string): string => Buffer.from(text).toString('base64');

export const benchFrontNote = async (): Promise<BenchRow[]> => {
  const { markdown, sources } = samplePaper({ words: 30_000, notes: 1000, sources: 300 });
  const cited = placeCitations(importMarkdown(markdown).doc).map((citation) => citation.items);
  const app = await startApp();
  try {
    const { page } = await app.open();
    await app.call('papers.import', {
      name: 'long.md',
      base64: base64(markdown),
      companions: [{ name: 'sources.json', base64: base64(JSON.stringify(sources)) }],
    });
    await page.getByRole('row').last().click();
    await page.waitForSelector('.page-editor .citation');
    await page.waitForFunction(() => !document.querySelector('.citation.is-waiting'));
    const samples: number[] = [];
    const rerun: number[] = [];
    for (let round = 0; round < 9; round++) {
      await page
        .locator('[data-type=body] > p')
        .first()
        .click({ position: { x: 2, y: 6 } });
      await page.keyboard.press('Home');
      const time = await insertAtFront(page, `front${round}`, cited[0] ?? []);
      // The first rounds warm the page.
      if (round > 1) samples.push(time);
      if (round % 3 === 0) rerun.push(rerunByCiteproc(sources, cited));
      await page.keyboard.press('Control+z');
      await page.waitForTimeout(400);
    }
    return [
      row(
        'a note with a citation put before 1,000 notes, until the whole page is right',
        'citeproc-js printing the document again',
        median(samples),
        median(rerun),
      ),
    ];
  } finally {
    await app.close();
  }
};
