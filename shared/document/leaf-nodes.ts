import type { Attrs, NodeSpec } from 'prosemirror-model';
import type { CitationItem } from '../citations/citation.ts';
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
  },
  leafText: (node) =>
    `[${(node.attrs.items as CitationItem[]).map((item) => `@${item.sourceId}`).join('; ')}]`,
  toDOM: (node) => [
    'span',
    {
      'data-type': 'citation',
      'data-citation-id': node.attrs.id,
      'data-items': JSON.stringify(node.attrs.items),
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
        return { id: dom.getAttribute('data-citation-id') ?? '', items };
      },
    },
  ],
} satisfies NodeSpec;

function parseJson(text: string | null): unknown {
  if (!text) return null;
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
