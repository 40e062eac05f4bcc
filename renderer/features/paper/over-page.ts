import { createContext, useContext, useEffect, useEffectEvent, useLayoutEffect } from 'react';
import type { RequestHub } from '../../editor/page-requests.ts';

/** What stands over a page knows of it: whether the page is seen, and who tells it to go. */
export const PageBelow = createContext<{ isShown: boolean; requests: RequestHub | null }>({
  isShown: true,
  requests: null,
});

/**
 * What is open at the caret belongs to the page: it closes when something else takes the page's place, or when
 * a command that was chosen elsewhere is about to run there.
 * @returns whether the page is seen; what stands over one that is not must not be drawn
 */
export const useOverPage = (onClose: () => void): boolean => {
  const { isShown, requests } = useContext(PageBelow);
  const close = useEffectEvent(onClose);
  useLayoutEffect(() => {
    if (!isShown) close();
  }, [isShown]);
  useEffect(() => requests?.on('closeOver', () => close()), [requests]);
  return isShown;
};
