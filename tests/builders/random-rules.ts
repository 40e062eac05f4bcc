import fc from 'fast-check';
import type { HouseRules } from '#shared/citations/house-rules.ts';

const anyOf = <const T>(...values: T[]): fc.Arbitrary<T> => fc.constantFrom(...values);

const positionRules = {
  ibid: anyOf(true, true, true, false),
  ibidAfterSeveral: anyOf('never', 'last', 'any'),
  ibidAfterProse: fc.boolean(),
  ibidAcrossHeadings: fc.boolean(),
  ibidAcrossPages: fc.boolean(),
  ibidWithin: anyOf(1, 2, 8),
  ibidOtherPlace: fc.boolean(),
  ibidNoPlace: fc.boolean(),
  ibidInText: fc.boolean(),
  restart: anyOf('never', 'chapter', 'section'),
  fullAfter: anyOf(0, 0, 1, 3, 9),
};

/** The rules that decide positions, in any combination. */
export const anyPositionRules: fc.Arbitrary<HouseRules> = fc.record(positionRules);

/** Any rules a paper may have; none, some or all of them. */
export const anyHouseRules: fc.Arbitrary<HouseRules> = fc.record(
  {
    ...positionRules,
    ibidCase: anyOf('sentence', 'capital', 'small'),
    later: anyOf('style', 'cit', 'note', 'cit-note'),
    link: anyOf('style', 'doi', 'url', 'both'),
    doi: anyOf('style', 'text', 'address'),
    accessed: anyOf('style', 'never', 'web', 'always'),
    separator: anyOf('; ', ' – ', '. ', ' | '),
  },
  { requiredKeys: [] },
);
