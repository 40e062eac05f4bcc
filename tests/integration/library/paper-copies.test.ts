import { expect, test } from 'vitest';
import { asSourceId, type PaperId } from '#shared/ids.ts';
import type { Library } from '../../../electron/library/index.ts';
import { book, paperCiting } from './papers-builder.ts';
import { open } from './temp.ts';

const one = asSourceId('a');

const savedPaper = ({ papers }: Library, title: string): PaperId => {
  const { id } = papers.create(title, 'en');
  papers.save(id, paperCiting(title, ['a']).toJSON(), 1);
  return id;
};
const listed = ({ sources }: Library): number | undefined =>
  sources.list({ query: '', offset: 0, limit: 10 }).rows[0]?.differsIn;

test('papers that were saved before a source was corrected differ from it until they are saved again', () => {
  const library = open();
  library.sources.importItems([book('a', 'One')]);
  const [first, second] = [savedPaper(library, 'First'), savedPaper(library, 'Second')];
  expect(library.papers.differingCopies(one)).toEqual([]);
  expect(listed(library)).toBeUndefined();
  library.sources.update(one, book('a', 'One, revised'));
  expect(library.papers.differingCopies(one).map(({ title, csl }) => [title, csl.title])).toEqual([
    ['Second', 'One'],
    ['First', 'One'],
  ]);
  expect(listed(library)).toBe(2);
  library.papers.save(second, paperCiting('Second', ['a'], ['a']).toJSON(), 2);
  expect(library.papers.differingCopies(one).map(({ id }) => id)).toEqual([first]);
  library.papers.remove([first]);
  expect(library.papers.differingCopies(one)).toEqual([]);
  expect(listed(library)).toBeUndefined();
});

test('a record whose variables only stand in another order does not differ', () => {
  const library = open();
  library.sources.importItems([book('a', 'One')]);
  savedPaper(library, 'First');
  const { csl } = library.sources.get(one);
  library.sources.update(one, Object.fromEntries(Object.entries(csl).toReversed()) as typeof csl);
  expect(library.papers.differingCopies(one)).toEqual([]);
  expect(listed(library)).toBeUndefined();
});

test('a paper takes what the library says, and gets its own copy back', () => {
  const library = open();
  library.sources.importItems([book('a', 'One'), book('b', 'Two')]);
  const paper = savedPaper(library, 'First');
  library.sources.update(one, book('a', 'One, revised'));
  const [before] = library.papers.differingCopies(one);
  library.papers.putCopy(paper, book('a', 'One, revised'));
  expect(library.papers.differingCopies(one)).toEqual([]);
  expect(library.papers.open(paper).snapshot.map(({ title }) => title)).toEqual(['One, revised']);
  library.papers.putCopy(paper, { ...book('a', 'One'), ...before?.csl });
  expect(library.papers.differingCopies(one)).toEqual([before]);
  expect(() => library.papers.putCopy(paper, book('b', 'Two'))).toThrow(
    expect.objectContaining({ code: 'not-found' }),
  );
});
