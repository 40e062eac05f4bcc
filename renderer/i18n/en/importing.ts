import { pluralIn } from '../format.ts';

const plural = pluralIn('en');

/** Strings of what is said after sources came in from files. */
export const importing = {
  tableTitle: (name: string) => `What are the columns of ${name}?`,
  tableHint: 'Each row becomes a source. Nothing is taken yet.',
  needsTitle: 'Say which column has the titles or the names.',
  column: 'Column',
  cells: 'First cells',
  intoShown: 'They are in the collection that the list shows.',
  previewTitle: 'What the first rows become',
  previewRow: 'Row',
  previewType: 'Type',
  previewAuthors: 'Authors',
  previewTitleColumn: 'Title',
  previewYear: 'Year',
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
    kept: 'Kept with the source',
  },
  remarks: (count: number) =>
    plural(count, { one: '# was taken with a remark.', other: '# were taken with a remark.' }),
  cancelledBefore: (count: number) =>
    plural(count, {
      one: 'It was cancelled before # entry of the file was taken.',
      other: 'It was cancelled before # entries of the file were taken.',
    }),
  notUnderstood: (count: number) =>
    plural(count, {
      one: '# field has no place in Ibid and was kept as it was.',
      other: '# fields have no place in Ibid and were kept as they were.',
    }),
  reportTitle: 'What to look at after the import',
  leftOutTitle: (count: number) =>
    plural(count, { one: '# entry was left out', other: '# entries were left out' }),
  leftOutIntro:
    'Mend them in the file and import it again; what is in the library already is not taken twice.',
  remarksTitle: (count: number) =>
    plural(count, {
      one: '# entry was taken, but look at it',
      other: '# entries were taken, but look at them',
    }),
  fieldsTitle: (count: number) =>
    plural(count, { one: '# field was not understood', other: '# fields were not understood' }),
  fieldsIntro: 'Nothing of them is lost: each is kept with its source and goes out again with it.',
  reportWhat: 'Entry',
  reportWhy: 'Why',
  reportField: 'Field',
  reportEntries: 'Sources that have it',
  andMore: (count: number) => plural(count, { one: 'and # more', other: 'and # more' }),
};
