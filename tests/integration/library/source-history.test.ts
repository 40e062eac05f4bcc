import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { CslItem } from '#shared/citations/csl-item.ts';
import { asSourceId, newId, type SourceActId, type SourceId } from '#shared/ids.ts';
import { connect, type WriteDb } from '../../../electron/library/db.ts';
import type { Library } from '../../../electron/library/index.ts';
import { hangingTables } from '../../../electron/library/sources/source-belongings.ts';
import { book, paperCiting } from './papers-builder.ts';
import { open, tempFolder } from './temp.ts';

const id = asSourceId;
const code = (expected: string) => expect.objectContaining({ code: expected });
const page = { offset: 0, limit: 50 };

/** A library with a second door to its tables, and a clock that moves only when it is told to. */
const start = () => {
  const path = join(tempFolder(), 'library.ibidlib');
  const clock = { time: Date.UTC(2026, 10, 18) };
  const options = { now: () => new Date(clock.time), backUpDaily: false };
  const library = open(path, options);
  return {
    library,
    again: () => open(path, options),
    wait: (ms: number): void => {
      clock.time += ms;
    },
    withDb: <T>(use: (db: WriteDb) => T): T => {
      const db = connect(path);
      try {
        return use(db);
      } finally {
        db.close();
      }
    },
  };
};
type Started = ReturnType<typeof start>;

/** All that a library holds of sources and of what hangs on them, however it is stored. */
const contents = ({ library, withDb }: Started): unknown =>
  withDb((db) => ({
    sources: (db.prepare('SELECT id, csl, created FROM sources ORDER BY id').all() as { csl: string }[]).map(
      (row) => ({ ...row, csl: JSON.parse(row.csl) }),
    ),
    hanging: hangingTables.map(({ name, key }) =>
      db
        .prepare(
          `SELECT * FROM ${name}${name === 'attachments' ? ' WHERE left_at IS NULL' : ''} ORDER BY source_id${key ? `, ${key}` : ''}`,
        )
        .all(),
    ),
    cited: db
      .prepare(
        'SELECT paper_id, source_id, position, count FROM paper_citations ORDER BY paper_id, source_id',
      )
      .all(),
    docs: library.papers
      .list()
      .map(({ id: paper }) => paper)
      .sort()
      .map((paper) => library.papers.open(paper).doc),
  }));

const found = (library: Library, query: string): string[] =>
  library.sources.list({ query, ...page }).rows.map((row) => row.id);
/** Sources at whose notes or quotations a word is found. */
const withWord = ({ withDb }: Started, word: string): unknown[] =>
  withDb((db) =>
    db
      .prepare(
        `SELECT id FROM sources WHERE num IN (SELECT rowid FROM source_more_words WHERE source_more_words MATCH ?)`,
      )
      .pluck()
      .all(word),
  );
const lastAct = (library: Library): SourceActId => library.sourceHistory.recent(1)[0]!.id;
const undo = (library: Library, act: SourceActId | null, force = false) =>
  library.sourceHistory.undo(act!, force);

/** A source with everything that can hang on one. */
const laden = (started: Started, source: SourceId, mark: string): void => {
  started.library.attachments.add(source, `${mark}.txt`, Buffer.from(`text of ${mark}`));
  started.withDb((db) => {
    db.exec(`INSERT OR IGNORE INTO tags (id, name, folded, colour) VALUES ('tag-${mark}', '${mark}', '${mark}', 'red');
      INSERT INTO source_tags (source_id, tag_id) VALUES ('${source}', 'tag-${mark}');
      INSERT OR IGNORE INTO collections (id, parent_id, name, position) VALUES ('shelf-${mark}', NULL, '${mark}', 0);
      INSERT INTO collection_sources (collection_id, source_id) VALUES ('shelf-${mark}', '${source}');
      INSERT INTO source_notes (id, source_id, text, created, modified) VALUES ('${newId(16)}', '${source}', 'note ${mark}', 't', 't');
      INSERT INTO source_judgements (source_id, kind, note) VALUES ('${source}', 'primary', 'judged ${mark}')`);
  });
  started.library.quotations.add({
    sourceId: source,
    text: `words of ${mark}`,
    lang: '',
    label: 'page',
    locator: '3',
    note: '',
    translation: '',
    attached: null,
  });
};

