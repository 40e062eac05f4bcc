import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CDPSession, Page } from 'playwright-core';
import { openLibrary } from '../../electron/library/index.ts';
import type { MethodName, Output, Request } from '../../shared/contract/methods.ts';
import { asSourceId } from '../../shared/ids.ts';
import { launchBrowser, openWindow } from '../e2e/support/browser.ts';
import { serve, temporaryFolder } from '../e2e/support/serve.ts';
import { goTo } from '../e2e/support/window.ts';
import { bibliographies, bibliographyItems } from './bibliographies.ts';
import { filled, inTime, scrolled } from './library.ts';
import { type BenchRow, median, quantile, row } from './rows.ts';

/*
 * A library of 100,000 sources in use, with 30 papers and 500 attached files: its start, its list scrolled while other
 * things go on, and the memory that host and window take before and after. The first rows of each kind are what the
 * later ones are measured against.
 */

const files = 500;
const papers = 30;
const searches = 200;

/** Text for a file that takes a moment to be read, different in each. */
const fileText = (at: number): Buffer =>
  Buffer.from(`File ${at}. ${'Words of a report on the trade of the straits. '.repeat(2000)}`);

const addRest = (path: string, ids: readonly string[]): void => {
  const library = openLibrary(path, { backUpDaily: false });
  for (let at = 0; at < papers; at++) library.papers.create(`Paper ${at}`, 'en-GB');
  for (let at = 0; at < files; at++)
    library.attachments.add(asSourceId(ids[at]!), `report-${at}.txt`, fileText(at));
  library.close();
};

const isReading = (path: string): boolean => {
  const library = openLibrary(path, { backUpDaily: false });
  try {
    return library.texts.waiting(1).length > 0;
  } finally {
    library.close();
  }
};

/** Asks the host as the window does. */
const asking =
  (page: Page) =>
  <M extends MethodName>(method: M, input: Request<M>): Promise<Output<M>> =>
    page.evaluate(
      async ({ method, input }) => {
        const answer = await fetch(`/api/${method}`, {
          method: 'POST',
          headers: { 'content-type': 'application/json', 'x-ibid': '1' },
          body: JSON.stringify(input),
        });
        const { value } = (await answer.json()) as { value: never };
        return value;
      },
      { method, input: input as object },
    );

/** Jumps to places all over the list; for each, in how many frames a row in sight was blank. */
const jumped = (page: Page): Promise<number[]> =>
  page.evaluate(async () => {
    const scroller = document.querySelector('.row-window')!;
    const frame = (): Promise<number> => new Promise((done) => requestAnimationFrame(done));
    const isBlank = (): boolean => {
      const box = scroller.getBoundingClientRect();
      return [...scroller.querySelectorAll('.row-window-body .row')].some((line) => {
        const { top, bottom } = line.getBoundingClientRect();
        return bottom > box.top && top < box.bottom && line.querySelector('.cell-waiting') !== null;
      });
    };
    const found: number[] = [];
    for (let at = 1; at <= 60; at++) {
      scroller.scrollTop = (scroller.scrollHeight * ((at * 37) % 61)) / 61;
      let blank = 0;
      await frame();
      for (await frame(); isBlank() && blank < 100; await frame()) blank++;
      found.push(blank);
    }
    return found;
  });

type Memory = { host: number; window: number };

const memoryOf = async (pid: number, cdp: CDPSession): Promise<Memory> => {
  await cdp.send('HeapProfiler.collectGarbage');
  const { usedSize } = await cdp.send('Runtime.getHeapUsage');
  const status = readFileSync(`/proc/${pid}/status`, 'utf8');
  return {
    host: Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? Number.NaN) / 1024,
    window: usedSize / 1024 / 1024,
  };
};

const type = async (page: Page, times: number, words: readonly string[]): Promise<void> => {
  await page.getByRole('searchbox').click();
  for (let at = 0; at < times; at++) {
    await page.keyboard.press('Control+a');
    await page.keyboard.type(words[at % words.length]!);
    await page.waitForTimeout(20);
  }
  await page.getByRole('searchbox').fill('');
  await page.waitForTimeout(500);
};

