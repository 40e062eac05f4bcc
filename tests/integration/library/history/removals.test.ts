import { describe, expect, test } from 'vitest';
import { hangingTables } from '../../../../electron/library/history/tables.ts';
import { book } from '../papers-builder.ts';
import { contents, found, id, laden, lastAct, start, undo, withWord } from './start.ts';

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
    expect(later.acts.recent(5)).toMatchObject([
      {
        act: 'remove',
        some: [{ id: 'a', title: 'One', isThere: false, what: 'went' }],
        isUndone: false,
        sources: 1,
      },
      { act: 'import', sources: 1 },
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
