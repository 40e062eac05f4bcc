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

/** What can be done with a paper in the list. Each is done at once and can be taken back. */
export type PaperActions = {
  rename: (paper: PaperRow, title: string) => Promise<void>;
  duplicate: (paper: PaperRow) => Promise<void>;
  setStatus: (paper: PaperRow, status: PaperStatus) => Promise<void>;
  archive: (paper: PaperRow, archived: boolean) => Promise<void>;
  remove: (paper: PaperRow) => Promise<void>;
  restore: (paper: PaperRow) => Promise<void>;
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
    const archive = (paper: PaperRow, archived: boolean, undoable: boolean): Promise<void> =>
      call('papers.archive', { ids: [paper.id], archived }, () =>
        notify({
          kind: 'done',
          text: archived ? shelf.archived(titleOf(paper)) : shelf.unarchived(titleOf(paper)),
          ...(undoable
            ? { action: { label: app.undo, onAction: () => void archive(paper, !archived, false) } }
            : {}),
        }),
      );
    const restore = (paper: PaperRow): Promise<void> =>
      call('papers.restore', { ids: [paper.id] }, () => say(words.restored(titleOf(paper))));
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
      setStatus: (paper, status) => call('papers.setStatus', { ids: [paper.id], status }),
      archive: (paper, archived) => archive(paper, archived, true),
      remove: async (paper) => {
        if (!(await latest.current.onFlush(paper.id))) return;
        latest.current.onRemoved(paper.id);
        await call('papers.remove', { ids: [paper.id] }, () =>
          notify({
            kind: 'done',
            text: words.removed(titleOf(paper)),
            action: { label: app.undo, onAction: () => void restore(paper) },
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
