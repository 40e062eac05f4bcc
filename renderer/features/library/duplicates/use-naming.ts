import { useCallback, useState } from 'react';
import type { CslName } from '#shared/citations/csl-item.ts';
import type { SourceId } from '#shared/ids.ts';
import { useHost } from '../../../api/host-context.tsx';
import { useMessages } from '../../../i18n/language.tsx';
import { notify } from '../../../ui/toast.tsx';
import { useFailure } from '../../../ui/use-failure.ts';
import { nameAsRead } from '../form/value-text.ts';
import { useUndoAct } from '../history/use-undo-act.ts';

export type Naming = {
  isBusy: boolean;
  unify: (from: readonly CslName[], to: CslName, except: readonly SourceId[]) => Promise<void>;
  tellApart: (names: readonly CslName[]) => Promise<void>;
};

/** What can be done with names that may be one; each says what it did and how it is undone. */
export const useNaming = (onDone: () => void): Naming => {
  const host = useHost();
  const { duplicates, app } = useMessages();
  const words = duplicates.names;
  const fail = useFailure();
  const undoAct = useUndoAct();
  const [isBusy, setBusy] = useState(false);

  const unify = useCallback<Naming['unify']>(
    async (from, to, except) => {
      setBusy(true);
      const result = await host.call('names.unify', { from: [...from], to, except: [...except] });
      setBusy(false);
      if (!result.ok) return fail(result.error);
      const { sources, act } = result.value;
      notify({
        kind: 'done',
        text: words.unified(nameAsRead(to), sources),
        ...(act === null ? {} : { action: { label: app.undo, onAction: () => void undoAct(act) } }),
      });
      onDone();
    },
    [host, words, app, fail, undoAct, onDone],
  );
  const tellApart = useCallback<Naming['tellApart']>(
    async (given) => {
      const names = [...given];
      setBusy(true);
      const result = await host.call('names.tellApart', { names, apart: true });
      setBusy(false);
      if (!result.ok) return fail(result.error);
      notify({
        kind: 'done',
        text: words.toldApart,
        action: {
          label: app.undo,
          onAction: async () => {
            const back = await host.call('names.tellApart', { names, apart: false });
            if (!back.ok) fail(back.error);
          },
        },
      });
      onDone();
    },
    [host, words, app, fail, onDone],
  );
  return { isBusy, unify, tellApart };
};
