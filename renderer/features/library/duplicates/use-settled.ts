import { useCallback, useState } from 'react';
import type { MethodName, Output, Request } from '#shared/contract/methods.ts';
import type { ActId } from '#shared/ids.ts';
import { useActs } from '../history/use-acts.ts';

/** Does with a group what settles it, says so, and offers to take it back. */
export type Settle = <M extends MethodName>(
  method: M,
  input: Request<M>,
  said: (answer: Output<M>) => { text: string; act: ActId | null },
) => Promise<void>;

/** @param onDone goes on to the next group */
export const useSettled = (onDone: () => void): { isBusy: boolean; settle: Settle } => {
  const { run, tell } = useActs();
  const [isBusy, setBusy] = useState(false);
  const settle = useCallback<Settle>(
    async (method, input, said) => {
      setBusy(true);
      const answer = await run(method, input);
      setBusy(false);
      if (answer === null) return;
      const { text, act } = said(answer);
      tell(text, act);
      onDone();
    },
    [run, tell, onDone],
  );
  return { isBusy, settle };
};
