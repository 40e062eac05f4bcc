import type { Attrs, NodeSpec } from 'prosemirror-model';
import type { CitationItem, TextByHand } from '../citations/citation.ts';
import { checkTextByHand } from './by-hand-attrs.ts';
import { checkCitationItems } from './citation-attrs.ts';
import type { Element } from './dom-element.ts';

const id = (value: unknown): void => {
  if (typeof value !== 'string') throw new RangeError('an id must be text');
};

/** The mark of a note in the text. */
export const footnote = {
  inline: true,
  group: 'inline',
  atom: true,
  selectable: true,
  draggable: true,
  attrs: {
    id: { validate: id },
    /** On the clipboard only: the note's content as JSON, so that cut and paste carries it. */
    carried: { default: null },
  },
  toDOM: (node) => [
    'sup',
    {
      'data-type': 'footnote',
      'data-note-id': node.attrs.id,
      ...(node.attrs.carried ? { 'data-note': JSON.stringify(node.attrs.carried) } : {}),
    },
  ],
  parseDOM: [
    {
      tag: 'sup[data-type=footnote]',
      priority: 60,
      getAttrs: (dom: Element): Attrs => ({
        id: dom.getAttribute('data-note-id') ?? '',
        carried: parseJson(dom.getAttribute('data-note')),
      }),
    },
  ],
} satisfies NodeSpec;

/** A citation, in the text or in a note. */
export const citation = {
  inline: true,
  group: 'inline',
  atom: true,
  selectable: true,
  draggable: true,
  attrs: {
    id: { validate: id },
    items: { validate: (value: unknown) => void checkCitationItems(value) },
    /** The text of the whole citation where it is set by hand; null while it is live. */
    byHand: {
      default: null,
      validate: (value: unknown) => void (value === null || checkTextByHand(value)),
    },
  },
  leafText: (node) =>
    `[${(node.attrs.items as CitationItem[]).map((item) => `@${item.sourceId}`).join('; ')}]`,
  toDOM: (node) => [
    'span',
    {
      'data-type': 'citation',
      'data-citation-id': node.attrs.id,
      'data-items': JSON.stringify(node.attrs.items),
      ...(node.attrs.byHand ? { 'data-by-hand': JSON.stringify(node.attrs.byHand) } : {}),
    },
  ],
  parseDOM: [
    {
      tag: 'span[data-type=citation]',
      getAttrs: (dom: Element): Attrs | false => {
        const items = parseJson(dom.getAttribute('data-items'));
        try {
          checkCitationItems(items);
        } catch {
          return false;
        }
        return { id: dom.getAttribute('data-citation-id') ?? '', items, byHand: byHandOf(dom) };
      },
    },
  ],
} satisfies NodeSpec;

/** What is set by hand in a pasted citation; a text that can't be one leaves the citation live. */
function byHandOf(dom: Element): TextByHand | null {
  const byHand = parseJson(dom.getAttribute('data-by-hand'));
  try {
    return byHand === null ? null : checkTextByHand(byHand);
  } catch {
    return null;
  }
}

function parseJson(text: string | null): unknown {
  if (!text) return null;
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
