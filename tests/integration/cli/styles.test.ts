import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { cslText, dependentCsl } from '../../builders/csl.ts';
import { type Ran, runIn } from './run.ts';

const fixtures = fileURLToPath(new URL('../../fixtures/host', import.meta.url));
let folder: string;
let ibid: (...args: string[]) => Promise<Ran>;
const db = ['--library', 'db.ibidlib'] as const;
const harbour = 'example.org-styles-harbour';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'ibid-cli-'));
  cpSync(fixtures, folder, { recursive: true });
  writeFileSync(join(folder, 'harbour.csl'), cslText());
  ibid = runIn(folder);
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const listed = async (...args: string[]): Promise<{ id: string; added: boolean }[]> =>
  JSON.parse((await ibid('styles', '--json', ...args)).out);

test('styles are listed, added and removed', async () => {
  expect(await ibid('styles', 'add', 'harbour.csl', ...db)).toMatchObject({ code: 0, out: `${harbour}\n` });
  const all = await listed(...db);
  expect(all[0]).toMatchObject({ id: 'iai', added: false });
  expect(all.filter(({ added }) => added).map(({ id }) => id)).toEqual([harbour]);
  expect((await ibid('styles', ...db)).out).toMatch(/^oscola +OSCOLA, .* \[notes\]$/m);
  expect(await ibid('styles', 'remove', harbour, ...db)).toMatchObject({ code: 0, notes: [] });
  expect(await ibid('styles', 'remove', harbour, ...db)).toMatchObject({ code: 1, out: '' });
  expect((await listed(...db)).some(({ added }) => added)).toBe(false);
});

test('another style of the same id needs --replace', async () => {
  await ibid('styles', 'add', 'harbour.csl', ...db);
  writeFileSync(join(folder, 'harbour.csl'), cslText({ title: 'Harbour Review, 2nd series' }));
  const asked = await ibid('styles', 'add', 'harbour.csl', ...db);
  expect(asked).toMatchObject({ code: 1, out: '' });
  expect(asked.notes.join()).toContain('--replace');
  expect(await ibid('styles', 'add', 'harbour.csl', '--replace', ...db)).toMatchObject({ code: 0 });
  expect((await ibid('styles', ...db)).out).toContain('Harbour Review, 2nd series');
});

test('all that is wrong with a file is said', async () => {
  writeFileSync(join(folder, 'harbour.csl'), cslText({ title: '', macros: '' }));
  const { code, notes } = await ibid('styles', 'add', 'harbour.csl', ...db);
  expect(code).toBe(1);
  expect(notes).toHaveLength(2);
  expect(notes.join()).toMatch(/Line 11: The macro “author”.*harbour\.csl: Line 3: /);
});

test('notes are printed in a style of a file, a dependent one too', async () => {
  const render = (style: string) =>
    ibid('render', '--sources', 'sources.json', '--notes', 'notes.json', '--style', style);
  writeFileSync(
    join(folder, 'sources.json'),
    JSON.stringify([{ id: 'a', type: 'book', title: 'Quays', author: [{ family: 'Rossi', given: 'Anna' }] }]),
  );
  writeFileSync(join(folder, 'notes.json'), JSON.stringify([[{ items: [{ id: 'a' }] }]]));
  expect(JSON.parse((await render('harbour.csl')).out)).toEqual(['Anna Rossi: Quays.']);
  writeFileSync(join(folder, 'quay.csl'), dependentCsl('http://www.zotero.org/styles/oscola'));
  expect(JSON.parse((await render('quay.csl')).out)).toEqual(['Anna Rossi, *Quays*.']);
  expect(JSON.parse((await render('oscola')).out)).toEqual(['Anna Rossi, *Quays*.']);
  expect((await render('nowhere.csl')).notes.join()).toContain('There is no citation style "nowhere.csl"');
});
