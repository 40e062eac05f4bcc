import { describe, expect, test } from 'vitest';
import { findSigns, readRecentSigns, withUsed } from '../../../renderer/features/paper/signs/find-signs.ts';
import { signs } from '../../../renderer/features/paper/signs/signs.ts';

const found = (query: string, recent: readonly string[] = []): string[] =>
  findSigns(query, recent).map(({ text }) => text);

test('each sign is there once, with two names, and can be seen in the list', () => {
  expect(new Set(signs.map(({ text }) => text)).size).toBe(signs.length);
  for (const { text, shown, en, it } of signs) {
    expect(en.trim() && it.trim(), text).not.toBe('');
    expect(/[^\s\u00ad\u200b\u2060]/u.test(shown), en).toBe(true);
  }
});

describe('signs are found', () => {
  test.each([
    ['non-breaking space', '\u00a0'],
    ['spazio sottile', '\u2009'],
    ['turkish lira', '₺'],
    ['lira turca', '₺'],
    ['dotless', 'ı'],
    ['sharp s', 'ß'],
    ['freccia destra', '→'],
    ['section', '§'],
    ['pilcrow', '¶'],
    ['puntini', '…'],
    ['ordinal masculine', 'º'],
    ['§', '§'],
  ])('by "%s"', (query, sign) => {
    expect(found(query)).toContain(sign);
  });

  test('by all words of the query only', () => {
    expect(found('lira')).toEqual(['₺', '₤']);
    expect(found('lira nothing')).toEqual([]);
  });

  test('those used lately first, once each', () => {
    const all = found('', ['€', '→']);
    expect(all.slice(0, 2)).toEqual(['€', '→']);
    expect(all).toHaveLength(signs.length);
    expect(found('arrow', ['€', '→'])[0]).toBe('→');
  });
});

test('what was used lately is kept in order, and read back without what is no sign', () => {
  const used = ['→', '€', '→'].reduce<readonly string[]>(withUsed, []);
  expect(used).toEqual(['→', '€']);
  expect(readRecentSigns({ signs: ['€', 3, 'no sign', '→'] })).toEqual(['€', '→']);
  expect(readRecentSigns({ signs: 'x' })).toEqual([]);
});
