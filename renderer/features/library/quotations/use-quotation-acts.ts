import { useCallback } from 'react';
import type { Quotation } from '#shared/contract/quotations.ts';
import { useMessages } from '../../../i18n/language.tsx';
import { copyText } from '../../../ui/copy-text.ts';
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
  const copy = useCallback(({ text }: Quotation): Promise<void> => copyText(text, words), [words]);
  return { remove, copy };
};
