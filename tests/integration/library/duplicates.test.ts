import { expect, test } from 'vitest';
import { asSourceId } from '#shared/ids.ts';
import type { LikeGroup } from '#shared/sources/duplicates.ts';
import type { Library } from '../../../electron/library/index.ts';
import { book, paperCiting } from './papers-builder.ts';
import { open } from './temp.ts';

const id = asSourceId;
const look = (library: Library, among?: string[]): LikeGroup[] => {
  while (library.duplicates.keyNext());
  const search = library.duplicates.find(among?.map(id));
  for (;;) {
    const found = search.next();
    if (found !== null) return found;
  }
};
const groups = (library: Library, among?: string[]): string[][] => look(library, among).map(({ ids }) => ids);

test('sources that look alike are found, also after they were changed, removed and brought back', () => {
  const library = open();
  library.sources.importItems([
    book('a', 'Tides of Trade', 2020),
    book('b', 'Tides of trade: A History', 2020),
    book('c', 'Cooking', 2020),
  ]);
  expect(groups(library)).toEqual([['a', 'b']]);
  library.sources.update(id('c'), book('c', 'Tides of Trade', 2020));
  expect(groups(library)).toEqual([['a', 'b', 'c']]);
  library.sources.update(id('a'), book('a', 'Sand', 2020));
  expect(groups(library)).toEqual([['b', 'c']]);
  const { act } = library.sources.remove(id('b'));
  expect(groups(library)).toEqual([]);
  library.acts.undo(act!, false);
  expect(groups(library)).toEqual([['b', 'c']]);
});

test('those that came since are asked about alone, with what they are like', () => {
  const library = open();
  library.sources.importItems([book('a', 'Tides'), book('b', 'Tides'), book('c', 'Sand')]);
  const mark = library.duplicates.mark();
  library.sources.importItems([book('d', 'Sand'), book('e', 'Dunes')]);
  expect(library.duplicates.since(mark)).toEqual(['d', 'e']);
  expect(groups(library, ['d', 'e'])).toEqual([['c', 'd']]);
  expect(groups(library)).toEqual([
    ['a', 'b'],
    ['c', 'd'],
  ]);
});

test('what a person told apart is not offered again, until that is taken back', () => {
  const library = open();
  library.sources.importItems([book('a', 'Tides'), book('b', 'Tides'), book('c', 'Tides')]);
  const act = library.duplicates.tellApart([id('a'), id('b')]);
  library.duplicates.tellApart([id('b'), id('a'), id('c')]);
  expect(library.duplicates.tellApart([id('b'), id('c')])).toBe(null);
  expect(groups(library)).toEqual([]);
  expect(library.acts.ofSource(id('c'))).toMatchObject([{ act: 'apart', sources: 3 }, { act: 'import' }]);
  library.acts.undo(act!);
  expect(groups(library)).toEqual([['a', 'b']]);
});

test('records are compared with where they are cited and how much hangs on them', () => {
  const library = open();
  library.sources.importItems([book('a', 'Tides'), book('b', 'Tides')]);
  const { id: paper } = library.papers.create('First', 'en');
  library.papers.save(paper, paperCiting('First', ['b']).toJSON(), 1);
  library.attachments.add(id('a'), 'a.txt', Buffer.from('text'));
  const nothing = { tags: 0, collections: 0, notes: 0, quotations: 0, files: 0 };
  expect(library.duplicates.compare([id('b'), id('gone'), id('a')])).toMatchObject([
    { csl: { id: 'b' }, citedIn: [{ id: paper, title: 'First' }], ...nothing },
    { csl: { id: 'a' }, citedIn: [], ...nothing, files: 1 },
  ]);
});

test('a slip in a title or a name hides no duplicate: it is offered as one that may be, after the sure ones', () => {
  const library = open();
  const by = (family: string) => ({ author: [{ family, given: 'Anna' }] });
  const title = 'The Italian Armed Forces and Their Missions Abroad';
  library.sources.importItems([
    book('a', title, 2019, by('Coticchia')),
    book('b', 'The Italain Armed Forces and Their Missions Abroad', 2019, by('Cotichia')),
    book('y', 'Tides', 2020, by('Rossi')),
    book('z', 'Tides', 2020, by('Rossi')),
    book('c', 'The Italian Armed Forces and Their Missions Abroad', 2011, by('Coticchia')),
  ]);
  const found = look(library);
  expect(found.map(({ ids, isSure }) => [ids, isSure])).toEqual([
    [['y', 'z'], true],
    [['a', 'b'], false],
  ]);
  library.duplicates.tellApart([id('a'), id('b')]);
  expect(look(library)).toHaveLength(1);
});
