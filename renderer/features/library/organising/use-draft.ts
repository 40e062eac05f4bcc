import { useCallback, useEffect, useRef, useState } from 'react';
import { useFlushOnLeaving } from '../../../ui/use-flush-on-leaving.ts';

const quiet = 500;

/**
 * A text that is saved a moment after the last key, and at the latest when the field goes away. What is typed here
 * wins over what is told of another window meanwhile.
 */
export const useDraft = (
  saved: string,
  save: (text: string) => Promise<boolean>,
): { text: string; type: (text: string) => void; flush: () => Promise<void>; hasFailed: boolean } => {
  const [typed, setTyped] = useState<string | null>(null);
  const [hasFailed, setFailed] = useState(false);
  const waiting = useRef<{ text: string; timer: ReturnType<typeof setTimeout> } | null>(null);
  const latest = useRef(save);
  latest.current = save;
  // One after the other, so that an older text never comes to stand over a newer one.
  const last = useRef(Promise.resolve(true));

  const flush = useCallback(async (): Promise<void> => {
    const pending = waiting.current;
    if (!pending) return;
    clearTimeout(pending.timer);
    waiting.current = null;
    last.current = last.current.then(() => latest.current(pending.text));
    setFailed(!(await last.current));
  }, []);
  useFlushOnLeaving(flush);
  // What the library tells is shown again as soon as it is what was typed.
  useEffect(() => {
    if (typed === saved && !waiting.current) setTyped(null);
  }, [typed, saved]);
  return {
    text: typed ?? saved,
    type: (text) => {
      setTyped(text);
      clearTimeout(waiting.current?.timer);
      waiting.current = { text, timer: setTimeout(() => void flush(), quiet) };
    },
    flush,
    hasFailed,
  };
};
