import { describe, expect, test } from 'vitest';
import type { PlacedCitation } from '#shared/citations/citation.ts';
import { asCitationId, asSourceId, type SourceId } from '#shared/ids.ts';
import { citedInPaper, sameOrNew } from '../../../renderer/citations/cited-in-paper.ts';
import {
  listSources,
  type SourceKind,
  type SourceOrder,
} from '../../../renderer/features/library/list-sources.ts';

const placed = (id: string, noteNumber: number, ...sources: string[]): PlacedCitation => ({
  citationId: asCitationId(id),
  items: sources.map((sourceId) => ({ sourceId: asSourceId(sourceId) })),
  noteId: null,
  noteNumber,
  afterProse: false,
  endsNoteBlock: true,
  nextCharacter: '',
});
const items = new Map(['tide', 'quay', 'old'].map((id) => [id, { id, type: 'book', title: id }]));
const paper = {
  placed: [placed('c1', 0, 'quay'), placed('c2', 1, 'tide', 'tide'), placed('c3', 2, 'lost', 'quay')],
  get: (id: SourceId) => items.get(id),
  standing: ([item]: readonly { sourceId: SourceId }[]) =>
    item!.sourceId === 'lost'
      ? ('missing' as const)
      : item!.sourceId === 'tide'
        ? ('copy' as const)
        : ('library' as const),
  listed: () => [],
  unused: () => [asSourceId('old')],
};

test('a paper’s sources: each once with its citations, in the order of the first, then those that are cited no more', () => {
  expect(
    citedInPaper(paper).map(
      ({ id, standing, places }) =>
        `${id} ${standing} ${places.map((place) => `${place.id}/${place.note}`).join()}`,
    ),
  ).toEqual(['quay library c1/0,c3/2', 'tide copy c2/1', 'lost missing c3/2', 'old library ']);
});

test('what did not change is the same', () => {
  const before = sameOrNew([], citedInPaper(paper));
  expect(sameOrNew(before, citedInPaper(paper))).toBe(before);
  const after = sameOrNew(before, citedInPaper({ ...paper, placed: paper.placed.slice(0, 2) }));
  expect(after.map((source, i) => source === before[i])).toEqual([false, true, false]);
});

describe('the list', () => {
  const named = citedInPaper(paper).map((source) => ({
    source,
    who: '',
    title: source.id,
    folded: source.id,
  }));
  const list = (kind: SourceKind, order: SourceOrder, query = ''): string =>
    listSources(named, { kind, order, query })
      .map(({ source }) => source.id)
      .join(' ');

  test('shows what is not in the library, missing, or cited no more', () => {
    expect(list('all', 'first')).toBe('quay tide lost old');
    expect(list('notInLibrary', 'first')).toBe('tide lost');
    expect(list('missing', 'first')).toBe('lost');
    expect(list('unused', 'first')).toBe('old');
  });

  test('is ordered by name and by how often, and searched', () => {
    expect(list('all', 'name')).toBe('lost old quay tide');
    expect(list('all', 'count')).toBe('quay tide lost old');
    expect(list('all', 'first', 'TIDÉ')).toBe('tide');
  });
});
