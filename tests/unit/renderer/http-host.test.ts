import { describe, expect, test } from 'vitest';
import { createElectronHost } from '../../../renderer/api/electron-host.ts';
import { createHttpHost, type EventStream } from '../../../renderer/api/http-host.ts';

const answering = (answer: () => Response | Promise<Response>) => {
  const requests: { url: string; init: RequestInit }[] = [];
  const listeners = new Map<string, Set<(data: string) => void>>();
  let opened = 0;
  const stream: EventStream = {
    listen: (name, listener) => {
      listeners.set(name, (listeners.get(name) ?? new Set()).add(listener));
    },
    unlisten: (name, listener) => void listeners.get(name)?.delete(listener),
  };
  const host = createHttpHost({
    fetch: async (url, init) => {
      requests.push({ url, init });
      return answer();
    },
    openEvents: () => {
      opened += 1;
      return stream;
    },
  });
  const send = (name: string, data: string): void => {
    for (const listener of listeners.get(name) ?? []) listener(data);
  };
  return { host, requests, send, opened: () => opened };
};
const json = (value: unknown, status = 200): Response => Response.json(value, { status });

describe('the host over HTTP', () => {
  test('posts JSON with the header that other sites can’t send', async () => {
    const { host, requests } = answering(() => json({ ok: true, value: { rows: [] } }));
    expect(await host.call('papers.list', {})).toEqual({ ok: true, value: { rows: [] } });
    expect(requests[0]?.url).toBe('/api/papers.list');
    expect(requests[0]?.init.method).toBe('POST');
    expect(new Headers(requests[0]?.init.headers).get('x-ibid')).toBe('1');
    expect(requests[0]?.init.body).toBe('{}');
  });

  test('passes a failure on with its code, message and details', async () => {
    const details = { papers: [{ id: 'a', title: 'One' }] };
    const { host } = answering(() =>
      json({ ok: false, error: { code: 'source-cited', message: 'It is cited.', details } }, 409),
    );
    expect(await host.call('papers.list', {})).toEqual({
      ok: false,
      error: { code: 'source-cited', message: 'It is cited.', details },
    });
  });

  test.each([
    ['an answer that does not fit the contract', { ok: true, value: { rows: [{ id: 'x' }] } }],
    ['an answer without a verdict', { value: { rows: [] } }],
    ['an answer that is no object', 'hello'],
    ['a failure without a message', { ok: false, error: { code: 'conflict' } }],
  ])('%s becomes a failure', async (_name, answer) => {
    const { host } = answering(() => json(answer));
    const result = await host.call('papers.list', {});
    expect(result.ok).toBe(false);
    if (!result.ok) expect(result.error.code).toBe('internal');
  });

  test('a code that this window does not know is an internal failure', async () => {
    const { host } = answering(() => json({ ok: false, error: { code: 'toString', message: 'Odd.' } }));
    const result = await host.call('papers.list', {});
    expect(result).toEqual({ ok: false, error: { code: 'internal', message: 'Odd.' } });
  });

  test('no connection and no JSON say that the library does not answer', async () => {
    const cut = answering(() => Promise.reject(new TypeError('failed to fetch')));
    const page = answering(() => new Response('<h1>Forbidden</h1>', { status: 403 }));
    for (const { host } of [cut, page]) {
      const result = await host.call('papers.list', {});
      expect(result.ok).toBe(false);
      if (!result.ok) expect(result.error.code).toBe('unreachable');
    }
  });

  test('events are checked, share one stream, and stop when asked', () => {
    const { host, send, opened } = answering(() => json({}));
    const heard: unknown[] = [];
    const stop = host.on('sources.changed', (data) => heard.push(data));
    host.on('papers.changed', () => {});
    send('sources.changed', '{"ids":["a"]}');
    send('sources.changed', '{"ids":7}');
    send('sources.changed', 'not json');
    stop();
    send('sources.changed', '{"ids":null}');
    expect(heard).toEqual([{ ids: ['a'] }]);
    expect(opened()).toBe(1);
  });
});

describe('the host behind the preload', () => {
  test('parses answers and events and never throws', async () => {
    let emit: (data: unknown) => void = () => {};
    const host = createElectronHost({
      call: async (method) => {
        if (method === 'papers.list') return { ok: true, value: { rows: 'none' } };
        throw new Error('gone');
      },
      on: (_event, listener) => {
        emit = listener;
        return () => {};
      },
    });
    const strange = await host.call('papers.list', {});
    const gone = await host.call('app.info', {});
    expect(!strange.ok && strange.error.code).toBe('internal');
    expect(!gone.ok && gone.error.code).toBe('unreachable');
    const heard: unknown[] = [];
    host.on('papers.changed', (data) => heard.push(data));
    emit({ ids: ['p'] });
    emit({ ids: 'p' });
    expect(heard).toEqual([{ ids: ['p'] }]);
  });
});
