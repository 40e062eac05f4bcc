export const quoting = {
  title: 'Insert a quotation',
  search: 'Words of the quotation, or of its source',
  results: 'Quotations',
  ofPaper: 'Sources of this paper',
  ofLibrary: 'Other sources of the library',
  empty:
    'The library has no quotations yet. They are written down at a source, or selected in an attached file.',
  none: 'No quotation has these words.',
  translated: 'Translation in the text, original in the note',
  insert: 'Insert',
  inMarks: 'In quotation marks, with its citation.',
  asBlock: 'As a block quotation, with its citation.',
};