test('every table whose rows hang on a source is one that is taken along', () => {
  const { withDb } = start();
  withDb((db) => {
    const tables = db
      .prepare(
        `SELECT DISTINCT master.name FROM sqlite_schema AS master, pragma_table_info(master.name) AS columns
         WHERE master.type = 'table' AND columns.name = 'source_id'
           AND master.name NOT IN ('paper_citations', 'source_changes') ORDER BY 1`,
      )
      .pluck()
      .all();
    expect(tables).toEqual(hangingTables.map(({ name }) => name).sort());
  });
});

describe('a source that was removed', () => {
  test('comes back with all that hung on it, as old as it was', () => {
    const started = start();
    const { library } = started;
    library.sources.importItems([book('a', 'Tides of Trade'), book('b', 'Two')]);
    laden(started, id('a'), 'harbour');
    const before = contents(started);
    const whole = library.sources.get(id('a'));
    started.wait(60_000);
    const { act } = library.sources.remove(id('a'));
    expect(withWord(started, 'harbour')).toEqual([]);
    undo(library, act);
    expect(contents(started)).toEqual(before);
    expect(library.sources.get(id('a'))).toEqual(whole);
    expect(withWord(started, 'harbour')).toEqual(['a']);
    expect(found(library, 'tides')).toEqual(['a']);
    expect(library.attachments.list([id('a')])).toHaveLength(1);
  });

  test('comes back after Ibid was closed and opened again', () => {
    const { library, again } = start();
    library.sources.importItems([book('a', 'One')]);
    library.sources.remove(id('a'));
    library.close();
    const later = again();
    expect(later.sourceHistory.recent(5)).toMatchObject([
      { act: 'remove', source: 'a', title: 'One', isUndone: false, sources: 1 },
    ]);
    undo(later, lastAct(later));
    expect(later.sources.get(id('a')).csl.title).toBe('One');
  });

  test('joins the same work that has come under its id since', () => {
    const started = start();
    const { library } = started;
    library.sources.importItems([book('a', 'One', 2020, { publisher: 'Old', note: 'kept' })]);
    laden(started, id('a'), 'x');
    const { act } = library.sources.remove(id('a'));
    library.sources.importItems([book('a', 'One', 2020, { publisher: 'New' })]);
    expect(undo(library, act).renamed).toEqual([]);
    expect(library.sources.get(id('a')).csl).toMatchObject({ publisher: 'New', note: 'kept' });
    expect(library.quotations.list([id('a')])).toHaveLength(1);
  });

  test('comes under a free id where another work has its own', () => {
    const started = start();
    const { library } = started;
    library.sources.importItems([book('a', 'Tides of Trade')]);
    laden(started, id('a'), 'x');
    const { act } = library.sources.remove(id('a'));
    library.sources.importItems([book('a', 'Cooking for Two', 1999)]);
    expect(undo(library, act).renamed).toEqual([{ from: 'a', to: 'a-2' }]);
    expect(library.sources.get(id('a')).csl.title).toBe('Cooking for Two');
    expect(library.sources.get(id('a-2')).csl).toEqual({ ...book('a', 'Tides of Trade'), id: 'a-2' });
    expect(library.quotations.list([id('a-2')])).toHaveLength(1);
    expect(library.quotations.list([id('a')])).toEqual([]);
  });

  test('does not bring back a tag that was deleted since', () => {
    const started = start();
    const { library } = started;
    library.sources.importItems([book('a', 'One')]);
    laden(started, id('a'), 'x');
    const { act } = library.sources.remove(id('a'));
    started.withDb((db) => db.exec('DELETE FROM tags; DELETE FROM collections'));
    undo(library, act);
    expect(started.withDb((db) => db.prepare('SELECT * FROM source_tags').all())).toEqual([]);
    expect(library.attachments.list([id('a')])).toHaveLength(1);
  });
});

