/** What is said of files of sources in the formats of other programs. */
export const formats = {
  'belongings-left-out': ({ count }: { count: number }) =>
    `The source was taken, but ${count === 1 ? 'one tag, collection, note or quotation' : `${count} tags, collections, notes or quotations`} of it did not fit into the library. Remove some that are not used, and import it again.`,
  'bibtex-unknown-string': ({ name }: { name: string }) =>
    `It names the string "${name}", which the file does not define. The name was taken as the text; put it in braces, or define the string.`,
  'table-too-large': ({ columns, rows }: { columns: number; rows: number }) =>
    `This table has more than ${columns} columns or ${rows} rows, so nothing was taken from it. Split it into smaller files.`,
  'group-left': () =>
    'This group finds its entries by something that can’t be asked in Ibid, so it was left out. Its entries were taken; put them into a collection of that name if you need it.',
  'ris-no-type': () =>
    'It does not say what it is ("TY  -"), so its type was guessed from what it has. Check the type.',
  row: ({ number }: { number: number }) => `row ${number}`,
  'table-says-otherwise': ({ variable, count }: { variable: string; count: number }) =>
    `${variable}: a table can’t say it in full for ${count === 1 ? 'one source' : `${count} sources`}; imported again, it comes back otherwise or not at all`,
  'belongings-not-written': ({ count }: { count: number }) =>
    `This format has no place for tags, notes and collections: those of ${count === 1 ? 'one source' : `${count} sources`} stay behind.`,
  'rdf-nameless': ({ count }: { count: number }) =>
    `${count === 1 ? 'One item has' : `${count} items have`} neither a title nor a name, so ${count === 1 ? 'it was' : 'they were'} left out. Add one of them in Zotero and export again.`,
  'files-not-given': ({ count }: { count: number }) =>
    `The sources name ${count === 1 ? 'a file' : `${count} files`} beside the imported one. To have them too, drop the folder in which they all lie, or choose them together with it; "ibid import" takes them along by itself.`,
  'files-unused': ({ count }: { count: number }) =>
    `${count === 1 ? 'One file of this folder is' : `${count} files of this folder are`} named by no source and stayed there.`,
  'xml-entities': () =>
    'This XML file declares entities of its own, which can hide anything, so nothing was taken from it. Export it again from the program it comes from.',
  'xml-too-deep': () =>
    'This XML file nests its elements deeper than any list of sources, so nothing was taken from it. Export it again from the program it comes from.',
  'xml-broken': ({ line }: { line: number }) =>
    `It begins in line ${line} and is not whole or not well formed as XML, so it was left out. Correct it, or export it again where it comes from.`,
};
