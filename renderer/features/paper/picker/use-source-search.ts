import { useEffect, useRef, useState } from 'react';
import type { SourceRow } from '#shared/contract/methods.ts';
import type { Host } from '../../../api/host.ts';
import { useLanguage } from '../../../i18n/language.tsx';

export type SourceSearch = {
  kind: 'searching' | 'found' | 'failed';
  rows: readonly SourceRow[];
  /** What the rows answer; null before the first answer. */
  query: string | null;
};

const limit = 30;

/**
 * What the library answers to a query: the best first, or what changed last where nothing is asked. It is
 * asked at every key, but never twice at a time: what is typed meanwhile is asked when the answer is there.
 */
export const useSourceSearch = (host: Host, query: string): SourceSearch => {
  const lang = useLanguage();
  const [search, setSearch] = useState<SourceSearch>({ kind: 'searching', rows: [], query: null });
  const state = useRef({ wanted: null as string | null, busy: false, alive: true, lang });

  const [pump] = useState(() => async (): Promise<void> => {
    const now = state.current;
    if (now.busy) return;
    now.busy = true;
    while (now.alive && now.wanted !== null) {
      const words = now.wanted;
      now.wanted = null;
      const answer = await host.call('sources.list', {
        query: words,
        offset: 0,
        limit,
        lang: now.lang,
        ...(words === '' ? { sort: 'modified' as const, descending: true } : {}),
      });
      if (!now.alive) break;
      setSearch((old) =>
        answer.ok
          ? { kind: 'found', rows: answer.value.rows, query: words }
          : { kind: 'failed', rows: old.rows, query: words },
      );
    }
    now.busy = false;
  });

  useEffect(() => {
    const now = state.current;
    now.alive = true;
    return () => {
      now.alive = false;
    };
  }, []);
  useEffect(() => {
    const ask = (): void => {
      state.current.wanted = query;
      state.current.lang = lang;
      void pump();
    };
    ask();
    // A source that is added or changed elsewhere shows at once.
    return host.on('sources.changed', ask);
  }, [host, query, pump, lang]);
  return search;
};
