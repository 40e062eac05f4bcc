import { useCallback, useState } from 'react';
import type { Output } from '#shared/contract/methods.ts';
import type { PaperId } from '#shared/ids.ts';
import { useHost } from '../../api/host-context.tsx';
import { useFailure } from '../../ui/use-failure.ts';

/** Holds the quotations of a paper against their sources, when that is asked for. */
export const useQuotationCheck = (flush: (id: PaperId) => Promise<boolean>, onFound: () => void) => {
  const host = useHost();
  const fail = useFailure();
  const [found, setFound] = useState<(Output<'quotations.check'> & { paper: PaperId }) | null>(null);
  const close = useCallback(() => setFound(null), []);
  const start = async (id: PaperId): Promise<void> => {
    // What is checked is what was saved.
    if (!(await flush(id))) return;
    const answer = await host.call('quotations.check', { id });
    if (!answer.ok) return fail(answer.error);
    setFound({ ...answer.value, paper: id });
    onFound();
  };
  return { found, start, close };
};
