import type { Fragment, Node } from 'prosemirror-model';
import { entryAsLine } from '#shared/citations/reference-list.ts';
import { readCarried } from '#shared/document/carried-notes.ts';
import { referenceListOf } from '#shared/document/reference-list-node.ts';
import { schema } from '#shared/document/schema.ts';
import type { CitationId, NoteId } from '#shared/ids.ts';
import { plainText } from '../node-views/rich-text-dom.ts';
import type { CopySource } from './copy-html.ts';

/**
 * Copied words as plain text: citations as they are printed, the marks of notes as [1] with the notes behind,
 * lists with their bullets and numbers, the cells of a row with tabs between.
 */
export const copyText = (content: Fragment, source: CopySource): string => {
  const notes: { number: number; content: Fragment }[] = [];
  const listed = new Set<string>();
  content.descendants((node) => {
    if (node.type === schema.nodes.footnote && node.attrs.carried) listed.add(String(node.attrs.id));
  });
  const leaf = (node: Node): string => {
    switch (node.type) {
      case schema.nodes.citation: {
        const runs = source.printed(node.attrs.id as CitationId);
        return runs ? plainText(runs) : (node.type.spec.leafText?.(node) ?? '');
      }
      case schema.nodes.cross_reference:
        return source.reference(node).textContent ?? '';
      case schema.nodes.footnote: {
        const words = readCarried(node.attrs.carried);
        if (!words) return '';
        const number = source.noteNumber(node.attrs.id as NoteId) ?? notes.length + 1;
        notes.push({ number, content: words });
        return `[${number}]`;
      }
      default:
        return node.type.spec.leafText?.(node) ?? '';
    }
  };
  const references = (node: Node): string | null => {
    const lines = (source.references(referenceListOf(node))?.groups ?? []).flatMap(({ name, entries }) => [
      ...(name ? [name] : []),
      ...entries.map((entry) => plainText(entryAsLine(entry))),
    ]);
    return lines.length === 0 ? null : lines.join('\n');
  };
  const inline = (block: Node): string => {
    let text = '';
    block.forEach((node) => {
      text += node.isText ? node.text : leaf(node);
    });
    return text;
  };
  const item = (node: Node, marker: string): string => {
    const gap = ' '.repeat(marker.length);
    return blocks(node.content, '\n')
      .split('\n')
      .map((line, i) => (i === 0 ? marker : line === '' ? '' : gap) + line)
      .join('\n');
  };
  const list = (node: Node): string =>
    node.content.content
      .map((child, i) =>
        item(child, node.type === schema.nodes.ordered_list ? `${node.attrs.start + i}. ` : '• '),
      )
      .join('\n');
  const one = (node: Node): string | null => {
    if (node.isTextblock) return node.type.isInGroup('block') || node.content.size > 0 ? inline(node) : null;
    switch (node.type) {
      case schema.nodes.bullet_list:
      case schema.nodes.ordered_list:
        return list(node);
      case schema.nodes.table:
        return node.content.content
          .map((row) => row.content.content.map((cell) => blocks(cell.content, ' ')).join('\t'))
          .join('\n');
      case schema.nodes.note:
        return listed.has(String(node.attrs.id)) ? null : blocks(node.content, '\n\n');
      case schema.nodes.horizontal_rule:
        return '* * *';
      case schema.nodes.reference_list:
        return references(node);
      case schema.nodes.list_item:
        return item(node, '');
      default:
        return node.isLeaf ? (node.isInline ? leaf(node) : null) : blocks(node.content, '\n\n');
    }
  };
  const blocks = (fragment: Fragment, between: string): string =>
    fragment.firstChild?.isInline
      ? fragment.content.map((node) => (node.isText ? (node.text ?? '') : leaf(node))).join('')
      : fragment.content.flatMap((node) => one(node) ?? []).join(between);
  const alone = content.childCount === 1 ? content.firstChild : null;
  const itsWords = alone?.type === schema.nodes.footnote ? readCarried(alone.attrs.carried) : null;
  // A note that is copied by itself is its words: a number would name nothing there.
  if (itsWords) return blocks(itsWords, '\n');
  let text = blocks(content, '\n\n');
  // A note can't hold marks, so no more come while these are written.
  if (notes.length > 0)
    text += `\n\n${notes.map(({ number, content: words }) => `[${number}] ${blocks(words, '\n')}`).join('\n')}`;
  return text;
};
