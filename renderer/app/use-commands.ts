import { useEffect, useState } from 'react';
import type { Preferences } from '../api/preferences.ts';
import { keysOn, keyText, onMac } from '../editor/keys.ts';
import type { OfferedCommand } from '../features/commands/offered-command.ts';
import type { EditorHandle } from '../features/paper/editor-handle.ts';
import { useMessages } from '../i18n/language.tsx';

/** What is shown over the window: all commands to choose from, or all keys. */
export type CommandView = 'palette' | 'shortcuts' | null;

export type WindowActions = {
  onPreferences: (part: Partial<Preferences>) => void;
  /** Null where no paper is on the page. */
  paper: { togglePanel: () => void; exportWord: () => void; close: () => void } | null;
};

/**
 * The commands of the window and of the paper on its page, with the two views of them. Mod-K opens the
 * palette, except where it makes a link; Mod-/ shows the keys.
 */
export const useCommands = (
  handle: EditorHandle | null,
  actions: WindowActions,
): { view: CommandView; show: (view: CommandView) => void; list: () => readonly OfferedCommand[] } => {
  const { app, commands: names, palette } = useMessages();
  const [view, show] = useState<CommandView>(null);
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (!(onMac ? event.metaKey : event.ctrlKey) || event.altKey || event.isComposing) return;
      const wanted =
        event.key.toLowerCase() === 'k' && !event.shiftKey
          ? 'palette'
          : event.key === '/'
            ? 'shortcuts'
            : null;
      if (wanted === null || (wanted === 'palette' && handle?.wantsLink())) return;
      event.preventDefault();
      event.stopPropagation();
      show(wanted);
    };
    // Before the page's own keys.
    window.addEventListener('keydown', onKey, { capture: true });
    return () => window.removeEventListener('keydown', onKey, { capture: true });
  }, [handle]);

  const list = (): readonly OfferedCommand[] => {
    const { onPreferences, paper } = actions;
    const inWindow = (
      id: string,
      label: string,
      run: (() => void) | undefined,
      key: string | null = null,
    ): OfferedCommand => ({
      id: `window-${id}`,
      group: palette.window,
      label,
      keys: key && keyText(key),
      isDisabled: run === undefined,
      run: run ?? (() => {}),
    });
    const ofPage = handle?.commands() ?? [];
    return [
      ...ofPage.map(({ id, group, keys, canRun }) => {
        const [first] = keysOn(keys);
        return {
          id,
          group: names.groups[group],
          label: names.names[id],
          keys: first === undefined ? null : keyText(first),
          isDisabled: !canRun,
          run: () => handle?.run(id),
        };
      }),
      inWindow('commands', palette.title, undefined, 'Mod-k'),
      inWindow('shortcuts', palette.shortcuts, () => show('shortcuts'), 'Mod-/'),
      inWindow('papers', palette.goToPapers, () => onPreferences({ screen: 'papers' })),
      inWindow('library', palette.goToLibrary, () => onPreferences({ screen: 'library' })),
      inWindow('settings', palette.goToSettings, () => onPreferences({ screen: 'settings' })),
      inWindow('panel', app.sidePanel, paper?.togglePanel),
      inWindow('export', palette.exportWord, paper?.exportWord),
      inWindow('close', palette.closePaper, paper?.close),
      ...(['light', 'dark', 'system'] as const).map((theme) =>
        inWindow(theme, palette.theme[theme], () => onPreferences({ theme })),
      ),
    ];
  };
  return { view, show, list };
};
