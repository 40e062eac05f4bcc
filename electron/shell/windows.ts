import type { PaperId } from '#shared/ids.ts';

/** What is used of a BrowserWindow. */
export type KeptWindow = {
  isMinimized(): boolean;
  restore(): void;
  focus(): void;
  on(event: 'closed' | 'focus', listener: () => void): unknown;
};

/** The windows of the app, all on one library. */
export type Windows<W extends KeptWindow> = {
  /** Opens another window; with a paper, that paper alone is in it. */
  open(paper?: PaperId): W;
  /** Brings the window used last to the front, or opens the first. */
  show(): W;
  /** The window used last. */
  current(): W | null;
};

/** Keeps the windows in the order in which they were used; `onClosed` hears how many are left. */
export const keepWindows = <W extends KeptWindow>(
  make: (paper: PaperId | null) => W,
  onClosed: (left: number) => void,
): Windows<W> => {
  let used: W[] = [];
  const current = (): W | null => used.at(-1) ?? null;
  const open = (paper: PaperId | null): W => {
    const window = make(paper);
    used.push(window);
    window.on('focus', () => {
      used = [...used.filter((other) => other !== window), window];
    });
    window.on('closed', () => {
      used = used.filter((other) => other !== window);
      onClosed(used.length);
    });
    return window;
  };
  return {
    current,
    open: (paper) => open(paper ?? null),
    show: () => {
      const window = current();
      if (window === null) return open(null);
      if (window.isMinimized()) window.restore();
      window.focus();
      return window;
    },
  };
};
