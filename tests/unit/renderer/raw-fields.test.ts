import { expect, test } from 'vitest';
import { rawFields } from '../../../renderer/features/library/form/raw-fields.ts';

test('what no form has a field for is shown part by part, but the kind that the form shows', () => {
  const item = {
    id: 'a',
    type: 'book',
    'x-shelf': 'B 12',
    'x-loans': [1, { to: 'Ada' }],
    custom: { ris: { C1: ['one', 'two'], N2: [] }, csv: { 'Read by': 'Ada' }, ibid: { kind: 'edited-book' } },
  };
  expect(rawFields(item, ['x-shelf', 'x-loans', 'custom'])).toEqual([
    { name: 'x-shelf', text: 'B 12' },
    { name: 'x-loans', text: '1\n{"to":"Ada"}' },
    { name: 'ris › C1', text: 'one\ntwo' },
    { name: 'ris › N2', text: '' },
    { name: 'csv › Read by', text: 'Ada' },
  ]);
});

test('what stands where programs keep theirs is shown whatever its form', () => {
  expect(rawFields({ id: 'a', type: 'book', custom: 'words' }, ['custom'])).toEqual([
    { name: 'custom', text: 'words' },
  ]);
});
