import { expect, test } from 'vitest';
import { inEnglish } from '#shared/reports/said.ts';
import { exportMarkdown } from '../../../electron/export/markdown/index.ts';
import { importMarkdown } from '../../../electron/import/markdown/index.ts';
import {
  box,
  caption,
  doc,
  figure,
  fn,
  h1,
  image,
  li,
  named,
  note,
  p,
  pageBreak,
  ref,
  sourceLine,
  table,
  tableBlock,
  td,
  th,
  tr,
  ul,
  withPlainIds,
} from '../../builders/document.ts';

const read = (text: string) => {
  const { doc: document, losses } = importMarkdown(text);
  return { doc: withPlainIds(document), losses: losses.map(({ what }) => inEnglish(what)) };
};

test('boxes, breaks, ids, widths and references are written as Pandoc writers would', () => {
  const paper = doc(
    named('intro', h1('Introduction')),
    p(
      'See ',
      ref('section', 'intro'),
      ', ',
      ref('table', 'trade', 'number'),
      ' and ',
      ref('note', 'n1'),
      '.',
    ),
    box(['Key points'], p('One', fn('n1')), ul(li(p('two')))),
    pageBreak(),
    box([], p('No title')),
    named('trade', tableBlock(caption('Trade'), table(tr(th(p('a'))), tr(td(p('b')))), sourceLine())),
    named('map', figure(caption('Map'), image('m.png', 'A map', 50), sourceLine())),
    note('n1', p('The note.')),
  );
  const { text, losses } = exportMarkdown(paper);
  expect(losses).toEqual([]);
  expect(text).toBe(
    [
      '## Introduction {#intro}',
      '',
      'See [Section\u00a01](#intro){.section-ref}, [1](#trade){.table-ref .number} and [note\u00a01](#fn-1){.note-ref}.',
      '',
      '::: {.box}',
      '',
      'Key points',
      '',
      'One[^1]',
      '',
      '- two',
      '',
      ':::',
      '',
      '\\newpage',
      '',
      '::: {.box .untitled}',
      '',
      'No title',
      '',
      ':::',
      '',
      '| a |',
      '| --- |',
      '| b |',
      '',
      ': Trade {#trade}',
      '',
      '![Map](m.png){#map alt="A map" width=50%}',
      '',
      '[^1]: The note.',
      '',
    ].join('\n'),
  );
  expect(read(text).doc).toEqual(withPlainIds(paper));
});

test('a box needs no blank lines inside its fences, and what is in it may be notes and lists', () => {
  expect(read('Before\n\n::: box\nTitle\n\n- a[^1]\n:::\n\n[^1]: N\n')).toEqual({
    doc: withPlainIds(doc(p('Before'), box(['Title'], ul(li(p('a', fn('x'))))), note('x', p('N')))),
    losses: [],
  });
});

test('of other divisions the content is kept; a fence that is never closed is text', () => {
  const { doc: other, losses } = read('::: {.warning}\nA\n\n## H\n:::\n');
  expect(other).toEqual(withPlainIds(doc(p('A'), h1('H'))));
  expect(losses).toEqual(['the division .warning, whose content is kept']);
  expect(read('::: {.box}\n\nA')).toEqual({ doc: withPlainIds(doc(p('::: {.box}'), p('A'))), losses: [] });
});

test('a box inside a box becomes its paragraphs', () => {
  const { doc: document, losses } = read('::: box\nT\n\n::: box\nA\n:::\n\nB\n:::');
  expect(document).toEqual(withPlainIds(doc(box(['T'], p('A'), p('B')))));
  expect(losses).toEqual(['a box inside another box, which is kept as paragraphs']);
});

test('fences inside code are code', () => {
  const { doc: document } = read('```\n::: box\n:::\n```\n');
  expect(document.textContent).toBe('::: box\n:::');
});

test('an id is given once, and a reference to a note that is not there stays and is told', () => {
  const { doc: document, losses } = read('## A {#x}\n\n## B {#x}\n\n[3](#fn-3){.note-ref}');
  expect(document).toEqual(withPlainIds(doc(named('x', h1('A')), h1('B'), p(ref('note', 'missing-3')))));
  expect(losses).toEqual([
    'the identifier #x of a heading, which something else has',
    'the note [^3] of a cross-reference, which the file does not have',
  ]);
});
