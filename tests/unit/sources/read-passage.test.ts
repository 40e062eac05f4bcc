import { expect, test } from 'vitest';
import { readPassage, readTypedPlace } from '#shared/quotations/read-passage.ts';

const page = (locator: string) => ({ label: 'page', locator });

test('lines that a page had broken are joined, and words divided at their ends', () => {
  const copied = [
    'The ministers agreed in the mor-',
    'ning that nothing could be said of the Franco-',
    'Italian plan, and that the rest was a matter',
    'for another day.',
  ];
  expect(readPassage(copied.join('\r\n')).text).toBe(
    'The ministers agreed in the morning that nothing could be said of the Franco-Italian plan, and that the rest was a matter for another day.',
  );
});

test('a blank line divides paragraphs, lines of a poem stay', () => {
  expect(readPassage('One.\n \n\nTwo.').text).toBe('One.\n\nTwo.');
  const poem = 'The sea was grey before the dawn\nAnd all the boats were gone\nSo we went home';
  expect(readPassage(poem).text).toBe(poem);
});

test.each([
  ['The words of it (p. 12)', 'The words of it', page('12')],
  ['The words of it [pp. 12-13]', 'The words of it', page('12-13')],
  ['The words of it\np. 7', 'The words of it', page('7')],
  ['The words of it\n\nchap. 3', 'The words of it', { label: 'chapter', locator: '3' }],
  ['The words of it (in 1994)', 'The words of it (in 1994)', null],
  ['The words of p. 12', 'The words of p. 12', null],
  ['p. 12', 'p. 12', null],
])('%j names its place', (copied, text, place) => {
  expect(readPassage(copied)).toEqual({ text, place });
});

test.each([
  ['12', page('12')],
  ['p. 12', page('12')],
  ['cap. 3', { label: 'chapter', locator: '3' }],
  ['', page('')],
])('%j is typed as a place', (typed, place) => {
  expect(readTypedPlace(typed)).toEqual(place);
});
