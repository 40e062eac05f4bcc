import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import type { Proposal } from '#shared/contract/capture.ts';
import type { SourceId } from '#shared/ids.ts';
import { createApi } from '../../../electron/host/api/api.ts';
import { readCapture } from '../../../electron/host/threads/read-capture.ts';
import { pdfBomb } from '../../builders/pdf-bomb.ts';
import { open } from '../library/temp.ts';

const fixture = (name: string): { name: string; base64: string } => ({
  name,
  base64: readFileSync(fileURLToPath(new URL(`../../fixtures/capture/${name}`, import.meta.url))).toString(
    'base64',
  ),
});
const start = () => {
  const library = open();
  const api = createApi(library, { version: '', host: 'browser' });
  const news: unknown[] = [];
  api.on('sources.changed', ({ ids }) => news.push(ids));
  const ask = async <T>(method: string, input: unknown): Promise<T> => {
    const result = await api.call(method, input);
    if (!result.ok) throw Object.assign(new Error(result.error.message), result.error);
    return result.value as T;
  };
  return { library, news, ask };
};
const all = { snapshot: true, original: true, at: null };

test('what was read is a proposal: nothing is in the library until it is taken as it was confirmed', async () => {
  const { library, news, ask } = start();
  const read = await ask<Proposal>('capture.read', fixture('news.html'));
  expect(read).toMatchObject({ kind: 'source', media: 'html', hasSnapshot: true, known: [], isCut: false });
  expect(library.sources.all()).toEqual([]);
  const csl = { ...read.csl, title: 'As the reader wants it' };
  const taken = await ask<{ id: SourceId; isNew: boolean }>('capture.take', {
    token: read.token,
    csl,
    ...all,
  });
  expect(taken).toEqual({ id: 'marsh2025as', isNew: true });
  expect(library.sources.get(taken.id).csl).toMatchObject({
    title: 'As the reader wants it',
    URL: read.csl.URL,
  });
  expect(library.attachments.list([taken.id]).map(({ name }) => name)).toEqual([
    expect.stringMatching(/^As the reader wants it \(\d{4}-\d\d-\d\d\)\.html$/),
    'news.html',
  ]);
  expect(news).toEqual([[taken.id]]);
  // It is taken once.
  await expect(ask('capture.take', { token: read.token, csl, ...all })).rejects.toMatchObject({
    code: 'not-found',
  });
});

test('the same work is told, by its address and by its title; what was read can be attached to it', async () => {
  const { library, ask } = start();
  library.sources.add({
    id: 'byUrl',
    type: 'webpage',
    title: 'Other words',
    URL: 'http://example.org/world/lights/',
  });
  library.sources.add({ id: 'byTitle', type: 'webpage', title: 'Two Coastal States agree on joint patrols' });
  library.sources.add({
    id: 'otherYear',
    type: 'webpage',
    title: 'Two coastal states agree on joint patrols',
    issued: { 'date-parts': [[1999]] },
  });
  const read = await ask<Proposal>('capture.read', fixture('news.html'));
  expect(read.known.map(({ id }) => id).sort()).toEqual(['byTitle', 'byUrl']);
  const taken = await ask('capture.take', {
    token: read.token,
    csl: read.csl,
    ...all,
    snapshot: false,
    at: 'byUrl',
  });
  expect(taken).toEqual({ id: 'byUrl', isNew: false });
  expect(library.sources.all()).toHaveLength(3);
  expect(library.attachments.list(['byUrl' as SourceId]).map(({ name }) => name)).toEqual(['news.html']);
});

test('what was pasted is read with its look or without, and kept as it was', async () => {
  const { library, ask } = start();
  const text = Buffer.from(fixture('wrapped.txt').base64, 'base64').toString();
  const plain = await ask<Proposal>('capture.read', { text });
  expect(plain).toMatchObject({
    name: '',
    media: 'text',
    csl: { author: [{ family: 'Renn', given: 'Oliver' }] },
  });
  const html = Buffer.from(fixture('pasted.html').base64, 'base64').toString();
  const rich = await ask<Proposal>('capture.read', { html, url: 'https://example.org/lights#x' });
  expect(rich.csl).toMatchObject({ title: 'What the lights cost', URL: 'https://example.org/lights' });
  expect(rich.csl.accessed).toBeDefined();
  const { id } = await ask<{ id: SourceId }>('capture.take', {
    token: plain.token,
    csl: plain.csl,
    ...all,
    original: false,
  });
  const [snapshot, ...rest] = library.attachments.list([id]);
  expect(rest).toEqual([]);
  expect(library.attachments.read(snapshot!.id).bytes?.toString()).toContain('a shared radio channel');
});

test('a file of sources is told as one, and nothing to read is a clear failure that leaves nothing', async () => {
  const { library, ask } = start();
  const base64 = Buffer.from('@book{a, title = {Light}}').toString('base64');
  expect(await ask('capture.read', { name: 'refs.txt', base64 })).toEqual({ kind: 'sources' });
  await expect(ask('capture.read', { text: ' \n ' })).rejects.toMatchObject({ code: 'bad-file' });
  await expect(ask('capture.read', { html: '<p></p>', url: null })).rejects.toMatchObject({
    code: 'bad-file',
  });
  const read = await ask<Proposal>('capture.read', { text: 'Light\n\nBy Jane Roe' });
  await ask('capture.drop', { token: read.token });
  await expect(ask('capture.take', { token: read.token, csl: read.csl, ...all })).rejects.toMatchObject({
    code: 'not-found',
  });
  expect(library.sources.all()).toEqual([]);
});

test('a source that can’t be kept leaves no file behind', async () => {
  const { library, ask } = start();
  const read = await ask<Proposal>('capture.read', fixture('news.html'));
  const csl = { ...read.csl, abstract: 'x'.repeat(1_100_000) };
  await expect(ask('capture.take', { token: read.token, csl, ...all })).rejects.toMatchObject({
    code: 'bad-request',
  });
  expect(library.sources.all()).toEqual([]);
  // It waits to be taken in another form.
  expect(await ask('capture.take', { token: read.token, csl: read.csl, ...all })).toMatchObject({
    isNew: true,
  });
});

test('a small file that unfolds into a large one is given up, and said to be', async () => {
  const input = { kind: 'pdf', name: 'bomb.pdf', bytes: pdfBomb() } as const;
  await expect(readCapture(input, new Date(), 300)).rejects.toMatchObject({
    code: 'bad-file',
    message: expect.stringContaining('bomb.pdf'),
  });
});
