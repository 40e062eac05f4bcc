import { describe, expect, test } from 'vitest';
import type { RichText } from '#shared/citations/citation.ts';
import type { CslItem } from '#shared/citations/csl-item.ts';
import type { VersionRow } from '#shared/contract/history.ts';
import { comparePapers } from '#shared/document/compare/index.ts';
import { sourceChanges } from '#shared/document/compare/source-changes.ts';
import { asVersionId } from '#shared/ids.ts';
import { printedChanges } from '../../../renderer/editor/plugins/changes/printed-changes.ts';
import { changeText } from '../../../renderer/features/history/comparing/change-text.ts';
import { inOrder, versionSince } from '../../../renderer/features/history/comparing/choose-version.ts';
import { countKinds, stopsOf } from '../../../renderer/features/history/comparing/stops.ts';
import { en } from '../../../renderer/i18n/en/index.ts';
import { byHand, cite, doc, em, fn, note, p, paper } from '../../builders/document.ts';

const row = (id: string, created: Date, kind: VersionRow['kind'] = 'auto'): VersionRow => ({
  id: asVersionId(id),
  kind,
  name: '',
  created: created.toISOString(),
  words: 0,
  notes: 0,
  citations: 0,
  changes: null,
});
const at = (day: number, hour: number): Date => new Date(2026, 10, day, hour);

const old = doc(
  p('One two three.', fn('a')),
  p('A line of words that goes away.', fn('b')),
  note('a', p('See ', cite('k', { locator: '12' }, 'c'), '.')),
  note('b', p('Gone.')),
);
const now = paper(
  { lang: 'it-IT' },
  p('One ', em('two'), ' four.', fn('a')),
  note('a', p('See ', cite('k', { locator: '14', label: 'chapter' }, 'c'), ', now.')),
);
const changes = comparePapers(old, now);

describe('the places of a comparison', () => {
  test('what is replaced is one place; each kind has its own, and a note all that is in it', () => {
    expect(stopsOf(changes, null).map((stop) => stop.changes.map(({ kind }) => kind))).toEqual([
      ['data'],
      ['format'],
      ['deletion', 'insertion'],
      ['citation'],
      ['insertion'],
      ['deletion'],
      ['note'],
    ]);
    expect(stopsOf(changes, 'note')).toHaveLength(3);
    expect(stopsOf(changes, 'deletion')).toHaveLength(2);
    expect(countKinds(changes)).toEqual({
      insertion: 2,
      deletion: 2,
      citation: 1,
      source: 0,
      note: 2,
      move: 0,
      format: 1,
      data: 1,
    });
  });

  test('are told in words', () => {
    const sources = new Map([
      [
        'k',
        {
          id: 'k',
          type: 'book',
          title: 'T',
          author: [{ family: 'Kern' }],
          issued: { 'date-parts': [[1999]] },
        },
      ],
    ]) as ReadonlyMap<string, CslItem>;
    const sides = { old: { doc: old, sources }, now: { doc: now, sources } };
    expect(changes.map((change) => changeText(change, sides, en))).toEqual([
      { was: '', now: '', said: ['Language'] },
      { was: '', now: 'two', said: ['now italics'] },
      { was: 'three', now: '', said: [] },
      { was: '', now: 'four', said: [] },
      { was: '', now: '', said: ['Kern 1999: p. 12 → chapter 14'] },
      { was: '', now: ', now', said: [] },
      { was: 'A line of words that goes away.', now: '', said: [] },
      { was: 'Gone.', now: '', said: [] },
    ]);
  });
});

