import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { Browser, Page } from 'playwright-core';
import { openLibrary } from '../../electron/library/index.ts';
import { launchBrowser, openWindow } from '../e2e/support/browser.ts';
import { serve, temporaryFolder } from '../e2e/support/serve.ts';
import { goTo } from '../e2e/support/window.ts';
import { type BenchRow, median, quantile, row } from './rows.ts';
import { samplePaper } from './sample-paper.ts';

/*
 * From a key in a search field to the frame that shows the right list, in the built app and a real browser:
 * the picker over 30,000 sources, the library's own list over 100,000. The baselines are SQLite itself going
 * through the same file with LIKE, without a page to show anything on, and the floor: an empty page that writes what
 * was typed into one line. No key can be on the screen before the next frame, which comes every 16.7 ms.
 */

type Source = ReturnType<typeof samplePaper>['sources'][number];

/** What people type: a name, often with a word of the title or the year; every part of the library is asked for. */
const queries = (sources: readonly Source[]): string[] =>
  Array.from({ length: 12 }, (_, i) => {
    const source = sources[Math.floor((sources.length * (i + 0.5)) / 12)]!;
    const [first] = source.author as { family: string }[];
    const name = first!.family.toLowerCase();
    const more = [
      '',
      ` ${String(source.title).toLowerCase().split(/\W+/)[1]}`,
      ` ${(source.issued as { 'date-parts': number[][] })['date-parts'][0]![0]}`,
    ];
    return `${name}${more[i % 3]}`;
  });

declare global {
  interface Window {
    /** Waits for a key and then for the frame that shows these titles first; false if they are shown already. */
    listAfterKey: (titles: readonly string[]) => boolean;
    /** When it was in the page and laid out, and when the frame with it was drawn. */
    listTime: Promise<{ inPage: number; ms: number }>;
  }
}

const watch = (page: Page, selector: string): Promise<void> =>
  page.evaluate((cells) => {
    const shown = (count: number): string =>
      JSON.stringify([...document.querySelectorAll(cells)].slice(0, count).map((cell) => cell.textContent));
    window.listAfterKey = (titles) => {
      const wanted = JSON.stringify(titles);
      if (shown(titles.length) === wanted) return false;
      window.listTime = new Promise((done) => {
        window.addEventListener(
          'keydown',
          (event) => {
            const since = (): number => performance.now() - event.timeStamp;
            const observer = new MutationObserver(() => {
              if (shown(titles.length) !== wanted) return;
              observer.disconnect();
              // Asking where something stands has the page laid out.
              document.body.getBoundingClientRect();
              const inPage = since();
              requestAnimationFrame(() => {
                // The frame is drawn when the next task runs.
                const channel = new MessageChannel();
                channel.port1.onmessage = () => done({ inPage, ms: since() });
                channel.port2.postMessage(null);
              });
            });
            observer.observe(document.body, { subtree: true, childList: true, characterData: true });
          },
          { capture: true, once: true },
        );
      });
      return true;
    };
  }, selector);

type Timed = { query: string; inPage: number; ms: number };

/** Types queries key by key; times of the keys that changed the list. `list` says what it is to show first. */
const typeAndTime = async (
  page: Page,
  queries: readonly string[],
  list: (query: string) => Promise<string[]>,
): Promise<Timed[]> => {
  const times: Timed[] = [];
  for (const query of queries) {
    const prefixes = [...query].map((_, i) => query.slice(0, i + 1));
    // Asked for beforehand, and then for something else: the host remembers its last answer.
    const expected = new Map<string, string[]>();
    for (const prefix of [...prefixes, 'zzz']) expected.set(prefix, await list(prefix));
    await page.keyboard.press('Control+a');
    await page.keyboard.press('Delete');
    await page.waitForTimeout(300);
    for (const prefix of prefixes) {
      const changes = await page.evaluate((titles) => window.listAfterKey(titles), expected.get(prefix)!);
      await page.keyboard.press(prefix.at(-1) === ' ' ? 'Space' : prefix.at(-1)!);
      if (changes) times.push({ query: prefix, ...(await page.evaluate(() => window.listTime)) });
      await page.waitForTimeout(30);
    }
  }
  return times;
};

