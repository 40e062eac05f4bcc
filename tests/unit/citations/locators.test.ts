import { describe, expect, test } from 'vitest';
import { locatorLabels } from '#shared/citations/citation.ts';
import { labelNamed, readPlace, splitPlace, wordsOfLabel } from '#shared/citations/locators.ts';

describe('what is typed to find a source', () => {
  test.each([
    ['kern p 24-25', 'kern', 'page', '24-25'],
    ['kern p. 24', 'kern', 'page', '24'],
    ['kern, pp. 24–25', 'kern', 'page', '24–25'],
    ['kern p24', 'kern', 'page', '24'],
    ['kern pp 3, 7', 'kern', 'page', '3, 7'],
    ['kern p xii-xv', 'kern', 'page', 'xii-xv'],
    ['kern 2003 ch 3', 'kern 2003', 'chapter', '3'],
    ['kern cap. 3', 'kern', 'chapter', '3'],
    ['charter art. 5', 'charter', 'article-locator', '5'],
    ['charter §12', 'charter', 'section', '12'],
    ['charter ¶ 4', 'charter', 'paragraph', '4'],
    ['trattato par 4', 'trattato', 'paragraph', '4'],
    ['kern fig 2', 'kern', 'figure', '2'],
    ['kern n 4', 'kern', 'note', '4'],
    ['kern p 2024', 'kern', 'page', '2024'],
    ['p 24', '', 'page', '24'],
  ])('%s', (text, words, label, locator) => {
    expect(splitPlace(text)).toEqual({ words, place: { label, locator } });
  });
  test.each([
    ['kern 2003', 'kern 2003'],
    ['kern pol', 'kern pol'],
    ['kern p', 'kern p'],
    ['AI act 2024', 'AI act 2024'],
    ['france at 50', 'france at 50'],
    ['map 3', 'map 3'],
    ['page of history', 'page of history'],
  ])('%s has no place', (text, words) => {
    expect(splitPlace(text)).toEqual({ words, place: null });
  });
  test('a label that waits for its number is no word to look for', () => {
    expect(splitPlace('kern p. ').words).toBe('kern');
    expect(splitPlace('kern § ').words).toBe('kern');
  });
});

test('every label is found by each of its words, without full stop too', () => {
  for (const label of locatorLabels)
    for (const word of wordsOfLabel(label)) {
      if (word === 'at') continue;
      expect([word, labelNamed(word)]).toEqual([word, label]);
      expect([word, labelNamed(word.replaceAll('.', ''))]).toEqual([word, label]);
    }
});

test('a label before the place itself is taken off', () => {
  expect(readPlace('ch 3')).toEqual({ label: 'chapter', locator: '3' });
  expect(readPlace('§ 3')).toEqual({ label: 'section', locator: '3' });
  expect(readPlace('s.v. ferry')).toEqual({ label: 'sub-verbo', locator: 'ferry' });
  expect(readPlace('24-25')).toEqual({ label: null, locator: '24-25' });
  expect(readPlace('passim')).toEqual({ label: null, locator: 'passim' });
});
