import {
  existsSync,
  ftruncateSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { inEnglish } from '#shared/reports/said.ts';
import { asIbidError, connect } from '../../../electron/library/db.ts';
import { keepJournal } from '../../../electron/library/history/journal.ts';
import { openLibrary } from '../../../electron/library/index.ts';
import { currentVersion } from '../../../electron/library/migrations/index.ts';
import { papersRepo } from '../../../electron/library/papers/papers.ts';
import { scribble } from './damage.ts';
import { book, paperCiting } from './papers-builder.ts';
import { open, tempFolder } from './temp.ts';

const code = (expected: string) => expect.objectContaining({ code: expected });
const page = { query: '', offset: 0, limit: 50 };
const fill = (path: string, count = 200): void => {
  const library = open(path);
  library.sources.importItems(Array.from({ length: count }, (_, i) => book(`id${i}`, `Title ${i}`)));
  library.close();
};
describe('opening', () => {
  test('makes the folder and a library that keeps what it is given', () => {
    const path = join(tempFolder(), 'a', 'b', 'library.db');
    fill(path);
    const library = open(path);
    expect(library).toMatchObject({ notices: [], readOnly: false, path });
    expect(library.sources.list(page).total).toBe(200);
  });

  test('uses a log and waits for the disk', () => {
    const path = join(tempFolder(), 'library.db');
    open(path);
    const db = connect(path);
    expect(db.pragma('journal_mode', { simple: true })).toBe('wal');
    expect(db.pragma('synchronous', { simple: true })).toBe(2);
    expect(db.pragma('foreign_keys', { simple: true })).toBe(1);
    db.close();
  });

  test('where nothing can be written says so', () => {
    const folder = tempFolder();
    writeFileSync(join(folder, 'file'), 'x');
    expect(() => openLibrary(join(folder, 'file', 'library.db'))).toThrow(code('read-only'));
    mkdirSync(join(folder, 'folder.db'));
    expect(() => openLibrary(join(folder, 'folder.db'))).toThrow(code('read-only'));
  });

  test('for reading needs a library, and changes nothing', () => {
    const path = join(tempFolder(), 'library.db');
    expect(() => openLibrary(path, { readOnly: true })).toThrow(code('not-found'));
    fill(path);
    const library = open(path, { readOnly: true });
    expect(library.sources.list({ ...page, query: 'tit' }).total).toBe(200);
    expect(() => library.sources.importItems([book('x', 'X')])).toThrow(code('read-only'));
    expect(() => library.papers.create('x', 'en')).toThrow(code('read-only'));
  });

  test('does not take another program’s database', () => {
    const path = join(tempFolder(), 'other.db');
    const db = connect(path);
    db.exec('CREATE TABLE t (a)');
    db.close();
    expect(() => openLibrary(path)).toThrow(code('bad-file'));
    expect(readdirSync(dirname(path))).toEqual(['other.db']);
  });

  test.each(['paper.docx', 'sources.bib', 'notes'])('leaves %s alone, which was named by mistake', (name) => {
    const path = join(tempFolder(), name);
    writeFileSync(path, 'Words that are dear to somebody. '.repeat(300));
    const before = readFileSync(path);
    expect(() => openLibrary(path)).toThrow(code('bad-file'));
    expect(readdirSync(dirname(path))).toEqual([name]);
    expect(readFileSync(path).equals(before)).toBe(true);
  });

  test('waits for another process, and says so when it waits in vain', () => {
    const path = join(tempFolder(), 'library.db');
    const library = open(path);
    const other = connect(path);
    other.exec('BEGIN IMMEDIATE');
    const error = asIbidError(Object.assign(new Error('database is locked'), { code: 'SQLITE_BUSY' }), path);
    expect(error).toMatchObject({ code: 'read-only' });
    expect(library.sources.list(page).total).toBe(0);
    other.exec('ROLLBACK');
    library.sources.importItems([book('a', 'One')]);
    other.close();
  });
});

describe('a library of a newer version', () => {
  test('opens for reading, with a notice, and stays as it is', () => {
    const path = join(tempFolder(), 'library.db');
    fill(path);
    const db = connect(path);
    db.pragma(`user_version = ${currentVersion + 1}`);
    db.close();
    const before = readFileSync(path);
    const library = open(path);
    expect(library.readOnly).toBe(true);
    expect(library.notices).toHaveLength(1);
    expect(inEnglish(library.notices[0]!)).toContain('newer version');
    expect(library.sources.list(page).total).toBe(200);
    expect(() => library.sources.importItems([book('x', 'X')])).toThrow(code('read-only'));
    library.close();
    expect(readFileSync(path).equals(before)).toBe(true);
  });
});

describe('a damaged library', () => {
  const damages: [string, (path: string) => void][] = [
    ['no database at all', (path) => writeFileSync(path, 'This is not a database. '.repeat(500))],
    ['a head overwritten', (path) => scribble(path, 0, 200)],
    ['cut off', (path) => ftruncateSync(openSync(path, 'r+'), 4096 * 5)],
  ];

  test.each(damages)('%s: is put aside whole, and a new one made', (_, damage) => {
    const path = join(tempFolder(), 'library.db');
    fill(path);
    damage(path);
    writeFileSync(`${path}-shm`, 'old');
    const damaged = readFileSync(path);
    const library = open(path);
    expect(library.notices).toHaveLength(1);
    expect(library.sources.list(page).total).toBe(0);
    const aside = readdirSync(dirname(path)).find((name) => /\.damaged-.*\.db$/.test(name))!;
    expect(inEnglish(library.notices[0]!)).toContain(aside);
    expect(readFileSync(join(dirname(path), aside)).equals(damaged)).toBe(true);
    library.sources.importItems([book('a', 'One')]);
    library.close();
    expect(open(path).notices).toEqual([]);
  });

  test.each(damages)('%s: the last good backup takes its place', async (_, damage) => {
    const path = join(tempFolder(), 'library.db');
    fill(path);
    const library = open(path);
    const backup = (await library.backUp())!;
    library.sources.importItems([book('late', 'After the backup')]);
    library.close();
    const folder = dirname(backup);
    writeFileSync(join(folder, 'library-2099-01-01.db'), 'a backup that is none');
    damage(path);
    const restored = open(path);
    expect(inEnglish(restored.notices[0]!)).toContain('The backup of');
    expect(restored.sources.list(page).total).toBe(200);
    expect(restored.sources.list({ ...page, query: 'title 7' }).total).toBe(11);
    expect(existsSync(backup)).toBe(true);
  });

  test('twice in a second, both are put aside', () => {
    const path = join(tempFolder(), 'library.ibidlib');
    const now = (): Date => new Date(Date.UTC(2026, 10, 22, 9));
    for (const text of ['one', 'two', 'three']) {
      writeFileSync(path, `This is not a database, but ${text}. `.repeat(500));
      open(path, { now, backUpDaily: false }).close();
    }
    const time = 'library.damaged-2026-11-22T09-00-00';
    const names = readdirSync(dirname(path)).filter((name) => name.startsWith(time));
    expect(names.sort()).toEqual([`${time}-2.ibidlib`, `${time}-3.ibidlib`, `${time}.ibidlib`]);
  });

  test('emptied, it is taken for damaged where there is a backup', async () => {
    const path = join(tempFolder(), 'library.db');
    fill(path);
    const library = open(path);
    await library.backUp();
    library.close();
    writeFileSync(path, '');
    expect(open(path).sources.list(page).total).toBe(200);
  });

  test('is said to be broken when damage shows in use, and looked at closely next time', () => {
    const path = join(tempFolder(), 'library.db');
    fill(path, 2000);
    const library = open(path);
    const other = connect(path);
    const note = (name: string): void => void other.prepare(`INSERT INTO settings VALUES (?, '1')`).run(name);
    note('a');
    other.pragma('wal_checkpoint(TRUNCATE)');
    scribble(path, 4096 * 2, statSync(path).size - 4096 * 2);
    // What another connection writes makes the library forget the sound pages it remembers.
    note('b');
    expect(() => library.sources.all()).toThrow(code('library-broken'));
    other.close();
    library.close();
    expect(existsSync(`${path}-check`)).toBe(true);
    expect(open(path).notices).toHaveLength(1);
    expect(existsSync(`${path}-check`)).toBe(false);
  });

  test('whose log is damaged keeps the log too', () => {
    const path = join(tempFolder(), 'library.db');
    fill(path);
    writeFileSync(path, 'x'.repeat(9000));
    writeFileSync(`${path}-wal`, 'w'.repeat(5000));
    open(path);
    const names = readdirSync(dirname(path)).filter((name) => name.includes('damaged'));
    expect(names.some((name) => name.endsWith('.db-wal'))).toBe(true);
  });
});

describe('backups', () => {
  test('are none where the copy is not sound', async () => {
    const path = join(tempFolder(), 'library.db');
    fill(path, 2000);
    const library = open(path);
    expect(await library.backUp()).not.toBeNull();
    rmSync(join(dirname(path), 'backups'), { recursive: true });
    const other = connect(path);
    const note = other.prepare(`INSERT INTO settings VALUES (?, '1')`);
    note.run('a');
    other.pragma('wal_checkpoint(TRUNCATE)');
    scribble(path, 4096 * 2, statSync(path).size - 4096 * 2);
    // What another connection writes makes the library forget the sound pages it remembers.
    note.run('b');
    expect(await library.backUp()).toBeNull();
    expect(readdirSync(join(dirname(path), 'backups'))).toEqual([]);
    other.close();
  });

  test('of a day to come, from a clock that was wrong, neither push out those of now nor come before them', async () => {
    const path = join(tempFolder(), 'library.db');
    let today = Date.UTC(2099, 0, 1);
    const library = open(path, { now: () => new Date(today) });
    const backUp = async (): Promise<void> => {
      const made = (await library.backUp())!;
      utimesSync(made, today / 1000, today / 1000);
      today += 86_400_000;
    };
    for (let day = 0; day < 7; day++) await backUp();
    today = Date.UTC(2026, 0, 1);
    library.sources.importItems([book('a', 'One')]);
    for (let day = 0; day < 2; day++) await backUp();
    library.close();
    const names = readdirSync(join(dirname(path), 'backups'));
    expect(names.filter((name) => name.includes('2026-01'))).toHaveLength(2);
    expect(names).toHaveLength(7);
    scribble(path, 0, 200);
    expect(open(path, { now: () => new Date(today) }).sources.list(page).total).toBe(1);
  });

  test('are made once a day, and seven are kept', async () => {
    const path = join(tempFolder(), 'library.db');
    let day = 0;
    const library = open(path, { now: () => new Date(Date.UTC(2026, 0, 1 + day)) });
    library.sources.importItems([book('a', 'One')]);
    for (; day < 10; day++) {
      expect(await library.backUp()).toContain(`library-2026-01-${String(day + 1).padStart(2, '0')}.db`);
      expect(await library.backUp()).toBeNull();
    }
    const names = readdirSync(join(dirname(path), 'backups'));
    expect(names.sort()).toEqual(
      [4, 5, 6, 7, 8, 9, 10].map((n) => `library-2026-01-${String(n).padStart(2, '0')}.db`),
    );
    const copy = open(join(dirname(path), 'backups', names[0]!), { backupFolder: tempFolder() });
    expect(copy.sources.list(page).total).toBe(1);
  });
});

test('a full disk is said to be full, and what was saved stays', () => {
  const path = join(tempFolder(), 'library.db');
  open(path).close();
  const db = connect(path);
  const clock = () => new Date();
  const papers = papersRepo(db, keepJournal(db, clock), clock);
  const { id } = papers.create('Small', 'en');
  db.pragma(`max_page_count = ${(db.pragma('page_count', { simple: true }) as number) + 4}`);
  const long = paperCiting('x'.repeat(200_000)).toJSON();
  let error: unknown;
  try {
    papers.save(id, long, 1);
  } catch (thrown) {
    error = asIbidError(thrown, path);
  }
  expect(error).toMatchObject({ code: 'disk-full' });
  expect(papers.list()[0]).toMatchObject({ title: 'Small' });
  expect(papers.open(id).revision).toBe(1);
  db.close();
});
