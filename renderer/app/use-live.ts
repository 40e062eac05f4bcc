import { useCallback, useEffect, useRef, useState } from 'react';
import type { EditorHandle } from '../features/paper/editor-handle.ts';

/** While one types, what is shown beside the page is at most this old (ms). */
const longestWait = 150;

/**
 * Something of the open paper that is shown beside it. It is read again now and then while the paper changes,
 * and at once by `refresh`; a reader that gives back the same object costs no drawing.
 */
export const useLive = <Value>(
  handle: EditorHandle | null,
  read: (handle: EditorHandle) => Value,
): { value: Value | null; refresh: () => void } => {
  const [value, setValue] = useState<Value | null>(null);
  const reader = useRef(read);
  reader.current = read;
  const refresh = useCallback((): void => setValue(handle && (() => reader.current(handle))), [handle]);
  useEffect(() => {
    refresh();
    let timer: ReturnType<typeof setTimeout> | undefined;
    const stop = handle?.subscribe(() => {
      timer ??= setTimeout(() => {
        timer = undefined;
        refresh();
      }, longestWait);
    });
    return () => {
      clearTimeout(timer);
      stop?.();
    };
  }, [handle, refresh]);
  return { value, refresh };
};
