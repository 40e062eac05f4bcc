import type { SourceId } from '#shared/ids.ts';
import type { BulkChange } from '#shared/sources/bulk.ts';
import { useHost } from '../../../api/host-context.tsx';
import { useMessages } from '../../../i18n/language.tsx';
import { notify } from '../../../ui/toast.tsx';
import { useFailure } from '../../../ui/use-failure.ts';
import { useUndoAct } from '../history/use-undo-act.ts';

/** Changes a field of sources in one act and says what came of it, with the way back. */
export const useBulkAct = (
  ids: readonly SourceId[],
): ((change: BulkChange, field: string) => Promise<void>) => {
  const { sourceSearch: words, app } = useMessages();
  const host = useHost();
  const fail = useFailure();
  const undo = useUndoAct();
  return async (change, field) => {
    const result = await host.call('sources.setMany', { ids: [...ids], ...change });
    if (!result.ok) return fail(result.error);
    const { changed, refused, act } = result.value;
    notify({
      kind: 'done',
      text: words.bulkDone(changed, field),
      detail: refused > 0 ? words.bulkRefused(refused) : undefined,
      ...(act === null ? {} : { action: { label: app.undo, onAction: () => void undo(act) } }),
    });
  };
};
