import { useCallback } from 'react';
import type { ActId, SourceId } from '#shared/ids.ts';
import { useAroundWork } from '../../api/around-work.ts';
import { useHost } from '../../api/host-context.tsx';
import { useMessages } from '../../i18n/language.tsx';
import { notify } from '../../ui/toast.tsx';
import { useFailure } from '../../ui/use-failure.ts';

/** Offers to make tags of the keywords of sources that came in; one press does it, one takes it back. */
export const useTagOffer = (onUndo: (act: ActId) => void): ((sources: readonly SourceId[]) => void) => {
  const host = useHost();
  const { app, organising: words, doing } = useMessages();
  const around = useAroundWork();
  const fail = useFailure();
  return useCallback(
    (sources) => {
      const make = async (): Promise<void> => {
        const result = await around(doing['tags.ofKeywords'], (work) =>
          host.call('tags.ofKeywords', { sources: [...sources], work }),
        );
        if (!result.ok) return fail(result.error);
        const { tags, changed, act } = result.value;
        if (act === null) return notify({ kind: 'info', text: words.noKeywords });
        notify({
          kind: 'done',
          text: words.tagsMade(tags, changed),
          action: { label: app.undo, onAction: () => onUndo(act) },
        });
      };
      if (sources.length === 0) return;
      notify({
        kind: 'info',
        text: words.haveKeywords(sources.length),
        action: { label: words.makeTags, onAction: () => void make() },
      });
    },
    [host, app, words, doing, around, fail, onUndo],
  );
};
