import { expect, test } from 'vitest';
import type { CitationItem } from '#shared/citations/citation.ts';
import type { CslItem } from '#shared/citations/csl-item.ts';
import { CitationRenderer } from '#shared/citations/renderer.ts';
import { loadPrinting } from '#shared/citations/styles/bundled.ts';
import { asSourceId } from '#shared/ids.ts';
import { inline, placeNotes } from './notes.ts';

const book = (id: string, family: string): CslItem => ({
  id,
  type: 'book',
  title: `On ${id}`,
  author: [{ family, given: 'Una' }],
  issued: { 'date-parts': [[2001]] },
});

type Cited = { sourceId: string; prefix?: string };
const printed = async (cited: readonly Cited[]): Promise<string> => {
  const items = cited.map((cite): CitationItem => ({ ...cite, sourceId: asSourceId(cite.sourceId) }));
  const renderer = new CitationRenderer(await loadPrinting('apa', 'en-GB'));
  renderer.setSources([book('a', 'Aas'), book('b', 'Berg'), book('c', 'Cole')]);
  return [...renderer.update(placeNotes([[items]]).citations).values()].map(inline).join();
};

test('a style sorts the sources of a citation', async () => {
  expect(await printed([{ sourceId: 'c' }, { sourceId: 'a' }, { sourceId: 'b' }])).toContain(
    'Aas, 2001; Berg, 2001; Cole, 2001',
  );
});

test.each([
  [
    [{ sourceId: 'c' }, { sourceId: 'a', prefix: 'but see ' }, { sourceId: 'b' }],
    'Cole, 2001; but see Aas, 2001; Berg, 2001',
  ],
  [[{ sourceId: 'b', prefix: 'see ' }, { sourceId: 'a' }], 'see Berg, 2001; Aas, 2001'],
])('but not where a phrase says how they stand to each other: %j', async (items, expected) => {
  expect(await printed(items)).toMatch(new RegExp(expected, 'i'));
});
