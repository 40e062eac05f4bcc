import { useCallback, useEffect, useMemo, useState } from 'react';
import type { PaperRow } from '#shared/contract/methods.ts';
import type { PaperId } from '#shared/ids.ts';
import { useHost, useHostEvent } from '../../api/host-context.tsx';
import type { Preferences } from '../../api/preferences.ts';
import type { EditorHandle } from '../../features/paper/editor-handle.ts';
import { withClosed, withMoved, withOpened, withReopened, withStep } from './tabs.ts';
import { usePapers } from './use-papers.ts';
import type { ChangePreferences } from './use-preferences.ts';

export type OpenPaper = { id: PaperId; title: string };

/** The papers of the library, those that are open in this window, and the one on the page. */
export const useOpenPapers = (preferences: Preferences, change: ChangePreferences) => {
  const host = useHost();
  const papers = usePapers();
  const [handles, setHandles] = useState<ReadonlyMap<PaperId, EditorHandle>>(new Map());

  const open = useMemo((): readonly OpenPaper[] => {
    const rows = new Map((papers ?? []).map((paper): [PaperId, PaperRow] => [paper.id, paper]));
    return preferences.openPapers.flatMap((id) => {
      const row = rows.get(id);
      return row ? [{ id, title: row.title }] : [];
    });
  }, [papers, preferences.openPapers]);
  const onPage =
    (preferences.screen === 'paper' && open.find((paper) => paper.id === preferences.activePaper)) || null;
  const active = onPage?.id ?? null;
  // A paper that was open last time but is gone leaves the list of papers in its place.
  const screen: Preferences['screen'] =
    preferences.screen === 'paper' && active === null && papers !== null ? 'papers' : preferences.screen;

  // Pages that were looked at stay alive, so that going back keeps their place and their history.
  const [alive, setAlive] = useState<ReadonlySet<PaperId>>(new Set());
  useEffect(() => {
    if (active) setAlive((old) => (old.has(active) ? old : new Set([...old, active])));
  }, [active]);

  const keepHandle = useCallback(
    (id: PaperId, made: EditorHandle | null): void =>
      setHandles((old) => {
        const next = new Map(old);
        if (made) next.set(id, made);
        else next.delete(id);
        return next;
      }),
    [],
  );

  const openPaper = useCallback((id: PaperId): void => change((old) => withOpened(old, id)), [change]);
  useHostEvent('papers.show', ({ id }) => openPaper(id));

  /** Saves the words of a paper that is open here; false if they could not be saved. */
  const flush = useCallback(
    async (id: PaperId): Promise<boolean> => (await handles.get(id)?.flush()) !== false,
    [handles],
  );

  // The papers that were closed in this window, the last one last; one that is gone can't come back.
  const [closed, setClosed] = useState<readonly { id: PaperId; at: number }[]>([]);
  const last = closed.findLast(({ id }) => papers?.some((paper) => paper.id === id));

  const closePaper = useCallback(
    async (id: PaperId): Promise<void> => {
      // A page with words that can't be saved stays, so that they can be taken out of it.
      const flushed = await handles.get(id)?.flush();
      if (flushed === false) return openPaper(id);
      // If the paper is gone, so is its history.
      if (flushed) void host.call('history.keep', { paper: id, kind: 'auto' });
      setAlive((old) => new Set([...old].filter((other) => other !== id)));
      setHandles((old) => new Map([...old].filter(([other]) => other !== id)));
      change((old) => {
        setClosed((list) => [
          ...list.filter((one) => one.id !== id).slice(-19),
          { id, at: old.openPapers.indexOf(id) },
        ]);
        return withClosed(old, id);
      });
    },
    [handles, host, change, openPaper],
  );

  return {
    papers,
    open,
    /** Those whose pages are drawn, seen or not. */
    drawn: open.filter(({ id }) => id === active || alive.has(id)),
    /** The paper on the page; null while another section is shown. */
    onPage,
    active,
    screen,
    handles,
    handle: (active && handles.get(active)) || null,
    keepHandle,
    openPaper,
    closePaper,
    canReopen: last !== undefined,
    /** Brings the paper that was closed last back to where its tab was. */
    reopenPaper: (): void => {
      if (!last) return;
      setClosed(closed.slice(0, closed.indexOf(last)));
      change((old) => withReopened(old, last));
    },
    /** Puts the tab of a paper at another place of the row. */
    movePaper: (id: PaperId, to: number): void => {
      const before = open[to]?.id;
      // Papers that are gone have no tab, but still a place.
      change((old) => withMoved(old, id, before ? old.openPapers.indexOf(before) : to));
    },
    stepTab: (step: 1 | -1): void =>
      change((old) =>
        withStep(
          old,
          open.map((paper) => paper.id),
          step,
        ),
      ),
    flush,
  };
};
