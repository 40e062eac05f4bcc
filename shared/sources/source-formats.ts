/* The formats of files that hold sources. */

const read = {
  bibtex: { name: 'BibTeX', endings: ['.bib', '.bibtex', '.biblatex'] },
  ris: { name: 'RIS', endings: ['.ris'] },
  'csl-json': { name: 'CSL-JSON', endings: ['.json', '.csljson'] },
  'endnote-xml': { name: 'EndNote XML', endings: ['.xml'] },
  enw: { name: 'EndNote (ENW)', endings: ['.enw'] },
  'zotero-rdf': { name: 'Zotero RDF', endings: ['.rdf'] },
  mods: { name: 'MODS', endings: ['.mods'] },
  nbib: { name: 'PubMed', endings: ['.nbib'] },
  wos: { name: 'Web of Science', endings: ['.ciw', '.isi'] },
  refworks: { name: 'RefWorks', endings: ['.refworks'] },
  csv: { name: 'CSV', endings: ['.csv', '.tsv'] },
  docx: { name: 'Word', endings: ['.docx', '.docm', '.dotx', '.dotm', '.odt', '.ott'] },
} as const satisfies Record<string, { name: string; endings: readonly string[] }>;

/** A format that sources are read from. */
export type ReadFormat = keyof typeof read;

/** The formats that sources are written in. */
export const writtenFormats = ['bibtex', 'biblatex', 'ris', 'csl-json', 'csv'] as const;
export type SourceFormat = (typeof writtenFormats)[number];

/** The endings of all files of sources, in lower case with their dots. */
export const sourceFileEndings: readonly string[] = Object.values(read).flatMap(({ endings }) => [
  ...endings,
]);

/** The format that a file's name tells; null where it tells none. */
export const formatOfName = (name: string): ReadFormat | null => {
  const ending = /\.[a-z0-9]+$/i.exec(name)?.[0]?.toLowerCase() ?? '';
  const formats = Object.keys(read) as ReadFormat[];
  return formats.find((format) => (read[format].endings as readonly string[]).includes(ending)) ?? null;
};
