import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { NumberSet } from '../../../electron/library/search/number-set.ts';

const most = 200;
const numbers = fc.uniqueArray(fc.nat({ max: most }));

describe('a set of numbers', () => {
  test('is what a set of numbers is', () => {
    fc.assert(
      fc.property(numbers, numbers, (a, b) => {
        const sorted = (of: Iterable<number>): number[] => [...of].sort((x, y) => x - y);
        const [one, other] = [new NumberSet(most, a), new NumberSet(most, b)];
        expect(one.numbers()).toEqual(sorted(a));
        for (let i = 0; i <= most + 40; i++) expect(one.has(i)).toBe(a.includes(i));
        const made = (change: (set: NumberSet) => void): number[] => {
          const copy = one.copy();
          change(copy);
          return copy.numbers();
        };
        expect(made((set) => set.keep(other))).toEqual(sorted(a.filter((n) => b.includes(n))));
        expect(made((set) => set.keep(other, true))).toEqual(sorted(a.filter((n) => !b.includes(n))));
        expect(made((set) => set.addAll(other))).toEqual(sorted(new Set([...a, ...b])));
        expect(one.numbers()).toEqual(sorted(a));
      }),
    );
  });
});
