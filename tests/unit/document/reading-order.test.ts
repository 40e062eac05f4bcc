import type { Node } from 'prosemirror-model';
import { describe, expect, test } from 'vitest';
import { citedSources, paperTitle, wordCount } from '#shared/document/facts.ts';
import {
  figureNumbers,
  headingNumbers,
  noteNumbers,
  placeCitations,
} from '#shared/document/reading-order.ts';
import {
  blockquote,
  caption,
  cite,
  cites,
  doc,
  em,
  figure,
  fn,
  front,
  h1,
  h2,
  h3,
  image,
  li,
  note,
  p,
  pageBreak,
  sourceLine,
  table,
  tableBlock,
  td,
  tr,
  ul,
  unnumbered,
} from '../../builders/document.ts';

const keys = (document: Node): string[] =>
  placeCitations(document).map(({ items, noteNumber }) => `${items.map((i) => i.sourceId)}@${noteNumber}`);

describe('order', () => {
  test('notes are numbered by their marks, those of the front page first', () => {
    const document = doc(
      front({ authors: [{ name: ['A', fn('x')] }] }),
      p('one', fn('b'), ' two', fn('a')),
      ul(li(p('three', fn('c')))),
      note('x', p('x')),
      note('b', p('b')),
      note('a', p('a')),
      note('c', p('c')),
    );
    expect([...noteNumbers(document)]).toEqual([
      ['x', 1],
      ['b', 2],
      ['a', 3],
      ['c', 4],
    ]);
  });

  test('the citations of a note stand where its mark is', () => {
    const document = doc(
      p(cite('first'), ' and', fn('a'), ' then ', cite('fourth')),
      blockquote(p('quoted', fn('b'))),
      note('a', p(cite('second')), p('and ', cite('third'))),
      note('b', p(cite('fifth'))),
    );
    expect(keys(document)).toEqual(['first@0', 'second@1', 'third@1', 'fourth@0', 'fifth@2']);
    expect(citedSources(document)).toEqual(['first', 'second', 'third', 'fourth', 'fifth']);
  });

  test('several sources of one citation stay together, and each source is listed once', () => {
    const document = doc(p(cites(['a'], ['b', { locator: '3' }]), ' ', cite('a')));
    expect(keys(document)).toEqual(['a,b@0', 'a@0']);
    expect(citedSources(document)).toEqual(['a', 'b']);
  });
});

describe('where a citation stands for rules that begin anew', () => {
  test('page breaks are counted', () => {
    const document = doc(p(cite('one')), pageBreak(), pageBreak(), p(fn('n')), note('n', p(cite('two'))));
    expect(placeCitations(document).map(({ page }) => page)).toEqual([0, 2]);
  });

  test('headings are counted, those of level 1 apart; a heading belongs to the section it opens', () => {
    const document = doc(
      front({ abstract: [p(cite('front'))] }),
      p(cite('before')),
      h1('One ', cite('title')),
      p('x', fn('n')),
      h2('Inner'),
      p(cite('inner')),
      unnumbered(1, 'Two'),
      p(cite('last')),
      note('n', p(cite('noted'))),
    );
    expect(
      placeCitations(document).map(({ items, section, chapter }) => [items[0]?.sourceId, section, chapter]),
    ).toEqual([
      ['front', 0, 0],
      ['before', 0, 0],
      ['title', 1, 1],
      ['noted', 1, 1],
      ['inner', 2, 1],
      ['last', 3, 2],
    ]);
  });

  test('a note has prose if words stand outside its citations, in any of its blocks', () => {
    const prose = (...blocks: Node[]): (boolean | undefined)[] =>
      placeCitations(doc(p('Text.', fn('n')), note('n', ...blocks))).map((c) => c.noteHasProse);
    expect(prose(p(cite('a'), '; ', cite('b'), '.'))).toEqual([false, false]);
    expect(prose(p(cites(['a', { prefix: 'See', suffix: 'on ports' }])))).toEqual([false]);
    expect(prose(p('See ', cite('a')))).toEqual([true]);
    expect(prose(p(cite('a')), p('More.'))).toEqual([true]);
    expect(prose(p(cite('a')), ul(li(p(em('so')))))).toEqual([true]);
    expect(placeCitations(doc(p('Text ', cite('a'))))[0]?.noteHasProse).toBe(false);
  });
});

