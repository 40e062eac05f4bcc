import { existsSync, mkdirSync, readdirSync, utimesSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { dropHalfCopies, dropLeftovers } from '../../../electron/library/backups/leftovers.ts';
import { open, tempFolder } from './temp.ts';

const now = new Date('2026-11-22T12:00:00Z');
/** No process has this number: they end below it. */
const gone = 4_194_305;
const make = (path: string, hoursAgo: number, isFolder = false): void => {
  mkdirSync(isFolder ? path : dirname(path), { recursive: true });
  if (!isFolder) writeFileSync(path, 'half');
  const time = now.getTime() / 1000 - hoursAgo * 3600;
  utimesSync(path, time, time);
};

test('what ended processes left half made goes, and nothing else', () => {
  const folder = tempFolder();
  const library = join(folder, 'library.ibidlib');
  const hash = 'ab'.repeat(32);
  const files = join(folder, 'library.files', 'ab');
  const left = [`${hash}.${gone}.tmp`, `.${hash}.1abcdef.tmp`];
  for (const name of left) make(join(files, name), 2);
  make(`${library}.${gone}.mending`, 2);
  make(`${library}.${gone}.mending-journal`, 2);
  const kept = [
    join(files, hash),
    join(files, 'notes.tmp'),
    `${library}.old.mending`,
    join(folder, `other.ibidlib.${gone}.mending`),
    `${library}.${process.pid}.mending`,
  ];
  for (const path of kept) make(path, 2);
  const fresh = `${library}.${gone + 1}.mending`;
  make(fresh, 0.5);
  dropLeftovers(library, now);
  for (const path of [...kept, fresh]) expect(existsSync(path), path).toBe(true);
  expect(readdirSync(files).sort()).toEqual([hash, 'notes.tmp'].sort());
  expect(readdirSync(folder).filter((name) => name.startsWith(`library.ibidlib.${gone}.`))).toEqual([]);
});

test('half copies on another disk are never restored, and go when the copy is made again', async () => {
  const disk = tempFolder();
  const half = join(disk, `ibid-2026-11-20T10-00-00.${gone}.tmp`);
  make(join(half, 'library.db'), 50);
  make(half, 50, true);
  const running = join(disk, `ibid-2026-11-20T11-00-00.${process.pid}.tmp`);
  const foreign = join(disk, 'ibid-thesis.123.tmp');
  for (const path of [running, foreign]) make(path, 50, true);
  const library = open(undefined, { now: () => now });
  await expect(library.upkeep.restoreWhole(half)).rejects.toMatchObject({
    code: 'bad-file',
    words: { code: 'copy-half' },
  });
  const { path } = await library.upkeep.copyWhole(disk);
  expect(readdirSync(disk).sort()).toEqual(
    [path, running, foreign].map((one) => one.slice(disk.length + 1)).sort(),
  );
  dropHalfCopies(join(disk, 'none'), now);
});
