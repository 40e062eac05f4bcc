import { useEffect, useState } from 'react';
import type { SourceRow } from '#shared/contract/methods.ts';
import type { Host } from '../../api/host.ts';

export type SourceSearch =
  | { kind: 'searching'; rows: readonly SourceRow[] }
  | { kind: 'found'; rows: readonly SourceRow[]; query: string }
  | { kind: 'failed'; rows: readonly SourceRow[] };

const limit = 40;
const typingPause = 60;

/** Sources that match what was typed, the best first; those changed last for nothing typed. */
export const useSourceSearch = (host: Host, query: string): SourceSearch => {
  const [search, setSearch] = useState<SourceSearch>({ kind: 'searching', rows: [] });
  useEffect(() => {
    let current = true;
    const timer = setTimeout(
      async () => {
        const words = query.trim();
        const answer = await host.call('sources.list', {
          query: words,
          offset: 0,
          limit,
          ...(words === '' ? { sort: 'modified' as const, descending: true } : {}),
        });
        // An answer to what was typed before is of no use.
        if (!current) return;
        setSearch(
          answer.ok ? { kind: 'found', rows: answer.value.rows, query: words } : { kind: 'failed', rows: [] },
        );
      },
      query === '' ? 0 : typingPause,
    );
    return () => {
      current = false;
      clearTimeout(timer);
    };
  }, [host, query]);
  return search;
};
