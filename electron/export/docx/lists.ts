import type { Node } from 'prosemirror-model';
import { say } from '#shared/reports/said.ts';
import type { BlockWriter } from './blocks.ts';
import type { Block, ExportContext, Place } from './context.ts';
import { bulletList, deepestLevel, type ListPlace, listStep, smallListStep } from './numbering.ts';
import { paragraph } from './paragraph.ts';
import { listBulletStyleIds, listContinueStyleIds, listNumberStyleIds } from './style-ids.ts';

type ListKind = { list: ListPlace; styles: typeof listBulletStyleIds | typeof listNumberStyleIds };

/** Lists in the text have styles of their own; in notes, cells and quotations they keep the small style. */
const hasListStyles = (place: Place): boolean => place.kind === 'body';

const writeItem = (
  item: Node,
  ctx: ExportContext,
  place: Place,
  { list, styles }: ListKind,
  isLast: boolean,
): Block[] => {
  const level = Math.min(place.depth, deepestLevel);
  const step = place.kind === 'body' || place.kind === 'quote' ? listStep : smallListStep;
  const base = place.kind === 'quote' ? listStep : place.indent;
  const left = base + step * (level + 1);
  const styleOf = (ids: readonly (typeof styles)[number][] | typeof listContinueStyleIds) =>
    ids[level] ?? ids[ids.length - 1]!;
  const styled = hasListStyles(place);
  return item.children.flatMap((child, n) => {
    const endsList = isLast && n === item.childCount - 1;
    if (child.type.name !== 'paragraph')
      return ctx.writeBlock(child, { ...place, depth: place.depth + 1, endsList });
    const content = ctx.writeInline(child, place);
    const gap = endsList && styled ? { spacing: { after: ctx.template.paragraphGap } } : {};
    if (n > 0)
      return paragraph(ctx, place, content, {
        ...gap,
        ...(styled ? { style: styleOf(listContinueStyleIds) } : {}),
        ...(styled && level < listContinueStyleIds.length && base === 0 ? {} : { indent: { left } }),
      });
    return paragraph(ctx, place, content, {
      ...gap,
      ...(styled ? { style: styleOf(styles) } : {}),
      numbering: { ...list, level },
      ...(styled && level < styles.length && base === 0 ? {} : { indent: { left, hanging: step } }),
    });
  });
};

const writeItems = (node: Node, ctx: ExportContext, place: Place, kind: ListKind): Block[] => {
  if (place.depth > deepestLevel) ctx.losses.add(say('list-depth'), ctx.where);
  const ends = place.depth === 0 || place.endsList === true;
  return node.children.flatMap((item, n) =>
    writeItem(item, ctx, place, kind, ends && n === node.childCount - 1),
  );
};

export const writeBulletList: BlockWriter = (node, ctx, place) =>
  writeItems(node, ctx, place, { list: { reference: bulletList, instance: 0 }, styles: listBulletStyleIds });

/** Each ordered list has a numbering of its own, so that it starts where it says. */
export const writeOrderedList: BlockWriter = (node, ctx, place) =>
  writeItems(node, ctx, place, {
    list: ctx.numbering.ordered(node.attrs.start as number),
    styles: listNumberStyleIds,
  });
