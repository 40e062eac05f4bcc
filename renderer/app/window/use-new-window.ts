import { useCallback } from 'react';
import type { PaperId } from '#shared/ids.ts';
import { useHost } from '../../api/host-context.tsx';
import { useMessages } from '../../i18n/language.tsx';
import { notify } from '../../ui/toast.tsx';

/** The name under which the address of a window holds the paper it is opened for. */
export const paperInAddress = 'paper';

/** Opens a paper in a window of its own on the same library. */
export const useNewWindow = (where: 'browser' | 'electron'): ((id: PaperId) => void) => {
  const host = useHost();
  const { window: words } = useMessages();
  return useCallback(
    (id) => {
      if (where === 'browser') {
        // Right within the click or the key, or the browser takes it for an advertisement. Without a
        // way back to this window, the other one starts with a memory of its own.
        window.open(`/?${paperInAddress}=${encodeURIComponent(id)}`, '_blank', 'noopener');
        return;
      }
      void host.call('app.openWindow', { paper: id }).then((answer) => {
        if (!answer.ok || !answer.value.opened) notify({ kind: 'failed', text: words.newWindowFailed });
      });
    },
    [host, where, words],
  );
};
