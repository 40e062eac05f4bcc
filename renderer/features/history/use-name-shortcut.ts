import { useEffect, useEffectEvent } from 'react';

/** Calls back when Ctrl+Alt+S (on a Mac ⌘⌥S) is pressed anywhere in the window. */
export const useNameShortcut = (isActive: boolean, onPress: () => void): void => {
  const press = useEffectEvent(onPress);
  useEffect(() => {
    if (!isActive) return;
    const onKey = (event: KeyboardEvent): void => {
      // The key AltGr reports itself as Ctrl and Alt, and types letters on some keyboards.
      if (event.code !== 'KeyS' || !event.altKey || event.shiftKey || event.getModifierState('AltGraph'))
        return;
      if (!(event.ctrlKey || event.metaKey)) return;
      event.preventDefault();
      press();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [isActive]);
};
