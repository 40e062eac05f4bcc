import { DatabaseSync } from 'node:sqlite';
import { expect, test } from 'vitest';
import { open } from './temp.ts';

const item = (id: string, title: string) => ({ id, type: 'book', title });

/** What stands in a table, through a connection of its own. */
const rows = (path: string, sql: string): unknown[] => {
  const db = new DatabaseSync(path, { readOnly: true });
  try {
    return db
      .prepare(sql)
      .all()
      .map((row) => ({ ...row }));
  } finally {
    db.close();
  }
};
const tagged = 'SELECT source_id, name FROM source_tags JOIN tags ON tags.id = tag_id ORDER BY 1, 2';
const collected = `SELECT source_id, c.name, p.name AS inside FROM collection_sources
  JOIN collections c ON c.id = collection_id LEFT JOIN collections p ON p.id = c.parent_id ORDER BY 1, 2`;

test('what comes with a source is at it, and not twice after a second import', () => {
  const library = open();
  const whole = [
    {
      item: item('a', 'Bridges'),
      tags: ['Navy', ' navy ', ''],
      notes: ['Read again.', ' '],
      collections: [['Projects', 'Baltic'], ['Projects']],
      quotations: [{ text: 'No ships.', locator: '12', label: 'page' }],
      files: [{ name: 'a.pdf', path: 'files/1/a.pdf' }],
    },
    { item: item('b', 'Boats'), tags: ['NAVY'], collections: [['Projects', 'Baltic']] },
  ];
  const first = library.sources.importWhole(whole);
  expect(first).toMatchObject({
    imported: 2,
    skipped: [],
    files: [{ source: 'a', file: { name: 'a.pdf', path: 'files/1/a.pdf' } }],
  });
  const before = [tagged, collected].map((sql) => rows(library.path, sql));
  expect(before).toEqual([
    [
      { source_id: 'a', name: 'Navy' },
      { source_id: 'b', name: 'Navy' },
    ],
    [
      { source_id: 'a', name: 'Baltic', inside: 'Projects' },
      { source_id: 'a', name: 'Projects', inside: null },
      { source_id: 'b', name: 'Baltic', inside: 'Projects' },
    ],
  ]);
  expect(library.sources.importWhole(whole)).toMatchObject({
    imported: 0,
    updated: 0,
    unchanged: 2,
  });
  expect([tagged, collected].map((sql) => rows(library.path, sql))).toEqual(before);
  // One more tag is a change of what the library has.
  const tagged2 = whole.map((source, index) => (index === 0 ? { ...source, tags: ['another'] } : source));
  expect(library.sources.importWhole(tagged2)).toMatchObject({ imported: 0, updated: 1, unchanged: 1 });
  expect(rows(library.path, 'SELECT source_id, text FROM source_notes')).toEqual([
    { source_id: 'a', text: 'Read again.' },
  ]);
  expect(rows(library.path, 'SELECT source_id, text, label, locator FROM quotations')).toEqual([
    { source_id: 'a', text: 'No ships.', label: 'page', locator: '12' },
  ]);
});

test('it is at the source under the id that it got', () => {
  const library = open();
  library.sources.importItems([item('a', 'Bridges')]);
  const { renamed } = library.sources.importWhole([{ item: item('a', 'Wholly other words'), tags: ['x'] }]);
  expect(renamed).toEqual([{ from: 'a', to: 'a-2' }]);
  expect(rows(library.path, tagged)).toEqual([{ source_id: 'a-2', name: 'x' }]);
});

test('nothing comes of a source that is left out, nor of an import that fails', () => {
  const library = open();
  const broken = { id: 'b' } as unknown as ReturnType<typeof item>;
  expect(library.sources.importWhole([{ item: broken, tags: ['x'] }]).skipped).toHaveLength(1);
  const throwing = {
    get tags(): string[] {
      throw new Error('out of the blue');
    },
    item: item('d', 'D'),
  };
  expect(() => library.sources.importWhole([{ item: item('c', 'C'), tags: ['y'] }, throwing])).toThrow();
  expect(rows(library.path, 'SELECT name FROM tags')).toEqual([]);
  expect(library.sources.all()).toEqual([]);
});

test('searches of a file are kept with its sources, once, and taken back with them', () => {
  const library = open();
  const searches = [
    { name: ' By\nNeri ', query: 'author:Neri' },
    { name: '', query: 'author:Rossi' },
  ];
  const { act } = library.sources.importWhole([{ item: item('a', 'Bridges') }], searches);
  const kept = (): unknown => library.organising.searches.list().map(({ name, query }) => [name, query]);
  expect(kept()).toEqual([['By Neri', 'author:Neri']]);
  expect(library.sources.importWhole([{ item: item('a', 'Bridges') }], searches).act).toBeNull();
  expect(kept()).toEqual([['By Neri', 'author:Neri']]);
  library.acts.undo(act!);
  expect(kept()).toEqual([]);
});
