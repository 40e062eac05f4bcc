import { KeyRound, ListTree, Search, TriangleAlert } from 'lucide-react';
import { useCallback, useEffect, useImperativeHandle, useMemo, useRef, useState } from 'react';
import { labelOf, labelOfRange, type PageNumbers, pageFor } from '#shared/texts/page-numbers.ts';
import { useMessages } from '../../../i18n/language.tsx';
import { Button, IconButton } from '../../../ui/button.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { TextField } from '../../../ui/field.tsx';
import { HitList } from '../find/hit-list.tsx';
import { ReaderFindBar } from '../find/reader-find-bar.tsx';
import { useReaderFind } from '../find/use-reader-find.ts';
import { nextZoom, readPlace, writePlace, type Zoom } from '../page/reading-place.ts';
import type { ViewProps } from '../page/view-props.ts';
import { PageField, PageNumbering } from '../tools/page-field.tsx';
import { useReaderKeys } from '../tools/use-reader-keys.ts';
import { ZoomButtons } from '../tools/zoom-buttons.tsx';
import { OutlineList } from './outline-list.tsx';
import { type PagePlace, type PagesHandle, PdfPages } from './pdf-pages.tsx';
import { usePageMarks } from './use-page-marks.ts';
import { usePassage } from './use-passage.ts';
import { type OpenPdf, usePageSizes, usePdf } from './use-pdf.ts';

type Props = ViewProps & { shift: number | null; onShift: (shift: number | null) => void };

/** A PDF: its pages, with its contents, a search in it and the numbers printed on its pages. */
export const PdfReader = (props: Props) => {
  const { reader: words } = useMessages();
  const [password, setPassword] = useState<string>();
  const pdf = usePdf(props.bytes, password);
  switch (pdf.state) {
    case 'opening':
      return <div className="reader-waiting" aria-busy="true" />;
    case 'broken':
      return (
        <EmptyState icon={TriangleAlert} title={words.broken}>
          <p>{words.brokenHint}</p>
        </EmptyState>
      );
    case 'locked':
      return (
        <EmptyState icon={KeyRound} title={words.locked}>
          <Unlock isWrong={password !== undefined} onPassword={setPassword} />
        </EmptyState>
      );
    case 'open':
      return <OpenedPdf {...props} pdf={pdf} />;
  }
};

/** The password is used for this one opening and kept nowhere. */
const Unlock = ({ isWrong, onPassword }: { isWrong: boolean; onPassword: (password: string) => void }) => {
  const { reader: words } = useMessages();
  const [typed, setTyped] = useState('');
  return (
    <form
      className="reader-unlock"
      onSubmit={(event) => {
        event.preventDefault();
        if (typed !== '') onPassword(typed);
      }}
    >
      <TextField
        label={words.password}
        type="password"
        autoComplete="off"
        autoFocus
        isInvalid={isWrong}
        value={typed}
        onChange={setTyped}
        hint={isWrong ? words.wrongPassword : words.passwordHint}
      />
      <Button type="submit" look="primary" isDisabled={typed === ''}>
        {words.unlock}
      </Button>
    </form>
  );
};

const OpenedPdf = ({
  pdf: { document, read, labels, outline },
  file,
  place,
  onPlace,
  wish,
  quotations,
  shift,
  onShift,
  onPassage,
  handle,
}: Props & { pdf: OpenPdf }) => {
  const { reader: words } = useMessages();
  const sizes = usePageSizes(document);
  const start = useMemo(() => readPlace(place), [place]);
  const [zoom, setZoom] = useState<Zoom>(start.zoom);
  const [scale, setScale] = useState(1);
  const [side, setSide] = useState<'contents' | 'hits' | null>(null);
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
  const { drawn, onDrawn } = usePageMarks({ find, pages, fileId: file.id, quotations, wish });
  usePassage(drawn, (passage) =>
    onPassage(
      passage,
      passage?.page ? labelOfRange(numbers, passage.page, passage.lastPage ?? passage.page) : '',
    ),
  );

  const at = useRef<PagePlace>(first === null ? start : { page: first, top: 0 });
  const opened = useRef(wish);
  const goTo = useCallback((page: number): void => {
    pages.current?.goTo({ page, top: 0 });
    pages.current?.focus();
  }, []);
  useEffect(() => {
    if (opened.current === wish) return;
    opened.current = wish;
    const page = wished(wish);
    if (page !== null) pages.current?.goTo({ page, top: 0 });
  }, [wish, wished]);
  const keep = useCallback((): void => onPlace(writePlace({ ...at.current, zoom })), [onPlace, zoom]);
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
  };
  const step = (direction: 1 | -1): void => setZoom(nextZoom(scale, direction));
  const onKeyDown = useReaderKeys({
    find: openFind,
    next: (direction) => find.step(direction),
    page: () => pageField.current?.focus(),
    zoom: step,
    fit: () => setZoom('width'),
    turn: (direction) => pages.current?.turn(direction),
    ends: (direction) => goTo(direction > 0 ? count : 1),
  });
  const pageLabel = useCallback(
    (page: number): string => words.pageName(labelOf(numbers, page) || `#${page}`),
    [words, numbers],
  );
  const short = (page: number): string => labelOf(numbers, page) || `#${page}`;
  const hasContents = outline.length > 0;

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keys of everything within.
    <div className="reader-view" onKeyDown={onKeyDown}>
      <div className="reader-tools" role="toolbar" aria-label={words.tools}>
        {hasContents ? (
          <IconButton
            icon={ListTree}
            label={words.contents}
            aria-expanded={side === 'contents'}
            onPress={() => setSide((old) => (old === 'contents' ? null : 'contents'))}
          />
        ) : null}
        <PageField numbers={numbers} page={reading} field={pageField} onGo={goTo} />
        <PageNumbering numbers={numbers} page={reading} onShift={onShift} />
        <span className="reader-spring" />
        <ZoomButtons scale={scale} onStep={step} onWidth={zoom === 'width' ? null : () => setZoom('width')} />
        <IconButton icon={Search} label={words.find} aria-expanded={find.isOpen} onPress={openFind} />
      </div>
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
            start={at.current}
            read={read}
            pageLabel={pageLabel}
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
      </div>
    </div>
  );
};
