import { DOMSerializer, type Fragment, type Node } from 'prosemirror-model';
import type { CitationItem, RichText } from '#shared/citations/citation.ts';
import type { CslItem } from '#shared/citations/csl-item.ts';
import type { PrintedReferences } from '#shared/citations/printed-references.ts';
import type { ReferenceListSettings } from '#shared/citations/reference-groups.ts';
import { writeCarriedSources } from '#shared/contract/carried-sources.ts';
import { readCarried } from '#shared/document/carried-notes.ts';
import { referenceListOf } from '#shared/document/reference-list-node.ts';
import { schema } from '#shared/document/schema.ts';
import type { CitationId, NoteId, SourceId } from '#shared/ids.ts';
import { isPictureData, pictureHash } from '#shared/pictures/picture-address.ts';
import { referencesDom } from '../node-views/reference-list-view.ts';
import { richTextDom } from '../node-views/rich-text-dom.ts';
import { carriedPictures } from './limits.ts';

/** What copied words say beyond what the document holds. */
export type CopySource = {
  /** How a citation is printed; undefined while it is not yet. */
  printed: (id: CitationId) => RichText | undefined;
  /** What a list of references prints; undefined while it is not known. */
  references: (settings: ReferenceListSettings) => PrintedReferences | undefined;
  /** A cross-reference as it is copied, with what it prints. */
  reference: (node: Node) => HTMLElement;
  noteNumber: (id: NoteId) => number | undefined;
  /** Those of these sources that the paper has. */
  sources: (ids: readonly SourceId[]) => CslItem[];
  /** A picture of the library as a data: address; null if it can't be had. */
  picture: (hash: string) => string | null;
  /** Hears how many pictures did not come along, because they are too large or were not to be had. */
  withoutPictures: (count: number) => void;
};

/** Marks what Ibid copied; the version of the form. */
const ownMark = 'data-ibid';
const sourcesMark = 'data-ibid-sources';
/** The address in the library of a picture that is copied with its data. */
const pictureMark = 'data-ibid-picture';
/** Marks what stands there only for other programs. */
const forOthers = 'data-ibid-for-others';

type Children = { append: (...nodes: (globalThis.Node | string)[]) => void };

/** Words that Word leaves out, because it numbers notes itself. */
const exceptForWord = (document: Document, parent: Children, content: globalThis.Node): void =>
  parent.append(
    document.createComment('[if !supportFootnotes]><!'),
    content,
    document.createComment('<![endif]'),
  );

const citedIn = (content: Fragment, ids: Set<SourceId>): void => {
  content.descendants((node) => {
    if (node.type === schema.nodes.citation)
      for (const item of node.attrs.items as CitationItem[]) ids.add(item.sourceId);
    if (node.type === schema.nodes.reference_list) for (const id of referenceListOf(node).added) ids.add(id);
    const carried = node.type === schema.nodes.footnote ? readCarried(node.attrs.carried) : null;
    if (carried) citedIn(carried, ids);
  });
};

type Copied = { number: number; content: Fragment };

const { nodes: specs, marks } = {
  nodes: DOMSerializer.nodesFromSchema(schema),
  marks: DOMSerializer.marksFromSchema(schema),
};

const withStyle = (dom: globalThis.Node, style: string): globalThis.Node => {
  (dom as Element).setAttribute('style', style);
  return dom;
};

/**
 * Copied words as HTML: for Ibid with all that they are (notes, citations and their sources), and for other
 * programs with printed citations and a list of the notes behind, in the form in which Word reads footnotes.
 */
export class CopySerializer extends DOMSerializer {
  readonly #source: CopySource;
  #notes: Copied[] = [];
  #carried = new Set<string>();
  /** How many characters of pictures may still come along. */
  #room = carriedPictures;
  #leftPictures = 0;

  constructor(source: CopySource) {
    super(
      {
        ...specs,
        heading: (node) => {
          const [, attrs] = specs.heading!(node) as unknown as [string, Record<string, string>];
          // Other programs begin with the first level; on the page, that is the title's.
          return [`h${node.attrs.level}`, { ...attrs, 'data-level': String(node.attrs.level) }, 0];
        },
        citation: (node) => this.#citation(node),
        reference_list: (node) => this.#references(node),
        cross_reference: source.reference,
        image: (node) => this.#image(node),
        footnote: (node) => this.#mark(node),
        note: (node) => {
          const [tag, attrs] = specs.note!(node) as unknown as [string, Record<string, string>];
          const isListed = this.#carried.has(String(node.attrs.id));
          return [tag, isListed ? { ...attrs, style: 'display:none;mso-hide:all' } : attrs, 0];
        },
      },
      { ...marks, small_caps: () => ['span', { class: 'small-caps', style: 'font-variant:small-caps' }, 0] },
    );
    this.#source = source;
  }

