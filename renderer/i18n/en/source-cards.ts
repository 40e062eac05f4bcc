import { pluralIn } from '../format.ts';

const plural = pluralIn('en');

/** Strings of the forms of sources that open over the page. */
export const sourceCards = {
  newTitle: 'New source',
  unfinished: (title: string) => `You had begun “${title}”.`,
  goOn: 'Go on with it',
  pasted: 'Paste a DOI, an address or a record',
  pastedHint: 'BibTeX, RIS or CSL-JSON, read on this computer',
  nothingRead: 'No source was found in it. Fill in the fields below instead.',
  only: {
    DOI: 'This is only a DOI, and Ibid looks nothing up: add the title and the author.',
    URL: 'This is only an address, and Ibid looks nothing up: add the title and who published it.',
  },
  several: (count: number) =>
    plural(count, { one: '# source in this text', other: '# sources in this text' }),
  leftOut: (count: number) =>
    plural(count, { one: '# entry can’t be read', other: '# entries can’t be read' }),
  known: (name: string) => `The library has this already: ${name}`,
  citeKnown: 'Cite that one',
  add: 'Add and cite',
  addReplacing: 'Add and put in its place',
  addAnyway: 'Add all the same',
  back: 'Back to the search',
  editTitle: 'Edit the source',
  changes: (notes: number, papers: number) =>
    `Changes ${plural(notes, { one: '# note', other: '# notes' })} in ${plural(papers, { one: '# paper', other: '# papers' })}`,
  changesText: (papers: number) =>
    `Changes citations in the text of ${plural(papers, { one: '# paper', other: '# papers' })}`,
  changesNothing: 'No saved paper cites it yet.',
  counting: 'Looking where it is cited…',
  notesOf: (numbers: string, count: number) =>
    plural(count, { one: `note ${numbers}`, other: `notes ${numbers}` }),
  inText: 'in the text',
  inList: 'in a list of references',
  save: 'Save for all papers',
  cancel: 'Cancel',
  saved: 'The source is changed everywhere',
  edit: 'Edit the source',
  differs: 'Changed in the library. When the paper was opened, its own copy said:',
  was: (field: string, value: string) => `${field}: ${value}`,
  wasEmpty: (field: string) => `${field}: nothing`,
  removeItem: (name: string) => `Take ${name} out of this citation`,
  removeThis: 'Take out of this citation',
  citeIn: (title: string, count: number) =>
    count > 1 ? `Cite these ${count} in “${title}”` : `Cite in “${title}”`,
  picked: (count: number) => plural(count, { one: '# source chosen', other: '# sources chosen' }),
  outOfSight: (count: number) => plural(count, { one: '# not in sight', other: '# not in sight' }),
  citeHere: 'Cite at the caret',
  dragHint: 'Drag it into the text to cite it',
  placeAndWords: 'Place and words',
};
