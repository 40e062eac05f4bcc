import { useCallback } from 'react';
import type { Quotation } from '#shared/contract/quotations.ts';
import type { SourceId } from '#shared/ids.ts';
import { useHost } from '../../../api/host-context.tsx';
import { useMessages } from '../../../i18n/language.tsx';
import { notify } from '../../../ui/toast.tsx';
import { useFailure } from '../../../ui/use-failure.ts';
import { useAskedOfSource } from '../use-asked-of-source.ts';

/** The quotations of a source, and what can be done with one. */
export const useQuotations = (sourceId: SourceId) => {
  const host = useHost();
  const fail = useFailure();
  const { quotations: words, app } = useMessages();

  const [list, load] = useAskedOfSource(
    sourceId,
    useCallback(() => host.call('quotations.list', { sourceId }), [host, sourceId]),
  );

  const remove = async ({ id }: Quotation): Promise<void> => {
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
    await load();
  };

  const copy = async ({ text }: Quotation): Promise<void> => {
    const isCopied = await navigator.clipboard.writeText(text).then(
      () => true,
      () => false,
    );
    notify(isCopied ? { kind: 'done', text: words.copied } : { kind: 'failed', text: words.notCopied });
  };

  return { list, remove, copy };
};

export type QuotationsState = ReturnType<typeof useQuotations>;
