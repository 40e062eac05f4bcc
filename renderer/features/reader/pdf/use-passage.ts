import { type RefObject, useEffect, useEffectEvent } from 'react';
import { type DrawnPage, selectedPassage } from '../page/drawn-page.ts';
import type { Passage } from '../page/passage.ts';

/** After the last change of the selection before it is read (ms). */
const quiet = 80;

/** Tells what is selected on the pages that are drawn, whenever that changes. */
export const usePassage = (
  drawn: RefObject<ReadonlyMap<number, DrawnPage>>,
  onPassage: (passage: Passage | null) => void,
): void => {
  const tell = useEffectEvent((): void => {
    const selection = document.getSelection();
    onPassage(selection ? selectedPassage(drawn.current.values(), selection) : null);
  });
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const onChange = (): void => {
      clearTimeout(timer);
      timer = setTimeout(tell, quiet);
    };
    document.addEventListener('selectionchange', onChange);
    return () => {
      clearTimeout(timer);
      document.removeEventListener('selectionchange', onChange);
    };
  }, []);
};
