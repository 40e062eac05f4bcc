import { useCallback } from 'react';
import type { Quotation } from '#shared/contract/quotations.ts';
import type { SourceId } from '#shared/ids.ts';
import { useHost } from '../../../api/host-context.tsx';
import { useAskedOfSource } from '../use-asked-of-source.ts';
import { type PrintedBy, useQuotationActs } from './use-quotation-acts.ts';

/** The quotations of a source, and what can be done with one. */
export const useQuotations = (sourceId: SourceId, printedBy: PrintedBy) => {
  const host = useHost();
  const acts = useQuotationActs(printedBy);
  const [list, load] = useAskedOfSource(
    sourceId,
    useCallback(() => host.call('quotations.list', { sourceId }), [host, sourceId]),
  );
  const remove = async (quotation: Quotation): Promise<void> => {
    await acts.remove(quotation);
    await load();
  };
  return { list, remove, copy: acts.copy };
};

export type QuotationsState = ReturnType<typeof useQuotations>;
