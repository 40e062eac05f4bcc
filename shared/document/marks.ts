import type { Attrs, MarkSpec } from 'prosemirror-model';
import type { Element } from './dom-element.ts';
import { canonicalTag, isRightToLeft } from './language-tag.ts';

/* What words of a paper can be besides text: links, emphasis, another language. */

const runsRightToLeft = (tag: string): boolean => {
  const canonical = canonicalTag(tag);
  return canonical !== null && isRightToLeft(canonical);
};

const safeAddress = /^(https?:|mailto:)/i;

export const marks = {
  link: {
    attrs: {
      href: {
        validate: (value: unknown) => {
          if (typeof value !== 'string' || !safeAddress.test(value))
            throw new RangeError('a link has an http, https or mailto address');
        },
      },
    },
    inclusive: false,
    toDOM: (mark) => ['a', { href: mark.attrs.href, rel: 'noreferrer' }, 0],
    parseDOM: [
      {
        tag: 'a[href]',
        getAttrs: (dom: Element): Attrs | false => {
          const href = dom.getAttribute('href') ?? '';
          return safeAddress.test(href) ? { href } : false;
        },
      },
    ],
  },
  em: {
    toDOM: () => ['em', 0],
    parseDOM: [{ tag: 'em' }, { tag: 'i' }, { style: 'font-style=italic' }],
  },
  strong: {
    toDOM: () => ['strong', 0],
    parseDOM: [
      { tag: 'strong' },
      { tag: 'b' },
      { style: 'font-weight', getAttrs: (v: string) => /^(bold(er)?|[6-9]\d\d)$/.test(v) && null },
    ],
  },
  small_caps: {
    toDOM: () => ['span', { class: 'small-caps' }, 0],
    parseDOM: [{ tag: 'span.small-caps' }, { style: 'font-variant=small-caps' }],
  },
  superscript: {
    excludes: 'subscript',
    toDOM: () => ['sup', 0],
    parseDOM: [{ tag: 'sup' }],
  },
  subscript: {
    excludes: 'superscript',
    toDOM: () => ['sub', 0],
    parseDOM: [{ tag: 'sub' }],
  },
  /** Words in another language than the paper: a BCP 47 tag. */
  lang: {
    attrs: { tag: { validate: 'string' } },
    toDOM: (mark) => [
      'span',
      // Words that run from right to left keep their place in a line that does not.
      { lang: mark.attrs.tag, ...(runsRightToLeft(mark.attrs.tag) ? { dir: 'rtl' } : {}) },
      0,
    ],
    parseDOM: [
      {
        tag: 'span[lang]',
        getAttrs: (dom: Element): Attrs => ({
          tag: dom.getAttribute('lang') ?? '',
        }),
      },
    ],
  },
} satisfies Record<string, MarkSpec>;
