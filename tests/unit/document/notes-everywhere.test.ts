import type { EditorView } from 'prosemirror-view';
import { expect, test } from 'vitest';
import type { RichText } from '#shared/citations/citation.ts';
import { countPaper } from '#shared/document/counts.ts';
import { findProblems } from '#shared/document/problems.ts';
import { noteNumbers } from '#shared/document/reading-order.ts';
import type { CitationId } from '#shared/ids.ts';
import { checkPackage } from '../../../electron/export/docx/check-package.ts';
import { exportDocx } from '../../../electron/export/docx/index.ts';
import { exportMarkdown } from '../../../electron/export/markdown/index.ts';
import { importMarkdown } from '../../../electron/import/markdown/index.ts';
import { createOutline } from '../../../renderer/editor/outline.ts';
import {
  blockquote,
  box,
  caption,
  figure,
  fn,
  front,
  h1,
  h2,
  image,
  li,
  note,
  ol,
  p,
  paper,
  sourceLine,
  table,
  tableBlock,
  td,
  th,
  tr,
  ul,
  withPlainIds,
} from '../../builders/document.ts';
import { notesOf, partOf } from '../../fixtures/docx/parts.ts';
import { stateOf } from '../editor/editor-state.ts';
import { findAll } from '../find/papers.ts';

/* A note may hang on any words of a paper, and whatever is made of the paper has it. */

const places = [
  'title',
  'subtitle',
  'abstract',
  'heading',
  'text',
  'item',
  'deep item',
  'quotation',
  'table caption',
  'heading of a column',
  'cell',
  'source of the table',
  'lower heading',
  'figure caption',
  'source of the figure',
  'box title',
  'box',
];
const mark = (place: string) => fn(`n${places.indexOf(place) + 1}`);
const pixel =
  'data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';
const everywhere = paper(
  { lang: 'en-GB' },
  front({
    title: ['Harbours', mark('title')],
    subtitle: ['Small ones', mark('subtitle')],
    abstract: [p('In short', mark('abstract'), ' this.')],
  }),
  h1('Quays', mark('heading'), ' and piers'),
  p('The t<a>ext', mark('text'), '.'),
  ul(li(p('One', mark('item')), ol(li(p('Deep', mark('deep item')))))),
  blockquote(p('Quoted', mark('quotation'))),
  tableBlock(
    caption('Tolls', mark('table caption')),
    table(
      tr(th(p('Year', mark('heading of a column'))), th(p('Toll'))),
      tr(td(p('1900', mark('cell'))), td(p('2'))),
    ),
    sourceLine('Ledgers', mark('source of the table')),
  ),
  h2('Piers', mark('lower heading')),
  figure(
    caption('A pier', mark('figure caption')),
    image(pixel, 'A pier'),
    sourceLine('Own', mark('source of the figure')),
  ),
  box(['Key points', mark('box title')], p('A point', mark('box'))),
  ...places.map((place, i) => note(`n${i + 1}`, p(`Remark on the ${place}.`))),
);
const remarks = places.map((place) => `Remark on the ${place}.`);

test('the page numbers them in the order one reads them', () => {
  expect(findProblems(everywhere)).toEqual([]);
  expect([...noteNumbers(everywhere)]).toEqual(places.map((_, i) => [`n${i + 1}`, i + 1]));
});

test('Markdown keeps each where it stands', () => {
  const { text, losses } = exportMarkdown(everywhere);
  expect(losses).toEqual([]);
  const back = importMarkdown(text);
  expect(back.losses).toEqual([]);
  expect(withPlainIds(back.doc).toString()).toBe(withPlainIds(everywhere).toString());
  expect(withPlainIds(back.doc).eq(withPlainIds(everywhere))).toBe(true);
});

test('in Word each is a real footnote, in the same order', async () => {
  const { bytes, losses } = await exportDocx({
    doc: everywhere,
    citations: new Map<CitationId, RichText>(),
  });
  expect(losses).toEqual([]);
  expect(checkPackage(bytes)).toEqual([]);
  const references = [...partOf(bytes, 'word/document.xml').matchAll(/<w:footnoteReference w:id="(\d+)"/g)];
  const ids = references.map((match) => Number(match[1]));
  expect(ids).toHaveLength(places.length);
  expect(ids).toEqual(ids.toSorted((a, b) => a - b));
  expect(notesOf(bytes).map((text) => text.trim())).toEqual(remarks);
});

test('the outline has the words of headings alone', () => {
  const outline = createOutline({ state: stateOf(everywhere) } as EditorView);
  expect(outline.entries().map(({ text, number }) => `${number} ${text}`)).toEqual([
    '1 Quays and piers',
    '1.1 Piers',
  ]);
});

test('counts take the notes for notes, and their marks for nothing', () => {
  const { title, abstract, body, notes } = countPaper(everywhere, () => '');
  const words = remarks.join(' ').split(' ').length;
  expect([title.words, abstract.words, notes.words]).toEqual([3, 3, words]);
  expect(body.words).toBe(
    'Quays and piers The text One Deep Quoted Tolls Year Toll 1900 2 Ledgers Piers A pier Own Key points A point'.split(
      ' ',
    ).length,
  );
});

test('find sees every note, and words on both sides of a mark as one text', async () => {
  expect((await findAll(everywhere, { text: 'remark on' })).hits).toHaveLength(places.length);
  expect((await findAll(everywhere, { text: 'quays and' })).hits).toHaveLength(1);
});
