import { pluralIn } from '../format.ts';

const plural = pluralIn('en');

/** Strings of what changed from one version of a paper to another. */
export const comparing = {
  // What a version changed since the one before it.
  wordsChanged: (counts: string) => `${counts} words`,
  notesAdded: (count: number) => plural(count, { one: '# new note', other: '# new notes' }),
  notesRemoved: (count: number) => plural(count, { one: '# note deleted', other: '# notes deleted' }),
  notesChanged: (count: number) => plural(count, { one: '# note changed', other: '# notes changed' }),
  citationsChanged: (count: number) =>
    plural(count, { one: '# citation changed', other: '# citations changed' }),
  moved: (count: number) => plural(count, { one: '# move', other: '# moves' }),
  formatting: (count: number) =>
    plural(count, { one: '# change of formatting', other: '# changes of formatting' }),
  data: (count: number) => plural(count, { one: '# detail of the paper', other: '# details of the paper' }),
};
