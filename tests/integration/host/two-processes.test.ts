import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { EventData, EventName } from '#shared/contract/events.ts';
import { type AppApi, createApi } from '../../../electron/host/api/api.ts';
import type { Library } from '../../../electron/library/index.ts';
import { open } from '../library/temp.ts';

const here = (file: string): string => fileURLToPath(new URL(file, import.meta.url));

let library: Library;
let api: AppApi;
let news: [EventName, unknown][];
let child: ChildProcessWithoutNullStreams;
let lines: AsyncIterator<string>;

beforeEach(async () => {
  library = open(undefined, { backUpDaily: false });
  api = createApi(library, { version: '0', host: 'browser' });
  news = [];
  for (const event of ['sources.changed', 'papers.changed', 'settings.changed', 'library.restored'] as const)
    api.on(event, (data: EventData<typeof event>) => news.push([event, data]));
  const script = [
    '--disable-warning=ExperimentalWarning',
    '--import',
    here('../../../scripts/text-files.mjs'),
  ];
  child = spawn(process.execPath, [...script, here('neighbour.ts'), library.path]);
  lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  expect((await lines.next()).value).toBe('open');
});
afterEach(async () => {
  child.stdin.end();
  await new Promise((ended) => child.on('close', ended));
  await api.stop();
});

/** Has the other process do something; what it answers. */
const neighbour = async (act: string): Promise<string> => {
  child.stdin.write(`${act}\n`);
  return String((await lines.next()).value).replace('did ', '');
};
const heard = async (event: EventName, data: unknown): Promise<void> => {
  await expect.poll(() => news, { timeout: 4000 }).toContainEqual([event, data]);
  news = [];
};

test('what another process does with the library is told to the windows of this one', async () => {
  const { id } = library.papers.create('Paper', 'en');
  await neighbour('source kern2019');
  await heard('sources.changed', { ids: null });
  expect(library.sources.list({ query: 'kern', offset: 0, limit: 5 }).total).toBe(1);
  await neighbour(`rename ${id}`);
  await heard('papers.changed', { ids: [id], revision: 2 });
  await neighbour('setting theme');
  await heard('settings.changed', { names: ['theme'] });
  await neighbour('remove kern2019');
  await heard('sources.changed', { ids: null });
  const backup = await library.upkeep.backUpNow();
  await neighbour('source low2001');
  await neighbour(`restore ${backup}`);
  await heard('library.restored', {
    since: expect.any(String),
    aside: expect.stringContaining('before-restore-'),
  });
  expect(library.sources.list({ query: '', offset: 0, limit: 5 }).total).toBe(0);
});

test('both write at the same time, and nothing of either is lost', async () => {
  const told = neighbour('many other');
  for (let n = 0; n < 200; n++) library.sources.add({ id: `own${n}`, type: 'book', title: 'own' });
  await told;
  expect(await neighbour('count')).toBe('400');
  expect(library.sources.list({ query: '', offset: 0, limit: 1 }).total).toBe(400);
  expect((await library.upkeep.check()).sound).toBe(true);
});
