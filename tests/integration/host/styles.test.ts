import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { EventData } from '#shared/contract/events.ts';
import { contract, type MethodName, type Output, type Request } from '#shared/contract/methods.ts';
import { styleProblems } from '#shared/contract/styles.ts';
import { schema } from '#shared/document/schema.ts';
import { writeStoredPaper } from '#shared/document/stored-paper.ts';
import type { PaperId, SourceId } from '#shared/ids.ts';
import { inEnglish } from '#shared/reports/said.ts';
import type { Result } from '#shared/result.ts';
import { type AppApi, createApi } from '../../../electron/host/api/api.ts';
import { type Library, openLibrary } from '../../../electron/library/index.ts';
import { cslText, dependentCsl } from '../../builders/csl.ts';
import { book, paperCiting } from '../library/papers-builder.ts';

let folder: string;
let library: Library;
let other: Library;
let api: AppApi;
let far: AppApi;
let changed: string[][];

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'ibid-styles-'));
  library = openLibrary(join(folder, 'mine.ibidlib'), { backUpDaily: false });
  other = openLibrary(join(folder, 'theirs.ibidlib'), { backUpDaily: false });
  api = createApi(library, { version: '', host: 'browser' });
  far = createApi(other, { version: '', host: 'browser' });
  changed = [];
  api.on('styles.changed', ({ ids }: EventData<'styles.changed'>) => changed.push(ids));
});
afterEach(() => {
  library.close();
  other.close();
  rmSync(folder, { recursive: true, force: true });
});

const call = async <M extends MethodName>(
  method: M,
  input: Request<M>,
  host = api,
): Promise<Result<Output<M>>> => {
  const result = await host.call(method, JSON.parse(JSON.stringify(input)));
  if (!result.ok) return result;
  const value = contract[method].output.parse(JSON.parse(JSON.stringify(result.value)));
  return { ok: true, value: value as Output<M> };
};
const good = async <M extends MethodName>(method: M, input: Request<M>, host = api): Promise<Output<M>> => {
  const result = await call(method, input, host);
  if (!result.ok) throw new Error(`${method}: ${result.error.code} ${result.error.message}`);
  return result.value;
};
const file = (text: string, name = 'harbour.csl') => ({ name, base64: Buffer.from(text).toString('base64') });
const harbour = 'example.org-styles-harbour';
const colder = cslText().replace('": "', '" – "');

/** A paper in a library that names a style. */
const paperIn = (style: string, into = library): PaperId => {
  if (into.sources.items(['a' as SourceId]).length === 0) into.sources.add(book('a', 'Ports of call', 2020));
  const doc = paperCiting('Harbours', ['a']);
  const named = schema.nodes.doc!.create({ ...doc.attrs, meta: { ...doc.attrs.meta, style } }, doc.content);
  return into.papers.add(writeStoredPaper(named, [])).id;
};

test('a bundled style comes with its rules of notes', async () => {
  const { style, locale, missing } = await good('styles.get', { style: 'oscola', lang: 'pt-BR' });
  expect(style).toMatchObject({ id: 'oscola', field: 'law', rules: { ibidCase: 'small' } });
  expect([locale.id, missing]).toEqual(['pt-BR', false]);
});

test('a style with a list of references puts one at the end in Word, and only that style does', async () => {
  const textIn = async (style: string): Promise<string> => {
    const { base64 } = await good('papers.export', { id: paperIn(style), format: 'docx' });
    return strFromU8(unzipSync(Buffer.from(base64, 'base64'))['word/document.xml']!);
  };
  expect(await textIn('iai-papers')).toContain('Ports of call');
  expect(await textIn('iai')).not.toContain('Ports of call');
});

