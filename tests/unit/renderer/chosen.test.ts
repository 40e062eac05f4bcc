import fc from 'fast-check';
import { expect, test } from 'vitest';
import { moved } from '../../../renderer/features/paper/picker/chosen.ts';
import { isRecord } from '../../../renderer/features/paper/picker/record-text.ts';

test('moving a chosen source keeps all of them, and moving it back is as before', () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(fc.nat(), { minLength: 1, maxLength: 8 }),
      fc.integer({ min: -2, max: 9 }),
      fc.integer({ min: -2, max: 9 }),
      (list, from, to) => {
        const after = moved(list, from, to);
        expect([...after].sort()).toEqual([...list].sort());
        if (list[from] !== undefined && list[to] !== undefined) expect(after[to]).toBe(list[from]);
        else expect(after).toBe(list);
        expect(moved(after, to, from)).toEqual(list);
      },
    ),
  );
});

test.each([
  ['@article{kern, title={A}}', true],
  ['TY  - JOUR\nTI  - A', true],
  ['[{"id":"a","type":"book"}]', true],
  ['{"type": "book"}', true],
  ['10.1000/182', false],
  ['https://example.org/a', false],
  ['kern 2019', false],
  ['@kern', false],
])('%s is a record of a source: %s', (text, is) => {
  expect(isRecord(text)).toBe(is);
});
