import { useEffect, useImperativeHandle, useMemo, useRef, useState } from 'react';
import { attachmentPath } from '#shared/attachments/attachment-path.ts';
import { useMessages } from '../../i18n/language.tsx';
import { nextZoom, readPlace, writePlace, type Zoom } from './page/reading-place.ts';
import type { ViewProps } from './page/view-props.ts';
import { useReaderKeys } from './tools/use-reader-keys.ts';
import { ZoomButtons } from './tools/zoom-buttons.tsx';

/** A picture, as wide as its pane at most or at a size that is chosen. */
export const PictureReader = ({ file, place, onPlace, handle }: ViewProps) => {
  const { reader: words } = useMessages();
  const [zoom, setZoom] = useState<Zoom>(useMemo(() => readPlace(place).zoom, [place]));
  const [natural, setNatural] = useState(0);
  const pane = useRef<HTMLDivElement>(null);
  const picture = useRef<HTMLImageElement>(null);
  useImperativeHandle(handle, () => ({ focus: () => pane.current?.focus() }), []);
  useEffect(() => pane.current?.focus(), []);
  useEffect(() => onPlace(writePlace({ page: 1, top: 0, zoom })), [onPlace, zoom]);
  const scale = (): number =>
    zoom === 'width' ? (picture.current?.clientWidth ?? 1) / Math.max(1, natural) : zoom;
  const step = (direction: 1 | -1): void => setZoom(nextZoom(scale(), direction));
  const keys = useReaderKeys({
    find: () => {},
    next: () => {},
    zoom: step,
    fit: () => setZoom('width'),
  });
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keys of everything within.
    <div className="reader-view" onKeyDown={keys}>
      <div className="reader-tools" role="toolbar" aria-label={words.tools}>
        <span className="reader-spring" />
        <ZoomButtons
          scale={scale()}
          onStep={step}
          onWidth={zoom === 'width' ? null : () => setZoom('width')}
        />
      </div>
      <div
        ref={pane}
        className="reader-pane reader-picture"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what is scrolled by keys must take the focus.
        tabIndex={0}
        role="document"
        aria-label={file.name}
      >
        <img
          ref={picture}
          src={attachmentPath(file.id)}
          alt={file.name}
          style={zoom === 'width' ? { maxWidth: '100%' } : { width: natural * zoom }}
          onLoad={(event) => setNatural(event.currentTarget.naturalWidth)}
        />
      </div>
    </div>
  );
};
