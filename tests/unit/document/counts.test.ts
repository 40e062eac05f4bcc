import fc from 'fast-check';
import type { Node } from 'prosemirror-model';
import { expect, test } from 'vitest';
import {
  countNode,
  countPaper,
  countRange,
  countText,
  heldAgainst,
  readingMinutes,
  wordsOf,
} from '#shared/document/counts.ts';
import { allSeries, seriesById, seriesIds, seriesNamed } from '#shared/document/series.ts';
import { br, cite, doc, em, fn, front, h1, li, note, p, ul } from '../../builders/document.ts';
import { anyDocument } from '../../builders/random-document.ts';

const silent = (): string => '';
const says =
  (text: string) =>
  (leaf: Node): string =>
    leaf.type.name === 'citation' ? text : '';

test('characters are those of Unicode, line breaks are none', () => {
  expect(countText('Ἀθῆναι 𝔾\nx')).toEqual({ words: 3, characters: 9, withoutSpaces: 8 });
  expect(countText('– 12% …')).toMatchObject({ words: 1 });
  expect(countText('')).toEqual({ words: 0, characters: 0, withoutSpaces: 0 });
});

test('a mark ends no word, a break does, and what a citation prints counts', () => {
  const block = p('Law 145', fn('n'), '/2016', br(), 'ends ', cite('a'), '.');
  expect(countNode(block, silent).words).toBe(3 + 0);
  expect(countNode(block, says('Rossi, Title, cit.')).words).toBe(6);
});

test('a citation that prints something else is counted again, in the block and in all around it', () => {
  const document = doc(
    h1('One'),
    ul(li(p('See ', cite('a')))),
    p('Other ', fn('n')),
    note('n', p(cite('b'))),
  );
  expect(countPaper(document, says('')).notes.words).toBe(0);
  expect(countPaper(document, says('a b c')).notes.words).toBe(3);
  expect(countPaper(document, says('a b c')).body.words).toBe(6);
  expect(countPaper(document, says('a')).body.words).toBe(4);
});

test('parts of the front are counted apart, the title with its subtitle', () => {
  const document = doc(
    front({ title: ['On ', em('things')], subtitle: ['A study'], abstract: [p('Three short words')] }),
    p('Text', fn('n')),
    note('n', p('A note')),
  );
  const counts = countPaper(document, silent);
  expect(counts.title.words).toBe(4);
  expect(counts.abstract.words).toBe(3);
  expect(wordsOf(counts, ['title', 'body', 'notes'])).toBe(7);
});

test('a whole paper, selected, counts what its blocks count; a part of a block counts that part', () => {
  fc.assert(
    fc.property(anyDocument, (document) => {
      let words = 0;
      document.descendants((node) => {
        if (!node.inlineContent) return true;
        words += countNode(node, silent).words;
        return false;
      });
      expect(countRange(document, 0, document.content.size, silent).words).toBe(words);
    }),
    { numRuns: 60 },
  );
  const document = doc(p('one t<a>wo three'), p('four fi<b>ve'));
  expect(countRange(document, document.tag.a!, document.tag.b!, silent).words).toBe(4);
  expect(countRange(document, document.tag.a!, document.tag.a!, silent).words).toBe(0);
});

test('a range of words holds at both of its ends', () => {
  const range = { min: 120, max: 150 };
  expect(heldAgainst(119, range)).toEqual({ kind: 'under', by: 1 });
  expect(heldAgainst(120, range)).toEqual({ kind: 'within' });
  expect(heldAgainst(150, range)).toEqual({ kind: 'within' });
  expect(heldAgainst(162, range)).toEqual({ kind: 'over', by: 12 });
});

test('reading takes a minute for every 230 words begun', () => {
  expect([0, 1, 230, 231].map(readingMinutes)).toEqual([0, 1, 1, 2]);
});

test('a series is known by its printed name in whatever capitals, and limits make sense', () => {
  expect(seriesNamed(' iai  PAPERS ')?.id).toBe('iai-papers');
  expect(seriesNamed('Working Papers')).toBeNull();
  expect(seriesNamed('')).toBeNull();
  expect(seriesNamed(undefined)).toBeNull();
  expect(allSeries.map((series) => series.id)).toEqual([...seriesIds]);
  for (const id of seriesIds) {
    const { length, abstract } = seriesById(id).limits;
    for (const range of [length, abstract]) if (range) expect(range.min).toBeLessThan(range.max);
  }
  expect(seriesById('documenti-iai').limits).toEqual({ length: null, abstract: null });
});
