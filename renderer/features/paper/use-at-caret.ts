import { useCallback, useEffect, useRef, useState } from 'react';
import { setWaitingPlace, waitingPlace } from '../../editor/plugins/waiting-place/index.ts';
import type { PaperSession } from './paper-session.ts';

/** Something that opens over the page; when it closes, one goes on writing. */
export const useAtCaret = <Open>({
  editor,
}: PaperSession): {
  open: Open | null;
  show: (open: Open) => void;
  close: () => void;
} => {
  const [open, setOpen] = useState<Open | null>(null);
  const close = useCallback((): void => {
    setOpen(null);
    const { view } = editor;
    if (!view.isDestroyed && waitingPlace(view.state) !== null)
      view.dispatch(setWaitingPlace(view.state.tr, null));
  }, [editor]);

  // While a popover is open the page is inert, so the focus can only come back once it is gone.
  const wasOpen = useRef(false);
  useEffect(() => {
    if (open !== null) wasOpen.current = true;
    else if (wasOpen.current) {
      wasOpen.current = false;
      if (!editor.view.isDestroyed) editor.view.focus();
    }
  }, [open, editor]);

  return { open, show: setOpen, close };
};
