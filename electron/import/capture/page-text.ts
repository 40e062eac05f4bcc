import { Readability } from '@mozilla/readability';
import {
  isElement,
  isTooDeep,
  mostElements,
  type PageDocument,
  type PageElement,
  type PageNode,
  parsePage,
  wordsIn,
} from './page-dom.ts';
import { escapeHtml } from './snapshot.ts';

/** What nobody reads of a page. */
const unread =
  'script, style, noscript, template, iframe, frame, frameset, object, embed, applet, svg, math, canvas, audio, video, select, input, button, textarea, form, nav, dialog, link, meta, base, [hidden], [aria-hidden=true]';

/** Elements that a snapshot keeps, without what they say of themselves. */
const kept = new Set(
  'H1 H2 H3 H4 H5 H6 P BLOCKQUOTE PRE UL OL LI DL DT DD TABLE THEAD TBODY TFOOT TR TH TD CAPTION FIGURE FIGCAPTION BR HR EM I STRONG B SUB SUP CODE CITE Q U S SMALL TIME ABBR'.split(
    ' ',
  ),
);
const blocks = new Set(
  'ADDRESS ARTICLE ASIDE BLOCKQUOTE BODY BR CAPTION DD DETAILS DIV DL DT FIGCAPTION FIGURE FOOTER H1 H2 H3 H4 H5 H6 HEADER HR HTML LI MAIN OL P PRE SECTION SUMMARY TABLE TBODY TD TFOOT TH THEAD TR UL'.split(
    ' ',
  ),
);
const empty = new Set(['BR', 'HR']);

const linkOf = (element: PageElement, base: string | null): string | null => {
  const href = element.getAttribute('href')?.trim() ?? '';
  if (href === '' || href.startsWith('#') || !URL.canParse(href, base ?? undefined)) return null;
  const url = new URL(href, base ?? undefined);
  return ['http:', 'https:', 'mailto:'].includes(url.protocol) && url.href.length <= 4000 ? url.href : null;
};

/** The text of a tree as HTML that is written anew, so that nothing in it loads, runs or reaches out. */
const cleanHtml = (root: PageNode, base: string | null): string => {
  type Step = { node: PageNode; depth: number } | string;
  const waiting: Step[] = [{ node: root, depth: 0 }];
  let html = '';
  for (let step = waiting.pop(); step !== undefined; step = waiting.pop()) {
    if (typeof step === 'string') {
      html += step;
      continue;
    }
    const { node, depth } = step;
    if (node.nodeType === 3) html += escapeHtml(node.textContent ?? '');
    if (
      depth > 300 ||
      (node.nodeType !== 3 && node.nodeType !== 1 && node.nodeType !== 9 && node.nodeType !== 11)
    )
      continue;
    const name = node.nodeName.toUpperCase();
    let end = '';
    if (isElement(node)) {
      const href = name === 'A' ? linkOf(node, base) : null;
      if (href !== null) {
        html += `<a href="${escapeHtml(href)}" rel="noreferrer">`;
        end = '</a>';
      } else if (kept.has(name)) {
        const tag = name.toLowerCase();
        html += `<${tag}>`;
        end = empty.has(name) ? '' : `</${tag}>`;
      } else if (blocks.has(name)) end = '\n';
      if (name === 'IMG') html += escapeHtml(node.getAttribute('alt')?.trim() ?? '');
    }
    if (end !== '') waiting.push(end);
    const children: PageNode[] = [];
    for (let child = node.firstChild; child; child = child.nextSibling) children.push(child);
    for (const child of children.reverse()) waiting.push({ node: child, depth: depth + 1 });
  }
  return html
    .replace(/<(p|li|h[1-6]|blockquote|figure|figcaption|em|i|strong|b|small|td|dd|dt)>\s*<\/\1>/g, '')
    .replace(/\n\s*\n+/g, '\n')
    .trim();
};

/** The words of a tree, one block a line. */
export const linesOfPage = (root: PageNode): string => {
  let text = '';
  const waiting: (PageNode | '\n')[] = [root];
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    if (node === '\n') {
      text += '\n';
      continue;
    }
    if (node.nodeType === 3) text += (node.textContent ?? '').replace(/\s+/g, ' ');
    if (isElement(node) && blocks.has(node.nodeName.toUpperCase())) {
      text += '\n';
      waiting.push('\n');
    }
    const children: PageNode[] = [];
    for (let child = node.firstChild; child; child = child.nextSibling) children.push(child);
    for (const child of children.reverse()) waiting.push(child);
  }
  return text
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ ?\n[\n ]*/g, '\n')
    .trim();
};

/** Parts of a page that are there for something else than to be read. */
const besides = [
  'cookie',
  'consent',
  'newsletter',
  'share',
  'social',
  'advert',
  'paywall',
  'breadcrumb',
  'related',
]
  .flatMap((word) => [`[class*="${word}" i]`, `[id*="${word}" i]`])
  .join(', ');

const without = (document: PageDocument): PageDocument => {
  for (const element of document.querySelectorAll(unread)) element.remove();
  for (const element of document.querySelectorAll(besides)) {
    // A class of the whole page may say that there are cookies.
    const isPart =
      !/^(?:HTML|BODY|MAIN|ARTICLE|H1)$/i.test(element.nodeName) &&
      element.querySelector('h1, article, main') === null;
    if (isPart && wordsIn(element, 3000).length < 1500) element.remove();
  }
  return document;
};

export type PageText = {
  /** Clean HTML of the article. */
  html: string;
  /** Its words, one block a line. */
  text: string;
  /** The words of the whole page. */
  all: string;
  /** What stands where an author's name stands. */
  byline: string | null;
};

/** The article of a page without what surrounds it; the whole page where none can be told apart. */
export const pageText = (html: string, base: string | null): PageText => {
  const whole = without(parsePage(html));
  // From the document itself a doctype would hide what follows it.
  const body = whole.querySelector('body') ?? whole.documentElement ?? whole;
  const all = linesOfPage(body);
  if (!isTooDeep(whole)) {
    try {
      const article = new Readability<PageNode>(without(parsePage(html)) as never, {
        maxElemsToParse: mostElements,
        charThreshold: 250,
        disableJSONLD: true,
        serializer: (node) => node as unknown as PageNode,
      }).parse();
      const content = article?.content;
      if (content) {
        const text = linesOfPage(content);
        // What is a small part of a short page is not its article.
        if (text.length >= 250 && (text.length >= all.length * 0.1 || text.length > 1500))
          return { html: cleanHtml(content, base), text, all, byline: article.byline?.trim() || null };
      }
    } catch {
      // More elements than are read, or deeper than its recursion goes: the whole page is there still.
    }
  }
  return { html: cleanHtml(body, base), text: all, all, byline: null };
};
