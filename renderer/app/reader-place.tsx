import { useMessages } from '../i18n/language.tsx';
import { SplitHandle } from '../ui/split-handle.tsx';
import { ReaderPane } from './parts.ts';
import type { WindowState } from './window/use-window.ts';

/** Where a file is read: beside the page, or in the whole window. */
export const ReaderPlace = ({ state }: { state: WindowState }) => {
  const { reader: words } = useMessages();
  const { reader, preferences, change, citeIn } = state;
  if (!reader.wish) return null;
  const beside = (): void => reader.setWide(false);
  return (
    <div
      id="reader"
      className={reader.isWide ? 'reader-place reader-wide' : 'reader-place'}
      style={reader.isWide ? {} : { width: preferences.readerWidth }}
    >
      <ReaderPane
        wish={reader.wish}
        isWide={reader.isWide}
        mayStandBeside={reader.mayStandBeside}
        onWide={reader.setWide}
        onClose={reader.close}
        edge={
          reader.isWide ? null : (
            <SplitHandle
              label={words.resize}
              controls="reader"
              size={preferences.readerWidth}
              min={320}
              max={Math.max(360, window.innerWidth - 420)}
              side="after"
              onResize={(readerWidth) => change({ readerWidth })}
            />
          )
        }
        paper={
          citeIn && {
            title: citeIn.title,
            // What is put into a page is to be seen there.
            cite: (ids, locator) => {
              beside();
              citeIn.cite(ids, locator);
            },
            quote: (quotation) => {
              beside();
              citeIn.quote(quotation);
            },
          }
        }
      />
    </div>
  );
};
