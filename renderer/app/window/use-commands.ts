import { useEffect, useEffectEvent, useState } from 'react';
import { type WindowCommandId, windowCommandIds, windowKeys } from '../../editor/command-table/window.ts';
import { isKey, keysOn, keyText } from '../../editor/keys.ts';
import type { OfferedCommand } from '../../features/commands/offered-command.ts';
import { focusLibrarySearch } from '../../features/library/list/library-search-focus.ts';
import { sourceEndings } from '../../features/library/source-endings.ts';
import { useMessages } from '../../i18n/language.tsx';
import { chooseFiles } from '../../ui/files.ts';
import { useMenu } from './use-menu.ts';
import type { WindowState } from './use-window.ts';

/** What is shown over the window: all commands to choose from, or all keys. */
export type CommandView = 'palette' | 'shortcuts' | null;

/** What each command of the window does now; undefined where it can't run. */
type Actions = Record<WindowCommandId, (() => void) | undefined>;

const actionsOf = (state: WindowState, show: (view: CommandView) => void): Actions => {
  const { papers, panel, comparison, zoom, change } = state;
  const { onPage, handle } = papers;
  const at = onPage ? papers.open.indexOf(onPage) : -1;
  const when = (possible: unknown, action: () => void): (() => void) | undefined =>
    possible ? action : undefined;
  const move = (step: 1 | -1) => onPage && (() => papers.movePaper(onPage.id, at + step));
  return {
    commands: () => show('palette'),
    shortcuts: () => show('shortcuts'),
    newPaper: state.askForNewPaper,
    papers: () => change({ screen: 'papers' }),
    library: () => change({ screen: 'library' }),
    findSources: () => {
      state.closeBeside();
      change({ screen: 'library' });
      focusLibrarySearch();
    },
    importSources: () => {
      if (!chooseFiles(sourceEndings, state.capture.bringFiles)) state.capture.open();
    },
    capture: state.capture.open,
    zotero: state.zotero.open,
    duplicates: () => state.showDuplicates(null),
    undoSources: () => void state.undoSources(),
    recentChanges: state.showRecentChanges,
    quotations: state.showQuotations,
    librarySide: () =>
      change((old) => ({
        screen: 'library',
        librarySideOpen: old.screen !== 'library' || !old.librarySideOpen,
      })),
    settings: () => change({ screen: 'settings' }),
    panel: when(onPage, panel.toggle),
    pageView: when(onPage, () =>
      change(({ pageView }) => ({ pageView: pageView === 'sheet' ? 'wide' : 'sheet' })),
    ),
    zoomIn: when(onPage && zoom.larger, zoom.zoomIn),
    zoomOut: when(onPage && zoom.smaller, zoom.zoomOut),
    zoomReset: when(onPage, zoom.reset),
    focus: when(onPage, () => change(({ focus }) => ({ focus: !focus }))),
    typewriter: when(onPage, () => change(({ typewriter }) => ({ typewriter: !typewriter }))),
    spelling: () => change(({ spelling }) => ({ spelling: !spelling })),
    houseRules: when(handle, panel.showRules),
    checkQuotations: onPage ? () => void state.quotationCheck.start(onPage.id) : undefined,
    citationStyle: when(handle?.isEditable, () => state.styles.open('paper')),
    nameVersion: when(handle?.isEditable, panel.nameVersion),
    sinceYesterday: onPage ? () => void comparison.startSince(onPage.id, 'yesterday') : undefined,
    sinceNamed: onPage ? () => void comparison.startSince(onPage.id, 'named') : undefined,
    export: onPage ? () => void state.exportPaper(onPage, 'docx') : undefined,
    newWindow: onPage ? () => state.openWindow(onPage.id) : undefined,
    close: onPage ? () => void papers.closePaper(onPage.id) : undefined,
    reopen: when(papers.canReopen, papers.reopenPaper),
    nextTab: when(papers.open.length > (onPage ? 1 : 0), () => papers.stepTab(1)),
    previousTab: when(papers.open.length > (onPage ? 1 : 0), () => papers.stepTab(-1)),
    tabLeft: (at > 0 && move(-1)) || undefined,
    tabRight: (at < papers.open.length - 1 && move(1)) || undefined,
    light: () => change({ theme: 'light' }),
    dark: () => change({ theme: 'dark' }),
    system: () => change({ theme: 'system' }),
  };
};

const alsoOf = (words: Readonly<Record<string, string>>, id: string): string => words[id] ?? '';

/**
 * The commands of the window and of the paper on its page, with the two views of them. The keys of the
 * window work everywhere in it, and before the page's own.
 */
export const useCommands = (
  state: WindowState,
): { view: CommandView; show: (view: CommandView) => void; list: () => readonly OfferedCommand[] } => {
  const { commands: names, palette, searchWords, window: words } = useMessages();
  const [view, show] = useState<CommandView>(null);
  const { handle } = state.papers;
  const keys = windowKeys(state.info.host);
  useMenu(state, actionsOf(state, show));

  const onKey = useEffectEvent((event: KeyboardEvent): void => {
    const id = windowCommandIds.find((one) => keysOn(keys[one]).some((key) => isKey(event, key)));
    // With words selected, or in a link, the palette's key makes or changes the link.
    if (id === undefined || (id === 'commands' && handle?.wantsLink())) return;
    const action = actionsOf(state, show)[id];
    if (!action) return;
    event.preventDefault();
    event.stopPropagation();
    action();
  });
  useEffect(() => {
    window.addEventListener('keydown', onKey, { capture: true });
    return () => window.removeEventListener('keydown', onKey, { capture: true });
  }, []);

  const list = (): readonly OfferedCommand[] => {
    const actions = actionsOf(state, show);
    const ofPage = handle?.commands() ?? [];
    return [
      ...ofPage.map(({ id, group, keys: ofCommand, canRun }) => {
        const [first] = keysOn(ofCommand);
        return {
          id,
          group: names.groups[group],
          label: names.names[id],
          also: alsoOf(searchWords.page, id),
          keys: first === undefined ? null : keyText(first),
          isDisabled: !canRun,
          run: () => handle?.run(id),
        };
      }),
      ...windowCommandIds.map((id): OfferedCommand => {
        const [first] = keysOn(keys[id]);
        const run = id === 'commands' ? undefined : actions[id];
        return {
          id: `window-${id}`,
          group: palette.window,
          label: words[id],
          also: alsoOf(searchWords.window, id),
          keys: first === undefined ? null : keyText(first),
          isDisabled: run === undefined,
          run: run ?? (() => {}),
        };
      }),
    ];
  };
  return { view, show, list };
};
