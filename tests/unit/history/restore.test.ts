import * as fc from 'fast-check';
import { closeHistory, history, redo, undo } from 'prosemirror-history';
import type { Node } from 'prosemirror-model';
import { type Command, EditorState } from 'prosemirror-state';
import { Transform } from 'prosemirror-transform';
import { describe, expect, test } from 'vitest';
import { findProblems } from '#shared/document/problems.ts';
import { schema } from '#shared/document/schema.ts';
import { restoreDocument } from '../../../renderer/features/paper/restore.ts';
import { anyDocument, anyEdit, applyEdit } from '../../builders/random-document.ts';

const restored = (a: Node, b: Node): EditorState => {
  const before = EditorState.create({ doc: a, plugins: [history()] });
  const after = before.apply(restoreDocument(before, b));
  return after.apply(closeHistory(after.tr));
};
const run = (command: Command, state: EditorState): EditorState => {
  let next = state;
  command(state, (tr) => {
    next = state.apply(tr);
  });
  return next;
};
/** Two versions of one paper, which are alike, or two papers, which are not. */
const anyPair: fc.Arbitrary<[Node, Node]> = fc.oneof(
  fc.tuple(anyDocument, anyDocument),
  fc.tuple(anyDocument, fc.array(anyEdit, { maxLength: 4 })).map(([a, edits]): [Node, Node] => {
    const tr = new Transform(a);
    for (const edit of edits) applyEdit(tr, edit);
    return [a, tr.doc];
  }),
);

describe('restoring a version', () => {
  test('gives exactly that version, whatever is on the page, as one step to undo and redo', () => {
    fc.assert(
      fc.property(anyPair, ([a, b]) => {
        const after = restored(a, b);
        expect(after.doc.eq(b)).toBe(true);
        expect(findProblems(after.doc)).toEqual(findProblems(b));
        const back = run(undo, after);
        expect(back.doc.eq(a)).toBe(true);
        expect(run(redo, back).doc.eq(b)).toBe(true);
      }),
    );
  });

  test('changes nothing where the page is that version', () => {
    fc.assert(
      fc.property(anyDocument, (doc) => {
        const state = EditorState.create({ doc });
        expect(restoreDocument(state, schema.nodeFromJSON(doc.toJSON())).docChanged).toBe(false);
      }),
    );
  });

  test('and what is typed right after it is a step of its own', () => {
    fc.assert(
      fc.property(anyPair, ([a, b]) => {
        const after = restored(a, b);
        const typed = after.apply(after.tr.insertText('x', 2));
        expect(typed.doc.eq(b)).toBe(false);
        expect(run(undo, typed).doc.eq(b)).toBe(true);
      }),
    );
  });
});
