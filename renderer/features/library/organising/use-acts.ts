import { useMemo } from 'react';
import type { MethodName, Output, Request } from '#shared/contract/methods.ts';
import type { SourceId } from '#shared/ids.ts';
import { useHost } from '../../../api/host-context.tsx';
import { useMessages } from '../../../i18n/language.tsx';
import { notify } from '../../../ui/toast.tsx';
import { useFailure } from '../../../ui/use-failure.ts';

/** Does something in the library, and offers to take it back. */
export type Acts = {
  /** The answer; null after a failure, which was told. */
  run: <M extends MethodName>(method: M, input: Request<M>) => Promise<Output<M> | null>;
  /** Says what was done, with what takes it back: one act, several that are one to a person, or nothing. */
  tell: (text: string, undo: string | readonly string[] | null) => void;
  /** Makes tags of the keywords of these sources, of all if null. */
  tagsOfKeywords: (sources: readonly SourceId[] | null) => Promise<void>;
};

export const useActs = (): Acts => {
  const host = useHost();
  const { app, organising: words } = useMessages();
  const fail = useFailure();
  return useMemo(() => {
    const run: Acts['run'] = async (method, input) => {
      const result = await host.call(method, input);
      if (result.ok) return result.value;
      fail(result.error);
      return null;
    };
    const tell: Acts['tell'] = (text, undo) => {
      const acts = undo === null ? [] : [undo].flat();
      const takeBack = async (): Promise<void> => {
        for (const act of acts.toReversed()) await run('organising.undo', { undo: act });
      };
      notify({
        kind: acts.length === 0 ? 'info' : 'done',
        text,
        ...(acts.length === 0 ? {} : { action: { label: app.undo, onAction: () => void takeBack() } }),
      });
    };
    return {
      run,
      tell,
      tagsOfKeywords: async (sources) => {
        const made = await run('tags.ofKeywords', { sources: sources && [...sources] });
        if (made)
          tell(made.undo === null ? words.noKeywords : words.tagsMade(made.tags, made.changed), made.undo);
      },
    };
  }, [host, app, words, fail]);
};
