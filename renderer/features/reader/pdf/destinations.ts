import type { PdfDocument } from './load-pdf.ts';
import type { PagePlace } from './pdf-pages.tsx';

/** What a PDF says of a place in itself: its name, or the place with a page first. */
export type Destination = string | readonly unknown[] | null | undefined;

/** How far down on its page a place is, from 0 to 1; 0 where it does not say. */
const topOf = async (document: PdfDocument, page: number, place: readonly unknown[]): Promise<number> => {
  const kind = (place[1] as { name?: string } | undefined)?.name;
  const y = kind === 'XYZ' ? place[3] : kind === 'FitH' || kind === 'FitBH' ? place[2] : null;
  if (typeof y !== 'number') return 0;
  const viewport = (await document.getPage(page)).getViewport({ scale: 1 });
  const [, down] = viewport.convertToViewportPoint(0, y) as [number, number];
  return Math.min(1, Math.max(0, down / viewport.height));
};

/** Where a link or heading of a PDF leads to; null for nowhere in it. */
export const placeOfDestination = async (
  document: PdfDocument,
  given: Destination,
): Promise<PagePlace | null> => {
  try {
    const place = typeof given === 'string' ? await document.getDestination(given) : given;
    const target: unknown = place?.[0];
    if (!place || target === null || target === undefined) return null;
    const page = (typeof target === 'number' ? target : await document.getPageIndex(target as never)) + 1;
    return page > document.numPages ? null : { page, top: await topOf(document, page, place) };
  } catch {
    return null;
  }
};
