import { expect, test } from 'vitest';
import type { CslItem } from '#shared/citations/csl-item.ts';
import { foundFields, withFound } from '../../../renderer/features/library/look-up/found-fields.ts';

const item: CslItem = {
  id: 'marsh2023',
  type: 'article-journal',
  title: 'Lights',
  volume: '12',
  note: 'mine',
  author: [],
};
const found = {
  type: 'article-journal',
  title: 'Lights and Law',
  volume: '12',
  issue: '3',
  author: [{ family: 'Marsh', given: 'Helena' }],
  editor: [],
  accessed: { 'date-parts': [[2026, 1, 1]] },
};

test('what differs is shown with both sides, and what is not said is no field', () => {
  expect(foundFields(item, found)).toEqual([
    { variable: 'title', here: 'Lights', found: 'Lights and Law' },
    { variable: 'issue', here: undefined, found: '3' },
    { variable: 'author', here: undefined, found: found.author },
  ]);
});

test('only what is chosen is taken; the rest of the source stays', () => {
  const fields = foundFields(item, found);
  expect(withFound(item, fields, new Set())).toEqual(item);
  expect(withFound(item, fields, new Set(['issue']))).toEqual({ ...item, issue: '3' });
  expect(withFound(item, fields, new Set(['title', 'author']))).toMatchObject({
    id: 'marsh2023',
    title: 'Lights and Law',
    note: 'mine',
    author: found.author,
  });
});
