import type { BlockKind } from './block-builder.ts';
import type { Declarations } from './css.ts';
import type { LeftOut } from './left-out.ts';
import { isListMarker } from './word-lists.ts';

/* What an element of foreign HTML is to a paper. */

/** Never visible, or nothing a paper can hold. */
const dropped =
  /^(script|style|head|title|meta|link|base|template|noscript|iframe|frame|frameset|noframes|object|embed|applet|param|audio|video|source|track|canvas|svg|map|area|input|select|option|optgroup|datalist|textarea|button|progress|meter|annotation|annotation-xml|rp|xml|v:\w+|w:\w+)$/;
const media = /^(iframe|object|embed|applet|audio|video|canvas|svg)$/;
const blocks =
  /^(address|article|aside|blockquote|body|caption|center|dd|details|dialog|dir|div|dl|dt|fieldset|figcaption|figure|footer|form|h[1-6]|header|hgroup|legend|li|listing|main|menu|nav|ol|p|pre|search|section|summary|table|tbody|td|tfoot|th|thead|tr|ul|xmp)$/;
const blockDisplay = /^(block|list-item|flex|grid|table|table-row|table-cell|table-caption|flow-root)$/;
const wordProcessor =
  /urn:schemas-microsoft-com|class="?Mso|docs-internal-guid|data-ccp-|name="?generator"? content="?(LibreOffice|OpenOffice|Microsoft Word)/i;

const classOf = (element: Element): string => element.getAttribute('class') ?? '';

/** Whether the headings of a text have the levels they say; those of a web page may begin anywhere. */
export const keepsLevels = (html: string): boolean => wordProcessor.test(html.slice(0, 20_000));

export const isDropped = (name: string): boolean => dropped.test(name);

export const isBlock = (name: string, style: Declarations): boolean =>
  blocks.test(name) || blockDisplay.test(style.get('display') ?? '');

/** Whether an element stays behind with all that is in it; what a person would miss is counted. */
export const staysBehind = (element: Element, style: Declarations, left: LeftOut): boolean => {
  const name = element.localName;
  if (dropped.test(name)) {
    if (media.test(name)) left.media++;
    return true;
  }
  if (style.get('display') === 'none' || style.get('mso-hide') === 'all' || element.hasAttribute('hidden'))
    return true;
  if (isListMarker(style)) return true;
  if (/^comment(-list)?$/.test(style.get('mso-element') ?? '')) return true;
  const kind = classOf(element);
  if (/\bMsoCommentReference\b/.test(kind)) {
    left.comments++;
    return true;
  }
  if (name === 'del' && /\bmsoDel\b/i.test(kind)) {
    left.deletions++;
    return true;
  }
  return /\b(mw-editsection|msocomanchor|MsoToc\d)\b/.test(kind);
};

/**
 * Whether a block is a heading, and of which level.
 * @param shift added to the number in the name of its element
 */
export const headingOf = (element: Element, style: Declarations, shift: number): BlockKind => {
  const named = /^h([1-6])$/.exec(element.localName)?.[1];
  const said =
    named ??
    (element.getAttribute('role') === 'heading' ? (element.getAttribute('aria-level') ?? '2') : undefined) ??
    /^[1-6]$/.exec(style.get('mso-outline-level') ?? '')?.[0];
  if (said !== undefined) {
    const level = Number(said) + (named ? shift : 0);
    return { level: level <= 1 ? 1 : level === 2 ? 2 : 3, numbered: true };
  }
  return /\bMsoTitle\b/.test(classOf(element)) ? { level: 1, numbered: false } : null;
};

/** Whether a paragraph is one of a quotation, by the name of its style. */
export const isQuoteParagraph = (element: Element): boolean =>
  element.localName === 'p' && /\bMso(Intense)?Quote\b|^Quotations?$/i.test(classOf(element));

/** Whether a paragraph is the caption of the table that follows it, by the name of its style. */
export const isCaptionParagraph = (element: Element): boolean =>
  element.localName === 'p' && /\bMsoCaption\b|^(caption|table)$/i.test(classOf(element));

/** "Table 3:" and the like, which a paper prints by itself. */
const captionNumber =
  /^\s*(table|tabella|tab\.|tableau|tabelle)[\s\u00a0]*\d+([.\-–]\d+)*[\s\u00a0]*[.:–—-]?[\s\u00a0]*/i;

/** Takes the number of a table from the front of its caption. */
export const withoutNumber = (caption: Element): void => {
  let rest = captionNumber.exec(caption.textContent ?? '')?.[0].length ?? 0;
  const walker = caption.ownerDocument.createTreeWalker(caption, 4);
  for (
    let text = walker.nextNode() as Text | null;
    text && rest > 0;
    text = walker.nextNode() as Text | null
  ) {
    const taken = Math.min(rest, text.data.length);
    text.data = text.data.slice(taken);
    rest -= taken;
  }
};
