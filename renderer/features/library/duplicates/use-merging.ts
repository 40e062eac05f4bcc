import { useCallback, useState } from 'react';
import type { CslItem } from '#shared/citations/csl-item.ts';
import { asSourceId } from '#shared/ids.ts';
import { useHost } from '../../../api/host-context.tsx';
import { useMessages } from '../../../i18n/language.tsx';
import { notify } from '../../../ui/toast.tsx';
import { useFailure } from '../../../ui/use-failure.ts';
import { useUndoAct } from '../history/use-undo-act.ts';
import { itemTitle } from '../item-title.ts';

export type Merging = {
  isBusy: boolean;
  merge: (keep: string, others: readonly string[], csl: CslItem) => Promise<void>;
  tellApart: (ids: readonly string[]) => Promise<void>;
};

/** What can be done with sources that look alike; each says what it did and how it is undone. */
export const useMerging = (onDone: () => void): Merging => {
  const host = useHost();
  const { duplicates: words, app } = useMessages();
  const fail = useFailure();
  const undoAct = useUndoAct();
  const [isBusy, setBusy] = useState(false);

  const merge = useCallback<Merging['merge']>(
    async (keep, others, csl) => {
      setBusy(true);
      const result = await host.call('duplicates.merge', {
        keep: asSourceId(keep),
        others: others.map(asSourceId),
        csl,
      });
      setBusy(false);
      if (!result.ok) return fail(result.error);
      const { papers, act } = result.value;
      notify({
        kind: 'done',
        text: words.merged(itemTitle(csl, app.untitled), papers),
        ...(act === null ? {} : { action: { label: app.undo, onAction: () => void undoAct(act) } }),
      });
      onDone();
    },
    [host, words, app, fail, undoAct, onDone],
  );

  const tellApart = useCallback<Merging['tellApart']>(
    async (given) => {
      const ids = given.map(asSourceId);
      setBusy(true);
      const result = await host.call('duplicates.tellApart', { ids, apart: true });
      setBusy(false);
      if (!result.ok) return fail(result.error);
      notify({
        kind: 'done',
        text: words.toldApart,
        action: {
          label: app.undo,
          onAction: async () => {
            const back = await host.call('duplicates.tellApart', { ids, apart: false });
            if (!back.ok) fail(back.error);
          },
        },
      });
      onDone();
    },
    [host, words, app, fail, onDone],
  );
  return { isBusy, merge, tellApart };
};
