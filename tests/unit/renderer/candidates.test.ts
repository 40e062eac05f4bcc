import { describe, expect, test } from 'vitest';
import type { CslItem } from '#shared/citations/csl-item.ts';
import { asSourceId } from '#shared/ids.ts';
import { candidates, rowOfItem } from '../../../renderer/features/paper/picker/candidates.ts';

const book = (id: string, family: string, title: string): CslItem => ({
  id,
  type: 'book',
  title,
  author: [{ family, given: 'Una' }],
  issued: { 'date-parts': [[2001]] },
});
const tide = book('tide2001', 'Tide', 'The law of harbours');
const quay = book('quay2001', 'Quay', 'On tides');
const moor = book('moor2001', 'Moor', 'Harbours');
const lund = book('lund2001', 'Lund', 'Tidal pilots');
const judged = new Map([[asSourceId('tide2001'), { kind: 'wire' as const, note: 'Quick' }]]);
const near = { recent: [moor, quay], cited: [quay, tide], judged };
const ids = (query: string, library: readonly CslItem[] = []) =>
  candidates(
    query,
    near,
    library.map((item) => rowOfItem(item)),
  ).map(({ row, standing }) => `${standing}:${row.id}`);

describe('what the picker lists', () => {
  test('before anything is typed: used lately, then cited here, then the library, each source once', () => {
    expect(ids('', [lund, tide, moor])).toEqual([
      'recent:moor2001',
      'recent:quay2001',
      'paper:tide2001',
      'library:lund2001',
    ]);
  });

  test('what is near and answers comes before the answers of the library, names before titles', () => {
    expect(ids('tid', [lund, quay])).toEqual(['recent:quay2001', 'paper:tide2001', 'library:lund2001']);
    expect(candidates('tid', { ...near, recent: [] }, []).map(({ row }) => row.id)).toEqual([
      'tide2001',
      'quay2001',
    ]);
  });

  test('every word must begin a word of the source, accents and capitals aside', () => {
    expect(ids('ÙNA harb')).toEqual(['recent:moor2001', 'paper:tide2001']);
    expect(ids('arbours')).toEqual([]);
    expect(ids('harbours quay')).toEqual([]);
  });

  test('a source whose name is only similar stands under that, after those that answer', () => {
    const close = { ...rowOfItem(moor), id: asSourceId('mohr'), similar: 'Mohr' };
    const found = candidates('moor', { ...near, recent: [], cited: [] }, [rowOfItem(moor), close]);
    expect(found.map(({ standing }) => standing)).toEqual(['library', 'similar']);
  });

  test('what is near says what is thought of it, as what the library answers does', () => {
    const fromLibrary = { ...rowOfItem(lund), judged: { kind: '' as const, note: 'Signed' } };
    expect(candidates('', near, [fromLibrary]).map(({ row }) => row.judged?.note)).toEqual([
      undefined,
      undefined,
      'Quick',
      'Signed',
    ]);
  });

  test('signs alone ask for nothing', () => {
    expect(ids('"!', [lund])).toEqual([]);
  });
});
