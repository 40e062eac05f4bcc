import type { Quotation } from '#shared/contract/quotations.ts';
import type { QuotationId } from '#shared/ids.ts';

/** What is dragged is a quotation of the library, by its id. Other programs get its words beside it. */
export const draggedQuotationType = 'application/x-ibid-quotation';

export const putQuotation = (data: DataTransfer, { id, text }: Pick<Quotation, 'id' | 'text'>): void => {
  data.setData(draggedQuotationType, id);
  data.setData('text/plain', text);
  data.effectAllowed = 'copy';
};

export const hasQuotation = (data: DataTransfer | null): boolean =>
  data?.types.includes(draggedQuotationType) ?? false;

/** The quotation that was dropped; null where it is none of Ibid's. */
export const takeQuotation = (data: DataTransfer | null): QuotationId | null => {
  const id = data?.getData(draggedQuotationType) ?? '';
  return /^[0-9a-z]{16}$/.test(id) ? (id as QuotationId) : null;
};
