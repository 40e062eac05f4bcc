import { useCallback, useEffect, useMemo, useRef } from 'react';
import type { Quotation } from '#shared/contract/quotations.ts';
import type { ToRead } from '../../../api/file-reader.tsx';
import type { ReaderFind } from '../find/use-reader-find.ts';
import { type DrawnPage, rangesOf } from '../page/drawn-page.ts';
import { Marks } from '../page/marks.ts';

/** Marks hits and quotations in a text without pages, and brings the one that is gone to into sight. */
export const useFlowMarks = ({
  flow,
  find,
  fileId,
  quotations,
  wish,
}: {
  /** Null until the text is drawn. */
  flow: DrawnPage | null;
  find: ReaderFind;
  fileId: string;
  quotations: readonly Quotation[];
  wish: ToRead;
}): void => {
  const marks = useMemo(() => {
    const view = flow?.layer.ownerDocument?.defaultView;
    return view ? new Marks(view) : null;
  }, [flow]);
  useEffect(() => () => marks?.clear(0), [marks]);
  const { current } = find;
  const { hits } = find.found;
  useEffect(() => {
    if (!flow || !marks) return;
    const ranges = (list: readonly { start: number; end: number }[]): Range[] =>
      list.flatMap(({ start, end }) => rangesOf(flow, start, end));
    marks.put(0, 'hit', ranges(hits.filter((hit) => hit !== current)));
    marks.put(0, 'current', current ? ranges([current]) : []);
    const quoted = quotations.flatMap(({ attached }) =>
      attached?.attachmentId === fileId && attached.page === null
        ? [{ start: attached.from, end: attached.to }]
        : [],
    );
    marks.put(0, 'quotation', ranges(quoted));
  }, [flow, marks, hits, current, quotations, fileId]);

  const reveal = useCallback(
    (start: number, end: number): void => {
      const [range] = flow ? rangesOf(flow, start, end) : [];
      const view = flow?.layer.ownerDocument?.defaultView;
      if (!range || !view) return;
      const { top, bottom } = range.getBoundingClientRect();
      if (top < 40 || bottom > view.innerHeight - 40) view.scrollBy(0, top - 0.3 * view.innerHeight);
    },
    [flow],
  );
  useEffect(() => {
    if (current) reveal(current.start, current.end);
  }, [current, reveal]);
  const shown = useRef<ToRead | null>(null);
  useEffect(() => {
    if (!flow || shown.current === wish) return;
    shown.current = wish;
    if (wish.passage) reveal(wish.passage.from, wish.passage.to);
  }, [flow, wish, reveal]);
};
