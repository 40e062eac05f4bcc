import { useMemo } from 'react';
import type { MethodName, Output, Request } from '#shared/contract/methods.ts';
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
};

export const useActs = (): Acts => {
  const host = useHost();
  const { app } = useMessages();
  const fail = useFailure();
  return useMemo(() => {
    const run: Acts['run'] = async (method, input) => {
      const result = await host.call(method, input);
      if (result.ok) return result.value;
      fail(result.error);
      return null;
    };
    return {
      run,
      tell: (text, undo) => {
        const acts = undo === null ? [] : [undo].flat();
        const takeBack = async (): Promise<void> => {
          for (const act of acts.toReversed()) await run('organising.undo', { undo: act });
        };
        notify({
          kind: acts.length === 0 ? 'info' : 'done',
          text,
          ...(acts.length === 0 ? {} : { action: { label: app.undo, onAction: () => void takeBack() } }),
        });
      },
    };
  }, [host, app, fail]);
};
