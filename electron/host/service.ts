import { type EventName, events } from '#shared/contract/events.ts';
import type { Preparing } from '#shared/contract/preparing.ts';
import { fail, IbidError } from '#shared/result.ts';
import type { AppApi } from './api/api.ts';
import { describeError, type Log } from './log.ts';
import { parseOrder, type ServiceNews, type ServiceOrder } from './service-messages.ts';

/** The service's end of the channel, as far as it is needed here. */
export type ServicePort = {
  post(message: ServiceNews): void;
  listen(listener: (message: unknown) => void): void;
};

/** What the service answers from: the API over an open library, and how to close that. */
export type Opened = {
  api: Pick<AppApi, 'call' | 'on' | 'openPaperFile'>;
  close(): void | Promise<void>;
};

/**
 * Answers the orders of the main process; those that come before the library is open wait for it. Where it
 * can't be opened, every call is answered with the reason, so that the window can say it. `open` tells how far it
 * is where that takes long; who wants to stop does not wait for it.
 */
export const runService = (
  port: ServicePort,
  open: (onPreparing: (preparing: Preparing) => void) => Promise<Opened>,
  stopped: () => void,
  log: Log,
): void => {
  let closed = false;
  let isPreparing = false;
  const waiting = new Set<Promise<void>>();
  const onPreparing = (data: Preparing): void => {
    isPreparing = true;
    port.post({ kind: 'event', event: 'library.preparing', data });
  };
  const opening = open(onPreparing).then(
    (opened) => {
      isPreparing = false;
      for (const event of Object.keys(events) as EventName[])
        opened.api.on(event, (data) => port.post({ kind: 'event', event, data }));
      return opened;
    },
    (error: unknown) => {
      log(`open: ${describeError(error)}`);
      return error instanceof IbidError
        ? error
        : new IbidError(
            'internal',
            'The library could not be opened. Nothing in it was changed. Restart Ibid.',
          );
    },
  );

  const answer = async (order: Exclude<ServiceOrder, { kind: 'stop' }>): Promise<void> => {
    const opened = await opening;
    const result = closed
      ? fail('unreachable', 'The library is closed.')
      : opened instanceof IbidError
        ? fail(opened.code, opened.words, opened.details)
        : order.kind === 'call'
          ? await opened.api.call(order.method, order.input)
          : await opened.api.openPaperFile(order.path);
    port.post({ kind: 'answer', id: order.id, result });
  };

  const close = async (): Promise<void> => {
    await Promise.allSettled(waiting);
    closed = true;
    const opened = await opening;
    try {
      if (!(opened instanceof IbidError)) await opened.close();
    } catch (error) {
      log(`close: ${describeError(error)}`);
    }
  };
  const stop = async (): Promise<void> => {
    if (!isPreparing) await close();
    port.post({ kind: 'stopped' });
    stopped();
  };

  port.listen((message) => {
    const order = parseOrder(message);
    if (order === null) {
      log('a message that no one should send was ignored');
      return;
    }
    if (order.kind === 'stop') {
      void stop();
      return;
    }
    const work = answer(order).finally(() => waiting.delete(work));
    waiting.add(work);
  });
};
