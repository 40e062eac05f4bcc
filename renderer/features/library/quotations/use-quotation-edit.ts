import { useCallback, useRef, useState } from 'react';
import type { Quotation } from '#shared/contract/quotations.ts';
import type { QuotationId, SourceId } from '#shared/ids.ts';
import { useHost } from '../../../api/host-context.tsx';
import { useFailure } from '../../../ui/use-failure.ts';
import { useFlushOnLeaving } from '../../../ui/use-flush-on-leaving.ts';

/** What a person writes of a quotation. */
export type QuotationDraft = Pick<Quotation, 'text' | 'lang' | 'label' | 'locator' | 'note' | 'translation'>;

export type QuotationState = 'none' | 'saving' | 'saved' | 'failed';

const quiet = 400;
const noWords: QuotationDraft = { text: '', lang: '', label: 'page', locator: '', note: '', translation: '' };

/**
 * A quotation while it is written: each change is saved after a moment of quiet, and at the latest when the form
 * goes away. A new one is kept as soon as it has words.
 */
export const useQuotationEdit = (sourceId: SourceId, quotation: Quotation | null) => {
  const host = useHost();
  const fail = useFailure();
  const [draft, setDraft] = useState<QuotationDraft>(quotation ?? noWords);
  const [state, setState] = useState<QuotationState>('none');
  const id = useRef<QuotationId | null>(quotation?.id ?? null);
  const waiting = useRef<{ draft: QuotationDraft; timer: ReturnType<typeof setTimeout> } | null>(null);
  // One after the other, so that a new one is not added twice.
  const queue = useRef(Promise.resolve());

  const write = useCallback(
    async ({ text, lang, label, locator, note, translation }: QuotationDraft): Promise<void> => {
      const given = { text, lang, label, locator, note, translation };
      const result =
        id.current === null
          ? await host.call('quotations.add', { sourceId, ...given })
          : await host.call('quotations.update', { id: id.current, changes: given });
      if (result.ok) id.current = result.value.id;
      else fail(result.error);
      if (!waiting.current) setState(result.ok ? 'saved' : 'failed');
    },
    [host, sourceId, fail],
  );
  const flush = useCallback((): Promise<void> => {
    const pending = waiting.current;
    if (pending) {
      clearTimeout(pending.timer);
      waiting.current = null;
      queue.current = queue.current.then(() => write(pending.draft));
    }
    return queue.current;
  }, [write]);
  useFlushOnLeaving(flush);

  const change = (changes: Partial<QuotationDraft>): void => {
    const next = { ...draft, ...changes };
    setDraft(next);
    if (waiting.current) clearTimeout(waiting.current.timer);
    waiting.current = null;
    if (next.text.trim() === '') return;
    setState('saving');
    waiting.current = { draft: next, timer: setTimeout(() => void flush(), quiet) };
  };
  return { draft, state, change, flush, id: (): QuotationId | null => id.current };
};