describe('changes of what a source says', () => {
  test('are one act while one form is at work, and another after a pause', () => {
    const { library, wait } = start();
    library.sources.importItems([book('a', 'One', 2020)]);
    const say = (title: string, sitting?: string) =>
      library.sources.update(id('a'), book('a', title, 2020), sitting);
    say('On', 'first-form');
    wait(1000);
    say('Ones', 'first-form');
    expect(library.sourceHistory.list(id('a'))).toMatchObject([
      { act: 'edit', before: { title: 'One' }, after: { title: 'Ones' }, what: 'changed' },
    ]);
    say('Twos', 'other-form');
    expect(library.sourceHistory.list(id('a'))).toHaveLength(2);
    wait(6 * 60_000);
    say('Threes', 'other-form');
    say('Fours');
    say('Fives');
    expect(library.sourceHistory.list(id('a')).map(({ after }) => after.title)).toEqual([
      'Fives',
      'Fours',
      'Threes',
      'Twos',
      'Ones',
    ]);
  });

  test('that end where they began are none', () => {
    const { library } = start();
    library.sources.importItems([book('a', 'One')]);
    library.sources.update(id('a'), book('a', 'Two', 2020, { note: 'x' }), 'form');
    library.sources.update(id('a'), book('a', 'One'), 'form');
    library.sources.update(id('a'), book('a', 'One'));
    expect(library.sourceHistory.list(id('a'))).toEqual([]);
  });

  test('are undone, and what was changed since stays unless it must not', () => {
    const { library } = start();
    library.sources.importItems([book('a', 'One', 2020)]);
    library.sources.update(id('a'), book('a', 'Two', 2021, { publisher: 'P' }));
    const first = lastAct(library);
    library.sources.update(id('a'), book('a', 'Three', 2021, { publisher: 'P' }));
    expect(undo(library, first).kept).toEqual([{ id: 'a', variables: ['title'], belongings: [] }]);
    expect(library.sources.get(id('a')).csl).toEqual(book('a', 'Three', 2020));
    const undone = lastAct(library);
    expect(library.sourceHistory.list(id('a'))[0]).toMatchObject({ act: 'undo', undid: 'edit' });
    undo(library, undone);
    expect(library.sources.get(id('a')).csl).toEqual(book('a', 'Three', 2021, { publisher: 'P' }));
    expect(library.sourceHistory.list(id('a')).map(({ act, isUndone }) => [act, isUndone])).toEqual([
      ['undo', false],
      ['undo', true],
      ['edit', false],
      ['edit', false],
    ]);
    expect(undo(library, first, true).kept).toEqual([]);
    expect(library.sources.get(id('a')).csl).toEqual(book('a', 'One', 2020));
    expect(undo(library, first, true).act).toBe(null);
  });

  test('of an import are one act, and what it added is none', () => {
    const { library } = start();
    library.sources.importItems([book('a', 'One'), book('b', 'Two')]);
    expect(library.sourceHistory.recent(5)).toEqual([]);
    library.sources.importItems([
      book('a', 'One', 2020, { publisher: 'P' }),
      book('b', 'Two', 2020, { publisher: 'Q' }),
      book('c', 'Three'),
    ]);
    expect(library.sourceHistory.recent(5)).toMatchObject([{ act: 'import', sources: 2 }]);
    undo(library, lastAct(library));
    expect(library.sources.all()).toEqual([book('a', 'One'), book('b', 'Two'), book('c', 'Three')]);
  });

  test('are taken back to an older state in one act', () => {
    const { library } = start();
    library.sources.importItems([book('a', 'One')]);
    library.sources.update(id('a'), book('a', 'Two', 2021));
    const act = lastAct(library);
    library.sources.update(id('a'), book('a', 'Two', 2022, { note: 'n' }));
    library.sources.update(id('a'), { ...book('a', 'Four', 2022, { note: 'm' }), type: 'report' });
    library.sourceHistory.restore(id('a'), act);
    expect(library.sources.get(id('a')).csl).toEqual(book('a', 'One'));
    undo(library, lastAct(library));
    expect(library.sources.get(id('a')).csl.title).toBe('Four');
    expect(() => library.sourceHistory.restore(id('a'), 'none' as SourceActId)).toThrow(code('not-found'));
  });

  test('are kept for half a year, and a hundred of each source', () => {
    const { library, wait } = start();
    library.sources.importItems([book('a', 'One'), book('b', 'Two')]);
    library.sources.update(id('b'), book('b', 'Three'));
    for (let n = 0; n < 105; n++) library.sources.update(id('a'), book('a', `Title ${n}`));
    expect(library.sourceHistory.tidy()).toBe(5);
    expect(library.sourceHistory.list(id('a'))).toHaveLength(100);
    expect(library.sourceHistory.list(id('b'))).toHaveLength(1);
    wait(181 * 86_400_000);
    library.sources.update(id('a'), book('a', 'New'));
    library.sourceHistory.tidy();
    expect(library.sourceHistory.recent(500)).toHaveLength(1);
    expect(() => undo(library, newId(16) as SourceActId)).toThrow(code('not-found'));
  });
});

