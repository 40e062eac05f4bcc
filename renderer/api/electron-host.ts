import type { EventData, EventName } from '#shared/contract/events.ts';
import type { MethodName, Output, Request } from '#shared/contract/methods.ts';
import { fail, type Result } from '#shared/result.ts';
import type { Host } from './host.ts';
import { parseAnswer, parseEvent } from './parse-answer.ts';

/** What the preload script puts on the window as `ibid`. */
export type Bridge = {
  call: (method: string, input: unknown) => Promise<unknown>;
  on: (event: string, listener: (data: unknown) => void) => () => void;
};

declare global {
  interface Window {
    ibid?: Bridge;
  }
}

/** The host behind Electron's preload. */
export const createElectronHost = (bridge: Bridge): Host => ({
  call: async <M extends MethodName>(method: M, input: Request<M>): Promise<Result<Output<M>>> => {
    try {
      return parseAnswer(method, await bridge.call(method, input));
    } catch {
      return fail('unreachable', 'Ibid’s library did not answer. Restart Ibid.');
    }
  },
  on: <E extends EventName>(event: E, listener: (data: EventData<E>) => void) =>
    bridge.on(event, (raw) => {
      const data = parseEvent(event, raw);
      if (data !== null) listener(data);
    }),
});
