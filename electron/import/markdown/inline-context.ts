import type { Node } from 'prosemirror-model';
import type { CitationItem } from '#shared/citations/citation.ts';
import type { CrossReference } from '#shared/document/cross-reference-node.ts';
import type { Said } from '#shared/reports/said.ts';
import type { Resource } from './links.ts';

/** What a parser needs from the file around a piece of text. */
export type InlineContext = {
  /** Reports what the document can't hold; the text itself is always kept. */
  lose(what: Said): void;
  /** The mark for `[^label]`, or null if there is no such note: then it is text. */
  noteMark(label: string): Node | null;
  /** The mark for `^[text]`, or null where there can be no notes. */
  inlineNote(text: string): Node | null;
  /** A citation, or null where there can be none. */
  citation(items: CitationItem[]): Node | null;
  /** A citation prints its author where it stands, as in a note: nothing of `@key` is lost there. */
  printsAuthors: boolean;
  /** A cross-reference, or null where there can be none. Its target is the address after the `#`. */
  reference(attrs: CrossReference): Node | null;
  /** What `[label]` refers to. */
  definition(label: string): Resource | undefined;
};

/** A piece of text as it is printed on its own: no notes, no citations. */
export const bareContext: InlineContext = {
  lose: () => {},
  noteMark: () => null,
  inlineNote: () => null,
  citation: () => null,
  printsAuthors: false,
  reference: () => null,
  definition: () => undefined,
};
