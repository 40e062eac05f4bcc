import { statSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { Page } from 'playwright-core';
import { openLibrary } from '../../electron/library/index.ts';
import { asSourceId } from '../../shared/ids.ts';
import { launchBrowser, openWindow } from '../e2e/support/browser.ts';
import { serve, temporaryFolder } from '../e2e/support/serve.ts';
import { goTo } from '../e2e/support/window.ts';
import { type BenchRow, quantile, row } from './rows.ts';
import { samplePaper } from './sample-paper.ts';

/*
 * What 100,000 sources cost: to be found by any beginning of a word and by filters, to be opened and scrolled, and
 * on the disk.
 */

const count = 100_000;

/** A library of that many sources, one in five of them tagged. */
export const filled = (path: string) => {
  const { sources } = samplePaper({ words: 10, notes: 1, sources: count });
  const library = openLibrary(path, { backUpDaily: false });
  library.sources.importItems(sources);
  const tagged = sources.filter((_, at) => at % 5 === 0).map(({ id }) => asSourceId(id));
  library.organising.tags.assign(tagged, ['Read'], []);
  library.close();
  return sources;
};

/** The beginnings of words in titles and names, two and three letters long, as many of each as are wanted. */
const beginnings = (sources: ReturnType<typeof filled>, wanted: number): string[] => {
  const found = new Set<string>();
  for (const { title, author } of sources.slice(0, 2000)) {
    const words = `${title} ${JSON.stringify(author)}`.toLowerCase().match(/[a-z]+/g) ?? [];
    for (const word of words) for (const length of [2, 3]) found.add(word.slice(0, length));
  }
  return [2, 3].flatMap((length) => [...found].filter((start) => start.length === length).slice(0, wanted));
};

/** How long frames take while the list is scrolled by a screen a frame, or by so many pixels (ms). */
export const scrolled = (page: Page, selector: string, by = 600): Promise<number[]> =>
  page.evaluate(
    ({ list, by }) =>
      new Promise<number[]>((done) => {
        const scroller = document.querySelector(list)!;
        const times: number[] = [];
        let last = 0;
        const next = (now: number): void => {
          if (last > 0) times.push(now - last);
          last = now;
          scroller.scrollTop += by;
          if (times.length < 240) requestAnimationFrame(next);
          else done(times);
        };
        requestAnimationFrame(next);
      }),
    { list: selector, by },
  );

export const inTime = (times: readonly number[]): number => times.filter((time) => time <= 25).length;

export const benchSearch = async (): Promise<BenchRow[]> => {
  const folder = temporaryFolder();
  const path = join(folder.path, 'library.ibidlib');
  try {
    const sources = filled(path);
    const plain = new DatabaseSync(path, { readOnly: true });
    const like = plain.prepare('SELECT num FROM sources WHERE csl LIKE ? ORDER BY modified DESC LIMIT 100');
    const likeCount = plain.prepare('SELECT count(*) FROM sources WHERE csl LIKE ?');
    const starts = beginnings(sources, 40);
    const theirs = starts.map((start) => {
      const from = performance.now();
      like.all(`%${start}%`);
      likeCount.get(`%${start}%`);
      return performance.now() - from;
    });
    const text = plain.prepare('SELECT sum(length(csl)) AS size FROM sources').get() as { size: number };
    plain.close();

    const opening = performance.now();
    const library = openLibrary(path, { backUpDaily: false });
    library.sources.list({ query: '', offset: 0, limit: 100 });
    const opened = performance.now() - opening;
    const plainly = performance.now();
    const again = new DatabaseSync(path, { readOnly: true });
    again.prepare('SELECT id, authors, title FROM sources ORDER BY authors_key LIMIT 100').all();
    again.prepare('SELECT count(*) FROM sources').get();
    const openedPlainly = performance.now() - plainly;
    again.close();

    const baseline = 'LIKE over the same file';
    const rows: BenchRow[] = [];
    for (const filter of ['', 'cited:no ', 'year:2000..2010 ', 'type:book ', 'tag:read ', '-tag:read ']) {
      const ours = starts.map((start) => {
        const from = performance.now();
        library.sources.list({ query: `${filter}${start}`, offset: 0, limit: 100 });
        return performance.now() - from;
      });
      rows.push(
        row(
          `host: ${filter}and any two or three letters, p95`,
          baseline,
          quantile(ours, 0.95),
          quantile(theirs, 0.95),
        ),
      );
    }
    library.close();

    const served = await serve(path);
    const browser = await launchBrowser();
    try {
      const started = performance.now();
      const { page } = await openWindow(browser, served.address);
      await goTo(page, 'Library');
      await page.locator('.row-window-body .row').first().waitFor();
      const shown = performance.now() - started;
      const times = await scrolled(page, '.row-window');
      const bare = await (await browser.newContext({ viewport: { width: 1280, height: 800 } })).newPage();
      await bare.setContent(
        '<div class="bare" style="height: 700px; overflow: auto"><div style="height: 3600000px">Nothing</div></div>',
      );
      const bareTimes = await scrolled(bare, '.bare');
      const empty = 'an empty page that is as high';
      rows.push(
        row(
          'a window opened and its list of sources shown',
          'the library opened without a page',
          shown,
          opened,
        ),
        row('the library opened, with its first page', 'SQLite opening it', opened, openedPlainly),
        row(
          'a frame while the list is scrolled, p95',
          empty,
          quantile(times, 0.95),
          quantile(bareTimes, 0.95),
        ),
        row('frames of 240 that came in time', empty, inTime(times), inTime(bareTimes), 'frames'),
        row(
          'the library on the disk, a source',
          'the text of the sources alone',
          statSync(path).size / count,
          text.size / count,
          'bytes',
        ),
      );
    } finally {
      await browser.close();
      await served.stop();
    }
    return rows;
  } finally {
    folder.remove();
  }
};