  override serializeFragment(
    fragment: Fragment,
    options?: { document?: Document },
    target?: HTMLElement | DocumentFragment,
  ): HTMLElement | DocumentFragment {
    if (target) return super.serializeFragment(fragment, options, target);
    this.#notes = [];
    this.#carried = new Set();
    this.#room = carriedPictures;
    this.#leftPictures = 0;
    fragment.descendants((node) => {
      if (node.type === schema.nodes.footnote && node.attrs.carried) this.#carried.add(String(node.attrs.id));
    });
    const dom = super.serializeFragment(fragment, options);
    if (this.#leftPictures > 0) this.#source.withoutPictures(this.#leftPictures);
    const first = dom.firstChild;
    if (first instanceof Element) {
      first.setAttribute(ownMark, '1');
      const ids = new Set<SourceId>();
      citedIn(fragment, ids);
      const items = ids.size > 0 ? this.#source.sources([...ids]) : [];
      if (items.length > 0) first.setAttribute(sourcesMark, writeCarriedSources(items));
    }
    // Rows are put into a table later, where a list behind them would be out of place.
    const isRow = /^t[rdh]$/i.test(first?.nodeName ?? '');
    if (this.#notes.length > 0 && !isRow) dom.append(this.#list(options?.document ?? document));
    return dom;
  }

  #image(node: Node) {
    const [tag, attrs] = specs.image!(node) as unknown as [string, Record<string, string>];
    const hash = pictureHash(String(node.attrs.src));
    const { width } = node.attrs;
    const printed = width === null ? attrs : { ...attrs, width: `${width}%` };
    if (hash === null) return [tag, printed] as const;
    const data = this.#source.picture(hash);
    if (data === null || data.length > this.#room) {
      this.#leftPictures++;
      return [tag, printed] as const;
    }
    this.#room -= data.length;
    return [tag, { ...printed, src: data, [pictureMark]: attrs.src }] as const;
  }

  #references(node: Node) {
    const [tag, attrs] = specs.reference_list!(node) as unknown as [string, Record<string, string>];
    const printed = this.#source.references(referenceListOf(node));
    const dom = document.createElement(tag);
    for (const [name, value] of Object.entries(attrs)) dom.setAttribute(name, value);
    if (printed) dom.append(...referencesDom(printed));
    for (const caps of dom.querySelectorAll('.small-caps')) withStyle(caps, 'font-variant:small-caps');
    return dom;
  }

  #citation(node: Node) {
    const [tag, attrs] = specs.citation!(node) as unknown as [string, Record<string, string>];
    const runs = this.#source.printed(node.attrs.id as CitationId);
    const dom = document.createElement(tag);
    for (const [name, value] of Object.entries(attrs)) dom.setAttribute(name, value);
    dom.append(runs ? richTextDom(runs) : (node.type.spec.leafText?.(node) ?? ''));
    for (const caps of dom.querySelectorAll('.small-caps')) withStyle(caps, 'font-variant:small-caps');
    return dom;
  }

  #mark(node: Node) {
    const [tag, attrs] = specs.footnote!(node) as unknown as [string, Record<string, string>];
    const content = readCarried(node.attrs.carried);
    const dom = document.createElement(tag);
    for (const [name, value] of Object.entries(attrs)) dom.setAttribute(name, value);
    if (!content) return dom;
    const number = this.#source.noteNumber(node.attrs.id as NoteId) ?? this.#notes.length + 1;
    this.#notes.push({ number, content });
    dom.append(this.#link(number, 'ftnref', 'ftn'));
    return dom;
  }

  /** The mark in the text, or the one before the note; each leads to the other. */
  #link(number: number, from: 'ftn' | 'ftnref', to: 'ftn' | 'ftnref'): Element {
    const link = withStyle(document.createElement('a'), `mso-footnote-id:ftn${number}`) as Element;
    link.setAttribute('href', `#_${to}${number}`);
    link.setAttribute('name', `_${from}${number}`);
    const special = withStyle(document.createElement('span'), 'mso-special-character:footnote') as Element;
    exceptForWord(document, special, document.createTextNode(`[${number}]`));
    link.append(special);
    return link;
  }

  #list(document: Document): Element {
    const list = withStyle(document.createElement('div'), 'mso-element:footnote-list') as Element;
    list.setAttribute(forOthers, '');
    exceptForWord(document, list, document.createElement('hr'));
    for (const { number, content } of this.#notes) {
      const note = withStyle(document.createElement('div'), 'mso-element:footnote') as Element;
      note.id = `ftn${number}`;
      super.serializeFragment(content, { document }, note as HTMLElement);
      const first = note.querySelector('p');
      first?.prepend(this.#link(number, 'ftn', 'ftnref'), ' ');
      for (const paragraph of note.querySelectorAll('p')) paragraph.className = 'MsoFootnoteText';
      list.append(note);
    }
    return list;
  }
}

/** Whether Ibid's own copy wrote this HTML. */
export const isOwnCopy = (html: string): boolean =>
  html.includes(`${ownMark}="1"`) && html.includes('data-pm-slice');

/**
 * What Ibid copied, as the page reads it, and the sources that came along as text. A picture that the library
 * has goes by its address; any other stays data, which the page hands to the library.
 */
export const readOwnCopy = (
  html: string,
  hasPicture: (hash: string) => boolean,
): { html: string; sources: string } => {
  const { body } = new DOMParser().parseFromString(html, 'text/html');
  for (const element of body.querySelectorAll(`[${forOthers}]`)) element.remove();
  for (const image of body.querySelectorAll(`img[${pictureMark}]`)) {
    const address = image.getAttribute(pictureMark) ?? '';
    const hash = pictureHash(address);
    const isThere = hash !== null && hasPicture(hash);
    if (isThere || !isPictureData(image.getAttribute('src') ?? '')) image.setAttribute('src', address);
    image.removeAttribute(pictureMark);
  }
  for (const heading of body.querySelectorAll('h1[data-level], h2[data-level], h3[data-level]')) {
    const own = body.ownerDocument.createElement(`h${Number(heading.localName.slice(1)) + 1}`);
    for (const { name, value } of heading.attributes) own.setAttribute(name, value);
    own.append(...heading.childNodes);
    heading.replaceWith(own);
  }
  const carrier = body.querySelector(`[${sourcesMark}]`);
  const sources = carrier?.getAttribute(sourcesMark) ?? '';
  carrier?.removeAttribute(sourcesMark);
  return { html: body.innerHTML, sources };
};
