import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Questions } from '#shared/contract/bringing.ts';
import { contract, type MethodName, type Output, type Request } from '#shared/contract/methods.ts';
import { writeStoredPaper } from '#shared/document/stored-paper.ts';
import type { PaperId, SourceId } from '#shared/ids.ts';
import { plainTitle } from '#shared/sources/labels.ts';
import { type AppApi, createApi } from '../../../electron/host/api/api.ts';
import { type Library, openLibrary } from '../../../electron/library/index.ts';
import { book, paperCiting } from '../library/papers-builder.ts';

let folder: string;
let theirs: Library;
let mine: Library;
let host: AppApi;
let far: AppApi;
/** The paper as the other library has it. */
let id: PaperId;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'ibid-bringing-'));
  theirs = openLibrary(join(folder, 'theirs.ibidlib'), { backUpDaily: false });
  mine = openLibrary(join(folder, 'mine.ibidlib'), { backUpDaily: false });
  far = createApi(theirs, { version: '', host: 'browser' });
  host = createApi(mine, { version: '', host: 'browser' });
  theirs.sources.add(book('a', 'Ports of call', 2020, { publisher: 'Laterza' }));
  theirs.sources.add(book('b', 'Lamps of the quay', 2011, { DOI: '10.1000/lamps' }));
  id = theirs.papers.add(writeStoredPaper(paperCiting('Harbours', ['a'], ['b']), [])).id;
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
const bring = async () => {
  const { name, base64 } = await good('papers.export', { id, format: 'ibid' }, far);
  return good('papers.bring', { name, base64, companions: [] });
};
const asks = (answer: Output<'papers.bring'>): Questions => {
  if (answer.kind !== 'asks') throw new Error('nothing was asked');
  return answer.questions;
};
const taken = (answer: Output<'papers.bring'>) => {
  if (answer.kind !== 'taken') throw new Error('something was asked');
  return answer;
};
const settle = (
  { token, sources }: Questions,
  paper: 'mine' | 'replace' | 'copy',
  choice: 'mine' | 'theirs' | 'both' = 'mine',
) => good('papers.settle', { token, paper, sources: sources.map((source) => ({ id: source.id, choice })) });
const words = (paper: PaperId): string => mine.papers.read(paper).doc.child(1).textContent;
const cited = (paper: PaperId): SourceId[] =>
  mine.papers.read(paper).sources.map((item) => item.id as SourceId);
/** All that is in the library, to see that nothing changed. */
const everything = () => JSON.stringify([mine.papers.list(), mine.papers.bin(), mine.sources.all()]);
const change = (library: Library, text: string): void => {
  const { revision } = library.papers.open(id);
  library.papers.save(id, paperCiting(text, ['a'], ['b']).toJSON(), revision);
};

test('a paper that is new comes in without a question, and is known again', async () => {
  expect(taken(await bring())).toMatchObject({ how: 'new', id, losses: [], sources: { imported: 2 } });
  const before = everything();
  expect(taken(await bring())).toMatchObject({ how: 'there', id });
  expect(everything()).toBe(before);
});

test('a source that differs is asked about, and nothing is taken before the answer', async () => {
  const own = book('a', 'Ports of call', 2020, { publisher: 'Einaudi' });
  mine.sources.add(own);
  mine.papers.add(writeStoredPaper(paperCiting('Mine', ['a']), []));
  const before = everything();
  const questions = asks(await bring());
  expect(questions).toMatchObject({ title: 'Harbours', paper: null });
  expect(questions.sources).toEqual([
    { id: 'a', mine: own, theirs: { ...own, publisher: 'Laterza' }, citedIn: 1 },
  ]);
  expect(everything()).toBe(before);
  await good('papers.dismiss', { token: questions.token });
  expect(everything()).toBe(before);
  expect(
    await host.call('papers.settle', { token: questions.token, paper: 'copy', sources: [] }),
  ).toMatchObject({ ok: false, error: { code: 'not-found' } });
});

test.each([
  ['mine', 'Einaudi', ['a', 'b'], 2],
  ['theirs', 'Laterza', ['a', 'b'], 2],
  ['both', 'Einaudi', ['a-2', 'b'], 3],
] as const)('a decision for %s is what happens', async (choice, publisher, citing, count) => {
  mine.sources.add(book('a', 'Ports of call', 2020, { publisher: 'Einaudi' }));
  const answer = taken(await settle(asks(await bring()), 'copy', choice));
  expect(answer.how).toBe('new');
  const [a] = mine.sources.items(['a' as SourceId]);
  expect(a?.publisher).toBe(publisher);
  expect(cited(answer.id)).toEqual(citing);
  expect(mine.sources.all()).toHaveLength(count);
  if (choice === 'both')
    expect(mine.sources.items(['a-2' as SourceId])[0]).toMatchObject({ publisher: 'Laterza' });
});

