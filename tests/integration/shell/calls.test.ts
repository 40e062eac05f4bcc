import { describe, expect, test } from 'vitest';
import { ok, type Result } from '#shared/result.ts';
import type { ServiceOrder } from '../../../electron/host/service-messages.ts';
import { type CallChannel, type CallEvent, handleCalls } from '../../../electron/shell/calls.ts';
import { createServiceClient, type ServiceChild } from '../../../electron/shell/service-client.ts';

type Listener = Parameters<CallChannel['handle']>[1];

const channel = () => {
  let listener: Listener = () => Promise.reject(new Error('nothing listens'));
  const passed: unknown[] = [];
  const opened: string[] = [];
  handleCalls(
    {
      handle: (_name, given) => {
        listener = given;
      },
    },
    {
      call: async (method, input) => {
        passed.push([method, input]);
        return ok('answered');
      },
    },
    {
      openExternal: async (address) => void opened.push(address),
      openWindow: (paper) => void opened.push(`window of ${paper}`),
      setMenu: (page, menu) => void opened.push(`menu of ${page} in ${menu.language}`),
      setSpelling: (page, languages) => void opened.push(`spelling of ${page} in ${languages.join(', ')}`),
      openOutside: async (id) => opened.push(`file ${id}`) > 0,
      chooseFolder: async () => '/home/ada/Zotero',
    },
  );
  return {
    passed,
    opened,
    send: (event: CallEvent, method: unknown, input: unknown) => listener(event, method, input),
  };
};
const pasted: string[] = [];
const sender = {
  id: 7,
  paste: () => void pasted.push('with its look'),
  pasteAndMatchStyle: () => void pasted.push('as text'),
};
const own: CallEvent = { sender, senderFrame: { url: 'app://ibid/index.html', parent: null } };

describe('calls of the window', () => {
  test('of the app’s page reach the service', async () => {
    const { send, passed } = channel();
    expect(await send(own, 'papers.list', {})).toEqual(ok('answered'));
    expect(passed).toEqual([['papers.list', {}]]);
  });

  test('for a folder are answered with the one that a person chooses', async () => {
    const { send, passed } = channel();
    expect(await send(own, 'zotero.choose', {})).toEqual(ok({ path: '/home/ada/Zotero' }));
    expect(passed).toEqual([]);
  });

  test.each<[string, CallEvent]>([
    ['a frame that is gone', { sender, senderFrame: null }],
    ['a frame in the page', { sender, senderFrame: { url: 'app://ibid/', parent: {} } }],
    ['another site', { sender, senderFrame: { url: 'https://evil.example/', parent: null } }],
    ['a page that looks alike', { sender, senderFrame: { url: 'app://ibid.evil/', parent: null } }],
    ['a file', { sender, senderFrame: { url: 'file:///index.html', parent: null } }],
    ['a page without address', { sender, senderFrame: { url: 'about:blank', parent: null } }],
  ])('of %s are refused', async (_, event) => {
    const { send, passed, opened } = channel();
    expect(await send(event, 'papers.list', {})).toMatchObject({ ok: false, error: { code: 'bad-request' } });
    expect(await send(event, 'app.openLink', { href: 'https://example.org' })).toMatchObject({ ok: false });
    expect([passed, opened]).toEqual([[], []]);
  });

  test.each([undefined, null, 1, {}, ['app.info'], 'x'.repeat(200)])(
    'without a method (%s) are refused',
    async (method) => {
      const { send, passed } = channel();
      expect(await send(own, method, {})).toMatchObject({ ok: false });
      expect(passed).toEqual([]);
    },
  );

  test('open links only of the kinds that may leave', async () => {
    const { send, opened } = channel();
    expect(await send(own, 'app.openLink', { href: 'https://example.org' })).toEqual(ok({ opened: true }));
    expect(await send(own, 'app.openLink', { href: 'file:///etc/passwd' })).toEqual(ok({ opened: false }));
    expect(await send(own, 'app.openLink', { href: 7 })).toMatchObject({ ok: false });
    expect(opened).toEqual(['https://example.org/']);
  });
});

test('another window is opened for a paper, and for nothing else', async () => {
  const { send, opened, passed } = channel();
  expect(await send(own, 'app.openWindow', { paper: '0123456789abcdef' })).toEqual(ok({ opened: true }));
  for (const wrong of [{}, { paper: '../x' }, { paper: 'https://evil.example' }, null])
    expect(await send(own, 'app.openWindow', wrong)).toMatchObject({ ok: false });
  expect([opened, passed]).toEqual([['window of 0123456789abcdef'], []]);
});

