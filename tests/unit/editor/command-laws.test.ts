import * as fc from 'fast-check';
import { redo, undo } from 'prosemirror-history';
import { Selection, TextSelection } from 'prosemirror-state';
import { expect, test } from 'vitest';
import { findProblems } from '#shared/document/problems.ts';
import { commandTable } from '../../../renderer/editor/command-table.ts';
import { anySoundPaper } from '../../builders/every-block.ts';
import { run, stateOf } from './editor-state.ts';

/* The law: whatever stands on the page and is selected, every command leaves a sound paper, and one undo takes it back. */

const commands = [...commandTable(() => {}).values()].filter(({ id }) => id !== 'undo' && id !== 'redo');

test('every command, anywhere in any paper', () => {
  fc.assert(
    fc.property(
      anySoundPaper,
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
