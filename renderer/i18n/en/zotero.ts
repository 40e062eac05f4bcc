import { pluralIn } from '../format.ts';

const plural = pluralIn('en');

/** Strings of taking over a library of Zotero. */
export const zotero = {
  title: 'Import a library of Zotero',
  intro:
    'Zotero may stay open, and nothing in it is changed. Sources that came from there before are brought up to date.',
  path: 'Data folder of Zotero',
  pathHint:
    'The folder that holds “zotero.sqlite”. Zotero shows it under Settings, Advanced, Files and Folders.',
  found: 'Also found on this computer',
  choose: 'Choose…',
  look: 'Look inside',
  looking: 'Looking into the library…',
  mine: 'My library',
  group: (name: string) => `Group: ${name}`,
  sources: (count: number) => plural(count, { one: '# source', other: '# sources' }),
  notes: (count: number) => plural(count, { one: '# note', other: '# notes' }),
  filesCount: (count: number) => plural(count, { one: '# file', other: '# files' }),
  marked: (count: number) => plural(count, { one: '# annotation', other: '# annotations' }),
  some: 'Only some collections',
  someHint: 'A collection comes with those in it.',
  files: 'Copy the attached files into the library',
  filesHint: 'Without this, sources come without their files; import again to have them.',
  searches: (count: number) =>
    plural(count, {
      one: '# saved search comes along if it can be asked here; the report says so if not.',
      other: '# saved searches come along as far as they can be asked here; the report names the others.',
    }),
  nothing: 'Choose at least one library or collection.',
  cancel: 'Cancel',
  start: 'Import',
  startAll: (count: number) => plural(count, { one: 'Import # source', other: 'Import # sources' }),
  importing: 'Importing from Zotero',
  foundZotero: (path: string) => `A library of Zotero was found in ${path}.`,
  takeZotero: 'Import from Zotero',
  more: 'More ways to import',
};
