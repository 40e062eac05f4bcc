import type { Page } from 'playwright-core';
import { startHarness } from '../e2e/editor/open-page.ts';
import { startApp } from '../e2e/screens/start-app.ts';
import { type BenchRow, median, quantile, row } from './rows.ts';
import { samplePaper } from './sample-paper.ts';

/*
 * Key press to next frame: the editor of Ibid against ProseMirror with history and base keymap alone, the
 * same document, in the same browser, in turns.
 */

const rounds = 6;
const keysPerRound = 40;

/** 82 notes and 15,000 words, as in a usual briefing paper. */
const usual = { query: '?notes=82&words=15000', paragraph: 40 };
/** 1,000 notes with 1,500 citations and 100,000 words. */
const long = { query: '?notes=1000&words=100000&second=500', paragraph: 500 };

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

/** What the page holds in memory after a collection: script, documents and buffers (MB), without workers. */
const memory = async (page: Page): Promise<number> => {
  const session = await page.context().newCDPSession(page);
  await session.send('HeapProfiler.collectGarbage');
  const use = (await session.send('Runtime.getHeapUsage')) as Record<string, number>;
  await session.detach();
  return (
    ((use.usedSize ?? 0) + (use.embedderHeapUsedSize ?? 0) + (use.backingStorageSize ?? 0)) / (1024 * 1024)
  );
};

export const benchEditor = (): Promise<BenchRow[]> => benchPaper(usual);

/** The same in a book-long paper, with what it takes to open it and what it holds in memory. */
export const benchLongPaper = async (): Promise<BenchRow[]> => [
  ...(await benchOpening()),
  ...(await benchPaper(long, true)),
];

/** Key presses in the middle of the text and in a note. */
const benchPaper = async (
  { query: paper, paragraph }: typeof usual,
  withMemory = false,
): Promise<BenchRow[]> => {
  const harness = await startHarness();
  try {
    const size = { width: 1200, height: 820 };
    const ours = await harness.open(paper, size);
    const bare = await harness.open(paper, size, 'bare.html');
    for (const page of [ours, bare]) await watch(page);
    const rows: BenchRow[] = [];
    for (const [where, selector] of [
      ['text', `[data-type=body] > p >> nth=${paragraph}`],
      ['note', `[data-note-id=n${paragraph}] p`],
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
    if (withMemory)
      rows.push(
        row(
          'memory of the page after that',
          'bare ProseMirror, same text',
          await memory(ours),
          await memory(bare),
          'MB',
        ),
      );
    return rows;
  } finally {
    await harness.close();
  }
};

const base64 = (text: string): string => Buffer.from(text).toString('base64');

/** From the click on a long paper in the list to the frame that shows the first typed letter, in the built app. */
const benchOpening = async (): Promise<BenchRow[]> => {
  const { markdown, sources } = samplePaper({ words: 100_000, notes: 1000, sources: 500, second: true });
  const app = await startApp();
  const harness = await startHarness();
  try {
    const { id } = await app.call('papers.import', {
      name: 'long.md',
      base64: base64(markdown),
      companions: [{ name: 'sources.json', base64: base64(JSON.stringify(sources)) }],
    });
    await app.call('papers.setView', { id, view: '' });
    const ours: number[] = [];
    const bare: number[] = [];
    for (let round = 0; round < 5; round++) {
      // A window opens what it showed last; here it is to show the list.
      await app.call('settings.set', { settings: { window: { screen: 'papers', openPapers: [] } } });
      const { page } = await app.open();
      const row = page.getByRole('row').last();
      await row.waitFor();
      await page.waitForTimeout(500);
      await page.evaluate(() => {
        window.addEventListener(
          'pointerdown',
          (event) => performance.mark('click', { startTime: event.timeStamp }),
          {
            capture: true,
            once: true,
          },
        );
      });
      await row.click();
      await page.waitForSelector('.page-editor [data-type=body] > p');
      await page.locator('[data-type=body] > p').nth(1).click();
      await page.keyboard.press('x');
      ours.push(
        await page.evaluate(
          () =>
            new Promise<number>((done) =>
              requestAnimationFrame(() =>
                setTimeout(() =>
                  done(
                    performance.now() - (performance.getEntriesByName('click')[0]?.startTime ?? Number.NaN),
                  ),
                ),
              ),
            ),
        ),
      );
      await page.keyboard.press('Control+z');
      await page.waitForTimeout(1500);
      await page.context().close();
      const plain = await harness.open(long.query, { width: 1280, height: 800 }, 'bare.html');
      bare.push(await plain.evaluate(() => performance.getEntriesByName('drawn')[0]?.duration ?? Number.NaN));
      await plain.context().close();
    }
    return [
      row(
        'a paper of 100,000 words and 1,000 notes, from the click to the first letter typed',
        'bare ProseMirror drawing as long a text',
        median(ours),
        median(bare),
      ),
    ];
  } finally {
    await harness.close();
    await app.close();
  }
};
