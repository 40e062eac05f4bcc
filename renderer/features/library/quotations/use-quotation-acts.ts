import { useCallback } from 'react';
import type { Quotation } from '#shared/contract/quotations.ts';
import { useMessages } from '../../../i18n/language.tsx';
import { notify } from '../../../ui/toast.tsx';
import { useActs } from '../history/use-acts.ts';

/** What can be done with a quotation wherever it is listed. */
export const useQuotationActs = () => {
  const { act } = useActs();
  const { quotations: words } = useMessages();
  const remove = useCallback(
    async ({ id }: Quotation): Promise<void> => {
      await act('quotations.remove', { id }, () => words.removed);
    },
    [act, words],
  );
  const copy = useCallback(
    async ({ text }: Quotation): Promise<void> => {
      const isCopied = await navigator.clipboard.writeText(text).then(
        () => true,
        () => false,
      );
      notify(isCopied ? { kind: 'done', text: words.copied } : { kind: 'failed', text: words.notCopied });
    },
    [words],
  );
  return { remove, copy };
};
