import { pluralIn } from '../format.ts';

const plural = pluralIn('en');

export const attachments = {
  title: 'Attached files',
  none: 'None yet. A PDF or a saved web page kept here stays with its source: drop it here, or choose it.',
  attach: 'Attach a file…',
  dropHint: 'Attach to this source',
  list: (count: number) => plural(count, { one: '# attached file', other: '# attached files' }),
  actionsFor: (name: string) => `Actions for ${name}`,
  openTab: 'Open in another tab',
  openOutside: 'Open in another program',
  notOpenedOutside: (name: string) =>
    `${name} could not be opened in another program. Save a copy and open that.`,
  saveCopy: 'Save a copy…',
  saveCopyOf: (name: string) => `Save a copy of ${name}`,
  rename: 'Rename…',
  newName: 'Name of the file',
  remove: 'Remove',
  missing: 'The file is missing. Attach it again if you have it elsewhere.',
  attaching: (name: string) => `Attaching ${name}…`,
  attachingSome: (name: string, at: number, count: number) => `Attaching ${name} (${at} of ${count})…`,
  attached: (name: string) => `${name} was attached.`,
  attachedSome: (count: number) =>
    plural(count, { one: '# file was attached.', other: '# files were attached.' }),
  already: (name: string) => `${name} is attached to this source already.`,
  tooLarge: (name: string, size: string, most: string) =>
    `${name} was not attached: it has ${size}, and a file may have ${most} at most.`,
  empty: (name: string) => `${name} was not attached: there is nothing in it.`,
  unreadable: (name: string) =>
    `${name} was not attached: it can’t be read. A folder is attached file by file.`,
  renamed: (old: string, name: string) => `${old} is called ${name} now.`,
  removed: (name: string) => `${name} was removed.`,
  /** Before a paper leaves as an `.ibid` file. */
  take: {
    title: 'Take attached files along?',
    intro: 'The sources of this paper have files attached. Whoever gets the paper gets those you choose.',
    list: 'Files to take along',
    all: 'All',
    none: 'None',
    chosen: (count: number, size: string) => `${plural(count, { one: '# file', other: '# files' })}, ${size}`,
    noneChosen: 'No files are taken along.',
    tooMuch: (most: string) => `That is more than a file can carry: ${most} at most. Leave some out.`,
    missing: 'missing',
    cancel: 'Cancel',
    export: 'Export',
  },
};
