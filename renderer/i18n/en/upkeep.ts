import { pluralIn } from '../format.ts';

const plural = pluralIn('en');

export const upkeep = {
  backups: 'Backups',
  hint: 'Ibid makes one a day by itself and keeps those of seven days. Those that you ask for, and those made before something was replaced, are kept until you delete their files.',
  folder: 'They lie in',
  none: 'No backups yet. The first is made a little after the start; make one now if you like.',
  backUp: 'Back up now',
  backedUp: 'A backup was made.',
  working: 'Working…',
  kinds: {
    day: 'Of the day',
    asked: 'Asked for',
    migration: 'Before a new version of Ibid',
    restoration: 'Before another was restored',
  },
  states: {
    damaged: 'Damaged: it can’t be restored.',
    newer: 'Made by a newer version of Ibid: update Ibid to restore it.',
  },
  holds: (papers: number, sources: number) =>
    `${plural(papers, { one: '# paper', other: '# papers' })}, ${plural(sources, { one: '# source', other: '# sources' })}`,
  restore: 'Restore',
  restoreOf: (when: string) => `Restore the backup of ${when}`,
  restoring: 'Restoring the library',
  restored: (when: string) => `The library is as it was on ${when}.`,
  restoredDetail: 'What it had before is a backup now.',
  notSaved: 'A paper has words that could not be saved, so nothing was restored. See what its page says.',
  all: (count: number) => plural(count, { one: 'Show # backup', other: 'Show all # backups' }),
  wholeHint:
    'These backups hold papers, sources, notes and quotations, but only the names of attached files: the files themselves lie in their own folder beside the library. A copy of everything has the files too. Put it on another disk: it helps where this one is lost, and brings the library to another computer.',
  copyWhole: 'Copy everything to…',
  restoreWhole: 'Restore from a folder…',
  copyNow: 'Copy',
  copying: 'Copying the library and its files',
  folderToCopy: 'Folder for the copy',
  folderToCopyHint: 'Its whole path, on this computer or on another disk. A new folder is made in it.',
  folderToRestore: 'Folder of the copy',
  folderToRestoreHint:
    'Its whole path. What the library has now becomes a backup first, and no attached file goes.',
  copiedWhole: (files: number, path: string) =>
    `The library and ${plural(files, { one: '# attached file', other: '# attached files' })} were copied to ${path}.`,
  restoredWhole: (files: number) =>
    `The library was restored from the folder, with ${plural(files, { one: '# attached file', other: '# attached files' })}.`,
  lacking: (names: string) => `Not there any more, so not copied: ${names}`,
  check: 'Look for damage',
  sound: (papers: number, sources: number) =>
    `Everything is in order: ${plural(papers, { one: '# paper', other: '# papers' })}, ${plural(sources, { one: '# source', other: '# sources' })}.`,
  damaged:
    'The library file is damaged. Close Ibid and open it again: it puts the damaged file aside and brings back the last good backup. Nothing is deleted.',
  missing: (count: number) =>
    plural(count, {
      one: '# attached file is gone from the disk, or not whole. Attach it again at its source:',
      other: '# attached files are gone from the disk, or not whole. Attach them again at their sources:',
    }),
};
