import { undo } from 'prosemirror-history';
import { expect, test } from 'vitest';
import { findProblems } from '#shared/document/problems.ts';
import { copied } from '../../../renderer/editor/plugins/clipboard/slices.ts';
import { insertPassage } from '../../../renderer/features/paper/insert-passage.ts';
import { cite, doc, fn, note, p, withPlainIds } from '../../builders/document.ts';
import { run, stateOf } from '../editor/editor-state.ts';

const version = doc(
  p('<a>Old words', fn('n'), ' here.<b>'),
  note('n', p('See ', cite('k', { locator: '3' }, 'c'), '.')),
);
const passage = () => {
  const state = stateOf(version);
  return copied(state.selection.content(), state.doc);
};

test('a passage of an older version comes behind the caret with its notes and citations, one step to undo', () => {
  // The paper still has the note, with other words.
  const state = stateOf(doc(p('Before<a> after', fn('n'), '.'), note('n', p('New words.'))));
  const tr = insertPassage(state, passage())!;
  const after = state.apply(tr);
  after.doc.check();
  expect(findProblems(after.doc)).toEqual([]);
  expect(withPlainIds(after.doc).toString()).toBe(
    withPlainIds(
      doc(
        p('BeforeOld words', fn('x'), ' here. after', fn('n'), '.'),
        note('x', p('See ', cite('k', { locator: '3' }, 'c'), '.')),
        note('n', p('New words.')),
      ),
    ).toString(),
  );
  expect(run(after, undo)?.doc.eq(state.doc)).toBe(true);
});

test('a selection of the paper itself is not replaced', () => {
  const state = stateOf(doc(p('<a>Kept<b> words.')));
  const tr = insertPassage(state, passage())!;
  expect(state.apply(tr).doc.child(1).textContent).toBe('KeptOld words here. words.');
});
