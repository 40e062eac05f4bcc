import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { readMarked } from '#shared/citations/parse/marked-text.ts';
import { textDifference } from '../../../renderer/features/paper/reading/text-difference.ts';

const differing = (was: string, now: string): [string[], string[]] => {
  const difference = textDifference(readMarked(was), readMarked(now));
  const marked = (list: typeof difference.was): string[] =>
    list.flatMap(({ text, differs }) => (differs ? [text] : []));
  return [marked(difference.was), marked(difference.now)];
};

test('marks what the other text lacks, down to a comma', () => {
  expect(differing('No. 10|12, (July 2010)', 'No. 10|12 (July 2010)')).toEqual([[','], []]);
  expect(differing('19 febbraio 2025', '19 February 2025')).toEqual([['febbraio'], ['February']]);
});

test('quotes and apostrophes may bend differently, and italics may differ', () => {
  expect(textDifference(readMarked('l’Italia “x”'), readMarked('*l\'Italia* "x"')).isSame).toBe(true);
});

test('both texts stay whole', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (was, now) => {
      const plain = (text: string) => ({ text, italic: new Uint8Array(text.length) });
      const difference = textDifference(plain(was), plain(now));
      expect(difference.was.map(({ text }) => text).join('')).toBe(was);
      expect(difference.now.map(({ text }) => text).join('')).toBe(now);
      if (was === now) expect(difference.isSame).toBe(true);
    }),
  );
});
