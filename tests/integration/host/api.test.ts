import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { EventData, EventName } from '#shared/contract/events.ts';
import { contract, type MethodName, type Output, type Request } from '#shared/contract/methods.ts';
import { pictureAddresses } from '#shared/document/picture-addresses.ts';
import { pictureAddress, pictureHash } from '#shared/pictures/picture-address.ts';
import { inEnglish } from '#shared/reports/said.ts';
import type { Result } from '#shared/result.ts';
import { type AppApi, createApi } from '../../../electron/host/api/api.ts';
import { type Library, openLibrary } from '../../../electron/library/index.ts';
import { dataAddress, pngBytes } from '../../fixtures/docx/pictures.ts';

const fixture = (name: string) => readFileSync(new URL(`../../fixtures/host/${name}`, import.meta.url));
const file = (name: string) => ({ name, base64: fixture(name).toString('base64') });

let folder: string;
let library: Library;
let api: AppApi;
let log: string[];
let news: [EventName, unknown][];

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'ibid-api-'));
  library = openLibrary(join(folder, 'library.ibidlib'), { backUpDaily: false });
  log = [];
  news = [];
  api = createApi(library, { version: '1.2.3', host: 'browser', log: (line) => log.push(line) });
  for (const event of ['sources.changed', 'papers.changed'] as const)
    api.on(event, (data: EventData<typeof event>) => news.push([event, data]));
});
afterEach(() => {
  library.close();
  rmSync(folder, { recursive: true, force: true });
});

/** Calls as the renderer does, and checks the answer against the contract as it does. */
const call = async <M extends MethodName>(method: M, input: Request<M>): Promise<Result<Output<M>>> => {
  const wire = JSON.parse(JSON.stringify(input)) as unknown;
  const result = await api.call(method, wire);
  if (!result.ok) return result;
  const value = contract[method].output.parse(JSON.parse(JSON.stringify(result.value)));
  return { ok: true, value: value as Output<M> };
};
const good = async <M extends MethodName>(method: M, input: Request<M>): Promise<Output<M>> => {
  const result = await call(method, input);
  if (!result.ok) throw new Error(`${method}: ${result.error.code} ${result.error.message}`);
  return result.value;
};

describe('requests', () => {
  test.each(['nothing', 'constructor', '__proto__', 'toString', 'sources', '', 'papers.list '])(
    'to "%s" are no method',
    async (method) => {
      expect(await api.call(method, {})).toMatchObject({ ok: false, error: { code: 'bad-request' } });
    },
  );

  test.each<[MethodName, unknown, string]>([
    ['sources.list', { query: 7, offset: 0, limit: 1 }, 'query'],
    ['sources.list', { query: '', offset: -1, limit: 1 }, 'offset'],
    ['sources.list', { query: '', offset: 0, limit: 1_000_000 }, 'limit'],
    ['sources.update', { id: 'a', csl: { id: 'a', type: 'book', author: 'Rossi' } }, 'csl.author'],
    ['papers.open', { id: '../../etc' }, 'id'],
    ['papers.import', { name: 'x.md', base64: '', companions: 'none' }, 'companions'],
    ['papers.export', { id: '0123456789abcdef', format: 'exe' }, 'format'],
  ])('of %s that do not fit say where', async (method, input, path) => {
    const result = await api.call(method, input);
    expect(result).toMatchObject({ ok: false, error: { code: 'bad-request' } });
    expect(result.ok || result.error.message).toContain(`"${path}"`);
  });

  test.each([null, undefined, 'text', 7, [], () => 1])(
    'that are no object (%s) are refused',
    async (input) => {
      expect(await api.call('sources.list', input)).toMatchObject({
        ok: false,
        error: { code: 'bad-request' },
      });
    },
  );

  test('that fail for a reason nobody foresaw give a plain sentence, and the reason to the log only', async () => {
    library.close();
    const result = await api.call('papers.list', {});
    expect(result.ok).toBe(false);
    if (!result.ok) expect(result.error.message).not.toMatch(/at .*\.ts|TypeError|stack/);
  });
});

