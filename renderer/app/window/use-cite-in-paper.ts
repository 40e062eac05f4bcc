import { useEffect, useState } from 'react';
import type { PaperId, QuotationId, SourceId } from '#shared/ids.ts';
import type { EditorHandle } from '../../features/paper/editor-handle.ts';
import { useMessages } from '../../i18n/language.tsx';
import { notify } from '../../ui/toast.tsx';
import type { useOpenPapers } from './use-open-papers.ts';

/** Cites sources in a paper, or puts a quotation into it, at its caret, from elsewhere in the window. */
export type CiteInPaper = {
  paper: PaperId;
  title: string;
  cite: (ids: readonly SourceId[], locator?: string) => void;
  quote: (quotation: { id: QuotationId }) => void;
};

/**
 * Goes to the paper that was on the page last and puts sources or a quotation where its caret is; null where no
 * paper is open.
 */
export const useCiteInPaper = (
  papers: Pick<ReturnType<typeof useOpenPapers>, 'open' | 'active' | 'handle' | 'openPaper'>,
  last: PaperId | null,
): CiteInPaper | null => {
  const { open, active, handle, openPaper } = papers;
  const { citing, app } = useMessages();
  const [wanted, setWanted] = useState<{ paper: PaperId; put: (paper: EditorHandle) => boolean } | null>(
    null,
  );
  useEffect(() => {
    if (!wanted || !handle || wanted.paper !== active) return;
    setWanted(null);
    if (!wanted.put(handle)) notify({ kind: 'info', text: citing.noPlaceAtCaret });
  }, [wanted, handle, active, citing]);
  const paper = open.find(({ id }) => id === last) ?? open[0];
  if (!paper) return null;
  const goAndPut = (put: (paper: EditorHandle) => boolean): void => {
    setWanted({ paper: paper.id, put });
    openPaper(paper.id);
  };
  return {
    paper: paper.id,
    title: paper.title || app.untitled,
    cite: (ids, locator) => goAndPut((handle) => handle.cite(ids, locator)),
    quote: ({ id }) => goAndPut((handle) => handle.quote(id)),
  };
};
