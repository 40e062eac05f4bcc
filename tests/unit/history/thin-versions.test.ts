import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Thinnable, versionsToDrop } from '../../../electron/library/papers/thin-versions.ts';

const now = new Date(2026, 10, 21, 15, 30);
const hour = 3_600_000;
const day = 24 * hour;

const anyVersions: fc.Arbitrary<Thinnable[]> = fc
  .array(
    fc.record({
      age: fc.oneof(fc.integer({ max: 2 * day, min: 0 }), fc.integer({ max: 400 * day, min: 0 })),
      kind: fc.constantFrom('auto', 'auto', 'auto', 'named', 'exported', 'before'),
      words: fc.integer({ min: 0, max: 400 }),
      notes: fc.integer({ min: 0, max: 3 }),
    }),
    { maxLength: 60 },
  )
  .map((versions) =>
    versions
      .sort((a, b) => b.age - a.age)
      .map(({ age, ...rest }, i) => ({
        ...rest,
        id: String(i),
        created: new Date(now.getTime() - age).toISOString(),
      })),
  );

const kept = (versions: readonly Thinnable[], time = now): Thinnable[] => {
  const gone = new Set(versionsToDrop(versions, time));
  return versions.filter(({ id }) => !gone.has(id));
};
const sameDay = (a: Date, b: Date): boolean => a.toDateString() === b.toDateString();

describe('thinning', () => {
  test('takes only automatic versions, none of today, neither the first nor the last', () => {
    fc.assert(
      fc.property(anyVersions, (versions) => {
        const gone = new Set(versionsToDrop(versions, now));
        for (const [i, version] of versions.entries()) {
          const keep =
            version.kind !== 'auto' ||
            sameDay(new Date(version.created), now) ||
            i === 0 ||
            i === versions.length - 1;
          if (keep) expect(gone.has(version.id)).toBe(false);
        }
      }),
    );
  });

  test('leaves a version of every day of a month and of every week', () => {
    fc.assert(
      fc.property(anyVersions, (versions) => {
        const left = kept(versions);
        for (const version of versions) {
          const time = new Date(version.created);
          const age = now.getTime() - time.getTime();
          const near = left.some(
            (other) =>
              Math.abs(Date.parse(other.created) - time.getTime()) <=
              (age < 30 * day ? day + hour : 7 * day + hour),
          );
          expect(near).toBe(true);
        }
      }),
    );
  });

  test('leaves what it left, and does not hang on how often it is done', () => {
    fc.assert(
      fc.property(anyVersions, fc.integer({ min: 0, max: 90 }), (versions, days) => {
        const left = kept(versions);
        expect(kept(left).length).toBeLessThanOrEqual(left.length);
        const later = new Date(now.getTime() + days * day);

        // The last of each week is there, however often was thinned before.
        const steady = versions.map((version) => ({ ...version, words: 0, notes: 0 }));
        expect(kept(kept(steady), later)).toEqual(kept(steady, later));
        expect(kept(left, later).length).toBeLessThanOrEqual(left.length);
      }),
    );
  });

  test('keeps the last version before a cut', () => {
    const at = (minutes: number, words: number, notes = 2): Thinnable => ({
      id: `${minutes}`,
      kind: 'auto',
      created: new Date(now.getTime() - 3 * day + minutes * 60_000).toISOString(),
      words,
      notes,
    });
    const ids = (versions: Thinnable[]) => kept(versions).map(({ id }) => id);
    const start = at(-600, 10, 0);
    expect(ids([start, at(0, 500), at(5, 510), at(10, 500), at(15, 520)])).toEqual(['-600', '15']);
    expect(ids([start, at(0, 500), at(5, 510), at(10, 440), at(15, 520)])).toEqual(['-600', '5', '15']);
    expect(ids([start, at(0, 500, 3), at(5, 510), at(15, 520)])).toEqual(['-600', '0', '15']);
  });
});
