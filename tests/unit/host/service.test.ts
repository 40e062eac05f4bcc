import { expect, test } from 'vitest';
import { IbidError, ok } from '#shared/result.ts';
import { type Opened, runService } from '../../../electron/host/service.ts';
import type { ServiceNews } from '../../../electron/host/service-messages.ts';

/** One end of the channel, and what came out of it. */
const start = (open: Parameters<typeof runService>[1]) => {
  const said: ServiceNews[] = [];
  const log: string[] = [];
  let hear: (message: unknown) => void = () => {};
  let stopped = false;
  runService(
    {
      post: (news) => void said.push(news),
      listen: (listener) => {
        hear = listener;
      },
    },
    open,
    () => {
      stopped = true;
    },
    (line) => log.push(line),
  );
  const settle = () => new Promise((resolve) => setTimeout(resolve, 20));
  return { said, log, settle, hear: (message: unknown) => hear(message), isStopped: () => stopped };
};

const opened = () => {
  const state = { closed: false, calls: [] as unknown[], emit: (_: unknown) => {} };
  const api: Opened['api'] = {
    call: async (method, input) => {
      if (method === 'slow') await new Promise((resolve) => setTimeout(resolve, 5));
      state.calls.push([method, input, state.closed]);
      return ok(method);
    },
    on: (event, listener) => {
      if (event === 'papers.changed') state.emit = listener as (data: unknown) => void;
      return () => {};
    },
    openPaperFile: async (path) =>
      ok({
        kind: 'taken',
        id: path as never,
        how: 'new',
        losses: [],
        sources: { imported: 0, updated: 0, unchanged: 0, skipped: [] },
      }),
  };
  const close = (): void => {
    state.closed = true;
  };
  return { api, state, close };
};

test('answers calls that came before the library was open', async () => {
  const { api, close } = opened();
  const service = start(async () => {
    await new Promise((resolve) => setTimeout(resolve, 5));
    return { api, close };
  });
  service.hear({ kind: 'call', id: 1, method: 'papers.list', input: {} });
  service.hear({ kind: 'open-file', id: 2, path: '/a.ibid' });
  await service.settle();
  expect(service.said).toMatchObject([
    { kind: 'answer', id: 1, result: ok('papers.list') },
    { kind: 'answer', id: 2, result: { ok: true, value: { id: '/a.ibid' } } },
  ]);
});

test('passes on what changed', async () => {
  const { api, state, close } = opened();
  const service = start(async () => ({ api, close }));
  await service.settle();
  state.emit({ ids: [] });
  expect(service.said).toEqual([{ kind: 'event', event: 'papers.changed', data: { ids: [] } }]);
});

test('says how far an older library is, and stops without waiting for it', async () => {
  const service = start((onPreparing) => {
    onPreparing({ step: 'sources', done: 1000, total: 5000 });
    return new Promise(() => {});
  });
  service.hear({ kind: 'call', id: 1, method: 'papers.list', input: {} });
  service.hear({ kind: 'stop' });
  await service.settle();
  expect(service.said).toEqual([
    { kind: 'event', event: 'library.preparing', data: { step: 'sources', done: 1000, total: 5000 } },
    { kind: 'stopped' },
  ]);
  expect(service.isStopped()).toBe(true);
});

test('finishes what is under way before it closes the library', async () => {
  const { api, state, close } = opened();
  const service = start(async () => ({ api, close }));
  service.hear({ kind: 'call', id: 1, method: 'slow', input: {} });
  service.hear({ kind: 'stop' });
  await service.settle();
  expect(state.calls).toEqual([['slow', {}, false]]);
  expect(state.closed).toBe(true);
  expect(service.said.map(({ kind }) => kind)).toEqual(['answer', 'stopped']);
  expect(service.isStopped()).toBe(true);
  service.hear({ kind: 'call', id: 2, method: 'papers.list', input: {} });
  await service.settle();
  expect(service.said.at(-1)).toMatchObject({ id: 2, result: { ok: false } });
});

test('says why the library can’t be opened to whoever asks', async () => {
  const service = start(() => Promise.reject(new IbidError('library-broken', 'It is damaged.')));
  service.hear({ kind: 'call', id: 1, method: 'app.info', input: {} });
  await service.settle();
  expect(service.said).toMatchObject([
    { id: 1, result: { ok: false, error: { code: 'library-broken', message: 'It is damaged.' } } },
  ]);
  const other = start(() => Promise.reject(new Error('secret path')));
  other.hear({ kind: 'call', id: 1, method: 'app.info', input: {} });
  await other.settle();
  expect(JSON.stringify(other.said)).not.toContain('secret path');
  expect(other.log.join()).toContain('secret path');
});

test.each([
  null,
  7,
  'x',
  {},
  { kind: 'call' },
  { kind: 'call', id: 'x', method: 'a' },
  { kind: 'eval', code: '1' },
])('does nothing with %j', async (message) => {
  const { api, state, close } = opened();
  const service = start(async () => ({ api, close }));
  service.hear(message);
  await service.settle();
  expect(service.said).toEqual([]);
  expect(state.calls).toEqual([]);
  expect(service.log).toHaveLength(1);
});
