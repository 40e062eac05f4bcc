import { asPaperId } from '#shared/ids.ts';
import type { Preferences } from '../../api/preferences.ts';
import { withOpened } from './tabs.ts';
import { paperInAddress } from './use-new-window.ts';

const key = 'ibid-window';

/**
 * What this window remembers over a reload, as long as it is open. A window that was opened for a paper begins
 * with that paper alone.
 */
export const readOwnMemory = (): unknown => {
  const address = new URL(location.href);
  const paper = address.searchParams.get(paperInAddress);
  if (paper !== null) {
    address.searchParams.delete(paperInAddress);
    history.replaceState(null, '', address);
  }
  if (paper !== null)
    writeOwnMemory(withOpened({ openPapers: [], activePaper: null, screen: 'paper' }, asPaperId(paper)));
  try {
    return JSON.parse(sessionStorage.getItem(key) ?? 'null');
  } catch {
    // What can't be read is forgotten.
    return null;
  }
};

export const writeOwnMemory = (memory: Partial<Preferences>): void => {
  try {
    sessionStorage.setItem(key, JSON.stringify(memory));
  } catch {
    // A browser that keeps nothing for its pages: the window starts from the library's settings then.
  }
};

/**
 * Of all windows on a library one writes down which papers are open, for the next start. When it closes,
 * the next one does. Calls back when it is this window's turn: at once, or later.
 * @returns what gives the turn back
 */
export const whenRemembering = (onTurn: (atOnce: boolean) => void): (() => void) => {
  const ended = new AbortController();
  const untilEnded = (): Promise<void> =>
    new Promise((resolve) => ended.signal.addEventListener('abort', () => resolve()));
  const queue = async (): Promise<void> => {
    const had = await navigator.locks.request(key, { ifAvailable: true }, async (lock) => {
      if (!lock || ended.signal.aborted) return false;
      onTurn(true);
      await untilEnded();
      return true;
    });
    if (had || ended.signal.aborted) return;
    await navigator.locks.request(key, { signal: ended.signal }, async () => {
      onTurn(false);
      await untilEnded();
    });
  };
  // Waiting that was given up is no failure.
  queue().catch(() => {});
  return () => ended.abort();
};