test('a work under another id is known by its DOI, and the paper cites the library’s', async () => {
  mine.sources.add(book('lamps', 'Lamps of the quay', 2011, { DOI: 'https://doi.org/10.1000/LAMPS' }));
  const questions = asks(await bring());
  expect(questions.sources.map((source) => [source.id, plainTitle(source.theirs)])).toEqual([
    ['lamps', 'Lamps of the quay'],
  ]);
  const answer = taken(await settle(questions, 'copy', 'mine'));
  expect(cited(answer.id)).toEqual(['a', 'lamps']);
});

test('the same paper is asked about: it stays, gives its place, or there are two', async () => {
  await bring();
  change(theirs, 'Harbours in winter');
  change(mine, 'Harbours in summer');
  const first = asks(await bring());
  expect(first.paper).toMatchObject({ id, title: 'Harbours in summer', deleted: false });
  const before = everything();
  expect(taken(await settle(first, 'mine'))).toMatchObject({ how: 'there', id });
  expect(everything()).toBe(before);

  const copy = taken(await settle(asks(await bring()), 'copy'));
  expect(copy).toMatchObject({ how: 'new' });
  expect(copy.id).not.toBe(id);
  expect([words(id), words(copy.id)].map((text) => text.slice(0, 18))).toEqual([
    'Harbours in summer',
    'Harbours in winter',
  ]);

  expect(taken(await settle(asks(await bring()), 'replace'))).toMatchObject({ how: 'replaced', id });
  expect(words(id)).toContain('Harbours in winter');
  const versions = mine.versions.list(id).map(({ id: version }) => mine.versions.open(id, version).doc);
  expect(versions.some((doc) => doc.textContent.includes('Harbours in summer'))).toBe(true);
  expect(taken(await bring()).how).toBe('there');
});

test('a paper in the bin is asked about, and comes back when it is opened', async () => {
  await bring();
  mine.papers.remove([id]);
  const questions = asks(await bring());
  expect(questions.paper).toMatchObject({ id, deleted: true });
  expect(taken(await settle(questions, 'mine')).how).toBe('there');
  expect(mine.papers.list().map((row) => row.id)).toEqual([id]);
});

test('what changed since the question is not written over: it is asked again', async () => {
  await bring();
  change(theirs, 'Harbours in winter');
  theirs.sources.update('a' as SourceId, book('a', 'Ports of call', 2020, { publisher: 'Laterza, Roma' }));
  const questions = asks(await bring());
  mine.sources.update('a' as SourceId, book('a', 'Ports of call', 2020, { publisher: 'Einaudi' }));
  const again = asks(await settle(questions, 'replace', 'theirs'));
  expect(again.token).not.toBe(questions.token);
  expect(again.sources[0]?.mine.publisher).toBe('Einaudi');
  change(mine, 'Typed meanwhile');
  const third = asks(await settle(again, 'replace', 'theirs'));
  expect(third.paper?.title).toBe('Typed meanwhile');
  expect(taken(await settle(third, 'replace', 'theirs')).how).toBe('replaced');
  expect(mine.sources.items(['a' as SourceId])[0]?.publisher).toBe('Laterza, Roma');
});

test('without a person to ask, nothing that is there changes', async () => {
  await bring();
  change(mine, 'Harbours in summer');
  mine.sources.update('a' as SourceId, book('a', 'Ports of call', 2020, { publisher: 'Einaudi' }));
  const { name, base64 } = await good('papers.export', { id, format: 'ibid' }, far);
  const added = await good('papers.import', { name, base64, companions: [] });
  expect(added.id).not.toBe(id);
  expect(added.losses.map(({ where }) => where)).toEqual(['a']);
  expect(words(id)).toContain('Harbours in summer');
  expect(mine.sources.items(['a' as SourceId])[0]?.publisher).toBe('Einaudi');
});

test('the status of a paper comes along, also where it takes the place of the one that is there', async () => {
  theirs.papers.setStatus([id], 'review');
  const status = () => mine.papers.list().find((row) => row.id === id)?.status;
  taken(await bring());
  expect(status()).toBe('review');
  theirs.papers.setStatus([id], 'final');
  const { revision } = theirs.papers.open(id);
  theirs.papers.save(id, paperCiting('Harbours, at last', ['a']).toJSON(), revision);
  taken(await settle(asks(await bring()), 'replace'));
  expect(status()).toBe('final');
});