/** The same prefixes by LIKE over every source of the file, newest first. */
const scan = (path: string, queries: readonly string[], limit: number): number[] => {
  const db = new DatabaseSync(path, { readOnly: true });
  const find = db.prepare(
    'SELECT num, authors, title FROM sources WHERE csl LIKE ? ORDER BY modified DESC LIMIT ?',
  );
  const count = db.prepare('SELECT count(*) FROM sources WHERE csl LIKE ?');
  const times = queries.flatMap((query) =>
    [...query].map((_, i) => {
      const like = `%${query.slice(0, i + 1)}%`;
      const start = performance.now();
      find.all(like, limit);
      count.get(like);
      return performance.now() - start;
    }),
  );
  db.close();
  return times;
};

/** A page that does nothing but go through all sources at each key and list what it finds. */
const openPlainPage = async (browser: Browser, sources: readonly Source[]): Promise<Page> => {
  const page = await (await browser.newContext({ viewport: { width: 1280, height: 800 } })).newPage();
  await page.setContent('<input autofocus><ul style="height: 300px; overflow: auto"></ul>');
  await page.evaluate((items) => {
    const all = items.map((item) => ({ item, text: JSON.stringify(item).toLowerCase() }));
    const input = document.querySelector('input')!;
    input.addEventListener('input', () => {
      const words = input.value.split(' ').filter(Boolean);
      const found = all.filter(({ text }) => words.every((word) => text.includes(word))).slice(0, 30);
      document.querySelector('ul')!.replaceChildren(
        ...found.map(({ item }) => {
          const line = document.createElement('li');
          line.textContent = String(item.title);
          return line;
        }),
      );
    });
  }, sources as Source[]);
  await page.locator('input').click();
  await watch(page, 'li');
  return page;
};

const plainList =
  (sources: readonly Source[]) =>
  async (query: string): Promise<string[]> => {
    const words = query.split(' ').filter(Boolean);
    return sources
      .filter((source) => words.every((word) => JSON.stringify(source).toLowerCase().includes(word)))
      .slice(0, 10)
      .map(({ title }) => String(title));
  };

/** A page that does nothing but write what is typed into one line. */
const openEmptyPage = async (browser: Browser): Promise<Page> => {
  const page = await (await browser.newContext({ viewport: { width: 1280, height: 800 } })).newPage();
  await page.setContent('<input autofocus><ul><li> </li></ul>');
  await page.evaluate(() => {
    const input = document.querySelector('input')!;
    const line = document.querySelector('li')!;
    input.addEventListener('input', () => {
      line.firstChild!.nodeValue = input.value || ' ';
    });
  });
  await page.locator('input').click();
  await watch(page, 'li');
  return page;
};

const rowsOf = (
  what: string,
  times: readonly Timed[],
  baseline: string,
  theirs: Readonly<Record<'inPage' | 'ms', readonly number[]>>,
): BenchRow[] =>
  (['inPage', 'ms'] as const).flatMap((when) => {
    const name = `${what}, ${when === 'ms' ? 'to its frame' : 'until it is in the page and laid out'}`;
    const [ours, other] = [times.map((time) => time[when]), theirs[when]];
    return [
      row(`${name}, median`, baseline, median(ours), median(other)),
      row(`${name}, p95`, baseline, quantile(ours, 0.95), quantile(other, 0.95)),
    ];
  });

