import {
  closeSync,
  copyFileSync,
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
  writeSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { asIbidError, connect, type WriteDb } from '../../../electron/library/db.ts';
import { openLibrary } from '../../../electron/library/index.ts';
import { currentVersion, migrate, migrations } from '../../../electron/library/migrations/index.ts';
import { papersRepo } from '../../../electron/library/papers.ts';
import { book, paperCiting } from './papers-builder.ts';
import { open, tempFolder } from './temp.ts';

const code = (expected: string) => expect.objectContaining({ code: expected });
const page = { query: '', offset: 0, limit: 50 };
const fill = (path: string, count = 200): void => {
  const library = open(path);
  library.sources.importItems(Array.from({ length: count }, (_, i) => book(`id${i}`, `Title ${i}`)));
  library.close();
};
const scribble = (path: string, from: number, bytes: number): void => {
  const file = openSync(path, 'r+');
  writeSync(file, Buffer.alloc(bytes, 'scribble'), 0, bytes, from);
  closeSync(file);
};
const schemaOf = (db: WriteDb): unknown =>
  db.prepare(`SELECT type, name, tbl_name, sql FROM sqlite_schema ORDER BY name`).all();

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
    expect(library.notices[0]).toContain('newer version');
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
    ['pages overwritten', (path) => scribble(path, 4096 * 3, 4096 * 6)],
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
    expect(library.notices[0]).toContain(aside);
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
    expect(restored.notices[0]).toContain('The backup of');
    expect(restored.sources.list(page).total).toBe(200);
    expect(restored.sources.list({ ...page, query: 'title 7' }).total).toBe(11);
    expect(existsSync(backup)).toBe(true);
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

describe('migrations', () => {
  const at = (version: number): WriteDb => {
    const path = join(tempFolder(), 'library.db');
    const db = connect(path);
    migrate(db, version);
    return db;
  };

  test('lead to the schema on record', async () => {
    const db = at(currentVersion);
    const text = (schemaOf(db) as { sql: string | null }[])
      .map(({ sql }) => sql)
      .filter(Boolean)
      .join(';\n\n');
    db.close();
    await expect(`${text};\n`).toMatchFileSnapshot('../../fixtures/library/schema.sql');
  });

  test('only add: what a step finds is there after it', () => {
    for (let version = 1; version < migrations.length; version++) {
      const before = at(version);
      const after = at(version + 1);
      // A table may get more columns: SQLite writes them behind those there were.
      const now = schemaOf(after) as { name: string; sql: string | null }[];
      for (const old of schemaOf(before) as typeof now) {
        const there = now.find(({ name }) => name === old.name);
        expect(there, old.name).toEqual({ ...old, sql: there?.sql });
        const kept = old.sql?.replace(/\n?\) STRICT$/, '') ?? '';
        expect((there?.sql ?? '').startsWith(kept), old.name).toBe(true);
      }
      before.close();
      after.close();
    }
  });

  test('1: sources and their words', () => {
    const db = at(1);
    db.exec(`INSERT INTO sources VALUES (1, 'a', 'book', '', '', '', '', '', '', 2020, 't', 't', '{}');
      INSERT INTO source_words (rowid, title) VALUES (1, 'word')`);
    expect(db.prepare(`SELECT rowid FROM source_words WHERE source_words MATCH '"wo"*'`).pluck().get()).toBe(
      1,
    );
    expect(() =>
      db.exec(`INSERT INTO sources SELECT 2, id, type, '', '', '', '', '', '', 0, '', '', '' FROM sources`),
    ).toThrow('UNIQUE');
    db.close();
  });

  test('4: papers keep what they are, and a text goes with its paper', () => {
    const db = at(3);
    db.exec(
      `INSERT INTO papers (id, title, series, words, notes, revision, created, modified) VALUES ('p', 'T', '', 7, 0, 1, '', '')`,
    );
    migrate(db, 4);
    expect(db.prepare('SELECT title, words, status, archived_at, derived FROM papers').get()).toEqual({
      title: 'T',
      words: 7,
      status: 'draft',
      archived_at: null,
      derived: 0,
    });
    db.exec(`INSERT INTO paper_texts VALUES (1, 'p', 0, 'text', 0, 'Word'); DELETE FROM papers`);
    expect(db.prepare('SELECT count(*) FROM paper_texts').pluck().get()).toBe(0);
    db.close();
  });

  test('2: papers keep the sources; a paper that goes takes its rows along', () => {
    const db = at(1);
    db.exec(`INSERT INTO sources VALUES (1, 'a', 'book', '', '', '', '', '', '', 2020, 't', 't', '{}')`);
    migrate(db, 2);
    expect(db.prepare('SELECT count(*) FROM sources').pluck().get()).toBe(1);
    db.exec(`INSERT INTO papers (id, title, series, words, notes, revision, created, modified) VALUES ('p', '', '', 0, 0, 1, '', '');
      INSERT INTO paper_docs VALUES ('p', 1, '{}'); INSERT INTO paper_citations VALUES ('p', 'a', 0, 1, NULL);
      DELETE FROM papers`);
    expect(
      db
        .prepare('SELECT (SELECT count(*) FROM paper_docs) + (SELECT count(*) FROM paper_citations)')
        .pluck()
        .get(),
    ).toBe(0);
    db.close();
  });

  test('3: settings', () => {
    const db = at(2);
    migrate(db, 3);
    db.exec(`INSERT INTO settings VALUES ('a', '1')`);
    expect(() => db.exec(`INSERT INTO settings VALUES ('a', '2')`)).toThrow('UNIQUE');
    db.close();
  });

  test('start with one backup for each version they lead to', () => {
    const db = at(2);
    db.pragma('application_id = 0x49626964');
    db.exec(
      `INSERT INTO sources VALUES (1, 'a', 'book', '', '', '', '', '', '', 2020, 't', 't', '{"id":"a","type":"book"}')`,
    );
    const path = db.name;
    db.close();
    const backup = join(dirname(path), 'backups', `library-before-v${currentVersion}.db`);
    copyFileSync(path, join(dirname(path), 'kept.db'));
    expect(open(path).sources.all()).toHaveLength(1);
    const kept = connect(backup, { readOnly: true });
    expect(kept.pragma('user_version', { simple: true })).toBe(2);
    kept.close();
    utimesSync(backup, 1000, 1000);
    copyFileSync(join(dirname(path), 'kept.db'), join(dirname(path), 'library.db'));
    expect(statSync(backup).mtimeMs).toBe(1_000_000);
  });
});

test('a full disk is said to be full, and what was saved stays', () => {
  const path = join(tempFolder(), 'library.db');
  open(path).close();
  const db = connect(path);
  const papers = papersRepo(db, () => new Date());
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
