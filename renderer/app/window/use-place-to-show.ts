import { useEffect, useState } from 'react';
import type { PaperId } from '#shared/ids.ts';
import type { EditorHandle } from '../../features/paper/editor-handle.ts';
import type { TextPlace } from '../../features/paper/text-place.ts';

/** Goes to a place of a paper as soon as the paper is on the page. */
export const usePlaceToShow = (
  active: PaperId | null,
  handle: EditorHandle | null,
): ((id: PaperId, place: TextPlace) => void) => {
  const [wanted, setWanted] = useState<{ id: PaperId; place: TextPlace } | null>(null);
  useEffect(() => {
    if (!wanted || !handle || wanted.id !== active) return;
    setWanted(null);
    handle.goToText(wanted.place);
  }, [wanted, handle, active]);
  return (id, place) => setWanted({ id, place });
};
