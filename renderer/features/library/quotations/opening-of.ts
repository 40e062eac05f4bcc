import type { Quotation } from '#shared/contract/quotations.ts';
import type { useFileReader } from '../../../api/file-reader.tsx';

/** Opens the file that a quotation was taken from, at its words; undefined for one that was written down by hand. */
export const openingOf = (
  { attached }: Quotation,
  read: ReturnType<typeof useFileReader>,
): (() => void) | undefined =>
  attached
    ? () =>
        read({
          id: attached.attachmentId,
          page: attached.page ?? undefined,
          passage: { from: attached.from, to: attached.to },
        })
    : undefined;
