import { useCallback, useEffect, useRef, useState } from 'react';
import type { Output } from '#shared/contract/methods.ts';
import { useHost, useHostEvent } from '../../api/host-context.tsx';
import { useFailure } from '../../ui/use-failure.ts';

/** What is in the bin and what just left it, kept fresh while it is looked at; null until it is known. */
export const useBin = (shown: boolean): Output<'papers.bin'> | null => {
  const host = useHost();
  const fail = useFailure();
  const [bin, setBin] = useState<Output<'papers.bin'> | null>(null);
  const asked = useRef(0);
  const load = useCallback(async (): Promise<void> => {
    asked.current += 1;
    const question = asked.current;
    const result = await host.call('papers.bin', {});
    if (question !== asked.current) return;
    if (result.ok) setBin(result.value);
    else fail(result.error);
  }, [host, fail]);
  useEffect(() => {
    if (shown) void load();
  }, [shown, load]);
  useHostEvent('papers.changed', () => {
    if (shown) void load();
  });
  return bin;
};
