import type { CDPSession, Page } from 'playwright-core';
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

/** Milliseconds that the page has spent in script since it was opened, workers left out. */
const scriptTime = async (session: CDPSession): Promise<number> => {
  const { metrics } = (await session.send('Performance.getMetrics')) as {
    metrics: { name: string; value: number }[];
  };
  return 1000 * (metrics.find(({ name }) => name === 'ScriptDuration')?.value ?? Number.NaN);
};

/** By key: until its letter is drawn, and what script it cost with all that follows it. */
type KeyTimes = { drawn: number[]; script: number[] };

const type = async (page: Page, count: number): Promise<KeyTimes> => {
  await page.bringToFront();
  await page.evaluate(() => {
    window.keyTimes = [];
  });
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable');
  const script: number[] = [];
  let before = await scriptTime(session);
  for (let i = 0; i < count; i++) {
    await page.keyboard.press('abcdefg '[i % 8] ?? 'a');
    await page.waitForTimeout(25);
    const after = await scriptTime(session);
    script.push(after - before);
    before = after;
  }
  await session.detach();
  return { drawn: await page.evaluate(() => window.keyTimes), script };
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

const bareBaseline = 'bare ProseMirror, same text';

export const benchEditor = (): Promise<BenchRow[]> => benchPaper(usual);

/** The same in a book-long paper, with what it takes to open it and what it holds in memory. */
export const benchLongPaper = async (): Promise<BenchRow[]> => [
  ...(await benchOpening()),
  ...(await benchPaper(long, true)),
];

/** 20,000 words with 300 notes against a page with three lines: what the length of a paper costs. */
export const benchSmooth = (): Promise<BenchRow[]> =>
  withPages({ query: '?notes=300&words=20000&second=150' }, { query: '' }, (ours, short) =>
    benchKeys('20,000 words, 300 notes: key press in the text', 'Ibid with three lines of text', [
      [ours, '[data-type=body] > p >> nth=150'],
      [short, '[data-type=body] > p >> nth=1'],
    ]),
  );

const withPages = async <Rows>(
  first: { query: string; file?: string },
  second: { query: string; file?: string },
  measure: (first: Page, second: Page) => Promise<Rows>,
): Promise<Rows> => {
  const harness = await startHarness();
  try {
    const size = { width: 1200, height: 820 };
    const ours = await harness.open(first.query, size, first.file);
    const other = await harness.open(second.query, size, second.file);
    for (const page of [ours, other]) await watch(page);
    return await measure(ours, other);
  } finally {
    await harness.close();
  }
};

/** Types in turns on two pages at these places. */
const benchKeys = async (
  what: string,
  baseline: string,
  places: readonly [[Page, string], [Page, string]],
): Promise<BenchRow[]> => {
  const samples = places.map((): KeyTimes => ({ drawn: [], script: [] }));
  for (const [page, selector] of places) {
    await page.bringToFront();
    // At the first words: further on a citation may stand there, and its card would take the keys.
    await page.locator(selector).click({ position: { x: 12, y: 6 } });
    await type(page, 10);
    if (!(await page.evaluate(() => document.activeElement?.matches('.page-editor, .ProseMirror'))))
      throw new Error(`${selector}: the keys did not go to the page`);
  }
  for (let i = 0; i < rounds; i++)
    for (const [index, [page]] of places.entries()) {
      const { drawn, script } = await type(page, keysPerRound);
      samples[index]!.drawn.push(...drawn);
      samples[index]!.script.push(...script);
    }
  const [ours, other] = samples as [KeyTimes, KeyTimes];
  return [
    row(`${what}, p95`, baseline, quantile(ours.drawn, 0.95), quantile(other.drawn, 0.95)),
    row(`${what}, median`, baseline, median(ours.drawn), median(other.drawn)),
    row(`${what}, script alone, p95`, baseline, quantile(ours.script, 0.95), quantile(other.script, 0.95)),
  ];
};

/** Key presses in the middle of the text and in a note. */
const benchPaper = ({ query, paragraph }: typeof usual, withMemory = false): Promise<BenchRow[]> =>
  withPages({ query }, { query, file: 'bare.html' }, async (ours, bare) => {
    const rows: BenchRow[] = [];
    for (const [where, selector] of [
      ['text', `[data-type=body] > p >> nth=${paragraph}`],
      ['note', `[data-note-id=n${paragraph}] p`],
    ] as const)
      rows.push(
        ...(await benchKeys(`key press in the ${where}`, bareBaseline, [
          [ours, selector],
          [bare, selector],
        ])),
      );
    if (withMemory)
      rows.push(
        row('memory of the page after that', bareBaseline, await memory(ours), await memory(bare), 'MB'),
      );
    return rows;
  });

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
