import type { Fragment, Node } from 'prosemirror-model';
import type { Said } from '#shared/reports/said.ts';
import type { WrittenReference } from './inline-cells.ts';
import { type InlinePlace, writeInlineContent } from './inline-writer.ts';

/** What the writers of blocks share. */
export type BlockWriter = {
  label(noteId: string): string;
  reference(node: Node): WrittenReference;
  lose(what: Said): void;
};

/** Writes inline content for a place. */
export const inlineFor = (
  writer: BlockWriter,
  content: Fragment,
  place: InlinePlace['in'],
  belowTable = false,
): string =>
  writeInlineContent(content, {
    in: place,
    belowTable,
    label: writer.label,
    reference: writer.reference,
    lose: (what) => writer.lose(what),
  });
