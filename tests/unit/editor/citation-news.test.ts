import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { PlacedCitation } from '#shared/citations/citation.ts';
import { asCitationId, asNoteId, asSourceId } from '#shared/ids.ts';
import { citationNews, withNews } from '../../../renderer/citations/citation-news.ts';

const placed = (id: number, note: number, more: Partial<PlacedCitation> = {}): PlacedCitation => ({
  citationId: asCitationId(`c${id}`),
  items: [{ sourceId: asSourceId(`s${id % 3}`) }],
  noteId: asNoteId(`n${id}`),
  noteNumber: note,
  afterProse: false,
  endsNoteBlock: true,
  nextCharacter: '',
  ...more,
});

const paper = fc
  .uniqueArray(
    fc.record({
      id: fc.nat(12),
      inText: fc.boolean(),
      afterProse: fc.boolean(),
      section: fc.option(fc.nat(2), { nil: undefined }),
      locator: fc.option(fc.constantFrom('1', '2'), { nil: undefined }),
    }),
    { selector: ({ id }) => id, maxLength: 10 },
  )
  .map((list) => {
    let note = 0;
    return list.map(({ id, inText, afterProse, section, locator }) =>
      placed(id, inText ? 0 : ++note, {
        afterProse,
        items: [{ sourceId: asSourceId(`s${id % 3}`), ...(locator ? { locator } : {}) }],
        ...(section === undefined ? {} : { section, chapter: section, page: section }),
      }),
    );
  });

test('what was there before, with the news, is what is there now', () => {
  fc.assert(
    fc.property(paper, paper, (before, now) => {
      const news = citationNews(before, now);
      expect(news === null ? before : withNews(before, structuredClone(news))).toEqual(now);
      expect(citationNews(now, structuredClone(now))).toBe(null);
    }),
  );
});

test('a note at the front is all that is told of it', () => {
  const before = Array.from({ length: 1000 }, (_, i) => placed(i, i + 1));
  const front = placed(5000, 1);
  const now = [front, ...before.map((citation) => ({ ...citation, noteNumber: citation.noteNumber + 1 }))];
  expect(citationNews(before, now)).toEqual([front, [0, 1000, 1, 0, 0, 0]]);
});
