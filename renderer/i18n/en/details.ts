import { pluralIn } from '../format.ts';

const plural = pluralIn('en');

/** Strings of the paper's own data in the side panel. */
export const details = {
  print: 'Language and style',
  lang: 'Language',
  style: 'Citation style',
  moved: {
    text: (moved: number, stayed: number) =>
      `${plural(moved, { one: '# citation moved', other: '# citations moved' })} from the notes into the text. ${
        stayed === 0
          ? ''
          : `${plural(stayed, { one: '# note holds', other: '# notes hold' })} more than that and stayed. `
      }Undo brings them back.`,
    notes: (moved: number) =>
      `${plural(moved, { one: '# citation moved', other: '# citations moved' })} from the text into notes. Undo brings them back.`,
  },
  template: 'Layout of the series',
  templates: {
    'documenti-iai': 'Documenti IAI',
    'iai-papers': 'IAI Papers',
    'iai-commentaries': 'IAI Commentaries',
    'iai-briefs': 'IAI Briefs',
    plain: 'Plain report',
  },
  authors: 'Authors',
  author: {
    name: 'Name',
    affiliation: 'Affiliation',
    bio: 'Note under the asterisk',
  },
  authorField: (field: string, position: number) => `${field} of author ${position}`,
  bioHint: 'Printed with * (for the second author **) at the foot of the cover',
  onPageOnly: 'Holds a note or a citation: change it on the page',
  noAuthors: 'No author yet.',
  addAuthor: 'Add an author',
  issue: 'Publication',
  series: 'Series',
  number: 'Number',
  issn: 'ISSN',
  isbn: 'ISBN',
  date: 'Date of issue',
  dateHint: 'As it is printed: January 2026',
  institute: 'Institute',
  address: 'Address',
  addressHint: 'One line each',
  director: 'Director of the series',
  directorMail: 'Their mail address',
  latest: 'Latest issues',
  latestTitle: 'Heading of the list',
  latestHint: 'Printed on the last page with the issues below',
  issueFields: { number: 'Number', authors: 'Authors', title: 'Title' },
  issueField: (field: string, position: number) => `${field} of issue ${position}`,
  addIssue: 'Add an issue',
  removeIssue: (position: number) => `Remove issue ${position}`,
};
