import { useCallback, useEffect, useImperativeHandle, useMemo, useRef, useState } from 'react';
import { labelOf, labelOfRange, type PageNumbers, pageFor } from '#shared/texts/page-numbers.ts';
import { useMessages } from '../../../i18n/language.tsx';
import { HitList } from '../find/hit-list.tsx';
import { ReaderFindBar } from '../find/reader-find-bar.tsx';
import { useReaderFind } from '../find/use-reader-find.ts';
import { nextTurn, nextZoom, readPlace, type Turn, writePlace, type Zoom } from '../page/reading-place.ts';
import type { ViewProps } from '../page/view-props.ts';
import { useAddress } from '../tools/use-address.ts';
import { useReaderKeys } from '../tools/use-reader-keys.ts';
import type { LinkActions } from './link-layer.ts';
import { OutlineList } from './outline-list.tsx';
import { type PagePlace, type PagesHandle, PdfPages } from './pdf-pages.tsx';
import { PdfTools } from './pdf-tools.tsx';
import { useHighlights } from './use-highlights.ts';
import { usePageMarks } from './use-page-marks.ts';
import { usePassage } from './use-passage.ts';
import { type OpenPdf, usePageSizes } from './use-pdf.ts';
import { useTextCaret } from './use-text-caret.ts';

/** A PDF with its own numbers for its pages; `shift` is what a person set of them. */
export type PdfProps = ViewProps & { shift: number | null; onShift: (shift: number | null) => void };

