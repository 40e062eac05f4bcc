import { useEffect, useState } from 'react';
import { keysOn, keyText, onMac } from '../../editor/keys.ts';
import type { OfferedCommand } from '../../features/commands/offered-command.ts';
import { useMessages } from '../../i18n/language.tsx';
import type { WindowState } from './use-window.ts';

/** What is shown over the window: all commands to choose from, or all keys. */
export type CommandView = 'palette' | 'shortcuts' | null;

/**
 * The commands of the window and of the paper on its page, with the two views of them. Mod-K opens the
 * palette, except where it makes a link; Mod-/ shows the keys.
 */
export const useCommands = ({
  papers: { handle, onPage, closePaper },
  panel,
  change,
  exportPaper,
}: WindowState): {
  view: CommandView;
  show: (view: CommandView) => void;
  list: () => readonly OfferedCommand[];
} => {
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
      inWindow('papers', palette.goToPapers, () => change({ screen: 'papers' })),
      inWindow('library', palette.goToLibrary, () => change({ screen: 'library' })),
      inWindow('settings', palette.goToSettings, () => change({ screen: 'settings' })),
      inWindow('panel', app.sidePanel, onPage ? panel.toggle : undefined),
      inWindow('export', palette.exportWord, onPage ? () => void exportPaper(onPage, 'docx') : undefined),
      inWindow('close', palette.closePaper, onPage ? () => void closePaper(onPage.id) : undefined),
      ...(['light', 'dark', 'system'] as const).map((theme) =>
        inWindow(theme, palette.theme[theme], () => change({ theme })),
      ),
    ];
  };
  return { view, show, list };
};