test('what is set by hand in a citation is told with what it takes the place of', () => {
  const sources = new Map<string, CslItem>([
    ['k', { id: 'k', type: 'book', title: 'Ports', author: [{ family: 'Kern' }] }],
  ]);
  const field = (value: string, reason = 'why') => ({ title: { value, was: 'Ports', reason } });
  const one = (citation: ReturnType<typeof cite>) => doc(p('Words ', citation, ' and more.'));
  const said = (was: ReturnType<typeof cite>, is: ReturnType<typeof cite>) => {
    const [before, after] = [one(was), one(is)];
    const sides = { old: { doc: before, sources }, now: { doc: after, sources } };
    return comparePapers(before, after).flatMap((change) => changeText(change, sides, en).said);
  };
  const live = cite('k', {}, 'c');
  expect(said(live, byHand(live, [{ text: 'Own words' }]))).toEqual(['set by hand: live → “Own words”']);
  expect(said(byHand(live, [{ text: 'Own words' }]), live)).toEqual(['set by hand: “Own words” → live']);
  expect(said(live, cite('k', { fields: field('Piers') }, 'c'))).toEqual([
    'Kern, Title set by hand: live → “Piers”',
  ]);
  expect(
    said(cite('k', { fields: field('Piers') }, 'c'), cite('k', { fields: field('Piers', 'so') }, 'c')),
  ).toEqual(['another reason for what is set by hand']);
});

test('a source that was changed is named with its fields, and is no change of a note', () => {
  const kern = (title: string, more: object = {}): CslItem =>
    ({ id: 'k', type: 'book', title, author: [{ family: 'Kern' }], ...more }) as CslItem;
  const [was, is] = [kern('Ports'), kern('The ports', { type: 'report', publisher: 'Quay' })];
  const found = sourceChanges(now, [was], [is]);
  const sides = {
    old: { doc: now, sources: new Map([['k', was]]) },
    now: { doc: now, sources: new Map([['k', is]]) },
  };
  expect(found.map((change) => changeText(change, sides, en))).toEqual([
    {
      was: '',
      now: 'Kern',
      said: [
        `Type: ${en.types.book} → ${en.types.report}`,
        'Title: Ports → The ports',
        'Publisher: nothing → Quay',
      ],
    },
  ]);
  expect(countKinds(found)).toMatchObject({ source: 1, note: 0 });
  expect(stopsOf(found, 'note')).toEqual([]);
  expect(stopsOf(found, null)).toHaveLength(1);
});

describe('the printed forms of a citation', () => {
  const text = (pieces: ReturnType<typeof printedChanges>): string =>
    pieces
      .map(
        ({ state, runs }) =>
          `${{ same: '', gone: '−', come: '+' }[state]}${runs.map((run) => run.text).join('')}`,
      )
      .join('|');

  test('are held against each other word by word, and keep their looks', () => {
    const was: RichText = [{ text: 'Kern, ' }, { text: 'Ports', em: true }, { text: ', p. 12.' }];
    const is: RichText = [{ text: 'Kern, ' }, { text: 'Ports', em: true }, { text: ', p. 14.' }];
    expect(text(printedChanges(was, is))).toBe('Kern, Ports, p. |−12|+14|.');
    expect(printedChanges(was, was)).toEqual([{ state: 'same', runs: was }]);
    expect(text(printedChanges([{ text: 'Ports' }], [{ text: 'Ports', em: true }]))).toBe('−Ports|+Ports');
    expect(printedChanges([], [])).toEqual([]);
  });
});

describe('the older version is found', () => {
  const rows = [
    row('new', at(21, 9)),
    row('named', at(21, 8), 'named'),
    row('night', at(20, 23)),
    row('first', at(3, 9)),
  ];

  test('as the paper was when yesterday ended, or as it last got a name', () => {
    expect(versionSince(rows, 'yesterday', at(21, 10))?.id).toBe('night');
    expect(versionSince(rows, 'named', at(21, 10))?.id).toBe('named');
    // All of it was written today.
    expect(versionSince(rows.slice(0, 2), 'yesterday', at(21, 10))?.id).toBe('named');
    expect(versionSince([], 'yesterday')).toBeNull();
    expect(versionSince(rows.slice(2), 'named')).toBeNull();
  });

  test('whichever way round two are chosen', () => {
    const [newer, older] = [rows[0]!.id, rows[2]!.id];
    expect(inOrder(rows, newer, older)).toEqual({ old: older, now: newer });
    expect(inOrder(rows, older, newer)).toEqual({ old: older, now: newer });
    expect(inOrder(rows, null, older)).toEqual({ old: older, now: null });
    expect(inOrder(rows, older, null)).toEqual({ old: older, now: null });
  });
});
