import { afterEach, beforeEach, expect, test } from 'vitest';
import { contract, type MethodName, type Output, type Request } from '#shared/contract/methods.ts';
import { applyEdits } from '#shared/document/compare/apply-edits.ts';
import { schema } from '#shared/document/schema.ts';
import { asSourceId, type PaperId } from '#shared/ids.ts';
import type { Result } from '#shared/result.ts';
import { type AppApi, createApi } from '../../../electron/host/api/api.ts';
import type { Library } from '../../../electron/library/index.ts';
import { cite, doc, fn, note, p } from '../../builders/document.ts';
import { book } from '../library/papers-builder.ts';
import { open, tempFolder } from '../library/temp.ts';

let library: Library;
let api: AppApi;
let id: PaperId;
beforeEach(() => {
  library = open(`${tempFolder()}/library.db`, { backUpDaily: false });
  library.sources.importItems([book('a', 'A'), book('b', 'B')]);
  api = createApi(library, { version: '0.0.0', host: 'browser', log: (line) => expect.fail(line) });
  ({ id } = library.papers.create('', 'en'));
});
afterEach(() => library.close());

const call = async <M extends MethodName>(method: M, input: Request<M>): Promise<Output<M>> => {
  const result = (await api.call(method, input)) as Result<unknown>;
  if (!result.ok) throw new Error(`${method}: ${result.error.message}`);
  return contract[method].output.parse(JSON.parse(JSON.stringify(result.value))) as Output<M>;
};
const save = (text: string, ...cited: string[]): void => {
  const paper = doc(
    p(text, ...cited.map((_, n) => fn(`n${n}`))),
    ...cited.map((key, n) => note(`n${n}`, p(cite(key, {}, `c${n}`)))),
  );
  library.papers.save(id, paper.toJSON(), library.papers.open(id).revision);
};

test('the list tells what each version changed since the one before it', async () => {
  save('One two three', 'a');
  await call('history.name', { paper: id, name: 'First' });
  save('One two three four', 'a', 'b');
  await call('history.name', { paper: id, name: 'Second' });
  const { rows, unfinished } = await call('history.list', { paper: id });
  expect(unfinished).toBe(false);
  expect(rows.map(({ changes }) => changes)).toEqual([
    expect.objectContaining({ wordsAdded: 1, notesAdded: 1, citationsAdded: 1, notesRemoved: 0 }),
    null,
  ]);
});

test('many versions are counted in turns, and counted again where one between was deleted', async () => {
  const text = Array.from({ length: 3000 }, (_, n) => `word${n}`);
  for (let n = 0; n < 12; n++) {
    save(text.slice(n).join(' '));
    await call('history.name', { paper: id, name: `Version ${n}` });
  }
  let turns = 1;
  while ((await call('history.list', { paper: id })).unfinished) expect(turns++).toBeLessThan(12);
  const { rows } = await call('history.list', { paper: id });
  expect(rows.slice(0, -1).map(({ changes }) => changes?.wordsRemoved)).toEqual(Array(11).fill(1));
  await call('history.remove', { paper: id, version: rows[1]!.id });
  const left = await call('history.list', { paper: id });
  expect(left.rows[0]!.changes?.wordsRemoved).toBe(2);
});

test('a version is compared with the paper as it is saved', async () => {
  save('One two three', 'a');
  const { version } = await call('history.name', { paper: id, name: 'First' });
  save('One three', 'a', 'b');
  const { old, now, changes } = await call('history.compare', { paper: id, old: version, now: null });
  expect([old.row?.name, now.row]).toEqual(['First', null]);
  expect(now.snapshot.map((item) => item.id).sort()).toEqual(['a', 'b']);
  const [before, after] = [schema.nodeFromJSON(old.doc), schema.nodeFromJSON(now.doc)];
  const made = applyEdits(
    before,
    after,
    changes.flatMap(({ edits }) => edits),
  );
  expect(made.toJSON()).toEqual(after.toJSON());
  expect(changes.filter(({ kind }) => kind !== 'unseen').length).toBeGreaterThan(1);
  const same = await call('history.compare', { paper: id, old: version, now: version });
  expect(same.changes).toEqual([]);
  const back = await call('history.compare', { paper: id, old: null, now: version });
  expect(back.changes.length).toBe(changes.length);
  expect(
    (await api.call('history.compare', { paper: id, old: 'nothinghere00000', now: null })) as object,
  ).toMatchObject({ ok: false, error: { code: 'not-found' } });
});

test('a source that was changed since is among the changes, though the paper was not touched', async () => {
  save('One two three', 'a', 'b');
  const { version } = await call('history.name', { paper: id, name: 'First' });
  const [item] = (await call('sources.items', { ids: [asSourceId('b')] })).items;
  await call('sources.update', { id: asSourceId('b'), csl: { ...item!, title: 'Another title' } });
  const compared = { paper: id, old: version, now: null };
  const { changes, old, now } = await call('history.compare', compared);
  expect(changes).toEqual([expect.objectContaining({ kind: 'source', source: 'b', edits: [] })]);
  const titles = [old, now].map(({ snapshot }) => snapshot.find((one) => one.id === 'b')?.title);
  expect(titles).toEqual([item!.title, 'Another title']);
});
