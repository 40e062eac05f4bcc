import { useEffect, useState } from 'react';
import type { Output } from '#shared/contract/methods.ts';
import { newId, type SourceId } from '#shared/ids.ts';
import type { BulkChange } from '#shared/sources/bulk.ts';
import { useHost } from '../../../api/host-context.tsx';

type Preview = Output<'sources.previewMany'>;

/** So long nothing is typed before the library is asked (ms). */
const pause = 150;

/** What a change of many sources would do; null until that is known, or while there is no change to be made. */
export const useBulkPreview = (ids: readonly SourceId[], change: BulkChange | null): Preview | null => {
  const host = useHost();
  const [known, setKnown] = useState<{ key: string; preview: Preview } | null>(null);
  const key = change === null ? null : JSON.stringify([change, ids.length, ids[0], ids.at(-1)]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key stands for the change and the sources
  useEffect(() => {
    if (change === null || key === null) return;
    let isCurrent = true;
    const work = newId(16);
    const timer = setTimeout(async () => {
      const result = await host.call('sources.previewMany', { ids: [...ids], ...change, work });
      if (isCurrent && result.ok) setKnown({ key, preview: result.value });
    }, pause);
    return () => {
      isCurrent = false;
      clearTimeout(timer);
      // All that many sources would become takes a while, and nobody waits for it any more.
      void host.call('work.cancel', { work });
    };
  }, [host, key]);
  return known !== null && known.key === key ? known.preview : null;
};
