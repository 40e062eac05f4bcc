// @vitest-environment happy-dom
import * as fc from 'fast-check';
import { undo } from 'prosemirror-history';
import type { Node } from 'prosemirror-model';
import { expect, test } from 'vitest';
import { findProblems } from '#shared/document/problems.ts';
import { anyHtml } from '../../builders/any-html.ts';
import {
  caption,
  doc,
  fn,
  li,
  note,
  p,
  sourceLine,
  type TaggedNode,
  table,
  tableBlock,
  td,
  tr,
  ul,
} from '../../builders/document.ts';
import { pageWith } from './page.ts';

/* HTML of any making: whatever tags stand in each other, no word of it is lost. */

const wordsOf = (text: string): string[] => (text.match(/w\d+w/g) ?? []).sort();
const allWords = (root: Node): string[] => {
  const found: string[] = [];
  root.descendants((node) => {
    if (node.isText) found.push(node.text!);
    return true;
  });
  return wordsOf(found.join(' '));
};

const places: Record<string, () => TaggedNode> = {
  'an empty paragraph': () => doc(p('<a>')),
  'the middle of a paragraph with a note': () => doc(p('One', fn('n1'), ' tw<a>o'), note('n1', p('Note.'))),
  'a note': () => doc(p('One', fn('n1')), note('n1', p('No<a>te.'))),
  'a list': () => doc(ul(li(p('One <a>two')))),
  'a cell': () => doc(tableBlock(caption('C'), table(tr(td(p('One <a>two')), td(p('x')))), sourceLine())),
  'a caption': () => doc(tableBlock(caption('C<a>'), table(tr(td(p('One')))), sourceLine())),
  'the title': () => Object.assign(doc(p('Text')), { tag: { a: 2 } }),
};

for (const [name, make] of Object.entries(places))
  test(`no word of any HTML is lost, and the paper stays sound: into ${name}`, () => {
    fc.assert(
      fc.property(anyHtml, ({ html, words }) => {
        const { view } = pageWith(make());
        const before = view.state.doc;
        view.pasteHTML(html);
        const { doc: after } = view.state;
        after.check();
        expect(findProblems(after)).toEqual([]);
        expect(allWords(after)).toEqual(words);
        if (!after.eq(before)) {
          undo(view.state, view.dispatch);
          expect(view.state.doc.eq(before)).toBe(true);
        }
        view.destroy();
      }),
      { numRuns: 40 },
    );
  });
