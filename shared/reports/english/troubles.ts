/** What is mostly wrong with a line of YAML. */
export type YamlFault = 'indent' | 'twice' | 'open' | 'sign' | 'other';

const yamlFaults: Readonly<Record<YamlFault, string>> = {
  indent: 'its indentation does not fit the lines above, or is a tab',
  twice: 'this field is there twice',
  open: 'a quotation mark or bracket is not closed, or a colon is missing',
  sign: 'a sign stands here that has a meaning in YAML; put the value in quotation marks',
  other: 'it is no “field: value”',
};

/** Why an entry, a file or a library could not be taken as it is, and what to do. */
export const troubles = {
  // Entries of a file of sources.
  'stray-lines': ({ count }: { count: number }) =>
    `${count === 1 ? 'This line stands' : `${count} lines from here on stand`} outside an entry (before "TY  -" or after "ER  -") and ${count === 1 ? 'was' : 'were'} left out. Check whether an entry lacks its beginning.`,
  'no-title-or-author': () =>
    'It has neither a title nor an author, so it was left out. Add one of them and import it again.',
  'no-title-column': () =>
    'No column of this table is known to hold a title or an author, so it was left out. Say what the columns are (on the command line with --map "COLUMN=title") and import it again.',
  'not-closed': () =>
    'It does not end with "ER". What stands before the next entry was taken; check that it is complete.',
  'not-csl': () =>
    'It is not an item of CSL-JSON, so it was left out. Export it again from the program it comes from.',
  'csl-field': ({ field }: { field: string }) =>
    `Its "${field}" is missing or not in the form CSL gives it, so it was left out. Correct it where it comes from and import it again.`,
  'source-too-long': () =>
    'It is longer than a million characters, so it was left out. Shorten its abstract or its notes and import it again.',
  'bibtex-no-end': ({ line }: { line: number }) =>
    `It begins in line ${line} and never ends, so it was left out. Close its last brace or quotation mark and import it again.`,
  'bibtex-no-field': ({ line, found }: { line: number; found: string }) =>
    `In line ${line}, where a field such as “year = {2020}” should stand, is “${found}”, so it was left out. Correct the entry and import it again.`,
  'bibtex-latex-kept': ({ fields }: { fields: string }) =>
    `The LaTeX in it can’t be read, so it stands as it is written in: ${fields}. Correct it in the source.`,
  'bibtex-too-long': () =>
    'It is longer than 100,000 characters, so it was left out. Shorten it and import it again.',

  // Files of sources.
  'no-source-file': ({ name }: { name: string }) =>
    `${name} is not a file of sources that Ibid knows, so nothing was taken from it. Export your sources as BibTeX, RIS or CSL-JSON and try again.`,
  'empty-file': ({ name }: { name: string }) =>
    `${name} is empty, so there is nothing to take from it. Save or export it again where it comes from.`,
  'no-source-in-file': () =>
    'No source was found in it, so nothing was taken from it. Check that it is the right file, and that it is whole.',
  'no-source-readable': () =>
    'Nothing could be read from it, so nothing was taken. Correct its entries and try again.',
  'no-source-in-text': () =>
    'No source was found in this text. Paste a DOI, a web address, or a record in BibTeX, RIS or CSL-JSON.',
  'no-source-list': () =>
    'This JSON file has no list of sources, so nothing was taken from it. Export your sources as CSL-JSON and try again.',
  'json-not-whole': ({ line, column }: { line: number; column: number }) =>
    `This file is not whole as JSON (${line === 0 ? 'at its end' : `in line ${line}, column ${column}`}), so nothing was taken from it. Export it again where it comes from.`,
  'not-bibtex': () =>
    'This is not a BibTeX file, so nothing was taken from it. Check that it is the right one.',
  'bibtex-strings': () =>
    'The strings (@string) of this BibTeX file name each other without end, so nothing was taken from it. Correct them and try again.',
  'file-too-large': () => 'The file is larger than 64 MiB, so it was not read. Split it into smaller files.',
  'not-text': ({ name }: { name: string }) =>
    `${name} is not a text file, so it was not read. Choose another file.`,

  // Papers.
  'not-a-paper': ({ name }: { name: string }) =>
    `"${name}" is not a paper that Ibid can read. Give a Markdown file (.md) or a paper of Ibid (.ibid).`,
  'nested-too-deep': () => 'This file nests more than 60 quotes or lists. Simplify it and try again.',
  'markdown-too-long': () =>
    'This file has more than 50 million characters. Split it, or take images out of it.',
  'front-matter-too-long': () =>
    'The front matter is longer than a million characters. Move the text below it.',
  'front-matter-too-deep': () =>
    'The front matter has lists within lists without end, so the paper was not read. Leave them out and try again.',
  'front-matter-invalid': ({ line, column, fault }: { line: number; column: number; fault: YamlFault }) =>
    `The front matter can't be read: line ${line}, column ${column}, is not valid YAML (${yamlFaults[fault]}). Correct that line and try again.`,
  'front-matter-no-field': () =>
    "The front matter can't be read: line 2 is not a field such as “title: …”. Correct it and try again.",
  'package-too-large': () =>
    'This .ibid file is larger than Ibid takes. Make its images smaller and export it again.',
  'package-no-version': () =>
    "This .ibid file can't be read: it does not say which version wrote it. Nothing was changed; ask for the file again or open a backup.",
  'package-no-paper': () =>
    "This .ibid file can't be read: it is not a paper of Ibid. Nothing was changed; ask for the file again or open a backup.",
  'package-newer': () =>
    'This .ibid file was written by a newer version of Ibid. Update Ibid to open it; the file was left as it was.',
  'package-too-many-files': () =>
    "This .ibid file can't be read: it holds too many files. Nothing was changed; ask for the file again or open a backup.",
  'package-twice': ({ name }: { name: string }) =>
    `This .ibid file can't be read: it holds ${name} twice. Nothing was changed; ask for the file again or open a backup.`,
  'package-too-tight': () =>
    "This .ibid file can't be read: it is packed tighter than any paper. Nothing was changed; ask for the file again or open a backup.",
  'package-damaged': () =>
    "This .ibid file can't be read: it is damaged, or no .ibid file. Nothing was changed; ask for the file again or open a backup.",
  'package-missing': ({ name }: { name: string }) =>
    `This .ibid file can't be read: ${name} is missing in it. Nothing was changed; ask for the file again or open a backup.`,
  'package-file-damaged': ({ name }: { name: string }) =>
    `This .ibid file can't be read: ${name} in it is damaged. Nothing was changed; ask for the file again or open a backup.`,
  'paper-not-ibid': () =>
    "This paper can't be read: it is not a paper of Ibid. The file was left as it was; open a backup or an earlier copy.",
  'paper-no-version': () =>
    "This paper can't be read: it does not say which version wrote it. The file was left as it was; open a backup or an earlier copy.",
  'paper-newer': ({ format, known }: { format: number; known: number }) =>
    `This paper was written by a newer version of Ibid (its format is ${format}, this version knows ${known}). Update Ibid to open it; the file was left as it was.`,
  'paper-too-large': () =>
    'This paper is larger than 100 million characters. Make its images smaller, or split it.',
  'paper-too-many-parts': () =>
    "This paper can't be read: it has too many parts. The file was left as it was; open a backup or an earlier copy.",
  'paper-too-deep': () =>
    "This paper can't be read: it is nested too deeply. The file was left as it was; open a backup or an earlier copy.",
  'paper-no-sources': () =>
    "This paper can't be read: it has no list of sources. The file was left as it was; open a backup or an earlier copy.",
  'paper-too-many-sources': ({ most }: { most: number }) =>
    `This paper can't be read: it has more than ${most} sources. The file was left as it was; open a backup or an earlier copy.`,
  'paper-bad-source': ({ number }: { number: number }) =>
    `This paper can't be read: source ${number} is not a CSL item. The file was left as it was; open a backup or an earlier copy.`,
  'paper-bad-document': ({ error }: { error: string }) =>
    `This paper can't be read: ${error}. It was left as it was; open a backup or an earlier copy.`,

  // Pictures and settings.
  'picture-too-large': () =>
    'The picture is larger than 32 MB, so it was not taken. Make it smaller and try again.',
  'picture-unreadable': () =>
    'This is no PNG, JPEG or GIF picture, or it is damaged, so it was not taken. Save it as one of these and try again.',
  'picture-too-many-pixels': ({ width, height }: { width: number; height: number }) =>
    `The picture has ${width} × ${height} pixels, more than any page can print, so it was not taken. Make it smaller and try again.`,
  'settings-too-long': () =>
    'These settings are longer than 200,000 characters and were not saved. What was set before stays.',

  // The library.
  'other-database': ({ path }: { path: string }) =>
    `${path} is a database of another program, not a library of Ibid. It was left as it was; choose another file.`,
  'not-a-library': ({ path }: { path: string }) =>
    `${path} is not a library of Ibid. It was left as it was; choose another file.`,
  'library-is-folder': ({ path }: { path: string }) =>
    `${path} is a folder, not a library. Choose the file of the library in it.`,
  'opened-read-only': ({ path }: { path: string }) =>
    `The library ${path} can't be written, so it was opened for reading only. To work in it, allow writing to the file and its folder and open it again.`,
  'library-newer': ({ format, known }: { format: number; known: number }) =>
    `The library was written by a newer version of Ibid (its format is ${format}, this version knows ${known}), so it was opened for reading only. Update Ibid to work in it; nothing was changed.`,
  'library-started-anew': ({ aside }: { aside: string }) =>
    `The library was damaged and could not be read. The damaged file was kept as ${aside}. There was no backup, so a new library was started; papers you have as .ibid files can be imported into it.`,
  'library-from-backup': ({ aside, taken }: { aside: string; taken: string }) =>
    `The library was damaged and could not be read. The damaged file was kept as ${aside}. The backup of ${taken} UTC was put in its place; what was written after that is only in the damaged file.`,
  'strange-answer': ({ method, why }: { method: string; why: string }) =>
    `The answer to ${method} could not be understood (${why}). Try again.`,
};
