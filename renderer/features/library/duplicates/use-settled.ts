import { useCallback, useState } from 'react';
import type { Output, Request } from '#shared/contract/methods.ts';
import { type ActMethod, type Told, useActs } from '../history/use-acts.ts';

/** Does with a group what settles it, says so, and offers to take it back. */
export type Settle = <M extends ActMethod>(
  method: M,
  input: Request<M>,
  told: (answer: Output<M>) => Told,
) => Promise<void>;

/** @param onDone goes on to the next group */
export const useSettled = (onDone: () => void): { isBusy: boolean; settle: Settle } => {
  const { act } = useActs();
  const [isBusy, setBusy] = useState(false);
  const settle = useCallback<Settle>(
    async (method, input, told) => {
      setBusy(true);
      const answer = await act(method, input, told);
      setBusy(false);
      if (answer !== null) onDone();
    },
    [act, onDone],
  );
  return { isBusy, settle };
};
