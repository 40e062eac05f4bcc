import { useCallback, useState } from 'react';
import type { Host } from '../../../api/host.ts';

const name = 'quoting';

/** Whether translations stand in the text and originals in notes, as it was chosen last, in any window. */
export const useQuotingSetting = (host: Host) => {
  const [translated, setTranslated] = useState(false);
  const load = useCallback(async (): Promise<boolean> => {
    const answer = await host.call('settings.get', {});
    const kept = answer.ok ? answer.value.settings[name] : null;
    const chosen =
      typeof kept === 'object' && kept !== null && 'translated' in kept && kept.translated === true;
    setTranslated(chosen);
    return chosen;
  }, [host]);
  const change = useCallback(
    (chosen: boolean): void => {
      setTranslated(chosen);
      void host.call('settings.set', { settings: { [name]: { translated: chosen } } });
    },
    [host],
  );
  return { translated, load, change };
};
