/** What is said of files and libraries of other programs. */
export const otherPrograms = {
  'docx-damaged': () =>
    'This Word file is damaged, so nothing was taken from it. Open it in Word, save it anew and try again.',
  'not-docx': () =>
    'This is no Word file that can be read (.docx), so nothing was taken from it. Save it as .docx and try again.',
  'docx-too-large': () =>
    'This Word file unpacks to more than Ibid takes, so nothing was taken from it. Save it anew in Word, or split it.',
  'docx-part-broken': () =>
    'This part of the Word file is not whole: the citations before the fault were taken. Save the file anew in Word and import it again to have the others.',
  'docx-citation-broken': () =>
    'This citation can’t be read, so its sources were not taken from it. Refresh it in the program it was made with and import the file again.',
  'docx-no-data': () =>
    'The file cites this source but does not hold its data, so it was left out. Import it from the program that the citation was made with.',
  'docx-no-citations': () =>
    'No citations of Zotero, Mendeley, EndNote, Citavi or Word are kept as data in this file, so nothing was taken from it. Notes that are plain text can be pasted and read in a paper.',
};
