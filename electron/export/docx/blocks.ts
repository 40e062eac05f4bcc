import { TextRun } from 'docx';
import type { Node } from 'prosemirror-model';
import { say } from '#shared/reports/said.ts';
import { type Block, type ExportContext, type Place, writeChildren } from './context.ts';
import { listStep, smallListStep } from './numbering.ts';
import { paragraph } from './paragraph.ts';
import { headingStyleIds } from './style-ids.ts';
import { oneLine, pageBreak } from './text.ts';

export type BlockWriter = (node: Node, ctx: ExportContext, place: Place) => Block[];

export const writeParagraph: BlockWriter = (node, ctx, place) => [
  paragraph(ctx, place, [...(place.lead ?? []), ...ctx.writeInline(node, place)]),
];

export const writeHeading: BlockWriter = (node, ctx, place) => {
  ctx.where = say('under-heading', { heading: oneLine(node.textContent).slice(0, 80) });
  const style = headingStyleIds[(node.attrs.level as number) - 1] ?? 'Heading3';
  const words = ctx.references.marked('heading', String(node.attrs.id), ctx.writeInline(node, place));
  return [
    paragraph(ctx, place, words, {
      style,
      // The style numbers by itself; zero takes the number away.
      ...(node.attrs.numbered ? {} : { numbering: false }),
      ...(place.top ? { spacing: { before: 0 } } : {}),
    }),
  ];
};

/** A quotation is a style in the text, and an indent where the style says something else already. */
export const writeBlockquote: BlockWriter = (node, ctx, place) => {
  const inText = place.kind === 'body' && place.depth === 0;
  const inner: Place = inText
    ? { ...place, kind: 'quote', style: 'BlockText' }
    : { ...place, indent: place.indent + (place.kind === 'note' ? smallListStep : listStep) };
  return writeChildren(ctx, node, inner);
};

export const writeHorizontalRule: BlockWriter = (_node, ctx, place) => [
  paragraph(ctx, place, [], { style: 'HorizontalLine' }),
];

/** As Ctrl+Enter in Word writes it, so that a person finds it there and can take it away. */
export const writePageBreak: BlockWriter = (_node, ctx, place) => [
  paragraph(ctx, place, [new TextRun({ children: [pageBreak()] })], { style: 'PageBreak' }),
];
