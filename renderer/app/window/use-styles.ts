import { useCallback, useEffect, useEffectEvent, useRef, useState } from 'react';
import { styles as bundled, defaultStyle, findStyle } from '#shared/citations/styles/index.ts';
import type { StyleInfo } from '#shared/citations/styles/style.ts';
import type { AddedStyle } from '#shared/contract/styles.ts';
import { newId, type PaperId } from '#shared/ids.ts';
import { useHost, useHostEvent } from '../../api/host-context.tsx';
import { mostRecentStyles } from '../../api/preferences.ts';
import type { EditorHandle } from '../../features/paper/editor-handle.ts';
import { useStyleFiles } from '../../features/styles/use-style-files.ts';
import { useMessages } from '../../i18n/language.tsx';
import type { Report } from '../../ui/report-dialog.tsx';
import { notify, notifyWhile } from '../../ui/toast.tsx';
import type { ChangePreferences } from './use-preferences.ts';

/** For what a style is chosen: the paper on the page, or new papers. */
export type StyleChoice = 'paper' | 'new';

/** The citation styles of the window: those that were added, and the choice of one. */
export const useStyles = ({
  change,
  active,
  handle,
  showReport,
}: {
  change: ChangePreferences;
  active: PaperId | null;
  handle: EditorHandle | null;
  showReport: (report: Report) => void;
}) => {
  const host = useHost();
  const { styles: words, details } = useMessages();
  const [added, setAdded] = useState<readonly AddedStyle[] | null>(null);
  const [choice, setChoice] = useState<StyleChoice | null>(null);
  const files = useStyleFiles(showReport);

  const read = useCallback(async (): Promise<void> => {
    const answer = await host.call('styles.list', {});
    if (answer.ok) setAdded(answer.value.styles);
  }, [host]);
  useEffect(() => void read(), [read]);
  useHostEvent('styles.changed', () => void read());
  // Which papers name a style, and styles that came with a paper.
  useHostEvent('papers.changed', ({ revision }) => {
    if (revision === undefined) void read();
  });

  /** A style by the name that a paper has for it; null if it is not here, undefined while that is not known. */
  const styleOf = useCallback(
    (name: string): StyleInfo | null | undefined => {
      const own = added?.find(({ id }) => id === name);
      const known = findStyle(name);
      return own ?? bundled.find(({ id }) => id === known) ?? (added === null ? undefined : null);
    },
    [added],
  );

  const choose = (style: StyleInfo): void => {
    change(({ recentStyles }) => ({
      recentStyles: [style.id, ...recentStyles.filter((id) => id !== style.id)].slice(0, mostRecentStyles),
      ...(choice === 'new' ? { newStyle: style.id } : {}),
    }));
    if (choice !== 'paper' || !handle?.isEditable) return;
    const before = styleOf(handle.meta().style ?? defaultStyle)?.kind ?? 'note';
    const cites = style.kind === 'note' ? 'notes' : 'text';
    const to = (before === 'note') === (style.kind === 'note') ? null : cites;
    const { moved, stayed } = handle.changeStyle(style.id, to);
    if (!to || moved === 0) return;
    const takeAway = notifyWhile({ kind: 'info', text: details.moved[to](moved, stayed) });
    const stop = handle.subscribe(() => {
      if (handle.meta().style === style.id) return;
      takeAway();
      stop();
    });
  };
  const changeLanguage = (lang: string): void => handle?.changeMeta({ lang }, newId());

  useMissingStyle(active, handle, added !== null, styleOf, () => setChoice('paper'));

  return {
    added: added ?? [],
    styleOf,
    choice,
    open: (of: StyleChoice): void => {
      void read();
      setChoice(of);
    },
    close: () => setChoice(null),
    choose,
    changeLanguage,
    ...files,
  };

  /** Says once of each paper that its style is not here. */
  function useMissingStyle(
    paper: PaperId | null,
    page: EditorHandle | null,
    isRead: boolean,
    find: (name: string) => StyleInfo | null | undefined,
    onChoose: () => void,
  ): void {
    const told = useRef(new Set<string>());
    const tell = useEffectEvent((): void => {
      const name = page?.meta().style;
      if (!paper || name === undefined || told.current.has(`${paper} ${name}`) || find(name) !== null) return;
      told.current.add(`${paper} ${name}`);
      notify({
        kind: 'info',
        text: words.missingNotice(name),
        action: { label: words.missingChoose, onAction: onChoose },
      });
    });
    // biome-ignore lint/correctness/useExhaustiveDependencies: looked at again for another paper
    useEffect(() => {
      if (isRead) tell();
    }, [isRead, paper, page]);
  }
};