export const benchUse = async (): Promise<BenchRow[]> => {
  const folder = temporaryFolder();
  const path = join(folder.path, 'library.ibidlib');
  const rows: BenchRow[] = [];
  try {
    const sources = filled(path);
    const bareHost = await serve(path);
    const browser = await launchBrowser();
    const start = async (address: string): Promise<{ page: Page; ms: number }> => {
      const from = performance.now();
      const { page } = await openWindow(browser, address);
      await goTo(page, 'Library');
      await page.locator('.row-window-body .row').first().waitFor();
      return { page, ms: performance.now() - from };
    };
    const before = await start(bareHost.address);
    await before.page.close();
    await bareHost.stop();
    addRest(
      path,
      sources.map(({ id }) => id),
    );

    const starting = performance.now();
    const served = await serve(path);
    const hostStarted = performance.now() - starting;
    try {
      const { page, ms } = await start(served.address);
      const withRest = `with ${papers} papers and ${files} attached files`;
      const alone = 'with sources alone';
      rows.push(
        row(`a window opened and its list shown, ${withRest}`, alone, ms, before.ms),
        row('the host started and the window opened', alone, hostStarted + ms, before.ms),
      );
      const cdp = await page.context().newCDPSession(page);
      const call = asking(page);
      const frames = async (what: string, by?: number): Promise<void> => {
        const times = await scrolled(page, '.row-window', by);
        const stillness = 'all there are';
        rows.push(row(`frames in time, ${what}`, stillness, inTime(times), times.length, 'frames'));
      };
      const top = (): Promise<void> =>
        page.evaluate(() => document.querySelector('.row-window')!.scrollTo({ top: 0 }));

      await frames('while texts of attached files are read');
      if (!isReading(path)) console.log('the texts were read before the scrolling was over');
      for (let tries = 0; isReading(path) && tries < 120; tries++) await page.waitForTimeout(1000);
      await top();
      const idle = await memoryOf(served.pid, cdp);
      await frames('the scroll bar drawn over all sources', 14_000);
      const jumps = await jumped(page);
      rows.push(
        row('frames that rows in sight are blank after a jump, median', 'one', median(jumps), 1, 'frames'),
        row('the same, p95', 'one', quantile(jumps, 0.95), 1, 'frames'),
      );
      await top();
      await page.getByRole('searchbox').fill('type:book year:1960..2020');
      await page.waitForTimeout(500);
      await frames('with filters');
      await page.getByRole('searchbox').fill('');
      await top();
      await call('sources.setMany', {
        ids: sources.slice(0, 10_000).map(({ id }) => asSourceId(id)),
        variable: 'language',
        value: 'en',
        lang: 'en',
      });
      await frames('right after a bulk edit of 10,000');

      await type(
        page,
        searches,
        sources.slice(0, 40).map(({ title }) => String(title).slice(0, 4).toLowerCase()),
      );
      await top();
      const searched = await memoryOf(served.pid, cdp);
      const { name, text } = bibliographies(bibliographyItems(10_000)).RIS;
      await call('sources.import', { files: [{ name, base64: Buffer.from(text).toString('base64') }] });
      await page.waitForTimeout(3000);
      const imported = await memoryOf(served.pid, cdp);
      const memory = (what: string, now: Memory): void => {
        rows.push(
          row(`memory of the host, ${what}`, 'when it was idle', now.host, idle.host, 'MB'),
          row(`memory of the window’s objects, ${what}`, 'when it was idle', now.window, idle.window, 'MB'),
        );
      };
      memory('idle', idle);
      memory(`after scrolling, and ${searches} searches`, searched);
      memory('after an import of 10,000', imported);
    } finally {
      await browser.close();
      await served.stop();
    }
    return rows;
  } finally {
    folder.remove();
  }
};
