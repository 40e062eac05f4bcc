import { expect, test } from 'vitest';
import { paperTexts } from '#shared/document/paper-texts.ts';
import { schema } from '#shared/document/schema.ts';
import { emptyPaper } from '#shared/document/stored-paper.ts';
import { findTextPlace } from '../../../renderer/features/paper/text-place.ts';

/** A paper with these paragraphs. */
const paper = (...paragraphs: string[]) => {
  const empty = emptyPaper({}, 'A title');
  const blocks = paragraphs.map((text) => schema.node('paragraph', null, schema.text(text)));
  return empty.copy(empty.content.replaceChild(1, schema.node('body', null, blocks)));
};
const wordAt = (doc: ReturnType<typeof paper>, found: { from: number; to: number } | null) =>
  found && doc.textBetween(found.from, found.to);
const placeOf = (doc: ReturnType<typeof paper>, start: string, word: string) => {
  const texts = paperTexts(doc);
  const block = texts.findIndex(({ text }) => text.startsWith(start));
  const from = texts[block]!.text.indexOf(word);
  return { block, start: texts[block]!.text, from, to: from + word.length };
};

const before = paper('The first tide.', 'The second tide.', 'The third tide.');

test('a passage is found where it was', () => {
  for (const start of ['The first', 'The second', 'The third'])
    expect(wordAt(before, findTextPlace(before, placeOf(before, start, 'tide')))).toBe('tide');
});

test('a passage that moved is found by how its block begins, the nearest of equal ones', () => {
  const place = placeOf(before, 'The second', 'second');
  const after = paper('New.', 'Newer.', 'The first tide.', 'The second tide.', 'The third tide.');
  expect(wordAt(after, findTextPlace(after, place))).toBe('second');
  const twice = paper('The second tide.', 'The second tide.', 'Other.', 'The second tide.');
  const found = findTextPlace(twice, place);
  expect(found?.from).toBe(paperTexts(twice)[place.block]!.pos + place.from);
});

test('a passage that is gone leads to its block’s place, and to the end of a shorter paper', () => {
  const place = placeOf(before, 'The third', 'third');
  const changed = paper('The first tide.', 'The second tide.', 'All new.');
  expect(findTextPlace(changed, place)?.from).toBe(paperTexts(changed)[place.block]!.pos);
  const short = paper('Only this.');
  expect(findTextPlace(short, place)?.from).toBe(paperTexts(short).at(-1)!.pos);
});
