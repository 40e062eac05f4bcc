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
  by: {
    doi: 'same DOI',
    isbn: 'same ISBN',
    url: 'same address',
    title: 'same title, author and year',
    near: 'nearly the same title or name',
  },
  perhaps: 'Perhaps',
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
  kind: 'What is compared',
  kinds: { sources: 'Sources', names: 'Names' },
  names: {
    looking: 'Looking for names that are alike…',
    found: (count: number) =>
      count === 0
        ? 'None found'
        : plural(count, { one: '# name in several spellings', other: '# names in several spellings' }),
    noneTitle: 'No name in several spellings',
    noneText:
      'No two names differ by accents, a letter, initials or the order of their parts alone. What you told apart is not listed again.',
    list: 'Names in several spellings',
    by: {
      signs: 'accents or signs differ',
      letter: 'a letter differs',
      initials: 'initials or a name left out',
      order: 'parts in another order',
    },
    compare: 'Spellings',
    hint: 'These may be the same person. Choose how the name is written; sources that are not ticked stay as they are.',
    inSources: (count: number) => plural(count, { one: 'in # source', other: 'in # sources' }),
    stays: 'written so everywhere',
    moreSources: (count: number) => plural(count, { one: 'and # more', other: 'and # more' }),
    whatHappens: (count: number, to: string, from: string) =>
      count === 0
        ? 'No source is ticked.'
        : `${plural(count, { one: '# source says', other: '# sources say' })} “${to}” in place of ${from}. This can be undone.`,
    unify: 'Write in one form',
    apart: 'Different persons',
    unified: (to: string, count: number) =>
      plural(count, { one: `“${to}” in # source.`, other: `“${to}” in # sources.` }),
    toldApart: 'These names will not be shown together again.',
  },
};
