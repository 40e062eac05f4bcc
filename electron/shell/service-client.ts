import type { EventName } from '#shared/contract/events.ts';
import { fail, type Result } from '#shared/result.ts';
import type { Log } from '../host/log.ts';
import { parseNews, type ServiceOrder } from '../host/service-messages.ts';

/** What is used of Electron's UtilityProcess. */
export type ServiceChild = {
  postMessage(message: ServiceOrder): void;
  on(event: 'message', listener: (message: unknown) => void): unknown;
  on(event: 'exit', listener: (code: number) => void): unknown;
  kill(): boolean;
};

export type ServiceClient = {
  call(method: string, input: unknown): Promise<Result<unknown>>;
  /** Takes the paper in a file into the library. */
  openFile(path: string): Promise<Result<unknown>>;
  onEvent(listener: (event: EventName, data: unknown) => void): void;
  /** Closes the library. Resolves when it is closed, or after `patience` milliseconds. */
  stop(patience?: number): Promise<void>;
};

/** More ends than this in a minute are not an accident. */
const maxRestarts = 3;

/**
 * The main process's end of the service. A service that dies is started again, since everything that was
 * saved is on disk; the calls it took with it are answered as failed.
 */
export const createServiceClient = (
  start: () => ServiceChild,
  log: Log,
  now: () => number = Date.now,
): ServiceClient => {
  const pending = new Map<number, (result: Result<unknown>) => void>();
  const listeners: ((event: EventName, data: unknown) => void)[] = [];
  let ends: number[] = [];
  let lastId = 0;
  let stopping: (() => void) | null = null;
  let child: ServiceChild | null = null;

  const launch = (): void => {
    const started = start();
    child = started;
    started.on('message', (message) => {
      const news = parseNews(message);
      if (news === null) return log('the service sent a message that was not understood');
      if (news.kind === 'answer') {
        pending.get(news.id)?.(news.result);
        pending.delete(news.id);
      } else if (news.kind === 'event') {
        for (const listener of listeners) listener(news.event, news.data);
      } else stopping?.();
    });
    started.on('exit', (code) => {
      if (child !== started) return;
      child = null;
      for (const answer of pending.values()) answer(unreachable);
      pending.clear();
      if (stopping !== null) return stopping();
      log(`the service ended with code ${code}`);
      ends = [...ends.filter((time) => now() - time < 60_000), now()];
      if (ends.length <= maxRestarts) launch();
    });
  };
  launch();

  const send = (order: (id: number) => ServiceOrder): Promise<Result<unknown>> => {
    if (child === null || stopping !== null) return Promise.resolve(unreachable);
    const id = ++lastId;
    const to = child;
    return new Promise((resolve) => {
      pending.set(id, resolve);
      try {
        to.postMessage(order(id));
      } catch {
        pending.delete(id);
        resolve(fail('bad-request', 'The request can’t be passed on.'));
      }
    });
  };

  return {
    call: (method, input) => send((id) => ({ kind: 'call', id, method, input })),
    openFile: (path) => send((id) => ({ kind: 'open-file', id, path })),
    onEvent: (listener) => {
      listeners.push(listener);
    },
    stop: (patience = 5000) =>
      new Promise((resolve) => {
        if (child === null) return resolve();
        const timer = setTimeout(() => {
          log('the service did not stop in time');
          child?.kill();
          resolve();
        }, patience);
        stopping = () => {
          clearTimeout(timer);
          resolve();
        };
        child.postMessage({ kind: 'stop' });
      }),
  };
};

const unreachable = fail(
  'unreachable',
  'Ibid’s library stopped. What was saved is safe; try again, or restart Ibid if that does not help.',
);
