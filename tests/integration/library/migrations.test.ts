import { copyFileSync, statSync, utimesSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { connect, type WriteDb } from '../../../electron/library/db.ts';
import { currentVersion, migrate, migrations } from '../../../electron/library/migrations/index.ts';
import { open, tempFolder } from './temp.ts';

const schemaOf = (db: WriteDb): unknown =>
  db.prepare(`SELECT type, name, tbl_name, sql FROM sqlite_schema ORDER BY name`).all();

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

  test('8: a file is at a source once', () => {
    const db = at(7);
    migrate(db, 8);
    const add = db.prepare(
      `INSERT INTO attachments VALUES (?, ?, 'hash', 'a', 'text/plain', 1, '', NULL, NULL, NULL)`,
    );
    add.run('1', 'source');
    add.run('2', 'other');
    expect(() => add.run('3', 'source')).toThrow('UNIQUE');
    expect(() => add.run('1', 'third')).toThrow('UNIQUE');
    db.close();
  });

  test('7: papers say which style they name', () => {
    const db = at(6);
    const insert = db.prepare(
      `INSERT INTO papers (id, title, series, words, notes, revision, created, modified) VALUES (?, '', '', 0, 0, 1, '', '')`,
    );
    const docs = {
      a: '{"type":"doc","attrs":{"meta":{"style":"apa"}}}',
      b: '{"type":"doc","attrs":{"meta":{}}}',
      c: '{',
    };
    for (const [id, doc] of Object.entries(docs)) {
      insert.run(id);
      db.prepare('INSERT INTO paper_docs VALUES (?, 1, ?)').run(id, doc);
    }
    insert.run('d');
    migrate(db, 7);
    expect(db.prepare('SELECT id, style FROM papers ORDER BY id').raw().all()).toEqual([
      ['a', 'apa'],
      ['b', ''],
      ['c', ''],
      ['d', ''],
    ]);
    const add = `INSERT INTO styles VALUES ('s', '', '', 'note', '[]', '', '', '', '', '')`;
    db.exec(add);
    expect(() => db.exec(add)).toThrow('UNIQUE');
    db.close();
  });

  test('9: what hangs on a source goes with it, and the rest stays', () => {
    const db = at(8);
    migrate(db, 9);
    db.exec(`INSERT INTO sources VALUES (1, 'a', 'book', '', '', '', '', '', '', 2020, 't', 't', '{}');
      INSERT INTO tags VALUES ('t', 'Red', 'red', '');
      INSERT INTO source_tags VALUES ('a', 't');
      INSERT INTO collections VALUES ('c', NULL, 'All', 0), ('d', 'c', 'Some', 0);
      INSERT INTO collection_sources VALUES ('d', 'a');
      INSERT INTO source_notes VALUES ('n', 'a', 'Text', '', '');
      INSERT INTO source_judgements VALUES ('a', 'primary', '');
      INSERT INTO saved_searches VALUES ('s', 'Red ones', 'tag:red', 0)`);
    expect(() => db.exec(`INSERT INTO tags VALUES ('u', 'RED', 'red', '')`)).toThrow('UNIQUE');
    const counts = (): unknown[] =>
      ['tags', 'source_tags', 'collections', 'collection_sources', 'source_notes', 'source_judgements'].map(
        (table) => db.prepare(`SELECT count(*) FROM ${table}`).pluck().get(),
      );
    expect(counts()).toEqual([1, 1, 2, 1, 1, 1]);
    db.exec('DELETE FROM sources');
    expect(counts()).toEqual([1, 0, 2, 0, 0, 0]);
    db.exec(`DELETE FROM collections WHERE id = 'c'`);
    expect(counts()).toEqual([1, 0, 0, 0, 0, 0]);
    db.close();
  });

  test('10: quotations belong to a source', () => {
    const db = at(9);
    migrate(db, 10);
    const add = `INSERT INTO quotations VALUES ('q', 'a', 'Words', 'en', 'page', '3', '', '', '', '', '', '')`;
    expect(() => db.exec(add)).toThrow('FOREIGN KEY');
    db.exec(`INSERT INTO sources VALUES (1, 'a', 'book', '', '', '', '', '', '', 2020, 't', 't', '{}')`);
    db.exec(add);
    db.exec('DELETE FROM sources');
    expect(db.prepare('SELECT count(*) FROM quotations').pluck().get()).toBe(0);
    db.close();
  });

  test('11: texts of files are kept once for what they hold, and their words are found', () => {
    const db = at(10);
    db.exec(
      `INSERT INTO attachments VALUES ('1', 'a', 'before', 'a', 'text/plain', 1, '', NULL, NULL, NULL)`,
    );
    migrate(db, 11);
    const waiting = (): unknown[] =>
      db.prepare('SELECT sha256 FROM attachment_texts WHERE reader < 1 ORDER BY sha256').pluck().all();
    expect(waiting()).toEqual(['before']);
    db.exec(`UPDATE attachment_texts SET state = 'read', reader = 1;
      INSERT INTO attachments VALUES ('2', 'b', 'before', 'b', 'text/plain', 1, '', NULL, NULL, NULL)`);
    expect(waiting()).toEqual([]);
    db.exec(`UPDATE attachment_texts SET state = 'missing';
      INSERT INTO attachments VALUES ('3', 'c', 'before', 'c', 'text/plain', 1, '', NULL, NULL, NULL),
        ('4', 'c', 'later', 'd', 'text/plain', 1, '', NULL, NULL, NULL)`);
    expect(waiting()).toEqual(['before', 'later']);
    db.exec(`INSERT INTO attachment_places VALUES ('4', '{}', NULL); DELETE FROM attachments WHERE id = '4'`);
    expect(db.prepare('SELECT count(*) FROM attachment_places').pluck().get()).toBe(0);
    const add = db.prepare(`INSERT INTO attachment_texts VALUES (?, 'hash', 'read', 1, 'Words of it', '')`);
    add.run(11);
    expect(() => add.run(12)).toThrow('UNIQUE');
    db.exec(`INSERT INTO attachment_words (rowid, text) VALUES (1, 'words of it');
      INSERT INTO source_more_words (rowid, notes, quotations) VALUES (7, 'mine', 'theirs')`);
    const found = (table: string, word: string): unknown[] =>
      db.prepare(`SELECT rowid FROM ${table} WHERE ${table} MATCH ?`).pluck().all(`"${word}"*`);
    expect(found('attachment_words', 'wo')).toEqual([1]);
    expect(found('source_more_words', 'thei')).toEqual([7]);
    db.exec('DELETE FROM source_more_words WHERE rowid = 7');
    expect(found('source_more_words', 'thei')).toEqual([]);
    db.close();
  });

  test('12: changes of a source outlive it, and go with their act', () => {
    const db = at(11);
    migrate(db, 12);
    db.exec(`INSERT INTO sources VALUES (1, 'a', 'book', '', '', '', '', '', '', 2020, 't', 't', '{}');
      INSERT INTO source_acts VALUES (1, 'b', 'remove', 't', '', '', '');
      INSERT INTO source_changes VALUES (1, 1, 'a', '{}', NULL);
      DELETE FROM sources`);
    expect(db.prepare('SELECT source_id FROM source_changes').pluck().all()).toEqual(['a']);
    db.exec('DELETE FROM source_acts');
    expect(db.prepare('SELECT count(*) FROM source_changes').pluck().get()).toBe(0);
    db.close();
  });

  test('13: keys of a source go with it, and one that was there has none yet', () => {
    const db = at(12);
    db.exec(`INSERT INTO sources VALUES (1, 'a', 'book', '', '', '', '', '', '', 2020, 't', 't', '{}')`);
    migrate(db, 13);
    expect(db.prepare('SELECT keyed FROM sources').pluck().get()).toBe(0);
    db.exec(`INSERT INTO source_keys VALUES (7, 1), (8, 1);
      INSERT INTO told_apart VALUES ('sources', 'a', 'b');
      DELETE FROM sources`);
    expect(db.prepare('SELECT count(*) FROM source_keys').pluck().get()).toBe(0);
    expect(db.prepare('SELECT count(*) FROM told_apart').pluck().get()).toBe(1);
    db.close();
  });

  test('14: what a source is and has, and its words with and without hyphens', () => {
    const db = at(13);
    const add = db.prepare(
      `INSERT INTO sources VALUES (?, ?, 'report', '', '', '', '', '', '', 2020, 't', 't', ?, 0)`,
    );
    add.run(
      1,
      'a',
      JSON.stringify({
        id: 'a',
        type: 'report',
        title: 'Mid-term',
        language: 'it',
        DOI: '10.1/x',
        'collection-title': 'S',
      }),
    );
    add.run(2, 'b', '{');
    db.exec(`INSERT INTO source_words (rowid, title) VALUES (1, 'mid-term')`);
    migrate(db, 14);
    expect(db.prepare('SELECT kind, language, facts FROM sources ORDER BY num').raw().all()).toEqual([
      ['series-paper', 'it', 2],
      ['', '', 0],
    ]);
    const found = db.prepare('SELECT rowid FROM source_words WHERE source_words MATCH ?').pluck();
    expect(['midterm', 'mid', 'term'].map((word) => found.all(word))).toEqual([[1], [1], [1]]);
    db.close();
  });

  test('15: a source that came by an act is known by its number, and other judgements go with their source', () => {
    const db = at(14);
    db.exec(`INSERT INTO sources (num, id, type, authors, title, container, year, authors_key, title_key, issued_key, created, modified, csl)
        VALUES (7, 'a', 'book', '', '', '', '', '', '', 2020, 't', 't', '{}');
      INSERT INTO source_acts VALUES (1, 'one', 'undo', 't', '', '', ''), (2, 'two', 'edit', 't', '', '', '');
      INSERT INTO source_changes VALUES (1, 1, 'a', NULL, '{}'), (2, 1, 'gone', NULL, '{}'), (3, 2, 'a', '{}', '{}')`);
    migrate(db, 15);
    expect(db.prepare('SELECT * FROM act_arrivals').raw().all()).toEqual([[1, 7, 7, 't']]);
    expect(db.prepare('SELECT num FROM source_changes').pluck().all()).toEqual([3]);
    db.exec(`INSERT INTO other_judgements VALUES ('j', 'a', 'wire', '');
      INSERT INTO act_rows VALUES (1, 1, 'tags', 't', NULL, '{}');
      DELETE FROM sources; DELETE FROM source_acts`);
    const left = ['other_judgements', 'act_rows', 'act_arrivals', 'source_changes'].map((table) =>
      db.prepare(`SELECT count(*) FROM ${table}`).pluck().get(),
    );
    expect(left).toEqual([0, 0, 0, 0]);
    db.close();
  });

  test('16: batches of changes go with their act, and those of before stay', () => {
    const db = at(15);
    db.exec(`INSERT INTO source_acts VALUES (1, 'one', 'edit', 't', '', '', ''), (2, 'two', 'tags', 't', '', '', '');
      INSERT INTO source_changes VALUES (1, 1, 'a', '{}', '{}')`);
    migrate(db, 16);
    db.exec(`INSERT INTO act_batches VALUES (1, 2, 'a', 'z', 2, x'00');
      DELETE FROM source_acts WHERE num = 2`);
    expect(db.prepare('SELECT count(*) FROM act_batches').pluck().get()).toBe(0);
    expect(db.prepare('SELECT source_id FROM source_changes').pluck().all()).toEqual(['a']);
    db.close();
  });

  test('17: an import names its files, and one of before names none', () => {
    const db = at(16);
    db.exec(`INSERT INTO source_acts VALUES (1, 'one', 'import', 't', '', '', '')`);
    migrate(db, 17);
    expect(db.prepare('SELECT files FROM source_acts').pluck().all()).toEqual(['']);
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
