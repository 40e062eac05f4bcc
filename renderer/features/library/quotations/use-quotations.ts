import { useCallback, useEffect, useRef, useState } from 'react';
import type { Quotation } from '#shared/contract/quotations.ts';
import type { SourceId } from '#shared/ids.ts';
import { useHost, useHostEvent } from '../../../api/host-context.tsx';
import { useMessages } from '../../../i18n/language.tsx';
import { notify } from '../../../ui/toast.tsx';
import { useFailure } from '../../../ui/use-failure.ts';

/** The quotations of a source, and what can be done with one. */
export const useQuotations = (sourceId: SourceId) => {
  const host = useHost();
  const fail = useFailure();
  const { quotations: words, app } = useMessages();
  const [list, setList] = useState<readonly Quotation[] | null>(null);

  const asked = useRef(0);
  const load = useCallback(async (): Promise<void> => {
    asked.current += 1;
    const mine = asked.current;
    const result = await host.call('quotations.list', { sourceId });
    // Another answer is on its way, or another source is shown.
    if (mine !== asked.current) return;
    if (result.ok) setList(result.value);
    else if (result.error.code !== 'not-found') fail(result.error);
  }, [host, sourceId, fail]);
  useEffect(() => {
    void load();
    return () => {
      asked.current += 1;
    };
  }, [load]);
  useHostEvent('sources.changed', ({ ids }) => {
    if (ids === null || ids.includes(sourceId)) void load();
  });

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
