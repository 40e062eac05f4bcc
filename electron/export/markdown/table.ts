import type { Node } from 'prosemirror-model';
import { say } from '#shared/reports/said.ts';
import { type BlockWriter, inlineFor } from './block-writer.ts';

/*
 * Tables as pipe tables: one line of text in a cell, a head or none, an alignment for each column. What else
 * a table may have is reported.
 */

const signOf = { left: ':---', center: ':---:', right: '---:' } as const;
type Align = keyof typeof signOf;

/** Writes a table; its words are all there, whatever form is lost. */
export const writeTable = (node: Node, writer: BlockWriter): string => {
  const rows: Node[][] = [];
  node.forEach((row) => {
    const cells: Node[] = [];
    row.forEach((cell) => void cells.push(cell));
    rows.push(cells);
  });
  const width = Math.max(...rows.map((row) => row.length));
  const isHead = (cell: Node): boolean => cell.type.name === 'table_header';
  const hasHead = rows[0]!.every(isHead);
  const cells = rows.flat();
  if (cells.some((cell) => cell.attrs.colspan > 1 || cell.attrs.rowspan > 1)) writer.lose(say('cells-span'));
  if (rows.some((row) => row.length < width)) writer.lose(say('short-row'));
  if ((hasHead ? rows.slice(1) : rows).some((row) => row.some(isHead))) writer.lose(say('head-cells'));
  if (cells.some((cell) => cell.attrs.colwidth)) writer.lose(say('column-widths'));
  const line = (texts: readonly string[]): string => `| ${texts.join(' | ')} |`;
  const written = rows.map((row) =>
    Array.from({ length: width }, (_, i) => (row[i] ? writeCell(row[i], writer) : '')),
  );
  if (hasHead && rows.length > 1 && written[0]!.every((text) => text === '')) writer.lose(say('empty-head'));
  if (!hasHead) written.unshift(Array.from({ length: width }, () => ''));
  const [head, ...body] = written;
  const aligns = Array.from({ length: width }, (_, i) =>
    alignOf(
      rows.map((row) => row[i]),
      writer,
    ),
  );
  return [line(head!), line(aligns), ...body.map(line)].join('\n');
};

const alignOf = (cells: readonly (Node | undefined)[], writer: BlockWriter): string => {
  const aligns = new Set(cells.flatMap((cell) => (cell ? [cell.attrs.align as Align | null] : [])));
  if (aligns.size > 1) writer.lose(say('column-alignment'));
  const [align] = aligns;
  return align ? signOf[align] : '---';
};

const writeCell = (cell: Node, writer: BlockWriter): string => {
  const texts: string[] = [];
  cell.descendants((node) => {
    if (node.type.name === 'list_item') writer.lose(say('list-in-cell'));
    if (!node.inlineContent) return true;
    const text = inlineFor(writer, node.content, 'cell');
    if (text !== '') texts.push(text);
    return false;
  });
  if (texts.length > 1) writer.lose(say('paragraphs-in-cell'));
  return texts.join(' ');
};