describe('a style that is added', () => {
  test('is listed, printed by, and told of', async () => {
    expect(await good('styles.list', {})).toEqual({ styles: [] });
    const added = await good('styles.add', file(cslText()));
    expect(added).toMatchObject({ kind: 'added', how: 'new', style: { id: harbour, kind: 'note' } });
    expect(changed).toEqual([[harbour]]);
    const paper = paperIn(harbour);
    const { styles } = await good('styles.list', {});
    expect(styles).toMatchObject([{ id: harbour, title: 'Harbour Review', papers: [{ id: paper }] }]);
    const { style, missing } = await good('styles.get', { style: harbour, lang: 'de' });
    expect(style.xml).toBe(cslText());
    expect(missing).toBe(false);
    const { base64 } = await good('papers.export', { id: paper, format: 'docx' });
    expect(base64).not.toBe('');
  });

  test('is there once, however often it is added', async () => {
    await good('styles.add', file(cslText()));
    expect(await good('styles.add', file(cslText()))).toMatchObject({ kind: 'added', how: 'there' });
    expect(changed).toHaveLength(1);
  });

  test('never takes the place of another one unasked', async () => {
    await good('styles.add', file(cslText()));
    const paper = paperIn(harbour);
    expect(await good('styles.add', file(colder))).toMatchObject({
      kind: 'asks',
      style: { id: harbour },
      present: { title: 'Harbour Review', bundled: false, papers: [{ id: paper, title: 'Harbours' }] },
    });
    expect(library.styles.get(harbour)?.xml).toBe(cslText());
    const replaced = await good('styles.add', { ...file(colder), replace: true });
    expect(replaced).toMatchObject({ kind: 'added', how: 'replaced' });
    expect(library.styles.get(harbour)?.xml).toBe(colder);
  });

  test('stands before a bundled one of its id until it is removed', async () => {
    const own = cslText({ id: 'http://www.zotero.org/styles/apa', title: 'Our APA' });
    expect(await good('styles.add', file(own))).toMatchObject({ kind: 'asks', present: { bundled: true } });
    await good('styles.add', { ...file(own), replace: true });
    expect((await good('styles.get', { style: 'apa', lang: 'en' })).style.title).toBe('Our APA');
    expect(await good('styles.remove', { id: 'apa' })).toEqual({ kind: 'removed' });
    expect((await good('styles.get', { style: 'apa', lang: 'en' })).style.title).toContain('7th edition');
  });

  test('takes over what its parent says, bundled or added', async () => {
    const missing = await call('styles.add', file(dependentCsl('https://example.org/styles/harbour')));
    expect(missing).toMatchObject({ ok: false, error: { code: 'bad-file' } });
    await good('styles.add', file(cslText()));
    const added = await good('styles.add', file(dependentCsl('https://example.org/styles/harbour')));
    expect(added).toMatchObject({ kind: 'added', style: { id: 'quay-letters', title: 'Quay Letters' } });
    const of = dependentCsl('http://www.zotero.org/styles/oscola').replaceAll('quay-letters', 'quay-law');
    expect(await good('styles.add', file(of))).toMatchObject({ kind: 'added', style: { kind: 'note' } });
    // The parent may go: its words are there.
    await good('styles.remove', { id: harbour });
    expect((await good('styles.get', { style: 'quay-letters', lang: 'it' })).style.xml).toContain(
      'macro name="author"',
    );
  });

  test('is refused with all that is wrong', async () => {
    const answer = await call('styles.add', file(cslText({ title: '', macros: '' })));
    if (answer.ok) throw new Error('it was taken');
    expect(answer.error.code).toBe('bad-file');
    expect(answer.error.message).toMatch(/^harbour\.csl: Line 3: /);
    expect(styleProblems.parse(answer.error.details).problems.map(({ fault }) => fault)).toEqual([
      'no-title',
      'unknown-macro',
    ]);
    expect(library.styles.list()).toEqual([]);
  });

  test('is refused if it prints nothing', async () => {
    const silent = cslText({ citation: '<citation><layout><text value=" "/></layout></citation>' });
    const answer = await call('styles.add', file(silent));
    expect(answer).toMatchObject({
      ok: false,
      error: { code: 'bad-file', details: { problems: [{ fault: 'prints-nothing' }] } },
    });
  });
});

describe('a style that is removed', () => {
  test('is asked about while papers name it; they print on, and say that it is missing', async () => {
    await good('styles.add', file(cslText()));
    const paper = paperIn(harbour);
    expect(await good('styles.remove', { id: harbour })).toEqual({
      kind: 'asks',
      papers: [{ id: paper, title: 'Harbours' }],
    });
    expect(await good('styles.remove', { id: harbour, evenIfUsed: true })).toEqual({ kind: 'removed' });
    const got = await good('styles.get', { style: harbour, lang: 'en-GB' });
    expect(got).toMatchObject({ missing: true, style: { id: 'iai' } });
    const { losses } = await good('papers.export', { id: paper, format: 'docx' });
    expect(losses.map(({ what }) => inEnglish(what)).join()).toContain(harbour);
    expect(await call('styles.remove', { id: harbour })).toMatchObject({
      ok: false,
      error: { code: 'not-found' },
    });
  });

  test('comes back for its papers when it is added again', async () => {
    const paper = paperIn(harbour);
    await good('styles.add', file(cslText()));
    const { losses } = await good('papers.export', { id: paper, format: 'docx' });
    expect(losses).toEqual([]);
  });
});

describe('a paper that goes to another library', () => {
  const send = async () => {
    const id = paperIn(harbour, other);
    const { name, base64 } = await good('papers.export', { id, format: 'ibid' }, far);
    return good('papers.bring', { name, base64, companions: [] });
  };
  const taken = (answer: Output<'papers.bring'>) => {
    if (answer.kind !== 'taken') throw new Error('something was asked');
    return { ...answer, style: library.papers.read(answer.id).doc.attrs.meta.style as string };
  };

  test('brings its style along', async () => {
    other.styles.put({ ...(await kept(cslText())) });
    expect(taken(await send())).toMatchObject({ losses: [], style: harbour });
    expect(library.styles.get(harbour)?.xml).toBe(cslText());
    expect(taken(await send())).toMatchObject({ losses: [], style: harbour });
    expect(library.styles.list()).toHaveLength(1);
  });

  test('never overwrites another style of that name, and says what its own is called now', async () => {
    other.styles.put(await kept(colder));
    await good('styles.add', file(cslText()));
    const first = taken(await send());
    expect(first.style).toBe(`${harbour}-2`);
    expect(first.losses.map(({ what }) => inEnglish(what)).join()).toContain('Harbour Review (2)');
    expect(library.styles.get(harbour)?.xml).toBe(cslText());
    expect(library.styles.get(`${harbour}-2`)?.xml).toBe(colder);
    // The same paper once more is known, and so is its style.
    const { name, base64 } = await good(
      'papers.export',
      { id: other.papers.list()[0]!.id, format: 'ibid' },
      far,
    );
    expect(taken(await good('papers.bring', { name, base64, companions: [] }))).toMatchObject({
      how: 'there',
    });
    expect(library.styles.list()).toHaveLength(2);
  });

  test('carries no text of a bundled style', async () => {
    const id = paperIn('apa', other);
    const { name, base64 } = await good('papers.export', { id, format: 'ibid' }, far);
    expect(Buffer.from(base64, 'base64').includes('style.csl')).toBe(false);
    expect(taken(await good('papers.bring', { name, base64, companions: [] })).style).toBe('apa');
  });

  const kept = async (text: string) => {
    const { readStyleFile, keptStyle } = await import('../../../electron/host/added-styles.ts');
    return keptStyle(await readStyleFile('harbour.csl', Buffer.from(text)));
  };
});
