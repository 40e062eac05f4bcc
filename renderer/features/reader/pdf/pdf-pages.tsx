import {
  type Ref,
  useCallback,
  useEffect,
  useImperativeHandle,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import { useMessages } from '../../../i18n/language.tsx';
import type { DrawnPage } from '../page/drawn-page.ts';
import type { Turn, Zoom } from '../page/reading-place.ts';
import type { LinkActions } from './link-layer.ts';
import type { PdfDocument } from './load-pdf.ts';
import { layOut, type PageSize, pageAt, pageGap } from './page-layout.ts';
import { PdfPage } from './pdf-page.tsx';
import type { ReadPage } from './text-of-page.ts';

/** Where the upper edge of the pane is: a page, from 1, and how far down in it. */
export type PagePlace = { page: number; top: number };

export type PagesHandle = {
  goTo: (place: PagePlace) => void;
  /** Brings a range of a drawn page into sight. */
  reveal: (range: Range) => void;
  /** By so many panes. */
  turn: (direction: 1 | -1) => void;
  focus: () => void;
};

/** The page that is over the middle of the pane is the one being read; a hit is brought a little higher. */
const readingLine = 0.5;
const hitLine = 0.3;

/** The pages of a PDF under each other. Only those in sight and next to it are drawn. */
export const PdfPages = ({
  ref,
  document,
  sizes,
  zoom,
  turn,
  start,
  read,
  pageLabel,
  links,
  onPlace,
  onScale,
  onDrawn,
}: {
  ref: Ref<PagesHandle>;
  document: PdfDocument;
  sizes: readonly PageSize[];
  zoom: Zoom;
  turn: Turn;
  start: PagePlace;
  read: (page: number) => Promise<ReadPage>;
  pageLabel: (page: number) => string;
  links: LinkActions;
  /** Where the reader is, and the page being read. */
  onPlace: (place: PagePlace, reading: number) => void;
  onScale: (scale: number) => void;
  onDrawn: (page: number, drawn: DrawnPage | null) => void;
}) => {
  const { reader: words } = useMessages();
  const pane = useRef<HTMLDivElement>(null);
  const [box, setBox] = useState({ width: 0, height: 0 });
  useLayoutEffect(() => {
    const element = pane.current;
    if (!element) return;
    const measure = (): void => setBox({ width: element.clientWidth, height: element.clientHeight });
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    measure();
    return () => observer.disconnect();
  }, []);

  const widest = useMemo(() => Math.max(...sizes.map(({ width }) => width)), [sizes]);
  const scale =
    zoom === 'width' ? Math.max(0.1, Math.round(((box.width - 2 * pageGap) / widest) * 1000) / 1000) : zoom;
  const layout = useMemo(() => layOut(sizes, scale), [sizes, scale]);
  useEffect(() => onScale(scale), [scale, onScale]);

  // The reader stays where he is when pages get another size; a first place is one, too.
  const place = useRef<PagePlace>(start);
  const [shown, setShown] = useState<readonly [number, number]>([0, 0]);
  const told = useRef(onPlace);
  told.current = onPlace;
  const look = useCallback((): void => {
    const element = pane.current;
    if (!element || element.clientHeight === 0) return;
    const top = element.scrollTop;
    const height = element.clientHeight;
    // A page begins with the gap over it.
    const at = pageAt(layout, top + pageGap);
    place.current = {
      page: at + 1,
      top: Math.min(1, Math.max(0, (top + pageGap - layout.tops[at]!) / layout.heights[at]!)),
    };
    const first = pageAt(layout, top - height);
    const last = pageAt(layout, top + 2 * height);
    setShown((old) => (old[0] === first && old[1] === last ? old : [first, last]));
    told.current(place.current, pageAt(layout, top + readingLine * height) + 1);
  }, [layout]);

  const goTo = useCallback(
    ({ page, top }: PagePlace): void => {
      const element = pane.current;
      const at = Math.min(layout.tops.length, Math.max(1, page)) - 1;
      if (!element) return;
      element.scrollTop = layout.tops[at]! + top * layout.heights[at]! - pageGap;
      look();
    },
    [layout, look],
  );
  const isMeasured = box.width > 0;
  // biome-ignore lint/correctness/useExhaustiveDependencies: only another layout moves the pages.
  useLayoutEffect(() => {
    if (isMeasured) goTo(place.current);
  }, [layout, isMeasured]);
  // A pane that got higher shows more.
  useEffect(() => {
    if (box.height > 0) look();
  }, [box.height, look]);

  useImperativeHandle(
    ref,
    () => ({
      goTo,
      reveal: (range) => {
        const element = pane.current;
        if (!element) return;
        const outer = element.getBoundingClientRect();
        const inner = range.getBoundingClientRect();
        if (inner.top < outer.top + 40 || inner.bottom > outer.bottom - 40)
          element.scrollTop += inner.top - outer.top - hitLine * outer.height;
        if (inner.left < outer.left || inner.right > outer.right)
          element.scrollLeft += inner.left - outer.left - 0.2 * outer.width;
      },
      turn: (direction) => {
        const element = pane.current;
        if (element) element.scrollTop += direction * Math.max(40, element.clientHeight - 60);
      },
      focus: () => pane.current?.focus(),
    }),
    [goTo],
  );

  const numbers = Array.from({ length: shown[1] - shown[0] + 1 }, (_, at) => shown[0] + at).filter(
    (at) => at < sizes.length,
  );
  return (
    <div
      ref={pane}
      className="reader-pane pdf-pages"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what is scrolled by keys must take the focus.
      tabIndex={0}
      role="document"
      aria-label={words.pages}
      onScroll={look}
    >
      <div
        className="pdf-sheets"
        style={{ height: layout.total, width: Math.max(box.width, layout.widest + 2 * pageGap) }}
      >
        {isMeasured
          ? numbers.map((at) => (
              <div
                key={at}
                className="pdf-sheet"
                style={{ top: layout.tops[at], height: layout.heights[at], width: layout.widths[at] }}
              >
                <PdfPage
                  document={document}
                  number={at + 1}
                  scale={scale}
                  turn={turn}
                  read={read}
                  label={pageLabel(at + 1)}
                  links={links}
                  onDrawn={onDrawn}
                />
              </div>
            ))
          : null}
      </div>
    </div>
  );
};
