import { useCallback, useEffect, useRef, useState } from 'react';
import { useHost, useHostEvent } from '../../../api/host-context.tsx';

/** How long after the last change the library is asked again (ms); to look takes longer than a search does. */
const quiet = 2500;

/** How many groups of sources look alike; 0 until it is known. */
export const useDuplicateGroups = (): number => {
  const host = useHost();
  const [count, setCount] = useState(0);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const ask = useCallback((): void => {
    clearTimeout(timer.current);
    timer.current = setTimeout(async () => {
      const result = await host.call('duplicates.list', { offset: 0, limit: 1 });
      if (result.ok) setCount(result.value.total);
    }, quiet);
  }, [host]);
  useEffect(() => {
    ask();
    return () => clearTimeout(timer.current);
  }, [ask]);
  useHostEvent('sources.changed', ask);
  return count;
};
