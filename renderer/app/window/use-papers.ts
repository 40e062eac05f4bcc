import { useCallback, useEffect, useRef, useState } from 'react';
import type { PaperRow } from '#shared/contract/methods.ts';
import { useHost, useHostEvent } from '../../api/host-context.tsx';
import { useFailure } from '../../ui/use-failure.ts';

/** The list of papers, kept fresh; null until the library has answered. */
export const usePapers = (): readonly PaperRow[] | null => {
  const host = useHost();
  const fail = useFailure();
  const [papers, setPapers] = useState<readonly PaperRow[] | null>(null);
  const asked = useRef(0);

  const load = useCallback(async (): Promise<void> => {
    asked.current += 1;
    const question = asked.current;
    const result = await host.call('papers.list', {});
    if (question !== asked.current) return;
    if (result.ok) setPapers(result.value.rows);
    else {
      setPapers((old) => old ?? []);
      fail(result.error);
    }
  }, [host, fail]);

  useEffect(() => {
    void load();
  }, [load]);
  useHostEvent('papers.changed', () => void load());
  return papers;
};
