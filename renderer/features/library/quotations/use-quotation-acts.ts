import { useCallback } from 'react';
import type { Quotation } from '#shared/contract/quotations.ts';
import { useHost } from '../../../api/host-context.tsx';
import { useMessages } from '../../../i18n/language.tsx';
import { notify } from '../../../ui/toast.tsx';
import { useFailure } from '../../../ui/use-failure.ts';

/** What can be done with a quotation wherever it is listed. */
export const useQuotationActs = () => {
  const host = useHost();
  const fail = useFailure();
  const { quotations: words, app } = useMessages();
  const remove = useCallback(
    async ({ id }: Quotation): Promise<void> => {
      const result = await host.call('quotations.remove', { id });
      if (!result.ok) return fail(result.error);
      notify({
        kind: 'done',
        text: words.removed,
        action: {
          label: app.undo,
          onAction: async () => {
            const back = await host.call('quotations.restore', { quotation: result.value });
            if (!back.ok) fail(back.error);
          },
        },
      });
    },
    [host, fail, words, app],
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