/** As a person has it: the host is a process of its own. */
export const benchPicker = async (): Promise<BenchRow[]> => {
  const folder = temporaryFolder();
  const path = join(folder.path, 'library.ibidlib');
  const library = openLibrary(path, { backUpDaily: false });
  const { sources } = samplePaper({ words: 10, notes: 1, sources: 30_000 });
  library.sources.importItems(sources);
  library.papers.create('Paper', 'en-GB');
  await library.backUp();
  const served = await serve(path);
  const browser = await launchBrowser();
  try {
    const { page } = await openWindow(browser, served.address);
    // The only paper of a library is opened by itself.
    await page.locator('.page-editor [data-type=body] > p').first().click();
    await page.keyboard.type('Words');
    await page.keyboard.press('Control+Alt+c');
    await page.getByRole('combobox').waitFor();
    await watch(page, '.picker-list .picker-what');
    const list = async (query: string): Promise<string[]> =>
      library.sources.list({ query, offset: 0, limit: 10 }).rows.map(({ title }) => title);
    const asked = queries(sources);
    await typeAndTime(page, asked.slice(0, 2), list);
    const times = await typeAndTime(page, asked, list);
    const plain = await openPlainPage(browser, sources);
    const theirs = await typeAndTime(plain, asked, plainList(sources));
    return rowsOf(
      'a key in the picker, 30,000 sources',
      times,
      'a bare page going through all of them in memory',
      {
        inPage: theirs.map(({ inPage }) => inPage),
        ms: theirs.map(({ ms }) => ms),
      },
    );
  } finally {
    await browser.close();
    await served.stop();
    library.close();
    folder.remove();
  }
};

/** As a person has it: the host is a process of its own. */
export const benchLibrary = async (): Promise<BenchRow[]> => {
  const folder = temporaryFolder();
  const path = join(folder.path, 'library.ibidlib');
  const library = openLibrary(path, { backUpDaily: false });
  const { sources } = samplePaper({ words: 10, notes: 1, sources: 100_000 });
  library.sources.importItems(sources);
  // What a new library does once in its first minutes is not measured: its backup of the day, and who may be the same.
  await library.backUp();
  while (library.duplicates.keyNext());
  const served = await serve(path);
  const browser = await launchBrowser();
  try {
    const { page } = await openWindow(browser, served.address);
    await goTo(page, 'Library');
    await page.getByRole('searchbox').click();
    await watch(page, '.row-window-body .cell-lines > .cell-line:first-child');
    const by =
      (sort: 'relevance' | 'year') =>
      async (query: string): Promise<string[]> =>
        library.sources
          .list({ query, sort, descending: false, offset: 0, limit: 10 })
          .rows.map(({ title }) => title);
    const asked = queries(sources);
    await typeAndTime(page, asked.slice(0, 2), by('relevance'));
    const times = await typeAndTime(page, asked, by('relevance'));
    const empty = await openEmptyPage(browser);
    const floor = await typeAndTime(empty, asked, async (query) => [query]);
    await empty.close();
    const scanned = scan(path, asked, 100);
    await page.getByRole('button', { name: 'Year', exact: true }).click();
    await page.getByRole('searchbox').click();
    const byYear = await typeAndTime(page, asked.slice(0, 4), by('year'));
    const backup = page.evaluate(() =>
      fetch('/api/library.backUp', {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'x-ibid': '1' },
        body: '{}',
      }).then((answer) => answer.ok),
    );
    const inBackup = await typeAndTime(page, asked.slice(4, 6), by('year'));
    await backup;
    const what = 'a key in the library’s search, 100,000 sources';
    const like = { inPage: scanned, ms: scanned };
    const overFile = 'LIKE over the same file, nothing drawn';
    return [
      ...rowsOf(what, times, 'the floor: an empty page writing one line', {
        inPage: floor.map(({ inPage }) => inPage),
        ms: floor.map(({ ms }) => ms),
      }),
      ...rowsOf(what, times, overFile, like),
      ...rowsOf('the same, sorted by year', byYear, overFile, like),
      ...rowsOf('the same, while a backup is made', inBackup, overFile, like),
    ];
  } finally {
    await browser.close();
    await served.stop();
    library.close();
    folder.remove();
  }
};
