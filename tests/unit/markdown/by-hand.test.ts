import type { Node } from 'prosemirror-model';
import { expect, test } from 'vitest';
import { inEnglish } from '#shared/reports/said.ts';
import { exportMarkdown } from '../../../electron/export/markdown/index.ts';
import { importMarkdown } from '../../../electron/import/markdown/index.ts';
import {
  byHand,
  caption,
  cite,
  cites,
  doc,
  p,
  sourceLine,
  table,
  tableBlock,
  td,
  tr,
  withPlainIds,
} from '../../builders/document.ts';

/* That everything random comes back is in laws.test.ts; here is what it looks like, and what does not fit. */

const body = (text: string): string =>
  exportMarkdown(importMarkdown(text).doc)
    .text.replace(/^---[\s\S]*?---\n\n?/, '')
    .trim();
const first = (text: string): Node => {
  let found: Node | null = null;
  importMarkdown(text).doc.descendants((node) => {
    if (node.type.name === 'citation') found ??= node;
  });
  return found!;
};

test('what is set by hand is a span around the citation', () => {
  const text =
    '[[@kern, p. 3]]{.by-hand text="Kern, *Ports*, cit." was="Kern, Harbours, cit., p. 3" reason="The author asks for it"}';
  expect(body(text)).toBe(text);
  expect(first(text).attrs.byHand).toEqual({
    text: [{ text: 'Kern, ' }, { text: 'Ports', em: true }, { text: ', cit.' }],
    was: 'Kern, Harbours, cit., p. 3',
    reason: 'The author asks for it',
  });
});

test('fields of each of its sources stand there by name', () => {
  const text =
    '[[@a; @b]]{.by-hand title="Ports" title.was="Harbours" title.reason="why" URL:2="" URL:2.was="https://x.org/" URL:2.reason="too long"}';
  expect(body(text)).toBe(text);
  const [a, b] = first(text).attrs.items;
  expect(a.fields).toEqual({ title: { value: 'Ports', was: 'Harbours', reason: 'why' } });
  expect(b.fields).toEqual({ URL: { value: '', was: 'https://x.org/', reason: 'too long' } });
});

test('it stands in a table like anything else', () => {
  const paper = doc(
    tableBlock(
      caption('T'),
      table(tr(td(p(byHand(cites(['a'], ['b']), [{ text: 'a | b' }], 'c | d'))))),
      sourceLine(),
    ),
    p('x ', cite('k')),
  );
  const { text, losses } = exportMarkdown(paper);
  expect(losses).toEqual([]);
  expect(withPlainIds(importMarkdown(text).doc).eq(withPlainIds(paper))).toBe(true);
});

test.each([
  [
    'no reason',
    '[[@k]]{.by-hand text="x"}',
    "the text set by hand, which can't be used (what is set by hand has a reason)",
  ],
  [
    'no text',
    '[[@k]]{.by-hand text="" reason="y"}',
    "the text set by hand, which can't be used (a text set by hand is not empty)",
  ],
  ['no such field', '[[@k]]{.by-hand colour="x" colour.reason="y"}', 'colour=“x” of a span'],
  [
    'names that are none',
    '[[@k]]{.by-hand author="Kern" author.reason="y"}',
    "author set by hand, which can't be used (author is no text)",
  ],
  ['more than the span is about', '[[@k]]{.by-hand .red text="x" reason="y"}', 'the class .red of a span'],
  ['words beside the citation', '[see [@k]]{.by-hand text="x" reason="y"}', 'the class .by-hand of a span'],
])('what can not be set is told, and the citation is live: %s', (_, text, loss) => {
  const { losses } = importMarkdown(text);
  expect(losses.map(({ what }) => inEnglish(what))).toContain(loss);
  expect(first(text).attrs.items).toMatchObject([{ sourceId: 'k' }]);
});
