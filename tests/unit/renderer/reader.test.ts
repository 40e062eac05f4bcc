import { expect, test } from 'vitest';
import { labelOf, labelOfRange, type PageNumbers, pageFor } from '#shared/texts/page-numbers.ts';
import { aroundHit, type Found, findInPages } from '../../../renderer/features/reader/find/find-in-pages.ts';
import { nextZoom, readPlace, writePlace } from '../../../renderer/features/reader/page/reading-place.ts';
import { layOut, pageAt } from '../../../renderer/features/reader/pdf/page-layout.ts';
import { decodeText } from '../../../renderer/features/reader/text/decode-text.ts';

const bare: PageNumbers = { count: 5, labels: null, shift: null };
const labelled: PageNumbers = { count: 5, labels: ['i', 'ii', '41', '42', ''], shift: null };
const shifted: PageNumbers = { ...labelled, shift: -2 };

test('a page is named as it is printed: as a person said, else as the file says, else by its place', () => {
  const names = (numbers: PageNumbers): string[] => [1, 2, 3, 4, 5].map((page) => labelOf(numbers, page));
  expect(names(bare)).toEqual(['1', '2', '3', '4', '5']);
  expect(names(labelled)).toEqual(['i', 'ii', '41', '42', '']);
  // The cover of a file has no number of the page that is printed later.
  expect(names(shifted)).toEqual(['', '', '1', '2', '3']);
  expect(labelOfRange(labelled, 3, 4)).toBe('41–42');
  expect(labelOfRange(labelled, 3, 3)).toBe('41');
  expect(labelOfRange(labelled, 4, 5)).toBe('42');
  expect(labelOfRange(shifted, 2, 3)).toBe('1');
});

test('a page is found by its printed number, else by its place in the file', () => {
  expect(pageFor(labelled, ' 41 ')).toBe(3);
  expect(pageFor(labelled, 'II')).toBe(2);
  expect(pageFor(labelled, '2')).toBe(2);
  expect(pageFor(labelled, '#3')).toBe(3);
  expect(pageFor(shifted, '1')).toBe(3);
  for (const typed of ['', '9', '#9', '0', 'xx', '-1']) expect(pageFor(labelled, typed)).toBeNull();
});

test('where a file was left is written and read; anything else is its beginning', () => {
  const place = { page: 12, top: 0.25, zoom: 1.5, turn: 90 } as const;
  expect(readPlace(writePlace(place))).toEqual(place);
  expect(readPlace(writePlace({ ...place, zoom: 'width' }))).toEqual({ ...place, zoom: 'width' });
  const start = { page: 1, top: 0, zoom: 'width', turn: 0 };
  for (const text of ['', '{', 'null', '[]', '{"page":"x","top":null,"zoom":"big","turn":45}'])
    expect(readPlace(text)).toEqual(start);
  expect(readPlace('{"page":-3,"top":7,"zoom":1000}')).toEqual({ page: 1, top: 1, zoom: 6, turn: 0 });
});

test('every step of the size goes its way, from any size, to an end', () => {
  for (const direction of [1, -1] as const)
    for (let zoom = 1.37, steps = 0; steps < 40; steps++) {
      const next = nextZoom(zoom, direction);
      expect(direction * (next - zoom)).toBeGreaterThanOrEqual(0);
      zoom = next;
    }
  expect(nextZoom(6, 1)).toBe(6);
  expect(nextZoom(0.25, -1)).toBe(0.25);
});

test('pages lie under each other, and every height belongs to one', () => {
  const layout = layOut(
    [
      { width: 100, height: 200 },
      { width: 300, height: 50 },
      { width: 100, height: 200 },
    ],
    2,
  );
  expect(layout.widest).toBe(600);
  layout.tops.forEach((top, page) => {
    expect(pageAt(layout, top)).toBe(page);
    expect(pageAt(layout, top + layout.heights[page]! - 1)).toBe(page);
  });
  expect(pageAt(layout, -50)).toBe(0);
  expect(pageAt(layout, 1e9)).toBe(2);
});

const pages = ['The harbour\nof Trieste', 'Nothing here', 'A HARBÓUR, and the harbour of Erdoğan’s town'];
const found = async (query: string, signal = new AbortController().signal): Promise<Found[]> => {
  const all: Found[] = [];
  await findInPages(
    query,
    { count: pages.length, textOf: (page) => Promise.resolve(pages[page - 1]!) },
    (one) => all.push(one),
    signal,
  );
  return all;
};
const words = async (query: string): Promise<[number, string][]> =>
  (await found(query)).at(-1)!.hits.map(({ page, start, end }) => [page, pages[page - 1]!.slice(start, end)]);

test('words are found without regard to case, accents and the ends of lines', async () => {
  expect(await words('harbour of')).toEqual([
    [1, 'harbour\nof'],
    [3, 'harbour of'],
  ]);
  expect(await words('harbour')).toEqual([
    [1, 'harbour'],
    [3, 'HARBÓUR'],
    [3, 'harbour'],
  ]);
  expect(await words("erdogan's")).toEqual([[3, 'Erdoğan’s']]);
  expect(await words('absent')).toEqual([]);
  expect(await words('  ')).toEqual([]);
});

test('words that stand nowhere in a row are each found, and that is said', async () => {
  expect(await words('Trieste Erdogan')).toEqual([
    [1, 'Trieste'],
    [3, 'Erdoğan'],
  ]);
  expect((await found('Trieste Erdogan')).at(-1)).toMatchObject({ apart: true, isDone: true });
  expect((await found('harbour')).at(-1)).toMatchObject({ apart: false, isDone: true });
});

test('a search that was ended tells nothing more', async () => {
  const ending = new AbortController();
  ending.abort();
  expect(await found('harbour', ending.signal)).toEqual([]);
});

test('a hit is shown with whole words around it', () => {
  const text = 'one two three four five six seven eight nine ten eleven twelve thirteen fourteen '.repeat(3);
  const start = text.indexOf('seven', 100);
  const { before, hit, after } = aroundHit(text, { start, end: start + 5 });
  expect(hit).toBe('seven');
  expect(before).toMatch(/^…(\w+ )+$/);
  expect(after).toMatch(/^( \w+)+…$/);
  expect(aroundHit('only this', { start: 5, end: 9 })).toEqual({ before: 'only ', hit: 'this', after: '' });
});

test('a file is read in the encoding it names', () => {
  const bytes = (buffer: Buffer): ArrayBuffer => new Uint8Array(buffer).buffer;
  expect(decodeText(bytes(Buffer.from('città')), 'text/plain')).toBe('città');
  expect(decodeText(bytes(Buffer.from('città', 'latin1')), 'text/plain')).toBe('città');
  expect(decodeText(bytes(Buffer.from('\ufeffcittà', 'utf16le')), 'text/plain')).toBe('città');
  const turkish = Buffer.concat([Buffer.from('<meta charset="windows-1254"><p>Erdo'), Buffer.from([0xf0])]);
  expect(decodeText(bytes(turkish), 'text/html')).toMatch(/Erdoğ$/);
});
