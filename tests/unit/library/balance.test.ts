import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { asSourceId } from '#shared/ids.ts';
import { judgedKinds } from '#shared/sources/organising.ts';
import { balanceOf } from '../../../renderer/features/library/organising/balance.ts';

describe('the balance of a paper', () => {
  test('counts sources and citations of each kind, those that are not judged first', () => {
    const cited = [
      { id: asSourceId('a'), citations: 3 },
      { id: asSourceId('b'), citations: 1 },
      { id: asSourceId('c'), citations: 4 },
      { id: asSourceId('d'), citations: 0 },
    ];
    const kinds = { a: 'academic', b: '', c: 'primary', d: 'academic' } as const;
    expect(balanceOf(cited, (id) => kinds[id as keyof typeof kinds])).toEqual([
      { kind: '', sources: ['b'], citations: 1, share: 1 / 8 },
      { kind: 'primary', sources: ['c'], citations: 4, share: 4 / 8 },
      { kind: 'academic', sources: ['a', 'd'], citations: 3, share: 3 / 8 },
    ]);
  });

  test('has every source once and shares that add up, whatever is cited', () => {
    const source = fc.record({ citations: fc.nat(50), kind: fc.constantFrom('', ...judgedKinds) });
    fc.assert(
      fc.property(fc.array(source, { maxLength: 40 }), (given) => {
        const cited = given.map(({ citations }, i) => ({ id: asSourceId(String(i)), citations }));
        const rows = balanceOf(cited, (id) => given[Number(id)]!.kind as '');
        expect(rows.flatMap(({ sources }) => sources).toSorted()).toEqual(
          cited.map(({ id }) => id).toSorted(),
        );
        const sum = rows.reduce((total, { share }) => total + share, 0);
        const isCited = cited.some(({ citations }) => citations > 0);
        expect(sum).toBeCloseTo(isCited ? 1 : 0);
      }),
    );
  });
});
