import { pluralIn } from '../format.ts';

const plural = pluralIn('en');
const sources = (count: number): string => plural(count, { one: '# source', other: '# sources' });

/** Strings of the search in the library, of its filters and columns, and of what is done to many sources. */
export const sourceSearch = {
  help: 'Words are looked for in fields, notes, quotations, tags and files. Also: "foreign policy" author: title: outlet: year:2015..2020 OR type: tag: in: cited:no has:file lang: judged: and a hyphen before what you do not want',
  suggestions: 'What can be asked',
  filters: 'Filters',
  filterKind: 'Type',
  filterYear: 'Year',
  filterCited: 'Cited',
  filterHas: 'Has',
  filterLanguage: 'Language',
  filterBy: (filter: string) => `Filter: ${filter}`,
  filterIs: (filter: string, value: string) => `Filter: ${filter}: ${value}`,
  filterOff: (filter: string) => `Take away the filter: ${filter}`,
  thisYear: 'This year',
  lastYears: (count: number) => `The last ${count} years`,
  until: (year: number) => `Until ${year}`,
  citedYes: 'Cited in a paper',
  citedNo: 'Not cited yet',
  has: {
    file: 'A file',
    note: 'A note of yours',
    quotation: 'A quotation',
    tag: 'A tag',
    doi: 'A DOI',
    isbn: 'An ISBN',
    url: 'A web address',
    abstract: 'An abstract',
    date: 'A date',
  },
  hints: {
    'unknown-operator': (operator: string, _value: string) =>
      `There is no “${operator}:” to ask for, so it is looked for as words.`,
    'unknown-value': (operator: string, value: string) => `“${operator}:” knows no “${value}”.`,
    'no-value': (operator: string, _value: string) => `Type what to look for behind “${operator}:”.`,
  },
  similar: (name: string) => `Similar name: ${name}`,
  inNote: 'Your note',
  inQuotation: (page: string) => (page === '' ? 'Quotation' : `Quotation, ${page}`),
  readThere: 'Read the file at these words',
  showThere: 'Show it at its source',
  inFile: (name: string, page: string) => (page === '' ? name : `${name}, p. ${page}`),
  files: (count: number) => plural(count, { one: '# file', other: '# files' }),
  columns: {
    added: 'Added',
    modified: 'Changed',
    tags: 'Tags',
    files: 'Files',
    language: 'Language',
    doi: 'DOI',
    key: 'Citation key',
  },
  chooseColumns: 'Columns and order of letters',
  columnLeft: (column: string) => `Move ${column} to the left`,
  columnRight: (column: string) => `Move ${column} to the right`,
  columnsHint:
    'Draw the edge of a column in the head of the list to make it wider, or press Alt with an arrow.',
  keepAll: 'Always show all of them',
  keepAllHint: 'A narrow list is then scrolled sideways.',
  leftOut: (count: number) =>
    plural(count, {
      one: '# column is left out, because the list is narrow.',
      other: '# columns are left out, because the list is narrow.',
    }),
  columnsReset: 'As at first',
  alphabet: 'Order of letters',
  alphabets: { latin: 'English and Italian', turkish: 'Turkish (ç after c, ı before i)' },
  ways: 'Where to go from here',
  moreWays: 'More',
  morePicked: 'More for the chosen sources',
  picked: 'The chosen sources',
  sort: 'Tag or collect',
  bulkEdit: 'Change a field',
  bulkField: 'Field',
  bulkValue: 'Value',
  bulkEmpty: 'Left empty, the field is taken away.',
  bulkChooseKind: 'Choose a type',
  bulkSet: (count: number) => `Set in ${sources(count)}`,
  bulkClear: (count: number) => `Take away from ${sources(count)}`,
  bulkDone: (count: number, field: string) => `${field}: ${sources(count)} changed.`,
  bulkRefused: (count: number) =>
    `${plural(count, { one: '# source', other: '# sources' })} can’t have it and stayed as before.`,
  removeMany: 'Delete',
  removedMany: (count: number) =>
    plural(count, { one: '# source was deleted.', other: '# sources were deleted.' }),
  citedStay: (count: number) =>
    plural(count, {
      one: '# is cited in a paper and stays. Replace it by another one to delete it.',
      other: '# are cited in papers and stay. Replace them by others to delete them.',
    }),
  pickAll: (count: number) => `Choose all ${sources(count)}`,
  pickNone: 'Choose none',
  tooMany: (most: number) => `At most ${sources(most)} can be changed at once.`,
};
