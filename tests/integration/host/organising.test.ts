import { expect, test } from 'vitest';
import type { EventData } from '#shared/contract/events.ts';
import type { MethodName, Output, Request } from '#shared/contract/methods.ts';
import { asSourceId } from '#shared/ids.ts';
import type { Result } from '#shared/result.ts';
import { type AppApi, createApi } from '../../../electron/host/api/api.ts';
import { book } from '../library/papers-builder.ts';
import { open } from '../library/temp.ts';

const start = (): {
  ask: <M extends MethodName>(method: M, input: Request<M>) => Promise<Result<Output<M>>>;
  good: <M extends MethodName>(method: M, input: Request<M>) => Promise<Output<M>>;
  news: EventData<'organising.changed'>[];
} => {
  const library = open();
  library.sources.importItems(
    Array.from({ length: 600 }, (_, i) => book(`s${i}`, `Title ${i}`, 2000, { keyword: 'harbour; light' })),
  );
  const api: AppApi = createApi(library, { version: '', host: 'browser' });
  const news: EventData<'organising.changed'>[] = [];
  api.on('organising.changed', (event) => news.push(event));
  const ask = <M extends MethodName>(method: M, input: Request<M>) =>
    api.call(method, input) as Promise<Result<Output<M>>>;
  return {
    ask,
    news,
    good: async (method, input) => {
      const result = await ask(method, input);
      if (!result.ok) throw new Error(result.error.message);
      return result.value;
    },
  };
};
const ids = (count: number) => Array.from({ length: count }, (_, i) => asSourceId(`s${i}`));

test('every act tells the windows which sources it touched, many of them as many', async () => {
  const { good, news } = start();
  const few = await good('tags.assign', { sources: ids(2), add: ['one'], remove: [] });
  await good('tags.assign', { sources: ids(600), add: ['two'], remove: [] });
  await good('acts.undo', { act: few.act! });
  const note = await good('sourceNotes.save', { source: ids(1)[0]!, text: 'x' });
  await good('sourceNotes.save', { id: note.id, source: ids(1)[0]!, text: 'y' });
  await good('judgements.set', { sources: ids(1), kind: 'wire' });
  expect(news).toEqual([
    { what: 'tags', ids: ids(2) },
    { what: 'tags', ids: null },
    { what: 'all', ids: ids(2) },
    { what: 'notes', ids: ids(1) },
    { what: 'notes', ids: ids(1) },
    { what: 'judgements', ids: ids(1) },
  ]);
});

test('names are tidied on their way in; one without a letter, or of a colour there is not, is refused', async () => {
  const { ask, good } = start();
  const { id } = await good('collections.create', { name: ' Sea \n lanes ', parent: null });
  const long = 'x'.repeat(4000);
  await good('tags.assign', { sources: ids(1), add: [long], remove: [] });
  const { tags, collections } = await good('organising.list', {});
  expect(collections.map(({ name }) => name)).toEqual(['Sea lanes']);
  expect(tags.map(({ name }) => name)).toEqual(['x'.repeat(200)]);
  for (const name of ['', ' \n\t ']) {
    const refused = await ask('collections.rename', { id, name });
    expect(refused.ok ? null : refused.error.code).toBe('bad-request');
  }
  const { id: tag } = tags[0]!;
  const colour = await ask('tags.setColour', { id: tag, colour: 'beige' as 'red' });
  expect(colour.ok ? null : colour.error.code).toBe('bad-request');
});

test('what is not there any more is refused in words', async () => {
  const { ask } = start();
  const gone = '0123456789abcdef';
  const calls = [
    ask('tags.remove', { id: gone }),
    ask('collections.rename', { id: gone, name: 'x' }),
    ask('collections.create', { name: 'x', parent: gone }),
    ask('collections.assign', { sources: ids(1), add: [gone], remove: [] }),
    ask('searches.remove', { id: gone }),
    ask('sourceNotes.remove', { id: gone }),
    ask('acts.undo', { act: gone }),
  ];
  for (const result of await Promise.all(calls)) {
    expect(result.ok ? null : result.error.code).toBe('not-found');
    expect(result.ok ? null : result.error.said).toBeDefined();
  }
});

test('a list says how many are found within, page by page', async () => {
  const { good } = start();
  const made = await good('tags.ofKeywords', { sources: ids(250) });
  expect(made).toMatchObject({ tags: 2, changed: 250 });
  const [harbour] = (await good('organising.list', {})).tags;
  const page = (offset: number) =>
    good('sources.list', {
      query: 'title',
      within: { tags: [harbour!.id] },
      sort: 'title',
      offset,
      limit: 200,
    });
  const [first, second] = [await page(0), await page(200)];
  expect([first.total, first.rows.length, second.rows.length]).toEqual([250, 200, 50]);
  expect(new Set([...first.rows, ...second.rows].map(({ id }) => id)).size).toBe(250);
});

test('an import comes into the collection that is named, tells the windows, and is taken back as one', async () => {
  const { ask, good, news } = start();
  const { id: outer } = await good('collections.create', { name: 'Projects', parent: null, sources: [] });
  const { id: into } = await good('collections.create', { name: 'Baltic', parent: outer, sources: [] });
  news.length = 0;
  const files = [{ name: 'a.bib', base64: btoa('@book{new, title={New}} @book{s1, title={Title 1}}') }];
  const { act } = await good('sources.import', { files, into });
  expect(news).toEqual([{ what: 'all', ids: null }]);
  const inside = async () =>
    (await good('organising.list', {})).collections.find(({ id }) => id === into)?.sources;
  expect(await inside()).toBe(2);
  await good('acts.undo', { act: act! });
  expect(await inside()).toBe(0);
  await good('collections.remove', { id: into });
  expect(await ask('sources.import', { files, into })).toMatchObject({
    ok: false,
    error: { code: 'not-found' },
  });
});
