import { type Attrs, type DOMOutputSpec, type NodeSpec, Schema } from 'prosemirror-model';
import { crossReference } from './cross-reference-node.ts';
import type { Element } from './dom-element.ts';
import { image } from './image-node.ts';
import { citation, footnote } from './leaf-nodes.ts';
import { marks } from './marks.ts';
import { checkPaperMeta, type PaperMeta } from './paper-meta.ts';
import { referenceList } from './reference-list-node.ts';
import { cell } from './table-cell-node.ts';
import { isTargetId, targetIdOf } from './target-id.ts';

/*
 * The document model of a paper: one ProseMirror document `doc(front, body, notes)`.
 *
 * - A `footnote` in the text is a mark in print: it carries only the id of its note. The words of the note
 *   are the `note` with the same id in `notes`, in the order of the marks.
 * - A `citation` carries which sources it cites and how; what is printed for it is derived.
 * - Numbers of notes, headings, tables and figures are derived too, never stored, and so is what a
 *   `cross_reference` to one of them prints.
 *
 * What the content expressions can't say (one mark for each note, order, unique ids, no mark inside a note)
 * is found by `findProblems` and mended by `repair`.
 */

const string = (value: unknown, name: string): void => {
  if (typeof value !== 'string') throw new RangeError(`${name} must be text`);
};
const id = (value: unknown): void => {
  string(value, 'an id');
};
/**
 * The id by which cross-references name a heading, table or figure; '' while nothing refers to it. Unlike the
 * id of a note it is not always there, so that a paper without references is not full of ids.
 */
const targetId = {
  default: '',
  validate: (value: unknown): void => {
    if (typeof value !== 'string' || (value !== '' && !isTargetId(value)))
      throw new RangeError('the id of a heading, table or figure is letters, digits, _, - and :');
  },
};
const withTarget = (id: unknown): Record<string, string> =>
  id === '' ? {} : { 'data-target-id': String(id) };
const block = (name: string, attrs: Record<string, string> = {}): DOMOutputSpec => [
  'div',
  { ...attrs, 'data-type': name },
  0,
];
const field = (name: string): NodeSpec => ({
  content: 'inline*',
  defining: true,
  isolating: true,
  toDOM: () => block(name),
  parseDOM: [{ tag: `div[data-type=${name}]` }],
});

