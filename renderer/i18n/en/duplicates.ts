import { pluralIn } from '../format.ts';

const plural = pluralIn('en');

/** Sources that look like the same work, and names that look like the same person's. */
export const duplicates = {
  title: 'Duplicates',
  button: (count: number) => plural(count, { one: '# duplicate', other: '# duplicates' }),
  back: 'Back to the library',
  looking: 'Looking for sources that are alike…',
  found: (groups: number, sources: number) =>
    groups === 0
      ? 'None found'
      : `${plural(groups, { one: '# group', other: '# groups' })}, ${plural(sources, { one: '# source', other: '# sources' })}`,
  ofImport: 'like those of the last import',
  all: 'Show all of the library',
  noneTitle: 'No duplicates',
  noneText:
    'No two sources have the same DOI, ISBN or address, or the same title, author and year. What you told apart is not listed again.',
  list: 'Groups of sources that are alike',
  records: (count: number) => plural(count, { one: '# source', other: '# sources' }),
  by: { doi: 'same DOI', isbn: 'same ISBN', url: 'same address', title: 'same title, author and year' },
  more: (count: number) => plural(count, { one: '# more group.', other: '# more groups.' }),
  showMore: 'Show more',
  compare: 'Comparison',
  differs: 'differs',
  nothing: 'nothing',
  choose: (field: string, record: string, value: string) => `${field} of ${record}: ${value}`,
  keep: 'Keep this one',
  stays: 'This one stays',
  came: (date: string) => `Added ${date}`,
  cited: (count: number) => plural(count, { one: 'Cited in # paper', other: 'Cited in # papers' }),
  notCited: 'Not cited',
  counts: {
    tags: (count: number) => plural(count, { one: '# tag', other: '# tags' }),
    collections: (count: number) => plural(count, { one: '# collection', other: '# collections' }),
    notes: (count: number) => plural(count, { one: '# note', other: '# notes' }),
    quotations: (count: number) => plural(count, { one: '# quotation', other: '# quotations' }),
    files: (count: number) => plural(count, { one: '# file', other: '# files' }),
  },
  leaveOut: 'Leave out',
  leftOut: (count: number) =>
    plural(count, {
      one: '# source is left out of this merge.',
      other: '# sources are left out of this merge.',
    }),
  takeAll: 'Take all',
  allSame: 'They say the same in every field.',
  same: (count: number) => plural(count, { one: 'Same in all: # field', other: 'Same in all: # fields' }),
  whatHappens: (id: string, papers: number) =>
    `${papers === 0 ? 'No citation changes.' : plural(papers, { one: `Citations in # paper become citations of “${id}”.`, other: `Citations in # papers become citations of “${id}”.` })} Tags, notes, quotations and files of all are kept. A merge can be undone.`,
  notDuplicates: 'Not duplicates',
  merge: (count: number) => plural(count, { one: 'Merge', other: 'Merge # sources' }),
  merged: (title: string, papers: number) =>
    `Merged into “${title}”${papers === 0 ? '' : plural(papers, { one: '; citations in # paper follow', other: '; citations in # papers follow' })}.`,
  toldApart: 'These will not be shown as duplicates again.',
  ofImported: (count: number) =>
    plural(count, {
      one: '# of these looks like a source you have.',
      other: '# of these look like sources you have.',
    }),
  compareImported: 'Compare',
};
