import { describe, expect, test } from 'vitest';
import { checkQuotation, isOtherPage, type SourceText } from '#shared/review/check-quotation.ts';
import { quotedPassages } from '#shared/review/quoted-passages.ts';
import { blockquote, cite, doc, fn, note, p } from '../../builders/document.ts';

const kept = (text: string, page = ''): SourceText => ({
  kind: 'quotation',
  name: '',
  text,
  pageAt: () => page,
});
const file = (...pages: string[]): SourceText => ({
  kind: 'file',
  name: 'report.pdf',
  text: pages.join('\f'),
  pageAt: (at) => String(pages.join('\f').slice(0, at).split('\f').length),
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
    expect(checkQuotation(text, [kept(sea, '12')])).toEqual({ kind: 'same', page: '12', in: 'quotation' });
  });

  test('is found in the text of a file, with its page, and over divided words', () => {
    const text = file('Nothing here.', 'The sound of heavy bells car\u00adries further over', 'cold water.');
    expect(checkQuotation('heavy bells carries further', [text])).toEqual({
      kind: 'same',
      page: '2',
      in: 'file',
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
    expect(quotedPassages(paper).map(({ text, note, items }) => [text, note, items[0]?.sourceId])).toEqual([
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
