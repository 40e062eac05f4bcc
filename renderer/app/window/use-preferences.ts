import { useCallback, useEffect, useRef, useState } from 'react';
import type { Host } from '../../api/host.ts';
import {
  isOfWindow,
  isSharedSetting,
  type PreferenceName,
  type Preferences,
  partOfWindow,
  readPreferences,
  settingOf,
} from '../../api/preferences.ts';
import { readOwnMemory, whenRemembering, writeOwnMemory } from './own-memory.ts';

const quiet = 300;

export type ChangePreferences = (
  part: Partial<Preferences> | ((old: Preferences) => Partial<Preferences>),
) => void;

/**
 * The window's memory: changed at once here, written to the library after a moment of quiet. What all windows
 * share is written field by field and taken over from the others; its tabs and panes are a window's own, and
 * only one window at a time writes them down for the next start.
 */
export const usePreferences = (host: Host, stored: Record<string, unknown>) => {
  const [preferences, setPreferences] = useState<Preferences>(() =>
    readPreferences(stored, navigator.language, readOwnMemory()),
  );
  const latest = useRef(preferences);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const remembers = useRef(false);
  /** Fields that were changed here and are not written yet. */
  const unwritten = useRef(new Set<PreferenceName>());

  const write = useCallback((): void => {
    clearTimeout(timer.current);
    timer.current = undefined;
    const names = [...unwritten.current];
    const settings: Record<string, unknown> = {};
    for (const name of names) if (!isOfWindow(name)) settings[settingOf(name)] = latest.current[name];
    if (remembers.current && names.some(isOfWindow)) settings.window = partOfWindow(latest.current);
    if (Object.keys(settings).length === 0) return;
    // Where a pane stands is not worth an error message: on a read-only library it is forgotten.
    void host.call('settings.set', { settings });
    unwritten.current.clear();
  }, [host]);

  const change: ChangePreferences = useCallback(
    (part) => {
      const changed = typeof part === 'function' ? part(latest.current) : part;
      latest.current = { ...latest.current, ...changed };
      setPreferences(latest.current);
      for (const name of Object.keys(changed)) unwritten.current.add(name as PreferenceName);
      writeOwnMemory(partOfWindow(latest.current));
      clearTimeout(timer.current);
      timer.current = setTimeout(write, quiet);
    },
    [write],
  );

  useEffect(
    () =>
      whenRemembering((atOnce) => {
        remembers.current = true;
        // The one that remembered before was closed; its tabs are gone with it.
        if (atOnce) return;
        unwritten.current.add('openPapers');
        write();
      }),
    [write],
  );

  useEffect(
    () =>
      host.on('settings.changed', async ({ names }) => {
        if (!names.some(isSharedSetting)) return;
        const answer = await host.call('settings.get', {});
        if (!answer.ok) return;
        const read = readPreferences(answer.value.settings, navigator.language);
        const news = Object.entries(read).filter(
          ([name]) => !isOfWindow(name as PreferenceName) && !unwritten.current.has(name as PreferenceName),
        );
        latest.current = { ...latest.current, ...Object.fromEntries(news) };
        setPreferences(latest.current);
      }),
    [host],
  );

  // A window that starts anew with what a backup held stands where it stood.
  useEffect(() => host.on('library.restored', () => writeOwnMemory(partOfWindow(latest.current))), [host]);

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
