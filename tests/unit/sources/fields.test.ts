import { describe, expect, test } from 'vitest';
import { cslTypes, dateVariables, nameVariables, numberVariables } from '#shared/citations/csl-item.ts';
import { fieldKind, fieldsOf, formFields, otherFields, textVariables } from '#shared/sources/fields.ts';

const known = new Set<string>([...nameVariables, ...dateVariables, ...numberVariables, ...textVariables]);

describe('the form of a source', () => {
  test.each(cslTypes)('%s: standard variables, each once, with a title', (type) => {
    const fields = fieldsOf(type);
    expect(new Set(fields).size).toBe(fields.length);
    expect(fields.filter((variable) => !known.has(variable))).toEqual([]);
    expect(fields).toContain('title');
  });

  test('an unknown type has a form too', () => {
    expect(fieldsOf('zine')).toEqual(fieldsOf('document'));
    expect(fieldsOf('constructor')).toEqual(fieldsOf('document'));
  });

  test('each variable is entered as what it is', () => {
    expect(formFields('article-journal').slice(0, 2)).toEqual([
      { variable: 'author', kind: 'names' },
      { variable: 'title', kind: 'text' },
    ]);
    expect(['issued', 'volume', 'URL', 'abstract', 'language', 'x-unknown'].map(fieldKind)).toEqual([
      'date',
      'number',
      'url',
      'long-text',
      'language',
      'text',
    ]);
  });

  test('nothing an item carries is hidden', () => {
    const item = { id: 'a', type: 'webpage', title: 'x', volume: '3', custom: { a: 1 }, 'x-unknown': 0 };
    expect(otherFields(item)).toEqual(['volume', 'custom', 'x-unknown']);
  });
});
