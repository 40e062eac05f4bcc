import { pluralIn } from '../format.ts';

const plural = pluralIn('en');

/** Strings of what is said after sources came in from files. */
export const importing = {
  tableTitle: (name: string) => `What are the columns of ${name}?`,
  tableHint: 'Each row becomes a source. Nothing is taken yet.',
  needsTitle: 'Say which column has the titles or the names.',
  column: 'Column',
  cells: 'First cells',
  is: 'Is read as',
  isOf: (column: string) => `“${column}” is read as`,
  noHeading: '(no heading)',
  leaveOut: 'Left out',
  take: (rows: number) => plural(rows, { one: 'Import # row', other: 'Import # rows' }),
  cancel: 'Cancel',
  /** What a column can be besides a field of a source. */
  targets: {
    type: 'Type of source',
    id: 'Id (citation key)',
    year: 'Year',
    month: 'Month',
    day: 'Day',
    'page-last': 'Last page',
    tags: 'Tags',
    notes: 'Notes of one’s own',
    collections: 'Collections',
  },
  notUnderstood: (count: number) =>
    plural(count, { one: '# field was not understood.', other: '# fields were not understood.' }),
  reportTitle: 'What was left out or not understood',
  reportIntro:
    'All other entries are in the library. Mend those that were left out in the file and import it again.',
  reportWhat: 'Entry or field',
  reportWhy: 'Why',
  field: (name: string) => `Field “${name}”`,
  inEntries: (count: number) =>
    plural(count, {
      one: 'Ibid has no place for it. # entry has it.',
      other: 'Ibid has no place for it. # entries have it.',
    }),
};
