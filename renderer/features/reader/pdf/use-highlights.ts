import { useRef } from 'react';
import type { Attachment } from '#shared/contract/attachments.ts';
import type { Quotation } from '#shared/contract/quotations.ts';
import { quotationLimits } from '#shared/quotations/limits.ts';
import { labelOf, type PageNumbers } from '#shared/texts/page-numbers.ts';
import { useHost } from '../../../api/host-context.tsx';
import { useMessages } from '../../../i18n/language.tsx';
import { notify } from '../../../ui/toast.tsx';
import { useFailure } from '../../../ui/use-failure.ts';
import { type Highlight, highlightsOf } from './highlights.ts';
import type { OpenPdf } from './use-pdf.ts';

/** Keeps the passages that were marked in a PDF by another program as quotations of its source. */
export const useHighlights = (
  { document, read }: OpenPdf,
  file: Attachment,
  numbers: PageNumbers,
  quotations: readonly Quotation[],
): (() => Promise<void>) => {
  const host = useHost();
  const fail = useFailure();
  const { reader: words, app } = useMessages();
  const isAtWork = useRef(false);

  const isKept = ({ page, text }: Highlight): boolean =>
    quotations.some(
      (one) =>
        one.text === text ||
        (one.attached?.attachmentId === file.id && one.attached.page === page && one.text.includes(text)),
    );
  const keep = async ({ page, from, to, text, note }: Highlight): Promise<Quotation | null> => {
    const result = await host.call('quotations.add', {
      sourceId: file.sourceId,
      text: text.slice(0, quotationLimits.text),
      note: note.slice(0, quotationLimits.note),
      label: 'page',
      locator: labelOf(numbers, page),
      attached: { attachmentId: file.id, page, from, to },
    });
    if (result.ok) return result.value;
    fail(result.error);
    return null;
  };
  const take = async (): Promise<void> => {
    const found = await highlightsOf(document, read);
    const fresh = found.filter((one) => !isKept(one));
    if (fresh.length === 0) {
      notify({ kind: 'info', text: found.length === 0 ? words.noHighlights : words.highlightsKnown });
      return;
    }
    const kept: Quotation[] = [];
    for (const one of fresh) {
      const quotation = await keep(one);
      // What fails once fails for the rest, and is said once.
      if (!quotation) break;
      kept.push(quotation);
    }
    if (kept.length === 0) return;
    notify({
      kind: 'done',
      text: words.highlightsTaken(kept.length),
      action: {
        label: app.undo,
        onAction: async () => {
          for (const { id } of kept) await host.call('quotations.remove', { id });
        },
      },
    });
  };
  return async () => {
    if (isAtWork.current) return;
    isAtWork.current = true;
    try {
      await take();
    } finally {
      isAtWork.current = false;
    }
  };
};
