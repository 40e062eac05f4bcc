import type { List, RootContent, Table } from 'mdast';
import { Fragment, type Node } from 'prosemirror-model';
import { imageWidth } from '#shared/document/image-node.ts';
import { schema } from '#shared/document/schema.ts';
import { type Said, say } from '#shared/reports/said.ts';
import { readAttributes } from './attributes.ts';
import { matchBrackets } from './brackets.ts';
import { readResource } from './links.ts';
import { sourceOf } from './syntax-tree.ts';

/*
 * Blocks of Markdown as blocks of the document. What a place can't hold (a heading in a quotation, a table in
 * a note) becomes paragraphs with the same words, and is reported.
 */

export type BlockContext = {
  /** Parses the words of one block. */
  inline(text: string, line: number): Fragment;
  lose(what: Said, line: number): void;
  /** The line of the file that is line 1 of the tree. */
  lineOffset: number;
};

/** The levels of lists inside lists that the page can show. */
const maxListDepth = 12;

export const lineOf = (node: RootContent, context: BlockContext): number =>
  (node.position?.start.line ?? 1) + context.lineOffset;

const paragraph = (content: Fragment): Node => schema.nodes.paragraph.create(null, content);

/** Blocks for a quotation, a list item, a note or a cell: paragraphs, lists, and quotations where allowed. */
export const simpleBlocks = (
  nodes: readonly RootContent[],
  context: BlockContext,
  quotes: boolean,
  depth = 0,
): Node[] => {
  const blocks = nodes.flatMap((node) => simpleBlock(node, context, quotes, depth));
  return blocks.length > 0 ? blocks : [paragraph(Fragment.empty)];
};

const simpleBlock = (node: RootContent, context: BlockContext, quotes: boolean, depth: number): Node[] => {
  const line = lineOf(node, context);
  switch (node.type) {
    case 'paragraph':
      if (isPageBreak(sourceOf(node))) {
        context.lose(say('page-break-inside'), line);
        return [];
      }
      return [paragraph(context.inline(sourceOf(node), line))];
    case 'list':
      return depth < maxListDepth ? [list(node, context, depth)] : flatList(node, context, depth);
    case 'blockquote':
      if (quotes)
        return [schema.nodes.blockquote.create(null, simpleBlocks(node.children, context, false, depth))];
      context.lose(say('quotation-inside'), line);
      return simpleBlocks(node.children, context, false, depth);
    case 'heading':
      context.lose(say('heading-inside'), line);
      return [paragraph(context.inline(sourceOf(node), line))];
    case 'table':
      context.lose(say('table-inside'), line);
      return node.children.map((row) =>
        paragraph(context.inline(row.children.map((cell) => sourceOf(cell)).join(' | '), line)),
      );
    case 'code':
      return [code(node.value, context, line)];
    case 'thematicBreak':
      context.lose(say('rule-inside'), line);
      return [];
    default:
      return [];
  }
};

/** Code has no place in a paper; its lines are kept. */
export const code = (value: string, context: BlockContext, line: number): Node => {
  context.lose(say('code-block'), line);
  const nodes: Node[] = [];
  for (const [i, text] of value.split('\n').entries()) {
    if (i > 0) nodes.push(schema.nodes.hard_break.create());
    if (text !== '') nodes.push(schema.text(text));
  }
  return paragraph(Fragment.fromArray(nodes));
};

export const list = (node: List, context: BlockContext, depth: number): Node => {
  const items = node.children.map((item) => {
    const blocks = simpleBlocks(item.children, context, false, depth + 1);
    if (blocks[0]!.type !== schema.nodes.paragraph) blocks.unshift(paragraph(Fragment.empty));
    return schema.nodes.list_item.create(null, blocks);
  });
  return node.ordered
    ? schema.nodes.ordered_list.create({ start: node.start ?? 1 }, items)
    : schema.nodes.bullet_list.create(null, items);
};

const flatList = (node: List, context: BlockContext, depth: number): Node[] => {
  context.lose(say('deep-list', { depth: maxListDepth }), lineOf(node, context));
  return node.children.flatMap((item) => simpleBlocks(item.children, context, false, depth));
};

/** A paragraph that is LaTeX's command for a new page, as Pandoc passes it on. */
export const isPageBreak = (text: string): boolean => /^\\(?:newpage|pagebreak)$/.test(text);

const captionStart = /^(?:(?:table|tabella)?:)(?:[ \t]+|$)/i;

/** What a paragraph says as a table's caption, or null if it is none. */
export const captionText = (text: string): string | null =>
  captionStart.test(text) ? text.replace(captionStart, '') : null;

/** A line that names where a table's or figure's data come from, as a house prints it. */
export const sourceStart = /^(?:sources?|fonti?)\s*:/i;
const sourceClass = /^\{\.source-line\}$/;

/** What a paragraph says as the source line of the table or figure before it, or null if it is none. */
export const sourceText = (text: string): string | null => {
  if (sourceStart.test(text)) return text;
  if (!text.startsWith('[') || !text.endsWith('{.source-line}')) return null;
  const close = matchBrackets(text).get(0);
  return close !== undefined && sourceClass.test(text.slice(close + 1)) ? text.slice(1, close) : null;
};

/** A paragraph that is one image and nothing else. */
export const imageText = (
  text: string,
): {
  caption: string;
  src: string;
  alt: string;
  width: number | null;
  id: string;
  lost: Said[];
} | null => {
  if (!text.startsWith('![')) return null;
  const close = matchBrackets(text).get(1);
  const resource = close === undefined ? null : readResource(text, close + 1);
  if (!resource) return null;
  const more = readAttributes(text, resource.end);
  if ((more?.end ?? resource.end) !== text.length) return null;
  const lost: Said[] = [];
  if (resource.title) lost.push(say('image-title', { title: resource.title }));
  let alt = '';
  let width: number | null = null;
  for (const [key, value] of more?.attributes.values ?? [])
    if (key === 'alt') alt = value;
    else if (key === 'width' && percent(value) !== null) width = percent(value);
    else lost.push(say('image-value', { key, value }));
  for (const name of more?.attributes.classes ?? []) lost.push(say('image-class', { name }));
  const id = more?.attributes.id ?? '';
  return { caption: text.slice(2, close), src: resource.address, alt, width, id, lost };
};

const percent = (value: string): number | null =>
  imageWidth(Number(/^(\d+)%$/.exec(value)?.[1] ?? Number.NaN));

/** The rows of a pipe table. A head without any words is none. */
export const table = (
  node: Table,
  context: BlockContext,
): { table: Node; caption: string | null; line: number } => {
  const { table_cell, table_header, table_row } = schema.nodes;
  const line = lineOf(node, context);
  const rows = node.children.map((row) => row.children.map((cell) => sourceOf(cell)));
  let caption: string | null = null;
  const last = rows.at(-1)!;
  // A caption right below the table reads like one more row of it.
  if (rows.length > 1 && last.slice(1).every((cell) => cell === '')) {
    caption = captionText(last[0] ?? '');
    if (caption !== null) rows.pop();
  }
  const width = Math.max(...rows.map((row) => row.length));
  const written = rows.map((row, i) =>
    table_row.create(
      null,
      Array.from({ length: width }, (_, column) =>
        (i === 0 ? table_header : table_cell).create(
          { align: node.align?.[column] ?? null },
          paragraph(context.inline(row[column] ?? '', line + i + (i > 0 ? 1 : 0))),
        ),
      ),
    ),
  );
  if (rows[0]!.every((cell) => cell === '') && written.length > 1) written.shift();
  return { table: schema.nodes.table.create(null, written), caption, line };
};
