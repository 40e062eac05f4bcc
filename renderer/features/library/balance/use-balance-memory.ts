import { useCallback, useEffect, useState } from 'react';
import type { PaperId } from '#shared/ids.ts';
import {
  type BalanceMemory,
  changeBalanceMemory,
  loadBalanceMemory,
  withDismissed,
  withName,
} from '../../../api/balance-memory.ts';
import { useHost, useHostEvent } from '../../../api/host-context.tsx';

const nothing: BalanceMemory = { names: {}, dismissed: {} };
const noKeys: readonly string[] = [];

/** What is remembered of the balance of a paper, in all windows, and what changes it. */
export const useBalanceMemory = (paper: PaperId) => {
  const host = useHost();
  const [memory, setMemory] = useState(nothing);
  const load = useCallback(async () => setMemory(await loadBalanceMemory(host)), [host]);
  useEffect(() => void load(), [load]);
  useHostEvent('settings.changed', ({ names }) => {
    if (names.includes('balance')) void load();
  });
  const change = async (how: (memory: BalanceMemory) => BalanceMemory): Promise<void> => {
    await changeBalanceMemory(host, how);
    await load();
  };
  return {
    names: memory.names,
    dismissed: memory.dismissed[paper] ?? noKeys,
    dismiss: (key: string) =>
      change((now) => withDismissed(now, paper, [...(now.dismissed[paper] ?? []), key])),
    showDismissed: () => change((now) => withDismissed(now, paper, [])),
    /** Counts an outlet under another name; null is its own again. */
    countAs: (key: string, as: string | null) => change((now) => withName(now, key, as)),
  };
};
