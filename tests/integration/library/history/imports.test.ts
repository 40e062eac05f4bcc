import { expect, test } from 'vitest';
import { book, paperCiting } from '../papers-builder.ts';
import { contents, id, start, undo } from './start.ts';

const whole = {
  tags: ['Brought', 'There'],
  collections: [['Brought shelf', 'Inner']],
  notes: ['brought note'],
  quotations: [{ text: 'brought words' }],
};

/** A library with two sources, one of them with a tag and a note of a person's. */
const begun = () => {
  const started = start();
  const { library } = started;
  library.sources.importItems([book('a', 'One'), book('b', 'Two')]);
  library.organising.tags.assign([id('a')], ['There'], []);
  library.organising.notes.save(null, id('a'), 'own note');
  return started;
};
const brought = [
  { item: book('a', 'One', 2020, { publisher: 'Brought' }), ...whole },
  { item: book('c', 'Three'), ...whole },
  { item: book('d', 'Four'), ...whole },
];

test('the undoing of an import takes back all that it did, at sources that were there too, and it is done again', () => {
  const started = begun();
  const { library } = started;
  const before = contents(started);
  const shelves = library.organising.shelves.list();
  const { act } = library.sources.importWhole(brought);
  library.attachments.add(id('c'), 'beside.txt', Buffer.from('beside'), act);
  library.attachments.add(id('a'), 'beside.txt', Buffer.from('beside'), act);
  const after = contents(started);
  const undone = undo(library, act);
  expect(undone).toMatchObject({ kept: [], keptShelves: [] });
  expect(contents(started)).toEqual(before);
  expect(library.organising.shelves.list()).toEqual(shelves);
  undo(library, undone.act);
  expect(contents(started)).toEqual(after);
});

test('what a person did with what came stays, and is told', () => {
  const { library } = begun();
  const { act } = library.sources.importWhole([...brought, { item: book('e', 'Five') }]);
  library.sources.update(id('c'), book('c', 'Three, corrected'));
  library.organising.notes.save(null, id('d'), 'own note');
  library.sources.update(id('a'), book('a', 'One', 2020, { publisher: 'Own' }));
  const { id: paper } = library.papers.create('First', 'en');
  library.papers.save(paper, paperCiting('First', ['e']).toJSON(), 1);
  const undone = undo(library, act);
  expect(undone.kept).toEqual([
    { id: 'a', variables: ['publisher'], belongings: [], stays: null },
    { id: 'c', variables: [], belongings: [], stays: 'changed' },
    { id: 'd', variables: [], belongings: [], stays: 'changed' },
    { id: 'e', variables: [], belongings: [], stays: 'cited' },
  ]);
  expect(undone.keptShelves.map(({ name }) => name).sort()).toEqual(['Brought', 'Brought shelf', 'Inner']);
  expect(library.quotations.list([id('a')])).toEqual([]);
  expect(library.quotations.list([id('c')])).toHaveLength(1);
  expect(library.organising.notes.ofSource(id('a')).map(({ text }) => text)).toEqual(['own note']);
});

test('a change that was taken back is none: what came goes', () => {
  const { library } = begun();
  const { act } = library.sources.importWhole(brought);
  const { act: tagged } = library.organising.tags.assign([id('c')], ['Own'], []);
  undo(library, tagged);
  expect(undo(library, act).kept).toEqual([]);
  expect(library.sources.all()).toHaveLength(2);
});

test('a source that was deleted and brought back goes with the import that it came by', () => {
  const { library } = begun();
  const { act } = library.sources.importWhole(brought);
  undo(library, library.sources.remove(id('c')).act);
  expect(undo(library, act).kept).toEqual([]);
  expect(library.sources.all().map((item) => item.id)).toEqual(['a', 'b']);
});
