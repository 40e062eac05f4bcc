import type { Node } from 'prosemirror-model';
import { referenceListOf } from '#shared/document/reference-list-node.ts';
import type { NodeName } from '#shared/document/schema.ts';
import { sourceStart } from '../../import/markdown/blocks.ts';
import { type BlockWriter, inlineFor } from './block-writer.ts';
import { type InlineName, writeAddress } from './inline-cells.ts';
import { writeReferenceList } from './reference-list.ts';
import { writeTable } from './table.ts';

/*
 * Blocks as Markdown, one text a block. An empty paragraph is nothing in Markdown, so it is left out unless
 * its list item or cell would go with it.
 */

/** Puts `first` before the first line and `rest` before the others; blank lines stay blank. */
export const indent = (text: string, first: string, rest: string): string =>
  text
    .split('\n')
    .map((line, i) => (i === 0 ? first + line : line === '' ? rest.trimEnd() : rest + line))
    .join('\n')
    .replace(/^[ \t]+$/gm, '');

/** A list's signs: two lists one after the other have different ones, or they would be read as one. */
const otherBullet: Record<string, string> = { '-': '+', '+': '-' };

/** Blocks with a blank line between them. */
export const writeBlocks = (nodes: readonly Node[], writer: BlockWriter, bullet = '-'): string => {
  const texts: string[] = [];
  let last: { node: Node; sign: string } | null = null;
  for (const node of nodes) {
    let sign = '';
    const name = node.type.name as BlockName;
    if (name === 'bullet_list') {
      sign = last?.node.type === node.type ? otherBullet[last.sign]! : bullet;
      texts.push(writeList(node, writer, () => sign, sign));
    } else if (name === 'ordered_list') {
      sign = last?.node.type === node.type && last.sign === '.' ? ')' : '.';
      const start = node.attrs.start as number;
      texts.push(writeList(node, writer, (i) => `${start + i}${sign}`, bullet));
    } else {
      const text = blockWriters[name](node, writer, last?.node ?? null);
      if (text === null) continue;
      texts.push(text);
    }
    last = { node, sign };
  }
  return texts.join('\n\n');
};

const childrenOf = (node: Node): Node[] => {
  const children: Node[] = [];
  node.forEach((child) => void children.push(child));
  return children;
};

/** What stands in a block of its own kind only, and is written with it. */
type PartName =
  | 'doc'
  | 'front'
  | 'title'
  | 'subtitle'
  | 'author'
  | 'author_name'
  | 'affiliation'
  | 'bio'
  | 'abstract'
  | 'keywords'
  | 'about'
  | 'body'
  | 'notes'
  | 'note'
  | 'list_item'
  | 'box_title'
  | 'caption'
  | 'image'
  | 'source_line'
  | 'table'
  | 'table_row'
  | 'table_cell'
  | 'table_header';
type BlockName = Exclude<NodeName, PartName | InlineName>;
type OtherBlockName = Exclude<BlockName, 'bullet_list' | 'ordered_list'>;

/** Parts of one thing, with a blank line between those that say something. */
const parts = (...texts: string[]): string => texts.filter((text) => text !== '').join('\n\n');

/** Every kind of block but lists, whose signs depend on what stands before; null is an empty paragraph. */
const blockWriters: Record<
  OtherBlockName,
  (node: Node, writer: BlockWriter, before: Node | null) => string | null
