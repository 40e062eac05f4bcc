import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { makeOlder } from '../library/older.ts';
import { open, tempFolder } from '../library/temp.ts';

const count = 5000;
const name = 'library-2026-11-01T10-00-00-000.db';

/** Restores a backup of an older version with many sources over a library with one. */
const restore = (...more: string[]) => {
  const path = join(tempFolder(), 'library.ibidlib');
  const backups = join(dirname(path), 'backups');
  const library = open(path, { backUpDaily: false });
  library.sources.add({ id: 'now', type: 'book', title: 'Now' });
  library.close();
  mkdirSync(backups);
  makeOlder(join(backups, name), count);
  const here = (file: string): string => fileURLToPath(new URL(file, import.meta.url));
  const { stdout, stderr } = spawnSync(
    process.execPath,
    ['--import', here('../../../scripts/text-files.mjs'), here('older-restorer.ts'), path, name, ...more],
    { encoding: 'utf8' },
  );
  if (stdout === '') throw new Error(stderr);
  return {
    ...(JSON.parse(stdout) as { code: string | null; told: number[]; meanwhile: number[]; after: number }),
    left: readdirSync(backups).length,
  };
};

test('a backup of an older version is brought up to date apart: the library answers meanwhile', () => {
  const { told, meanwhile, ...end } = restore();
  expect(told).toEqual([0, 0.2, 0.4, 0.6, 0.8, 1]);
  expect(meanwhile).toEqual(told.map(() => 1));
  expect(end).toEqual({ code: null, after: count, left: 2 });
});

test('a restoration that is ended meanwhile leaves everything as it was', () => {
  expect(restore('ends')).toMatchObject({ code: 'cancelled', after: 1, left: 1 });
});
