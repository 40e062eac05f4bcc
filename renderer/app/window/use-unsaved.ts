import { useEffect, useState } from 'react';
import type { PaperId } from '#shared/ids.ts';
import type { EditorHandle } from '../../features/paper/editor-handle.ts';

/** The open papers with words that are not on disk. */
export const useUnsaved = (handles: ReadonlyMap<PaperId, EditorHandle>): ReadonlySet<PaperId> => {
  const [unsaved, setUnsaved] = useState<ReadonlySet<PaperId>>(new Set());
  useEffect(() => {
    const read = (): void => {
      const found = [...handles]
        .filter(([, { saveState }]) => saveState.kind !== 'saved' && saveState.kind !== 'read-only')
        .map(([id]) => id);
      setUnsaved((old) =>
        old.size === found.length && found.every((id) => old.has(id)) ? old : new Set(found),
      );
    };
    read();
    const stops = [...handles.values()].map((handle) => handle.subscribe(read));
    return () => {
      for (const stop of stops) stop();
    };
  }, [handles]);
  return unsaved;
};
