import type { ReactNode } from 'react';
import { useMessages } from '../../i18n/language.tsx';
import { SplitHandle } from '../../ui/split-handle.tsx';

/** The panel beside the list of the library, which can be made wider; in a narrow window it takes the list's place. */
export const LibraryPanel = ({
  isNarrow,
  width,
  onWidth,
  children,
}: {
  isNarrow: boolean;
  width: number;
  onWidth: (width: number) => void;
  children: ReactNode;
}) => {
  const { library } = useMessages();
  return (
    <aside
      id="library-panel"
      className="library-panel"
      aria-label={library.panel}
      style={isNarrow ? {} : { width }}
    >
      {isNarrow ? null : (
        <SplitHandle
          label={library.resizePanel}
          controls="library-panel"
          size={width}
          min={300}
          max={800}
          side="after"
          onResize={onWidth}
        />
      )}
      {children}
    </aside>
  );
};
