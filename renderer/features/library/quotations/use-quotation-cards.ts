import { type RefObject, useState } from 'react';
import type { Quotation } from '#shared/contract/quotations.ts';
import type { QuotationId } from '#shared/ids.ts';
import { useFileReader } from '../../../api/file-reader.tsx';
import { openingOf } from './opening-of.ts';
import type { QuotationActions } from './quotation-card.tsx';
import type { CopiedQuotation } from './use-quotation-acts.ts';

type Acts = {
  remove: (quotation: Quotation) => Promise<void>;
  copy: (quotation: Quotation, how: CopiedQuotation) => Promise<void>;
};

/** What the cards of a list of quotations do: one is edited at a time, and the focus is never lost with a line. */
export const useQuotationCards = (
  /** What the cards stand in, with the field or button above them. */
  list: RefObject<HTMLElement | null>,
  { remove, copy }: Acts,
  onQuote: ((quotation: Quotation) => void) | undefined,
) => {
  const read = useFileReader();
  const [editing, setEditing] = useState<QuotationId | 'new' | null>(null);

  /** The focus goes to the menu of a line, or to that of another, or to what stands above the list. */
  const focusMenu = (index: number): void => {
    // The line that is meant stands only after the next drawing.
    setTimeout(() => {
      const menus = list.current?.querySelectorAll<HTMLElement>('.quotation-menu button');
      const menu = menus?.[Math.min(Math.max(index, 0), menus.length - 1)];
      (menu ?? list.current?.querySelector<HTMLElement>('input, button'))?.focus();
    });
  };
  const actionsOf = (quotation: Quotation, index: number): QuotationActions => ({
    onQuote: onQuote && (() => onQuote(quotation)),
    onOpen: openingOf(quotation, read),
    onEdit: () => setEditing(quotation.id),
    onCopy: (how) => void copy(quotation, how),
    onRemove: async () => {
      await remove(quotation);
      focusMenu(index);
    },
  });
  return { editing, setEditing, focusMenu, actionsOf };
};
