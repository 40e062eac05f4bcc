import { useCallback } from 'react';
import { useHost } from '../../../api/host-context.tsx';
import { useMessages } from '../../../i18n/language.tsx';
import { notify } from '../../../ui/toast.tsx';
import { useFailure } from '../../../ui/use-failure.ts';
import { useUndoAct } from './use-undo-act.ts';

/** So many acts are looked through for one that is not undone. */
const far = 200;

/** Undoes what was last done to sources, in whichever window and before whichever restart that was. */
export const useUndoLast = (): (() => Promise<void>) => {
  const host = useHost();
  const { sourceHistory: words, app } = useMessages();
  const fail = useFailure();
  const undoAct = useUndoAct();
  return useCallback(async () => {
    const result = await host.call('acts.recent', { limit: far });
    if (!result.ok) return fail(result.error);
    const last = result.value.acts.find(({ act, isUndone }) => act !== 'undo' && !isUndone);
    if (!last) return notify({ kind: 'info', text: words.nothingToUndo });
    await undoAct(
      last.id,
      words.lastUndone(
        words.acts[last.act],
        last.some[0] === undefined ? '' : last.some[0].title || app.untitled,
        last.sources,
      ),
    );
  }, [host, words, app, fail, undoAct]);
};
