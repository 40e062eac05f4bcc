import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { Output, SourceRow } from '#shared/contract/methods.ts';
import type { Within } from '#shared/contract/organising.ts';
import type { SourceSort } from '#shared/contract/source-lists.ts';
import type { SourceId } from '#shared/ids.ts';
import type { Failure } from '#shared/result.ts';
import type { Alphabet } from '#shared/sources/alphabets.ts';
import { useHost, useHostEvent } from '../../api/host-context.tsx';
import { useLanguage } from '../../i18n/language.tsx';
import { useStable } from '../../ui/use-stable.ts';

export type SourceQuery = {
  query: string;
  /** The part of the library that is asked; the same object as long as it is the same part. */
  within: Within | undefined;
  sort: SourceSort;
  descending: boolean;
  alphabet: Alphabet;
};

type Hints = Output<'sources.list'>['hints'];
type Pages = {
  /** Which question these rows answer, and its words. */
  key: string;
  query: string;
  total: number;
  hints: Hints;
  rows: ReadonlyMap<number, readonly SourceRow[]>;
};

/** Somewhat more than fits into a window: what is read and drawn at every key. */
export const pageSize = 50;
/** So many pages of a list are asked for together, and so many remembered: those around the last one. */
const mostAtOnce = 2;
const mostKept = 60;
const noHints: Hints = [];
const keyOf = (query: SourceQuery): string =>
  JSON.stringify([query.query, query.within, query.sort, query.descending, query.alphabet]);

const nearest = (pages: ReadonlySet<number>, to: number): Set<number> =>
  new Set([...pages].sort((a, b) => Math.abs(a - to) - Math.abs(b - to)).slice(0, mostKept));

/**
 * The sources that answer a query, page by page as they come into sight. Until a new query is answered the
 * old rows stay, and an answer to a question that is no longer asked is dropped.
 */
