import { describe, expect, test } from 'vitest';
import { keepKeys, type OutlineEntry } from '../../../renderer/editor/outline.ts';
import { outlineRows } from '../../../renderer/features/outline/outline-rows.ts';
import { dropAt } from '../../../renderer/features/outline/use-section-drag.ts';
import { h1, h2 } from '../../builders/document.ts';

/** Headings from "1Ports 2Cranes": the level, then the word, which is the key too. */
const headings = (text: string): OutlineEntry[] =>
  text.split(' ').map((word) => ({
    key: word.slice(1),
    text: word.slice(1),
    level: Number(word[0]) as 1 | 2 | 3,
    number: null,
  }));
const entries = headings('1Ports 2Cranes 3Rails 2Quays 1Ships 1Crews');
const names = (closed: string[], query = ''): string =>
  outlineRows(entries, new Set(closed), query)
    .map(({ entry, isPath }) => (isPath ? `(${entry.text})` : entry.text))
    .join(' ');

describe('the rows of the outline', () => {
  test('leave out what stands in closed sections', () => {
    expect(names([])).toBe('Ports Cranes Rails Quays Ships Crews');
    expect(names(['Cranes'])).toBe('Ports Cranes Quays Ships Crews');
    expect(names(['Ports', 'Cranes'])).toBe('Ports Ships Crews');
  });

  test('while one searches: what has the words, without accents and case, and where it stands', () => {
    expect(names(['Ports'], 'RÀIL')).toBe('(Ports) (Cranes) Rails');
    expect(names([], 'r')).toBe('Ports Cranes Rails Crews');
    expect(names([], 'tugs')).toBe('');
  });

  test('know their place in the tree, also where a level is skipped', () => {
    const rows = outlineRows(headings('1A 3B 2C 1D'), new Set(), '');
    expect(rows.map(({ depth, place, siblings }) => `${depth}:${place}/${siblings}`).join(' ')).toBe(
      '1:1/2 2:1/2 2:2/2 1:2/2',
    );
    expect(rows.map(({ hasChildren }) => hasChildren)).toEqual([true, false, false, false]);
  });
});

describe('where a dragged section would go', () => {
  const drop = (dragged: string, gap: number, steps = 0, closed: string[] = []) => {
    const rows = outlineRows(entries, new Set(closed), '');
    const index = entries.findIndex(({ key }) => key === dragged);
    const found = dropAt(entries, rows, index, gap, steps);
    return found && [entries[found.place]?.key ?? 'the end', found.level];
  };

  test('straight down it keeps its level as far as it may', () => {
    expect(drop('Crews', 0)).toEqual(['Ports', 1]);
    expect(drop('Crews', 4)).toEqual(['Ships', 1]);
    // Between two of level 2 it becomes one of them, so that it takes neither of them into itself.
    expect(drop('Crews', 3)).toEqual(['Quays', 2]);
  });

  test('to the right it goes into the section above, to the left out of its own', () => {
    expect(drop('Crews', 4, 1)).toEqual(['Ships', 2]);
    expect(drop('Crews', 4, 2)).toEqual(['Ships', 3]);
    expect(drop('Quays', 6, -1)).toEqual(['the end', 1]);
    expect(drop('Ships', 4, 1)).toEqual(['Ships', 2]);
  });

  test('over itself nothing happens; with what is below it, it does not go deeper than there are levels', () => {
    expect(drop('Ports', 2)).toBe(null);
    expect(drop('Cranes', 6, 5)).toEqual(['the end', 2]);
    expect(drop('Ports', 6, 3)).toEqual(['the end', 1]);
  });

  test('below a closed section it goes into it, no deeper than one sees', () => {
    expect(drop('Crews', 1, 3, ['Ports'])).toEqual(['Ships', 2]);
    expect(drop('Crews', 1, 0, ['Ports'])).toEqual(['Ships', 1]);
  });
});

test('a heading keeps its key while it is written, moved or given another level', () => {
  const fresh = () => {
    let last = 0;
    return () => `k${++last}`;
  };
  const [a, b, c] = [h1('A'), h1('B'), h1('C')];
  const made = fresh();
  const known = keepKeys([], [a, b, c], made);
  const keys = (...nodes: Parameters<typeof keepKeys>[1][number][]) =>
    keepKeys(known, nodes, made).map(({ key }) => key);
  expect(keys(a, b, c)).toEqual(['k1', 'k2', 'k3']);
  expect(keys(a, h1('Be'), c)).toEqual(['k1', 'k2', 'k3']);
  expect(keys(h1('Ah'), b, c)).toEqual(['k1', 'k2', 'k3']);
  expect(keys(c, h2('A'), b)).toEqual(['k3', 'k1', 'k2']);
  expect(keys(a, c)).toEqual(['k1', 'k3']);
  expect(keys(a, b, h1('New'), c)).toEqual(['k1', 'k2', 'k4', 'k3']);
  // Two that are the same node have two keys.
  expect(new Set(keys(a, a, b, c)).size).toBe(4);
});
