import * as fc from 'fast-check';
import type { EditorState } from 'prosemirror-state';
import type { DecorationSet } from 'prosemirror-view';
import { expect, test } from 'vitest';
import { toggleHeading } from '../../../renderer/editor/commands/blocks.ts';
import {
  pageSignsPlugin,
  showsSigns,
  toggleSigns,
} from '../../../renderer/editor/plugins/page-signs/index.ts';
import { br, doc, em, fn, li, note, p, ul } from '../../builders/document.ts';
import { obeys, run, stateOf } from './editor-state.ts';

const paper = () =>
  doc(
    p('<a>One\u00a0two', fn('n1'), '\tthree', br(), 'four'),
    ul(li(p('a\u202fb', em('\u2011c')))),
    p('plain', fn('n2')),
    note('n1', p('N\u00a0b')),
    note('n2', p('M')),
  );

/** The signs on the page as places. */
const signs = (state: EditorState): string[] => {
  const plugin = state.plugins.find((one) => one.spec.key === pageSignsPlugin().spec.key)!;
  const set = plugin.getState(state) as DecorationSet | null;
  return (set?.find() ?? [])
    .map(({ from, to }) => `${from}-${to}`)
    .sort((a, b) => Number.parseInt(a, 10) - Number.parseInt(b, 10));
};
const shown = (state: EditorState): EditorState => run(state, toggleSigns)!;

test('they are shown and hidden, and change nothing in the paper', () => {
  const state = obeys(paper(), toggleSigns);
  expect(showsSigns(state)).toBe(true);
  expect(signs(state)).toHaveLength(9);
  const again = shown(state);
  expect(showsSigns(again)).toBe(false);
  expect(signs(again)).toEqual([]);
});

test('after any edits they are where they would be if the whole paper were read again', () => {
  const place = fc.double({ min: 0, max: 1, noNaN: true });
  const edit = fc.record({
    kind: fc.constantFrom('type', 'delete', 'split', 'heading'),
    from: place,
    length: fc.nat(12),
    text: fc.constantFrom('x', '\u00a0', 'a\u00a0\tb', '\u2011'),
  });
  fc.assert(
    fc.property(fc.array(edit, { minLength: 1, maxLength: 12 }), (edits) => {
      let state = shown(stateOf(paper()));
      for (const { kind, from, length, text } of edits) {
        const start = Math.floor(from * state.doc.content.size);
        const end = Math.min(state.doc.content.size, start + length);
        const $start = state.doc.resolve(start);
        if (!$start.parent.inlineContent) continue;
        if (kind === 'type') state = state.apply(state.tr.insertText(text, start));
        else if (kind === 'delete') state = state.apply(state.tr.delete(start, Math.min(end, $start.end())));
        else if (
          kind === 'split' &&
          $start.parent.type.name === 'paragraph' &&
          $start.node(1).type.name === 'body'
        )
          state = state.apply(state.tr.split(start));
        else if (kind === 'heading') state = run(state, toggleHeading(1)) ?? state;
      }
      expect(signs(state)).toEqual(signs(shown(shown(state))));
    }),
    { numRuns: 200 },
  );
});
