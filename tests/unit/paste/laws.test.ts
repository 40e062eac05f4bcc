// @vitest-environment happy-dom
import * as fc from 'fast-check';
import { undo } from 'prosemirror-history';
import type { Node } from 'prosemirror-model';
import { expect, test } from 'vitest';
import { findProblems } from '#shared/document/problems.ts';
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
import { pageWith } from './paste.ts';

/* HTML of any making: whatever tags stand in each other, no word of it is lost. */

const inlineTags = ['b', 'i', 'span', 'a', 'sup', 'sub', 'font', 'u', 'o:p', 'code', 'cite'];
const blockTags = [
  'p',
  'div',
  'h1',
  'h3',
  'h6',
  'blockquote',
  'section',
  'pre',
  'center',
  'ul',
  'ol',
  'li',
  'dl',
  'dd',
  'details',
  'figure',
  'figcaption',
  'nav',
  'custom-tag',
];
const styles = [
  '',
  ' style="font-weight:700"',
  ' style="font-style:italic;display:block"',
  ' style="mso-list:l0 level2 lfo1"',
  ' class=MsoQuote',
  ' href="#x1" id=x2',
  ' href="https://example.org/#x2" id=x1',
  ' style="white-space:pre-wrap"',
  ' role=heading aria-level=9',
  ' data-type=footnote data-note-id=n1',
  ' data-type=note',
];

type Html = { html: (next: () => string) => string };
const word: fc.Arbitrary<Html> = fc
  .constantFrom('', ' ', '\u00a0', '\n', '  ')
  .map((blank) => ({ html: (next) => `${blank}${next()}${blank}` }));
const inTag = (tag: string, style: string, inside: readonly Html[]): Html => ({
  html: (next) => `<${tag}${style}>${inside.map((part) => part.html(next)).join('')}</${tag}>`,
});
const tree = fc.letrec<{ any: Html; inline: Html; block: Html; grid: Html }>((tie) => ({
  inline: fc
    .tuple(fc.constantFrom(...inlineTags), fc.constantFrom(...styles), fc.array(tie('any'), { maxLength: 3 }))
    .map(([tag, style, inside]) => inTag(tag, style, inside)),
  block: fc
    .tuple(fc.constantFrom(...blockTags), fc.constantFrom(...styles), fc.array(tie('any'), { maxLength: 4 }))
    .map(([tag, style, inside]) => inTag(tag, style, inside)),
  grid: fc
    .array(fc.array(fc.tuple(fc.constantFrom('td', 'th'), tie('any')), { minLength: 1, maxLength: 3 }), {
      minLength: 1,
      maxLength: 3,
    })
    .map((rows) => ({
      html: (next) =>
        `<table>${rows.map((row) => `<tr>${row.map(([tag, inside]) => `<${tag}>${inside.html(next)}</${tag}>`).join('')}</tr>`).join('')}</table>`,
    })),
  any: fc.oneof(
    { maxDepth: 5 },
    { weight: 4, arbitrary: word },
    fc.constantFrom('<br>', '<hr>', '<!-- c -->', '<br><br>').map((tag) => ({ html: () => tag })),
    { weight: 3, arbitrary: tie('inline') },
    { weight: 3, arbitrary: tie('block') },
    tie('grid'),
  ),
}));

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
      fc.property(fc.array(tree.any, { minLength: 1, maxLength: 5 }), (parts) => {
        let count = 0;
        const given: string[] = [];
        const html = parts
          .map((part) =>
            part.html(() => {
              const one = `w${++count}w`;
              given.push(one);
              return ` ${one} `;
            }),
          )
          .join('');
        const { view } = pageWith(make());
        const before = view.state.doc;
        view.pasteHTML(html);
        const { doc: after } = view.state;
        after.check();
        expect(findProblems(after)).toEqual([]);
        expect(allWords(after)).toEqual(given.sort());
        if (!after.eq(before)) {
          undo(view.state, view.dispatch);
          expect(view.state.doc.eq(before)).toBe(true);
        }
        view.destroy();
      }),
      { numRuns: 40 },
    );
  });
