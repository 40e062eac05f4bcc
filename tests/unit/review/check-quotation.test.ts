import { describe, expect, test } from 'vitest';
import { asAttachmentId } from '#shared/ids.ts';
import { checkQuotation, isOtherPage, type SourceText } from '#shared/review/check-quotation.ts';
import { quotedPassages } from '#shared/review/quoted-passages.ts';
import { differingWords, withSourceWords } from '#shared/review/quoted-words.ts';
import { blockquote, cite, doc, fn, note, p } from '../../builders/document.ts';

const kept = (text: string, page = '', taken = false): SourceText => ({
  kind: 'quotation',
  name: '',
  taken,
  text,
  pageAt: () => page,
  readAt: () => null,
});
const file = (...pages: string[]): SourceText => ({
  kind: 'file',
  name: 'report.pdf',
  taken: false,
  text: pages.join('\f'),
  pageAt: (at) => String(pages.join('\f').slice(0, at).split('\f').length),
  readAt: (from, to) => ({ id: asAttachmentId('file'), page: null, from, to }),
});
const sea =
  'The sound of heavy bells carries further over cold water, as every pilot of the north once knew.';

describe('a passage that stands in its source', () => {
  test.each([
    sea,
    'the sound of “heavy” bells',
    'The sound […] carries further over cold water',
    'The sound ... over cold water, as [almost] every pilot of the north',
    '[H]eavy bells carries further',
    'carries further over COLD WATER',
  ])('%j is the same', (text) => {
    expect(checkQuotation(text, [kept(sea, '12')])).toEqual({
      kind: 'same',
      page: '12',
      in: 'quotation',
      read: null,
    });
  });

  test('is found in the text of a file, with its page, and over divided words', () => {
    const text = file('Nothing here.', 'The sound of heavy bells car\u00adries further over', 'cold water.');
    expect(checkQuotation('heavy bells carries further', [text])).toEqual({
      kind: 'same',
      page: '2',
      in: 'file',
      read: { id: 'file', page: null, from: 27, to: 55 },
    });
    expect(checkQuotation('further over cold water', [text])).toMatchObject({ kind: 'same', page: '2' });
  });

  test('its pieces stand in the order of the source', () => {
    expect(checkQuotation('over cold water […] the sound of heavy bells', [kept(sea)])?.kind).toBe('differs');
  });
});

test('what differs is said word by word', () => {
  expect(
    checkQuotation('The sound of big bells carries over cold water', [kept('Other.'), kept(sea, '12')]),
  ).toEqual({
    kind: 'differs',
    in: 'quotation',
    page: '12',
    paper: ['big'],
    source: ['heavy', 'further'],
    words: 'The sound of heavy bells carries further over cold water',
    read: null,
  });
});

test('other words at its ends stand for as many of the source', () => {
  expect(checkQuotation('A tone of heavy bells carries further over icy seas', [kept(sea)])).toMatchObject({
    kind: 'differs',
    words: 'The sound of heavy bells carries further over cold water',
  });
});

describe('a passage that was kept', () => {
  test('out of a file, and that no file of its source has any more, is said to be only kept', () => {
    const others = file('Other words.');
    expect(checkQuotation('heavy bells carries further', [kept(sea, '12', true), others])).toEqual({
      kind: 'only-kept',
      page: '12',
      in: 'quotation',
      read: null,
    });
    expect(checkQuotation('heavy bells carries further', [kept(sea), kept('Other words.')])?.kind).toBe(
      'same',
    );
  });

  test('and that a file has too is read there', () => {
    expect(checkQuotation('heavy bells', [kept(sea, '12'), file('No.', 'Heavy bells ring.')])).toMatchObject({
      kind: 'same',
      page: '12',
      read: { from: 4, to: 15 },
    });
  });
});

describe('the words of a source in place of those of a passage', () => {
  test.each([
    ['the sound of big bells.', 'The sound of heavy bells', 'the sound of heavy bells.'],
    ['Sound of big bells', 'sound of heavy bells', 'Sound of heavy bells'],
    ['¿Big bells ring?', 'Heavy bells ring', '¿Heavy bells ring?'],
  ])('%j: %j makes %j', (passage, words, expected) => {
    expect(withSourceWords(passage, words)).toBe(expected);
  });

  test.each(['the sound […] of bells', '[T]he big bells', 'one ... two', 'one\n\ntwo', '…'])(
    'are not put into %j, which a person has to mend',
    (passage) => {
      expect(withSourceWords(passage, 'The sound of bells')).toBeNull();
    },
  );

  test('those that differ are marked, and nothing of the text is lost', () => {
    const runs = differingWords('The sound of “big” bells.', 'the sound of heavy bells');
    expect(runs.filter(({ differs }) => differs)).toEqual([{ text: 'big', differs: true }]);
    expect(runs.map(({ text }) => text).join('')).toBe('The sound of “big” bells.');
  });
});

test('what is not there is said to be absent, and nothing is said without a text', () => {
  expect(checkQuotation('Nobody had ever been told of it', [kept(sea), file('Some words.')])).toEqual({
    kind: 'absent',
  });
  expect(checkQuotation('Nobody had ever been told of it', [])).toBeNull();
});

test.each([
  ['14', '12', true],
  ['12', '12', false],
  ['12-15', '13', false],
  ['10, 14', '12', false],
  ['iv', '12', false],
  ['12', '', false],
])('page %j cited for page %j', (cited, found, expected) => {
  expect(isOtherPage(cited, found)).toBe(expected);
});

describe('what a paper quotes', () => {
  test('is what stands in marks or in a block, with the citation behind it', () => {
    const paper = doc(
      p('He says “the sound of heavy bells”,', fn('n1'), ' and a “mere term”', fn('n2'), '.'),
      p('She says “that nobody hears them now” ', cite('low', { locator: '3' }), '.'),
      blockquote(p('A whole block of words.'), p('And more.', fn('n3'))),
      p('“Nobody is cited for this one”.'),
      note('n1', p('See ', cite('kern', { locator: '12' }))),
      note('n2', p(cite('kern'))),
      note('n3', p(cite('low'), ': “in the original it was so” (author’s translation).')),
    );
    expect(
      quotedPassages(paper).map(({ text, note, cites }) => [text, note, cites[0]?.item.sourceId]),
    ).toEqual([
      ['the sound of heavy bells', 1, 'kern'],
      ['A whole block of words.\n\nAnd more.', 3, 'low'],
      ['in the original it was so', 3, 'low'],
      ['that nobody hears them now', 0, 'low'],
    ]);
  });
});

test('words that a line of a page has divided are whole', () => {
  const text = file('The sound of heavy bells car-\nries further over the Franco-\nItalian sea.');
  expect(checkQuotation('bells carries further over the Franco-Italian sea', [text])?.kind).toBe('same');
});
