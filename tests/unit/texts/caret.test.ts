import { expect, test } from 'vitest';
import { pageText, type TextItem } from '#shared/texts/page-text.ts';
import {
  type CaretPages,
  type CaretPlace,
  type CaretUnit,
  moveCaret,
} from '../../../renderer/features/reader/page/caret-moves.ts';
import { linesOf } from '../../../renderer/features/reader/page/text-lines.ts';
import { rangeUnder } from '../../../renderer/features/reader/pdf/highlights.ts';

/** Lines of letters ten points wide, under each other. */
const itemsOf = (lines: readonly string[], x = 60): TextItem[] =>
  lines.map((str, at) => ({
    str,
    x,
    y: 700 - at * 14,
    width: str.length * 10,
    height: 10,
    endsLine: true,
  }));
const runsOf = (items: readonly TextItem[]) =>
  items.map(({ str, ...box }) => ({ ...box, length: str.length }));

const pages: readonly (readonly string[])[] = [
  ['The harbour is far and the', 'bells of the fog ring on-', 'wards to the quay.'],
  [],
  ['Ships wait.'],
];
const file: CaretPages = {
  count: pages.length,
  read: async (page) => {
    const items = itemsOf(pages[page - 1]!);
    return linesOf(pageText(items), runsOf(items));
  },
};
/** What stands from the caret on after these moves from the beginning of the first page. */
const after = async (...moves: [CaretUnit, 1 | -1][]): Promise<string> => {
  let place: CaretPlace = { page: 1, at: 0 };
  for (const [unit, direction] of moves) {
    const { xAt } = await file.read(place.page);
    place = await moveCaret(file, place, unit, direction, xAt(place.at));
  }
  return `${place.page}: ${(await file.read(place.page)).text.slice(place.at, place.at + 12)}`;
};

test('a caret goes by letters and words, and through a word that a line divides', async () => {
  expect(await after(['character', 1])).toBe('1: he harbour i');
  expect(await after(['character', -1])).toBe('1: The harbour ');
  expect(await after(['word', 1], ['word', 1])).toBe('1:  is far and ');
  expect(await after(['word', 1], ['word', 1], ['word', -1])).toBe('1: harbour is f');
  const toOnwards = Array<[CaretUnit, 1 | -1]>(12).fill(['word', 1]);
  expect(await after(...toOnwards, ['word', -1])).toBe('1: onwards to t');
});

test('it goes by lines as they stand on the page, and to their ends', async () => {
  expect(await after(['word', 1], ['line', 1])).toBe('1: ls of the fo');
  expect(await after(['word', 1], ['line', 1], ['line', -1])).toBe('1:  harbour is ');
  expect(await after(['line', 1], ['line-edge', 1])).toBe('1: wards to the');
  expect(await after(['line', 1], ['line-edge', 1], ['line-edge', -1])).toMatch(/^1: (wards|bells)/);
});

test('it goes over to the next page with words, and stays at the ends of the file', async () => {
  expect(await after(['page-edge', 1], ['character', 1])).toBe('3: Ships wait.');
  expect(await after(['page', 1])).toBe('3: Ships wait.');
  expect(await after(['page', 1], ['line', -1])).toBe('1: wards to the');
  expect(await after(['page', 1], ['page', 1])).toBe('3: Ships wait.');
  expect(await after(['page', 1], ['page-edge', 1], ['character', 1])).toBe('3: ');
});

test('what a marker of another program covers is known by its corners', () => {
  const items = itemsOf(pages[0]!);
  const text = pageText(items);
  const quad = (x1: number, x2: number, y: number): number[] => [
    x1,
    y + 10,
    x2,
    y + 10,
    x1,
    y - 2,
    x2,
    y - 2,
  ];
  const covered = (...quads: number[][]): string | null => {
    const range = rangeUnder(text, runsOf(items), quads.flat());
    return range && text.text.slice(range.from, range.to);
  };
  expect(covered(quad(100, 170, 700))).toBe('harbour');
  // Over two lines, and over a word that they divide.
  expect(covered(quad(60 + 190, 400, 700), quad(60, 110, 686))).toBe('and the bells');
  expect(covered(quad(60 + 220, 400, 686), quad(60, 110, 672))).toBe('onwards');
  // A marker that begins and stops within words.
  expect(covered(quad(125, 260, 700))).toBe('harbour is far and');
  expect(covered(quad(60, 400, 600))).toBeNull();
});
