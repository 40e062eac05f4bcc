import type { LocatorLabel } from '../../../shared/citations/citation.ts';
import type { CslItem } from '../../../shared/citations/csl-item.ts';
import type { EntryProblem } from '../../../shared/contract/methods.ts';

/** The programs whose citations are known in Word files. */
export type CitingProgram = 'zotero' | 'mendeley' | 'endnote' | 'citavi' | 'word';

/** Where something stands in a Word file. */
export type DocxPlace = {
  /** The part of the package, "word/footnotes.xml". */
  part: string;
  /** `w:id` of the footnote or endnote; null outside of notes. */
  note: string | null;
  /** Number of its paragraph in the part, from 0. */
  paragraph: number;
  /** Where the text that it prints begins and ends in the text of the part. */
  from: number;
  to: number;
};

/** One source in a citation of a Word file. */
export type DocxCite = {
  /** `id` of the source among the items that were read; null where the file does not hold its data. */
  source: string | null;
  /** What the program calls the source, to name one that is not there. */
  named: string;
  locator?: string;
  label?: LocatorLabel;
  prefix?: string;
  suffix?: string;
  suppressAuthor?: true;
};

/** A citation as it stands in a Word file, with what the file prints for it. */
export type DocxCitation = { program: CitingProgram; place: DocxPlace; cites: DocxCite[]; text: string };

/** What a Word file says of the sources it cites. */
export type DocxCitations = {
  /** In the order of the text; notes after it. */
  citations: DocxCitation[];
  /** Each source once, with an id made as for every source. */
  items: CslItem[];
  problems: EntryProblem[];
};

/** A cite before its source has an id: what tells the source apart, and its data where the file has them. */
export type FoundCite = Omit<DocxCite, 'source'> & {
  identity: string;
  item: CslItem | null;
};
export type FoundCitation = { program: CitingProgram; cites: FoundCite[] };