describe('sources', () => {
  test('name the files that lie beside the imported one', async () => {
    const text = '@book{a, title={A}, file={Full:files/1/a.pdf:application/pdf}}';
    const files = [{ name: 'refs.bib', base64: Buffer.from(text).toString('base64') }];
    expect(await good('sources.import', { files })).toMatchObject({
      imported: 1,
      skipped: [],
      named: [{ source: 'a', name: 'a.pdf', path: 'files/1/a.pdf' }],
    });
  });

  test('go in from a file, are found, and come out whole', async () => {
    expect(await good('sources.import', { files: [file('sources.json')] })).toEqual({
      imported: 2,
      updated: 0,
      unchanged: 0,
      skipped: [],
      act: expect.any(String),
    });
    expect(news).toEqual([['sources.changed', { ids: null }]]);
    const { rows } = await good('sources.list', { query: 'santor', offset: 0, limit: 10 });
    expect(rows.map((row) => row.id)).toEqual(['santoro1991']);
    const { text, losses } = await good('sources.export', { format: 'csl-json' });
    expect(losses).toEqual([]);
    const sorted = (items: { id: string }[]) => items.sort((a, b) => a.id.localeCompare(b.id));
    expect(sorted(JSON.parse(text))).toEqual(sorted(JSON.parse(fixture('sources.json').toString())));
    const chosen = await good('sources.export', { format: 'csl-json', ids: ['santoro1991', 'none'] });
    expect(JSON.parse(chosen.text)).toHaveLength(1);
  });

  test('that are changed are told of', async () => {
    const { id } = await good('sources.add', { csl: { type: 'book', title: 'One' } });
    await good('sources.update', { id, csl: { id, type: 'book', title: 'Two' } });
    expect((await good('sources.get', { id })).csl.title).toBe('Two');
    await good('sources.remove', { id });
    expect(news.map(([event]) => event)).toEqual(['sources.changed', 'sources.changed', 'sources.changed']);
    expect(await call('sources.get', { id })).toMatchObject({ ok: false, error: { code: 'not-found' } });
  });

  test('of a file that is none of the formats are refused, and the library is as it was', async () => {
    for (const text of ['hello', 'PK\u0003\u0004', '\0\0\0', '{"broken":', '<html></html>']) {
      const result = await call('sources.import', {
        files: [{ name: 'x.txt', base64: Buffer.from(text).toString('base64') }],
      });
      expect(result, text).toMatchObject({ ok: false, error: { code: 'bad-file' } });
    }
    expect(await good('sources.list', { query: '', offset: 0, limit: 1 })).toMatchObject({ total: 0 });
    expect(news).toEqual([]);
  });
});

