import { type RefObject, useCallback, useEffect, useRef, useState } from 'react';
import type { AttachedPlace, Quotation } from '#shared/contract/quotations.ts';
import type { ToRead } from '../../../api/file-reader.tsx';
import type { ReaderFind } from '../find/use-reader-find.ts';
import { type DrawnPage, rangesOf } from '../page/drawn-page.ts';
import { Marks } from '../page/marks.ts';
import type { PagesHandle } from './pdf-pages.tsx';

/** A place in the text of a page that is to be seen. */
type Target = { page: number; start: number; end: number };

/** The part of a quoted passage that stands on a page; null where none does. */
export const partOnPage = (
  { page: first, from, to, end }: AttachedPlace,
  page: number,
): { start: number; end: number } | null => {
  if (first === null || page < first || page > (end?.page ?? first)) return null;
  return {
    start: page === first ? from : 0,
    end: !end ? to : page === end.page ? end.to : Number.POSITIVE_INFINITY,
  };
};

/** Marks hits and quotations on the pages that are drawn, and brings the one that is gone to into sight. */
export const usePageMarks = ({
  find,
  pages,
  fileId,
  quotations,
  wish,
}: {
  find: ReaderFind;
  pages: RefObject<PagesHandle | null>;
  fileId: string;
  quotations: readonly Quotation[];
  wish: ToRead;
}) => {
  const drawn = useRef(new Map<number, DrawnPage>());
  const marks = useRef<Marks | null>(null);
  marks.current ??= new Marks(window);
  const [drawings, setDrawings] = useState(0);
  const target = useRef<Target | null>(null);

  const onDrawn = useCallback((page: number, now: DrawnPage | null): void => {
    if (now) drawn.current.set(page, now);
    else {
      drawn.current.delete(page);
      marks.current?.clear(page);
    }
    if (now) setDrawings((count) => count + 1);
  }, []);
  useEffect(
    () => () => {
      for (const page of drawn.current.keys()) marks.current?.clear(page);
    },
    [],
  );

  /** A page that is not drawn yet is gone to; when it is there, so is its place. */
  const reveal = useCallback((): void => {
    const wanted = target.current;
    if (!wanted) return;
    const page = drawn.current.get(wanted.page);
    if (!page) {
      pages.current?.goTo({ page: wanted.page, top: 0 });
      return;
    }
    const [range] = rangesOf(page, wanted.start, wanted.end);
    target.current = null;
    if (range) pages.current?.reveal(range);
  }, [pages]);

  const { current } = find;
  useEffect(() => {
    if (!current) return;
    target.current = current;
    reveal();
  }, [current, reveal]);
  useEffect(() => {
    if (!wish.passage || wish.page === undefined) return;
    target.current = { page: wish.page, start: wish.passage.from, end: wish.passage.to };
    reveal();
  }, [wish, reveal]);

  const { hits } = find.found;
  // biome-ignore lint/correctness/useExhaustiveDependencies: another drawing has other places for the same marks.
  useEffect(() => {
    for (const [number, page] of drawn.current) {
      const here = hits.filter((hit) => hit.page === number);
      const ranges = (list: readonly { start: number; end: number }[]): Range[] =>
        list.flatMap(({ start, end }) => rangesOf(page, start, end));
      marks.current?.put(number, 'hit', ranges(here.filter((hit) => hit !== current)));
      marks.current?.put(number, 'current', current?.page === number ? ranges([current]) : []);
      const quoted = quotations.flatMap(({ attached }) =>
        attached?.attachmentId === fileId ? (partOnPage(attached, number) ?? []) : [],
      );
      marks.current?.put(number, 'quotation', ranges(quoted));
    }
    reveal();
  }, [drawings, hits, current, quotations, fileId, reveal]);

  return { drawn, drawings, onDrawn };
};
