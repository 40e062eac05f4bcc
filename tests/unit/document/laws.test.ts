import * as fc from 'fast-check';
import { Node } from 'prosemirror-model';
import { EditorState } from 'prosemirror-state';
import { Transform } from 'prosemirror-transform';
import { describe, expect, test } from 'vitest';
import { findProblems } from '#shared/document/problems.ts';
import { repairDocument, repairedDocument } from '#shared/document/repair.ts';
import { schema } from '#shared/document/schema.ts';
import { touchesStructure } from '#shared/document/touches-structure.ts';
import { cite, doc, fn, h1, named, note, p, ref } from '../../builders/document.ts';
import { anyDocument, anyEdit, applyEdit } from '../../builders/random-document.ts';

const wordsOf = (node: Node): string[] =>
  node.textBetween(0, node.content.size, ' ', ' ').match(/\S+/g) ?? [];

describe('repair', () => {
  test('mends any document, once and for all, and can be undone', () => {
    fc.assert(
      fc.property(anyDocument, (document) => {
        const tr = new Transform(document);
        repairDocument(tr);
        expect(findProblems(tr.doc)).toEqual([]);
        tr.doc.check();
        expect(Node.fromJSON(schema, JSON.parse(JSON.stringify(tr.doc.toJSON()))).eq(tr.doc)).toBe(true);
        expect(repairedDocument(tr.doc)).toBe(tr.doc);
        let back = tr.doc;
        for (let i = tr.steps.length - 1; i >= 0; i--) {
          const result = tr.steps[i]!.invert(tr.docs[i]!).apply(back);
          expect(result.failed).toBeNull();
          back = result.doc!;
        }
        expect(back.eq(document)).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });

  test('keeps every word outside notes that nothing refers to', () => {
    fc.assert(
      fc.property(anyDocument, (document) => {
        const shown = new Set<string>();
        document
          .child(0)
          .descendants((node) => void (node.type.name === 'footnote' && shown.add(node.attrs.id)));
        document
          .child(1)
          .descendants((node) => void (node.type.name === 'footnote' && shown.add(node.attrs.id)));
        const before = [...wordsOf(document.child(0)), ...wordsOf(document.child(1))];
        document.child(2).forEach((one) => {
          // A mark that comes from elsewhere with a note of its own may take the id over.
          if (shown.has(one.attrs.id) && !carries(document, one.attrs.id)) before.push(...wordsOf(one));
        });
        const after = repairedDocument(document);
        const text = wordsOf(after).join(' ');
        for (const word of new Set(before)) expect(text).toContain(word);
        expect(wordsOf(after.child(1))).toEqual(wordsOf(document.child(1)));
      }),
      { numRuns: 500 },
    );
  });

  test('holds through edits: whatever makes a problem is seen by touchesStructure', () => {
    fc.assert(
      fc.property(anyDocument, fc.array(anyEdit, { minLength: 1, maxLength: 5 }), (document, edits) => {
        let state = EditorState.create({ doc: repairedDocument(document) });
        for (const edit of edits) {
          const tr = state.tr;
          applyEdit(tr, edit);
          const touched = touchesStructure([tr]);
          state = state.apply(tr);
          if (!touched) expect(findProblems(state.doc)).toEqual([]);
          const mend = state.tr;
          repairDocument(mend);
          state = state.apply(mend);
          expect(findProblems(state.doc)).toEqual([]);
          state.doc.check();
        }
      }),
      { numRuns: 2000 },
    );
  });
});

const carries = (document: Node, id: string): boolean => {
  let found = false;
  document.descendants((node) => {
    if (node.type.name === 'footnote' && node.attrs.id === id && node.attrs.carried) found = true;
  });
  return found;
};

describe('touchesStructure', () => {
  const document = doc(
    p('one<a> two', fn('1'), ' three'),
    p('four<b>'),
    note('1', p('a note<c>', cite('k'))),
  );
  const state = EditorState.create({ doc: document });
  const { a, b, c } = document.tag as { a: number; b: number; c: number };

  test.each([
    ['typing in the text', () => state.tr.insertText('x', a)],
    ['typing in a note', () => state.tr.insertText('x', c)],
    ['deleting words', () => state.tr.delete(a - 2, a)],
    ['splitting a paragraph', () => state.tr.split(a)],
    ['joining two paragraphs', () => state.tr.join(b - 5)],
    ['setting in italics', () => state.tr.addMark(a - 2, a + 3, schema.marks.em.create())],
    ['making a heading', () => state.tr.setBlockType(a, a, schema.nodes.heading)],
    ['inserting a cross-reference', () => state.tr.insert(a, ref('section', 't'))],
  ] as const)('%s does not', (_, make) => {
    expect(touchesStructure([make()])).toBe(false);
  });

  test.each([
    ['deleting a mark', () => state.tr.delete(a + 4, a + 5)],
    ['deleting a paragraph with a mark', () => state.tr.delete(1 + document.child(0).nodeSize, b - 5)],
    ['pasting a mark', () => state.tr.insert(b, fn('2'))],
    ['inserting a citation', () => state.tr.insert(b, cite('k', {}, 'c9'))],
    ['splitting a note in two', () => state.tr.split(c, 2)],
    ['making a heading with an id', () => state.tr.setBlockType(a, a, schema.nodes.heading, { id: 't' })],
    ['pasting a heading with an id', () => state.tr.insert(b + 1, named('t', h1('Five')))],
    ['another id', () => state.tr.setNodeAttribute(a + 4, 'id', '7')],
    ['deleting all', () => state.tr.delete(0, document.content.size)],
  ] as const)('%s does', (_, make) => {
    const tr = make();
    expect(tr.docChanged).toBe(true);
    expect(touchesStructure([tr])).toBe(true);
  });
});
