import { describe, expect, test } from 'vitest';
import type { CslItem } from '#shared/citations/csl-item.ts';
import { namesInText } from '#shared/sources/names-in-text.ts';
import {
  formOfWords,
  isNoDay,
  readDate,
  settledForm,
  writeDate,
} from '../../../renderer/features/library/form/date-edit.ts';
import { dateText } from '../../../renderer/features/library/form/date-text.ts';
import {
  asKind,
  textValue,
  tidyNames,
  withVariable,
} from '../../../renderer/features/library/form/item-edit.ts';
import { movedName, pastedNames } from '../../../renderer/features/library/form/name-edit.ts';
import { en } from '../../../renderer/i18n/en/index.ts';

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
    const words = { ...en.sourceForm, seasons: en.library.seasons };
    expect(dateText({ 'date-parts': [[2022, 10, 25]] }, 'en-GB', words)).toBe('25 October 2022');
    expect(dateText({ 'date-parts': [[2025, 4]] }, 'it-IT', words)).toBe('aprile 2025');
    expect(dateText({ 'date-parts': [[1994, 14]] }, 'en-GB', words)).toBe('Summer 1994');
    expect(dateText({ literal: 'undated' }, 'en-GB', words)).toBe('undated');
    expect(dateText({ 'date-parts': [[1850]], circa: true }, 'en-GB', words)).toBe('c. 1850');
    expect(dateText({ 'date-parts': [[-44, 3, 15]] }, 'en-GB', words)).toBe('15 March 44 BC');
  });

  test('are read where they are typed in words, and words that say none are kept', () => {
    const typed = (year: string, kind: 'single' | 'range' | 'season' = 'single') =>
      writeDate(settledForm({ ...readDate(undefined), kind, from: { year, month: '', day: '' } }));
    expect(typed('12 March 2021')).toEqual({ 'date-parts': [[2021, 3, 12]] });
    expect(typed('2021-03-12')).toEqual({ 'date-parts': [[2021, 3, 12]] });
    expect(typed('2004–2005')).toEqual({ 'date-parts': [[2004], [2005]] });
    expect(typed('44 BC')).toEqual({ 'date-parts': [[-44]] });
    expect(typed('44 a.C.')).toEqual({ 'date-parts': [[-44]] });
    expect(typed('before the flood')).toEqual({ literal: 'before the flood' });
    expect(typed('2021')).toEqual({ 'date-parts': [[2021]] });
    expect(formOfWords('no date')).toBeNull();
  });

  test('a day that its month has not is named', () => {
    const day = (year: string, month: string, day: string) => isNoDay({ year, month, day });
    expect([day('2023', '2', '29'), day('2024', '2', '29'), day('2024', '4', '31')]).toEqual([
      true,
      false,
      true,
    ]);
    expect([day('2024', '', ''), day('2024', '4', ''), day('2024', '4', 'x')]).toEqual([false, false, true]);
  });
});

describe('names in a form', () => {
  const [rossi, neri] = [
    { family: 'Rossi', given: 'Mario' },
    { family: 'Neri', given: 'Anna' },
  ];
  const empty = { family: '', given: '' };
  test('a pasted list becomes as many names; an empty one gives way', () => {
    const pasted = namesInText('Rossi, Mario; Neri, Anna');
    expect(pastedNames([empty], 0, pasted)).toEqual({ names: [rossi, neri], last: 1 });
    expect(pastedNames([neri, empty, neri], 1, pasted)?.names).toEqual([neri, rossi, neri, neri]);
    expect(pastedNames([neri], 0, pasted)).toEqual({ names: [neri, rossi, neri], last: 2 });
    expect(pastedNames([empty], 0, namesInText('van der Berg, Hans'))?.names).toEqual([
      { family: 'Berg', 'non-dropping-particle': 'van der', given: 'Hans' },
    ]);
  });
  test('what may be a part of a name is pasted as it is', () => {
    expect(pastedNames([empty], 0, namesInText('Rossi'))).toBeNull();
    expect(pastedNames([empty], 0, namesInText('World Bank'))).toBeNull();
    expect(pastedNames([rossi], 0, namesInText('Neri, Anna'))).toBeNull();
  });
  test('one that is moved stands at its place, and nowhere else', () => {
    expect(movedName([rossi, neri, empty], 0, 2)).toEqual([neri, empty, rossi]);
    expect(movedName([rossi, neri], 1, 0)).toEqual([neri, rossi]);
    expect(movedName([rossi, neri], 0, 2)).toEqual([rossi, neri]);
  });
});
