import { type ReactNode, useRef, useState } from 'react';
import type { CitationId, SourceId } from '#shared/ids.ts';
import type { CitedSource } from '../../../citations/cited-in-paper.ts';
import { useNamedSources } from '../use-named-sources.ts';
import { type BalancePlace, PaperBalance } from './paper-balance.tsx';

/** The balance of a paper, and over it the source that was pressed there; going back finds it as it was. */
export const WeighedSources = ({
  sources,
  place,
  source,
  onGo,
  onBack,
}: {
  sources: readonly CitedSource[];
  place: BalancePlace;
  /** A source, with what goes back from it. */
  source: (id: SourceId, onBack: () => void) => ReactNode;
  onGo: (id: CitationId) => void;
  onBack: () => void;
}) => {
  const named = useNamedSources(sources);
  const [looked, setLooked] = useState<SourceId | null>(null);
  const opener = useRef<Element | null>(null);
  const goBack = (): void => {
    setLooked(null);
    requestAnimationFrame(() => {
      if (opener.current instanceof HTMLElement) opener.current.focus();
    });
  };
  return (
    <>
      {looked === null ? null : source(looked, goBack)}
      <div hidden={looked !== null}>
        <PaperBalance
          named={named}
          place={place}
          onShow={(id) => {
            opener.current = document.activeElement;
            setLooked(id);
          }}
          onGo={onGo}
          onBack={onBack}
        />
      </div>
    </>
  );
};
