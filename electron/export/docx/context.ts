import type { Paragraph, ParagraphChild, Table } from 'docx';
import type { Node } from 'prosemirror-model';
import type { RichText } from '#shared/citations/citation.ts';
import type { PrintedReferences } from '#shared/citations/printed-references.ts';
import type { ReferenceListSettings } from '#shared/citations/reference-groups.ts';
import type { PaperMeta } from '#shared/document/paper-meta.ts';
import type { PrintedWords } from '#shared/document/printed-words.ts';
import type { Template } from '#shared/document/templates/template.ts';
import type { CitationId, NoteId } from '#shared/ids.ts';
import type { PictureLookup } from '#shared/pictures/picture-address.ts';
import type { Said } from '#shared/reports/said.ts';
import type { LossLog } from './losses.ts';
import type { ListNumbering } from './numbering.ts';
import type { References } from './references.ts';
import type { StyleId } from './styles.ts';

export type Block = Paragraph | Table;

/** Where blocks stand, which decides their styles and indents. */
export type Place = {
  kind: 'body' | 'quote' | 'note' | 'cell' | 'front' | 'closing';
  /** Style of a plain paragraph here. */
  style: StyleId;
  /** Depth of lists around this place; 0 outside of any. */
  depth: number;
  /** Left indent of the text in twips that the style does not give by itself. */
  indent: number;
  align?: 'left' | 'center' | 'right';
  /** What the first paragraph here starts with, such as the space after the number of a note. */
  lead?: readonly ParagraphChild[];
  /** The last thing of an outermost list, after which the text goes on with the space of a paragraph. */
  endsList?: boolean;
  /** The first thing on a page, where a heading needs no space above. */
  top?: boolean;
  /** Keep every paragraph here on the page of what follows. */
  keepNext?: boolean;
};

/** What the writers of one export share. */
export type ExportContext = {
  doc: Node;
  meta: PaperMeta;
  /** Canonical BCP 47 tag of the paper. */
  lang: string;
  rightToLeft: boolean;
  template: Template;
  labels: PrintedWords;
  citations: ReadonlyMap<CitationId, RichText>;
  /** What a list of references prints that is set so. */
  printList: (settings: ReferenceListSettings) => PrintedReferences;
  picture: PictureLookup;
  losses: LossLog;
  numbering: ListNumbering;
  references: References;
  noteNodes: ReadonlyMap<NoteId, Node>;
  /** Paragraphs of the notes by the id Word knows them by, which is their number. */
  footnotes: Record<string, { children: readonly Paragraph[] }>;
  /** Numbers of figures and tables, taken one by one in reading order. */
  captionNumbers: string[];
  /** How many notes, and how many pictures, are written so far. */
  notes: number;
  pictures: number;
  /** The place a loss is told with, kept up to date by the writers of headings, notes and figures. */
  where: Said;
  writeBlock: (node: Node, place: Place) => Block[];
  writeInline: (node: Node, place: Place) => ParagraphChild[];
};

/** Writes each child of a node of blocks. */
export const writeChildren = (ctx: ExportContext, node: Node, place: Place): Block[] =>
  node.children.flatMap((child) => ctx.writeBlock(child, place));
