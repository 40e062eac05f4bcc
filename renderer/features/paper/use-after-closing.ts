import { useEffect, useRef, useState } from 'react';
import { afterClosing } from '../../ui/after-closing.ts';
import type { PaperSession } from './paper-session.ts';

/** Something that opens over the page. Once it is gone, the page has the focus, or does what was asked for. */
export const useAfterClosing = <Open>({
  editor,
}: PaperSession): {
  open: Open | null;
  show: (open: Open) => void;
  close: (then?: () => void) => void;
} => {
  const [open, setOpen] = useState<Open | null>(null);
  const wasOpen = useRef(false);
  const next = useRef<(() => void) | null>(null);
  useEffect(() => {
    if (open !== null) {
      wasOpen.current = true;
      next.current = null;
      return;
    }
    if (!wasOpen.current) return;
    wasOpen.current = false;
    // Not called off when something else is drawn: it was asked for.
    afterClosing(() => {
      if (editor.view.isDestroyed) return;
      if (next.current) next.current();
      // What was called from a list gives the focus back to the list.
      else if (document.activeElement === document.body) editor.view.focus();
      next.current = null;
    });
  }, [open, editor]);
  return {
    open,
    show: setOpen,
    close: (then) => {
      next.current ??= then ?? null;
      setOpen(null);
    },
  };
};
