import { expect, test } from 'vitest';
import { markedAuthors } from '#shared/document/author-marks.ts';
import { front } from '../../builders/document.ts';

type Parts = NonNullable<Parameters<typeof front>[0]>;
const marks = (...authors: NonNullable<Parts['authors']>): string[] =>
  markedAuthors(front({ authors })).map(({ mark }) => mark);

test('authors with a biography have asterisks, one more for each', () => {
  expect(marks({ name: ['Ada'], bio: ['Ada writes.'] })).toEqual(['*']);
  expect(marks({ name: ['Ada'], bio: ['A.'] }, { name: ['Bruno'], bio: ['B.'] })).toEqual(['*', '**']);
});

test('who has no biography, or no name yet, has no mark and takes none away', () => {
  expect(marks({ name: ['Ada'] }, { name: ['Bruno'], bio: ['B.'] })).toEqual(['', '*']);
  expect(marks({ name: [], bio: ['Nobody.'] }, { name: ['Bruno'], bio: ['B.'] })).toEqual(['', '*']);
  expect(marks({ name: ['Ada'], bio: [' '] })).toEqual(['']);
  expect(marks()).toEqual([]);
});
