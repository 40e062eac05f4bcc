import { describe, expect, test } from 'vitest';
import type { CslItem } from '#shared/citations/csl-item.ts';
import { readDate, writeDate } from '../../../renderer/features/library/form/date-edit.ts';
import { dateText } from '../../../renderer/features/library/form/date-text.ts';
import {
  asKind,
  textValue,
  tidyNames,
  withVariable,
} from '../../../renderer/features/library/form/item-edit.ts';

const item: CslItem = {
  id: 'rossi2020',
  type: 'article-journal',
  title: 'A title',
  author: [{ family: 'Rossi', given: 'Anna', 'non-dropping-particle': 'de', orcid: '0000' }],
  volume: 12,
  'x-unheard-of': { deep: [1, 2, 3] },
  custom: { note: 'kept' },
};

describe('editing a source', () => {
  test('a change of one variable leaves every other as it was, known or not', () => {
    const changed = withVariable(item, 'title', 'Another');
    expect(changed).toEqual({ ...item, title: 'Another' });
    expect(item.title).toBe('A title');
  });

  test('an emptied variable is gone, not empty', () => {
    expect(withVariable(item, 'title', '')).not.toHaveProperty('title');
    expect(withVariable(item, 'author', [])).not.toHaveProperty('author');
    expect(withVariable(item, 'issued', undefined)).not.toHaveProperty('issued');
  });

  test('a value that is neither text nor number is not offered as text', () => {
    expect(textValue(item, 'volume')).toBe('12');
    expect(textValue(item, 'absent')).toBe('');
    expect(textValue(item, 'x-unheard-of')).toBeNull();
  });

  test('a name that becomes an institution and back keeps its words and its unknown parts', () => {
    const institution = asKind({ family: 'Rossi', given: 'Anna', orcid: '0000' }, 'institution');
    expect(institution).toEqual({ literal: 'Anna Rossi', orcid: '0000' });
    expect(asKind(institution, 'person')).toEqual({ family: 'Anna Rossi', orcid: '0000' });
  });

  test('names without a letter are not stored', () => {
    expect(tidyNames([{ family: ' ', given: '' }, { literal: 'NATO' }])).toEqual([{ literal: 'NATO' }]);
  });
});

describe('dates', () => {
  test.each([
    [{ 'date-parts': [[2022]] }, 'single'],
    [{ 'date-parts': [[2022, 10, 25]] }, 'single'],
    [
      {
        'date-parts': [
          [2004, 5],
          [2004, 6],
        ],
      },
      'range',
    ],
    [{ 'date-parts': [[1994, 14]] }, 'season'],
    [{ 'date-parts': [[1994]], season: 'Hilary term' }, 'season'],
    [{ literal: 'around the turn of the century' }, 'literal'],
    [{ 'date-parts': [[1850]], circa: true }, 'single'],
    [{ 'date-parts': [[2020]], 'x-calendar': 'julian' }, 'single'],
  ] as const)('%j is read as %s and written as it was', (date, kind) => {
    const form = readDate(date);
    expect(form.kind).toBe(kind);
    expect(writeDate(form)).toEqual(date);
  });

  test('parts that are text become numbers, and rubbish is no date', () => {
    expect(writeDate(readDate({ 'date-parts': [['2008', '3']] }))).toEqual({ 'date-parts': [[2008, 3]] });
    expect(writeDate({ ...readDate(undefined), kind: 'single' })).toBeUndefined();
    expect(writeDate(readDate(null))).toBeUndefined();
  });

  test('switching the kind of a date and back loses nothing that was typed', () => {
    const form = readDate({ 'date-parts': [[2022, 10, 25]] });
    const none = { ...form, kind: 'none' as const };
    expect(writeDate(none)).toBeUndefined();
    expect(writeDate({ ...none, kind: form.kind })).toEqual({
      'date-parts': [[2022, 10, 25]],
    });
  });

  test('are shown as a reader wants them', () => {
    const seasons = ['Spring', 'Summer', 'Autumn', 'Winter'];
    expect(dateText({ 'date-parts': [[2022, 10, 25]] }, 'en-GB', seasons)).toBe('25 October 2022');
    expect(dateText({ 'date-parts': [[2025, 4]] }, 'it-IT', seasons)).toBe('aprile 2025');
    expect(dateText({ 'date-parts': [[1994, 14]] }, 'en-GB', seasons)).toBe('Summer 1994');
    expect(dateText({ literal: 'undated' }, 'en-GB', seasons)).toBe('undated');
  });
});
