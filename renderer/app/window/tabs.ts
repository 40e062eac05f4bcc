import type { PaperId } from '#shared/ids.ts';
import type { Preferences } from '../../api/preferences.ts';

type Tabs = Pick<Preferences, 'openPapers' | 'activePaper' | 'screen'>;

/** Opens a paper in a tab of its own at the end, or goes to the tab it has. */
export const withOpened = (old: Tabs, id: PaperId): Partial<Tabs> => ({
  openPapers: old.openPapers.includes(id) ? old.openPapers : [...old.openPapers, id],
  activePaper: id,
  screen: 'paper',
});

/** Opens a closed paper where its tab was. */
export const withReopened = (old: Tabs, { id, at }: { id: PaperId; at: number }): Partial<Tabs> =>
  old.openPapers.includes(id)
    ? withOpened(old, id)
    : { openPapers: old.openPapers.toSpliced(at, 0, id), activePaper: id, screen: 'paper' };

/** Closes a tab; if it was the one on the page, the next one is, or the one before the last. */
export const withClosed = (old: Tabs, id: PaperId): Partial<Tabs> => {
  const at = old.openPapers.indexOf(id);
  const openPapers = old.openPapers.filter((other) => other !== id);
  if (old.activePaper !== id) return { openPapers };
  const next = openPapers[Math.min(at, openPapers.length - 1)] ?? null;
  return { openPapers, activePaper: next, screen: old.screen === 'paper' && !next ? 'papers' : old.screen };
};

/** Puts a tab at another place in the row; what lies outside of it is its end. */
export const withMoved = (old: Tabs, id: PaperId, to: number): Partial<Tabs> => {
  const others = old.openPapers.filter((other) => other !== id);
  if (others.length === old.openPapers.length) return {};
  return { openPapers: others.toSpliced(Math.min(Math.max(0, to), others.length), 0, id) };
};

/** Goes to the next tab or the one before, round and round; from another section, back to the page. */
export const withStep = (old: Tabs, shown: readonly PaperId[], step: 1 | -1): Partial<Tabs> => {
  const at = old.activePaper === null ? -1 : shown.indexOf(old.activePaper);
  if (old.screen !== 'paper' && at >= 0) return { screen: 'paper' };
  const from = at < 0 && step < 0 ? 0 : at;
  const next = shown[(from + step + shown.length) % shown.length];
  return next === undefined ? {} : { activePaper: next, screen: 'paper' };
};
