import type { RichText } from '#shared/citations/citation.ts';
import type { CslItem } from '#shared/citations/csl-item.ts';
import type { SettledRules } from '#shared/citations/settled-rules.ts';
import type { StyleKind } from '#shared/citations/styles/style.ts';
import type { PaperMeta } from '#shared/document/paper-meta.ts';

import type { Example } from '../../citations/protocol.ts';

/** An author; null for a field that can only be changed on the page. */
export type AuthorData = Record<'name' | 'affiliation' | 'bio', string | null>;

export type MetaChange = { [Name in keyof PaperMeta]?: PaperMeta[Name] | undefined };

/** What a change of style did to the paper: citations that moved, and notes that stayed notes. */
export type MovedCitations = { moved: number; stayed: number };

/** The open paper, as far as its data are concerned. */
export type PaperData = {
  meta: () => PaperMeta;
  changeMeta: (change: MetaChange, visit: string) => void;
  /** Prints by another style; citations move to where it has them (null: they stay), as one step to undo. */
  changeStyle: (style: string, to: 'notes' | 'text' | null) => MovedCitations;
  authors: () => readonly AuthorData[];
  changeAuthor: (author: number, field: keyof AuthorData, text: string, visit: string) => void;
  /** The kind of the paper's style, its rules of notes, and those that hold: the paper's own before them. */
  printedBy: () => { kind: StyleKind; ofStyle: SettledRules; rules: SettledRules };
  /** How examples would be printed in the paper's style; null if others were asked for meanwhile. */
  examples: (list: readonly Example[]) => Promise<readonly (readonly RichText[])[] | null>;
  /** The sources that the paper cites. */
  cited: () => readonly { item: CslItem | undefined }[];
  /** How often printed citations have changed so far. */
  printings: () => number;
  /** Runs a command of the page. */
  run: (command: 'author') => void;
  subscribe: (listener: () => void) => () => void;
  readonly isEditable: boolean;
};
