import { Table, TableCell, TableLayoutType, TableRow, WidthType } from 'docx';
import { prints } from '#shared/document/prints.ts';
import { columnWidth, textWidth } from '#shared/document/templates/template.ts';
import type { BlockWriter } from './blocks.ts';
import type { Block, Place } from './context.ts';
import { paragraph } from './paragraph.ts';

/** A box of at most so many characters is kept on one page; a longer one may go on in the next column. */
const lengthKeptTogether = 1500;

/**
 * A text box is a table of one cell. Paragraphs with a border would be simpler, but Word and LibreOffice draw
 * a box of its own around every paragraph with another indent, so that a list would tear the box apart; and
 * a floating text box can't hold notes.
 */
export const writeTextBox: BlockWriter = (node, ctx, place) => {
  const [title, ...content] = node.children;
  if (!title) return [];
  const inBox: Place = { kind: 'cell', style: 'BoxText', depth: 0, indent: 0 };
  const onCover = place.kind === 'front';
  const width = onCover ? textWidth(ctx.template) : columnWidth(ctx.template);
  const head: Block[] = prints(title)
    ? [paragraph(ctx, inBox, ctx.writeInline(title, inBox), { style: 'BoxTitle' })]
    : [];
  const written = content.flatMap((child) => ctx.writeBlock(child, inBox));
  return [
    new Table({
      style: 'TextBox',
      width: { size: width, type: WidthType.DXA },
      columnWidths: [width],
      layout: TableLayoutType.FIXED,
      tableLook: { firstRow: false, firstColumn: false, noHBand: true, noVBand: true },
      ...(ctx.rightToLeft ? { visuallyRightToLeft: true } : {}),
      rows: [
        new TableRow({
          cantSplit: node.textContent.length <= lengthKeptTogether,
          children: [
            new TableCell({
              // A cell of a Word table ends with a paragraph, even when it is empty.
              children: [...head, ...(written.length > 0 ? written : [paragraph(ctx, inBox, [])])],
            }),
          ],
        }),
      ],
    }),
    // Tables that touch become one, and text would stand on the edge of the box.
    paragraph(ctx, place, [], { style: 'BoxEnd' }),
  ];
};
