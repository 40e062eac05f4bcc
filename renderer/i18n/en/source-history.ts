import { pluralIn } from '../format.ts';

const plural = pluralIn('en');

/** What was done to a source, and how it is taken back. */
export const sourceHistory = {
  title: 'History',
  none: 'No changes yet. What is changed, replaced or merged here is listed, and can be undone for 180 days.',
  all: (count: number) => plural(count, { one: 'Show the one change', other: 'Show all # changes' }),
  acts: {
    edit: 'Changed',
    import: 'Updated by an import',
    bulk: 'Changed with others',
    remove: 'Deleted',
    replace: 'Took the place of another source',
    merge: 'Merged with others',
    names: 'Spelling of a name changed',
    undo: 'Undone',
    restore: 'Put back to an older state',
  },
  undid: (act: string) => `Undone: ${act}`,
  isUndone: 'undone since',
  /** Of an act that changed more than this source. */
  others: (count: number) => plural(count, { one: 'and # other source', other: 'and # other sources' }),
  papers: (count: number) =>
    plural(count, { one: 'citations in # paper changed', other: 'citations in # papers changed' }),
  nothing: 'nothing',
  was: 'before:',
  is: 'after:',
  belongings: {
    tags: 'Tags',
    collections: 'Collections',
    notes: 'Notes',
    judgement: 'Judgement',
    files: 'Attached files',
    quotations: 'Quotations',
  },
  added: 'added',
  removed: 'removed',
  changed: 'changed',
  undo: 'Undo',
  undoOf: (act: string, when: string) => `Undo: ${act}, ${when}`,
  restore: 'Put back to before this',
  restoreOf: (act: string, when: string) => `Put back to before this: ${act}, ${when}`,
  done: 'Undone.',
  restored: 'The source says again what it said then.',
  nothingToUndo: 'There was nothing left to undo.',
  kept: (fields: string) => `Changed again since, and left as it is: ${fields}.`,
  keptPlaces: (count: number) =>
    plural(count, {
      one: '# citation was changed since and stays as it is.',
      other: '# citations were changed since and stay as they are.',
    }),
  renamed: (from: string, to: string) => `“${from}” is another source by now, so this one is “${to}”.`,
  lastUndone: (act: string, title: string, sources: number) =>
    `Undone: ${act}, “${title}”${sources > 1 ? plural(sources - 1, { one: ' and # other source', other: ' and # other sources' }) : ''}.`,
  recent: 'Recent changes of sources',
  noneRecent: 'Nothing was changed yet',
  undoKept: 'Undo that too',
};
