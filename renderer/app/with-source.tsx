import { type ReactNode, useRef, useState } from 'react';
import type { SourceId } from '#shared/ids.ts';

/** What stands beside the page, and over it the source that was asked for there; going back finds it as it was. */
export const WithSource = ({
  source,
  children,
}: {
  /** A source, with what goes back from it. */
  source: (id: SourceId, onBack: () => void) => ReactNode;
  /** What shows a source is given to it. */
  children: (onShow: (id: SourceId) => void) => ReactNode;
}) => {
  const [shown, setShown] = useState<SourceId | null>(null);
  const opener = useRef<Element | null>(null);
  const goBack = (): void => {
    setShown(null);
    requestAnimationFrame(() => {
      if (opener.current instanceof HTMLElement) opener.current.focus();
    });
  };
  return (
    <>
      {shown === null ? null : source(shown, goBack)}
      <div hidden={shown !== null}>
        {children((id) => {
          opener.current = document.activeElement;
          setShown(id);
        })}
      </div>
    </>
  );
};
