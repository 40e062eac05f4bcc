import { parseHTML } from 'linkedom';
import { tamePage } from './tame-page.ts';

/* What is used of a page's elements. linkedom's own types are those of a browser, which this side does not have. */

export type PageNode = {
  readonly nodeType: number;
  readonly nodeName: string;
  readonly textContent: string | null;
  readonly firstChild: PageNode | null;
  readonly nextSibling: PageNode | null;
};
export type PageElement = PageNode & {
  readonly parentElement: PageElement | null;
  getAttribute(name: string): string | null;
  closest(selector: string): PageElement | null;
  querySelector(selector: string): PageElement | null;
  querySelectorAll(selector: string): Iterable<PageElement>;
  remove(): void;
};
export type PageDocument = PageElement & { readonly documentElement: PageElement | null };

/** Elements this deep in each other are no page that a person wrote. */
const deepest = 300;

/** So many elements are looked at; the longest pages have some ten thousand. */
export const mostElements = 200_000;

/** A page as a tree in which nothing runs and for which nothing is loaded. */
export const parsePage = (html: string): PageDocument => {
  const tame = tamePage(html);
  const whole = /<html[\s>]/i.test(tame.slice(0, 20_000))
    ? tame
    : `<!doctype html><html><body>${tame}</body></html>`;
  return parseHTML(whole).document as unknown as PageDocument;
};

/** The nodes of a tree in their order, but for those too deep in it; not by recursion, which a page could exhaust. */
export function* nodesOf(root: PageNode): Generator<{ node: PageNode; depth: number }> {
  const waiting: { node: PageNode; depth: number }[] = [{ node: root, depth: 0 }];
  let seen = 0;
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    if (seen++ > mostElements * 4) return;
    yield next;
    const children: PageNode[] = [];
    if (next.depth < deepest)
      for (let child = next.node.firstChild; child; child = child.nextSibling) children.push(child);
    for (const child of children.reverse()) waiting.push({ node: child, depth: next.depth + 1 });
  }
}

export const isElement = (node: PageNode): node is PageElement => node.nodeType === 1;

/** The words of an element in one line; what is long is cut. */
export const wordsIn = (element: PageNode | null | undefined, most = 2000): string =>
  (element?.textContent ?? '')
    .slice(0, most * 4)
    // Where a word may be broken is no part of it.
    .replace(/[\u00ad\u200b\u2060\ufeff]/g, '')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, most);

/** Whether a page nests deeper than any that is read as an article. */
export const isTooDeep = (root: PageNode): boolean => {
  for (const { depth } of nodesOf(root)) if (depth >= deepest) return true;
  return false;
};
