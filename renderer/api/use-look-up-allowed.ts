import { useCallback, useEffect, useState } from 'react';
import { lookUpSetting } from '#shared/contract/look-up.ts';
import { useHost, useHostEvent } from './host-context.tsx';

/** Whether the settings allow the network to be asked; they are the same in every window. */
export const useLookUpAllowed = (): boolean => {
  const host = useHost();
  const [isAllowed, setIsAllowed] = useState(false);
  const read = useCallback(
    () =>
      void host.call('settings.get', {}).then((result) => {
        if (result.ok) setIsAllowed(result.value.settings[lookUpSetting] === true);
      }),
    [host],
  );
  useEffect(read, [read]);
  useHostEvent('settings.changed', ({ names }) => {
    if (names.includes(lookUpSetting)) read();
  });
  return isAllowed;
};
