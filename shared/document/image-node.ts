import type { Attrs, NodeSpec } from 'prosemirror-model';
import type { Element } from './dom-element.ts';

/** A picture; it stands in a figure. */
export const image = {
  attrs: {
    /**
     * `image:` and the SHA-256 of a picture kept by the library, a data: address (PNG, JPEG, GIF or SVG), or
     * a relative path as the imported file gave it.
     */
    src: { default: '', validate: 'string' },
    alt: { default: '', validate: 'string' },
    /** Per cent of the column; null for the picture's own size. */
    width: {
      default: null,
      validate: (value: unknown) => {
        if (value !== null && imageWidth(value) === null)
          throw new RangeError('a picture is 10 to 100 per cent of its column wide');
      },
    },
  },
  atom: true,
  toDOM: (node) => [
    'img',
    {
      src: node.attrs.src,
      alt: node.attrs.alt,
      ...(node.attrs.width === null ? {} : { 'data-width': String(node.attrs.width) }),
    },
  ],
  parseDOM: [
    {
      tag: 'img[src]',
      getAttrs: (dom: Element): Attrs => ({
        src: dom.getAttribute('src') ?? '',
        alt: dom.getAttribute('alt') ?? '',
        width: imageWidth(Number(dom.getAttribute('data-width') ?? Number.NaN)),
      }),
    },
  ],
} satisfies NodeSpec;

/** A width in per cent, or null for what is none. */
export function imageWidth(value: unknown): number | null {
  return Number.isSafeInteger(value) && (value as number) >= 10 && (value as number) <= 100
    ? (value as number)
    : null;
}
