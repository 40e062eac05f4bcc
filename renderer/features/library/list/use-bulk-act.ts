import type { SourceId } from '#shared/ids.ts';
import type { BulkChange } from '#shared/sources/bulk.ts';
import { useMessages } from '../../../i18n/language.tsx';
import { useActs } from '../history/use-acts.ts';

/** Changes a field of sources in one act and says what came of it, with the way back. */
export const useBulkAct = (
  ids: readonly SourceId[],
): ((change: BulkChange, field: string) => Promise<void>) => {
  const { sourceSearch: words } = useMessages();
  const { act } = useActs();
  return async (change, field) => {
    await act('sources.setMany', { ids: [...ids], ...change }, ({ changed, refused }) => ({
      text: words.bulkDone(changed, field),
      detail: refused > 0 ? words.bulkRefused(refused) : undefined,
    }));
  };
};
