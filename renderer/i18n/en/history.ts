import { pluralIn } from '../format.ts';

const plural = pluralIn('en');
const formats: Record<string, string> = { docx: 'Word', markdown: 'Markdown', ibid: 'Ibid' };

/** Strings of the versions of a paper. */
export const history = {
  tab: 'History',
  list: 'Versions of this paper',
  empty:
    'No versions yet. Ibid keeps one by itself when you pause for a while, when you close the paper and when you export it. Give the paper as it is now a name above to keep it for good.',
  noneNamed: 'No version has a name yet. Give the paper as it is now a name above: “Sent to the editor”.',
  namedOnly: 'Named only',
  nameLabel: 'Name the paper as it is now',
  namePlaceholder: 'e.g. Sent to the editor',
  keep: 'Keep version',
  renameLabel: (time: string) => `Name of the version of ${time}`,
  rename: 'Rename',
  renameAction: 'Rename…',
  nameAction: 'Give it a name…',
  named: (name: string) => `Kept as “${name}”.`,
  remove: 'Delete version',
  removed: (time: string) => `The version of ${time} was deleted. The paper itself is as it was.`,
  broughtBack: 'The version is back.',
  actions: 'Actions',
  actionsFor: (time: string) => `Actions for the version of ${time}`,
  shown: '(shown)',
  counts: (words: number, notes: number) =>
    `${plural(words, { one: '# word', other: '# words' })}, ${plural(notes, { one: '# note', other: '# notes' })}`,
  auto: 'Kept by itself',
  before: 'Before a large change',
  exported: (format: string) => `Exported for ${formats[format] ?? format}`,
  page: 'Text of the version, read only',
  opening: 'Opening the version…',
  openFailed: 'This version could not be opened.',
  versionOf: (time: string) => `Version of ${time}`,
  readOnly: 'read only',
  back: 'Back (Esc)',
  restore: 'Restore',
  insert: 'Insert selection',
  inserted: 'The passage stands behind the caret of the paper.',
  insertedDetail: 'Undo takes it out again.',
  insertFailed:
    'The passage can’t stand where the caret of the paper is. Put the caret into the text, then try again.',
  openAsPaper: 'Open as a new paper',
  restored: (time: string) => `The paper is again as it was on ${time}.`,
  same: 'The paper is what this version is. Nothing was changed.',
  restoredDetail: 'Undo takes it back. What was on the page before is kept as a version, too.',
};
