import { existsSync, readdirSync, readFileSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { applicationId, connect } from '../../../electron/library/db.ts';
import type { Library } from '../../../electron/library/index.ts';
import { currentVersion, migrate } from '../../../electron/library/migrations/index.ts';
import { open, tempFolder } from './temp.ts';

const code = (expected: string) => expect.objectContaining({ code: expected });
const start = (): { library: Library; path: string; backups: string } => {
  const path = join(tempFolder(), 'library.ibidlib');
  let time = Date.UTC(2026, 10, 21, 9);
  const now = (): Date => {
    time += 1000;
    return new Date(time);
  };
  return { library: open(path, { now, backUpDaily: false }), path, backups: join(dirname(path), 'backups') };
};
const add = (library: Library, id: string): void => {
  library.sources.add({ id, type: 'book', title: `Title of ${id}` });
};
const titles = (library: Library): string[] =>
  library.sources.list({ query: '', offset: 0, limit: 50 }).rows.map(({ title }) => title);
const names = (folder: string): string[] => readdirSync(folder).sort();

describe('a backup that is asked for', () => {
  test('is made each time, holds everything, and is listed with what is in it', async () => {
    const { library, backups } = start();
    expect(library.upkeep.backups()).toEqual([]);
    add(library, 'a');
    library.papers.create('Paper', 'en');
    const first = await library.upkeep.backUpNow();
    add(library, 'b');
    const second = await library.upkeep.backUpNow();
    await library.backUp();
    const listed = library.upkeep.backups();
    expect(listed.find(({ name }) => name === first)).toMatchObject({
      kind: 'asked',
      papers: 1,
      sources: 1,
      state: 'good',
      size: statSync(join(backups, first)).size,
    });
    expect(listed.find(({ name }) => name === second)).toMatchObject({ sources: 2 });
    expect(listed.map(({ kind }) => kind).sort()).toEqual(['asked', 'asked', 'day']);
    // Looking into them leaves nothing beside them.
    expect(names(backups)).toEqual(listed.map(({ name }) => name).sort());
  });

  test('takes away what an ended process left of one, not what another may be making', async () => {
    const { library, backups } = start();
    await library.upkeep.backUpNow();
    const left = (name: string, age: number): void => {
      writeFileSync(join(backups, name), 'half');
      const time = Date.UTC(2026, 10, 21, 9) / 1000 - age;
      utimesSync(join(backups, name), time, time);
    };
    left('library-2026-11-20.db.4711.tmp', 7200);
    left('library-2026-11-20.db.4711.restoring', 7200);
    left('library-2026-11-21.db.4712.tmp', 60);
    left('other-2026-11-20.db.4711.tmp', 7200);
    await library.upkeep.backUpNow();
    expect(names(backups).filter((name) => /tmp|restoring/.test(name))).toEqual([
      'library-2026-11-21.db.4712.tmp',
      'other-2026-11-20.db.4711.tmp',
    ]);
  });

  test('can be told from files that are none, and from damaged and newer ones', async () => {
    const { library, backups } = start();
    const good = await library.upkeep.backUpNow();
    writeFileSync(join(backups, 'library-2026-11-01.db'), 'no database');
    writeFileSync(join(backups, 'notes.txt'), 'mine');
    const newer = join(backups, 'library-2026-11-02.db');
    writeFileSync(newer, readFileSync(join(backups, good)));
    const db = connect(newer);
    db.pragma(`user_version = ${currentVersion + 1}`);
    db.close();
    const states = Object.fromEntries(library.upkeep.backups().map(({ name, state }) => [name, state]));
    expect(states).toEqual({
      [good]: 'good',
      'library-2026-11-01.db': 'damaged',
      'library-2026-11-02.db': 'newer',
    });
    await expect(library.upkeep.restore('library-2026-11-01.db')).rejects.toThrow(code('bad-file'));
    await expect(library.upkeep.restore('library-2026-11-02.db')).rejects.toThrow(code('bad-file'));
    for (const name of ['notes.txt', '../library.ibidlib', 'library-2026-11-03.db'])
      await expect(library.upkeep.restore(name)).rejects.toThrow(code('not-found'));
    expect(names(backups).filter((name) => name.includes('before-restore'))).toEqual([]);
  });
});

describe('restoring a backup', () => {
  test('brings back what it holds, and what was there becomes a backup, in an open library', async () => {
    const { library, backups } = start();
    add(library, 'old');
    const { id } = library.papers.create('Paper', 'en');
    const backup = await library.upkeep.backUpNow();
    const before = library.papers.open(id);
    library.sources.remove(library.sources.list({ query: '', offset: 0, limit: 1 }).rows[0]!.id);
    for (let n = 0; n < 300; n++) add(library, `new${n}`);
    library.papers.save(id, before.doc, before.revision);

    const aside = await library.upkeep.restore(backup);
    expect(titles(library)).toEqual(['Title of old']);
    expect(library.sources.list({ query: 'new', offset: 0, limit: 5 }).total).toBe(0);
    expect(library.papers.open(id)).toEqual(before);
    // It goes on as a library that is written to.
    add(library, 'later');
    expect(library.sources.list({ query: 'later', offset: 0, limit: 5 }).total).toBe(1);
    expect((await library.upkeep.check()).sound).toBe(true);

    // There and back again: nothing of what was there is lost.
    await library.upkeep.restore(aside);
    expect(library.sources.list({ query: '', offset: 0, limit: 1 }).total).toBe(300);
    expect(library.papers.open(id).revision).toBe(before.revision + 1);
    expect(library.upkeep.backups().filter(({ kind }) => kind === 'restoration')).toHaveLength(2);
    expect(names(backups).filter((name) => /tmp|restoring|-wal|-shm/.test(name))).toEqual([]);
  });

  test('is seen by another connection as one change, and told once', async () => {
    const { library, path } = start();
    add(library, 'old');
    const backup = await library.upkeep.backUpNow();
    add(library, 'new');
    const other = open(path, { backUpDaily: false });
    other.others.news();
    expect(titles(other)).toHaveLength(2);
    await library.upkeep.restore(backup);
    expect(titles(other)).toEqual(['Title of old']);
    expect(other.others.news()).toMatchObject({
      restored: { aside: expect.stringContaining('before-restore') },
    });
    expect(other.others.news()).toBeNull();
    add(other, 'after');
    expect(titles(library)).toEqual(['Title of after', 'Title of old']);
  });

  test('survives closing, and brings an older form up to date', async () => {
    const { library, path, backups } = start();
    add(library, 'new');
    await library.upkeep.backUpNow();
    const older = connect(join(backups, 'library-before-v9.db'));
    migrate(older, 5);
    older.pragma(`application_id = ${applicationId}`);
    older.exec(`INSERT INTO settings VALUES ('theme', '"dark"')`);
    older.close();
    expect(library.upkeep.backups().find(({ kind }) => kind === 'migration')).toMatchObject({ sources: 0 });
    await library.upkeep.restore('library-before-v9.db');
    library.close();
    const again = open(path);
    expect(again.notices).toEqual([]);
    expect(titles(again)).toEqual([]);
    expect(again.settings.get()).toMatchObject({ theme: 'dark' });
    add(again, 'after');
    expect(titles(again)).toEqual(['Title of after']);
  });

  test('is refused where nothing can be written', async () => {
    const { library, path } = start();
    const backup = await library.upkeep.backUpNow();
    library.close();
    const reader = open(path, { readOnly: true });
    await expect(reader.upkeep.restore(backup)).rejects.toThrow(code('read-only'));
    await expect(reader.upkeep.backUpNow()).rejects.toThrow(code('read-only'));
    expect(reader.upkeep.backups()).toHaveLength(1);
  });
});

describe('looking through a library', () => {
  test('a sound one has its numbers', async () => {
    const { library } = start();
    add(library, 'a');
    library.papers.create('Paper', 'en');
    expect(await library.upkeep.check()).toEqual({
      sound: true,
      faults: [],
      missing: [],
      sources: 1,
      papers: 1,
    });
  });

  test('damage is found, and the next opening mends it', async () => {
    const { library, path } = start();
    for (let n = 0; n < 500; n++) add(library, `s${n}`);
    await library.backUp();
    const other = connect(path);
    other.pragma('wal_checkpoint(TRUNCATE)');
    other.close();
    const bytes = readFileSync(path);
    bytes.fill(0x5a, 4096 * 8, 4096 * 30);
    writeFileSync(path, bytes);
    const { sound, faults } = await library.upkeep.check();
    expect([sound, faults.length > 0]).toEqual([false, true]);
    await expect(library.upkeep.backUpNow()).rejects.toThrow(code('library-broken'));
    expect(existsSync(`${path}-check`)).toBe(true);
    library.close();
    const again = open(path);
    expect(again.notices).toHaveLength(1);
    expect(titles(again)).toHaveLength(50);
  });

  test('attached files that are gone are named', async () => {
    const { library } = start();
    const { id } = library.sources.add({ id: 'a', type: 'book', title: 'A' });
    library.attachments.add(id, 'report.txt', Buffer.from('Words'));
    const { sha256 } = library.attachments.list([id])[0]!;
    writeFileSync(library.texts.pathOf(sha256), '');
    expect(await library.upkeep.check()).toMatchObject({
      sound: true,
      missing: [{ sourceId: id, name: 'report.txt' }],
    });
  });
});
