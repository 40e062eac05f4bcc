import { useCallback, useEffect, useRef, useState } from 'react';
import { type Found, findInPages, type PageHit } from './find-in-pages.ts';

const nothing: Found = { hits: [], apart: false, isDone: true };
/** After the last key before the whole file is looked through (ms). */
const quiet = 120;

/** What is looked for in a file. */
export type ReaderFind = {
  isOpen: boolean;
  query: string;
  found: Found;
  /** The hit that was gone to; -1 for none. */
  at: number;
  current: PageHit | null;
  open: () => void;
  close: () => void;
  change: (query: string) => void;
  /** Goes to the next hit or the one before, round and round. */
  step: (direction: 1 | -1) => void;
  go: (at: number) => void;
};

/**
 * Looks for words in the pages of a file while they are typed.
 * @param pages null while the file is being opened
 * @param fromPage where the reader is: the first hit from there on is gone to
 */
export const useReaderFind = (
  pages: { count: number; textOf: (page: number) => Promise<string> } | null,
  initial: string,
  fromPage: () => number,
): ReaderFind => {
  const [isOpen, setOpen] = useState(initial !== '');
  const [query, setQuery] = useState(initial);
  const [found, setFound] = useState<Found>(nothing);
  const [at, setAt] = useState(-1);
  const from = useRef(fromPage);
  from.current = fromPage;

  useEffect(() => {
    if (initial === '') return;
    setQuery(initial);
    setOpen(true);
  }, [initial]);

  const text = isOpen ? query : '';
  useEffect(() => {
    setAt(-1);
    if (!pages || text.trim() === '') {
      setFound(nothing);
      return;
    }
    const ending = new AbortController();
    let went = false;
    const page = from.current();
    const timer = setTimeout(
      () =>
        void findInPages(
          text,
          pages,
          (next) => {
            setFound(next);
            const first = next.hits.findIndex((hit) => hit.page >= page);
            if (went || (first < 0 && !next.isDone) || next.hits.length === 0) return;
            went = true;
            setAt(Math.max(0, first));
          },
          ending.signal,
        ),
      quiet,
    );
    return () => {
      clearTimeout(timer);
      ending.abort();
    };
  }, [pages, text]);

  const count = found.hits.length;
  return {
    isOpen,
    query,
    found,
    at,
    current: found.hits[at] ?? null,
    open: useCallback(() => setOpen(true), []),
    close: useCallback(() => setOpen(false), []),
    change: setQuery,
    step: useCallback(
      (direction) => setAt((old) => (count === 0 ? -1 : old < 0 ? 0 : (old + direction + count) % count)),
      [count],
    ),
    go: setAt,
  };
};
