import { useCallback, useEffect, useRef, useState } from 'react';
import type { SourceId } from '#shared/ids.ts';
import type { Result } from '#shared/result.ts';
import { useHostEvent } from '../../api/host-context.tsx';
import { useFailure } from '../../ui/use-failure.ts';

/**
 * What the host says of a source: asked when it is shown, and again whenever the source has changed.
 * @param ask the same function as long as the same is asked
 * @returns null until it is here, and what asks again
 */
export const useAskedOfSource = <Value>(
  id: SourceId,
  ask: () => Promise<Result<Value>>,
): readonly [Value | null, () => Promise<void>] => {
  const fail = useFailure();
  const [value, setValue] = useState<Value | null>(null);
  const asked = useRef(0);
  const load = useCallback(async (): Promise<void> => {
    asked.current += 1;
    const mine = asked.current;
    const result = await ask();
    // Another answer is on its way, or another source is shown.
    if (mine !== asked.current) return;
    if (result.ok) setValue(result.value);
    else if (result.error.code !== 'not-found') fail(result.error);
  }, [ask, fail]);
  useEffect(() => {
    void load();
    return () => {
      asked.current += 1;
    };
  }, [load]);
  useHostEvent('sources.changed', ({ ids }) => {
    if (ids === null || ids.includes(id)) void load();
  });
  return [value, load];
};
