import type { ParagraphChild } from 'docx';
import type { Node } from 'prosemirror-model';
import type { NodeName } from '#shared/document/schema.ts';
import {
  type BlockWriter,
  writeBlockquote,
  writeHeading,
  writeHorizontalRule,
  writePageBreak,
  writeParagraph,
} from './blocks.ts';
import type { Block, ExportContext, Place } from './context.ts';
import { writeFigure } from './figures.ts';
import {
  type InlineWriter,
  joinLinks,
  writeCitation,
  writeCrossReference,
  writeFootnote,
  writeHardBreak,
  writeText,
} from './inline.ts';
import { writeBulletList, writeOrderedList } from './lists.ts';
import { writeReferenceListBlock } from './reference-list.ts';
import { writeTableBlock } from './tables.ts';
import { writeTextBox } from './text-boxes.ts';

/** How a node is written: by itself, or by the writer of the part that it always stands in. */
type NodeWriter =
  | { as: 'block'; write: BlockWriter }
  | { as: 'inline'; write: InlineWriter }
  | {
      as: 'part';
      of: 'paper' | 'front page' | 'closing pages' | 'note' | 'list' | 'table' | 'figure' | 'box';
    };

const block = (write: BlockWriter): NodeWriter => ({ as: 'block', write });
const inline = (write: InlineWriter): NodeWriter => ({ as: 'inline', write });
const part = (of: (NodeWriter & { as: 'part' })['of']): NodeWriter => ({ as: 'part', of });

/** A node without a writer is a compile error. */
const nodeWriters: Record<NodeName, NodeWriter> = {
  doc: part('paper'),
  front: part('paper'),
  body: part('paper'),
  notes: part('paper'),
  title: part('front page'),
  subtitle: part('front page'),
  author: part('front page'),
  author_name: part('front page'),
  affiliation: part('front page'),
  abstract: part('front page'),
  keywords: part('front page'),
  bio: part('closing pages'),
  about: part('closing pages'),
  note: part('note'),
  paragraph: block(writeParagraph),
  heading: block(writeHeading),
  blockquote: block(writeBlockquote),
  bullet_list: block(writeBulletList),
  ordered_list: block(writeOrderedList),
  list_item: part('list'),
  horizontal_rule: block(writeHorizontalRule),
  reference_list: block(writeReferenceListBlock),
  page_break: block(writePageBreak),
  text_box: block(writeTextBox),
  box_title: part('box'),
  table_block: block(writeTableBlock),
  table: part('table'),
  table_row: part('table'),
  table_cell: part('table'),
  table_header: part('table'),
  figure: block(writeFigure),
  image: part('figure'),
  caption: part('figure'),
  source_line: part('figure'),
  text: inline(writeText),
  footnote: inline(writeFootnote),
  citation: inline(writeCitation),
  cross_reference: inline(writeCrossReference),
  hard_break: inline(writeHardBreak),
};

const writerOf = (node: Node): NodeWriter => nodeWriters[node.type.name as NodeName];

export const writeBlock = (node: Node, ctx: ExportContext, place: Place): Block[] => {
  const writer = writerOf(node);
  // The schema keeps every other node out of places for blocks.
  return writer.as === 'block' ? writer.write(node, ctx, place) : [];
};

export const writeInline = (node: Node, ctx: ExportContext, place: Place): ParagraphChild[] =>
  joinLinks(
    node.children.flatMap((child) => {
      const writer = writerOf(child);
      return writer.as === 'inline' ? writer.write(child, ctx, place) : [];
    }),
  );
