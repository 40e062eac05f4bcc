import { useCallback, useEffect, useRef, useState } from 'react';
import type { ToRead } from '../../api/file-reader.tsx';
import type { Preferences } from '../../api/preferences.ts';
import type { ChangePreferences } from './use-preferences.ts';

/**
 * The file that is read in this window. On a page with room it stands beside it, in place of the side panel; else it
 * has the whole window, until another section is gone to.
 */
export const useReader = ({
  screen,
  narrow,
  preferences,
  change,
}: {
  screen: Preferences['screen'];
  narrow: boolean;
  preferences: Preferences;
  change: ChangePreferences;
}) => {
  const [wish, setWish] = useState<ToRead | null>(null);
  const close = useCallback(() => setWish(null), []);
  const mayStandBeside = screen === 'paper' && !narrow;
  // What the wide reader covers is asked for by going there.
  const before = useRef(screen);
  useEffect(() => {
    if (before.current !== screen && screen !== 'paper') setWish(null);
    before.current = screen;
  }, [screen]);
  // The keys go back to where they were.
  const from = useRef<Element | null>(null);
  const open = useCallback((what: ToRead): void => {
    setWish((old) => {
      if (!old) from.current = document.activeElement;
      return { ...what };
    });
  }, []);
  useEffect(() => {
    if (wish || !from.current) return;
    if (from.current instanceof HTMLElement && from.current.isConnected) from.current.focus();
    from.current = null;
  }, [wish]);
  return {
    wish,
    isWide: wish !== null && (!mayStandBeside || preferences.readerWide),
    mayStandBeside,
    open,
    close,
    setWide: (readerWide: boolean): void => change({ readerWide }),
  };
};
