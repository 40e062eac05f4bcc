import { describe, expect, test } from 'vitest';
import { isNear } from '#shared/search/edit-distance.ts';
import { type Alphabet, alphabetKey } from '#shared/sources/alphabets.ts';

const names = [
  'Aydın',
  'Aydin',
  'Çağaptay',
  'Cagaptay',
  'Candar',
  'Czernin',
  'Coticchia',
  'Deniz',
  'Ðurić',
  'Erdoğan',
  'Erdoglu',
  'Erdogmus',
  'Gül',
  'Gulan',
  'Ğ',
  'Hüseyin',
  'Ilgaz',
  'ılık',
  'İnalcık',
  'Ihlamur',
  'Irmak',
  'ip',
  'İstanbul',
  'Kirişçi',
  'Kirisli',
  'Kırım',
  'Oran',
  'Önder',
  'Özal',
  'Ozil',
  'Şahin',
  'Sahinli',
  'Szabo',
  'Tekin',
  'Ünal',
  'Ulus',
  'Uz',
  'Yılmaz',
  'Yilmaz',
  'Zürn',
  'Zurn',
];
const sorted = (alphabet: Alphabet): string[] =>
  names
    .map((name) => [alphabetKey(name, alphabet), name] as const)
    .toSorted(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
    .map(([, name]) => name);

describe('the order of letters', () => {
  test('is that of Turkish', () => {
    const collator = new Intl.Collator('tr', { sensitivity: 'base' });
    const ours = sorted('turkish');
    expect(ours).toEqual(names.toSorted((a, b) => collator.compare(a, b)));
    const follows = (a: string, b: string): boolean => ours.indexOf(a) > ours.indexOf(b);
    expect(follows('Çağaptay', 'Czernin')).toBe(true);
    expect(follows('ip', 'ılık')).toBe(true);
    expect(follows('Şahin', 'Szabo')).toBe(true);
    expect(follows('Ünal', 'Uz')).toBe(true);
  });
  test.each(['en', 'it'])('is that of %s, where accents make no letters', (language) => {
    const collator = new Intl.Collator(language, { sensitivity: 'base' });
    const key = (name: string): string => alphabetKey(name, 'latin');
    // İ is ı with a dot nowhere but in Turkish.
    for (const a of names)
      for (const b of names)
        if (!/[ıÐ]/.test(a + b))
          expect(Math.sign(collator.compare(a, b)), `${a} ${b}`).toBe(
            key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0,
          );
  });
});

describe('words that are nearly the same', () => {
  test.each<[string, string, number, boolean, boolean]>([
    ['cotichia', 'coticchia', 1, false, true],
    ['coticcia', 'coticchia', 1, false, true],
    ['coticciha', 'coticchia', 1, false, true],
    ['kotichia', 'coticchia', 1, false, false],
    ['kotichia', 'coticchia', 2, false, true],
    ['ravazolo', 'ravazzolo', 1, false, true],
    ['cotihc', 'coticchia', 1, true, true],
    ['cotihc', 'coticchia', 1, false, false],
    ['same', 'same', 0, false, true],
    ['', 'a', 1, false, true],
  ])('%s and %s, %i slips', (a, b, most, begins, expected) => {
    expect(isNear(a, b, most, begins)).toBe(expected);
    if (!begins) expect(isNear(b, a, most, false)).toBe(expected);
  });
});
