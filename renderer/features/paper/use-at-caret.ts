import { useCallback, useEffect, useRef, useState } from 'react';
import { setWaitingPlace, waitingPlace } from '../../editor/plugins/waiting-place/index.ts';
import type { PaperSession } from './paper-session.ts';

/** Something that opens over the page; when it closes, one goes on writing. */
export const useAtCaret = <Open>({
  editor,
}: PaperSession): {
  open: Open | null;
  show: (open: Open) => void;
  /** Closes what is open; with `only`, not what has taken its place meanwhile. */
  close: (only?: Open) => void;
} => {
  const [open, setOpen] = useState<Open | null>(null);
  const latest = useRef<Open | null>(null);
  const show = useCallback((next: Open | null): void => {
    latest.current = next;
    setOpen(next);
  }, []);
  const close = useCallback(
    (only?: Open): void => {
      if (only !== undefined && only !== latest.current) return;
      show(null);
      const { view } = editor;
      if (!view.isDestroyed && waitingPlace(view.state) !== null)
        view.dispatch(setWaitingPlace(view.state.tr, null));
    },
    [editor, show],
  );

  // While a popover is open the page is inert, so the focus can only come back once it is gone.
  const wasOpen = useRef(false);
  useEffect(() => {
    if (open !== null) wasOpen.current = true;
    else if (wasOpen.current) {
      wasOpen.current = false;
      if (!editor.view.isDestroyed) editor.view.focus();
    }
  }, [open, editor]);

  return { open, show, close };
};
