import { useEffect, useState } from 'react';
import type { CslItem } from '#shared/citations/csl-item.ts';
import type { CiteMemory } from '../../../api/cite-memory.ts';
import type { Host } from '../../../api/host.ts';
import { loadMemory } from './cite-memory.ts';

const noItems: readonly CslItem[] = [];

/** What was cited lately, in any paper, as far as the library has it; and the phrases that were used. */
export const useMemory = (host: Host): { memory: CiteMemory | null; recent: readonly CslItem[] } => {
  const [memory, setMemory] = useState<CiteMemory | null>(null);
  const [recent, setRecent] = useState<readonly CslItem[]>(noItems);
  useEffect(() => {
    let current = true;
    void (async () => {
      const found = await loadMemory(host);
      if (!current) return;
      setMemory(found);
      if (found.recent.length === 0) return;
      const answer = await host.call('sources.items', { ids: [...found.recent] });
      if (!current || !answer.ok) return;
      const byId = new Map(answer.value.items.map((item) => [item.id, item]));
      setRecent(found.recent.flatMap((id) => byId.get(id) ?? []));
    })();
    return () => {
      current = false;
    };
  }, [host]);
  return { memory, recent };
};
