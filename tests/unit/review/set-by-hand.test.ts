import { expect, test } from 'vitest';
import { liveText } from '#shared/citations/by-hand.ts';
import type { CslItem } from '#shared/citations/csl-item.ts';
import { CitationRenderer } from '#shared/citations/renderer.ts';
import { placeCitations } from '#shared/document/reading-order.ts';
import { asCitationId, type CitationId } from '#shared/ids.ts';
import { listSetByHand } from '#shared/review/set-by-hand.ts';
import { byHand, cite, doc, fn, note, p, type TaggedNode } from '../../builders/document.ts';
import { printing } from '../../builders/printing.ts';

const harbours: CslItem = {
  id: 'k',
  type: 'book',
  title: 'Harbours',
  author: [{ family: 'Kern', given: 'Ada' }],
};
const title = { title: { value: 'Ports', was: 'Harbours', reason: 'the older title' } };

/** The list of a paper that is printed by these sources. */
const listed = (paper: TaggedNode, sources: readonly CslItem[] = [harbours], style = 'iai') => {
  const placed = placeCitations(paper);
  const renderer = new CitationRenderer(printing(style));
  renderer.setSources(sources);
  renderer.update(placed);
  const live = renderer.liveForms();
  return listSetByHand(placed, {
    live: (id) => live.get(id),
    source: (id) => sources.find((item) => item.id === id),
  });
};
/** What a citation prints in a paper where nothing is set by hand. */
const printed = (paper: TaggedNode, id: CitationId): string => {
  const renderer = new CitationRenderer(printing());
  renderer.setSources([harbours]);
  return liveText(renderer.update(placeCitations(paper)).get(id)!);
};

const live = doc(
  p('a', fn('1'), fn('2'), cite('k', {}, 'text')),
  note('1', p(cite('k', {}, 'c1'))),
  note('2', p(cite('k', {}, 'c2'))),
);
const own = (of: string, was = printed(live, asCitationId(of))) =>
  byHand(cite('k', {}, of), [{ text: 'Own' }], was);

test('lists what is set by hand in reading order, in notes and in the text', () => {
  const paper = doc(
    p('a', fn('1'), fn('2'), own('text')),
    note('1', p(cite('k', { fields: title }, 'c1'))),
    note('2', p(own('c2'))),
  );
  const list = listed(paper);
  expect(list.map(({ citation, noteNumber }) => [citation, noteNumber])).toEqual([
    ['c1', 1],
    ['c2', 2],
    ['text', 0],
  ]);
  expect(list.flatMap(({ set }) => set.map(({ isStale }) => isStale))).toEqual([false, false, false]);
  expect(list[0]!.set).toEqual([
    { what: { kind: 'field', item: 0, variable: 'title' }, reason: 'the older title', isStale: false },
  ]);
  expect(listed(live)).toEqual([]);
});

test('says where the source has changed since', () => {
  const paper = doc(p('a', fn('1')), note('1', p(cite('k', { fields: title }, 'c1'), ' ', own('c2'))));
  const stale = (sources: readonly CslItem[]) => listed(paper, sources).map(({ set }) => set[0]!.isStale);
  expect(stale([harbours])).toEqual([false, false]);
  expect(stale([{ ...harbours, title: 'Harbors' }])[0]).toBe(true);
  expect(stale([{ ...harbours, publisher: 'Press' }])[0]).toBe(false);
  // A source that nobody has says nothing about its fields.
  expect(stale([])[0]).toBe(false);
});

test('says where the citation would print something else now', () => {
  const first = (paper: TaggedNode, style?: string) => listed(paper, [harbours], style)[0]!.set[0]!.isStale;
  const set = doc(p('a', fn('1'), fn('2')), note('1', p(cite('k', {}, 'c1'))), note('2', p(own('c2'))));
  expect(first(set)).toBe(false);
  // Ibid. no more, once another note stands between.
  const moved = doc(
    p('a', fn('1'), fn('3'), fn('2')),
    note('1', p(cite('k'))),
    note('3', p('x')),
    note('2', p(own('c2'))),
  );
  expect(first(moved)).toBe(true);
  // The full stop and the capital of its place are not its own.
  const within = doc(
    p('a', fn('1'), fn('2')),
    note('1', p(cite('k'))),
    note('2', p('See ', own('c2'), ' and more.')),
  );
  expect(first(within)).toBe(false);
  // Nobody wrote down what it took the place of.
  const unknown = doc(p('a', fn('1')), note('1', p(own('c1', ''))));
  expect(first(unknown)).toBe(false);
});