> = {
  paragraph: (node, writer, before) => {
    const text = inlineFor(writer, node.content, 'paragraph', endsWithoutSource(before));
    return text === '' ? null : text;
  },
  heading: (node, writer) => {
    const sign = '#'.repeat((node.attrs.level as number) + 1);
    const words = inlineFor(writer, node.content, 'heading');
    const attributes = writeAttributes(idOf(node), node.attrs.numbered ? '' : '-');
    return [sign, words, attributes].filter((part) => part !== '').join(' ');
  },
  blockquote: (node, writer) =>
    indent(writeBlocks(childrenOf(node), writer), '> ', '> ').replace(/^> $/gm, '>'),
  horizontal_rule: () => '* * *',
  page_break: () => '\\newpage',
  reference_list: (node) => writeReferenceList(referenceListOf(node)),
  text_box: (node, writer) => {
    const [title, ...content] = childrenOf(node);
    const words = inlineFor(writer, title!.content, 'paragraph');
    return parts(
      words === '' ? '::: {.box .untitled}' : '::: {.box}',
      words,
      writeBlocks(content, writer),
      ':::',
    );
  },
  table_block: (node, writer) =>
    parts(
      writeTable(node.child(1), writer),
      captionLine(inlineFor(writer, node.child(0).content, 'caption'), writeAttributes(idOf(node))),
      sourceLine(node.child(2), writer),
    ),
  figure: (node, writer) => parts(writeImage(node, writer), sourceLine(node.child(2), writer)),
};

const idOf = (node: Node): string => (node.attrs.id === '' ? '' : `#${node.attrs.id}`);

/** Attributes between braces; nothing where there are none. */
const writeAttributes = (...attributes: string[]): string => {
  const written = attributes.filter((attribute) => attribute !== '');
  return written.length === 0 ? '' : `{${written.join(' ')}}`;
};

const endsWithoutSource = (node: Node | null): boolean =>
  (node?.type.name === 'table_block' || node?.type.name === 'figure') && node.child(2).content.size === 0;

const captionLine = (text: string, attributes: string): string =>
  text === '' && attributes === '' ? '' : [':', text, attributes].filter((part) => part !== '').join(' ');

/** "Source: …" as it stands; a line that does not say so is marked as one. */
const sourceLine = (node: Node, writer: BlockWriter): string => {
  if (node.content.size === 0) return '';
  const text = inlineFor(writer, node.content, 'paragraph');
  return sourceStart.test(text) ? text : `[${inlineFor(writer, node.content, 'brackets')}]{.source-line}`;
};

const writeImage = (node: Node, writer: BlockWriter): string => {
  const { src, alt, width } = node.child(1).attrs as { src: string; alt: string; width: number | null };
  const caption = inlineFor(writer, node.child(0).content, 'brackets');
  const description = alt.replace(/\s*\n\s*/gu, ' ').replace(/["\\]/g, '\\$&');
  const attributes = writeAttributes(
    idOf(node),
    alt === '' ? '' : `alt="${description}"`,
    width === null ? '' : `width=${width}%`,
  );
  return `![${caption}](${writeAddress(src)})${attributes}`;
};

const isEmptyParagraph = (node: Node): boolean => node.type.name === 'paragraph' && node.content.size === 0;

/** Can a list stand right below a paragraph, without a blank line? */
const interrupts = (node: Node): boolean =>
  (node.type.name === 'bullet_list' || (node.type.name === 'ordered_list' && node.attrs.start === 1)) &&
  !isEmptyParagraph(node.firstChild!.firstChild!);

const writeList = (node: Node, writer: BlockWriter, sign: (i: number) => string, bullet: string): string => {
  const items = childrenOf(node).map((item, i) => {
    const blocks = childrenOf(item);
    const full = blocks.filter((block) => !isEmptyParagraph(block));
    const marker = `${sign(i)} `;
    if (full.length === 0) return marker.trimEnd();
    // A list right behind this list's sign must have another one, or three of them look like a rule.
    const inner = isEmptyParagraph(blocks[0]!) ? otherBullet[bullet]! : '-';
    const [first, second] = full;
    const tight =
      full.length === 2 &&
      !isEmptyParagraph(blocks[0]!) &&
      first!.type.name === 'paragraph' &&
      interrupts(second!);
    const text = tight
      ? `${writeBlocks([first!], writer)}\n${writeBlocks([second!], writer, inner)}`
      : writeBlocks(full, writer, inner);
    return indent(text, marker, ' '.repeat(marker.length));
  });
  return items.join(items.some((item) => /\n[ \t]*\n/.test(item)) ? '\n\n' : '\n');
};