export const useSourcePages = (query: SourceQuery) => {
  const host = useHost();
  const lang = useLanguage();
  const [pages, setPages] = useState<Pages | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [version, setVersion] = useState(0);
  const asked = useRef(new Set<number>());
  const sight = useRef({ first: 0, last: pageSize - 1 });
  const key = keyOf(query);
  const generationOf = (key: string): string => `${version}\n${lang}\n${key}`;
  const generation = generationOf(key);
  const current = useRef(generation);

  // The library answers one question after the other, so a new one waits for the answer to the last, and only
  // the newest is asked then: whoever types fast never waits for what nobody wants to know any more.
  const line = useRef<{ busy: boolean; next: (() => Promise<void>) | null }>({ busy: false, next: null });
  const early = useRef<{ isOut: boolean; put: (() => void) | null; generation: string }>({
    isOut: false,
    put: null,
    generation: '',
  });
  const take = useCallback(
    (question: SourceQuery, page: number, fresh: boolean, answer: Output<'sources.list'>): void => {
      const key = keyOf(question);
      const kept = nearest(asked.current.add(page), page);
      asked.current = kept;
      setFailure(null);
      setPages((old) => {
        const before = fresh || old?.key !== key ? [] : old.rows;
        const rows = new Map([...before].filter(([one]) => kept.has(one))).set(page, answer.rows);
        const { total, hints } = answer;
        return { key, query: question.query, total, hints: hints.length === 0 ? noHints : hints, rows };
      });
    },
    [],
  );
  /**
   * Asks a question and puts it together with its answer, so that the window is drawn once for both. While another is
   * being answered it is put at once.
   */
  const putAnswered = (next: SourceQuery, put: () => void): void => {
    early.current.put = put;
    const coming = generationOf(keyOf(next));
    if (line.current.busy || early.current.isOut || coming === generation) {
      put();
      return;
    }
    early.current.isOut = true;
    void host.call('sources.list', { ...next, offset: 0, limit: pageSize, lang }).then((result) => {
      early.current.isOut = false;
      // Another question was put meanwhile.
      if (early.current.put !== put) return;
      if (result.ok) {
        early.current.generation = coming;
        current.current = coming;
        take(next, 0, true, result.value);
      }
      put();
    });
  };

  const { query: text, within, sort, descending, alphabet } = query;
  const question = useMemo(
    () => ({ query: text, within, sort, descending, alphabet }),
    [text, within, sort, descending, alphabet],
  );
  const fetchPage = useCallback(
    async (page: number, fresh: boolean): Promise<void> => {
      asked.current.add(page);
      const place = { offset: page * pageSize, limit: pageSize };
      const result = await host.call('sources.list', { ...question, ...place, lang });
      if (current.current !== generation) return;
      if (result.ok) take(question, page, fresh, result.value);
      else setFailure(result.error);
    },
    [host, question, generation, take, lang],
  );

  const askInTurn = useCallback(async (ask: () => Promise<void>): Promise<void> => {
    line.current.next = ask;
    if (line.current.busy) return;
    line.current.busy = true;
    while (line.current.next) {
      const next = line.current.next;
      line.current.next = null;
      await next();
    }
    line.current.busy = false;
  }, []);

  const lastKey = useRef('');
  useEffect(() => {
    current.current = generation;
    asked.current = new Set();
    // After a change in the library the same place of the list is read again; a new query starts at its top.
    if (lastKey.current !== key) sight.current = { first: 0, last: pageSize - 1 };
    lastKey.current = key;
    if (early.current.generation === generation) {
      early.current.generation = '';
      asked.current.add(0);
      return;
    }
    const first = Math.floor(sight.current.first / pageSize);
    const last = Math.floor(sight.current.last / pageSize);
    void askInTurn(async () => {
      await fetchPage(first, true);
      for (let page = first + 1; page <= last; page++) void fetchPage(page, false);
    });
  }, [fetchPage, askInTurn, generation, key]);

  useHostEvent('sources.changed', () => setVersion((value) => value + 1));
  useHostEvent('papers.changed', () => setVersion((value) => value + 1));
  useHostEvent('organising.changed', () => setVersion((value) => value + 1));

  // Who drags the scroll bar passes hundreds of pages: only those that are in sight when it is their turn are asked for.
  const filling = useRef(0);
  const fill = useStable((): void => {
    const last = Math.floor(sight.current.last / pageSize);
    for (let page = Math.floor(sight.current.first / pageSize); page <= last; page++) {
      if (filling.current >= mostAtOnce) return;
      if (asked.current.has(page)) continue;
      filling.current++;
      void fetchPage(page, false).finally(() => {
        filling.current--;
        fill();
      });
    }
  });
  const show = useCallback(
    (first: number, last: number): void => {
      sight.current = { first, last };
      fill();
    },
    [fill],
  );
  const rowAt = useCallback(
    (index: number): SourceRow | undefined =>
      pages?.rows.get(Math.floor(index / pageSize))?.[index % pageSize],
    [pages],
  );
  /** Where a source stands among the rows that are here, or -1. */
  const indexOf = useCallback(
    (id: SourceId): number => {
      for (const [page, rows] of pages?.rows ?? []) {
        const at = rows.findIndex((row) => row.id === id);
        if (at >= 0) return page * pageSize + at;
      }
      return -1;
    },
    [pages],
  );
  /** The ids of all sources of the list; null after a failure. */
  const allIds = useCallback(async (): Promise<readonly SourceId[] | null> => {
    const result = await host.call('sources.found', { ...question, lang });
    if (result.ok) return result.value.ids;
    setFailure(result.error);
    return null;
  }, [host, question, lang]);
  const retry = useCallback(() => setVersion((value) => value + 1), []);

  return {
    putAnswered,
    /** Null until the first answer. */
    total: pages ? pages.total : null,
    hints: pages?.hints ?? noHints,
    allIds,
    /** Changes when rows of another query are shown. */
    shownKey: pages?.key ?? '',
    /** What was asked for the rows that are shown. */
    shownQuery: pages?.query ?? '',
    rowAt,
    indexOf,
    show,
    failure,
    retry,
  };
};
