import { contract } from '#shared/contract/methods.ts';
import { fail, ok, type Result } from '#shared/result.ts';
import { externalAddress, isAppAddress } from './navigation-guard.ts';
import type { ServiceClient } from './service-client.ts';

/** What is used of the event of an `ipcMain` handler. */
export type CallEvent = {
  senderFrame: { url: string; parent: unknown } | null;
};

/** What is used of Electron's IpcMain. */
export type CallChannel = {
  handle(
    channel: 'ibid:call',
    listener: (event: CallEvent, method: unknown, input: unknown) => Promise<Result<unknown>>,
  ): void;
};

/**
 * Lets the app's own page call the service. A frame within the page, or a page that is not the app's, is
 * refused whatever it asks.
 */
export const handleCalls = (
  channel: CallChannel,
  service: Pick<ServiceClient, 'call'>,
  openExternal: (address: string) => Promise<void>,
): void => {
  channel.handle('ibid:call', async (event, method, input) => {
    const frame = event.senderFrame;
    if (frame === null || frame.parent !== null || !isAppAddress(frame.url))
      return fail('bad-request', 'Only Ibid’s own page may ask this.');
    if (typeof method !== 'string' || method.length > 100)
      return fail('bad-request', 'The name of the method is missing.');
    if (method !== 'app.openLink') return service.call(method, input);
    const request = contract['app.openLink'].input.safeParse(input);
    if (!request.success) return fail('bad-request', 'The address is missing.');
    const address = externalAddress(request.data.href);
    if (address === null) return ok({ opened: false });
    await openExternal(address);
    return ok({ opened: true });
  });
};
