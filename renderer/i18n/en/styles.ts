import type { StyleField, StyleKind } from '#shared/citations/styles/style.ts';
import { pluralIn } from '../format.ts';

const plural = pluralIn('en');
const fields: Record<StyleField, string> = {
  house: 'House',
  general: 'General',
  politics: 'Politics and international relations',
  law: 'Law',
  humanities: 'Humanities',
  science: 'Sciences',
};
const kinds: Record<StyleKind, string> = {
  note: 'Cites in notes',
  'author-date': 'Cites in the text, by author and date',
  numeric: 'Cites in the text, by numbers',
  label: 'Cites in the text, by labels',
};

/** Strings of the choice of a citation style, and of styles that are added. */
export const styles = {
  title: 'Citation style',
  titleNew: 'Citation style of new papers',
  choose: (style: string) => `Citation style: ${style}`,
  find: 'Find a style, a journal or a field',
  list: 'Citation styles',
  none: 'No style has these words. Styles of the CSL project and of Zotero can be added from their .csl files.',
  groups: {
    recent: 'Chosen last',
    house: 'House',
    added: 'Added',
    note: 'Notes',
    'author-date': 'Author and date',
    numeric: 'Numbers',
    label: 'Labels',
  },
  fields,
  kinds,
  kindAndField: (kind: string, field: string) => `${kind}. ${field}.`,
  writtenFor: (language: string) => `Written for ${language}; it prints in other languages too.`,
  listToo: 'In Word the paper ends with a list of references, beside the notes.',
  sampleNote: 'A first note',
  sampleText: 'In the text',
  sampleLater: 'A later one',
  sampleReference: 'In the list of references',
  sampleNothing: 'nothing',
  sampleWait: 'Printing…',
  journals: (names: string) => `Journals that print by it: ${names}.`,
  licence: (licence: string) => `Licence: ${licence}.`,
  licenceCsl:
    'A style of the Citation Style Language project, by the authors named in it. Licence: CC BY-SA 3.0.',
  noLicence: 'The style says nothing of its licence.',
  parent: (title: string) => `Prints as “${title}”.`,
  updated: (date: string) => `Last changed by its authors on ${date}.`,
  usedIn: (papers: number) => plural(papers, { one: 'Named by # paper.', other: 'Named by # papers.' }),
  inPlaceOf: 'It stands in place of the style of that name that comes with Ibid.',
  use: 'Use this style',
  useNew: 'Use it for new papers',
  language: 'Language of the paper',
  add: 'Add from a file…',
  addHint: 'Drop .csl files here to add them',
  remove: 'Remove from the library',
  removeAsks: (papers: number) =>
    plural(papers, {
      one: 'A paper names this style. It will be printed in another one, which its details say, until you choose one or add the file again:',
      other:
        '# papers name this style. They will be printed in another one, which their details say, until you choose one or add the file again:',
    }),
  removeAnyway: 'Remove it all the same',
  removed: (title: string) => `“${title}” was removed.`,
  keep: 'Keep it',
  added: (title: string) => `“${title}” was added.`,
  replaced: (title: string) => `“${title}” took the place of the one that was there.`,
  there: (title: string) => `“${title}” is there already.`,
  notAdded: (name: string) => `${name} could not be added`,
  asksTitle: 'This style is there already',
  asksBundled: (title: string) =>
    `Ibid comes with a version of “${title}”. Shall yours take its place? Removing yours brings Ibid’s back.`,
  asksAdded: (title: string) =>
    `Your library has another version of “${title}”. Shall this one take its place?`,
  asksDates: (present: string, given: string) =>
    `The one that is there is of ${present}, the new one of ${given}.`,
  asksPapers: (papers: number) =>
    plural(papers, {
      one: '# paper names it and will be printed by the new one.',
      other: '# papers name it and will be printed by the new one.',
    }),
  replace: 'Replace it',
  missing: (name: string) =>
    `The style “${name}” is not here, so the paper is printed as in the IAI style. Choose another, or add its .csl file.`,
  missingNotice: (name: string) =>
    `The paper’s citation style “${name}” is not here. It is printed as in the IAI style.`,
  missingChoose: 'Choose a style',
  forNew: 'Citation style of new papers',
  forNewHint: 'Papers that are there keep theirs.',
};
