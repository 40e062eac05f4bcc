import { useEffect, useState } from 'react';
import type { CslItem } from '#shared/citations/csl-item.ts';
import type { JudgementOfSource } from '#shared/contract/organising.ts';
import type { CiteMemory } from '../../../api/cite-memory.ts';
import type { Host } from '../../../api/host.ts';
import { loadMemory } from './cite-memory.ts';

type Recent = { items: readonly CslItem[]; judged: readonly JudgementOfSource[] };
const nothing: Recent = { items: [], judged: [] };

/** What was cited lately, in any paper, as far as the library has it; and the phrases that were used. */
export const useMemory = (host: Host): { memory: CiteMemory | null; recent: Recent } => {
  const [memory, setMemory] = useState<CiteMemory | null>(null);
  const [recent, setRecent] = useState(nothing);
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
      const items = found.recent.flatMap((id) => byId.get(id) ?? []);
      setRecent({ items, judged: answer.value.judged });
    })();
    return () => {
      current = false;
    };
  }, [host]);
  return { memory, recent };
};
