import { Search, TextCursor } from 'lucide-react';
import { useCallback, useEffect, useImperativeHandle, useMemo, useRef, useState } from 'react';
import { useMessages } from '../../../i18n/language.tsx';
import { IconButton } from '../../../ui/button.tsx';
import { HitList } from '../find/hit-list.tsx';
import { ReaderFindBar } from '../find/reader-find-bar.tsx';
import { useReaderFind } from '../find/use-reader-find.ts';
import { type DrawnPage, selectedPassage, selectWords } from '../page/drawn-page.ts';
import { nextZoom, readPlace, writePlace } from '../page/reading-place.ts';
import type { ViewProps } from '../page/view-props.ts';
import { useAddress } from '../tools/use-address.ts';
import { toSelection, useReaderKeys } from '../tools/use-reader-keys.ts';
import { ZoomButtons } from '../tools/zoom-buttons.tsx';
import { decodeText } from './decode-text.ts';
import { flowText } from './flow-text.ts';
import { type FrameCaret, frameCaret } from './frame-caret.ts';
import { safePage } from './safe-page.ts';
import { useFlowMarks } from './use-flow-marks.ts';

const escaped = (text: string): string =>
  text.replace(/[&<>]/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;' })[sign] ?? sign);

/** A text file as a page: each line a paragraph. */
const pageOfText = (text: string): { head: string; body: string; lang: string } => ({
  ...safePage(''),
  body: text
    .split(/\r\n?|\n/)
    .map((line) => `<p style="margin:0;min-height:1.55em;white-space:pre-wrap">${escaped(line)}</p>`)
    .join(''),
});

/**
 * A saved page or a text file, in a frame of its own that runs no scripts. The frame is never sent to an address: its
 * document is written from here.
 */
export const TextReader = ({
  file,
  bytes,
  page,
  place,
  onPlace,
  wish,
  quotations,
  onPassage,
  handle,
}: ViewProps) => {
  const openAddress = useAddress();
  const { reader: words } = useMessages();
  const start = useMemo(() => readPlace(place), [place]);
  const [zoom, setZoom] = useState(typeof start.zoom === 'number' ? start.zoom : 1);
  const [flow, setFlow] = useState<DrawnPage | null>(null);
  const [listed, setListed] = useState(false);
  const frame = useRef<HTMLIFrameElement>(null);
  const field = useRef<HTMLInputElement>(null);
  const top = useRef(start.top);
  const caret = useRef<FrameCaret | null>(null);
  const texts = useMemo(
    () => (flow ? { count: 1, textOf: () => Promise.resolve(flow.text.text) } : null),
    [flow],
  );
  const find = useReaderFind(texts, wish.find ?? '', () => 1);
  useFlowMarks({ flow, find, fileId: file.id, quotations, wish });
  const focus = useCallback((): void => frame.current?.contentWindow?.focus(), []);
  useImperativeHandle(handle, () => ({ focus }), [focus]);

  const openFind = (): void => {
    find.open();
    field.current?.focus();
    field.current?.select();
  };
  const closeFind = (): void => {
    find.close();
    setListed(false);
    focus();
    // What was found is what one means to quote, or to select from.
    if (flow && find.current) selectWords(flow, find.current);
  };
  const keys = useReaderKeys({
    find: openFind,
    next: (direction) => find.step(direction),
    zoom: (direction) => setZoom((old) => nextZoom(old, direction)),
    fit: () => setZoom(1),
  });

  // What the frame calls is always what is drawn now.
  const now = useRef({ keys, onPassage, onPlace, zoom });
  now.current = { keys, onPassage, onPlace, zoom };
  useEffect(() => {
    const inner = frame.current?.contentDocument;
    const view = frame.current?.contentWindow;
    if (!inner || !view) return;
    const text = page ?? decodeText(bytes, file.mediaType);
    const isPage = page !== null || file.mediaType === 'text/html';
    const { head, body, lang } = isPage ? safePage(text) : pageOfText(text);
    inner.head.innerHTML = head;
    inner.body.innerHTML = body;
    inner.documentElement.lang = lang;
    inner.documentElement.style.zoom = String(now.current.zoom);
    const drawn = flowText(inner.body);
    const byKeys = frameCaret(inner);
    caret.current = byKeys;
    view.scrollTo(0, top.current * inner.documentElement.scrollHeight);

    const onKeyDown = (event: KeyboardEvent): void => {
      const isOnLink = (event.target as Element | null)?.closest?.('a[href]') != null;
      const toBar = event.key === 'Enter' && !isOnLink ? toSelection(frame.current) : undefined;
      if (toBar || byKeys.press(event)) {
        event.preventDefault();
        toBar?.();
        return;
      }
      now.current.keys(event);
      if (event.defaultPrevented) return;
      // The commands of the window work in here as well.
      if (!window.dispatchEvent(new KeyboardEvent('keydown', { ...pressOf(event), cancelable: true })))
        event.preventDefault();
    };
    const onScroll = (): void => {
      top.current = view.scrollY / Math.max(1, inner.documentElement.scrollHeight);
      now.current.onPlace(writePlace({ page: 1, top: top.current, zoom: now.current.zoom }));
    };
    const onSelection = (): void => {
      const selection = inner.getSelection();
      now.current.onPassage(selection ? selectedPassage([drawn], selection) : null, '');
    };
    const onClick = (event: MouseEvent): void => {
      const link = (event.target as Element | null)?.closest?.('a[href]');
      if (!link) return;
      event.preventDefault();
      const href = link.getAttribute('href') ?? '';
      if (href.startsWith('#')) inner.getElementById(href.slice(1))?.scrollIntoView();
      else openAddress(href);
    };
    inner.addEventListener('keydown', onKeyDown);
    inner.addEventListener('scroll', onScroll, { passive: true });
    inner.addEventListener('selectionchange', onSelection);
    inner.addEventListener('click', onClick);
    setFlow(drawn);
    view.focus();
    return () => {
      byKeys.remove();
      inner.removeEventListener('keydown', onKeyDown);
      inner.removeEventListener('scroll', onScroll);
      inner.removeEventListener('selectionchange', onSelection);
      inner.removeEventListener('click', onClick);
    };
  }, [bytes, page, file.mediaType, openAddress]);
  useEffect(() => {
    const root = frame.current?.contentDocument?.documentElement;
    if (root) root.style.zoom = String(zoom);
    now.current.onPlace(writePlace({ page: 1, top: top.current, zoom }));
  }, [zoom]);

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keys of everything within.
    <div className="reader-view" onKeyDown={keys}>
      <div className="reader-tools" role="toolbar" aria-label={words.tools}>
        <span className="reader-spring" />
        <ZoomButtons
          scale={zoom}
          onStep={(direction) => setZoom((old) => nextZoom(old, direction))}
          onWidth={null}
        />
        <IconButton
          icon={TextCursor}
          label={words.caret}
          onPress={() => {
            focus();
            caret.current?.toggle();
          }}
        />
        <IconButton icon={Search} label={words.find} aria-expanded={find.isOpen} onPress={openFind} />
      </div>
      {find.isOpen ? (
        <ReaderFindBar find={find} field={field} onList={() => setListed(!listed)} onClose={closeFind} />
      ) : null}
      <div className="reader-body">
        {listed && find.isOpen && texts ? (
          <div className="reader-side">
            <HitList find={find} textOf={texts.textOf} labelOf={() => ''} />
          </div>
        ) : null}
        <iframe
          ref={frame}
          className="reader-pane reader-frame"
          title={file.name}
          sandbox="allow-same-origin"
        />
      </div>
    </div>
  );
};

/** What a key press is, for telling it again in another document. */
const pressOf = ({ key, code, ctrlKey, metaKey, altKey, shiftKey }: KeyboardEvent): KeyboardEventInit => ({
  key,
  code,
  ctrlKey,
  metaKey,
  altKey,
  shiftKey,
  bubbles: true,
});
