import { X } from 'lucide-react';
import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import { scrollToUpperEdge, upperEdge } from '../../editor/scrolling.ts';
import { useMessages } from '../../i18n/language.tsx';
import { IconButton } from '../../ui/button.tsx';
import type { PaperSession } from './paper-session.ts';

/** Where the second of two places is shown; null for one place alone. */
export type Split = 'beside' | 'below' | null;

/** Whether two places are shown, as the page's commands and buttons have it. */
export const useSplit = (session: PaperSession | null) => {
  const [split, setSplit] = useState<Split>(null);
  useEffect(() => {
    if (!session) return;
    const stopSplit = session.requests.on('split', (where) =>
      setSplit((old) => (old === where ? null : where)),
    );
    const stopOther = session.requests.on('otherPlace', () => {
      if (!session.editor.toOtherPlace()) setSplit('beside');
    });
    return () => {
      stopSplit();
      stopOther();
    };
  }, [session]);
  return { split, setSplit };
};

/** The same paper once more, at a place of its own: it begins where the first one stands. */
export const SecondPlace = ({
  session: { editor },
  notesHidden,
  sheet,
  onClose,
}: {
  session: PaperSession;
  notesHidden: boolean;
  /** Whether the page is shown as the series prints it. */
  sheet: boolean;
  onClose: () => void;
}) => {
  const { paper } = useMessages();
  const mount = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    if (!mount.current) return;
    const edge = upperEdge(editor.mainView);
    const close = editor.openSecond(mount.current);
    // The first place has less room now, and its lines have moved.
    scrollToUpperEdge(editor.mainView, edge);
    if (editor.toOtherPlace()) scrollToUpperEdge(editor.view, edge);
    return () => {
      const hadFocus = document.activeElement === editor.view.dom;
      close();
      if (hadFocus) editor.mainView.focus();
    };
  }, [editor]);
  return (
    <div className="second-place">
      <div
        ref={mount}
        className={['page-mount', notesHidden && 'notes-hidden', sheet && 'is-sheet']
          .filter(Boolean)
          .join(' ')}
      />
      <div className="second-place-close">
        <IconButton icon={X} size={14} label={paper.closeSplit} onPress={onClose} />
      </div>
    </div>
  );
};
