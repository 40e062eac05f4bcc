import type { Mark } from 'prosemirror-model';
import { type CrossReference, referenceKinds } from '#shared/document/cross-reference-node.ts';
import { schema } from '#shared/document/schema.ts';
import { type Said, say } from '#shared/reports/said.ts';
import type { Attributes } from './attributes.ts';
import { safeAddress } from './links.ts';

/** The marks of a span by its attributes; what the document has no mark for is told. */
export const marksOf = ({ id, classes, values }: Attributes, lose: (what: Said) => void): Mark[] => {
  const marks: Mark[] = [];
  if (id) lose(say('span-id', { id }));
  for (const name of classes)
    switch (name) {
      case 'smallcaps':
        marks.push(schema.marks.small_caps.create());
        break;
      case 'em':
        marks.push(schema.marks.em.create());
        break;
      case 'strong':
        marks.push(schema.marks.strong.create());
        break;
      case 'superscript':
        marks.push(schema.marks.superscript.create());
        break;
      case 'subscript':
        marks.push(schema.marks.subscript.create());
        break;
      default:
        lose(say('span-class', { name }));
    }
  for (const [key, value] of values)
    if (key === 'lang') marks.push(schema.marks.lang.create({ tag: value }));
    else if (key === 'href' && safeAddress.test(value)) marks.push(schema.marks.link.create({ href: value }));
    else lose(say('span-value', { key, value }));
  return marks;
};

/** What `[Section 3.1](#id){.section-ref}` refers to. Its words follow from that, so they are passed over. */
export const referenceIn = (address: string, { classes }: Attributes): CrossReference | null => {
  const kind = referenceKinds.find((name) => classes.includes(`${name}-ref`));
  if (!kind || !address.startsWith('#')) return null;
  return { kind, target: address.slice(1), form: classes.includes('number') ? 'number' : 'full' };
};
