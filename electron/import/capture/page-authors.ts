import type { CslName } from '../../../shared/citations/csl-item.ts';
import type { Certainty } from '../../../shared/contract/capture.ts';
import { type Found, found } from './findings.ts';
import { listOf, textOf } from './json-ld.ts';
import { isElement, nodesOf, type PageElement } from './page-dom.ts';
import type { Page } from './page-fields.ts';
import type { IsSite } from './page-site.ts';
import { eachOnce, peopleIn } from './people.ts';
import { isKnownGiven, readByline } from './text-names.ts';

/** Where a page names others than those who wrote it: comments, lists of other pages, its foot. */
const elsewhere =
  'footer, nav, aside, [class*="comment" i], [id*="comment" i], [class*="related" i], [class*="recommend" i], [class*="teaser" i], [class*="sidebar" i], [class*="promo" i], figure, figcaption, [itemtype*="ImageObject"], [itemtype*="Comment"]';
const marked =
  'a[rel~="author"], [class~="byline"], [class~="author-name"], [class~="author"], [class~="byline-name"], [class~="article-author"], [class~="article__author"]';

/** The words of a byline, in which elements without a space between them are told apart. */
const bylineWords = (element: PageElement): string => {
  let words = '';
  for (const { node } of nodesOf(element)) {
    if (isElement(node) && /^(?:TIME|SCRIPT|STYLE|SVG|BUTTON)$/i.test(node.nodeName)) continue;
    const text = node.nodeType === 3 ? (node.textContent ?? '').replace(/\s+/g, ' ') : '';
    if (text === '') continue;
    const isJoined = /[\p{L})]$/u.test(words) && /^[\p{L}(]/u.test(text);
    const isLead = /(?:^|\s)(?:by|di|par|von|por)$/iu.test(words);
    words += isJoined ? (isLead ? ` ${text}` : ` | ${text}`) : text;
    if (words.length > 400) break;
  }
  return words.replace(/\s+/g, ' ').trim();
};

/** The first of some elements that name authors, and those beside it: others on the page are of other works. */
const besideFirst = (elements: Iterable<PageElement>): string[] => {
  const own = [...elements].slice(0, 200).filter((one) => one.closest(elsewhere) === null);
  const holder = own[0]?.parentElement;
  const isBeside = ({ parentElement: parent }: PageElement): boolean =>
    parent === holder || (holder != null && parent?.parentElement === holder.parentElement);
  const words = own.filter(isBeside).map((one) => {
    const name = one.querySelector('[itemprop~="name"]');
    return (one.getAttribute('content') ?? bylineWords(name ?? one)).trim();
  });
  return [...new Set(words)].filter((text) => text !== '').slice(0, 12);
};

const namesIn = (
  texts: readonly string[],
  from: Found<string>['from'],
  isSite: IsSite,
  certaintyOf: (texts: readonly string[], names: readonly CslName[]) => Certainty = () => 'stated',
): Found<CslName[]> | null => {
  const names = eachOnce(texts.slice(0, 300).flatMap((text) => peopleIn(text, isSite)));
  return names.length === 0 ? null : found(names, certaintyOf(texts, names), from, texts.join('; '));
};

/** A name that stands where bylines do is an author's if something says so: "By", or a given name. */
const asByline = (texts: readonly string[], names: readonly CslName[]): Certainty =>
  texts.every((text) => readByline(text)?.isMarked) || isKnownGiven(names) ? 'stated' : 'guessed';

/** What is told apart by what an element is called has to say that it is a byline, or to be a person's name. */
const bylineOf = (text: string | null, isSite: IsSite): Found<CslName[]> | null => {
  if (text === null || text.length >= 200) return null;
  const named = namesIn([text], 'byline', isSite, asByline);
  const isMarked = readByline(text)?.isMarked === true;
  if (!named || !(isMarked || isKnownGiven(named.value))) return null;
  return { ...named, certainty: isMarked ? 'stated' : 'guessed' };
};

/**
 * Who wrote a page.
 * @param byline what stands where an author's name stands, as it was told apart from the text
 */
export const findAuthors = (page: Page, isSite: IsSite, byline: string | null): Found<CslName[]> | null => {
  const { document, meta, data } = page;
  const tags = (...names: string[]): string[] => names.flatMap((name) => [...meta(name)]);
  const bylinesIn = (...names: string[]): string[] => tags(...names).filter((text) => readByline(text));
  const linked = data
    ? listOf(data, data.work.author ?? data.work.creator).flatMap((one) => textOf(one) ?? [])
    : [];
  const cited =
    tags('citation_author').length > 0
      ? tags('citation_author', 'bepress_citation_author')
      : tags('citation_authors').flatMap((list) => list.split(/;\s*/));
  const properties = besideFirst(document.querySelectorAll('[itemprop~="author"]'));
  const elements = besideFirst(document.querySelectorAll(marked)).filter((text) => readByline(text));
  return (
    namesIn(cited, 'citation-tags', isSite) ??
    namesIn(linked, 'json-ld', isSite) ??
    namesIn(tags('dc.creator', 'dc.contributor.author', 'dcterms.creator'), 'dublin-core', isSite) ??
    namesIn(tags('article.author', 'og.article.author'), 'open-graph', isSite) ??
    namesIn(
      bylinesIn('author', 'article_author', 'parsely-author', 'sailthru.author', 'byl', 'twitter.data1'),
      'page-tags',
      isSite,
    ) ??
    namesIn(properties, 'item-properties', isSite, asByline) ??
    namesIn(elements, 'byline', isSite, asByline) ??
    bylineOf(byline, isSite)
  );
};
