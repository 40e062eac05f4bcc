import { type Destination, placeOfDestination } from './destinations.ts';
import type { PdfDocument, PdfPage } from './load-pdf.ts';
import type { PagePlace } from './pdf-pages.tsx';

/** What links of a page do, and how they are called. */
export type LinkActions = {
  onGo: (place: PagePlace) => void;
  onAddress: (href: string) => void;
  /** Where the link under the pointer or with the focus leads to; null when it is left. */
  onHint: (words: string | null) => void;
  nameOf: (to: PagePlace | string) => string;
};

/** Links of one page at most: a file may say what it likes. */
const mostLinks = 500;

type LinkAnnotation = {
  subtype: string;
  rect: [number, number, number, number];
  url?: string;
  dest?: Destination;
};
type Viewport = ReturnType<PdfPage['getViewport']>;

/** Buttons over the links of a page: within the file, and to addresses, which only the host may open. */
export const linkLayer = async (
  pdf: PdfDocument,
  page: PdfPage,
  viewport: Viewport,
  { onGo, onAddress, onHint, nameOf }: LinkActions,
): Promise<HTMLElement | null> => {
  const annotations = (await page.getAnnotations().catch(() => [])) as LinkAnnotation[];
  const links = annotations.filter(({ subtype, url, dest }) => subtype === 'Link' && (url || dest));
  if (links.length === 0) return null;
  const layer = document.createElement('div');
  layer.className = 'pdf-links';
  for (const { rect, url, dest } of links.slice(0, mostLinks)) {
    const to = url ?? (await placeOfDestination(pdf, dest));
    if (to === null) continue;
    const button = document.createElement('button');
    button.type = 'button';
    button.setAttribute('aria-label', nameOf(to));
    const [x1, y1] = viewport.convertToViewportPoint(rect[0], rect[1]) as [number, number];
    const [x2, y2] = viewport.convertToViewportPoint(rect[2], rect[3]) as [number, number];
    Object.assign(button.style, {
      left: `${Math.min(x1, x2)}px`,
      top: `${Math.min(y1, y2)}px`,
      width: `${Math.abs(x2 - x1)}px`,
      height: `${Math.abs(y2 - y1)}px`,
    });
    button.addEventListener('click', () => (typeof to === 'string' ? onAddress(to) : onGo(to)));
    for (const event of ['pointerenter', 'focus']) button.addEventListener(event, () => onHint(nameOf(to)));
    for (const event of ['pointerleave', 'blur']) button.addEventListener(event, () => onHint(null));
    layer.append(button);
  }
  return layer;
};
