import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { expect, test } from 'vitest';
import type { Library } from '../../../electron/library/index.ts';
import { open, tempFolder } from './temp.ts';

const code = (expected: string) => expect.objectContaining({ code: expected });
const start = (): { library: Library; path: string; disk: string } => {
  const folder = tempFolder();
  const path = join(folder, 'library.ibidlib');
  const disk = join(folder, 'disk');
  mkdirSync(disk);
  return { library: open(path, { backUpDaily: false }), path, disk };
};
const source = (library: Library, id: string) =>
  library.sources.add({ id, type: 'book', title: `Title of ${id}` }).id;
const attach = (library: Library, id: ReturnType<typeof source>, words: string) =>
  library.attachments.add(id, `${words}.txt`, Buffer.from(words));
const bytesOf = (library: Library): string[] =>
  library.attachments
    .list(library.sources.all().map(({ id }) => id as ReturnType<typeof source>))
    .map(({ id }) => library.attachments.read(id).bytes?.toString() ?? 'missing')
    .sort();

test('everything is in one folder, which opens as a library of its own', async () => {
  const { library, disk } = start();
  const a = source(library, 'a');
  attach(library, a, 'Bells');
  library.attachments.remove(attach(library, a, 'Removed').id);
  attach(library, source(library, 'b'), 'Bells');
  const steps: number[] = [];
  const copy = await library.upkeep.copyWhole(disk, async (done) => void steps.push(done));
  expect(copy).toMatchObject({ files: 2, missing: [] });
  expect(readdirSync(disk)).toEqual([basename(copy.path)]);
  expect(readdirSync(copy.path).sort()).toEqual(['library.files', 'library.ibidlib']);
  expect(steps.length).toBe(2);
  const there = open(join(copy.path, 'library.ibidlib'));
  expect([there.notices, there.sources.all().length]).toEqual([[], 2]);
  expect(bytesOf(there)).toEqual(['Bells', 'Bells']);
});

test('copies that are made in the same second are folders of their own', async () => {
  const { library, disk } = start();
  const copies = [await library.upkeep.copyWhole(disk), await library.upkeep.copyWhole(disk)];
  expect(new Set(copies.map(({ path }) => path)).size).toBe(2);
  expect(readdirSync(disk)).toHaveLength(2);
});

test('restored on another computer, even from a disk that can’t be written, it has its files', async () => {
  const { library, path, disk } = start();
  attach(library, source(library, 'a'), 'Bells');
  const { path: copy } = await library.upkeep.copyWhole(disk);
  for (const part of ['library.ibidlib', '.']) chmodSync(join(copy, part), part === '.' ? 0o500 : 0o400);

  const other = open(join(tempFolder(), 'mine.ibidlib'));
  attach(other, source(other, 'own'), 'Drums');
  const { aside, files, missing } = await other.upkeep.restoreWhole(copy);
  expect([files, missing]).toEqual([1, []]);
  expect(bytesOf(other)).toEqual(['Bells']);
  source(other, 'after');
  // What was there comes back whole, its files too.
  await other.upkeep.restore(aside);
  expect(bytesOf(other)).toEqual(['Drums']);
  chmodSync(copy, 0o700);
  // The file itself can be named as well, and its own library takes it back.
  library.sources.remove(library.sources.list({ query: '', offset: 0, limit: 1 }).rows[0]!.id);
  rmSync(path.replace('.ibidlib', '.files'), { recursive: true });
  await library.upkeep.restoreWhole(join(copy, 'library.ibidlib'));
  expect(bytesOf(library)).toEqual(['Bells']);
});

test('files that are gone or not what they were are named, there and back, and nothing else is kept back', async () => {
  const { library, disk } = start();
  const a = source(library, 'a');
  const [gone, changed] = [attach(library, a, 'Gone'), attach(library, a, 'Changed')];
  attach(library, a, 'Whole');
  rmSync(library.texts.pathOf(gone.sha256));
  writeFileSync(library.texts.pathOf(changed.sha256), 'changes');
  const copy = await library.upkeep.copyWhole(disk);
  const lacking = [
    { sourceId: a, name: 'Changed.txt' },
    { sourceId: a, name: 'Gone.txt' },
  ];
  expect([copy.files, copy.missing.toSorted((x, y) => (x.name < y.name ? -1 : 1))]).toEqual([1, lacking]);
  const other = open(join(tempFolder(), 'library.ibidlib'));
  const back = await other.upkeep.restoreWhole(copy.path);
  expect([back.files, back.missing.length]).toEqual([1, 2]);
});

test('an unfit folder is said to be so, and nothing is changed or left', async () => {
  const { library, path, disk } = start();
  attach(library, source(library, 'a'), 'Bells');
  const { copyWhole, restoreWhole } = library.upkeep;
  await expect(copyWhole(join(disk, 'none'))).rejects.toThrow(code('not-found'));
  await expect(restoreWhole(join(disk, 'none'))).rejects.toThrow(code('not-found'));
  await expect(restoreWhole(disk)).rejects.toThrow(code('bad-file'));
  writeFileSync(join(disk, 'library.ibidlib'), 'no database');
  await expect(restoreWhole(disk)).rejects.toThrow(code('bad-file'));
  const ended = async (): Promise<void> => {
    throw new Error('ended');
  };
  await expect(copyWhole(disk, ended)).rejects.toThrow('ended');
  expect(readdirSync(disk)).toEqual(['library.ibidlib']);
  const { path: copy } = await copyWhole(disk);
  const bytes = readFileSync(join(copy, 'library.ibidlib'));
  bytes.fill(0x5a, 4096 * 2);
  writeFileSync(join(copy, 'library.ibidlib'), bytes);
  await expect(restoreWhole(copy)).rejects.toThrow(code('bad-file'));
  expect(bytesOf(library)).toEqual(['Bells']);
  expect(existsSync(join(path, '..', 'backups')) ? readdirSync(join(path, '..', 'backups')) : []).toEqual([]);
});
