import { useMemo } from 'react';
import type { MethodName, Output, Request } from '#shared/contract/methods.ts';
import type { ActId, SourceId } from '#shared/ids.ts';
import { useHost } from '../../../api/host-context.tsx';
import { useMessages } from '../../../i18n/language.tsx';
import { notify } from '../../../ui/toast.tsx';
import { useFailure } from '../../../ui/use-failure.ts';
import { useUndoAct } from './use-undo-act.ts';

/** Does something in the library, and offers to take it back. */
export type Acts = {
  /** The answer; null after a failure, which was told. */
  run: <M extends MethodName>(method: M, input: Request<M>) => Promise<Output<M> | null>;
  /** Says what was done, with what takes it back: one act, several that are one to a person, or nothing. */
  tell: (text: string, acts: ActId | readonly ActId[] | null, detail?: string) => void;
  /** Makes tags of the keywords of these sources, of all if null. */
  tagsOfKeywords: (sources: readonly SourceId[] | null) => Promise<void>;
};

export const useActs = (): Acts => {
  const host = useHost();
  const { app, organising: words } = useMessages();
  const fail = useFailure();
  const undoAct = useUndoAct();
  return useMemo(() => {
    const run: Acts['run'] = async (method, input) => {
      const result = await host.call(method, input);
      if (result.ok) return result.value;
      fail(result.error);
      return null;
    };
    const tell: Acts['tell'] = (text, given, detail) => {
      const acts = given === null ? [] : [given].flat();
      const takeBack = async (): Promise<void> => {
        for (const act of acts.toReversed()) if (!(await undoAct(act))) return;
      };
      notify({
        kind: acts.length === 0 ? 'info' : 'done',
        text,
        detail,
        ...(acts.length === 0 ? {} : { action: { label: app.undo, onAction: () => void takeBack() } }),
      });
    };
    return {
      run,
      tell,
      tagsOfKeywords: async (sources) => {
        const made = await run('tags.ofKeywords', { sources: sources && [...sources] });
        if (made)
          tell(made.act === null ? words.noKeywords : words.tagsMade(made.tags, made.changed), made.act);
      },
    };
  }, [host, app, words, fail, undoAct]);
};
