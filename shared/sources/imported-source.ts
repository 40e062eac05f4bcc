import type { CslItem } from '../citations/csl-item.ts';

/** A passage of a source, as it is told by a file; what the file does not say is absent. */
export type ImportedQuotation = {
  text: string;
  /** A language tag. */
  lang?: string;
  /** As in a citation: 'page', '12–13'. */
  label?: string;
  locator?: string;
  note?: string;
  translation?: string;
};

/** A file at a source: its bytes, or where they lie as the importing file says it, which nobody has checked. */
export type ImportedFile = { name: string } & ({ path: string } | { bytes: Uint8Array });

/** What comes with a source and is no part of its record. */
export type Belongings = {
  /** Names of tags. */
  tags?: readonly string[];
  /** Notes, as plain text with line ends. */
  notes?: readonly string[];
  /** The collections it is in, each by the names on the way to it from the outermost. */
  collections?: readonly (readonly string[])[];
  files?: readonly ImportedFile[];
  quotations?: readonly ImportedQuotation[];
};

/** A source as an importer gives it. */
export type ImportedSource = Belongings & { item: CslItem };

/** What is typed into the search of the library, kept under a name. */
export type ImportedSearch = { name: string; query: string };

/** A field of a file that has no place in a source, and how many entries have it. */
export type NotUnderstood = { field: string; entries: number };
