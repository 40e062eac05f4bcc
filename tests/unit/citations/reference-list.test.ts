import { expect, test } from 'vitest';
import { renderReferenceList } from '#shared/citations/reference-list.ts';
import { printing } from '../../builders/printing.ts';

const book = (id: string, title: string, author?: object[]) => ({
  id,
  type: 'book',
  title,
  publisher: 'Molo',
  'publisher-place': 'Trieste',
  issued: { 'date-parts': [[2020]] },
  ...(author ? { author } : {}),
});
const print = (items: object[], lang = 'en-GB', style = 'iai'): string[] =>
  renderReferenceList(items as Parameters<typeof renderReferenceList>[0], printing(style, lang)).entries.map(
    ({ text: entry }) => entry.map(({ text }) => text).join(''),
  );

test('the list stands in the order of the alphabet, each entry a sentence', () => {
  const items = [
    book('z', 'Zones', [{ family: 'Zorzi', given: 'Ugo' }]),
    book('e', 'Isles', [{ family: 'Éluard', given: 'Ada' }]),
    book('n', '“Quays” Compared'),
    book('o', 'Reports', [{ literal: 'Port Authority' }]),
  ];
  const printed = print(items);
  expect(printed.map((text) => text.slice(0, 5))).toEqual(['Éluar', 'Port ', '“Quay', 'Zorzi']);
  for (const text of printed) expect(text).toMatch(/[^.]\.$/);
});

test('a source that nothing can be printed of is left out', () => {
  expect(print([{ id: 'x', type: 'book' }])).toEqual([]);
});

test('a style that has a list of its own prints that, by family names', () => {
  const items = [
    book('a', 'One', [{ family: 'Zorzi', given: 'Ada' }]),
    book('b', 'Two', [{ family: 'Abate', given: 'Zoe' }]),
  ];
  expect(print(items, 'en-US', 'chicago-fullnote').map((text) => text.slice(0, 3))).toEqual(['Aba', 'Zor']);
});

test('someone alone stands before the same with others, whatever is printed behind the names', () => {
  const moro = { family: 'Moro', given: 'Ada' };
  const edited = ({ author, ...item }: Record<string, unknown>): object => ({ ...item, editor: author });
  const items = [
    edited(book('c', 'Anchors', [moro, { family: 'Neri', given: 'Ugo' }])),
    book('b', 'Buoys', [moro, { family: 'Abate', given: 'Zoe' }]),
    edited(book('a', 'Zones', [moro])),
  ];
  expect(print(items).map((text) => /Zones|Buoys|Anchors/.exec(text)?.[0])).toEqual([
    'Zones',
    'Buoys',
    'Anchors',
  ]);
});
