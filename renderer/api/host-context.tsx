import { createContext, type ReactNode, useContext, useEffect, useEffectEvent } from 'react';
import type { EventData, EventName } from '#shared/contract/events.ts';
import type { Host } from './host.ts';

const HostContext = createContext<Host | null>(null);

export const HostProvider = ({ host, children }: { host: Host; children: ReactNode }) => (
  <HostContext value={host}>{children}</HostContext>
);

/** The host of this window. */
export const useHost = (): Host => {
  const host = useContext(HostContext);
  if (!host) throw new Error('useHost outside a HostProvider');
  return host;
};

/** Listens to an event of the host as long as the component is there. */
export const useHostEvent = <E extends EventName>(event: E, listener: (data: EventData<E>) => void): void => {
  const host = useHost();
  const onEvent = useEffectEvent(listener);
  useEffect(() => host.on(event, (data) => onEvent(data)), [host, event]);
};
