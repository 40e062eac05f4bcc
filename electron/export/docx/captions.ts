import { type ParagraphChild, SimpleField } from 'docx';
import type { Node } from 'prosemirror-model';
import { prints } from '#shared/document/prints.ts';
import { say } from '#shared/reports/said.ts';
import type { Block, ExportContext, Place } from './context.ts';
import { paragraph } from './paragraph.ts';
import { oneLine, words } from './text.ts';

/**
 * "Figure 1. Words of the caption": the number is Word's own sequence field, so that it can list figures
 * and count on when one is added.
 */
export const writeCaption = (
  node: Node,
  ctx: ExportContext,
  place: Place,
  kind: 'figure' | 'table',
  id: string,
): Block[] => {
  const number = ctx.captionNumbers.shift() ?? '1';
  const label = ctx.labels[kind];
  const name = oneLine(node.textContent).slice(0, 80);
  ctx.where = say(kind, { number, caption: name });
  const sequence = kind === 'figure' ? 'Figure' : 'Table';
  const children: ParagraphChild[] = [
    ...ctx.references.marked('caption', id, [
      words(`${label}\u00a0`),
      ...ctx.references.marked('caption number', id, [new SimpleField(`SEQ ${sequence} \\* ARABIC`, number)]),
    ]),
    ...(prints(node) ? [words('. '), ...ctx.writeInline(node, place)] : []),
  ];
  return [paragraph(ctx, place, children, { style: 'Caption' })];
};

export const writeSourceLine = (node: Node, ctx: ExportContext, place: Place): Block[] =>
  prints(node) ? [paragraph(ctx, place, ctx.writeInline(node, place), { style: 'SourceLine' })] : [];
