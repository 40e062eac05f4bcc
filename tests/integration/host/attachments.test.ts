import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Attachment } from '#shared/contract/attachments.ts';
import { contract, type MethodName, type Output, type Request } from '#shared/contract/methods.ts';
import { writeStoredPaper } from '#shared/document/stored-paper.ts';
import type { AttachmentId, PaperId, SourceId } from '#shared/ids.ts';
import { inEnglish } from '#shared/reports/said.ts';
import { type AppApi, createApi } from '../../../electron/host/api/api.ts';
import { filesFolder } from '../../../electron/library/attachments/attachment-files.ts';
import { type Library, openLibrary } from '../../../electron/library/index.ts';
import { files } from '../../fixtures/attachments/files.ts';
import { book, paperCiting } from '../library/papers-builder.ts';

let folder: string;
let theirs: Library;
let mine: Library;
let host: AppApi;
let far: AppApi;
let news: unknown[];
/** The paper as the other library has it, which cites `a` and `b`. */
let id: PaperId;
const [a, b, c] = ['a', 'b', 'c'] as SourceId[] as [SourceId, SourceId, SourceId];

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'ibid-attachments-'));
  theirs = openLibrary(join(folder, 'theirs.ibidlib'), { backUpDaily: false });
  mine = openLibrary(join(folder, 'mine.ibidlib'), { backUpDaily: false });
  far = createApi(theirs, { version: '', host: 'browser' });
  host = createApi(mine, { version: '', host: 'browser' });
  news = [];
  host.on('sources.changed', ({ ids }) => news.push(ids));
  theirs.sources.add(book('a', 'Ports of call', 2020, { publisher: 'Laterza' }));
  theirs.sources.add(book('b', 'Lamps of the quay', 2011));
  theirs.sources.add(book('c', 'Not cited', 1999));
  id = theirs.papers.add(writeStoredPaper(paperCiting('Harbours', ['b'], ['a']), [])).id;
});
afterEach(() => {
  mine.close();
  theirs.close();
  rmSync(folder, { recursive: true, force: true });
});

const good = async <M extends MethodName>(
  method: M,
  input: Request<M>,
  api: AppApi = host,
): Promise<Output<M>> => {
  const result = await api.call(method, JSON.parse(JSON.stringify(input)));
  if (!result.ok) throw new Error(`${method}: ${result.error.code} ${result.error.message}`);
  return contract[method].output.parse(JSON.parse(JSON.stringify(result.value))) as Output<M>;
};
const attach = (sourceId: SourceId, name: string, bytes: Buffer, api = far): Promise<Attachment> =>
  good('attachments.add', { sourceId, name, base64: bytes.toString('base64') }, api);
const exported = async (...attachments: AttachmentId[]) =>
  good('papers.export', { id, format: 'ibid', attachments }, far);
const bring = (file: { name: string; base64: string }) =>
  good('papers.bring', { name: file.name, base64: file.base64, companions: [] });
const taken = (answer: Output<'papers.bring'>) => {
  if (answer.kind !== 'taken') throw new Error('something was asked');
  return answer;
};
const here = async (sourceId: SourceId): Promise<[string, Buffer][]> => {
  const list = await good('attachments.list', { sourceId });
  return Promise.all(
    list.map(async (one) => {
      const { base64 } = await good('attachments.read', { id: one.id });
      return [one.name, Buffer.from(base64, 'base64')] as [string, Buffer];
    }),
  );
};

test('a window adds, names, removes and restores, and every window hears of it', async () => {
  mine.sources.add(book('a', 'Ports of call', 2020));
  const added = await attach(a, 'a.pdf', files.pdf, host);
  await good('attachments.rename', { id: added.id, name: 'b.pdf' });
  const { act } = await good('attachments.remove', { id: added.id });
  expect(await good('attachments.list', { sourceId: a })).toEqual([]);
  await good('acts.undo', { act: act! });
  expect(await good('attachments.list', { sourceId: a })).toEqual([{ ...added, name: 'b.pdf' }]);
  expect(news).toEqual([['a'], ['a'], ['a'], ['a']]);
});

test('a missing file is told of, and reading it says so', async () => {
  const { id: attachment, sha256 } = await attach(a, 'a.pdf', files.pdf);
  rmSync(join(filesFolder(theirs.path), sha256.slice(0, 2), sha256));
  expect(await good('attachments.list', { sourceId: a }, far)).toMatchObject([{ isMissing: true }]);
  expect(await far.call('attachments.read', { id: attachment })).toMatchObject({
    ok: false,
    error: { code: 'not-found', message: expect.stringContaining('“a.pdf” is missing') },
  });
});

