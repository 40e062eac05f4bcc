import { useCallback } from 'react';
import { useHost } from '../../../api/host-context.tsx';

/** Opens an address that stands in a file: the desktop app hands it to the system if it may leave, a browser opens it. */
export const useAddress = (): ((href: string) => void) => {
  const host = useHost();
  return useCallback(
    (href) =>
      void host.call('app.openLink', { href }).then((result) => {
        if (!result.ok || !result.value.opened) window.open(href, '_blank', 'noopener,noreferrer');
      }),
    [host],
  );
};
