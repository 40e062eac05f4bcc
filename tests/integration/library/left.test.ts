import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import type { EventData } from '#shared/contract/events.ts';
import { createApi } from '../../../electron/host/api/api.ts';
import type { Library } from '../../../electron/library/index.ts';
import { open, tempFolder } from './temp.ts';

const code = (expected: string) => expect.objectContaining({ code: expected });
const add = (library: Library, id: string): void => {
  library.sources.add({ id, type: 'book', title: id });
};
const ids = (library: Library): string[] =>
  library.sources
    .all()
    .map(({ id }) => id)
    .sort();
const start = (): { library: Library; path: string } => {
  const path = join(tempFolder(), 'library.ibidlib');
  const library = open(path, { backUpDaily: false });
  add(library, 'early');
  return { library, path };
};

const acts: [string, (path: string) => void][] = [
  ['moved', (path) => renameSync(path, join(dirname(path), 'elsewhere.ibidlib'))],
  ['deleted', (path) => rmSync(path)],
  [
    'replaced, as a cloud service does it,',
    (path) => {
      writeFileSync(`${path}.new`, 'another');
      renameSync(`${path}.new`, path);
    },
  ],
  ['moved with its folder', (path) => renameSync(dirname(path), `${dirname(path)}-moved`)],
];

test.each(acts)('a library that is %s while it is open is kept whole, and writing is refused', (_, act) => {
  const { library, path } = start();
  expect(library.place.left()).toBeNull();
  act(path);
  add(library, 'late');
  const { copy } = library.place.left()!;
  const backup = open(join(dirname(path), 'backups', copy!), { readOnly: true });
  expect(ids(backup)).toEqual(['early', 'late']);
  expect(() => add(library, 'lost')).toThrow(code('read-only'));
  expect(ids(library)).toEqual(['early', 'late']);
  // One copy, however often it is asked.
  expect(library.place.left()).toEqual({ copy });
  rmSync(`${dirname(path)}-moved`, { recursive: true, force: true });
});

test('a file that was moved has all that was written until it was noticed', () => {
  const { library, path } = start();
  acts[0]![1](path);
  add(library, 'late');
  library.place.left();
  library.close();
  expect(ids(open(join(dirname(path), 'elsewhere.ibidlib')))).toEqual(['early', 'late']);
});

test('the windows are told, those that open later too, and no backup is put into a library that is elsewhere', async () => {
  const { library, path } = start();
  const backup = await library.upkeep.backUpNow();
  const api = createApi(library, { version: '0', host: 'browser' });
  const told: EventData<'library.left'>[] = [];
  api.on('library.left', (data) => told.push(data));
  rmSync(path);
  await expect.poll(() => told, { timeout: 4000 }).toHaveLength(1);
  expect(told[0]!.said.code).toBe('library-left');
  expect(await api.call('app.info', {})).toMatchObject({ value: { notices: [{ code: 'library-left' }] } });
  expect(await api.call('library.restore', { name: backup })).toMatchObject({ error: { code: 'read-only' } });
  expect(existsSync(path)).toBe(false);
  await api.stop();
});

test('where no library is but its backups are, the newest takes its place, without a log that was left behind', async () => {
  const { library, path } = start();
  await library.upkeep.backUpNow();
  library.close();
  rmSync(path);
  writeFileSync(`${path}-wal`, 'what was written last');
  const again = open(path);
  expect(again.notices.map((notice) => notice.code)).toEqual(['library-was-gone']);
  expect(ids(again)).toEqual(['early']);
  expect(readdirSync(dirname(path)).some((name) => /damaged-.*-wal$/.test(name))).toBe(true);
  again.close();
  expect(open(path).notices).toEqual([]);
});

test('a new library beside backups of others is new', () => {
  const { path } = start();
  mkdirSync(join(dirname(path), 'backups'), { recursive: true });
  writeFileSync(join(dirname(path), 'backups', 'library-2026-11-01.db'), 'no database');
  const other = open(join(dirname(path), 'other.ibidlib'));
  expect([other.notices, ids(other)]).toEqual([[], []]);
});
