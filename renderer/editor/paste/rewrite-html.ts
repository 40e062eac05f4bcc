import { DOMParser as ModelParser } from 'prosemirror-model';
import { schema } from '#shared/document/schema.ts';
import { newId } from '#shared/ids.ts';
import { BlockBuilder, type BlockKind, type Place } from './block-builder.ts';
import { type Declarations, readClassRules, styleOf } from './css.ts';
import { type LeftOut, nothingLeftOut } from './left-out.ts';
import { type Look, lookIn, plainLook } from './look.ts';
import { findPastedNotes, type PastedNotes } from './pasted-notes.ts';
import { isListMarker, type WordItem, wordItem } from './word-lists.ts';

export type RewriteOptions = {
  /** The language of the paper; words in another one are marked. */
  lang: string;
  /** Cells go into the cells of a table: the table is not put into a block of its own. */
  intoTable: boolean;
  /** The address of a picture that the paper can hold, or null. */
  picture: (src: string) => string | null;
};

export type Rewritten = { html: string; left: LeftOut };

/** Never visible, or nothing a paper can hold. */
const dropped =
  /^(script|style|head|title|meta|link|base|template|noscript|iframe|frame|frameset|noframes|object|embed|applet|param|audio|video|source|track|canvas|svg|map|area|input|select|option|optgroup|datalist|textarea|button|progress|meter|annotation|annotation-xml|rp|xml|v:\w+|w:\w+)$/;
const media = /^(iframe|object|embed|applet|audio|video|canvas|svg)$/;
const blocks =
  /^(address|article|aside|blockquote|body|caption|center|dd|details|dialog|dir|div|dl|dt|fieldset|figcaption|figure|footer|form|h[1-6]|header|hgroup|legend|li|listing|main|menu|nav|ol|p|pre|search|section|summary|table|tbody|td|tfoot|th|thead|tr|ul|xmp)$/;
const blockDisplay = /^(block|list-item|flex|grid|table|table-row|table-cell|table-caption|flow-root)$/;

/** Programs whose headings have the levels they say; a web page may begin anywhere. */
const wordProcessor =
  /urn:schemas-microsoft-com|class="?Mso|docs-internal-guid|data-ccp-|name="?generator"? content="?(LibreOffice|OpenOffice|Microsoft Word)/i;

/** Beyond this depth an element counts as its text. */
const deepest = 300;

type Around = {
  look: Look;
  kind: BlockKind;
  /** In how many lists of the pasted text. */
  level: number;
  depth: number;
};

const blockNamed = (document: Document, tag: string, type: string): Element => {
  const element = document.createElement(tag);
  element.setAttribute('data-type', type);
  return element;
};

/** Writes the HTML of another program anew with what a paper can hold. */
class Rewriting {
  readonly left: LeftOut = nothingLeftOut();
  readonly #out: Document;
  readonly #notes: PastedNotes;
  readonly #rules: ReadonlyMap<string, Declarations>;
  readonly #options: RewriteOptions;
  /** Added to the number in the name of a heading to have its level. */
  readonly #shift: number;
  #wordList: WordItem | null = null;

  constructor(source: Document, html: string, options: RewriteOptions) {
    this.#out = source.implementation.createHTMLDocument('');
    this.#options = options;
    this.#rules = readClassRules(source.querySelectorAll('style'));
    this.#notes = findPastedNotes(source.body);
    const top = [1, 2, 3, 4, 5, 6].find((n) => source.body.querySelector(`h${n}`)) ?? 1;
    this.#shift = wordProcessor.test(html.slice(0, 20_000)) ? 0 : 1 - top;
  }

