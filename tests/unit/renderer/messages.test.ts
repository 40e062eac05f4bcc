import { describe, expect, test } from 'vitest';
import { dateVariables, nameVariables, numberVariables } from '#shared/citations/csl-item.ts';
import { textVariables } from '#shared/sources/fields.ts';
import { fieldsOfKind } from '#shared/sources/kind-fields.ts';
import { type SourceKind, sourceKinds } from '#shared/sources/kinds.ts';
import { wordsOf } from '../../../renderer/features/library/form/field-words.ts';
import { en } from '../../../renderer/i18n/en/index.ts';
import { formatIn, pluralIn } from '../../../renderer/i18n/format.ts';
import { it as italian } from '../../../renderer/i18n/it/index.ts';

/** Every message of a catalogue by its path, with functions called on samples. */
const flatten = (value: unknown, path = ''): [string, string][] => {
  if (typeof value === 'string') return [[path, value]];
  if (typeof value === 'function') {
    const sample = Array.from({ length: value.length }, () => 3);
    return [[path, String((value as (...args: unknown[]) => unknown)(...sample))]];
  }
  return Object.entries(value as object).flatMap(([key, inner]) => flatten(inner, `${path}.${key}`));
};

describe('the message catalogues', () => {
  const english = new Map(flatten(en));
  const other = new Map(flatten(italian));

  test('have the same messages, none of them empty', () => {
    expect([...other.keys()].sort()).toEqual([...english.keys()].sort());
    for (const catalogue of [english, other])
      for (const [path, text] of catalogue) expect(text.trim(), path).not.toBe('');
  });

  test('Italian is translated, not copied', () => {
    const copied = [...english].filter(
      ([path, text]) => other.get(path) === text && text.split(' ').length > 2 && /[a-z]{3}/.test(text),
    );
    expect(copied).toEqual([]);
  });

  test('name every kind and every variable that a form can show', () => {
    for (const kind of sourceKinds) {
      expect(en.types).toHaveProperty([kind]);
      const { usual, more } = fieldsOfKind(kind);
      for (const variable of [...usual, ...more]) expect(en.variables, variable).toHaveProperty([variable]);
    }
    // What only the engine sets is no field of a source.
    const internal = new Set(['locator', 'first-reference-note-number']);
    for (const variable of [...nameVariables, ...dateVariables, ...numberVariables, ...textVariables])
      if (!internal.has(variable)) expect(en.variables, variable).toHaveProperty([variable]);
  });

  test('call a field otherwise only where the form of the kind has it', () => {
    for (const [kind, words] of Object.entries(en.fieldWords)) {
      if (kind === 'any') continue;
      const { usual, more } = fieldsOfKind(kind as SourceKind);
      for (const variable of Object.keys(words)) expect([...usual, ...more], kind).toContain(variable);
    }
  });

  test('give no two fields of a kind the same name', () => {
    for (const { variables, fieldWords } of [en, italian])
      for (const kind of sourceKinds) {
        const { usual, more } = fieldsOfKind(kind);
        const names = [...usual, ...more].map((name) => wordsOf(name, kind, { variables, fieldWords }).label);
        expect(
          names.filter((name, at) => names.indexOf(name) !== at),
          kind,
        ).toEqual([]);
      }
  });

  test('an error says more than a code, in a few short sentences', () => {
    for (const catalogue of [en.errors, italian.errors])
      for (const [code, text] of Object.entries(catalogue)) {
        const sentences = text.split(/(?<=[.!?])\s/);
        expect(sentences.length, code).toBeGreaterThanOrEqual(2);
        expect(sentences.length, code).toBeLessThanOrEqual(4);
        expect(text).not.toMatch(/oops|ops!/i);
      }
  });
});

describe('numbers, plurals and times', () => {
  test('a count takes the form of the language and is written its way', () => {
    const forms = { one: '# note', other: '# notes' };
    expect([0, 1, 2, 12_345].map((count) => pluralIn('en')(count, forms))).toEqual([
      '0 notes',
      '1 note',
      '2 notes',
      '12,345 notes',
    ]);
    expect(pluralIn('it')(12_345, { one: '# nota', other: '# note' })).toBe('12.345 note');
  });

  test('distances in time are rounded to what a reader wants to know', () => {
    const now = new Date('2026-06-15T12:00:00Z');
    const english = formatIn('en');
    expect(english.since('2026-06-15T11:59:30Z', now)).toBe('now');
    expect(english.since('2026-06-15T11:00:00Z', now)).toBe('1 hour ago');
    expect(english.since('2026-06-14T11:00:00Z', now)).toBe('yesterday');
    expect(formatIn('it').since('2026-06-14T11:00:00Z', now)).toBe('ieri');
    expect(english.since('never', now)).toBe('');
  });
});
