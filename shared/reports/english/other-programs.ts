/** What is said of files and libraries of other programs. */
export const otherPrograms = {
  'docx-damaged': () =>
    'This Word file is damaged, so nothing was taken from it. Open it in Word, save it anew and try again.',
  'not-docx': () =>
    'This is no file of Word or LibreOffice that can be read (.docx, .odt), so nothing was taken from it. Save it as .docx and try again.',
  'docx-too-large': () =>
    'This Word file unpacks to more than Ibid takes, so nothing was taken from it. Save it anew in Word, or split it.',
  'docx-part-broken': () =>
    'This part of the Word file is not whole: the citations before the fault were taken. Save the file anew in Word and import it again to have the others.',
  'docx-citation-broken': () =>
    'This citation can’t be read, so its sources were not taken from it. Refresh it in the program it was made with and import the file again.',
  'docx-no-data': () =>
    'The file cites this source but does not hold its data, so it was left out. Import it from the program that the citation was made with.',
  'docx-chunks-left': ({ count }: { count: number }) =>
    `${count === 1 ? 'Another file is' : `${count} other files are`} shown in this Word file without being part of its text, and ${count === 1 ? 'its citations were' : 'their citations were'} not read. Open it in Word, save it anew and import it again.`,
  'docx-unformatted': ({ count }: { count: number }) =>
    `${count === 1 ? 'One citation of EndNote is' : `${count} citations of EndNote are`} not formatted ({Author, Year #Number}), so the file does not hold ${count === 1 ? 'its source' : 'their sources'}. Let EndNote update the citations, save the file and import it again.`,
  'docx-google-docs': ({ count }: { count: number }) =>
    `${count === 1 ? 'One citation of Zotero was' : `${count} citations of Zotero were`} made in Google Docs, which keeps their sources to itself. Choose “Switch word processors” in Zotero’s menu there, download the copy as .docx and import it.`,
  'old-paper': ({ name }: { name: string }) =>
    `${name} is a paper in an older form (.doc, .rtf), whose citations can’t be read. Open it in Word or LibreOffice, save it as .docx or .odt and import that.`,
  'docx-no-citations': () =>
    'No citations of Zotero, Mendeley, EndNote, Citavi or Word are kept as data in this file, so nothing was taken from it. Notes that are plain text can be pasted and read in a paper.',

  // Zotero's data folder.
  'zotero-not-there': ({ path }: { path: string }) =>
    `There is no library of Zotero at ${path}. Choose the folder that holds “zotero.sqlite”: Zotero shows it under Settings, Advanced, Files and Folders.`,
  'zotero-not-found': () =>
    'No library of Zotero was found in the usual place. Choose the folder that holds “zotero.sqlite”: Zotero shows it under Settings, Advanced, Files and Folders.',
  'zotero-not-readable': ({ path }: { path: string }) =>
    `${path} can’t be read. Check that you may read it, or copy the folder and choose the copy.`,
  'zotero-unreadable': () =>
    'This database is damaged, or none of Zotero. Nothing was taken from it, and nothing in it was changed. Let Zotero check it (Settings, Advanced, Database), then try again.',
  'zotero-unknown': () =>
    'This database is none of Zotero, so nothing was taken from it. Choose the folder that holds “zotero.sqlite”.',
  'zotero-too-old': () =>
    'This library was last used with Zotero 4 or older, whose tables Ibid does not read. Open it once in a newer Zotero, then try again.',
  'zotero-busy': () =>
    'Zotero is writing to its library just now, so nothing was taken. Wait until it has finished, or close it, and try again.',
  'zotero-no-room': () =>
    'There is no room on the disk for the copy of Zotero’s database that is read, so nothing was taken. Free some space and try again.',
  'zotero-too-large': () =>
    'Zotero’s database is larger than 16 GB, more than Ibid reads. Nothing was taken from it.',
  'zotero-no-group': ({ name, groups }: { name: string; groups: string }) =>
    `Zotero has no group library called “${name}”. ${groups === '' ? 'It has none at all.' : `It has: ${groups}.`}`,
  'zotero-group-left': ({ count }: { count: number }) =>
    `This group library was left out, with its ${count === 1 ? 'one item' : `${count} items`}.`,
  'zotero-search-left': () =>
    'This saved search asks for something that can’t be asked in Ibid, so it was left out. Make it anew in the library.',
  'zotero-relations-left': ({ count }: { count: number }) =>
    `${count === 1 ? 'One item names' : `${count} items name`} others as related; these links were left out.`,
  'zotero-drawings-left': ({ count }: { count: number }) =>
    `${count === 1 ? 'A marked area or drawing' : `${count} marked areas and drawings`} in its file ${count === 1 ? 'was' : 'were'} left out. Marked words came along as quotations.`,

  // Damaged files.
  'json-part-lost': ({ count }: { count: number }) =>
    `From here on this file is not whole as JSON: ${count === 1 ? 'one entry is' : `${count} entries are`} lost, and those that are whole were taken. Export it again where it comes from to have the rest.`,
  'csl-too-deep': () =>
    'It nests more than 100 levels, so it was left out. Export it again from the program it comes from.',

  // Files that an import names.
  'file-not-there': ({ name }: { name: string }) =>
    `Its file “${name}” is not there, so the source came without it. Add it to the source when you find it.`,
  'file-not-taken': ({ name }: { name: string }) =>
    `Its file “${name}” can’t be taken from where it is said to lie, so the source came without it. Add it to the source by hand.`,
  'file-over-limit': ({ name, megabytes }: { name: string; megabytes: number }) =>
    `Its file “${name}” is larger than ${megabytes} MB, so the source came without it.`,
  'files-not-finished': ({ count }: { count: number }) =>
    `The sources are in the library; ${count === 1 ? 'one file was' : `${count} files were`} not copied any more. Import again to have the rest.`,
};
