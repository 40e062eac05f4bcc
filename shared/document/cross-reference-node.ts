import type { Attrs, NodeSpec } from 'prosemirror-model';
import type { Element } from './dom-element.ts';

export const referenceKinds = ['section', 'table', 'figure', 'note'] as const;
/** What a cross-reference refers to. */
export type ReferenceKind = (typeof referenceKinds)[number];
/** `full` prints "Section 3.1", `number` the number alone. */
export type ReferenceForm = 'full' | 'number';
/** What a cross-reference holds; what it prints is derived (cross-references.ts). */
export type CrossReference = { kind: ReferenceKind; target: string; form: ReferenceForm };

const isKind = (value: unknown): value is ReferenceKind => referenceKinds.includes(value as ReferenceKind);
const isForm = (value: unknown): value is ReferenceForm => value === 'full' || value === 'number';

export const crossReference = {
  inline: true,
  group: 'inline',
  atom: true,
  selectable: true,
  draggable: true,
  attrs: {
    kind: {
      validate: (value: unknown) => {
        if (!isKind(value)) throw new RangeError(`"${String(value)}" is nothing to refer to`);
      },
    },
    /** Id of a heading, table or figure, or of a note. */
    target: { validate: 'string' },
    form: {
      default: 'full',
      validate: (value: unknown) => {
        if (!isForm(value)) throw new RangeError('a cross-reference is printed in full or as a number');
      },
    },
  },
  toDOM: (node) => [
    'span',
    {
      'data-type': 'cross_reference',
      'data-kind': node.attrs.kind,
      'data-target': node.attrs.target,
      'data-form': node.attrs.form,
    },
  ],
  parseDOM: [
    {
      tag: 'span[data-type=cross_reference]',
      getAttrs: (dom: Element): Attrs | false => {
        const kind = dom.getAttribute('data-kind');
        const form = dom.getAttribute('data-form');
        if (!isKind(kind)) return false;
        return { kind, target: dom.getAttribute('data-target') ?? '', form: isForm(form) ? form : 'full' };
      },
    },
  ],
} satisfies NodeSpec;
