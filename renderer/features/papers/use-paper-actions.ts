import { useMemo, useRef } from 'react';
import type { MethodName, Output, PaperRow, PaperStatus, Request } from '#shared/contract/methods.ts';
import type { PaperId } from '#shared/ids.ts';
import { useHost } from '../../api/host-context.tsx';
import { useMessages } from '../../i18n/language.tsx';
import { notify } from '../../ui/toast.tsx';
import { useFailure } from '../../ui/use-failure.ts';

type Options = {
  onOpen: (id: PaperId) => void;
  /** Takes a paper off its tab, before it goes into the bin. */
  onRemoved: (id: PaperId) => void;
  /** Saves what is on the page of a paper; false if that failed. */
  onFlush: (id: PaperId) => Promise<boolean>;
};

/** What can be done with papers of the list. Each is done at once and can be taken back in one step. */
export type PaperActions = {
  rename: (paper: PaperRow, title: string) => Promise<void>;
  duplicate: (paper: PaperRow) => Promise<void>;
  setStatus: (papers: readonly PaperRow[], status: PaperStatus) => Promise<void>;
  archive: (papers: readonly PaperRow[], archived: boolean) => Promise<void>;
  remove: (papers: readonly PaperRow[]) => Promise<void>;
  restore: (papers: readonly PaperRow[]) => Promise<void>;
  /** Takes papers out of the bin. */
  purge: (papers: readonly PaperRow[]) => Promise<void>;
  unpurge: (papers: readonly PaperRow[]) => Promise<void>;
};

export const usePaperActions = (options: Options): PaperActions => {
  const host = useHost();
  const { shelf, papers: words, app } = useMessages();
  const fail = useFailure();
  const latest = useRef(options);
  latest.current = options;
  return useMemo(() => {
    const call = async <M extends MethodName>(
      method: M,
      input: Request<M>,
      done?: (value: Output<M>) => void,
    ): Promise<void> => {
      const result = await host.call(method, input);
      if (result.ok) done?.(result.value);
      else fail(result.error);
    };
    const titleOf = (paper: PaperRow): string => paper.title || app.untitled;
    const idsOf = (papers: readonly PaperRow[]): PaperId[] => papers.map(({ id }) => id);
    const say = (text: string): void => notify({ kind: 'done', text });
    /** What is said of one paper by its title, of several by their number. */
    const told = (
      papers: readonly PaperRow[],
      one: (title: string) => string,
      many: (count: number) => string,
    ): string => {
      const [only] = papers;
      return only && papers.length === 1 ? one(titleOf(only)) : many(papers.length);
    };
    const undo = (onAction: () => Promise<void>) => ({
      action: { label: app.undo, onAction: () => void onAction() },
    });
    const archive = (papers: readonly PaperRow[], archived: boolean, undoable: boolean): Promise<void> =>
      call('papers.archive', { ids: idsOf(papers), archived }, () =>
        notify({
          kind: 'done',
          text: archived
            ? told(papers, shelf.archived, shelf.archivedMany)
            : told(papers, shelf.unarchived, shelf.unarchivedMany),
          ...(undoable ? undo(() => archive(papers, !archived, false)) : {}),
        }),
      );
    const restore = (papers: readonly PaperRow[]): Promise<void> =>
      call('papers.restore', { ids: idsOf(papers) }, () =>
        say(told(papers, words.restored, shelf.restoredMany)),
      );
    /** Gives papers back the status that each of them had. */
    const resetStatus = async (papers: readonly PaperRow[]): Promise<void> => {
      for (const status of new Set(papers.map((paper) => paper.status)))
        await call('papers.setStatus', {
          ids: idsOf(papers.filter((paper) => paper.status === status)),
          status,
        });
    };
    const unpurge = (papers: readonly PaperRow[]): Promise<void> =>
      call('papers.unpurge', { ids: idsOf(papers) }, () => say(shelf.backInBin(papers.length)));
    return {
      rename: (paper, title) =>
        title.trim() === paper.title
          ? Promise.resolve()
          : call('papers.rename', { id: paper.id, title: title.trim() }),
      duplicate: async (paper) => {
        // The copy has what is on the page.
        if (!(await latest.current.onFlush(paper.id))) return;
        await call('papers.duplicate', { ids: [paper.id], suffix: shelf.copySuffix }, ({ ids: [copy] }) => {
          if (copy)
            notify({
              kind: 'done',
              text: shelf.duplicated(titleOf(paper)),
              action: { label: shelf.openCopy, onAction: () => latest.current.onOpen(copy) },
            });
        });
      },
      setStatus: (papers, status) =>
        call('papers.setStatus', { ids: idsOf(papers), status }, () => {
          // Of one paper the list itself tells.
          if (papers.length > 1)
            notify({
              kind: 'done',
              text: shelf.statusSet(papers.length, shelf.status[status]),
              ...undo(() => resetStatus(papers)),
            });
        }),
      archive: (papers, archived) => archive(papers, archived, true),
      remove: async (papers) => {
        const saved: PaperRow[] = [];
        for (const paper of papers) if (await latest.current.onFlush(paper.id)) saved.push(paper);
        if (saved.length === 0) return;
        for (const { id } of saved) latest.current.onRemoved(id);
        await call('papers.remove', { ids: idsOf(saved) }, () =>
          notify({
            kind: 'done',
            text: told(saved, words.removed, shelf.removedMany),
            ...undo(() => restore(saved)),
          }),
        );
      },
      restore,
      purge: (papers) =>
        call('papers.purge', { ids: idsOf(papers) }, () =>
          notify({
            kind: 'done',
            text: shelf.purged(papers.length),
            detail: shelf.purgedHint,
            action: { label: app.undo, onAction: () => void unpurge(papers) },
          }),
        ),
      unpurge,
    };
  }, [host, shelf, words, app, fail]);
};
