import { DOMParser as ModelParser } from 'prosemirror-model';
import { schema } from '#shared/document/schema.ts';
import { newId } from '#shared/ids.ts';
import { BlockBuilder, type BlockKind, type Place } from './block-builder.ts';
import { type Declarations, readClassRules, styleOf } from './css.ts';
import {
  headingOf,
  isBlock,
  isCaptionParagraph,
  isDropped,
  isQuoteParagraph,
  keepsLevels,
  staysBehind,
  withoutNumber,
} from './html-kinds.ts';
import { type LeftOut, nothingLeftOut } from './left-out.ts';
import { type Look, lookIn, plainLook } from './look.ts';
import { findPastedNotes, type PastedNotes } from './pasted-notes.ts';
import { type WordItem, wordItem } from './word-lists.ts';

export type RewriteOptions = {
  /** The language of the paper; words in another one are marked. */
  lang: string;
  /** Cells go into the cells of a table: the table is not put into a block of its own. */
  intoTable: boolean;
  /** The address of a picture that the paper can hold, or null. */
  picture: (src: string) => string | null;
};

export type Rewritten = { html: string; left: LeftOut };

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
  /** The paragraph that was written last, if it is the caption of a table that may follow. */
  #caption: Element | null = null;

  constructor(source: Document, html: string, options: RewriteOptions) {
    this.#out = source.implementation.createHTMLDocument('');
    this.#options = options;
    this.#rules = readClassRules(source.querySelectorAll('style'));
    this.#notes = findPastedNotes(source.body);
    const top = [1, 2, 3, 4, 5, 6].find((n) => source.body.querySelector(`h${n}`)) ?? 1;
    this.#shift = keepsLevels(html) ? 0 : 1 - top;
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
    if (staysBehind(element, style, this.left)) return;
    const classes = [...element.classList].flatMap((one) => this.#rules.get(one) ?? []);
    const block = isBlock(name, style);
    const look = lookIn(element, around.look, style, block ? [] : classes, this.#options.lang);
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
    if (!block) {
      const isBlank =
        element.classList.contains('Apple-converted-space') || style.get('mso-spacerun') === 'yes';
      if (isBlank) builder.text(' ', look, around.kind);
      else this.#inside(element, builder, within);
      return;
    }
    this.#block(element, style, builder, within);
  }

  #block(element: Element, style: Declarations, builder: BlockBuilder, around: Around): void {
    builder.close();
    const item = element.localName === 'p' ? wordItem(element, style) : null;
    const kind = headingOf(element, style, this.#shift) ?? around.kind;
    const within = { ...around, kind };
    if (item && kind === null) {
      const before = this.#wordList;
      this.#wordList = item;
      const { level, ordered, start } = item;
      builder.item({ level, ordered, start, joins: () => before?.list === item.list || level > 1 });
      this.#inside(element, builder, within);
      builder.leaveLists(around.level);
    } else if (isQuoteParagraph(element)) builder.quote(() => this.#inside(element, builder, within), true);
    else if (element.localName === 'dt')
      this.#inside(element, builder, { ...within, look: { ...within.look, strong: true } });
    else this.#inside(element, builder, within);
    builder.close();
    if (isCaptionParagraph(element) && builder.isOutside) this.#caption = builder.root.lastElementChild;
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
      const kind = headingOf(li, style, this.#shift);
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
    const before = this.#caption;
    if (before?.localName === 'p' && before === builder.root.lastElementChild && caption.textContent === '') {
      caption.append(...before.childNodes);
      withoutNumber(caption);
      before.remove();
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
            if (!isDropped(cell.localName)) row.append(this.#cell(cell, inHead));
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
