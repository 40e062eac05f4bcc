import { useEffect } from 'react';

/** Saves what waits to be saved when what shows it goes away, or the window does. */
export const useFlushOnLeaving = (flush: () => Promise<void>): void =>
  useEffect(() => {
    const onHide = (): void => void flush();
    window.addEventListener('pagehide', onHide);
    return () => {
      window.removeEventListener('pagehide', onHide);
      void flush();
    };
  }, [flush]);