const nodes = {
  doc: {
    content: 'front body notes',
    attrs: { meta: { default: {}, validate: (value: unknown) => void checkPaperMeta(value) } },
  },
  text: { group: 'inline' },

  // The front page. Affiliation and bio stand with their author.
  front: {
    content: 'title subtitle author* abstract keywords about',
    isolating: true,
    // A part is not selected as one thing: a letter typed over it would take all of it away.
    selectable: false,
    allowGapCursor: false,
    toDOM: () => ['header', { 'data-type': 'front' }, 0],
    parseDOM: [{ tag: 'header[data-type=front]' }],
  },
  title: field('title'),
  subtitle: field('subtitle'),
  author: {
    content: 'author_name affiliation bio',
    isolating: true,
    allowGapCursor: false,
    toDOM: () => block('author'),
    parseDOM: [{ tag: 'div[data-type=author]' }],
  },
  author_name: field('author_name'),
  affiliation: field('affiliation'),
  bio: field('bio'),
  abstract: {
    content: 'paragraph+',
    isolating: true,
    toDOM: () => block('abstract'),
    parseDOM: [{ tag: 'div[data-type=abstract]' }],
  },
  /** Keywords as the author types them, separated by commas or semicolons. */
  keywords: field('keywords'),
  /** The about-the-institute text, printed on the last page. Empty paragraph where the series has none. */
  about: {
    content: 'paragraph+',
    isolating: true,
    toDOM: () => block('about'),
    parseDOM: [{ tag: 'div[data-type=about]' }],
  },

  body: {
    content: 'block+',
    isolating: true,
    selectable: false,
    // Not <main>: the page stands inside the window's own main region.
    toDOM: () => block('body'),
    parseDOM: [{ tag: 'div[data-type=body]' }],
  },
  paragraph: {
    content: 'inline*',
    group: 'block note_block',
    toDOM: () => ['p', 0],
    parseDOM: [{ tag: 'p' }],
  },
  heading: {
    content: 'inline*',
    group: 'block',
    defining: true,
    attrs: {
      level: {
        default: 1,
        validate: (value: unknown) => {
          if (value !== 1 && value !== 2 && value !== 3)
            throw new RangeError('a heading has level 1, 2 or 3');
        },
      },
      /** An unnumbered heading ("References") keeps its place in the outline. */
      numbered: { default: true, validate: 'boolean' },
      id: targetId,
    },
    toDOM: (node) => [
      `h${node.attrs.level + 1}`,
      { ...(node.attrs.numbered ? {} : { 'data-unnumbered': '' }), ...withTarget(node.attrs.id) },
      0,
    ],
    parseDOM: [1, 2, 3, 4, 5, 6].map((n) => ({
      tag: `h${n}`,
      getAttrs: (dom: Element): Attrs => ({
        level: Math.min(3, Math.max(1, n - 1)),
        numbered: !dom.hasAttribute('data-unnumbered'),
        id: targetIdOf(dom),
      }),
    })),
  },
  blockquote: {
    content: '(paragraph | bullet_list | ordered_list)+',
    group: 'block note_block',
    defining: true,
    toDOM: () => ['blockquote', 0],
    parseDOM: [{ tag: 'blockquote' }],
  },
  bullet_list: {
    content: 'list_item+',
    group: 'block note_block',
    toDOM: () => ['ul', 0],
    parseDOM: [{ tag: 'ul' }],
  },
  ordered_list: {
    content: 'list_item+',
    group: 'block note_block',
    attrs: {
      start: {
        default: 1,
        validate: (value: unknown) => {
          if (!Number.isSafeInteger(value) || (value as number) < 0 || (value as number) > 999_999_999)
            throw new RangeError('a list starts with a whole number');
        },
      },
    },
    toDOM: (node) => ['ol', node.attrs.start === 1 ? {} : { start: String(node.attrs.start) }, 0],
    parseDOM: [
      {
        tag: 'ol',
        getAttrs: (dom: Element): Attrs => {
          const start = Number(dom.getAttribute('start') ?? '1');
          return { start: Number.isSafeInteger(start) && start >= 0 && start <= 999_999_999 ? start : 1 };
        },
      },
    ],
  },
  list_item: {
    content: 'paragraph (paragraph | bullet_list | ordered_list)*',
    defining: true,
    toDOM: () => ['li', 0],
    parseDOM: [{ tag: 'li' }],
  },
  horizontal_rule: {
    group: 'block',
    toDOM: () => ['hr'],
    parseDOM: [{ tag: 'hr' }],
  },
  page_break: {
    group: 'block',
    toDOM: () => ['div', { 'data-type': 'page_break' }],
    parseDOM: [{ tag: 'div[data-type=page_break]' }],
  },

  reference_list: referenceList,

  /** A box beside the argument: key points, a definition, a case. Its title may be empty. */
  text_box: {
    content: 'box_title (paragraph | bullet_list | ordered_list)+',
    group: 'block',
    defining: true,
    isolating: true,
    allowGapCursor: false,
    toDOM: () => ['aside', { 'data-type': 'text_box' }, 0],
    parseDOM: [{ tag: 'aside[data-type=text_box]' }],
  },
  box_title: field('box_title'),

  // A table or figure stands with its caption above or below and the line that names its source.
  table_block: {
    content: 'caption table source_line',
    group: 'block',
    isolating: true,
    allowGapCursor: false,
    attrs: { id: targetId },
    toDOM: (node) => ['figure', { 'data-type': 'table_block', ...withTarget(node.attrs.id) }, 0],
    parseDOM: [
      { tag: 'figure[data-type=table_block]', getAttrs: (dom: Element) => ({ id: targetIdOf(dom) }) },
    ],
  },
  figure: {
    content: 'caption image source_line',
    group: 'block',
    isolating: true,
    allowGapCursor: false,
    attrs: { id: targetId },
    toDOM: (node) => ['figure', { 'data-type': 'figure', ...withTarget(node.attrs.id) }, 0],
    parseDOM: [{ tag: 'figure[data-type=figure]', getAttrs: (dom: Element) => ({ id: targetIdOf(dom) }) }],
  },
  caption: {
    content: 'inline*',
    defining: true,
    toDOM: () => ['figcaption', { 'data-type': 'caption' }, 0],
    parseDOM: [{ tag: 'figcaption[data-type=caption]' }],
  },
  source_line: {
    content: 'inline*',
    defining: true,
    toDOM: () => ['p', { 'data-type': 'source_line' }, 0],
    parseDOM: [{ tag: 'p[data-type=source_line]', priority: 60 }],
  },
  image,
  table: {
    content: 'table_row+',
    tableRole: 'table',
    isolating: true,
    toDOM: () => ['table', ['tbody', 0]],
    parseDOM: [{ tag: 'table' }],
  },
  table_row: {
    content: '(table_cell | table_header)+',
    tableRole: 'row',
    toDOM: () => ['tr', 0],
    parseDOM: [{ tag: 'tr' }],
  },
  table_cell: cell('cell', 'td'),
  table_header: cell('header_cell', 'th'),

  // The notes, in the order of their marks.
  notes: {
    content: 'note*',
    isolating: true,
    selectable: false,
    toDOM: () => ['section', { 'data-type': 'notes' }, 0],
    parseDOM: [{ tag: 'section[data-type=notes]' }],
  },
  note: {
    content: 'note_block+',
    isolating: true,
    defining: true,
    attrs: { id: { validate: id } },
    toDOM: (node) => block('note', { 'data-note-id': node.attrs.id }),
    parseDOM: [
      {
        tag: 'div[data-type=note]',
        getAttrs: (dom: Element): Attrs => ({
          id: dom.getAttribute('data-note-id') ?? '',
        }),
      },
    ],
  },

  // Leaves in the text.
  footnote,
  citation,
  cross_reference: crossReference,
  hard_break: {
    inline: true,
    group: 'inline',
    selectable: false,
    leafText: () => '\n',
    toDOM: () => ['br'],
    parseDOM: [{ tag: 'br' }],
  },
} satisfies Record<string, NodeSpec>;

export type NodeName = keyof typeof nodes;
export type MarkName = keyof typeof marks;

/** The schema of every paper. */
export const schema: Schema<NodeName, MarkName> = new Schema<NodeName, MarkName>({ nodes, marks });

/** Metadata of the paper whose document this is. */
export const metaOf = (doc: { attrs: Attrs }): PaperMeta => doc.attrs.meta as PaperMeta;
