import { useCallback } from 'react';
import type { Quotation } from '#shared/contract/quotations.ts';
import { useHost } from '../../../api/host-context.tsx';
import { citePrinterOf } from '../../../citations/cite-printer.ts';
import { quoteMarks } from '../../../editor/plugins/input-rules/quote-marks.ts';
import { inMarks, withoutOuterMarks } from '../../../editor/quoting/level-marks.ts';
import { localeOf } from '../../../i18n/format.ts';
import { useLanguage, useMessages } from '../../../i18n/language.tsx';
import { copyText } from '../../../ui/copy-text.ts';
import { useActs } from '../history/use-acts.ts';

/** What of a quotation is copied: its words alone, or in quotation marks and with what a note prints. */
export type CopiedQuotation = 'words' | 'cited';

/** How a note that cites it is printed. */
export type PrintedBy = { style: string; locale: string | undefined };

/** What can be done with a quotation wherever it is listed. */
export const useQuotationActs = ({ style, locale }: PrintedBy) => {
  const host = useHost();
  const { run, act } = useActs();
  const language = useLanguage();
  const { quotations: words } = useMessages();
  const lang = locale ?? localeOf[language];
  const remove = useCallback(
    async ({ id }: Quotation): Promise<void> => {
      await act('quotations.remove', { id }, () => words.removed);
    },
    [act, words],
  );
  /** “Passage” (Author, Title, p. 12). */
  const withCitation = useCallback(
    async ({ sourceId, text, label, locator }: Quotation): Promise<string | null> => {
      const source = await run('sources.get', { id: sourceId });
      if (!source) return null;
      const note = await citePrinterOf(host).print(source.csl, style, lang, { label, locator });
      const printed = (note ?? []).map((part) => part.text).join('');
      const line = inMarks(withoutOuterMarks(text).replace(/\s*\n\s*/g, ' '), quoteMarks(lang));
      return printed === '' ? line : `${line} (${printed.replace(/\.$/, '')})`;
    },
    [host, run, style, lang],
  );
  const copy = useCallback(
    async (quotation: Quotation, how: CopiedQuotation): Promise<void> => {
      const text = how === 'words' ? quotation.text : await withCitation(quotation);
      if (text !== null) await copyText(text, words);
    },
    [withCitation, words],
  );
  return { remove, copy };
};
