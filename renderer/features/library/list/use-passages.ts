import { useCallback, useEffect, useRef, useState } from 'react';
import type { SourcePassage } from '#shared/contract/source-lists.ts';
import type { SourceId } from '#shared/ids.ts';
import { useHost, useHostEvent } from '../../../api/host-context.tsx';

/** Whoever types on sees no passages of what was typed before (ms). */
const pause = 120;
const mostAtOnce = 60;

/**
 * Where the words of a query stand in sources whose rows do not show them. Asked only of the rows in sight, and
 * after the list is there: the text of a file may be long.
 */
export const usePassages = (query: string, isSearching: boolean) => {
  const host = useHost();
  const [found, setFound] = useState<{ key: string; passages: ReadonlyMap<SourceId, SourcePassage> }>({
    key: '',
    passages: new Map(),
  });
  const [version, setVersion] = useState(0);
  const sight = useRef<readonly SourceId[]>([]);
  const asked = useRef({ key: '', ids: new Set<SourceId>() });
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const key = `${version}\n${query}`;

  useHostEvent('sources.changed', () => setVersion((value) => value + 1));
  useHostEvent('organising.changed', () => setVersion((value) => value + 1));

  const ask = useCallback(async (): Promise<void> => {
    if (asked.current.key !== key) asked.current = { key, ids: new Set() };
    const { ids } = asked.current;
    const wanted = sight.current.filter((id) => !ids.has(id)).slice(0, mostAtOnce);
    if (wanted.length === 0) return;
    for (const id of wanted) ids.add(id);
    const result = await host.call('sources.passages', { query, ids: wanted });
    if (!result.ok || asked.current.key !== key) return;
    setFound((old) => ({
      key,
      passages: new Map([
        ...(old.key === key ? old.passages : []),
        ...result.value.passages.map((passage) => [passage.id, passage] as const),
      ]),
    }));
  }, [host, query, key]);

  const askSoon = useCallback((): void => {
    clearTimeout(timer.current);
    if (isSearching) timer.current = setTimeout(() => void ask(), pause);
  }, [isSearching, ask]);
  useEffect(() => {
    askSoon();
    return () => clearTimeout(timer.current);
  }, [askSoon]);

  const see = useCallback(
    (ids: readonly SourceId[]): void => {
      sight.current = ids;
      askSoon();
    },
    [askSoon],
  );
  const passageOf = useCallback(
    (id: SourceId): SourcePassage | null =>
      isSearching && found.key === key ? (found.passages.get(id) ?? null) : null,
    [found, key, isSearching],
  );
  return { see, passageOf };
};
