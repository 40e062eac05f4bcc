import type { EventData, EventName } from '#shared/contract/events.ts';
import type { MethodName, Output, Request } from '#shared/contract/methods.ts';
import { fail, type Result } from '#shared/result.ts';
import type { Host } from './host.ts';
import { parseAnswer, parseEvent } from './parse-answer.ts';

/** What `createHttpHost` needs of a browser; tests hand in their own. */
export type Transport = {
  fetch: (url: string, init: RequestInit) => Promise<Response>;
  /** Opens the stream of events; `listen` adds a listener for a named event. */
  openEvents: (url: string) => EventStream;
};
export type EventStream = {
  listen: (name: string, listener: (data: string) => void) => void;
  unlisten: (name: string, listener: (data: string) => void) => void;
};

const browserTransport: Transport = {
  fetch: (url, init) => fetch(url, init),
  openEvents: (url) => {
    const source = new EventSource(url);
    const wrapped = new Map<(data: string) => void, (message: MessageEvent) => void>();
    return {
      listen: (name, listener) => {
        const wrapper = (message: MessageEvent) => listener(String(message.data));
        wrapped.set(listener, wrapper);
        source.addEventListener(name, wrapper);
      },
      unlisten: (name, listener) => {
        const wrapper = wrapped.get(listener);
        if (wrapper) source.removeEventListener(name, wrapper);
        wrapped.delete(listener);
      },
    };
  },
};

/** The host behind `ibid serve`: POST /api/<method> with JSON, events as server-sent events. */
export const createHttpHost = (transport: Transport = browserTransport): Host => {
  let stream: EventStream | null = null;

  const call = async <M extends MethodName>(method: M, input: Request<M>): Promise<Result<Output<M>>> => {
    let response: Response;
    try {
      response = await transport.fetch(`/api/${method}`, {
        method: 'POST',
        // A page of another site can't send this header without being asked first, and is refused then.
        headers: { 'content-type': 'application/json', 'x-ibid': '1' },
        body: JSON.stringify(input),
      });
    } catch {
      return fail('unreachable', 'Ibid’s library did not answer. Check that Ibid is still running.');
    }
    let answer: unknown;
    try {
      answer = await response.json();
    } catch {
      return fail('unreachable', `Ibid’s library refused the request (HTTP ${response.status}).`);
    }
    return parseAnswer(method, answer);
  };

  const on = <E extends EventName>(event: E, listener: (data: EventData<E>) => void): (() => void) => {
    stream ??= transport.openEvents('/api/events');
    const opened = stream;
    const receive = (text: string): void => {
      let raw: unknown;
      try {
        raw = JSON.parse(text);
      } catch {
        return;
      }
      const data = parseEvent(event, raw);
      if (data !== null) listener(data);
    };
    opened.listen(event, receive);
    return () => opened.unlisten(event, receive);
  };

  return { call, on };
};
