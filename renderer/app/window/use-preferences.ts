import { useCallback, useEffect, useRef, useState } from 'react';
import type { Host } from '../../api/host.ts';
import { type Preferences, readPreferences } from '../../api/preferences.ts';

const quiet = 300;

export type ChangePreferences = (
  part: Partial<Preferences> | ((old: Preferences) => Partial<Preferences>),
) => void;

/** The window's memory: changed at once here, written to the library after a moment of quiet. */
export const usePreferences = (host: Host, stored: Record<string, unknown>) => {
  const [preferences, setPreferences] = useState<Preferences>(() =>
    readPreferences(stored, navigator.language),
  );
  const latest = useRef(preferences);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);

  const write = useCallback((): void => {
    if (timer.current === undefined) return;
    clearTimeout(timer.current);
    timer.current = undefined;
    // Where a pane stands is not worth an error message: on a read-only library it is forgotten.
    void host.call('settings.set', { settings: { window: latest.current } });
  }, [host]);

  const change: ChangePreferences = useCallback(
    (part) => {
      const next = {
        ...latest.current,
        ...(typeof part === 'function' ? part(latest.current) : part),
      };
      latest.current = next;
      setPreferences(next);
      clearTimeout(timer.current);
      timer.current = setTimeout(write, quiet);
    },
    [write],
  );

  useEffect(() => {
    window.addEventListener('pagehide', write);
    return () => {
      window.removeEventListener('pagehide', write);
      write();
    };
  }, [write]);

  useEffect(() => {
    const root = document.documentElement;
    if (preferences.theme === 'system') delete root.dataset.theme;
    else root.dataset.theme = preferences.theme;
  }, [preferences.theme]);

  return { preferences, change };
};
