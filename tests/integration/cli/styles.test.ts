import { beforeEach, expect, test } from 'vitest';
import { cslText, dependentCsl } from '../../builders/csl.ts';
import { db, inFolder } from './in-folder.ts';

const harbour = 'example.org-styles-harbour';

const { ibid, write } = inFolder();
beforeEach(() => write('harbour.csl', cslText()));

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
  write('harbour.csl', cslText({ title: 'Harbour Review, 2nd series' }));
  const asked = await ibid('styles', 'add', 'harbour.csl', ...db);
  expect(asked).toMatchObject({ code: 1, out: '' });
  expect(asked.notes.join()).toContain('--replace');
  expect(await ibid('styles', 'add', 'harbour.csl', '--replace', ...db)).toMatchObject({ code: 0 });
  expect((await ibid('styles', ...db)).out).toContain('Harbour Review, 2nd series');
});

test('all that is wrong with a file is said', async () => {
  write('harbour.csl', cslText({ title: '', macros: '' }));
  const { code, notes } = await ibid('styles', 'add', 'harbour.csl', ...db);
  expect(code).toBe(1);
  expect(notes).toHaveLength(2);
  expect(notes.join()).toMatch(/Line 11: The macro “author”.*harbour\.csl: Line 3: /);
});

test('notes are printed in a style of a file, a dependent one too', async () => {
  const render = (style: string) =>
    ibid('render', '--sources', 'sources.json', '--notes', 'notes.json', '--style', style);
  write(
    'sources.json',
    JSON.stringify([{ id: 'a', type: 'book', title: 'Quays', author: [{ family: 'Rossi', given: 'Anna' }] }]),
  );
  write('notes.json', JSON.stringify([[{ items: [{ id: 'a' }] }]]));
  expect(JSON.parse((await render('harbour.csl')).out)).toEqual(['Anna Rossi: Quays.']);
  write('quay.csl', dependentCsl('http://www.zotero.org/styles/oscola'));
  expect(JSON.parse((await render('quay.csl')).out)).toEqual(['Anna Rossi, *Quays*.']);
  expect(JSON.parse((await render('oscola')).out)).toEqual(['Anna Rossi, *Quays*.']);
  expect((await render('nowhere.csl')).notes.join()).toContain('There is no citation style "nowhere.csl"');
});
