import { readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { asSourceId } from '#shared/ids.ts';
import type { Library } from '../../../electron/library/index.ts';
import { runAndKill } from './run-and-kill.ts';
import { open, tempFolder } from './temp.ts';

/*
 * The law: whatever the library is doing when its process is killed, it opens without a word, is sound, and what was
 * done is done as a whole or not at all.
 */

const total = (library: Library, query = ''): number =>
  library.sources.list({ query, offset: 0, limit: 1 }).total;

/** Does something in a process that is killed, again and again; each time the library is looked at. */
const killed = async (
  path: string,
  act: string,
  rounds: number,
  look: (library: Library, done: number) => void | Promise<void>,
): Promise<void> => {
  for (let round = 0; round < rounds; round++) {
    // In the first round something was done before: on a slow machine the others may be killed while they open.
    const since = round === 0 ? 1 : 0;
    const done = await runAndKill('doer.ts', path, act, Math.random() * (since ? 60 : 560), since);
    const library = open(path, { backUpDaily: false });
    expect(library.notices).toEqual([]);
    expect((await library.upkeep.check()).sound).toBe(true);
    await look(library, done);
    library.close();
  }
};

const start = (fill: (library: Library) => void = () => {}): string => {
  const path = join(tempFolder(), 'library.ibidlib');
  const library = open(path, { backUpDaily: false });
  fill(library);
  library.close();
  return path;
};
const left = (folder: string, name: RegExp): string[] => readdirSync(folder).filter((one) => name.test(one));

test('an import is there as a whole or not at all, and can be searched', async () => {
  let before = 0;
  await killed(start(), 'import', 5, (library, done) => {
    const now = total(library);
    expect([0, 100]).toContain(now - before - done * 100);
    expect(total(library, 'title')).toBe(now);
    before = now;
  });
  expect(before).toBeGreaterThan(0);
}, 120_000);

test('two sources that are merged are one or two, and their tags and quotations are with one of them', async () => {
  const twins = 160;
  const path = start((library) => {
    for (let n = 0; n < twins; n++) {
      const { id } = library.sources.add({ id: `twin${n}`, type: 'book', title: 'Twin' });
      const place = { lang: '', label: 'page', locator: '', attached: null } as const;
      library.quotations.add({ sourceId: id, text: `Words ${n}`, ...place, note: '', translation: '' });
    }
  });
  let before = twins;
  await killed(path, 'merge', 5, (library, done) => {
    const now = total(library);
    expect([0, 1]).toContain(before - now - done);
    const all = library.sources.list({ query: '', offset: 0, limit: 200 }).rows.map(({ id }) => id);
    expect(library.quotations.list(all)).toHaveLength(twins);
    before = now;
  });
  expect(before).toBeLessThan(twins);
}, 120_000);

test('a source that is deleted and brought back is there or can be brought back', async () => {
  const path = start((library) => library.sources.add({ id: 'kept', type: 'book', title: 'Kept' }));
  await killed(path, 'undo', 4, (library) => {
    if (total(library) === 0) library.acts.undo(library.acts.recent(1)[0]!.id, true);
    expect(library.sources.items([asSourceId('kept')])).toMatchObject([{ title: 'Kept' }]);
  });
}, 120_000);

test('an act on many is there as far as it came, and taken back leaves what was there', async () => {
  const path = start((library) => {
    library.sources.importItems(
      Array.from({ length: 1500 }, (_, n) => ({ id: `many${n}`, type: 'book', title: `Title ${n}` })),
    );
  });
  const notes = (library: Library): unknown[] => [...new Set(library.sources.all().map(({ note }) => note))];
  const counts = new Set<number>();
  await killed(path, 'bulk', 5, (library) => {
    const [last] = library.acts.recent(1);
    counts.add(last!.sources);
    // Killed before it did anything, the last act is the undoing of the round before.
    if (last!.act !== 'import' && last!.undid === null && !last!.isUndone) library.acts.undo(last!.id);
    expect(notes(library)).toHaveLength(1);
    expect(total(library)).toBe(1500);
  });
  // It was killed in the middle at least once.
  expect([...counts].some((count) => count > 0 && count < 1500)).toBe(true);
}, 120_000);

test('of backups there are only whole ones, and of copies with files too', async () => {
  const path = start((library) => {
    const { id } = library.sources.add({ type: 'book', title: 'Kept', abstract: 'words '.repeat(50_000) });
    for (const name of ['a', 'b']) library.attachments.add(id, `${name}.txt`, Buffer.alloc(3_000_000, name));
  });
  await killed(path, 'backup', 3, (library) => {
    const backups = library.upkeep.backups();
    expect(backups.filter(({ state, sources }) => state !== 'good' || sources !== 1)).toEqual([]);
  });
  await killed(path, 'whole', 3, async (library) => {
    for (const copy of left(dirname(path), /^ibid-[^.]+$/))
      expect(await library.upkeep.restoreWhole(join(dirname(path), copy))).toMatchObject({
        files: 2,
        missing: [],
      });
  });
  expect(left(dirname(path), /^ibid-[^.]+$/)).not.toEqual([]);
}, 120_000);
