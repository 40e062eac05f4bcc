import { useEffect, useState } from 'react';
import type { Turn } from '../page/reading-place.ts';
import { placeOfDestination } from './destinations.ts';
import { openPdf, type PdfDocument, type PdfTrouble } from './load-pdf.ts';
import type { PageSize } from './page-layout.ts';
import { pixelsOfPoint } from './pdf-page.tsx';
import type { PagePlace } from './pdf-pages.tsx';
import { pageReader, type ReadPage } from './text-of-page.ts';

/** A heading of the file's own table of contents, with the headings under it. */
export type OutlineEntry = { title: string; place: PagePlace | null; entries: readonly OutlineEntry[] };

export type OpenPdf = {
  document: PdfDocument;
  read: (page: number) => Promise<ReadPage>;
  labels: readonly string[] | null;
  outline: readonly OutlineEntry[];
};

export type PdfState = { state: 'opening' } | { state: PdfTrouble } | ({ state: 'open' } & OpenPdf);

type RawEntry = Awaited<ReturnType<PdfDocument['getOutline']>>[number];

/** Headings of an outline at most, and how deep they go: a file may say what it likes. */
const mostEntries = 2000;
const deepest = 8;

const outlineOf = async (document: PdfDocument): Promise<OutlineEntry[]> => {
  let left = mostEntries;
  const read = async (entries: readonly RawEntry[], depth: number): Promise<OutlineEntry[]> => {
    const found: OutlineEntry[] = [];
    for (const { title, dest, items } of entries) {
      if (left-- <= 0) break;
      found.push({
        title: title.trim().slice(0, 300),
        place: await placeOfDestination(document, dest),
        entries: depth < deepest ? await read((items ?? []) as RawEntry[], depth + 1) : [],
      });
    }
    return found;
  };
  return read((await document.getOutline().catch(() => null)) ?? [], 1);
};

/** Opens the bytes of a PDF; `password` is tried where it is locked. */
export const usePdf = (bytes: ArrayBuffer, password: string | undefined): PdfState => {
  const [state, setState] = useState<PdfState>({ state: 'opening' });
  useEffect(() => {
    let over = false;
    let close = (): void => {};
    const open = async (): Promise<void> => {
      // pdf.js takes the memory of what it is given.
      const opened = await openPdf(new Uint8Array(bytes.slice(0)), password);
      if (typeof opened === 'string') {
        if (!over) setState({ state: opened });
        return;
      }
      close = opened.close;
      if (over) return close();
      const { document } = opened;
      const [labels, outline] = await Promise.all([
        document.getPageLabels().catch(() => null),
        outlineOf(document),
      ]);
      if (!over) setState({ state: 'open', document, read: pageReader(document), labels, outline });
    };
    setState({ state: 'opening' });
    void open();
    return () => {
      over = true;
      close();
    };
  }, [bytes, password]);
  return state;
};

/** How many pages are measured before they are told. */
const batch = 60;

/** The sizes of all pages as they are turned: those not measured yet are as large as the first. */
export const usePageSizes = (document: PdfDocument, turn: Turn): readonly PageSize[] | null => {
  const [sizes, setSizes] = useState<readonly PageSize[] | null>(null);
  useEffect(() => {
    let over = false;
    const measure = async (): Promise<void> => {
      const found: PageSize[] = [];
      for (let number = 1; number <= document.numPages && !over; number++) {
        const size = await document.getPage(number).then(
          (page) => {
            const { width, height } = page.getViewport({
              scale: pixelsOfPoint,
              rotation: page.rotate + turn,
            });
            return { width, height };
          },
          () => found[0] ?? { width: 595 * pixelsOfPoint, height: 842 * pixelsOfPoint },
        );
        found.push(size);
        const isLast = number === document.numPages;
        if (!over && (isLast || number === 1 || number % batch === 0)) {
          const rest = Array.from({ length: document.numPages - found.length }, () => found[0]!);
          setSizes([...found, ...rest]);
        }
      }
    };
    setSizes(null);
    void measure();
    return () => {
      over = true;
    };
  }, [document, turn]);
  return sizes;
};
