import { afterEach, expect, test } from 'vitest';
import { createApi } from '../../../electron/host/api/api.ts';
import { book, paperCiting } from '../library/papers-builder.ts';
import { open } from '../library/temp.ts';

const start = () => {
  const library = open();
  const api = createApi(library, { version: '0', host: 'browser' });
  stops.push(() => api.stop());
  const told: [string, unknown][] = [];
  for (const event of ['sources.changed', 'papers.changed'] as const)
    api.on(event, (data) => told.push([event, data]));
  return { library, api, told };
};
const stops: (() => unknown)[] = [];
afterEach(async () => {
  for (const stop of stops.splice(0)) await stop();
});

test('a merge and its undoing are told to every window, with the papers they changed', async () => {
  const { library, api, told } = start();
  library.sources.importItems([book('a', 'Tides'), book('b', 'Tides')]);
  const { id: paper } = library.papers.create('First', 'en');
  library.papers.save(paper, paperCiting('First', ['b']).toJSON(), 1);
  const listed = await api.call('duplicates.list', { offset: 0, limit: 10 });
  expect(listed).toMatchObject({ ok: true, value: { total: 1, sources: 2, groups: [{ by: ['title'] }] } });
  const merged = await api.call('duplicates.merge', { keep: 'a', others: ['b'], csl: book('a', 'Tides') });
  expect(merged).toMatchObject({ ok: true, value: { papers: 1 } });
  const { act } = (merged as { value: { act: string } }).value;
  expect(told.splice(0)).toEqual([
    ['sources.changed', { ids: ['a', 'b'] }],
    ['papers.changed', { ids: [paper] }],
  ]);
  expect(await api.call('acts.undo', { act })).toMatchObject({
    ok: true,
    value: { kept: [], keptPlaces: 0, renamed: [] },
  });
  expect(told.splice(0)).toEqual([
    ['sources.changed', { ids: ['a', 'b'] }],
    ['papers.changed', { ids: [paper] }],
  ]);
});

test('an import says which of its sources look like those that were there', async () => {
  const { library, api } = start();
  library.sources.importItems([book('a', 'Tides')]);
  const bring = (items: unknown[]) =>
    api.call('sources.import', {
      files: [{ name: 'more.json', base64: Buffer.from(JSON.stringify(items)).toString('base64') }],
    });
  expect(await bring([book('tide', 'TIDES'), book('sand', 'Sand')])).toMatchObject({
    ok: true,
    value: { imported: 2, alike: ['tide'] },
  });
  const again = await bring([book('dune', 'Dunes')]);
  expect((again as { value: object }).value).not.toHaveProperty('alike');
});

test('names are found and written in one form, but for the sources that were spared', async () => {
  const { library, api, told } = start();
  const wrong = { family: 'Cotichia', given: 'Fabrizio' };
  const right = { family: 'Coticchia', given: 'Fabrizio' };
  library.sources.importItems([
    book('a', 'One', 2020, { author: [right] }),
    book('b', 'Two', 2020, { author: [wrong] }),
    book('c', 'Three', 2020, { author: [wrong] }),
  ]);
  expect(await api.call('names.variants', { offset: 0, limit: 10 })).toMatchObject({
    ok: true,
    value: {
      total: 1,
      groups: [
        {
          by: ['letter'],
          variants: [
            { name: wrong, count: 2, sources: [{ id: 'b', title: 'Two', year: '2020' }, { id: 'c' }] },
            { name: right, count: 1 },
          ],
        },
      ],
    },
  });
  expect(await api.call('names.unify', { from: [wrong], to: right, except: ['c'] })).toMatchObject({
    ok: true,
    value: { sources: 1 },
  });
  expect(told).toEqual([['sources.changed', { ids: ['b'] }]]);
  expect(library.sources.items(['c' as never])[0]?.author).toEqual([wrong]);
});