  blocksOf(element: Element, place: Place): Element {
    const root = this.#out.createElement('div');
    const builder = new BlockBuilder(this.#out, place, root);
    this.#inside(element, builder, { look: plainLook, kind: null, level: 0, depth: 0 });
    builder.close();
    return root;
  }

  #inside(parent: Element, builder: BlockBuilder, around: Around): void {
    if (around.depth > deepest) {
      builder.text(this.#words(parent.textContent ?? '', around.look), around.look, around.kind);
      return;
    }
    for (const node of parent.childNodes) {
      if (node.nodeType === 3) this.#text((node as Text).data, builder, around);
      else if (node.nodeType === 1) this.#element(node as Element, builder, around);
    }
  }

  #words(text: string, look: Look): string {
    const plain = text.replace(/[\u00ad\u200b\ufeff]/g, '');
    const blanks = look.keepsBreaks ? /[ \t\f\r\u2028\u2029]+/g : /[ \t\n\f\r\u2028\u2029]+/g;
    return plain.replace(blanks, ' ').replace(/[ \u00a0]{2,}/g, ' ');
  }

  #text(text: string, builder: BlockBuilder, { look, kind }: Around): void {
    const words = this.#words(text, look);
    if (!look.keepsBreaks) {
      builder.text(words, look, kind);
      return;
    }
    for (const [i, line] of words.split('\n').entries()) {
      if (i > 0) builder.lineBreak();
      builder.text(line, look, kind);
    }
  }

  #element(element: Element, builder: BlockBuilder, around: Around): void {
    const note = this.#notes.marks.get(element);
    if (note) {
      const mark = this.#markOf(note, builder.place);
      if (mark) builder.inline(mark, { ...around.look, raised: null, href: null }, around.kind);
      else this.#inside(element, builder, around);
      return;
    }
    if (this.#notes.left.has(element)) return;
    const name = element.localName;
    const style = styleOf(element);
    if (this.#isLeftOut(element, name, style)) return;
    const classes = [...element.classList].flatMap((one) => this.#rules.get(one) ?? []);
    const isBlock = blocks.test(name) || blockDisplay.test(style.get('display') ?? '');
    const look = lookIn(element, around.look, style, isBlock ? [] : classes, this.#options.lang);
    const within = { ...around, look, depth: around.depth + 1 };
    switch (name) {
      case 'br':
        if (style.get('page-break-before') === 'always' && builder.place === 'text' && builder.isOutside)
          builder.add(blockNamed(this.#out, 'div', 'page_break'));
        else builder.lineBreak();
        return;
      case 'hr':
        if (builder.place === 'text' && builder.isOutside) builder.add(this.#out.createElement('hr'));
        else builder.close();
        return;
      case 'img':
        this.#picture(element, builder);
        return;
      case 'ul':
      case 'ol':
      case 'menu':
      case 'dir':
        this.#list(element, builder, within);
        return;
      case 'blockquote':
        builder.quote(() => this.#inside(element, builder, { ...within, kind: null, level: 0 }), false);
        return;
      case 'table':
        this.#table(element, builder, within);
        return;
    }
    if (!isBlock) {
      const isBlank =
        element.classList.contains('Apple-converted-space') || style.get('mso-spacerun') === 'yes';
      if (isBlank) builder.text(' ', look, around.kind);
      else this.#inside(element, builder, within);
      return;
    }
    this.#block(element, name, style, builder, within);
  }

  #block(element: Element, name: string, style: Declarations, builder: BlockBuilder, around: Around): void {
    builder.close();
    const item = name === 'p' ? wordItem(element, style) : null;
    const kind = this.#kindOf(element, name, style) ?? around.kind;
    const within = { ...around, kind };
    if (item && kind === null) {
      const before = this.#wordList;
      this.#wordList = item;
      const { level, ordered, start } = item;
      builder.item({ level, ordered, start, joins: () => before?.list === item.list || level > 1 });
      this.#inside(element, builder, within);
      builder.leaveLists(around.level);
    } else if (
      /\bMso(Intense)?Quote\b|^Quotations?$/i.test(element.getAttribute('class') ?? '') &&
      name === 'p'
    )
      builder.quote(() => this.#inside(element, builder, within), true);
    else if (name === 'dt')
      this.#inside(element, builder, { ...within, look: { ...within.look, strong: true } });
    else this.#inside(element, builder, within);
    builder.close();
  }

  #kindOf(element: Element, name: string, style: Declarations): BlockKind {
    const said =
      /^h([1-6])$/.exec(name)?.[1] ??
      (element.getAttribute('role') === 'heading'
        ? (element.getAttribute('aria-level') ?? '2')
        : undefined) ??
      /^[1-6]$/.exec(style.get('mso-outline-level') ?? '')?.[0];
    if (said !== undefined) {
      const shifted = Number(said) + (/^h/.test(name) ? this.#shift : 0);
      return { level: shifted <= 1 ? 1 : shifted === 2 ? 2 : 3, numbered: true };
    }
    return /\bMsoTitle\b/.test(element.getAttribute('class') ?? '') ? { level: 1, numbered: false } : null;
  }

  #isLeftOut(element: Element, name: string, style: Declarations): boolean {
    if (dropped.test(name)) {
      if (media.test(name)) this.left.media++;
      return true;
    }
    if (style.get('display') === 'none' || style.get('mso-hide') === 'all' || element.hasAttribute('hidden'))
      return true;
    if (isListMarker(style)) return true;
    if (/^comment(-list)?$/.test(style.get('mso-element') ?? '')) return true;
    const kind = element.getAttribute('class') ?? '';
    if (/\bMsoCommentReference\b/.test(kind)) {
      this.left.comments++;
      return true;
    }
    if (name === 'del' && /\bmsoDel\b/i.test(kind)) {
      this.left.deletions++;
      return true;
    }
    return /\b(mw-editsection|msocomanchor|MsoToc\d)\b/.test(kind);
  }

  #list(element: Element, builder: BlockBuilder, around: Around): void {
    builder.close();
    const ordered = element.localName === 'ol';
    const given = Number(element.getAttribute('start') ?? '1');
    const start = Number.isSafeInteger(given) && given >= 0 && given < 1_000_000 ? given : 1;
    const level = around.level + 1;
    let first = true;
    for (const child of element.childNodes) {
      if (child.nodeType !== 1 || (child as Element).localName !== 'li') {
        if (child.nodeType === 1) this.#element(child as Element, builder, { ...around, kind: null, level });
        else if (child.nodeType === 3) this.#text((child as Text).data, builder, { ...around, kind: null });
        continue;
      }
      const li = child as Element;
      if (this.#notes.left.has(li)) continue;
      // Word for the web writes each item as a list of its own, and says how deep it is.
      const said = Number(li.getAttribute('data-aria-level') ?? Number.NaN);
      const at = Number.isInteger(said) && said > 0 ? said : level;
      const opens = first;
      first = false;
      builder.item({
        level: at,
        ordered,
        start,
        joins: (next) => !opens || !ordered || start === next,
      });
      const style = styleOf(li);
      const look = lookIn(li, around.look, style, [], this.#options.lang);
      const kind = this.#kindOf(li, 'li', style);
      this.#inside(li, builder, { ...around, look, kind, level: at, depth: around.depth + 1 });
      builder.close();
    }
    builder.leaveLists(around.level);
  }

  #table(element: Element, builder: BlockBuilder, around: Around): void {
    builder.close();
    const cells = element.querySelectorAll('td, th');
    const isLayout =
      /^(presentation|none)$/.test(element.getAttribute('role') ?? '') ||
      cells.length < 2 ||
      element.querySelector('table') !== null;
    if (isLayout || builder.place !== 'text' || !builder.isOutside) {
      this.#inside(element, builder, { ...around, kind: null });
      builder.close();
      return;
    }
    const table = this.#out.createElement('table');
    const caption = blockNamed(this.#out, 'figcaption', 'caption');
    this.#rows(element, table, caption, false);
    if (this.#options.intoTable) {
      builder.add(table);
      return;
    }
    const block = blockNamed(this.#out, 'figure', 'table_block');
    block.append(caption, table, blockNamed(this.#out, 'p', 'source_line'));
    builder.add(block);
  }

  #rows(parent: Element, table: Element, caption: Element, inHead: boolean): void {
    for (const child of parent.children) {
      if (this.#notes.left.has(child)) continue;
      switch (child.localName) {
        case 'caption': {
          for (const block of [...this.blocksOf(child, 'cell').querySelectorAll('p')]) {
            if (caption.childNodes.length > 0) caption.append(' ');
            caption.append(...block.childNodes);
          }
          break;
        }
        case 'thead':
        case 'tbody':
        case 'tfoot':
          this.#rows(child, table, caption, child.localName === 'thead');
          break;
        case 'tr': {
          const row = this.#out.createElement('tr');
          for (const cell of child.children)
            if (!dropped.test(cell.localName)) row.append(this.#cell(cell, inHead));
          if (row.childNodes.length > 0) table.append(row);
          break;
        }
      }
    }
  }

  #cell(element: Element, inHead: boolean): Element {
    const head = inHead || element.localName === 'th';
    const cell = this.#out.createElement(head ? 'th' : 'td');
    for (const name of ['colspan', 'rowspan']) {
      const value = element.getAttribute(name);
      if (value !== null) cell.setAttribute(name, value);
    }
    const align = styleOf(element).get('text-align') ?? element.getAttribute('align') ?? '';
    if (/^(center|right)$/i.test(align)) cell.setAttribute('data-align', align.toLowerCase());
    const builder = new BlockBuilder(this.#out, 'cell', cell);
    const look = lookIn(element, plainLook, styleOf(element), [], this.#options.lang);
    this.#inside(element, builder, { look, kind: null, level: 0, depth: 0 });
    builder.close();
    // A head is bold by itself.
    if (head) for (const strong of cell.querySelectorAll('strong')) strong.replaceWith(...strong.childNodes);
    return cell;
  }

  #picture(element: Element, builder: BlockBuilder): void {
    const src = this.#options.picture(element.getAttribute('src') ?? '');
    if (src === null || builder.place !== 'text' || !builder.isOutside) {
      // A picture of one point counts the readers of a page.
      if (!/^[0-2]$/.test(element.getAttribute('width') ?? '')) this.left.pictures++;
      return;
    }
    const block = blockNamed(this.#out, 'figure', 'figure');
    const image = this.#out.createElement('img');
    image.setAttribute('src', src);
    image.setAttribute('alt', (element.getAttribute('alt') ?? '').slice(0, 2000));
    block.append(
      blockNamed(this.#out, 'figcaption', 'caption'),
      image,
      blockNamed(this.#out, 'p', 'source_line'),
    );
    builder.addBehind(block);
  }

  /** The mark of a note with its words, as a copied mark of Ibid's own carries them. */
  #markOf(note: Element, place: Place): Element | null {
    if (place === 'note') return null;
    const words = this.blocksOf(note, 'note');
    const parsed = ModelParser.fromSchema(schema).parse(words, {
      topNode: schema.nodes.note.create({ id: 'pasted' }),
    });
    const mark = blockNamed(this.#out, 'sup', 'footnote');
    mark.setAttribute('data-note-id', newId());
    mark.setAttribute('data-note', JSON.stringify(parsed.content.toJSON()));
    return mark;
  }
}

/**
 * Writes HTML that another program put on the clipboard anew: structure, emphasis, links and notes stay, all
 * else is left out and counted. Nothing in it is run or fetched: it is read by a parser into a document that is
 * not shown.
 */
export const rewriteHtml = (html: string, options: RewriteOptions): Rewritten => {
  const source = new DOMParser().parseFromString(html, 'text/html');
  const rewriting = new Rewriting(source, html, options);
  const blocks = rewriting.blocksOf(source.body, 'text');
  return { html: blocks.innerHTML, left: rewriting.left };
};
