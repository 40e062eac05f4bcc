import * as fc from 'fast-check';
import { redo, undo } from 'prosemirror-history';
import type { Node } from 'prosemirror-model';
import { Selection, TextSelection } from 'prosemirror-state';
import { expect, test } from 'vitest';
import { findProblems } from '#shared/document/problems.ts';
import { repairedDocument } from '#shared/document/repair.ts';
import { schema } from '#shared/document/schema.ts';
import { commandTable } from '../../../renderer/editor/command-table.ts';
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
} from '../../builders/document.ts';
import { anyDocument } from '../../builders/random-document.ts';
import { run, stateOf } from './editor-state.ts';

/* The law: whatever stands on the page and is selected, every command leaves a sound paper, and one undo takes it back. */

const commands = [...commandTable(() => {}).values()].filter(({ id }) => id !== 'undo' && id !== 'redo');

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
const anyPaper = fc
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

test('every command, anywhere in any paper', () => {
  fc.assert(
    fc.property(
      anyPaper,
      fc.double({ min: 0, max: 1, noNaN: true }),
      fc.double({ min: 0, max: 1, noNaN: true }),
      fc.boolean(),
      fc.nat(commands.length - 1),
      (document, anchor, head, isCaret, index) => {
        const { id, command } = commands[index]!;
        const near = (part: number): Selection =>
          Selection.near(document.resolve(Math.floor(part * document.content.size)));
        const [start, end] = [near(anchor), near(head)];
        const ends = [start.$head, end.$head].every(({ parent }) => parent.inlineContent);
        const selection = isCaret || !ends ? start : TextSelection.between(start.$head, end.$head);
        const state = stateOf(Object.assign(document, { tag: { a: 2 } }));
        const before = state.apply(state.tr.setSelection(selection));
        expect(typeof command(before)).toBe('boolean');
        const after = run(before, command);
        expect(after !== null, `${id} says what it does`).toBe(command(before));
        if (!after) return;
        after.doc.check();
        expect(findProblems(after.doc), id).toEqual([]);
        if (after.doc.eq(document)) return;
        expect(run(after, undo)?.doc.eq(document), id).toBe(true);
        expect(run(run(after, undo)!, redo)?.doc.eq(after.doc), id).toBe(true);
      },
    ),
    { numRuns: 1500 },
  );
});
