import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Io } from '../../../electron/host/cli/command.ts';
import { runCommandLine } from '../../../electron/host/cli/main.ts';
import { makeOlder } from '../library/older.ts';
import { tempFolder } from '../library/temp.ts';
import { db, inFolder } from './in-folder.ts';

const { ibid, write } = inFolder();
const record = (id: string): string => `@book{${id}, title = {Title of ${id}}, year = {2020}}`;

test('a library is backed up, restored and checked', async () => {
  write('one.bib', record('one'));
  write('two.bib', record('two'));
  await ibid('import', 'one.bib', ...db);
  const made = await ibid('library', 'back-up', ...db);
  expect(made.code).toBe(0);
  const name = made.out.trim();
  await ibid('import', 'two.bib', ...db);
  const [listed] = JSON.parse((await ibid('library', 'backups', '--json', ...db)).out);
  expect(listed).toMatchObject({ name, kind: 'asked', sources: 1, state: 'good' });
  expect((await ibid('library', 'backups', ...db)).out).toContain(`${name}  `);

  const restored = await ibid('library', 'restore', name, ...db);
  expect(restored).toMatchObject({ code: 0 });
  expect((await ibid('library', 'check', ...db)).out).toBe('The library is sound. papers: 0, sources: 1\n');
  await ibid('library', 'restore', restored.out.trim(), ...db);
  expect((await ibid('library', 'check', ...db)).out).toContain('sources: 2');
});

test('what can’t be done is said', async () => {
  expect(await ibid('library', 'check', ...db)).toMatchObject({ code: 1, out: '' });
  write('one.bib', record('one'));
  await ibid('import', 'one.bib', ...db);
  expect((await ibid('library', 'backups', ...db)).notes.join()).toContain('no backups yet');
  expect(await ibid('library', 'restore', 'library-2020-01-01.db', ...db)).toMatchObject({ code: 1 });
  for (const args of [[], ['restore'], ['tidy'], ['check', 'twice'], ['restore', 'a', 'b']])
    expect((await ibid('library', ...args, ...db)).code).toBe(2);
});

test('an older library says on a terminal how far it is, and the line is taken away', async () => {
  const folder = tempFolder();
  makeOlder(join(folder, 'older.ibidlib'), 1200);
  const shown: string[] = [];
  const io: Io = { out: () => {}, note: () => {}, progress: (text) => shown.push(text), folder };
  expect(await runCommandLine(['search', 'number', '--library', 'older.ibidlib'], io)).toBe(0);
  expect(shown).toEqual([
    expect.stringContaining('backup'),
    ...['0', '1,000', '1,200'].map(
      (done) => `Preparing the library for this version: ${done} of 1,200 sources`,
    ),
    '',
  ]);
});
