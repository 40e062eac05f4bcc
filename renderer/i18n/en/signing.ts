/** Strings of the list of signs; the names of the signs stand with them. */
export const signing = {
  title: 'Insert a symbol',
  search: 'Symbol, in words',
  none: 'No symbol has all these words in its name.',
  hint: 'Enter inserts · Ctrl+Enter inserts and stays',
  groups: {
    recent: 'Used lately',
    spaces: 'Spaces and hyphens',
    dashes: 'Dashes and stops',
    quotes: 'Quotation marks',
    marks: 'Signs',
    ordinals: 'Ordinals and fractions',
    currency: 'Currencies',
    letters: 'Letters',
    arrows: 'Arrows and mathematics',
  },
};
