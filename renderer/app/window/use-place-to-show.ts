import { useEffect, useState } from 'react';
import type { PaperId, SourceId } from '#shared/ids.ts';
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
    /** Goes to the citation of a source in a note; 0 is the text itself. */
    showNote: (id: PaperId, source: SourceId, note: number): void =>
      setWanted({
        id,
        go: (paper) => {
          const place = paper.citing(source).find((one) => one.note === note);
          if (place) paper.goToCitation(place.id);
          return place !== undefined;
        },
      }),
  };
};