describe('papers', () => {
  test('are made, saved and opened; a save over another’s is a conflict', async () => {
    const { id } = await good('papers.create', { title: 'A draft', lang: 'it-IT' });
    const opened = await good('papers.open', { id });
    expect(opened.readOnly).toBe(false);
    const saved = await good('papers.save', { id, doc: opened.doc, revision: opened.revision });
    expect(saved.revision).toBe(opened.revision + 1);
    const other = structuredClone(opened.doc) as { content: { content: { content?: unknown[] }[] }[] };
    other.content[0]!.content[0]!.content = [{ type: 'text', text: 'Another title' }];
    expect(await call('papers.save', { id, doc: other, revision: 0 })).toMatchObject({
      ok: false,
      error: { code: 'conflict' },
    });
    expect(news.every(([event]) => event === 'papers.changed')).toBe(true);
  });

  test('from Markdown bring their sources, and leave in every format', async () => {
    const paper = file('paper.md');
    const added = await good('papers.import', { ...paper, companions: [file('sources.json')] });
    expect(added).toMatchObject({ losses: [], sources: { imported: 2, skipped: [] } });
    expect(news).toEqual([
      ['papers.changed', { ids: [added.id] }],
      ['sources.changed', { ids: null }],
    ]);
    const { rows } = await good('papers.list', {});
    expect(rows).toMatchObject([{ id: added.id, title: 'A Short Paper', notes: 2 }]);

    const word = await good('papers.export', { id: added.id, format: 'docx' });
    expect(word.name).toBe('A-Short-Paper.docx');
    expect(Buffer.from(word.base64, 'base64').subarray(0, 2).toString()).toBe('PK');
    const again = await good('papers.export', { id: added.id, format: 'docx' });
    expect(again.base64).toBe(word.base64);

    const markdown = await good('papers.export', { id: added.id, format: 'markdown' });
    expect(Buffer.from(markdown.base64, 'base64').toString()).toContain('@santoro1991');
    expect(markdown.losses.map((loss) => inEnglish(loss.where))).toEqual(['bibliography']);

    const own = await good('papers.export', { id: added.id, format: 'ibid' });
    expect(own.losses).toEqual([]);
    const back = await good('papers.import', { name: own.name, base64: own.base64, companions: [] });
    const [first, second] = [
      await good('papers.open', { id: added.id }),
      await good('papers.open', { id: back.id }),
    ];
    expect(second.doc).toEqual(first.doc);
    expect(second.snapshot).toEqual(first.snapshot);
  });

  test('leave together in one file, each under a name of its own', async () => {
    const { id: one } = await good('papers.create', { title: 'Ports', lang: 'en-GB' });
    const { id: other } = await good('papers.create', { title: 'Ports', lang: 'en-GB' });
    const ids = [one, other, one];
    const all = await good('papers.exportMany', { ids, format: 'markdown', name: '2 papers' });
    expect(all).toMatchObject({ name: '2-papers.zip', losses: [] });
    const files = unzipSync(Buffer.from(all.base64, 'base64'));
    expect(Object.keys(files)).toEqual(['Ports.md', 'Ports-2.md']);
    const alone = await good('papers.export', { id: one, format: 'markdown' });
    expect(Buffer.from(files['Ports.md']!).toString('base64')).toBe(alone.base64);
    expect(
      await call('papers.exportMany', { ids: [one, '0123456789abcdef'], format: 'docx', name: 'x' }),
    ).toMatchObject({
      ok: false,
      error: { code: 'not-found' },
    });
  });

  test('bring their pictures, which leave with them in every format', async () => {
    const red = pngBytes(30, 20);
    const address = pictureAddress(createHash('sha256').update(red).digest('hex'));
    const text = '![One](figures/my%20fig.png)\n\n![Two](lost.png)\n';
    const added = await good('papers.import', {
      name: 'pictures.md',
      base64: Buffer.from(text).toString('base64'),
      companions: [{ name: 'my fig.png', base64: red.toString('base64') }],
    });
    expect(added.losses.map(({ where }) => where)).toEqual(['lost.png']);
    const { doc } = await good('papers.open', { id: added.id });
    expect(pictureAddresses(doc)).toEqual([address, 'lost.png']);
    expect(await good('pictures.get', { hash: pictureHash(address)! })).toMatchObject({
      base64: red.toString('base64'),
      type: 'png',
    });

    const word = await good('papers.export', { id: added.id, format: 'docx' });
    const media = Object.entries(unzipSync(Buffer.from(word.base64, 'base64'))).filter(([name]) =>
      name.startsWith('word/media/'),
    );
    expect(media.map(([, bytes]) => Buffer.from(bytes).equals(red))).toEqual([true]);
    const markdown = await good('papers.export', { id: added.id, format: 'markdown' });
    expect(Buffer.from(markdown.base64, 'base64').toString()).toContain(`![One](${dataAddress('png', red)})`);

    const own = await good('papers.export', { id: added.id, format: 'ibid' });
    const other = openLibrary(join(folder, 'other.ibidlib'), { backUpDaily: false });
    try {
      const there = createApi(other, { version: '', host: 'browser' });
      const back = (await there.call('papers.import', {
        name: own.name,
        base64: own.base64,
        companions: [],
      })) as Result<Output<'papers.import'>>;
      expect(back.ok).toBe(true);
      expect(other.pictures.get(pictureHash(address)!)?.bytes).toEqual(red);
    } finally {
      other.close();
    }
  });

  test('without the file of their sources say so, unless the library has them', async () => {
    const alone = await good('papers.import', { ...file('paper.md'), companions: [] });
    expect(alone.losses.map((loss) => inEnglish(loss.where))).toEqual(['sources.json']);
    await good('sources.import', { files: [file('sources.json')] });
    const known = await good('papers.import', { ...file('paper.md'), companions: [] });
    expect(known.losses).toEqual([]);
  });

  test('print the library’s row of a source rather than their own copy', async () => {
    const { id } = await good('papers.import', { ...file('paper.md'), companions: [file('sources.json')] });
    const before = await good('papers.export', { id, format: 'docx' });
    const source = await good('sources.get', { id: 'santoro1991' });
    await good('sources.update', { id: source.id, csl: { ...source.csl, publisher: 'Laterza' } });
    const after = await good('papers.export', { id, format: 'docx' });
    expect(after.base64).not.toBe(before.base64);
  });

  test.each([
    ['paper.docx', 'PK'],
    ['paper.ibid', 'not a package'],
    ['paper.ibid', ''],
    ['paper.md', '\0\0'],
    ['paper', '# Title'],
  ])('from %s with "%s" in it are refused', async (name, text) => {
    const result = await call('papers.import', {
      name,
      base64: Buffer.from(text).toString('base64'),
      companions: [],
    });
    expect(result).toMatchObject({ ok: false, error: { code: 'bad-file' } });
    expect(log).toEqual([]);
    expect((await good('papers.list', {})).rows).toEqual([]);
  });

  test('in a style that is not there are not exported', async () => {
    const { id } = await good('papers.import', { ...file('paper.md'), companions: [file('sources.json')] });
    const result = await call('papers.export', { id, format: 'docx', style: 'no-such-style' });
    expect(result.ok).toBe(false);
    expect(log).toEqual([]);
  });
});

