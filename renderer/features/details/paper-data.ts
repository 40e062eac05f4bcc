import type { PaperMeta } from '#shared/document/paper-meta.ts';

/** An author; null for a field that can only be changed on the page. */
export type AuthorData = Record<'name' | 'affiliation' | 'bio', string | null>;

export type MetaChange = { [Name in keyof PaperMeta]?: PaperMeta[Name] | undefined };

/** The open paper, as far as its data are concerned. */
export type PaperData = {
  meta: () => PaperMeta;
  changeMeta: (change: MetaChange, visit: string) => void;
  authors: () => readonly AuthorData[];
  changeAuthor: (author: number, field: keyof AuthorData, text: string, visit: string) => void;
  /** Runs a command of the page. */
  run: (command: 'author') => void;
  subscribe: (listener: () => void) => () => void;
  readonly isEditable: boolean;
};
