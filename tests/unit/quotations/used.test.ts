import { expect, test } from 'vitest';
import { isUsed, usedWords } from '#shared/quotations/used.ts';
import { blockquote, cite, doc, fn, note, p } from '../../builders/document.ts';

const paper = usedWords(
  doc(
    p('He says “the sound of ‘heavy’ bells carries further”.', fn('n1')),
    blockquote(p('Keepers were paid by the stroke until the reform of'), p('the service in the north.')),
    note('n1', p(cite('kern'), ': «Il suono delle campane» (author’s translation).')),
  ),
);

test.each([
  ['in other marks and letters', 'The Sound of “heavy” bells carries further', true],
  ['over two paragraphs', 'until the reform of\n\nthe service', true],
  ['in a note', 'il suono delle campane', true],
  ['with its end left out', 'Keepers were paid by the stroke until the great flood came and went', true],
  ['with only some words of it', 'Keepers were paid well', false],
  ['with the beginning of a word', 'carries furth', false],
  ['without words', '…', false],
])('a passage stands in a paper: %s', (_what, passage, expected) => {
  expect(isUsed(paper, passage)).toBe(expected);
});
