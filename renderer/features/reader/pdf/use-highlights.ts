import { useRef } from 'react';
import type { Attachment } from '#shared/contract/attachments.ts';
import type { SourceNote } from '#shared/contract/organising.ts';
import type { Quotation } from '#shared/contract/quotations.ts';
import { quotationLimits } from '#shared/quotations/limits.ts';
import { organisingLimits } from '#shared/sources/organising.ts';
import { labelOf, type PageNumbers } from '#shared/texts/page-numbers.ts';
import { useHost } from '../../../api/host-context.tsx';
import { useMessages } from '../../../i18n/language.tsx';
import { notify } from '../../../ui/toast.tsx';
import { useFailure } from '../../../ui/use-failure.ts';
import { type Highlight, marksOf, type Remark } from './highlights.ts';
import type { OpenPdf } from './use-pdf.ts';

/**
 * Keeps the passages that were marked in a PDF by another program as quotations of its source, and what was noted
 * beside them as its notes.
 */
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
  const keep = async (highlight: Highlight): Promise<Quotation | null> => {
    const { page, from, to, text, isStruckOut } = highlight;
    const note = isStruckOut ? words.struckOut(highlight.note) : highlight.note;
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
  /** The notes that the source does not have yet. */
  const freshNotes = async (remarks: readonly Remark[]): Promise<string[]> => {
    if (remarks.length === 0) return [];
    const present = await host.call('organising.ofSource', { id: file.sourceId });
    if (!present.ok) {
      fail(present.error);
      return [];
    }
    const known = new Set(present.value.notes.map(({ text }) => text));
    const notes = remarks.map(({ page, text }) =>
      words.noteAtPage(labelOf(numbers, page) || `#${page}`, text),
    );
    return [...new Set(notes)].filter((note) => !known.has(note));
  };
  const keepNote = async (text: string): Promise<SourceNote | null> => {
    const result = await host.call('sourceNotes.save', {
      source: file.sourceId,
      text: text.slice(0, organisingLimits.note),
    });
    if (result.ok) return result.value;
    fail(result.error);
    return null;
  };
  const take = async (): Promise<void> => {
    const { highlights, remarks } = await marksOf(document, read);
    const quotations = highlights.filter((one) => !isKept(one));
    const notes = await freshNotes(remarks);
    if (quotations.length + notes.length === 0) {
      const isNone = highlights.length + remarks.length === 0;
      notify({ kind: 'info', text: isNone ? words.noHighlights : words.highlightsKnown });
      return;
    }
    const kept = await untilOneFails(quotations, keep);
    const keptNotes = kept.length < quotations.length ? [] : await untilOneFails(notes, keepNote);
    if (kept.length + keptNotes.length === 0) return;
    notify({
      kind: 'done',
      text: [
        ...(kept.length > 0 ? [words.highlightsTaken(kept.length)] : []),
        ...(keptNotes.length > 0 ? [words.remarksTaken(keptNotes.length)] : []),
      ].join(' '),
      action: {
        label: app.undo,
        onAction: async () => {
          for (const { id } of kept) await host.call('quotations.remove', { id });
          for (const { id } of keptNotes) await host.call('sourceNotes.remove', { id });
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

/** What fails once fails for the rest, and is said once. */
const untilOneFails = async <Of, Kept>(
  all: readonly Of[],
  keep: (one: Of) => Promise<Kept | null>,
): Promise<Kept[]> => {
  const kept: Kept[] = [];
  for (const one of all) {
    const result = await keep(one);
    if (result === null) break;
    kept.push(result);
  }
  return kept;
};
