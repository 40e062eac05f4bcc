/** Strings of a source's panel in the library, around its parts. */
export const sourcePanel = {
  parts: 'Parts of the source',
  /** `short` stands where the panel is narrow. */
  tabs: {
    here: { full: 'In this paper', short: 'Here' },
    details: { full: 'Details', short: 'Details' },
    files: { full: 'Files', short: 'Files' },
    passages: { full: 'Quotations & notes', short: 'Notes' },
    order: { full: 'Organise', short: 'Organise' },
    cited: { full: 'Cited in', short: 'Cited in' },
    history: { full: 'History', short: 'History' },
  },
  choice: 'Sources of the citation',
  close: 'Close the source',
  printed: 'As a note prints it:',
  copy: 'Copy this reference',
  copied: 'The reference was copied.',
  notCopied: 'The reference could not be copied. Select it and copy it by keys.',
};
