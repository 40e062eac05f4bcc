import type { Node } from 'prosemirror-model';
import type { CitationItem } from '#shared/citations/citation.ts';
import { notesById } from '#shared/document/reading-order.ts';

const signs: Record<string, string> = {
  em: '_',
  strong: '*',
  superscript: '^',
  subscript: '~',
  small_caps: '=',
};

/** A paper's text as lines that show its structure, with each note where its mark stands. */
export const sketch = (doc: Node): string[] => {
  const notes = notesById(doc);
  const words = (block: Node): string => {
    let line = '';
    block.forEach((node) => {
      const marks = node.marks
        .filter((mark) => mark.type.name in signs)
        .map((mark) => signs[mark.type.name]!);
      const link = node.marks.find((mark) => mark.type.name === 'link');
      const lang = node.marks.find((mark) => mark.type.name === 'lang');
      let text = node.text ?? '';
      if (node.type.name === 'citation')
        text = `[${(node.attrs.items as CitationItem[]).map((item) => `@${item.sourceId}`).join(';')}]`;
      if (node.type.name === 'footnote') {
        const note = notes.get(node.attrs.id);
        text = `[^ ${note ? note.content.content.map((inner) => blocks(inner, '').join(' / ')).join(' | ') : '?'}]`;
      } else if (node.type.name === 'hard_break') text = '\\';
      if (lang) text = `{${lang.attrs.tag}:${text}}`;
      if (link) text = `<${link.attrs.href} ${text}>`;
      line += marks.join('') + text + [...marks].reverse().join('');
    });
    return line;
  };
  const blocks = (node: Node, indent: string): string[] => {
    const inside = (more: string): string[] =>
      node.content.content.flatMap((child) => blocks(child, indent + more));
    switch (node.type.name) {
      case 'paragraph':
        return [`${indent}${words(node)}`];
      case 'heading':
        return [`${indent}${'#'.repeat(node.attrs.level)}${node.attrs.numbered ? '' : '-'} ${words(node)}`];
      case 'caption':
      case 'source_line':
        return node.content.size > 0 ? [`${indent}${node.type.name}: ${words(node)}`] : [];
      case 'blockquote':
        return inside('> ');
      case 'bullet_list':
        return inside('- ');
      case 'ordered_list':
        return inside(`${node.attrs.start}. `);
      case 'table_row':
        return [
          `${indent}${node.content.content
            .map(
              (cell) =>
                `${cell.type.name === 'table_header' ? '!' : ''}${cell.attrs.colspan > 1 ? `${cell.attrs.colspan}x` : ''}${cell.attrs.align ?? ''}${cell.content.content.flatMap((child) => blocks(child, '')).join(' / ')}`,
            )
            .join(' | ')}`,
        ];
      case 'list_item':
      case 'table_block':
      case 'table':
      case 'figure':
        return inside('');
      default:
        return [`${indent}(${node.type.name})`];
    }
  };
  return doc.child(1).content.content.flatMap((block) => blocks(block, ''));
};