describe('files that go with a paper', () => {
  test('are chosen among those of the sources it cites, in their order', async () => {
    await attach(a, 'a.pdf', files.pdf);
    await attach(c, 'c.pdf', files.text);
    await attach(b, 'b.html', files.html);
    const list = await good('attachments.ofPaper', { id }, far);
    expect(list.map(({ name }) => name)).toEqual(['b.html', 'a.pdf']);
  });

  test('come with it into another library, each at its source, once', async () => {
    const chosen = [
      await attach(a, 'a.pdf', files.pdf),
      await attach(a, 'page.html', files.html),
      await attach(b, 'the same.pdf', files.pdf),
    ];
    await attach(a, 'stays.txt', files.text);
    const file = await exported(...chosen.map((one) => one.id));
    expect(file.losses).toEqual([]);
    const packed = Object.keys(unzipSync(Buffer.from(file.base64, 'base64')));
    expect(packed.filter((name) => name.startsWith('attachments/'))).toHaveLength(2);
    expect((await exported(...chosen.map((one) => one.id))).base64).toBe(file.base64);

    expect(taken(await bring(file))).toMatchObject({ how: 'new', losses: [] });
    expect(await here(a)).toEqual([
      ['a.pdf', files.pdf],
      ['page.html', files.html],
    ]);
    expect(await here(b)).toEqual([['the same.pdf', files.pdf]]);
    const before = JSON.stringify([await here(a), await here(b)]);
    expect(taken(await bring(file))).toMatchObject({ how: 'there', losses: [] });
    expect(JSON.stringify([await here(a), await here(b)])).toBe(before);
  });

  test('come with a paper that is there already, and windows hear of it', async () => {
    expect(taken(await bring(await exported()))).toMatchObject({ how: 'new' });
    const { id: attachment } = await attach(a, 'a.pdf', files.pdf);
    news.length = 0;
    expect(taken(await bring(await exported(attachment)))).toMatchObject({ how: 'there', losses: [] });
    expect(await here(a)).toEqual([['a.pdf', files.pdf]]);
    expect(news).toEqual([null]);
  });

  test.each([
    ['mine', 'a'],
    ['theirs', 'a'],
    ['both', 'a-2'],
  ] as const)('where a source differs and %s is chosen, they are at %s', async (choice, at) => {
    mine.sources.add(book('a', 'Ports of call', 2020, { publisher: 'Einaudi' }));
    const { id: attachment } = await attach(a, 'a.pdf', files.pdf);
    const answer = await bring(await exported(attachment));
    if (answer.kind !== 'asks') throw new Error('nothing was asked');
    expect(await good('attachments.list', { sourceId: a })).toEqual([]);
    const { token } = answer.questions;
    const settled = await good('papers.settle', { token, paper: 'copy', sources: [{ id: a, choice }] });
    expect(taken(settled).losses).toEqual([]);
    expect(await here(at as SourceId)).toEqual([['a.pdf', files.pdf]]);
    if (choice === 'both') expect(await here(a)).toEqual([]);
  });

  test('are none where none were chosen: the file is as it was before there were any', async () => {
    const before = await good('papers.export', { id, format: 'ibid' }, far);
    const { id: attachment } = await attach(a, 'a.pdf', files.pdf);
    expect((await exported()).base64).toBe(before.base64);
    await good('papers.export', { id, format: 'docx', attachments: [attachment] }, far);
  });

  test('that are damaged, not cited or gone are told of', async () => {
    const damaged = await attach(a, 'a.pdf', files.pdf);
    const other = await attach(c, 'c.txt', files.text);
    writeFileSync(join(filesFolder(theirs.path), damaged.sha256.slice(0, 2), damaged.sha256), 'x');
    const { losses } = await exported(damaged.id, other.id);
    expect(losses.map(({ what, where }) => [inEnglish(what), where])).toEqual([
      [expect.stringContaining('damaged'), 'a.pdf'],
      [expect.stringContaining('not cite'), 'c.txt'],
    ]);
    await good('attachments.remove', { id: other.id }, far);
    expect(await far.call('papers.export', { id, format: 'ibid', attachments: [other.id] })).toMatchObject({
      ok: false,
      error: { code: 'not-found' },
    });
  });

  test('that are too much together are refused with figures', async () => {
    const ids: AttachmentId[] = [];
    for (const n of [1, 2]) ids.push((await attach(a, `${n}`, Buffer.alloc(40_000_000, n))).id);
    expect(await far.call('papers.export', { id, format: 'ibid', attachments: ids })).toMatchObject({
      ok: false,
      error: { code: 'too-large', message: expect.stringMatching(/77 MB.*64 MB/) },
    });
  });
});

test('what a file claims to bring and does not is told of; the rest comes in', async () => {
  const one = await attach(a, 'a.pdf', files.pdf);
  const two = await attach(b, 'b.txt', files.text);
  const file = await exported(one.id, two.id);
  const parts = unzipSync(Buffer.from(file.base64, 'base64'));
  const manifest = JSON.parse(strFromU8(parts['manifest.json']!)) as {
    files: { path: string; kind: string; sha256: string; sources?: unknown }[];
  };
  const hash = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex');
  // Other bytes under its name, one at a source that does not come along, one without a source, one outside.
  parts[`attachments/${one.sha256}`] = strToU8('%PDF-other');
  const stray = Buffer.from('stray');
  parts[`attachments/${hash(stray)}`] = stray;
  manifest.files.push(
    {
      path: `attachments/${hash(stray)}`,
      kind: 'attachment',
      sha256: hash(stray),
      sources: [{ id: 'nowhere', name: '../../x\n.txt' }],
    },
    { path: `attachments/${two.sha256}`, kind: 'attachment', sha256: two.sha256 },
    { path: '../evil', kind: 'attachment', sha256: '', sources: [{ id: 'a', name: 'evil' }] },
    { path: 'x', kind: 'toString', sha256: '' },
  );
  parts['manifest.json'] = strToU8(JSON.stringify(manifest));
  const base64 = Buffer.from(zipSync(parts)).toString('base64');
  const { losses } = taken(await bring({ name: 'a.ibid', base64 }));
  expect(losses.map(({ where }) => where)).toEqual([
    'a.pdf',
    `attachments/${two.sha256}`,
    'evil',
    'x',
    'x .txt',
  ]);
  expect(await here(a)).toEqual([]);
  expect(await here(b)).toEqual([['b.txt', files.text]]);
});
