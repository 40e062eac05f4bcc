import { useCallback, useState } from 'react';

/** Long work that is going on, in words. Work that is done within a blink is not mentioned. */
export const useWork = () => {
  const [running, setRunning] = useState<readonly { id: symbol; words: string }[]>([]);
  const around = useCallback(async <Value>(words: string, work: Promise<Value>): Promise<Value> => {
    const id = Symbol(words);
    const timer = setTimeout(() => setRunning((old) => [...old, { id, words }]), 250);
    try {
      return await work;
    } finally {
      clearTimeout(timer);
      setRunning((old) => old.filter((entry) => entry.id !== id));
    }
  }, []);
  return { running: running.map((entry) => entry.words), around };
};
