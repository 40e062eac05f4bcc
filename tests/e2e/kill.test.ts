import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { setTimeout as wait } from 'node:timers/promises';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { schema } from '#shared/document/schema.ts';
import type { PaperId } from '#shared/ids.ts';
import { openLibrary } from '../../electron/library/index.ts';
import { launchKillableBrowser, openWindow } from './support/browser.ts';
import { serve, temporaryFolder } from './support/serve.ts';
import { goTo, shownPaper } from './support/window.ts';

/*
 * The law: whatever is killed, and whenever, the library opens clean, the text in it is a beginning of what
 * was typed, and every key that is missing was pressed within the last second before the kill.
 *
 * A key's time is taken before it is sent to the browser and the kill's time right before the signal, both in
 * this process: the measured loss is never smaller than the real one.
 */

const second = 1000;
/** What a busy computer adds between this process and the key's arrival in the page (ms). */
const tolerance = 600;
const rounds = 12;

const seed = Number(process.env.IBID_TEST_SEED ?? Date.now() % 1_000_000);
let state = seed;
/** Numbers from 0 to 1, the same for the same seed (mulberry32). */
const random = (): number => {
  state = (state + 0x6d2b79f5) | 0;
  let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
  mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
  return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
};

const folder = temporaryFolder();
const path = join(folder.path, 'library.ibidlib');
let paper: PaperId;
beforeAll(() => {
  const library = openLibrary(path, { backUpDaily: false });
  paper = library.papers.create('Numbers', 'en-GB').id;
  library.close();
});
afterAll(() => folder.remove());

/** The text of the paper on disk; fails unless the library is whole and has nothing to say about its state. */
const savedText = (): string => {
  const library = openLibrary(path, { backUpDaily: false });
  try {
    expect(library.notices).toEqual([]);
    expect(library.readOnly).toBe(false);
    const doc = schema.nodeFromJSON(library.papers.open(paper).doc);
    doc.check();
    const body = doc.child(1);
    return body.textBetween(0, body.content.size, '\n');
  } finally {
    library.close();
    const database = new DatabaseSync(path);
    expect(database.prepare('PRAGMA integrity_check').all()).toEqual([{ integrity_check: 'ok' }]);
    expect(database.prepare('PRAGMA foreign_key_check').all()).toEqual([]);
    database.close();
  }
};

type Key = { character: string; at: number };
let lastNumber = 0;

/** Types numbered words at an uneven pace until told to stop or the page is gone. */
const typeNumbers = (page: Page): { keys: Key[]; stop: () => Promise<void> } => {
  const keys: Key[] = [];
  let stopped = false;
  const typing = (async () => {
    while (!stopped) {
      for (const character of `w${++lastNumber} `) {
        if (stopped) return;
        const at = Date.now();
        keys.push({ character, at });
        await page.keyboard.press(character === ' ' ? 'Space' : character);
      }
      if (random() < 0.1) await wait(random() * 450);
    }
  })().catch((error: unknown) => {
    if (!stopped) throw error;
  });
  return {
    keys,
    stop: () => {
      stopped = true;
      return typing;
    },
  };
};

test(`killed at any moment while typing, at most the last second is missing (seed ${seed})`, async () => {
  let before = '';
  let typed = 0;
  const lost: string[] = [];
  for (let round = 0; round < rounds; round++) {
    const served = await serve(path);
    const { browser, kill: killBrowser } = await launchKillableBrowser();
    const { page } = await openWindow(browser, served.address);
    if (round === 0) {
      await goTo(page, 'Papers');
      await page.getByRole('row', { name: 'Numbers' }).click();
    }
    const body = shownPaper(page).locator('[data-type=body]');
    await body.waitFor();
    // What was saved is what the window opens with.
    expect((await body.textContent()) ?? '').toBe(before);
    await body.locator('p').last().click();
    await page.keyboard.press('Control+End');

    const target = round % 3 === 2 ? 'browser' : 'host';
    const typing = typeNumbers(page);
    const stopAt = Date.now() + 100 + random() * 2600;
    await wait(stopAt - Date.now());
    const killedAt = Date.now();
    const ended = target === 'host' ? served.kill() : killBrowser();
    const stopped = typing.stop();
    await ended;
    await stopped;
    await killBrowser().catch(() => {});
    await served.kill();

    const after = savedText();
    const all = before + typing.keys.map((key) => key.character).join('');
    const told = `round ${round}, ${target} killed ${killedAt - (typing.keys[0]?.at ?? killedAt)} ms after the first key`;
    // Said by what is equal, so that a failure shows both texts.
    expect(after.slice(0, before.length), `${told}: what was saved before is there`).toBe(before);
    expect(after, `${told}: it begins what was typed`).toBe(all.slice(0, after.length));
    const missing = typing.keys.slice(after.length - before.length).filter((key) => key.at <= killedAt);
    const age = missing[0] ? killedAt - missing[0].at : 0;
    lost.push(`${told}: ${typing.keys.length} keys, ${missing.length} missing, the oldest ${age} ms old`);
    expect(age, lost.at(-1)).toBeLessThanOrEqual(second + tolerance);
    typed += typing.keys.length;
    before = after;
  }
  console.info(lost.join('\n'));
  // The pace must be that of someone who writes, or nothing was tried.
  expect(typed).toBeGreaterThan(rounds * 20);
  expect(before.length).toBeGreaterThan(typed / 4);
});
