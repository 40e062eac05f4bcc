import { parseHTML } from 'linkedom';

/** What is never read by anybody. */
const unseen =
  'title, script, style, noscript, template, head, iframe, object, embed, svg, canvas, select, [hidden], [aria-hidden=true]';

const blocks = new Set(
  'ADDRESS ARTICLE ASIDE BLOCKQUOTE BR BUTTON CAPTION DD DETAILS DIV DL DT FIELDSET FIGCAPTION FIGURE FOOTER FORM H1 H2 H3 H4 H5 H6 HEADER HR LI MAIN NAV OL P PRE SECTION SUMMARY TABLE TD TH TR UL'.split(
    ' ',
  ),
);

/** What is used of a node; linkedom has no types of its own for it. */
type PageNode = {
  nodeType: number;
  nodeName: string;
  textContent: string | null;
  lastChild: PageNode | null;
  previousSibling: PageNode | null;
};

/** Elements this deep in each other are no page that a person wrote. */
const deepest = 400;

/**
 * The words of a web page as a reader sees them, its title first; blocks are lines. Nothing in it runs and nothing
 * is loaded.
 */
export const htmlText = (html: string): string => {
  const { document } = parseHTML(html);
  const title = document.querySelector('title')?.textContent?.trim() ?? '';
  for (const element of document.querySelectorAll(unseen)) element.remove();
  let text = '';
  // Not by recursion: a hostile page nests deeper than a stack is.
  // The document itself: a page need not have a body.
  const waiting: (PageNode | '\n')[] = [document as unknown as PageNode];
  let depth = 0;
  while (waiting.length > 0) {
    const node = waiting.pop();
    if (node === undefined) break;
    if (node === '\n') {
      text += '\n';
      depth--;
      continue;
    }
    if (node.nodeType === 3) text += node.textContent ?? '';
    if ((node.nodeType !== 1 && node.nodeType !== 9) || depth > deepest) continue;
    const isBlock = blocks.has(node.nodeName.toUpperCase());
    if (isBlock) {
      text += '\n';
      waiting.push('\n');
      depth++;
    }
    for (let child = node.lastChild; child; child = child.previousSibling) waiting.push(child);
  }
  const words = text
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ ?\n[\n ]*/g, '\n')
    .trim();
  return title === '' || words.startsWith(title) ? words : `${title}\n${words}`;
};