test('one listener that fails does not keep the news from the others', async () => {
  const heard: unknown[] = [];
  const stop = api.on('papers.changed', () => {
    throw new Error('gone');
  });
  api.on('papers.changed', (data) => heard.push(data));
  await good('papers.create', { title: 'x', lang: 'en-GB' });
  expect(heard).toHaveLength(1);
  stop();
  expect(log).toHaveLength(1);
});

test('the app says who it is', async () => {
  expect(await good('app.info', {})).toMatchObject({
    version: '1.2.3',
    host: 'browser',
    readOnly: false,
    libraryPath: library.path,
  });
  expect(await good('app.openLink', { href: 'https://example.org' })).toEqual({ opened: false });
  await good('settings.set', { settings: { theme: 'dark' } });
  expect(await good('settings.get', {})).toEqual({ settings: { theme: 'dark' } });
});

describe('sources that came with pasted words', () => {
  const book = (id: string, title: string, more: object = {}) => ({
    id,
    type: 'book' as const,
    title,
    ...more,
  });

  test('come in once; what the library has of the same works stays as it is', async () => {
    await good('sources.add', { csl: book('alder', 'Ports', { publisher: 'Ours' }) });
    await good('sources.add', { csl: book('ours', 'Salt', { DOI: '10.1234/salt' }) });
    await good('sources.add', {
      csl: book('elm', 'A history of trees', { issued: { 'date-parts': [[1990]] } }),
    });
    news = [];
    const items = [
      book('alder', 'Ports', { publisher: 'Theirs' }),
      book('theirs', 'Salt', { DOI: 'https://doi.org/10.1234/SALT' }),
      book('elm', 'Clocks of the coast', { issued: { 'date-parts': [[2001]] } }),
      book('new', 'Rope'),
    ];
    const report = await good('sources.takeIn', { items });
    expect(report.renamed).toEqual([
      { from: 'theirs', to: 'ours' },
      { from: 'elm', to: 'elm-2' },
    ]);
    expect(report.imported).toBe(2);
    expect(news).toEqual([['sources.changed', { ids: null }]]);
    expect((await good('sources.items', { ids: ['alder' as never] })).items[0]?.publisher).toBe('Ours');
    news = [];
    expect((await good('sources.takeIn', { items })).imported).toBe(0);
    expect(news).toEqual([]);
    expect((await good('sources.list', { query: '', offset: 0, limit: 10 })).total).toBe(5);
  });
});

test('the sample can be had again: a paper that cites nothing but sources of the library, which come once', async () => {
  const { id } = await good('papers.addSample', {});
  const sources = await good('sources.list', { query: '', offset: 0, limit: 1 });
  expect(sources.total).toBeGreaterThan(20);
  expect(news.map(([event]) => event)).toEqual(['papers.changed', 'sources.changed']);
  await good('papers.remove', { ids: [id] });
  await good('papers.addSample', {});
  expect((await good('papers.list', {})).rows).toHaveLength(1);
  expect((await good('sources.list', { query: '', offset: 0, limit: 1 })).total).toBe(sources.total);
});