/** The pages of a PDF that could be opened, and everything that goes through them. */
export const OpenedPdf = ({
  pdf,
  file,
  place,
  onPlace,
  wish,
  quotations,
  shift,
  onShift,
  onPassage,
  handle,
}: PdfProps & { pdf: OpenPdf }) => {
  const { document, read, labels, outline } = pdf;
  const { reader: words } = useMessages();
  const start = useMemo(() => readPlace(place), [place]);
  const [turn, setTurn] = useState<Turn>(start.turn);
  const sizes = usePageSizes(document, turn);
  const [zoom, setZoom] = useState<Zoom>(start.zoom);
  const [scale, setScale] = useState(1);
  const [side, setSide] = useState<'contents' | 'hits' | null>(null);
  const [hint, setHint] = useState<string | null>(null);
  const pages = useRef<PagesHandle>(null);
  const field = useRef<HTMLInputElement>(null);
  const pageField = useRef<HTMLInputElement>(null);
  const count = document.numPages;
  const numbers = useMemo((): PageNumbers => ({ count, labels, shift }), [count, labels, shift]);
  /** The page that was wished for; null for the one that was left. */
  const wished = useCallback(
    ({ page, label }: typeof wish): number | null =>
      page ?? (label === undefined ? null : pageFor(numbers, label)),
    [numbers],
  );
  const [first] = useState(() => wished(wish));
  const [reading, setReading] = useState(first ?? start.page);
  useImperativeHandle(handle, () => ({ focus: () => pages.current?.focus() }), []);
  const isThere = sizes !== null;
  useEffect(() => {
    if (isThere) pages.current?.focus();
  }, [isThere]);

  const texts = useMemo(
    () => ({ count, textOf: async (page: number) => (await read(page)).text.text }),
    [count, read],
  );
  const find = useReaderFind(texts, wish.find ?? '', () => reading);
  const { drawn, drawings, onDrawn } = usePageMarks({ find, pages, fileId: file.id, quotations, wish });
  usePassage(drawn, (passage) =>
    onPassage(
      passage,
      passage?.page ? labelOfRange(numbers, passage.page, passage.lastPage ?? passage.page) : '',
    ),
  );
  const caret = useTextCaret({ drawn, drawings, pages, count, read, reading });
  const takeHighlights = useHighlights(pdf, file, numbers, quotations);

  const at = useRef<PagePlace>(first === null ? start : { page: first, top: 0 });
  const opened = useRef(wish);
  const goTo = useCallback((to: PagePlace): void => {
    pages.current?.goTo(to);
    pages.current?.focus();
  }, []);
  const goToPage = (page: number): void => goTo({ page, top: 0 });
  useEffect(() => {
    if (opened.current === wish) return;
    opened.current = wish;
    const page = wished(wish);
    if (page !== null) pages.current?.goTo({ page, top: 0 });
  }, [wish, wished]);
  const keep = useCallback(
    (): void => onPlace(writePlace({ ...at.current, zoom, turn })),
    [onPlace, zoom, turn],
  );
  useEffect(keep, [keep]);

  const openFind = (): void => {
    find.open();
    field.current?.focus();
    field.current?.select();
  };
  const closeFind = (): void => {
    find.close();
    setSide((old) => (old === 'hits' ? null : old));
    pages.current?.focus();
    // What was found is what one means to quote, or to select from.
    if (find.current) caret.select(find.current);
  };
  const step = (direction: 1 | -1): void => setZoom(nextZoom(scale, direction));
  const rotate = (): void => setTurn(nextTurn);
  const onKeyDown = useReaderKeys({
    find: openFind,
    next: (direction) => find.step(direction),
    page: () => pageField.current?.focus(),
    zoom: step,
    fit: () => setZoom('width'),
    rotate,
    caret: caret.press,
    turn: (direction) => pages.current?.turn(direction),
    ends: (direction) => goToPage(direction > 0 ? count : 1),
  });
  const short = useCallback((page: number): string => labelOf(numbers, page) || `#${page}`, [numbers]);
  const pageLabel = useCallback((page: number): string => words.pageName(short(page)), [words, short]);
  const onAddress = useAddress();
  const links = useMemo(
    (): LinkActions => ({
      onGo: goTo,
      onAddress,
      onHint: setHint,
      nameOf: (to) => (typeof to === 'string' ? to : pageLabel(to.page)),
    }),
    [goTo, onAddress, pageLabel],
  );

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keys of everything within.
    <div className="reader-view" onKeyDown={onKeyDown}>
      <PdfTools
        numbers={numbers}
        page={reading}
        pageField={pageField}
        onGo={goToPage}
        onShift={onShift}
        contents={
          outline.length > 0
            ? {
                isOpen: side === 'contents',
                onPress: () => setSide((old) => (old === 'contents' ? null : 'contents')),
              }
            : null
        }
        scale={scale}
        onStep={step}
        onWidth={zoom === 'width' ? null : () => setZoom('width')}
        isFinding={find.isOpen}
        onFind={openFind}
        hasCaret={caret.isOn}
        onCaret={caret.toggle}
        onTurn={rotate}
        onHighlights={() => void takeHighlights()}
      />
      {find.isOpen ? (
        <ReaderFindBar
          find={find}
          field={field}
          onList={() => setSide((old) => (old === 'hits' ? null : 'hits'))}
          onClose={closeFind}
        />
      ) : null}
      <div className="reader-body">
        {side === 'contents' ? (
          <div className="reader-side">
            <OutlineList entries={outline} labelOf={short} onGo={goTo} />
          </div>
        ) : side === 'hits' && find.isOpen ? (
          <div className="reader-side">
            <HitList find={find} textOf={texts.textOf} labelOf={short} />
          </div>
        ) : null}
        {sizes ? (
          <PdfPages
            ref={pages}
            document={document}
            sizes={sizes}
            zoom={zoom}
            turn={turn}
            start={at.current}
            read={read}
            pageLabel={pageLabel}
            links={links}
            onPlace={(now, page) => {
              at.current = now;
              setReading(page);
              keep();
            }}
            onScale={setScale}
            onDrawn={onDrawn}
          />
        ) : (
          <div className="reader-waiting" aria-busy="true" />
        )}
        <span className="visually-hidden" role="status">
          {caret.said}
        </span>
        {hint === null ? null : <span className="reader-hint">{hint}</span>}
      </div>
    </div>
  );
};
