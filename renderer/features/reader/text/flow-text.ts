import type { PageText, TextPiece } from '#shared/texts/page-text.ts';
import type { DrawnPage } from '../page/drawn-page.ts';

const blocks = new Set(
  'ADDRESS ARTICLE ASIDE BLOCKQUOTE BODY BR CAPTION DD DETAILS DIV DL DT FIGCAPTION FIGURE FOOTER FORM H1 H2 H3 H4 H5 H6 HEADER HR LI MAIN NAV OL P PRE SECTION SUMMARY TABLE TD TH TR UL'.split(
    ' ',
  ),
);

/**
 * The words of a text without pages as they are read: blocks are lines, blanks in a row are one. Its items are the
 * text nodes.
 */
export const flowText = (root: Element): DrawnPage => {
  const runs: Text[] = [];
  const pieces: TextPiece[] = [];
  let text = '';
  const endLine = (): void => {
    if (text !== '' && !text.endsWith('\n')) text += '\n';
  };
  const put = (node: Text): void => {
    const item = runs.length;
    runs.push(node);
    for (const { 0: words, index: from } of node.data.matchAll(/\s+|\S+/g)) {
      if (words.trim() !== '') {
        pieces.push({ start: text.length, length: words.length, item, from, raised: false });
        text += words;
      } else if (text !== '' && !/\s$/.test(text)) {
        pieces.push({ start: text.length, length: 1, item, from, raised: false });
        text += ' ';
      }
    }
  };
  // Not by recursion: a page may nest deeper than a stack is.
  let node: Node | null = root;
  while (node) {
    const isBlock = blocks.has(node.nodeName.toUpperCase());
    if (isBlock) endLine();
    if (node.nodeType === 3) put(node as Text);
    let next: Node | null = node.nodeName === 'STYLE' ? null : node.firstChild;
    while (!next && node && node !== root) {
      if (blocks.has(node.nodeName.toUpperCase())) endLine();
      next = node.nextSibling;
      if (!next) node = node.parentNode;
    }
    node = next;
  }
  const read: PageText = { text, pieces, divided: [] };
  return { page: 0, text: read, runs, layer: root };
};
