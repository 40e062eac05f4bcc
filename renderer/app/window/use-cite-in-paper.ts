import { useEffect, useState } from 'react';
import type { PaperId, SourceId } from '#shared/ids.ts';
import { useMessages } from '../../i18n/language.tsx';
import { notify } from '../../ui/toast.tsx';
import type { useOpenPapers } from './use-open-papers.ts';

/** Cites sources in a paper, at its caret, from elsewhere in the window. */
export type CiteInPaper = { title: string; cite: (ids: readonly SourceId[]) => void };

/**
 * Goes to the paper that was on the page last and cites sources where its caret is; null where no paper is
 * open.
 */
export const useCiteInPaper = (
  papers: Pick<ReturnType<typeof useOpenPapers>, 'open' | 'active' | 'handle' | 'openPaper'>,
  last: PaperId | null,
): CiteInPaper | null => {
  const { open, active, handle, openPaper } = papers;
  const { citing, app } = useMessages();
  const [wanted, setWanted] = useState<{ paper: PaperId; ids: readonly SourceId[] } | null>(null);
  useEffect(() => {
    if (!wanted || !handle || wanted.paper !== active) return;
    setWanted(null);
    if (!handle.cite(wanted.ids)) notify({ kind: 'info', text: citing.noPlaceAtCaret });
  }, [wanted, handle, active, citing]);
  const paper = open.find(({ id }) => id === last) ?? open[0];
  if (!paper) return null;
  return {
    title: paper.title || app.untitled,
    cite: (ids) => {
      setWanted({ paper: paper.id, ids });
      openPaper(paper.id);
    },
  };
};
