import { useEffect, useRef } from 'react';
import type { DrawnPage } from '../page/drawn-page.ts';
import type { Turn } from '../page/reading-place.ts';
import { type LinkActions, linkLayer } from './link-layer.ts';
import { type PdfDocument, pdfjs } from './load-pdf.ts';
import { guardSelection } from './selection-guard.ts';
import type { ReadPage } from './text-of-page.ts';

/** Pixels of one page at most: more than this a graphics card may refuse. */
const mostPixels = 16_000_000;
/** While the pane is being resized the old picture is stretched; it is drawn anew this long after (ms). */
const settle = 90;

/** CSS pixels of a point. */
export const pixelsOfPoint = 96 / 72;

/** One page of a PDF: its picture, and over it the words, unseen, for selecting and marking. */
export const PdfPage = ({
  document: pdf,
  number,
  scale,
  turn,
  read,
  label,
  links,
  onDrawn,
}: {
  document: PdfDocument;
  number: number;
  scale: number;
  turn: Turn;
  read: (page: number) => Promise<ReadPage>;
  label: string;
  links: LinkActions;
  /** With null when it is drawn no more. */
  onDrawn: (page: number, drawn: DrawnPage | null) => void;
}) => {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const element = box.current;
    if (!element) return;
    let over = false;
    let cancel = (): void => {};
    let unguard = (): void => {};
    const draw = async (): Promise<void> => {
      const [{ TextLayer }, page, { content, text }] = await Promise.all([
        pdfjs(),
        pdf.getPage(number),
        read(number),
      ]);
      if (over) return;
      const viewport = page.getViewport({
        scale: scale * pixelsOfPoint,
        rotation: page.rotate + turn,
      });
      const canvas = document.createElement('canvas');
      const fitting = Math.sqrt(mostPixels / (viewport.width * viewport.height));
      const ratio = Math.min(window.devicePixelRatio || 1, fitting);
      canvas.width = Math.max(1, Math.floor(viewport.width * ratio));
      canvas.height = Math.max(1, Math.floor(viewport.height * ratio));
      const painting = page.render({ canvas, viewport, transform: [ratio, 0, 0, ratio, 0, 0] });
      cancel = () => painting.cancel();
      const layer = document.createElement('div');
      layer.className = 'pdf-text';
      layer.style.setProperty('--total-scale-factor', String(viewport.scale));
      const textLayer = new TextLayer({ textContentSource: content, container: layer, viewport });
      const [linked] = await Promise.all([
        linkLayer(pdf, page, viewport, links),
        painting.promise,
        textLayer.render(),
      ]);
      if (over) return;
      element.replaceChildren(canvas, layer, ...(linked ? [linked] : []));
      unguard = guardSelection(layer);
      element.dataset.drawn = '';
      const runs = textLayer.textDivs.map(({ firstChild }) =>
        firstChild instanceof Text ? firstChild : null,
      );
      onDrawn(number, { page: number, text, runs, layer });
    };
    const timer = setTimeout(
      () =>
        void draw().catch((error: unknown) => {
          // A page that was scrolled away is not drawn to its end.
          if (!over && (error as { name?: string }).name !== 'RenderingCancelledException') throw error;
        }),
      element.childElementCount > 0 ? settle : 0,
    );
    return () => {
      over = true;
      clearTimeout(timer);
      cancel();
      unguard();
      onDrawn(number, null);
    };
  }, [pdf, number, scale, turn, read, links, onDrawn]);
  // biome-ignore lint/a11y/useSemanticElements: a <section> in each place would need a heading.
  return <div ref={box} className="pdf-page" role="region" aria-label={label} />;
};
