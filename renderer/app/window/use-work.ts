import { createContext, useCallback, useContext, useMemo, useState } from 'react';
import { newId } from '#shared/ids.ts';
import type { AroundWork } from '../../api/around-work.ts';
import { useHost, useHostEvent } from '../../api/host-context.tsx';

/** Long work that is going on. */
export type RunningWork = {
  id: string;
  /** What it is, in words. */
  words: string;
  /** How far it is, from 0 to 1; null where that can't be told. */
  done: number | null;
  canEnd: boolean;
  /** A person has asked for its end. */
  isEnding: boolean;
};

/** Work that is done within half a second is not mentioned (ms). */
const patience = 500;

export type Work = {
  running: readonly RunningWork[];
  around: AroundWork;
  cancel: (id: string) => void;
};

/** Keeps the long work that is going on. */
export const useRunningWork = (): Work => {
  const host = useHost();
  const [running, setRunning] = useState<readonly RunningWork[]>([]);
  const change = useCallback(
    (id: string, part: Partial<RunningWork>) =>
      setRunning((old) => old.map((work) => (work.id === id ? { ...work, ...part } : work))),
    [],
  );
  useHostEvent('work.progress', ({ work, done }) => change(work, { done }));
  const around: AroundWork = useCallback(async (words, work, fixed) => {
    const id = newId(16);
    const timer = setTimeout(
      () => setRunning((old) => [...old, { id, words, done: null, canEnd: !fixed, isEnding: false }]),
      patience,
    );
    try {
      return await work(id);
    } finally {
      clearTimeout(timer);
      setRunning((old) => old.filter((other) => other.id !== id));
    }
  }, []);
  const cancel = useCallback(
    (id: string): void => {
      change(id, { isEnding: true });
      void host.call('work.cancel', { work: id });
    },
    [host, change],
  );
  return useMemo(() => ({ running, around, cancel }), [running, around, cancel]);
};

export const WorkContext = createContext<Work | null>(null);

/** Long work that is going on: how far it is, and how to end it. */
export const useWork = (): Work => {
  const work = useContext(WorkContext);
  if (!work) throw new Error('useWork outside a WorkProvider');
  return work;
};
