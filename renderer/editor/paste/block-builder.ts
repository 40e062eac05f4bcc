import { dressed, type Look } from './look.ts';

/** What a place of the paper takes: the running text everything, a note and a cell less. */
export type Place = 'text' | 'note' | 'cell';

/** A block of text to come: a paragraph, or a heading of the text. */
export type BlockKind = { readonly level: 1 | 2 | 3; readonly numbered: boolean } | null;

/** An item of a list to come. */
export type Item = {
  /** 1 is the outermost list. */
  readonly level: number;
  readonly ordered: boolean;
  /** The number the list starts with if this is its first item. */
  readonly start: number;
  /** Whether it may go on in a list of the same kind that stands right before it. */
  readonly joins: (next: number) => boolean;
};

type List = { element: Element; ordered: boolean; next: number; item: Element };

/** Lists in lists in lists: deeper items stand on the last of these. */
const deepest = 8;

const blankStart = /^[ \u00a0]+/;
const blankEnd = /[ \u00a0]+$/;

/**
 * Writes the blocks of pasted HTML anew, so that only what a paper knows is in them. Blocks are made when their
 * first word comes, so there are no empty ones.
 */
export class BlockBuilder {
  readonly root: Element;
  readonly place: Place;
  readonly #document: Document;
  #lists: List[] = [];
  /** In how many of the lists a new block stands. */
  #depth = 0;
  #item: Item | null = null;
  #quote: Element | null = null;
  #block: Element | null = null;
  #tail: Text | null = null;
  #breaks = 0;
  /** Blocks that come behind the one that is written. */
  #waiting: Element[] = [];

  constructor(document: Document, place: Place, root: Element) {
    this.#document = document;
    this.place = place;
    this.root = root;
  }

  /** Whether what comes stands in the place itself, not in a list or quotation of it. */
  get isOutside(): boolean {
    return this.#depth === 0 && this.#item === null && this.#quote === null;
  }

  get hasWords(): boolean {
    return this.#block !== null;
  }

  /** Adds words to the block that is written, or to a new one of this kind. */
  text(words: string, look: Look, kind: BlockKind): void {
    let rest = words;
    if (this.#block === null || this.#breaks > 0 || /[ \u00a0]$/.test(this.#tail?.data ?? ''))
      rest = rest.replace(blankStart, '');
    if (rest === '') return;
    const text = this.#document.createTextNode(rest);
    this.inline(text, look, kind);
    this.#tail = text;
  }

  /** Adds a leaf, such as the mark of a note, to the block that is written. */
  inline(node: Node, look: Look, kind: BlockKind): void {
    const block = this.#block ?? this.#open(kind);
    for (; this.#breaks > 0; this.#breaks--) block.append(this.#document.createElement('br'));
    const worn = kind !== null && block.localName !== 'p' ? { ...look, strong: false } : look;
    block.append(dressed(node, worn, this.#document));
    this.#tail = null;
  }

  /** A line break; the second in a row begins a new block. */
  lineBreak(): void {
    if (this.#block === null) return;
    this.#trimEnd();
    if (this.#breaks > 0) this.close();
    else this.#breaks = 1;
  }

  /** Ends the block that is written. */
  close(): void {
    this.#trimEnd();
    this.#block = null;
    this.#breaks = 0;
    const waiting = this.#waiting;
    this.#waiting = [];
    for (const block of waiting) this.add(block);
  }

  /** Begins an item of a list with the next block. */
  item(item: Item): void {
    this.close();
    this.#item = item;
  }

  /** Goes back into the list of this level; 0 is out of all. Until a block comes, the next item may join them. */
  leaveLists(level: number): void {
    this.close();
    this.#item = null;
    this.#depth = Math.min(level, this.#depth);
  }

  /** Runs `write` within a quotation, where there can be one; `joins` goes on in one that stands right before. */
  quote(write: () => void, joins: boolean): void {
    this.close();
    if (this.place === 'cell' || !this.isOutside) {
      write();
      this.close();
      return;
    }
    const last = this.root.lastElementChild;
    const quote =
      joins && last?.localName === 'blockquote' ? last : this.#document.createElement('blockquote');
    this.#quote = quote;
    this.#lists = [];
    write();
    this.leaveLists(0);
    this.#lists = [];
    this.#quote = null;
    if (quote.childNodes.length > 0 && quote.parentNode === null) this.root.append(quote);
  }

  /** Adds a block made elsewhere (a table, a rule) to the place itself. */
  add(block: Element): void {
    this.close();
    this.#lists = [];
    this.#depth = 0;
    this.root.append(block);
  }

  /** Adds a block behind the one that is written. */
  addBehind(block: Element): void {
    if (this.#block === null) this.add(block);
    else this.#waiting.push(block);
  }

  #open(kind: BlockKind): Element {
    const parent = this.#parent();
    const outside = parent === this.root && this.place === 'text';
    const block = this.#document.createElement(kind !== null && outside ? `h${kind.level + 1}` : 'p');
    if (kind !== null && outside && !kind.numbered) block.setAttribute('data-unnumbered', '');
    parent.append(block);
    this.#block = block;
    this.#tail = null;
    return block;
  }

  #parent(): Element {
    const around = this.#quote ?? this.root;
    if (this.#item === null) {
      this.#lists.length = Math.min(this.#depth, this.#lists.length);
      return this.#lists.at(-1)?.item ?? around;
    }
    const { ordered, start, joins } = this.#item;
    const level = Math.min(Math.max(1, this.#item.level), this.#lists.length + 1, deepest);
    const present = this.#lists[level - 1];
    this.#lists.length = level - 1;
    const element = this.#document.createElement('li');
    if (present && present.ordered === ordered && joins(present.next)) {
      present.item = element;
      present.next++;
      this.#lists.push(present);
      present.element.append(element);
    } else {
      const list = this.#document.createElement(ordered ? 'ol' : 'ul');
      if (ordered && start !== 1) list.setAttribute('start', String(start));
      list.append(element);
      (this.#lists.at(-1)?.item ?? around).append(list);
      this.#lists.push({ element: list, ordered, next: start + 1, item: element });
    }
    this.#depth = level;
    this.#item = null;
    return element;
  }

  #trimEnd(): void {
    if (!this.#tail) return;
    this.#tail.data = this.#tail.data.replace(blankEnd, '');
    this.#tail = null;
  }
}