test('a window names its menus and languages, in bounds', async () => {
  const { send, opened, passed } = channel();
  expect(await send(own, 'app.setMenu', { language: 'it', menus: [] })).toEqual(ok({}));
  expect(await send(own, 'app.setSpelling', { languages: ['en-GB', 'tr'] })).toEqual(ok({}));
  for (const wrong of [
    { language: 'fr', menus: [] },
    { language: 'en', menus: [{ id: 'devtools', label: 'x', items: [] }] },
    { language: 'en', menus: [{ id: 'file', label: 'x'.repeat(500), items: [] }] },
  ])
    expect(await send(own, 'app.setMenu', wrong)).toMatchObject({ ok: false });
  expect(await send(own, 'app.setSpelling', { languages: ['x'.repeat(100)] })).toMatchObject({ ok: false });
  expect([opened, passed]).toEqual([['menu of 7 in it', 'spelling of 7 in en-GB, tr'], []]);
});

/** Stands in for the service's process. */
const child = () => {
  const listeners = { message: (_: unknown) => {}, exit: (_: number) => {} };
  const sent: ServiceOrder[] = [];
  const parts: ServiceChild = {
    postMessage: (message) => void sent.push(structuredClone(message)),
    on: (event: 'message' | 'exit', listener: (value: never) => void) => {
      listeners[event] = listener as never;
    },
    kill: () => {
      listeners.exit(1);
      return true;
    },
  };
  return {
    parts,
    sent,
    say: (message: unknown) => listeners.message(message),
    end: (code: number) => listeners.exit(code),
  };
};

describe('the service’s process', () => {
  const start = () => {
    const children: ReturnType<typeof child>[] = [];
    const lines: string[] = [];
    const client = createServiceClient(
      () => {
        const one = child();
        children.push(one);
        return one.parts;
      },
      (line) => lines.push(line),
    );
    return { client, children, lines };
  };

  test('answers each call by its number, in any order', async () => {
    const { client, children } = start();
    const [a, b] = [client.call('papers.list', {}), client.call('app.info', {})];
    children[0]?.say({ kind: 'answer', id: 2, result: ok('b') });
    children[0]?.say({ kind: 'answer', id: 1, result: ok('a') });
    expect([await a, await b]).toEqual([ok('a'), ok('b')]);
  });

  test('is started again when it dies, and what it was asked fails in plain words', async () => {
    const { client, children } = start();
    const lost = client.call('papers.list', {});
    children[0]?.end(139);
    expect(await lost).toMatchObject({ ok: false, error: { code: 'unreachable' } });
    expect(children.length).toBe(2);
    const next = client.call('papers.list', {});
    children[1]?.say({ kind: 'answer', id: 2, result: ok(1) });
    expect(await next).toEqual(ok(1));
  });

  test('is not started for ever', async () => {
    const { client, children } = start();
    for (let i = 0; i < 10; i++) children.at(-1)?.end(1);
    expect(children.length).toBe(4);
    expect(await client.call('papers.list', {})).toMatchObject({ ok: false, error: { code: 'unreachable' } });
  });

  test('is stopped in order, and not waited for without end', async () => {
    const { client, children } = start();
    const stopped = client.stop();
    expect(children[0]?.sent.at(-1)).toEqual({ kind: 'stop' });
    children[0]?.say({ kind: 'stopped' });
    await stopped;
    expect(await client.call('papers.list', {})).toMatchObject({ ok: false });
    const other = start();
    await other.client.stop(10);
    expect(other.children.length).toBe(1);
  });

  test('may say nonsense without harm', async () => {
    const { client, children, lines } = start();
    const heard: unknown[] = [];
    client.onEvent((event, data) => heard.push([event, data]));
    const call: Promise<Result<unknown>> = client.call('papers.list', {});
    for (const nonsense of [null, 1, 'x', {}, { kind: 'answer' }, { kind: 'answer', id: 'a', result: {} }])
      children[0]?.say(nonsense);
    expect(lines.length).toBe(6);
    children[0]?.say({ kind: 'event', event: 'papers.changed', data: { ids: [] } });
    expect(heard).toEqual([['papers.changed', { ids: [] }]]);
    children[0]?.say({ kind: 'answer', id: 1, result: ok(1) });
    expect(await call).toEqual(ok(1));
  });
});

test('the clipboard is pasted into the window that asks, and only by Ibid’s own page', async () => {
  const { send, passed } = channel();
  pasted.length = 0;
  expect(await send(own, 'app.paste', { plain: true })).toEqual(ok({ pasted: true }));
  expect(await send(own, 'app.paste', { plain: false })).toEqual(ok({ pasted: true }));
  expect(await send(own, 'app.paste', { plain: 'x' })).toMatchObject({ ok: false });
  const other = { sender, senderFrame: { url: 'https://evil.example/', parent: null } };
  expect(await send(other, 'app.paste', { plain: true })).toMatchObject({ ok: false });
  expect(pasted).toEqual(['as text', 'with its look']);
  expect(passed).toEqual([]);
});