describe('a merge', () => {
  test('keeps all that hung on any of them, equal things once', () => {
    const started = start();
    const { library, withDb } = started;
    library.sources.importItems([book('a', 'One'), book('b', 'Uno'), book('c', 'Eins')]);
    for (const [source, mark] of [
      ['a', 'first'],
      ['b', 'first'],
      ['c', 'third'],
    ] as const)
      laden(started, id(source), mark);
    withDb((db) => db.exec(`UPDATE source_judgements SET note = 'judged second' WHERE source_id = 'b'`));
    library.sources.merge(id('a'), [id('b'), id('c')], book('a', 'One and all'));
    expect(library.sources.all()).toEqual([book('a', 'One and all')]);
    const rows = (sql: string): unknown[] => withDb((db) => db.prepare(sql).pluck().all());
    expect(rows('SELECT tag_id FROM source_tags ORDER BY 1')).toEqual(['tag-first', 'tag-third']);
    expect(rows('SELECT collection_id FROM collection_sources ORDER BY 1')).toEqual([
      'shelf-first',
      'shelf-third',
    ]);
    expect(rows('SELECT text FROM source_notes ORDER BY 1')).toEqual([
      '[primary] judged second',
      '[primary] judged third',
      'note first',
      'note third',
    ]);
    expect(rows('SELECT note FROM source_judgements')).toEqual(['judged first']);
    expect(library.quotations.list([id('a')]).map(({ text }) => text)).toEqual([
      'words of first',
      'words of third',
    ]);
    expect(library.attachments.list([id('a')]).map(({ name }) => name)).toEqual(['first.txt', 'third.txt']);
    expect(withWord(started, 'third')).toEqual(['a']);
  });

  test('of sources with the same file leaves the quotation from it at the file that stays', () => {
    const { library } = start();
    library.sources.importItems([book('a', 'One'), book('b', 'Uno')]);
    const [mine, theirs] = ['a', 'b'].map((source) =>
      library.attachments.add(id(source), 'text.txt', Buffer.from('the same')),
    );
    const quotation = library.quotations.add({
      sourceId: id('b'),
      text: 'same',
      lang: '',
      label: 'page',
      locator: '',
      note: '',
      translation: '',
      attached: { attachmentId: theirs!.id, page: 1, from: 4, to: 8 },
    });
    library.sources.merge(id('a'), [id('b')], book('a', 'One'));
    expect(library.quotations.get(quotation.id).attached?.attachmentId).toBe(mine!.id);
    undo(library, lastAct(library));
    expect(library.quotations.get(quotation.id)).toEqual(quotation);
  });

  test('wants one that stays under its key, and others', () => {
    const { library } = start();
    library.sources.importItems([book('a', 'One'), book('b', 'Two')]);
    expect(() => library.sources.merge(id('a'), [], book('a', 'One'))).toThrow(code('bad-request'));
    expect(() => library.sources.merge(id('a'), [id('a')], book('a', 'One'))).toThrow(code('bad-request'));
    expect(() => library.sources.merge(id('a'), [id('b')], book('b', 'One'))).toThrow(code('bad-request'));
    expect(() => library.sources.merge(id('a'), [id('c')], book('a', 'One'))).toThrow(code('not-found'));
    expect(library.sources.all()).toHaveLength(2);
  });

  test('is undone in papers too; what was written at a citation since stays', () => {
    const { library } = start();
    library.sources.importItems([book('a', 'One'), book('b', 'Uno'), book('c', 'Other')]);
    const { id: paper } = library.papers.create('First', 'en');
    library.papers.save(paper, paperCiting('First', ['b', 'a'], ['b'], ['b', 'c']).toJSON(), 1);
    const { act, papers } = library.sources.merge(id('a'), [id('b')], book('a', 'One'));
    expect(papers).toBe(1);
    type Item = { sourceId: string; locator?: string };
    const items = (): Item[][] =>
      [...JSON.stringify(library.papers.open(paper).doc).matchAll(/"items":(\[[^\]]*\])/g)].map(
        ([, text]) => JSON.parse(text!) as Item[],
      );
    expect(items().map((list) => list.map(({ sourceId }) => sourceId))).toEqual([['a'], ['a'], ['a', 'c']]);

    // In the second note a page is added, in the third the other source takes the place of the merged one.
    const { doc, revision } = library.papers.open(paper);
    const written = JSON.stringify(doc)
      .replace('"items":[{"sourceId":"a"}]', '"items":[{"sourceId":"a"} ]')
      .replace('"items":[{"sourceId":"a"}]', '"items":[{"sourceId":"a","locator":"7"}]')
      .replace(
        '"items":[{"sourceId":"a"},{"sourceId":"c"}]',
        '"items":[{"sourceId":"c"},{"sourceId":"c","locator":"1"}]',
      );
    library.papers.save(paper, JSON.parse(written), revision);
    const undone = undo(library, act);
    expect(undone).toMatchObject({ keptPlaces: 1, changed: [paper] });
    expect(items()).toEqual([
      [{ sourceId: 'b' }, { sourceId: 'a' }],
      [{ sourceId: 'b', locator: '7' }],
      [{ sourceId: 'c' }, { sourceId: 'c', locator: '1' }],
    ]);
    expect(library.papers.open(paper).snapshot.map((item) => item.id)).toEqual(['b', 'a', 'c']);
    expect(library.versions.list(paper).some(({ kind }) => kind === 'before')).toBe(true);

    // The undoing can be undone: what it brought back goes again.
    undo(library, undone.act);
    expect(items()).toEqual([
      [{ sourceId: 'a' }],
      [{ sourceId: 'a', locator: '7' }],
      [{ sourceId: 'c' }, { sourceId: 'c', locator: '1' }],
    ]);
    expect(library.sources.all().map((item) => item.id)).toEqual(['a', 'c']);
  });

  test('a source that came by an undoing does not go again while a paper cites it', () => {
    const { library } = start();
    library.sources.importItems([book('a', 'One')]);
    const { act } = library.sources.remove(id('a'));
    const undone = undo(library, act);
    const { id: paper } = library.papers.create('First', 'en');
    library.papers.save(paper, paperCiting('First', ['a']).toJSON(), 1);
    expect(() => undo(library, undone.act)).toThrow(code('source-cited'));
    expect(library.sources.all()).toHaveLength(1);
  });
});

