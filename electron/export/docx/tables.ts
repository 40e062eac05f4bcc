import { Table, TableCell, TableLayoutType, TableRow, WidthType } from 'docx';
import type { Node } from 'prosemirror-model';
import { prints } from '#shared/document/prints.ts';
import { columnWidth } from '#shared/document/templates/template.ts';
import type { BlockWriter } from './blocks.ts';
import { writeCaption, writeSourceLine } from './captions.ts';
import type { Block, ExportContext, Place } from './context.ts';
import { paragraph } from './paragraph.ts';
import { columnWidths, type Density, densityOf, type Span, spanOf } from './table-widths.ts';

/** A table of at most so many rows is kept on one page. */
const rowsKeptTogether = 12;

const isHeader = (cell: Node): boolean => cell.type.name === 'table_header';
const isHeaderRow = (row: Node): boolean => row.children.every(isHeader);

const writeCell = (
  cell: Node,
  span: Span,
  ctx: ExportContext,
  { keepNext, density }: { keepNext: boolean; density: Density },
): TableCell => {
  const [heading, text] = density.small
    ? (['TableHeadingSmall', 'TableTextSmall'] as const)
    : (['TableHeading', 'TableText'] as const);
  const place: Place = {
    kind: 'cell',
    style: isHeader(cell) ? heading : text,
    depth: 0,
    indent: 0,
    ...(cell.attrs.align ? { align: cell.attrs.align as 'left' | 'center' | 'right' } : {}),
    ...(keepNext ? { keepNext } : {}),
  };
  const blocks = cell.children.flatMap((child) => ctx.writeBlock(child, place));
  return new TableCell({
    // A cell of a Word table ends with a paragraph, even when it is empty.
    children: blocks.length > 0 ? blocks : [paragraph(ctx, place, [])],
    ...(span.colspan > 1 ? { columnSpan: span.colspan } : {}),
    ...(span.rowspan > 1 ? { rowSpan: span.rowspan } : {}),
    verticalAlign: isHeader(cell) ? 'bottom' : 'top',
  });
};

const writeTable = (table: Node, ctx: ExportContext, keepWithSource: boolean): Table => {
  const rows = table.childCount;
  const together = rows <= rowsKeptTogether;
  let inHead = true;
  const width = columnWidth(ctx.template);
  const density = densityOf(table, width, ctx.template);
  const written = table.children.map((row, r) => {
    inHead = inHead && isHeaderRow(row) && r < rows - 1;
    const last = r === rows - 1;
    const keepNext = last ? keepWithSource : together || inHead;
    return new TableRow({
      cantSplit: true,
      ...(inHead ? { tableHeader: true } : {}),
      ...(keepNext ? { keepNext } : {}),
      children: row.children.map((cell) =>
        writeCell(cell, spanOf(cell, rows - r), ctx, { keepNext, density }),
      ),
    });
  });
  const hasHead = isHeaderRow(table.child(0));
  return new Table({
    style: 'PaperTable',
    width: { size: width, type: WidthType.DXA },
    columnWidths: columnWidths(table, width, density),
    layout: TableLayoutType.FIXED,
    ...(density.small ? { margins: { left: density.margin, right: density.margin } } : {}),
    tableLook: { firstRow: hasHead, firstColumn: false, noHBand: true, noVBand: true },
    ...(ctx.rightToLeft ? { visuallyRightToLeft: true } : {}),
    rows: written,
  });
};

/** A table with its caption above and the line that names its source below. */
export const writeTableBlock: BlockWriter = (node, ctx, place) => {
  const [caption, table, source] = node.children;
  if (!caption || !table || !source) return [];
  const { where } = ctx;
  const hasSource = prints(source);
  const blocks: Block[] = [
    ...writeCaption(caption, ctx, place, 'table', String(node.attrs.id)),
    writeTable(table, ctx, hasSource),
    // Without a source line, an empty one keeps the text off the table.
    ...(hasSource
      ? writeSourceLine(source, ctx, place)
      : [paragraph(ctx, place, [], { style: 'SourceLine' })]),
  ];
  ctx.where = where;
  return blocks;
};
