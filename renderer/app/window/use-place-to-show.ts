import { useEffect, useState } from 'react';
import type { CitationId, PaperId, SourceId } from '#shared/ids.ts';
import type { EditorHandle } from '../../features/paper/editor-handle.ts';
import type { TextPlace } from '../../features/paper/text-place.ts';

/** Goes to a place of a paper as soon as the paper is on the page. */
export const usePlaceToShow = (active: PaperId | null, handle: EditorHandle | null) => {
  const [wanted, setWanted] = useState<{ id: PaperId; go: (handle: EditorHandle) => boolean } | null>(null);
  useEffect(() => {
    if (!wanted || !handle || wanted.id !== active) return;
    const tryIt = (): boolean => {
      const isThere = wanted.go(handle);
      if (isThere) setWanted(null);
      return isThere;
    };
    // What the paper cites is found a moment after its text.
    if (!tryIt()) return handle.subscribe(tryIt);
  }, [wanted, handle, active]);
  return {
    showPlace: (id: PaperId, place: TextPlace): void =>
      setWanted({
        id,
        go: (paper) => {
          paper.goToText(place);
          return true;
        },
      }),
    /** Goes to a citation of a source; to the first that there is if that one is gone. */
    showCitation: (id: PaperId, source: SourceId, citation: CitationId): void =>
      setWanted({
        id,
        go: (paper) => {
          if (paper.cited().length === 0) return false;
          const places = paper.citing(source);
          const place = places.find((one) => one.id === citation) ?? places[0];
          if (place) paper.goToCitation(place.id);
          return true;
        },
      }),
  };
};
