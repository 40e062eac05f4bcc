import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { MethodName, Output, Request } from '#shared/contract/methods.ts';
import type { ActId } from '#shared/ids.ts';
import { createApi } from '../../../electron/host/api/api.ts';
import { book } from '../library/papers-builder.ts';
import { open, tempFolder } from '../library/temp.ts';

const work = 'aaaaaaaaaaaaaaaa';
const count = 3000;
const ids = Array.from({ length: count }, (_, n) => `source-${n}`) as never[];

/** A library of many sources behind the services of a window. */
const begun = () => {
  const library = open(join(tempFolder(), 'library.ibidlib'), { backUpDaily: false });
  library.sources.importItems(ids.map((id, n) => book(id, `Title ${n}`)));
  const api = createApi(library, { version: '0', host: 'browser', conflictedCopies: [] } as never);
  const call = async <M extends MethodName>(method: M, input: Request<M>): Promise<Output<M>> => {
    const result = await api.call(method, input);
    if (!result.ok) throw new Error(JSON.stringify(result.error));
    return result.value as Output<M>;
  };
  const found = (query: string): number => library.sources.list({ query, offset: 0, limit: 1 }).total;
  return { library, api, call, found };
};

/** Waits until so many slices of the work were done. */
const slices = (api: ReturnType<typeof createApi>, many: number): Promise<void> =>
  new Promise((done) => {
    let seen = 0;
    api.on('work.progress', () => {
      seen++;
      if (seen === many) done();
    });
  });

test('a search is answered while many sources are changed, and all of it is one act', async () => {
  const { library, api, call, found } = begun();
  const begins = slices(api, 2);
  let isDone = false;
  const changing = call('sources.setMany', { ids, variable: 'note', value: 'new', lang: 'en', work }).then(
    (answer) => {
      isDone = true;
      return answer;
    },
  );
  await begins;
  expect(await call('sources.list', { query: 'title', offset: 0, limit: 10 })).toMatchObject({
    total: count,
  });
  expect(isDone).toBe(false);
  const { act, changed, isWhole } = await changing;
  expect([changed, isWhole, found('new')]).toEqual([count, true, count]);
  expect(library.acts.recent(5)).toMatchObject([
    { id: act, act: 'bulk', sources: count },
    { act: 'import', sources: count },
  ]);
  const undone = await call('acts.undo', { act: act!, work });
  expect([undone.isWhole, found('new')]).toEqual([true, 0]);
  expect(library.acts.recent(2)).toMatchObject([{ act: 'undo', sources: count }, { isUndone: true }]);
});

test('what was done before it is cancelled stays, and is undone like a whole act', async () => {
  const { library, api, call, found } = begun();
  const before = library.sources.all();
  const begins = slices(api, 3);
  const removing = call('sources.removeMany', { ids, work });
  await begins;
  await call('work.cancel', { work });
  const { removed, act, isWhole } = await removing;
  expect(isWhole).toBe(false);
  expect(removed).toBeGreaterThan(0);
  expect(found('')).toBe(count - removed);
  expect(await call('acts.undo', { act: act! })).toMatchObject({ isWhole: true, kept: [] });
  expect(library.sources.all()).toEqual(before);
});

test('an act that is undone while it is being done ends and is taken back whole', async () => {
  const { library, api, call, found } = begun();
  const begins = slices(api, 3);
  const tagging = call('tags.assign', { sources: ids, add: ['Read'], remove: [], work });
  await begins;
  const act = library.acts.recent(1)[0]!.id as ActId;
  expect(await call('acts.undo', { act })).toMatchObject({ isWhole: true, kept: [] });
  expect(await tagging).toMatchObject({ act, isWhole: false });
  expect([found('tag:read'), library.organising.tags.list()]).toEqual([0, []]);
});

test('what others do between the slices stays what they did', async () => {
  const { library, api, call } = begun();
  const begins = slices(api, 2);
  const changing = call('sources.setMany', { ids, variable: 'note', value: 'new', lang: 'en', work });
  await begins;
  const [first, last] = [ids[0]!, ids.at(-1)!];
  library.sources.update(first, book(first, 'Own title', 2020, { note: 'own' }));
  library.sources.remove(last);
  const { act, changed } = await changing;
  expect(changed).toBe(count - 1);
  const { kept } = await call('acts.undo', { act: act! });
  expect(kept).toEqual([{ id: first, variables: ['note'], belongings: [], stays: null }]);
  expect(library.sources.get(first).csl).toMatchObject({ title: 'Own title', note: 'own' });
  expect(library.sources.items([last])).toEqual([]);
  expect(library.sources.get(ids[1]!).csl).toEqual(book(ids[1]!, 'Title 1'));
});

test('a tag and a collection of many go, and come back with all that was in them', async () => {
  const { library, call, found } = begun();
  const { tags, collections } = library.organising;
  await call('tags.assign', { sources: ids, add: ['Read', 'Other'], remove: [] });
  const outer = await call('collections.create', { name: 'Outer', parent: null, sources: ids });
  collections.create('Inner', outer.id, ids.slice(0, 1000));
  const before = library.organising.shelves.list();
  const [other, read] = tags.list();
  const acts = [
    await call('tags.rename', { id: other!.id, name: 'read' }),
    await call('tags.remove', { id: read!.id }),
    await call('collections.remove', { id: outer.id }),
  ];
  expect(library.acts.recent(3)).toHaveLength(3);
  expect([found('tag:read'), tags.list(), collections.list()]).toEqual([0, [], []]);
  for (const { act } of acts.toReversed()) await call('acts.undo', { act: act! });
  expect(library.organising.shelves.list()).toEqual(before);
});
