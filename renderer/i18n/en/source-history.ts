import { pluralIn } from '../format.ts';

const plural = pluralIn('en');

/** What was done to a source or in the library, and how it is taken back. */
export const sourceHistory = {
  title: 'History',
  none: 'No changes yet. What is changed, replaced or merged here is listed, and can be undone for 180 days.',
  all: (count: number) => plural(count, { one: 'Show the one change', other: 'Show all # changes' }),
  acts: {
    add: 'Added',
    edit: 'Changed',
    import: 'Import',
    bulk: 'Changed with others',
    remove: 'Deleted',
    replace: 'Took the place of another source',
    merge: 'Merged with others',
    names: 'Spelling of a name changed',
    tags: 'Tags',
    collections: 'Collections',
    searches: 'Saved searches',
    notes: 'Note',
    judgements: 'Judgement',
    quotations: 'Quotation',
    files: 'Attached file',
    apart: 'Marked as no duplicates',
    undo: 'Undone',
    restore: 'Put back to an older state',
  },
  undid: (act: string) => `Undone: ${act}`,
  isUndone: 'undone since',
  shelves: { tags: 'Tag', collections: 'Collection', searches: 'Saved search' },
  /** What became of a tag, a collection or a saved search. */
  shelfCame: (what: string, name: string) => `${what} “${name}” made`,
  shelfWent: (what: string, name: string) => `${what} “${name}” deleted`,
  shelfRenamed: (what: string, was: string, is: string) => `${what} “${was}” is “${is}” now`,
  shelfChanged: (what: string, name: string, parts: string) => `${what} “${name}”: ${parts}`,
  shelfParts: { colour: 'another colour', query: 'looks for something else', parent: 'moved' },
  reordered: {
    tags: 'Tags in another order',
    collections: 'Collections in another order',
    searches: 'Saved searches in another order',
  },
  fromFiles: (names: string) => `from ${names}`,
  /** How many sources an act was done to. */
  sources: (count: number) => plural(count, { one: '# source', other: '# sources' }),
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
  redoOf: (act: string, when: string) => `Redo: ${act}, ${when}`,
  undoOf: (act: string, when: string) => `Undo: ${act}, ${when}`,
  restore: 'Put back to before this',
  restoreOf: (act: string, when: string) => `Put back to before this: ${act}, ${when}`,
  done: 'Undone.',
  redo: 'Redo',
  redone: 'Done again.',
  notUndone: 'Nothing was undone.',
  restored: 'The source says again what it said then.',
  nothingToUndo: 'There was nothing left to undo.',
  kept: (fields: string) => `Changed again since, and left as it is: ${fields}.`,
  keptShelves: (names: string) => `Changed or used since, and left as it is: ${names}.`,
  changedSince: (count: number) =>
    plural(count, {
      one: '# source was changed since and stays in the library.',
      other: '# sources were changed since and stay in the library.',
    }),
  citedSince: (count: number) =>
    plural(count, {
      one: '# source is cited in a paper and stays in the library.',
      other: '# sources are cited in papers and stay in the library.',
    }),
  keptPlaces: (count: number) =>
    plural(count, {
      one: '# citation was changed since and stays as it is.',
      other: '# citations were changed since and stay as they are.',
    }),
  renamed: (from: string, to: string) => `“${from}” is another source by now, so this one is “${to}”.`,
  lastUndone: (act: string, title: string, sources: number) =>
    `Undone: ${act}${title && `, “${title}”`}${sources > 1 ? plural(sources - 1, { one: ' and # other source', other: ' and # other sources' }) : ''}.`,
  recent: 'Recent changes',
  older: 'Show older changes',
  recentHint:
    'What was done in this library, the last first. It can be undone for 180 days, also after a restart.',
  noneRecent: 'Nothing was changed yet',
  undoKept: 'Undo that too',
};
