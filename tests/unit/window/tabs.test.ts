import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { asPaperId, type PaperId } from '#shared/ids.ts';
import type { Preferences } from '../../../renderer/api/preferences.ts';
import {
  withClosed,
  withMoved,
  withOpened,
  withReopened,
  withStep,
} from '../../../renderer/app/window/tabs.ts';

type Tabs = Pick<Preferences, 'openPapers' | 'activePaper' | 'screen'>;
const id = (name: string): PaperId => asPaperId(name.padEnd(16, '0'));
const [a, b, c] = [id('a'), id('b'), id('c')];
const three: Tabs = { openPapers: [a, b, c], activePaper: b, screen: 'paper' };
const changed = (old: Tabs, change: Partial<Tabs>): Tabs => ({ ...old, ...change });

describe('tabs', () => {
  test('a paper has one tab, however often it is opened', () => {
    expect(changed(three, withOpened(three, a))).toEqual({ ...three, activePaper: a });
    const fourth = id('d');
    expect(withOpened(three, fourth).openPapers).toEqual([a, b, c, fourth]);
  });

  test('closing the one on the page shows its neighbour; the last one leaves the list of papers', () => {
    expect(withClosed(three, b)).toMatchObject({ openPapers: [a, c], activePaper: c });
    expect(withClosed({ ...three, activePaper: c }, c)).toMatchObject({ activePaper: b });
    expect(withClosed(three, a)).toEqual({ openPapers: [b, c] });
    expect(withClosed({ openPapers: [a], activePaper: a, screen: 'paper' }, a)).toEqual({
      openPapers: [],
      activePaper: null,
      screen: 'papers',
    });
  });

  test('a tab that was closed comes back where it was', () => {
    for (const [at, closed] of three.openPapers.entries()) {
      const rest = changed(three, withClosed(three, closed));
      expect(changed(rest, withReopened(rest, { id: closed, at }))).toEqual({
        ...three,
        activePaper: closed,
      });
    }
  });

  test('moving loses none and puts it where it was asked', () => {
    fc.assert(
      fc.property(fc.constantFrom(a, b, c), fc.integer({ min: -2, max: 5 }), (moved, to) => {
        const { openPapers = [] } = withMoved(three, moved, to);
        expect([...openPapers].sort()).toEqual([a, b, c].sort());
        expect(openPapers.indexOf(moved)).toBe(Math.min(Math.max(0, to), 2));
        const others = (list: readonly PaperId[]): PaperId[] => list.filter((one) => one !== moved);
        expect(others(openPapers)).toEqual(others(three.openPapers));
      }),
    );
    expect(withMoved(three, id('x'), 1)).toEqual({});
  });

  test('steps go round, and back to the page from another section', () => {
    const shown = three.openPapers;
    expect(withStep(three, shown, 1).activePaper).toBe(c);
    expect(withStep({ ...three, activePaper: c }, shown, 1).activePaper).toBe(a);
    expect(withStep({ ...three, activePaper: a }, shown, -1).activePaper).toBe(c);
    expect(withStep({ ...three, screen: 'library' }, shown, 1)).toEqual({ screen: 'paper' });
    expect(withStep({ ...three, activePaper: null, screen: 'papers' }, shown, 1).activePaper).toBe(a);
    expect(withStep({ ...three, activePaper: null, screen: 'papers' }, shown, -1).activePaper).toBe(c);
    expect(withStep({ ...three, activePaper: null }, [], 1)).toEqual({});
  });
});
