/** What can go wrong when a library is looked after. */
export const upkeep = {
  'backup-gone': () => 'This backup is no longer there. Nothing was changed; choose another one.',
  'backup-damaged': () =>
    'This backup is damaged, so it was not restored. Nothing was changed; choose another one.',
  'backup-newer': () =>
    'This backup was made by a newer version of Ibid, so it was not restored. Nothing was changed; update Ibid, or choose another one.',
  'copy-no-folder': ({ folder }: { folder: string }) =>
    `There is no folder ${folder}. Nothing was changed; name one that is there, with its whole path.`,
  'copy-not-written': ({ folder }: { folder: string }) =>
    `Nothing can be written into ${folder}, so no copy was made. The library is as it was; choose another folder.`,
  'copy-without-library': ({ folder }: { folder: string }) =>
    `There is no library of Ibid in ${folder}. Nothing was changed; choose the folder that a backup of everything has made.`,
  'copy-half': ({ folder }: { folder: string }) =>
    `${folder} is a copy that was never finished, so it was not restored. Nothing was changed; choose another one, or make the copy again: the unfinished one is then taken away.`,
  'copy-with-several': ({ folder }: { folder: string }) =>
    `There are several libraries in ${folder}. Nothing was changed; name the file of the one to restore.`,
  'upkeep-read-only': () =>
    'The library can only be read, so no backup can be made or restored. Nothing was changed.',
  'upkeep-damaged': () =>
    'The library is damaged, so a backup of it would be worth nothing, and none was made. Close Ibid and open it again: it keeps the damaged file, saves what can be read of it, and takes the rest from the last good backup.',
  'library-left': ({ path, copy }: { path: string; copy: string }) =>
    `The library’s file is no longer at ${path}: it was moved, deleted or replaced while Ibid was open. All that was saved is in a backup that was just made (${copy}); what you write from now on can’t be saved. Copy what is not saved out of the page, and close Ibid. Put the file back, or start Ibid without it: then the newest backup takes its place.`,
  'library-left-alone': ({ path }: { path: string }) =>
    `The library’s file is no longer at ${path}: it was moved, deleted or replaced while Ibid was open, and no backup could be made beside it. What you write from now on can’t be saved. Export your papers now, before you close Ibid, and put the file back.`,
  'library-was-gone': ({ path, taken }: { path: string; taken: string }) =>
    `There was no library at ${path}, but there were backups of one. The backup of ${taken} was put there. If you have moved the library, close Ibid and start it with the library at its new place.`,
  'library-gone': ({ path }: { path: string }) =>
    `This was not saved: the library’s file is no longer at ${path}. What was saved before is among its backups. Copy what is not saved, close Ibid and open it again.`,
  'library-was-restored': ({ aside, kept }: { aside: string; kept: string }) =>
    `Another window or program has put a backup in place of the library; what you see is what it holds. ${aside === '' ? 'What there was before is a backup now: see “Backups” in the settings.' : `What there was before is the backup ${aside}: “Backups” in the settings brings it back.`}${kept === '' ? '' : ` What you were just writing was kept as a paper of its own: ${kept}.`}`,
  'restored-not-kept': () =>
    'Another window or program has put a backup in place of the library, and what you were just writing could not be kept in it. It stands only on this page now: copy it into another program, then close Ibid and open it again.',
  'opened-on-full-disk': () =>
    'The disk is full. What is in the library can be read and exported to another disk, but nothing new can be saved until there is room: delete or move some files that you do not need.',
  'library-in-cloud': ({ service, folder }: { service: string; folder: string }) =>
    `The library lies in a folder that ${service} keeps in step with other computers (${folder}). If it is copied while Ibid writes, or opened on two computers, changes can be lost. Close Ibid, move the library with its folders “backups” and “library.files” to a folder of this computer alone, and open it from there; for another computer, export papers as .ibid files.`,
  'library-has-copies': ({ names }: { names: string }) =>
    `Beside the library lies a copy that a cloud service made because two computers wrote at the same time: ${names}. Papers and sources of the other computer may be in that copy alone. Nothing was deleted. The user guide says how to bring over what is in it (“A library in a cloud folder”).`,
  'library-on-network': ({ folder }: { folder: string }) =>
    `The library lies on another computer (${folder}). Opened from two computers at once it can be damaged. Close Ibid and move the library with its folders “backups” and “library.files” to a disk of this computer, or make sure that only one computer opens it at a time.`,
};