test('the history of a source says what went into it, even where that changed nothing of it', () => {
  const { library } = start();
  library.sources.importItems([book('a', 'One'), book('b', 'One'), book('c', 'Three')]);
  library.sources.merge(id('a'), [id('b')], book('a', 'One'));
  library.sources.replace(id('c'), id('a'));
  expect(library.sourceHistory.list(id('a'))).toMatchObject([
    { act: 'replace', what: 'changed', sources: 2 },
    { act: 'merge', what: 'changed', sources: 2 },
  ]);
  expect(library.sourceHistory.list(id('b'))).toMatchObject([{ act: 'merge', what: 'went' }]);
});

test('replacing gives what hung on one source to the other, and is undone', () => {
  const started = start();
  const { library } = started;
  library.sources.importItems([book('a', 'One'), book('b', 'Two')]);
  laden(started, id('a'), 'x');
  const before = contents(started);
  const { act } = library.sources.replace(id('a'), id('b'));
  expect(library.quotations.list([id('b')])).toHaveLength(1);
  undo(library, act);
  expect(contents(started)).toEqual(before);
});

/** What is done at random: a tag, a note and so on at one of five sources, or a note in a paper that cites some. */
const sourceIds = ['a', 'b', 'c', 'd', 'e'];
const oneOf = fc.constantFrom(...sourceIds);
const someOf = fc.uniqueArray(oneOf, { minLength: 1, maxLength: 4 });
const mark = fc.constantFrom('x', 'y', 'z');
const item = fc.record({ publisher: mark, note: mark, volume: mark }, { requiredKeys: [] }) as fc.Arbitrary<
  Partial<CslItem>
