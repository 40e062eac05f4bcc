import { looksLikeHeadings } from '../../shared/csv/columns.ts';
import { formatOfName, type ReadFormat } from '../../shared/sources/source-formats.ts';
import type { ImportedSources } from './imported.ts';

/** What a person says of the files that are imported. */
export type ImportOptions = {
  /** What the columns of tables are, by their headings; those that are not named are found by them. */
  columns?: Readonly<Record<string, string>> | undefined;
};

/** Reads the text of a file. @throws IbidError 'bad-file' for a text that can't be read at all */
export type TextReader = (text: string, options: ImportOptions) => ImportedSources;
/** Reads a file that is no text. @throws IbidError as a `TextReader`, and 'too-large' */
export type BytesReader = (bytes: Uint8Array, name: string) => ImportedSources | Promise<ImportedSources>;

/**
 * A format that sources are read from. `detects` looks at the beginning of a file, in the order of `formats`; its
 * name decides only where no content tells. The reader is loaded when the first file of the format comes.
 */
export type Format = { id: ReadFormat } & (
  | { of: 'text'; detects: (start: string) => boolean; load: () => Promise<TextReader> }
  | { of: 'bytes'; detects: (bytes: Uint8Array, name: string) => boolean; load: () => Promise<BytesReader> }
);

/** The cells of the first line, whatever parts them. */
const firstCells = (start: string): string[] =>
  start
    .replace(/^[\s\ufeff]*(sep=.\n)?/i, '')
    .slice(0, 20_000)
    .split('\n', 1)[0]!
    .split(/[\t;,|]/)
    .map((cell) => cell.trim().replace(/^"|"$/g, ''));

const formats: readonly Format[] = [
  {
    id: 'docx',
    of: 'bytes',
    // A zip; no other one holds sources.
    detects: ([p, k, three, four]) => p === 0x50 && k === 0x4b && three === 3 && four === 4,
    load: async () => (await import('./docx-citations/index.ts')).importDocx,
  },
  {
    id: 'endnote-xml',
    of: 'text',
    detects: (start) => /<records?[\s>]/.test(start) && /<ref-type[\s>]/.test(start),
    load: async () => (await import('./endnote/endnote-xml.ts')).importEndnoteXml,
  },
  {
    id: 'zotero-rdf',
    of: 'text',
    detects: (start) => /<rdf:RDF[\s>]/.test(start),
    load: async () => (await import('./zotero/zotero-rdf.ts')).importZoteroRdf,
  },
  {
    id: 'mods',
    of: 'text',
    detects: (start) => /<(?:\w+:)?mods(?:Collection)?[\s>]/.test(start),
    load: async () => (await import('./mods/mods.ts')).importMods,
  },
  {
    id: 'csl-json',
    of: 'text',
    detects: (start) => /^\s*[[{]\s*(["{[\]}]|$)/.test(start),
    load: async () => (await import('./csl-json.ts')).importCslJson,
  },
  {
    id: 'csv',
    of: 'text',
    detects: (start) => looksLikeHeadings(firstCells(start)),
    load: async () => {
      const { importCsv } = await import('./csv/index.ts');
      return (text, { columns }) => importCsv(text, columns);
    },
  },
  {
    id: 'ris',
    of: 'text',
    detects: (start) => /^[ \t]*TY[ \t]{0,3}-/m.test(start),
    load: async () => (await import('./ris/ris.ts')).importRis,
  },
  {
    id: 'enw',
    of: 'text',
    detects: (start) =>
      /^[^\S\n]*%0 [A-Z]/m.test(start) || (/^%[AE] \S/m.test(start) && /^%T \S/m.test(start)),
    load: async () => (await import('./endnote/enw.ts')).importEnw,
  },
  {
    id: 'nbib',
    of: 'text',
    detects: (start) => /^PMID- ?\d/m.test(start),
    load: async () => (await import('./nbib.ts')).importNbib,
  },
  {
    id: 'wos',
    of: 'text',
    detects: (start) => /^PT [A-Z]\s*$/m.test(start) && /^(?:AU|TI|SO|UT) \S/m.test(start),
    load: async () => (await import('./tagged/web-of-science.ts')).importWebOfScience,
  },
  {
    id: 'refworks',
    of: 'text',
    detects: (start) => /^RT [A-Z]/m.test(start) && /^(?:T1|A1|YR|ID|JF) \S/m.test(start),
    load: async () => (await import('./tagged/refworks.ts')).importRefworks,
  },
  {
    id: 'bibtex',
    of: 'text',
    detects: (start) => /@\s{0,99}[a-z]{1,99}\s{0,99}[{(]\s{0,99}[^\s,]{0,500}\s{0,99}[,=]/i.test(start),
    load: async () => (await import('./bibtex/bibtex.ts')).importBibtex,
  },
];

/** So much of a text is looked at to tell its format. */
const looked = 100_000;

type TextFormat = Extract<Format, { of: 'text' }>;
type BytesFormat = Extract<Format, { of: 'bytes' }>;

/** The format of a file that is no text; null where it is none that Ibid knows. */
export const detectBytes = (bytes: Uint8Array, name: string): BytesFormat | null =>
  formats.find((format): format is BytesFormat => format.of === 'bytes' && format.detects(bytes, name)) ??
  null;

/** The format of a text, by what stands in it, or by the file's name where that does not tell. */
export const detectText = (text: string, name: string): TextFormat | null => {
  const start = text.slice(0, looked);
  const texts = formats.filter((format): format is TextFormat => format.of === 'text');
  const named = formatOfName(name);
  return texts.find(({ detects }) => detects(start)) ?? texts.find(({ id }) => id === named) ?? null;
};
