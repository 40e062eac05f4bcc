import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { CslName } from '#shared/citations/csl-item.ts';
import { findNameGroups, nameKey, oneLetterApart } from '#shared/sources/name-variants.ts';

const person = (text: string): CslName => {
  const [family = '', given = ''] = text.split(', ');
  return given === '' ? { literal: family } : { family, given };
};
const run = (
  names: readonly string[],
  apart: (one: string, other: string) => boolean = () => false,
): { names: string[]; by: string[] }[] => {
  const search = findNameGroups(
    names.map((text) => ({ name: person(text), count: 1 })),
    apart,
  );
  const byKey = new Map(names.map((text) => [nameKey(person(text)), text]));
  for (;;) {
    const step = search.next();
    if (step.done)
      return step.value.map(({ keys, by }) => ({ names: keys.map((key) => byKey.get(key)!), by }));
  }
};

describe('names that may be one', () => {
  test.each<[string, string[], string[]]>([
    ['a letter in the family name', ['Coticchia, Fabrizio', 'Cotichia, Fabrizio'], ['letter']],
    ['a letter in the given name', ['Coticchia, Fabrizio', 'Coticchia, Fabrizo'], ['letter']],
    ['accents', ['Kirişçi, Kemal', 'Kirisci, Kemal'], ['signs']],
    ['an umlaut written out', ['Müller, Jan-Werner', 'Mueller, Jan Werner'], ['signs']],
    ['capitals', ['Müller, Jan', 'MÜLLER, JAN'], ['signs']],
    ['initials', ['Rossi, Ada Maria', 'Rossi, A. M.', 'Rossi, A.M.'], ['signs', 'initials']],
    ['a second name left out', ['Rossi, Ada Maria', 'Rossi, Ada'], ['initials']],
    ['the parts in the other order', ['Rossi, Ada', 'Ada, Rossi'], ['order']],
    ['a person written as an institution', ['Rossi, Ada', 'Ada Rossi'], ['order']],
    ['an institution', ['The World Bank', 'World bank'], ['signs']],
  ])('%s', (_, names, by) => {
    expect(run(names)).toEqual([{ names: expect.arrayContaining(names), by }]);
  });

  test.each<[string, string[]]>([
    ['two persons of one family', ['Rossi, Ada', 'Rossi, Ugo']],
    ['short names one letter apart', ['Rosa, Ada', 'Rosi, Ada']],
    ['families one letter apart with initials alone', ['Coticchia, F.', 'Cotichia, F.']],
    ['an initial that fits two', ['Smith, John', 'Smith, Jane', 'Smith, J.']],
    ['numbers', ['Division 11, Third', 'Division 12, Third']],
    ['two institutions', ['World Bank', 'World Bank Group']],
    ['a family alone', ['Rossi, Ada', 'Rossi']],
  ])('not %s', (_, names) => {
    expect(run(names)).toEqual([]);
  });

  test('the fullest form comes first', () => {
    expect(run(['Kirisci, Kemal', 'KIRISCI, K.', 'Kirişçi, Kemal'])[0]?.names[0]).toBe('Kirişçi, Kemal');
  });

  test('what a person told apart is not one', () => {
    const [one, other] = ['Rossi, Ada', 'Rossi, A.'];
    const keys = [one, other].map((text) => nameKey(person(text!)));
    expect(run([one!, other!], (a, b) => keys.includes(a) && keys.includes(b))).toEqual([]);
  });

  test('a name stands in one group at most', () => {
    const names = fc.uniqueArray(
      fc.tuple(
        fc.constantFrom('Rossi', 'Rosssi', 'Müller', 'Mueller', 'Coticchia', 'Cotichia'),
        fc.constantFrom('Ada', 'A.', 'Ada Maria', 'Ugo', 'U.', 'ADA'),
      ),
      { minLength: 1, maxLength: 12, selector: (pair) => pair.join() },
    );
    fc.assert(
      fc.property(names, (pairs) => {
        const found = run(pairs.map((pair) => pair.join(', '))).flatMap((group) => group.names);
        expect(new Set(found).size).toBe(found.length);
      }),
    );
  });
});

test('words are one letter apart by another letter, one more or less, or two that changed places', () => {
  expect(oneLetterApart('harbour', 'harbor')).toBe(true);
  expect(oneLetterApart('harbour', 'harbuor')).toBe(true);
  expect(oneLetterApart('harbour', 'hurbour')).toBe(true);
  expect(oneLetterApart('harbour', 'harbour')).toBe(false);
  expect(oneLetterApart('harbour', 'hurbor')).toBe(false);
});
