import * as fc from 'fast-check';
import type { Node } from 'prosemirror-model';
import { repairedDocument } from '#shared/document/repair.ts';
import { schema } from '#shared/document/schema.ts';
import {
  caption,
  fn,
  h1,
  h2,
  li,
  node,
  ol,
  olFrom,
  p,
  sourceLine,
  table,
  tableBlock,
  td,
  th,
  tr,
} from './document.ts';
import { anyDocument } from './random-document.ts';

const extra: readonly Node[] = [
  h1('Heading ', fn('x1')),
  h2('Lower'),
  ol(li(p('one'), ol(li(p('deep', fn('x2'))), li(p('deeper')))), li(p('two'))),
  olFrom(4, li(p('four'))),
  tableBlock(
    caption('Table', fn('x3')),
    table(
      tr(th(p('a')), th(p('b')), th(p('c'))),
      tr(node('table_cell', { colspan: 2, align: 'right' }, [p('wide', fn('x4'))]), td(p('d'))),
      tr(td(p('e')), td(ol(li(p('f')))), td(p('g'))),
    ),
    sourceLine('Source'),
  ),
];

/** A sound paper with blocks of every kind. */
export const anySoundPaper: fc.Arbitrary<Node> = fc
  .tuple(anyDocument, fc.array(fc.nat(extra.length - 1), { maxLength: 3 }), fc.boolean())
  .map(([document, chosen, atStart]) => {
    const more = [...new Set(chosen)].map((index) => extra[index]!);
    const body = document.child(1).children;
    const blocks = atStart ? [...more, ...body] : [...body, ...more];
    const whole = document.copy(
      document.content
        .replaceChild(1, schema.nodes.body.create(null, blocks))
        .replaceChild(2, schema.nodes.notes.create(null, document.child(2).children)),
    );
    return repairedDocument(whole);
  });
