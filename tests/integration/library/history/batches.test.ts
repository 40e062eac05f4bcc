import { expect, test } from 'vitest';
import type { ActId } from '#shared/ids.ts';
import { keptChanges } from '../../../../electron/library/history/kept-changes.ts';
import { book } from '../papers-builder.ts';
import { contents, id, type Started, start, undo } from './start.ts';

const many = Array.from({ length: 300 }, (_, n) => `source-${n}`);
const ids = many.map(id);

/** A library with many sources. */
const begun = (): Started => {
  const started = start();
  started.library.sources.importItems(many.map((one, n) => book(one, `Title ${n}`, 2000 + (n % 20))));
  return started;
};

/** An act on many sources of each kind, each with what the library held before it. */
const done = (started: Started): { act: ActId; before: unknown }[] => {
  const { sources, organising } = started.library;
  const acts = [
    () => organising.tags.assign(ids, ['Read'], []),
    () => sources.setMany(ids, { variable: 'publisher', value: 'A house', lang: 'en' }),
    () => organising.collections.create('All', null, ids),
    () => organising.judgements.set(ids, { kind: 'wire' }),
    () => sources.importItems(many.map((one, n) => book(one, `Title ${n}`, 2000 + (n % 20), { note: 'N' }))),
    () => sources.removeMany(ids.slice(20, 200)),
  ];
  return acts.map((act) => {
    const before = contents(started);
    return { act: act().act!, before };
  });
};

/** The kept changes as a library of version 15 has them: a row for each source. */
const asVersion15 = ({ withDb }: Started): void =>
  withDb((db) => {
    const kept = keptChanges(db);
    const insert = db.prepare(
      'INSERT INTO source_changes (act_num, source_id, before, after) VALUES (?, ?, ?, ?)',
    );
    for (const act of db.prepare('SELECT DISTINCT act_num FROM act_batches').pluck().all() as number[])
      for (const [source, { before, after }] of kept.ofAct(act))
        insert.run(act, source, JSON.stringify(before), after && JSON.stringify(after));
    db.exec('DROP TABLE act_batches; ALTER TABLE source_acts DROP COLUMN files; PRAGMA user_version = 15');
  });

const takenBack = (started: Started, acts: ReturnType<typeof done>): void => {
  for (const { act, before } of acts.toReversed()) {
    const after = contents(started);
    const undone = undo(started.library, act);
    expect(undone.kept).toEqual([]);
    expect(contents(started)).toEqual(before);
    const again = undo(started.library, undone.act);
    expect(contents(started)).toEqual(after);
    undo(started.library, again.act);
    expect(contents(started)).toEqual(before);
  }
};

test('acts on many sources are undone and done again, whatever was done', () => {
  const started = begun();
  takenBack(started, done(started));
});

test('those that a library of version 15 kept are read and undone as before', () => {
  const started = begun();
  const acts = done(started);
  const [one, gone] = [ids[0]!, ids[30]!];
  const said = (library: Started['library']): unknown => [
    library.acts.recent(20),
    library.acts.ofSource(one),
    library.acts.ofSource(gone),
  ];
  const now = said(started.library);
  started.library.close();
  asVersion15(started);
  const again = { ...started, library: started.again() };
  expect(said(again.library)).toEqual(now);
  takenBack(again, acts);
});

test('a source tells of the acts on many that it was among, and goes back before one', () => {
  const { library } = begun();
  library.organising.tags.assign(ids, ['Read'], []);
  library.sources.update(ids[7]!, book(many[7]!, 'Own title'));
  const { act } = library.sources.setMany(ids, { variable: 'note', value: 'Said', lang: 'en' });
  library.sources.setMany(ids.slice(100), { variable: 'note', value: 'Other', lang: 'en' });
  expect(library.acts.ofSource(ids[7]!)).toMatchObject([
    { act: 'bulk', sources: 300, after: { note: 'Said' } },
    { act: 'edit', sources: 1, after: { title: 'Own title' } },
    { act: 'tags', sources: 300, belongings: [{ kind: 'tags', added: ['Read'] }] },
    { act: 'import', what: 'came' },
  ]);
  library.acts.restore(ids[7]!, act!);
  expect(library.sources.get(ids[7]!).csl).toEqual(book(many[7]!, 'Own title'));
});

test('a source that came and was changed among many stays when its import is undone', () => {
  const started = start();
  const { library } = started;
  const came = library.sources.importItems(many.map((one) => book(one, one)));
  const [touched, rest] = [ids.slice(0, 100), ids.slice(100)];
  library.sources.setMany(touched, { variable: 'note', value: 'Mine', lang: 'en' });
  const tagged = library.organising.tags.assign(rest, ['For a moment'], []);
  undo(library, tagged.act);
  expect(undo(library, came.act).kept).toHaveLength(touched.length);
  expect(library.sources.all()).toHaveLength(touched.length);
});

test('what is kept of an act on many is a few bytes a source', () => {
  const { library, withDb } = start();
  const items = Array.from({ length: 3000 }, (_, n) => book(`rossi${n}title`, `Title ${n}`));
  library.sources.importItems(items);
  const size = (): number =>
    withDb((db) =>
      db
        .prepare(
          `SELECT sum(pgsize) FROM dbstat WHERE name LIKE 'act%' OR name LIKE 'source_changes%' OR name LIKE '%autoindex_source_changes%'`,
        )
        .pluck()
        .get(),
    ) as number;
  const all = items.map((item) => id(item.id));
  const before = size();
  library.organising.tags.assign(all, ['Read'], []);
  const tagged = size();
  library.sources.setMany(all, { variable: 'publisher', value: 'A house', lang: 'en' });
  const changed = size();
  expect((tagged - before) / all.length).toBeLessThan(15);
  expect((changed - tagged) / all.length).toBeLessThan(15);
});
