import * as fc from 'fast-check';
import { EditorState, type Transaction } from 'prosemirror-state';
import { describe, expect, test } from 'vitest';
import { placeCitations } from '#shared/document/reading-order.ts';
import { repairedDocument } from '#shared/document/repair.ts';
import { schema } from '#shared/document/schema.ts';
import { citationsPlugin } from '../../../renderer/editor/plugins/citations/index.ts';
import { cite, doc, fn, h1, note, p } from '../../builders/document.ts';
import { anyDocument, anyEdit, applyEdit } from '../../builders/random-document.ts';

const nothing = (): void => {};
const plugin = citationsPlugin({ setStyle: nothing, setRules: nothing, setCitations: nothing });
/** Does the plugin see that a change may have moved a citation, or changed what stands around it? */
const wakes = (state: EditorState, tr: Transaction): boolean =>
  plugin.getState(state.apply(tr)) !== plugin.getState(state);

describe('the plugin of the citations', () => {
  test('sees every edit after which citations stand otherwise', () => {
    let seen = 0;
    fc.assert(
      fc.property(anyDocument, fc.array(anyEdit, { minLength: 1, maxLength: 6 }), (document, edits) => {
        let state = EditorState.create({ doc: repairedDocument(document), plugins: [plugin] });
        for (const edit of edits) {
          const { tr } = state;
          applyEdit(tr, edit);
          const before = placeCitations(state.doc);
          const woke = wakes(state, tr);
          state = state.apply(tr);
          if (!woke) expect(placeCitations(state.doc)).toEqual(before);
          else seen++;
        }
      }),
      { numRuns: 2000 },
    );
    expect(seen).toBeGreaterThan(0);
  });

  const document = doc(
    p('one<a> two', fn('1'), ' three'),
    h1('He<h>ad'),
    p('four<b>', fn('2')),
    note('1', p('words<w> of its own')),
    note('2', p(cite('k')), p('x<x>')),
  );
  const state = EditorState.create({ doc: document, plugins: [plugin] });
  const { a, b, h, w, x } = document.tag as Record<'a' | 'b' | 'h' | 'w' | 'x', number>;

  test.each<[string, (tr: Transaction) => Transaction]>([
    ['typing in the text', (tr) => tr.insertText('x', a)],
    ['typing in a heading', (tr) => tr.insertText('x', h)],
    ['typing in a note of words', (tr) => tr.insertText('x', w)],
    ['typing one more word in a note that has some', (tr) => tr.insertText('y', x)],
    ['splitting a paragraph', (tr) => tr.split(a)],
  ])('sleeps at %s', (_, change) => {
    expect(wakes(state, change(state.tr))).toBe(false);
  });

  test.each<[string, (tr: Transaction) => Transaction]>([
    ['the only word of a note with citations goes', (tr) => tr.delete(x - 1, x)],
    ['a paragraph becomes a heading', (tr) => tr.setBlockType(b, b, schema.nodes.heading)],
    ['a heading becomes a paragraph', (tr) => tr.setBlockType(h, h, schema.nodes.paragraph)],
    ['a heading takes another level', (tr) => tr.setNodeAttribute(h - 3, 'level', 2)],
    ['a heading is split in two', (tr) => tr.split(h)],
    ['a heading is deleted', (tr) => tr.delete(h - 3, h + 3)],
  ])('wakes when %s', (_, change) => {
    const tr = change(state.tr);
    expect(tr.docChanged).toBe(true);
    expect(wakes(state, tr)).toBe(true);
  });
});
