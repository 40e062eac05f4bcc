import { useEffect, useState } from 'react';
import type { EditorHandle } from '../../features/paper/editor-handle.ts';

export type EditorFacts = {
  counts: ReturnType<EditorHandle['counts']>;
  cited: ReturnType<EditorHandle['citedHere']>;
  /** Its own language first. */
  languages: readonly string[];
};

const read = (handle: EditorHandle): EditorFacts => ({
  counts: handle.counts(),
  cited: handle.citedHere(),
  languages: handle.languages(),
});

const quiet = 200;

/**
 * What the frame shows of the open paper. It waits for a pause in typing, so that counting never slows a key
 * press.
 */
export const useEditorFacts = (handle: EditorHandle | null): EditorFacts | null => {
  const [facts, setFacts] = useState<EditorFacts | null>(null);
  useEffect(() => {
    if (!handle) {
      setFacts(null);
      return;
    }
    setFacts(read(handle));
    let timer: ReturnType<typeof setTimeout> | undefined;
    const stop = handle.subscribe(() => {
      clearTimeout(timer);
      timer = setTimeout(() => setFacts(read(handle)), quiet);
    });
    return () => {
      clearTimeout(timer);
      stop();
    };
  }, [handle]);
  return facts;
};
