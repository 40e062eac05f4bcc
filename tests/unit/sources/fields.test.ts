import { describe, expect, test } from 'vitest';
import { fieldKind } from '#shared/sources/fields.ts';

describe('a variable', () => {
  test('is entered as what it is', () => {
    expect(
      ['author', 'title', 'issued', 'volume', 'URL', 'abstract', 'language', 'x-unknown'].map(fieldKind),
    ).toEqual(['names', 'text', 'date', 'number', 'url', 'long-text', 'language', 'text']);
  });
});
