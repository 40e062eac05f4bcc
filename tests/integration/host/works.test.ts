import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { EventData } from '#shared/contract/events.ts';
import type { MethodName, Output, Request } from '#shared/contract/methods.ts';
import { writeStoredPaper } from '#shared/document/stored-paper.ts';
import type { Result } from '#shared/result.ts';
import { type AppApi, createApi } from '../../../electron/host/api/api.ts';
import { type Library, openLibrary } from '../../../electron/library/index.ts';
import { paperCiting } from '../library/papers-builder.ts';

const work = 'aaaaaaaaaaaaaaaa';
let folder: string;
let library: Library;
let api: AppApi;
let news: EventData<'work.progress'>[];

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'ibid-works-'));
  library = openLibrary(join(folder, 'library.ibidlib'), { backUpDaily: false });
  api = createApi(library, { version: '', host: 'browser' });
  news = [];
  api.on('work.progress', (data) => news.push(data));
});
afterEach(() => {
  library.close();
  rmSync(folder, { recursive: true, force: true });
});

const call = <M extends MethodName>(method: M, input: Request<M>) =>
  api.call(method, input) as Promise<Result<Output<M>>>;
/** BibTeX of so many books: a thousand take a fifth of a second or more. */
const books = (count: number) => ({
  name: 'books.bib',
  base64: Buffer.from(
    Array.from(
      { length: count },
      (_, n) =>
        `@book{k${n},\n author = {Rossi, Ada and Neri, Bruno},\n title = {Harbour ${n}, in {Winter}},\n year = 2001,\n note = {${'A word on it. '.repeat(10)}}\n}\n`,
    ).join('\n'),
  ).toString('base64'),
});

test('a large file is read while the library goes on answering, and says how far it is', async () => {
  let isDone = false;
  const importing = call('sources.import', { files: [books(1500)], work }).then((result) => {
    isDone = true;
    return result;
  });
  expect(await call('papers.list', {})).toMatchObject({ ok: true });
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(await call('papers.list', {})).toMatchObject({ ok: true });
  expect(isDone).toBe(false);
  expect(await importing).toMatchObject({ ok: true, value: { imported: 1500, skipped: [] } });
  const steps = news.map(({ done }) => done);
  expect(steps.slice(0, 2)).toEqual([null, null]);
  // What was read is written in slices.
  const written = steps.slice(2) as number[];
  expect(written.length).toBeGreaterThan(1);
  expect(written).toEqual([...written].sort((a, b) => a - b));
});

test('an import that is cancelled takes nothing, and another one works', async () => {
  const importing = call('sources.import', { files: [books(3000)], work });
  await new Promise((resolve) => setTimeout(resolve, 30));
  expect(await call('work.cancel', { work })).toMatchObject({ ok: true });
  expect(await importing).toMatchObject({ ok: false, error: { code: 'cancelled' } });
  expect(library.sources.all()).toEqual([]);
  expect(await call('sources.import', { files: [books(3)], work })).toMatchObject({
    ok: true,
    value: { imported: 3 },
  });
  // What is over can't be cancelled any more, and nothing minds.
  expect(await call('work.cancel', { work })).toMatchObject({ ok: true });
});

test('a large file that is none says the same as a small one', async () => {
  const text = 'This is no list of sources. '.repeat(20_000);
  const result = await call('sources.import', { files: [{ name: 'a.txt', base64: btoa(text) }], work });
  expect(result).toMatchObject({ ok: false, error: { code: 'bad-file' } });
});

test('an export that is cancelled keeps no version; one that is not, does', async () => {
  const { id } = library.papers.add(writeStoredPaper(paperCiting('A paper'), []));
  const exporting = call('papers.export', { id, format: 'docx', work });
  await call('work.cancel', { work });
  expect(await exporting).toMatchObject({ ok: false, error: { code: 'cancelled' } });
  expect(library.versions.list(id)).toEqual([]);
  expect(await call('papers.export', { id, format: 'docx', work })).toMatchObject({ ok: true });
  expect(library.versions.list(id)).toHaveLength(1);
  const steps = news.map(({ done }) => done ?? 0);
  expect(steps).toEqual([...steps].sort((a, b) => a - b));
});

test('a paper that is cancelled while it is read does not come in', async () => {
  const file = { name: 'a.md', base64: btoa('# Title\n\nWords.\n'), companions: [], work };
  const bringing = call('papers.bring', file);
  await call('work.cancel', { work });
  expect(await bringing).toMatchObject({ ok: false, error: { code: 'cancelled' } });
  expect(library.papers.list()).toEqual([]);
  expect(await call('papers.bring', file)).toMatchObject({ ok: true });
});
