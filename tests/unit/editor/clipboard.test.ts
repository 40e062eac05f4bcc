import { deleteSelection } from 'prosemirror-commands';
import { undo } from 'prosemirror-history';
import { type Node, Slice } from 'prosemirror-model';
import { type EditorState, TextSelection } from 'prosemirror-state';
import { expect, test } from 'vitest';
import { findProblems } from '#shared/document/problems.ts';
import { schema } from '#shared/document/schema.ts';
import { copied, pasted } from '../../../renderer/editor/plugins/clipboard/slices.ts';
import {
  caption,
  cite,
  doc,
  fn,
  front,
  h1,
  note,
  p,
  sourceLine,
  type TaggedNode,
  table,
  tableBlock,
  td,
  tr,
  withPlainIds,
} from '../../builders/document.ts';
import { run, stateOf } from './editor-state.ts';

/** What the clipboard holds after a copy; through JSON, as between two windows. */
const copy = (state: EditorState): Slice => {
  const slice = copied(state.selection.content(), state.doc);
  return Slice.fromJSON(schema, JSON.parse(JSON.stringify(slice.toJSON())));
};
const paste = (state: EditorState, slice: Slice): EditorState =>
  state.apply(state.tr.replaceSelection(pasted(slice, state.doc)));
const at = (state: EditorState, pos: number): EditorState =>
  state.apply(state.tr.setSelection(TextSelection.create(state.doc, pos)));
const same = (actual: Node, expected: TaggedNode): void => {
  expect(findProblems(actual)).toEqual([]);
  actual.check();
  expect(withPlainIds(actual).toString()).toBe(withPlainIds(expected).toString());
  expect(withPlainIds(actual).eq(withPlainIds(expected))).toBe(true);
};

const source = () =>
  doc(
    p('<a>One', fn('n1'), ' and', fn('n2'), '.<b>'),
    p('Two', fn('n3'), '.'),
    note('n1', p('See ', cite('alder', { locator: '3' }), '.')),
    note('n2', p('Second.'), p('More.')),
    note('n3', p('Third.')),
  );

test('a paragraph cut and pasted behind another takes its notes along, with the same ids', () => {
  const state = stateOf(source());
  const slice = copy(state);
  const without = run(state, deleteSelection)!;
  same(without.doc, doc(p(), p('Two', fn('n3'), '.'), note('n3', p('Third.'))));
  const end = without.doc.child(0).nodeSize + without.doc.child(1).nodeSize - 2;
  const after = paste(at(without, end), slice);
  same(
    after.doc,
    doc(
      p(),
      p('Two', fn('n3'), '.One', fn('n1'), ' and', fn('n2'), '.'),
      note('n3', p('Third.')),
      note('n1', p('See ', cite('alder', { locator: '3' }), '.')),
      note('n2', p('Second.'), p('More.')),
    ),
  );
  expect([...noteIds(after.doc)]).toEqual(['n3', 'n1', 'n2']);
  expect(run(run(after, undo)!, undo)!.doc.eq(source())).toBe(true);
});

const noteIds = (document: Node): string[] => document.child(2).content.content.map((node) => node.attrs.id);

test('a copy has notes and citations of its own', () => {
  const state = stateOf(source());
  const slice = copy(state);
  const after = paste(at(state, state.doc.child(0).nodeSize + state.doc.child(1).nodeSize - 2), slice);
  expect(after.doc.child(2).childCount).toBe(5);
  expect(new Set(noteIds(after.doc)).size).toBe(5);
  expect(noteIds(after.doc).slice(0, 3)).toEqual(['n1', 'n2', 'n3']);
  expect(after.doc.child(2).child(3).textContent).toBe(after.doc.child(2).child(0).textContent);
  expect(findProblems(after.doc)).toEqual([]);
});

test('into another paper the notes come along and take their place', () => {
  const other = stateOf(doc(p('A<a>', fn('n1'), '.'), note('n1', p('Another.'))));
  const after = paste(other, copy(stateOf(source())));
  same(
    after.doc,
    doc(
      p('AOne', fn('x'), ' and', fn('n2'), '.', fn('n1'), '.'),
      note('x', p('See ', cite('alder', { locator: '3' }), '.')),
      note('n2', p('Second.'), p('More.')),
      note('n1', p('Another.')),
    ),
  );
  expect(noteIds(after.doc)[2]).toBe('n1');
});

test('text with marks pasted into a note brings the words of their notes', () => {
  const other = stateOf(doc(p('A', fn('q')), note('q', p('See: <a>'))));
  const after = paste(other, copy(stateOf(doc(p('<a>One', fn('n1'), '<b>'), note('n1', p('First.'))))));
  expect(after.doc.child(2).textContent).toBe('See: One First.');
  expect(findProblems(after.doc)).toEqual([]);
});

test('several notes pasted into the text become paragraphs', () => {
  const notes = doc(
    p('1', fn('n1'), fn('n2'), fn('n3')),
    note('n1', p('Fi<a>rst')),
    note('n2', p('Second')),
    note('n3', p('Th<b>ird')),
  );
  const after = paste(stateOf(doc(p('Text <a>'))), copy(stateOf(notes)));
  expect(after.doc.child(1).content.content.map((node) => node.textContent)).toEqual([
    'Text rst',
    'Second',
    'Th',
  ]);
});

test('a whole paper pasted into the text of another loses no words', () => {
  const whole = doc(
    front({ title: ['T<a>itle'], abstract: [p('Abstract')] }),
    h1('One', fn('n1')),
    p('two<b>'),
    note('n1', p('First')),
  );
  const after = paste(stateOf(doc(p('<a>'))), copy(stateOf(whole)));
  expect(after.doc.child(1).content.content.map((node) => `${node.type.name}: ${node.textContent}`)).toEqual([
    'paragraph: itle',
    'paragraph: Abstract',
    'heading: One',
    'paragraph: two',
  ]);
  expect(after.doc.child(2).textContent).toBe('First');
  expect(findProblems(after.doc)).toEqual([]);
});

test('a table cut apart by a selection that began on the front page is pasted as its lines', () => {
  const cut = (from: string, to: string): Slice => {
    const state = stateOf(
      doc(
        front({ title: ['Harbours'] }),
        p('Text.'),
        tableBlock(
          caption('Fees by year'),
          table(tr(td(p('First')), td(p('Second')))),
          sourceLine('Ledgers.'),
        ),
      ),
    );
    const find = (words: string): number => {
      let found = -1;
      state.doc.descendants((node, pos) => {
        if (node.isText && node.text?.includes(words)) found = pos + node.text.indexOf(words);
      });
      return found;
    };
    const selected = TextSelection.create(state.doc, find(from), find(to) + 2);
    return copy(state.apply(state.tr.setSelection(selected)));
  };
  for (const end of ['Fees', 'First', 'Second', 'Ledgers']) {
    const target = stateOf(doc(p('Before.'), p('After.')));
    const start = target.doc.child(0).nodeSize + 2;
    const after = paste(at(target, start), cut('Harbours', end));
    after.doc.check();
    expect(findProblems(after.doc)).toEqual([]);
    for (const words of ['Harbours', 'Text.', 'Before.', 'After.', end.slice(0, 2)])
      expect(after.doc.textContent).toContain(words);
  }
});
