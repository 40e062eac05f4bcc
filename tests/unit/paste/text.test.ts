// @vitest-environment happy-dom
import * as fc from 'fast-check';
import { undo } from 'prosemirror-history';
import { expect, test } from 'vitest';
import { findProblems } from '#shared/document/problems.ts';
import { quoteNextPaste } from '../../../renderer/editor/plugins/clipboard/quotation.ts';
import {
  caption,
  doc,
  fn,
  li,
  note,
  p,
  sourceLine,
  table,
  tableBlock,
  td,
  tr,
  ul,
} from '../../builders/document.ts';
import { sketch } from '../../builders/sketch.ts';
import { pageWith } from './page.ts';

/* Plain text, text by intention, addresses over words, and quotations. */

/** Pastes plain text as the browser does, or as text and nothing else. */
const pasted = (text: string, plain = false, paper = doc(p('<a>'))): string[] => {
  const { view } = pageWith(paper);
  if (plain) view.pasteText(text);
  else {
    const data = { getData: (type: string) => (type === 'text/plain' ? text : ''), files: [] };
    const event = Object.assign(new Event('paste', { cancelable: true }), { clipboardData: data });
    view.dispatchEvent(event as unknown as ClipboardEvent);
  }
  view.state.doc.check();
  expect(findProblems(view.state.doc)).toEqual([]);
  return sketch(view.state.doc);
};

const message = `Dear Nora,

the barges left on Monday and the lock keeper was paid in salt, which he
did not want, so we gave him rope. See https://www.example.org/locks, or
www.example.org/rope.

- oars
- sails
  of linen

3. rope
4. tar

> Was he paid at all?
> In salt?

Yours
Ada
`;

test('a message keeps its paragraphs, lists, quoted lines and links; lines broken at a width are joined', () => {
  expect(pasted(message)).toEqual([
    'Dear Nora,',
    'the barges left on Monday and the lock keeper was paid in salt, which he did not want, so we gave him rope. See <https://www.example.org/locks https://www.example.org/locks>, or <https://www.example.org/rope www.example.org/rope>.',
    '- oars',
    '- sails of linen',
    '3. rope',
    '3. tar',
    '> Was he paid at all?',
    '> In salt?',
    'Yours\\Ada',
  ]);
});

test('as text it is words and paragraphs', () => {
  expect(pasted('- oars\n- www.example.org', true)).toEqual(['- oars', '- www.example.org']);
  expect(pasted('one', true, doc(p('A <a>.')))).toEqual(['A one.']);
  expect(pasted('one\r\n\r\ntwo\u0000', true)).toEqual(['one', 'two']);
});

test('lines without empty lines between them are paragraphs', () => {
  expect(pasted('First line\nSecond line')).toEqual(['First line', 'Second line']);
});

test('no word of any text is lost, wherever it goes', () => {
  const line = fc.constantFrom('', ' ', '- a', '1. b', '> c', '  d', 'e f', '> - g', '•', '\u2028', 'h\ti');
  const places = [
    () => doc(p('<a>')),
    () => doc(p('x', fn('n1')), note('n1', p('y<a>'))),
    () => doc(ul(li(p('x<a>y')))),
    () => doc(tableBlock(caption('C'), table(tr(td(p('x<a>')))), sourceLine())),
    () => doc(tableBlock(caption('C<a>'), table(tr(td(p('x')))), sourceLine())),
  ];
  const letters = (text: string): string => (text.match(/[a-i]/g) ?? []).sort().join('');
  fc.assert(
    fc.property(
      fc.array(line, { maxLength: 8 }),
      fc.constantFrom(...places),
      fc.boolean(),
      (lines, place, plain) => {
        const text = lines.join('\n');
        expect(
          letters(
            pasted(text, plain, place())
              .join('\n')
              .replace(/caption|source_line/g, ''),
          ),
        ).toBe(letters(text));
      },
    ),
    { numRuns: 150 },
  );
});

test('an address pasted over words links them; as text it takes their place', () => {
  const over = (text: string, plain: boolean): string[] =>
    pasted(text, plain, doc(p('See <a>the ledger<b>.')));
  expect(over('https://www.example.org/ledger', false)).toEqual([
    'See <https://www.example.org/ledger the ledger>.',
  ]);
  expect(over('https://www.example.org/ledger', true)).toEqual(['See https://www.example.org/ledger.']);
  expect(over('https://www.example.org/a and more', false)[0]).not.toContain('the ledger');
});

test('a quotation loses no word, wherever it goes', () => {
  for (const paper of [
    doc(p('x', fn('n1')), note('n1', p('y<a>z'))),
    doc(ul(li(p('x<a>y')))),
    doc(tableBlock(caption('C'), table(tr(td(p('x<a>y')))), sourceLine())),
    doc(tableBlock(caption('C<a>'), table(tr(td(p('x')))), sourceLine())),
    Object.assign(doc(p('x')), { tag: { a: 2 } }),
  ]) {
    const { view } = pageWith(paper);
    view.dispatch(quoteNextPaste(view.state.tr));
    view.pasteHTML('<h2>one</h2><p>two</p><ul><li>three</ul>');
    view.state.doc.check();
    expect(findProblems(view.state.doc)).toEqual([]);
    for (const word of ['one', 'two', 'three']) expect(view.state.doc.textContent).toContain(word);
  }
});

test('what is pasted as a quotation is one block quotation, once, in one step', () => {
  const { view } = pageWith(doc(p('Before.'), p('<a>')));
  const before = view.state.doc;
  view.dispatch(quoteNextPaste(view.state.tr));
  view.pasteHTML(
    '<h2>Title</h2><p>One <b>two</b></p><ul><li>three</li></ul><table><tr><td>4</td><td>5</td></tr></table>',
  );
  expect(sketch(view.state.doc).filter((line) => line !== '')).toEqual([
    'Before.',
    '> Title',
    '> One *two*',
    '> - three',
    '> 4',
    '> 5',
  ]);
  undo(view.state, view.dispatch);
  expect(view.state.doc.eq(before)).toBe(true);
  view.pasteHTML('<p>plain</p>');
  expect(sketch(view.state.doc)).toEqual(['Before.', 'plain']);
});