describe('what stands around a citation', () => {
  const around = (...children: Parameters<typeof p>): [boolean, boolean, string][] =>
    placeCitations(doc(p('Text.', fn('n')), note('n', p(...children)))).map((c) => [
      c.afterProse,
      c.endsNoteBlock,
      c.nextCharacter,
    ]);

  test.each([
    ['at the start', [cite('a'), '.'], [false, false, '.']],
    ['after a phrase', ['See ', cite('a')], [true, true, '']],
    ['after a colon', ['See: ', cite('a')], [true, true, '']],
    ['after a sentence', ['It is so. ', cite('a'), '.'], [false, false, '.']],
    ['after a quoted sentence', ['“It is so.” ', cite('a')], [false, true, '']],
    ['after a bracketed sentence', ['(It is so!) ', cite('a')], [false, true, '']],
    ['after an abbreviation', ['On this cf. ', cite('a')], [true, true, '']],
    ['after a sentence that ends like one', ['They met the chief. ', cite('a')], [false, true, '']],
    ['after white space only', [' ', cite('a'), ' '], [false, true, ' ']],
    ['after prose in italics', [em('See'), ' ', cite('a'), em(', passim')], [true, false, ',']],
    ['before a character of two units', [cite('a'), '𝒳'], [false, false, '𝒳']],
  ] as const)('%s', (_, children, expected) => {
    expect(around(...(children as unknown as Parameters<typeof p>))).toEqual([expected]);
  });

  test('a citation counts as prose for the next one', () => {
    expect(around(cite('a'), ' and ', cite('b')).map(([after]) => after)).toEqual([false, true]);
    expect(around(cite('a'), '. ', cite('b')).map(([after]) => after)).toEqual([false, false]);
  });

  test('a citation in the text ends no note', () => {
    expect(placeCitations(doc(p(cite('a'))))[0]).toMatchObject({ endsNoteBlock: false, noteId: null });
  });
});

test('headings are numbered in three levels, unnumbered ones keep no number', () => {
  const document = doc(h1('a'), h2('b'), h3('c'), h3('d'), h2('e'), unnumbered(1, 'f'), h1('g'), h2('h'));
  expect(headingNumbers(document)).toEqual(['1', '1.1', '1.1.1', '1.1.2', '1.2', null, '2', '2.1']);
});

test('figures and tables are counted apart', () => {
  const picture = () => figure(caption('x'), image('a.png'), sourceLine());
  const grid = () => tableBlock(caption('x'), table(tr(td(p('1')))), sourceLine());
  expect(figureNumbers(doc(picture(), grid(), picture(), grid()))).toEqual(['1', '1', '2', '2']);
});

test('words are counted without citations, and a mark does not split a word', () => {
  const document = doc(
    front({ title: ['On ', em('things')], abstract: [p('Three short words')] }),
    h1('One – two'),
    p('Law 145', fn('n'), '/2016 ', cite('a'), 'ends'),
    note('n', p('A note')),
  );
  expect(wordCount(document)).toEqual({ body: 5, notes: 2, abstract: 3 });
  expect(paperTitle(document)).toBe('On things');
});

test('a thousand notes in a hundred thousand words are placed', () => {
  const words = 'lorem ipsum dolor sit amet '.repeat(20);
  const paragraphs = Array.from({ length: 1000 }, (_, i) => p(words, fn(`n${i}`), words));
  const notes = paragraphs.map((_, i) => note(`n${i}`, p('See ', cite(`k${i % 300}`), '.')));
  expect(placeCitations(doc(...paragraphs, ...notes)).map(({ noteNumber }) => noteNumber)).toEqual(
    notes.map((_, i) => i + 1),
  );
});
