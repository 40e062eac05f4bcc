import type { Page } from 'playwright-core';
import { startHarness } from '../e2e/editor/open-page.ts';
import { type BenchRow, median, quantile, row } from './rows.ts';

/*
 * Key press to next frame in a paper of 82 notes and 15,000 words: the editor of Ibid against ProseMirror
 * with history and base keymap alone, the same document, in the same browser, in turns.
 */

const paper = '?notes=82&words=15000';
const rounds = 6;
const keysPerRound = 40;

declare global {
  interface Window {
    keyTimes: number[];
  }
}

/** From the key's own time stamp to the end of the frame that shows it. */
const watch = (page: Page): Promise<void> =>
  page.evaluate(() => {
    window.keyTimes = [];
    window.addEventListener(
      'keydown',
      (event) => {
        requestAnimationFrame(() => {
          const channel = new MessageChannel();
          channel.port1.onmessage = () => window.keyTimes.push(performance.now() - event.timeStamp);
          channel.port2.postMessage(null);
        });
      },
      { capture: true },
    );
  });

const type = async (page: Page, count: number): Promise<number[]> => {
  await page.bringToFront();
  await page.evaluate(() => {
    window.keyTimes = [];
  });
  for (let i = 0; i < count; i++) {
    await page.keyboard.press('abcdefg '[i % 8] ?? 'a');
    await page.waitForTimeout(25);
  }
  return page.evaluate(() => window.keyTimes);
};

/** Key presses in the middle of the text and in a note. */
export const benchEditor = async (): Promise<BenchRow[]> => {
  const harness = await startHarness();
  try {
    const size = { width: 1200, height: 820 };
    const ours = await harness.open(paper, size);
    const bare = await harness.open(paper, size, 'bare.html');
    for (const page of [ours, bare]) await watch(page);
    const rows: BenchRow[] = [];
    for (const [where, selector] of [
      ['text', '[data-type=body] > p >> nth=40'],
      ['note', '[data-note-id=n40] p'],
    ] as const) {
      const samples = { ours: [] as number[], bare: [] as number[] };
      for (const page of [ours, bare]) {
        await page.bringToFront();
        await page.locator(selector).click({ position: { x: 60, y: 6 } });
        await type(page, 10);
      }
      for (let i = 0; i < rounds; i++) {
        samples.ours.push(...(await type(ours, keysPerRound)));
        samples.bare.push(...(await type(bare, keysPerRound)));
      }
      const baseline = 'bare ProseMirror, same text';
      rows.push(
        row(
          `key press in the ${where}, p95`,
          baseline,
          quantile(samples.ours, 0.95),
          quantile(samples.bare, 0.95),
        ),
      );
      rows.push(
        row(`key press in the ${where}, median`, baseline, median(samples.ours), median(samples.bare)),
      );
    }
    return rows;
  } finally {
    await harness.close();
  }
};
