import { useEffect, useMemo } from 'react';
import { useHost, useHostEvent } from '../../api/host-context.tsx';
import type { WindowCommandId } from '../../editor/command-table/window.ts';
import { useLanguage, useMessages } from '../../i18n/language.tsx';
import { menuModel, windowCommandIn } from './menu-model.ts';
import type { WindowState } from './use-window.ts';

/** Fields have an undo and a selection of their own. */
const ofField: Record<string, string> = { undo: 'undo', redo: 'redo', selectAll: 'selectAll' };

/** Puts the commands into the menu bar of the desktop app, and runs what is chosen there. */
export const useMenu = (
  { info, papers: { handle, onPage } }: WindowState,
  actions: Record<WindowCommandId, (() => void) | undefined>,
): void => {
  const host = useHost();
  const messages = useMessages();
  const language = useLanguage();
  const isPage = onPage !== null;
  // The menu is sent again when something in it changed, not with every key that is typed.
  const running = Object.keys(actions)
    .filter((id) => actions[id as WindowCommandId] !== undefined)
    .join(' ');
  const menu = useMemo(() => {
    const can = new Set(running.split(' '));
    return info.host === 'electron' ? menuModel(language, messages, isPage, (id) => can.has(id)) : null;
  }, [info.host, language, messages, isPage, running]);
  useEffect(() => {
    if (menu) void host.call('app.setMenu', menu);
  }, [host, menu]);

  useHostEvent('app.command', ({ id }) => {
    const own = windowCommandIn(id);
    if (own !== null) return actions[own]?.();
    const field = document.activeElement;
    if (ofField[id] && (field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement)) {
      document.execCommand(ofField[id]);
      return;
    }
    handle?.closeOver();
    const command = handle?.commands().find((one) => one.id === id);
    if (command?.canRun) handle?.run(command.id);
  });
};
