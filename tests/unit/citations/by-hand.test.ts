import { expect, test } from 'vitest';
import { fieldChanged, fieldOf, fieldText, liveText, withFields } from '#shared/citations/by-hand.ts';
import type { CitationItem, FieldByHand } from '#shared/citations/citation.ts';
import type { CslItem } from '#shared/citations/csl-item.ts';
import { asSourceId } from '#shared/ids.ts';

const item: CslItem = {
  id: 'k',
  type: 'book',
  title: 'Harbours',
  volume: 3,
  author: [{ given: 'Maria', family: 'Rossi' }],
  issued: { 'date-parts': [[2019]] },
};
const field = (value: FieldByHand['value'], was: FieldByHand['was']): FieldByHand => ({
  value,
  was,
  reason: 'why',
});
const cited = (fields: CitationItem['fields']): CitationItem => ({
  sourceId: asSourceId('k'),
  ...(fields ? { fields } : {}),
});

test('a cite prints a copy of its source with the fields set by hand', () => {
  const copy = withFields(item, cited({ title: field('Ports', 'Harbours'), volume: field('', '3') }));
  expect(copy).toEqual({ id: 'k', type: 'book', title: 'Ports', author: item.author, issued: item.issued });
  expect(item.title).toBe('Harbours');
  expect(withFields(item, cited(undefined))).toBe(item);
});

test('a field is flagged when the source says something else than it did', () => {
  expect(fieldChanged(field('Ports', 'Harbours'), item, 'title')).toBe(false);
  expect(fieldChanged(field('Ports', 'Harbors'), item, 'title')).toBe(true);
  expect(fieldChanged(field('9', '3'), item, 'volume')).toBe(false);
  expect(fieldChanged(field('x', ''), item, 'publisher')).toBe(false);
  // The order in which a name's parts are kept says nothing.
  expect(fieldChanged(field('', [{ family: 'Rossi', given: 'Maria' }]), item, 'author')).toBe(false);
  // Nobody knows what a missing source says.
  expect(fieldChanged(field('Ports', 'Harbors'), undefined, 'title')).toBe(false);
});

test('values are told in words', () => {
  expect(fieldText(fieldOf(item, 'author'))).toBe('Maria Rossi');
  expect(fieldText(fieldOf(item, 'issued'))).toBe('2019');
  expect(fieldText(fieldOf(item, 'volume'))).toBe('3');
  expect(fieldText(fieldOf(item, 'publisher'))).toBe('');
});

test('the live form is known again whatever its place does to it', () => {
  expect(liveText([{ text: 'ibid.' }])).toBe(liveText([{ text: 'Ibid' }]));
  expect(liveText([{ text: 'Rossi, ' }, { text: 'Ports', em: true }, { text: ', p. 3.' }])).toBe(
    'Rossi, Ports, p. 3',
  );
  expect(liveText([{ text: 'Ibid., p. 3' }])).not.toBe(liveText([{ text: 'Ibid., p. 4' }]));
});