>;

test('whatever hangs on sources and cites them: a merge loses nothing, and its undoing leaves what was there', () => {
  fc.assert(
    fc.property(
      fc.tuple(...sourceIds.map(() => item)),
      fc.array(fc.tuple(oneOf, mark), { maxLength: 8 }),
      fc.array(fc.array(someOf, { minLength: 1, maxLength: 3 }), { maxLength: 2 }),
      fc.uniqueArray(oneOf, { minLength: 2, maxLength: 5 }),
      item,
      (said, things, papers, [keep, ...others], merged) => {
        const started = start();
        const { library, withDb } = started;
        library.sources.importItems(sourceIds.map((one, n) => book(one, `Title ${one}`, 2020, said[n]!)));
        const laidOn = new Set<string>();
        for (const [source, name] of things) {
          if (laidOn.has(source)) continue;
          laidOn.add(source);
          laden(started, id(source), name);
        }
        for (const notes of papers) {
          const { id: paper } = library.papers.create('Paper', 'en');
          library.papers.save(paper, paperCiting('Paper', ...notes).toJSON(), 1);
        }
        const before = contents(started);
        const texts = (): Set<unknown> =>
          new Set(
            withDb((db) =>
              db
                .prepare(
                  `SELECT text FROM source_notes UNION SELECT text FROM quotations UNION SELECT tag_id FROM source_tags
                   UNION SELECT collection_id FROM collection_sources UNION SELECT sha256 FROM attachments WHERE left_at IS NULL`,
                )
                .pluck()
                .all(),
            ),
          );
        const hung = texts();
        const { act } = library.sources.merge(
          id(keep!),
          others.map(id),
          book(keep!, `Title ${keep}`, 2020, merged),
        );
        for (const one of hung) expect(texts()).toContain(one);
        const after = contents(started);
        const undone = undo(library, act);
        expect(undone.kept).toEqual([]);
        expect(contents(started)).toEqual(before);
        undo(library, undone.act);
        expect(contents(started)).toEqual(after);
        library.close();
      },
    ),
    { numRuns: 25 },
  );
}, 60_000);
