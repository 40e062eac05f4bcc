import { expect, test } from 'vitest';
import type { Preparing } from '#shared/contract/preparing.ts';
import { ok } from '#shared/result.ts';
import type { Api } from '../../../electron/host/api/api-type.ts';
import { openingApi } from '../../../electron/host/browser/opening-api.ts';

const opened = () => {
  const listeners = new Set<(data: never) => void>();
  const api: Api = {
    call: async (method) => ok(method),
    on: (_event, listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
  return { api, listeners };
};

test('what is asked before the library is open is answered when it is', async () => {
  const { promise, resolve } = Promise.withResolvers<{ api: Api }>();
  const { api } = openingApi(() => promise);
  const answer = api.call('papers.list', {});
  resolve(opened());
  expect(await answer).toEqual(ok('papers.list'));
});

test('windows hear how far it is until they go, and of changes from its opening on', async () => {
  const { promise, resolve } = Promise.withResolvers<{ api: Api }>();
  let tell: (preparing: Preparing) => void = () => {};
  const { api } = openingApi((onPreparing) => {
    tell = onPreparing;
    return promise;
  });
  const heard: unknown[] = [];
  const end = api.on('library.preparing', (preparing) => heard.push(preparing));
  const endChanges = api.on('sources.changed', () => {});
  const endEarly = api.on('sources.changed', () => {});
  endEarly();
  tell({ step: 'backup' });
  end();
  tell({ step: 'sources', done: 1, total: 2 });
  expect(heard).toEqual([{ step: 'backup' }]);
  const library = opened();
  resolve(library);
  await promise;
  expect(library.listeners.size).toBe(1);
  endChanges();
  expect(library.listeners.size).toBe(0);
});

test('there is something to show once it takes time, or is open', async () => {
  const slow = openingApi((onPreparing) => {
    onPreparing({ step: 'backup' });
    return new Promise<never>(() => {});
  });
  await slow.begun;
  await openingApi(async () => opened()).begun;
});
